"""What every trained model can do, whichever method trained it."""

from typing import Protocol, Self

from translation.corpus import Language


class Translator(Protocol):
    """A trained model: enough to use it and to judge it."""

    @property
    def language(self) -> Language:
        """The language that it translates English into."""

    def translate(self, sentence: str) -> str:
        """Translate one cleaned English sentence."""

    def with_accuracy(self, accuracy: float) -> Self:
        """Return the same model with its held-out accuracy on record."""
