"""Calls that are wrong on purpose, for mypy to explain; nothing imports them."""
