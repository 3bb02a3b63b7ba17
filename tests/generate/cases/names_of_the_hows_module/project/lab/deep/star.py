def starred(a: int) -> int:
    return a + 40
