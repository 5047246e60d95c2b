"""Deprecated names of fields and columns: their replacements, and the schemas that mark them in the description."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from data.enums import TieGroup

if TYPE_CHECKING:
    from collections.abc import Mapping

REPLACEMENTS: Final = {"stands_as": "place_ids_on_date", "carried": "by_territory"}
"""The new name of each deprecated one; both have the same value for one release."""

SUPERSEDED: Final = {"ties": "ties_by_group", "partners": "partners_by_bond"}
"""Fields of a place that put together what is never to be added, with what says it apart; they stay for one release."""

NOTICE: Final = "Fields marked deprecated stay for one release beside their new name: " + ", ".join(
    f"`{old}` is now `{new}`" for old, new in (REPLACEMENTS | SUPERSEDED).items()
)


def with_deprecated(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document with the deprecated name beside each new one that it has."""
    return dict(document) | {old: document[new] for old, new in REPLACEMENTS.items() if new in document}


def _described(fields: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the schema of an object with fields, and the deprecated name of each that has one."""
    deprecated = {
        old: {**fields[new], "deprecated": True, "description": f"Deprecated: use `{new}`."}
        for old, new in REPLACEMENTS.items()
        if new in fields
    }
    return {"type": "object", "properties": {**fields, **deprecated}}


def _answers(schema: Mapping[str, Any]) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": "Successful Response", "content": {"application/json": {"schema": schema}}}}


BY_TERRITORY: Final = {
    "type": "boolean",
    "description": "Whether the territory was part of another unit, and ties come from there.",
}
_IDS: Final[dict[str, Any]] = {"type": "array", "items": {"type": "string"}}
PLACE_ANSWERS: Final = _answers(
    _described(
        {
            "place_ids_on_date": {
                "type": "array",
                "items": {"type": "string"},
                "description": "The places that have its territory on the date.",
            },
            "by_territory": BY_TERRITORY,
            "tie_counts": {
                "type": "object",
                "description": "How many ties with places there are of each group; they are not to be added.",
                "properties": {group.value: {"type": "integer"} for group in TieGroup},
            },
            "ties_by_group": {
                "type": "object",
                "description": "Its ties: its own, those that it has by territory alone, and those without a date.",
                "properties": {group.value: _IDS for group in TieGroup},
            },
            "partners_by_bond": {
                "type": "object",
                "description": "Its partners by what binds them to it, each under the strongest bond alone.",
                "additionalProperties": _IDS,
            },
            "known_until": {
                "type": ["string", "null"],
                "description": "The date of the latest dated fact of the place.",
            },
            **{
                old: _IDS | {"deprecated": True, "description": f"Deprecated: use `{new}`."}
                for old, new in SUPERSEDED.items()
            },
        }
    )
)
VIEW_ANSWERS: Final = _answers(
    {"type": "object", "properties": {"rows": {"type": "array", "items": _described({"by_territory": BY_TERRITORY})}}}
)
