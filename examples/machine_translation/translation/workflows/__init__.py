"""Workflow modules, written by `how generate`."""
