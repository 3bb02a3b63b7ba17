# mypy: disable-error-code="how-typevar"
"""Mistakes that a module, a function without annotations or `no_type_check` leaves alone."""
from typing import no_type_check

from nlp.hows import build_transformer, twice
from nlp.tasks import clean, length, pick_keras, train_torch

wrong = twice(length)
also_wrong = build_transformer(clean, train_torch, pick_keras)


@no_type_check
def unchecked() -> None:
    twice(3)
