from lab._impl.models import Model
from lab._impl.tasks import fit

__all__ = ["Model", "fit"]
