from nlp.hows import build_transformer

made = build_transformer()  # E:8: Missing positional arguments "preprocess", "train_model", "pick_best_model" in call to "build_transformer"  [call-arg]
