from nlp.hows import twice


class Adder:
    async def add(self, number: int) -> int:
        return number + 1


made = twice(Adder().add)  # E:14: slot "step" of HOW "twice" is given a member of what a call gives: no module can name it; bind the object to a module-level name first  [how-static]
