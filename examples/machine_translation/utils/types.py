"""The types that higher-order workflows are written with."""

from how_codegen.types import Data as Data
from how_codegen.types import Routine as Routine
