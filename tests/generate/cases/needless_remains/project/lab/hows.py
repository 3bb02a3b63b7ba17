"""HOWs of which constants leave less than what only lint would find."""

import asyncio
import logging

from how_codegen import define
from how_codegen.types import Routine

logger = logging.getLogger(__name__)


@define.how
def guarded(
    step: Routine[[int], float],
    tell: Routine[[str], None],
    *,
    log: bool = False,
    strict: bool = False,
    swallow: bool = True,
) -> Routine[[int], float]:
    async def workflow(x: int) -> float:
        if log:
            logger.info("begins with %d", x)

        # Whatever happens.
        try:
            result = await step(x)
        except ZeroDivisionError as error:
            # Nothing to divide by.
            if not swallow:
                raise
            await tell(f"no result: {error}")
            result = -1.0
        except (TypeError, asyncio.CancelledError):
            if strict:
                await tell("strict")
            raise
        else:
            if log:
                logger.info("gave %f", result)
        finally:
            # At the end.
            if log:
                logger.info("ends")
        return result

    return workflow


@define.how
def cleaned(
    step: Routine[[int], float], tell: Routine[[str], None], *, strict: bool, log: bool
) -> Routine[[int], float]:
    async def workflow(x: int) -> float:
        # Before.
        try:
            # Inside.
            result = await step(x)
        except Exception:
            if strict:
                raise
            result = 1.0
        else:
            # It went well.
            await tell("well")
            result += 1
        finally:
            if log:
                await tell("ends")
        try:
            if log:
                await tell("logged")
        except ValueError:
            await tell("not logged")
        return result

    return workflow


@define.how
def fallen_back(
    step: Routine[[int], float],
    other: Routine[[int], float] | None = None,
    *,
    scale: float | None = None,
    limit: int = 0,
    name: str = "",
) -> Routine[[int], float]:
    async def workflow(x: int) -> float:
        """Step."""
        if name:
            print(name)

        assert limit or not name, "a name needs a limit"
        assert not name
        assert scale is None or limit < 3, "no scale"
        found = await (other or step)(x) + (scale if scale else 1.0) * 2
        parts = (2 if limit else 3).bit_length(), not name, not other
        print(parts, f"{not name}", [not limit, (limit == 3)])
        return found

    return workflow
