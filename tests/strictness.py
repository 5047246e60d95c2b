"""Records that can be changed and pairs that leave something out, found in the syntax tree."""

from __future__ import annotations

import ast

from tests.structure import functions


def loose_records(tree: ast.AST) -> list[int]:
    """Return the lines of dataclasses that are not strict: a public one that can be changed, an option switched off.

    What is computed once and kept in a record needs a place to be kept in, so a record with a cached property has no
    slots. Whether records are equal is a matter of its own.
    """
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return [
        node.lineno for node in classes if (options := _options(node)) is not None and not _is_strict(node, options)
    ]


def _is_strict(node: ast.ClassDef, options: dict[str, bool]) -> bool:
    marks = [ast.unparse(mark) for part in functions(node) for mark in part.decorator_list]
    wanted = ("frozen",) if any("cached_property" in mark for mark in marks) else ("frozen", "slots")
    if not node.name.startswith("_") and not all(options.get(name) for name in wanted):
        return False
    return all(value for name, value in options.items() if name != "eq")


def _options(node: ast.ClassDef) -> dict[str, bool] | None:
    """Return the options of a dataclass, nothing for another class."""
    for mark in node.decorator_list:
        if ast.unparse(mark).rpartition(".")[2] == "dataclass":
            return {}
        if isinstance(mark, ast.Call) and ast.unparse(mark.func).rpartition(".")[2] == "dataclass":
            return {str(word.arg): bool(ast.literal_eval(word.value)) for word in mark.keywords}
    return None


def loose_pairs(tree: ast.AST) -> list[int]:
    """Return the lines where things are paired and the rest of the longer one is dropped without a word.

    What is paired with an endless cycle is meant to be the shorter.
    """
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "zip"
        and not any(word.arg == "strict" and ast.unparse(word.value) == "True" for word in node.keywords)
        and not any(isinstance(part, ast.Call) and ast.unparse(part.func) == "cycle" for part in node.args)
    ]
