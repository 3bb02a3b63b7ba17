"""Routines, and what tells how often it was looked at."""

from how_codegen import define

LOOKED_AT: list[str] = []


class Settings:
    @property
    def limit(self) -> int:
        LOOKED_AT.append("limit")
        return 3

    @property
    def word(self) -> str:
        LOOKED_AT.append("word")
        return "w"


settings = Settings()


def made(name: str) -> int:
    LOOKED_AT.append(name)
    return len(name)


@define.task
async def double(number: int) -> int:
    return number * 2
