"""Translate English number words into another language's."""
