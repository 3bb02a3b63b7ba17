class Model:
    def __init__(self, score: int) -> None:
        self.score = score

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Model) and self.score == other.score

    def __repr__(self) -> str:
        return f"Model({self.score})"

    class Part:
        pass


class Hidden(Model):
    pass
