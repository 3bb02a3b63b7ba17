"""The layout of modules, by ruff and as the project's own configuration says, all in one batch."""
