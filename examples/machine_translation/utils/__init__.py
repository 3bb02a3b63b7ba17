"""The team's own names for how-codegen, so that every module imports from one place."""

from how_codegen import define as define
