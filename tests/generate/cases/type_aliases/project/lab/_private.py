Hidden = tuple[str, int]
NotShown = tuple[int, str]
