"""Names in the form in which Python knows them: two spellings of one name are one name."""

from __future__ import annotations

import unicodedata

import libcst as cst


def with_normal_names(tree: cst.Module) -> cst.Module:
    """The module with each name in the form that Python brings it to, which is NFKC."""
    if unicodedata.is_normalized("NFKC", tree.code):
        return tree
    return tree.visit(_Normalizer())


class _Normalizer(cst.CSTTransformer):
    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        value = unicodedata.normalize("NFKC", updated_node.value)
        return (
            updated_node if value == updated_node.value else updated_node.with_changes(value=value)
        )
