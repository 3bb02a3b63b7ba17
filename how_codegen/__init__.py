"""Higher-order workflows: checked, reusable workflow templates that turn into ordinary code."""

from how_codegen import define as define

__version__ = "0.1.0"
