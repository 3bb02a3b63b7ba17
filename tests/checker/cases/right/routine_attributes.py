from typing import assert_type

from nlp.hows import build_transformer, twice
from nlp.tasks import double, train_torch

quadruple = twice(double)


def describe() -> str:
    assert_type(double.name, str)
    assert_type(double.version, str)
    assert_type(double.id, str)
    assert_type(double.fullname, str)
    assert_type(quadruple.name, str)
    assert_type(build_transformer.name, str)
    return f"{double.__name__}: {double.__doc__} {train_torch.fullname} {quadruple.id}"
