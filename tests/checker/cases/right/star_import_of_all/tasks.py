from how_codegen import define

from . import hows

__all__ = ["Report", "improve"]


class Report:
    """Also made for the star."""


@define.task
async def improve(report: Report) -> Report:
    return report


improved = hows.polished(improve)
__all__ += ["improved"]
