from lab.hows import cleaned, fallen_back, guarded
from lab.tasks import divide, tell, zero

quiet = guarded(divide, tell)
raising = guarded(divide, tell, swallow=False)
logged = guarded(divide, tell, log=True, strict=True)

strict = cleaned(divide, tell, strict=True, log=False)
strict_logged = cleaned(divide, tell, strict=True, log=True)
lenient = cleaned(divide, tell, strict=False, log=False)

first = fallen_back(divide)
second = fallen_back(divide, zero, scale=2.5, limit=2)
