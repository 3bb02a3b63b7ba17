"""The shop of `tests/generate`, for tests of commands."""

from __future__ import annotations

from tests.generate.conftest import checked_shop, shop, warm

__all__ = ["checked_shop", "shop", "warm"]
