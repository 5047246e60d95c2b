"""JSDoc types of the documents as they travel, written from the records of `components.documents`.

``python -m tests.components.documents.js_types`` writes the file; a test fails where it is stale.
"""

from __future__ import annotations

import ast
import dataclasses
from typing import TYPE_CHECKING, Any, Final

from components.documents.model import Action, Answer, Badge, Document, Evidence, Go, Item, Section
from components.documents.search.search_hits import OwnHits, SearchAnswer, SearchGroup, SearchHit
from components.documents.texts import Marked
from components.static.files import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE: Final = FOLDER / "static" / "lib" / "document_types.js"
HEAD: Final = """\
// Types of the documents that the server sends: written from the records of components/documents/ by
// `python -m tests.components.documents.js_types`, never by hand. What may be missing was empty and did not travel.

/** @typedef {string | Marked | Array<string | Marked>} Text A text, marked where it has another language. */
"""
FULL: Final = """\
/**
 * A badge with every field.
 * @typedef {{ text: string, tone: string }} FullBadge
 */

/**
 * An item with every field, empty ones too: see `in_full` in components/documents/model.py.
 * @typedef {object} FullItem
%s
 */

export {};
"""
NAMES: Final = {
    "str": "string",
    "int": "number",
    "float": "number",
    "bool": "boolean",
    "Lang": "string",
    "HitKind": "string",
}
ALIASES: Final = {"Wish": "string | null"}
ALWAYS: Final = (Action, Evidence, Marked, OwnHits, SearchAnswer, SearchGroup, SearchHit)
"""Records of which every field travels."""
SELDOM: Final = {(SearchAnswer, "own")}
"""Fields of these that travel only where they were asked for."""
TRAVELS: Final = {(Item, "go"): "false | Go"}
"""Fields that travel as something else than their record says."""


def script() -> str:
    """Return the text of the file."""
    records = (
        Marked,
        Go,
        Badge,
        Item,
        Section,
        Answer,
        Action,
        Document,
        Evidence,
        SearchHit,
        SearchGroup,
        OwnHits,
        SearchAnswer,
    )
    return "\n".join([HEAD, *(_typedef(record) for record in records), FULL % "\n".join(_full())])


def _typedef(record: type[Any]) -> str:
    summary = str(record.__doc__).split("\n", 1)[0]
    if record is Badge:
        return (
            f"/**\n * {summary}\n * A plain one is its text alone, others are text and tone.\n"
            " * @typedef {string | [string, string] | FullBadge} Badge\n */\n"
        )
    lines = [f" * {summary}", f" * @typedef {{object}} {record.__name__}", *_properties(record)]
    return "\n".join(["/**", *lines, " */", ""])


def _properties(record: type[Any]) -> Iterator[str]:
    for own in dataclasses.fields(record):
        needed = (record in ALWAYS and (record, own.name) not in SELDOM) or (
            own.default is dataclasses.MISSING and record is not Go
        )
        kept = TRAVELS.get((record, own.name)) or type_of(str(own.type), null=record is Go)
        yield f" * @property {{{kept}}} {own.name if needed else f'[{own.name}]'}"


def _full() -> Iterator[str]:
    for own in dataclasses.fields(Item):
        kept = type_of(str(own.type), null=True).replace("Badge", "FullBadge")
        yield f" * @property {{{kept}}} {own.name}"


def type_of(annotation: str, *, null: bool) -> str:
    """Return an annotation of Python as a type of JSDoc; `null` says whether None travels."""
    return _type(ast.parse(annotation, mode="eval").body, null=null)


def _type(node: ast.expr, *, null: bool) -> str:
    match node:
        case ast.Name("Keep"):
            return ""
        case ast.Name(name):
            return NAMES.get(name) or ALIASES.get(name) or name
        case ast.Constant(None):
            return "null" if null else ""
        case ast.BinOp(left, ast.BitOr(), right):
            return " | ".join(part for part in (_type(left, null=null), _type(right, null=null)) if part)
        case ast.Subscript(ast.Name("tuple"), ast.Tuple([first, ast.Constant(value)])) if value is ...:
            inner = _type(first, null=null)
            return f"Array<{inner}>" if "|" in inner else f"{inner}[]"
        case ast.Subscript(ast.Name("tuple"), ast.Tuple(parts)):
            return f"[{', '.join(_type(part, null=null) for part in parts)}]"
        case _:
            raise ValueError(f"no type of JSDoc for: {ast.unparse(node)}")


if __name__ == "__main__":
    FILE.write_text(script(), encoding="utf-8")
