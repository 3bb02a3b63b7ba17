"""The one folder that touches mypy's inference internals: a new mypy release breaks it alone.

Everything else in this plugin uses mypy's plugin interface and its type classes.
"""
