"""JSON of a talk: steps with ids, claims, numbers and what their pictures show; hostile text is kept."""

from __future__ import annotations

import json
from dataclasses import asdict

from components.exports.talks.talk_json import FORMAT, shown_json, write_json
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.talks.made_talks import CHART, hostile, made


def test_it_has_every_step_with_its_claims_number_and_picture() -> None:
    given = made(Lang.RU, Lang.KK)
    read = json.loads(write_json(given))
    assert (read["format"], read["id"], read["lang"], read["lang2"]) == (FORMAT, "made", "ru", "kk")
    assert [step["id"] for step in read["steps"]] == [step.id for step in given.steps]
    assert [tuple(step["claims"]) for step in read["steps"]] == [step.claims for step in given.steps]
    assert [step["shown"] and step["shown"]["kind"] for step in read["steps"]] == [
        "map", "chart", "time-line", "matrix", None,
    ]  # fmt: skip
    assert read["steps"][0]["number"] == asdict(given.steps[0].number)  # type: ignore[arg-type]
    assert read["steps"][4]["fault"] == "The claim is no more."


def test_a_gap_is_null() -> None:
    shown = json.loads(json.dumps(shown_json(CHART)))
    assert [value and value["value"] for value in shown["series"][0]["values"]] == [966.8, None, 420]
    assert shown_json(None) is None


def test_hostile_text_is_kept() -> None:
    assert json.loads(write_json(hostile()))["steps"][0]["headline"] == HOSTILE
