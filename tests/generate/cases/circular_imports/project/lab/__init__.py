"""The laboratory: what others run."""

from lab.workflows.simple import simple

__all__ = ["simple"]
