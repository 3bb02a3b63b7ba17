from nlp import hows, tasks

translator = hows.build_transformer(tasks.clean, tasks.train_torch, tasks.pick_keras)  # E:69: "tasks.pick_keras" does not fit slot "pick_best_model" of HOW "build_transformer": TModel would be both TorchModel and KerasModel  [how-typevar]
# N: TModel is TorchModel: train_model=tasks.train_torch returns TorchModel (nlp/tasks.py:27)
# N: TModel is KerasModel: pick_best_model=tasks.pick_keras takes models: list[KerasModel] (nlp/tasks.py:42)
