from agreement import agree, pair
from nlp.tasks import Corpus, TorchModel, TorchParams

end = agree(
    *pair("torch_translator", "nlp.instances", "nlp.workflows"),
    Corpus((" a ", "b")),
    [TorchParams(0.1), TorchParams(0.3)],
)
assert end == ("result", TorchModel(0.3)), end
