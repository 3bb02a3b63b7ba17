from how_codegen.types import Routine

load: Routine[[str], bytes]
