"""Deprecated names agree with their replacements, and the description marks them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from components.api.deprecated import REPLACEMENTS, SUPERSEDED, with_deprecated
from components.context import current_atlas
from tests.components.asgi import ask

if TYPE_CHECKING:
    from tests.components.asgi import Client


def schema(client: Client, path: str) -> dict[str, Any]:
    described = ask(client, "openapi.json").json()["paths"][path]["get"]["responses"]["200"]
    found: dict[str, Any] = described["content"]["application/json"]["schema"]
    return found


def test_old_names_are_added_beside_the_new_ones_alone() -> None:
    assert REPLACEMENTS == {"stands_as": "place_ids_on_date", "carried": "by_territory"}
    both = {"place_ids_on_date": ["a"], "by_territory": True}
    assert with_deprecated(both) == both | {"stands_as": ["a"], "carried": True}
    assert with_deprecated({"by_territory": False}) == {"by_territory": False, "carried": False}
    assert with_deprecated({"x": 1}) == {"x": 1}


@pytest.mark.parametrize("day", ["1998", "2026-11-24"])
def test_both_names_of_a_place_on_a_date_agree(client: Client, day: str) -> None:
    seen = set()
    for place_id in [*list(current_atlas().index.places)[::10], "KZ-YUZ", "KZ-10"]:
        found = ask(client, f"places/{place_id}", date=day).json()
        assert found["stands_as"] == found["place_ids_on_date"]
        assert found["carried"] == found["by_territory"]
        seen.add(found["by_territory"])
    assert seen == {True, False}


def test_both_columns_of_the_white_spots_agree(client: Client) -> None:
    rows = ask(client, "views/white-spots.json").json()["rows"]
    assert {row["by_territory"] for row in rows} == {True, False}
    assert all(row["carried"] == row["by_territory"] for row in rows)
    table = list(csv.DictReader(io.StringIO(ask(client, "views/white-spots.csv").body.decode("utf-8-sig"))))
    assert len(table) == len(rows)
    assert all(row["carried"] == row["by_territory"] for row in table)


def test_the_description_marks_the_old_names_of_a_place_as_deprecated(client: Client) -> None:
    found = schema(client, "/places/{id}")["properties"]
    assert {name for name, field in found.items() if field.get("deprecated")} == {*REPLACEMENTS, *SUPERSEDED}
    for old, new in SUPERSEDED.items():
        assert found[old]["description"] == f"Deprecated: use `{new}`."
        assert found[new]["type"] == "object"
    for old, new in REPLACEMENTS.items():
        assert found[old]["description"] == f"Deprecated: use `{new}`."
        assert found[old]["type"] == found[new]["type"]


def test_the_description_marks_the_old_column_of_a_view_as_deprecated(client: Client) -> None:
    found = schema(client, "/views/{view}.{form}")["properties"]["rows"]["items"]["properties"]
    assert {name for name, field in found.items() if field.get("deprecated")} == {"carried"}


def test_the_description_says_in_words_what_is_deprecated(client: Client) -> None:
    text = ask(client, "openapi.json").json()["info"]["description"]
    assert "deprecated" in text
    for old, new in REPLACEMENTS.items():
        assert f"`{old}` is now `{new}`" in text
