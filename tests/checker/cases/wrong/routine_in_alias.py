from how_codegen.types import Routine
from nlp.types import Corpus

Loader = Routine[str, Corpus]  # E:10: "Routine[str, Corpus]": the parameters stand in a list: did you mean "Routine[[str], Corpus]"?  [how-routine]


def use(loader: Loader) -> None:
    print(loader)
