"""Data of a talk that is shown: the same steps in each language, evidence of all, and cards of units."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from components.context import View
from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.story.own import OwnStep, OwnTalk
from components.documents.story.own_talk import own_talk
from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.documents.story.talks import find_talk, shipped_ids
from components.i18n.language import language
from components.player.show import index_name, show_data
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS
from tests.extent import some

if TYPE_CHECKING:
    from components.documents.story.model import Talk
    from components.player.show import Draw

DAY = date(2026, 11, 24)


def view(lang: Lang = Lang.RU) -> View:
    return View(ATLAS, Selection(), language(lang), DAY)


SHIPPED = shipped_ids(view())


def show(talk_id: str, *langs: Lang, lang: Lang = Lang.RU, lang2: Lang | None = Lang.KK) -> dict[str, Any]:
    return show_data(view(), lambda each: find_talk(each, talk_id), langs, lang, lang2)


def keys(value: Any) -> Any:
    """Return what is the same in every language: names of fields, ids, claims and numbers."""
    if isinstance(value, dict):
        same = ("id", "kind", "claim", "claims", "number", "seconds", "lit", "cells", "date", "by", "kz", "place")
        return {name: keys(part) for name, part in value.items() if isinstance(part, dict | list) or name in same}
    return [keys(part) for part in value] if isinstance(value, list) else value if not isinstance(value, str) else ""


@pytest.mark.parametrize("talk_id", some((*SHIPPED, "pair-BY-HO-KZ-55", "region-KZ-35"), 3))
def test_a_talk_has_the_same_steps_in_every_language(talk_id: str) -> None:
    found = show(talk_id, *Lang)
    assert list(found["texts"]) == ["ru", "kk", "en", "be"]
    steps = [keys(text["steps"]) for text in found["texts"].values()]
    assert all(each == steps[0] for each in steps)
    ids = [[(step["id"], step["claims"]) for step in text["steps"]] for text in found["texts"].values()]
    assert all(each == ids[0] for each in ids)
    assert found["id"] == talk_id
    assert found["version"] == ATLAS.version


def test_a_talk_begins_in_its_language_and_the_second_is_another_one() -> None:
    found = show("gomel-pavlodar")
    assert (found["lang"], found["lang2"], list(found["texts"])) == ("ru", "kk", ["ru", "kk"])
    alone = show("gomel-pavlodar", lang=Lang.EN, lang2=Lang.EN)
    assert (alone["lang"], alone["lang2"], list(alone["texts"])) == ("en", None, ["en"])
    assert show("gomel-pavlodar", lang2=None)["lang2"] is None


@pytest.mark.parametrize("talk_id", SHIPPED)
def test_a_step_says_what_its_record_says(talk_id: str) -> None:
    text = show(talk_id)["texts"]["ru"]
    for written, step in zip(text["steps"], find_talk(view(), talk_id).steps, strict=True):
        assert written["headline"] == step.headline
        assert written["number"] == (dataclasses.asdict(step.number) if step.number else None)
        assert (written["source"], written["seconds"], written["notes"]) == (step.source, step.seconds, step.notes)
        assert step.shown is not None
        assert written["picture"].pop("kind") == {
            MapPicture: "map", ChartPicture: "chart", TimeLinePicture: "time-line", MatrixPicture: "matrix",
        }[type(step.shown)]  # fmt: skip
        assert written["picture"] == dataclasses.asdict(step.shown)


def test_every_claim_that_is_shown_has_its_evidence() -> None:
    text = show("promised-done")["texts"]["ru"]
    shown = {claim for step in text["steps"] for claim in step["claims"]}
    for step in text["steps"]:
        picture = step["picture"]
        shown |= {m["claim"] for m in picture.get("moments", ())}
        shown |= {v["claim"] for s in picture.get("series", ()) for v in s["values"] if v and v["claim"]}
    for place in text["places"]:
        shown |= {i["claim"] for s in place["card"].get("sections", ()) for i in s.get("items", ()) if i.get("claim")}
    assert len(shown) > 100
    assert shown <= text["evidence"].keys()
    assert all(card["rows"] and card["links"] == [] for card in text["evidence"].values())


def test_every_unit_can_be_asked_for_by_its_names_of_all_languages_and_times() -> None:
    places = {place["id"]: place for place in show("gomel-pavlodar")["texts"]["ru"]["places"]}
    assert set(places) == set(ATLAS.units(DAY))
    assert places["KZ-55"]["name"] == "Павлодарская область"
    assert {"Павлодарская область", "Pavlodar Region", "Павлодар облысы"} <= set(places["KZ-55"]["names"])
    assert len(places["KZ-71"]["names"]) > 4  # Astana has had other names
    assert all("actions" not in place["card"] and "close" not in place["card"] for place in places.values())
    assert all(place["card"]["title"] == place["name"] for place in places.values())


def test_a_text_names_its_sources_its_words_and_its_index() -> None:
    text = show("gomel-pavlodar")["texts"]["kk"]
    assert text["geometry"] == GEOMETRY_SOURCES
    assert text["index"] == index_name(Lang.KK) == "index-kk"
    assert text["words"]["position"] == "{step}/{count}"


def test_a_step_that_has_lost_its_picture_says_why() -> None:
    def broken(each: View) -> Talk:
        talk = find_talk(each, "gomel-pavlodar")
        lost = dataclasses.replace(talk.steps[0], shown=None, number=None, fault="lost", claims=("no-more",))
        return dataclasses.replace(talk, steps=(lost, *talk.steps[1:]))

    text = show_data(view(), broken, (), Lang.RU)["texts"]["ru"]
    assert (text["steps"][0]["picture"], text["steps"][0]["fault"]) == (None, "lost")
    assert "no-more" not in text["evidence"]
    json.dumps(text)


OWN = atlas_of(small_layer())
MIXED = OwnTalk(
    data_version=ATLAS.version, lang=Lang.RU, title="Talk",
    steps=(
        OwnStep(id="s1", view="/?place=BY-HO", headline="Book", claims=("tie-gomel-almaty-2011",)),
        OwnStep(id="s2", view="/?place=BY-BR&data=own&layer=chamber", headline="Ours", claims=("own-brest-aktobe",)),
        OwnStep(id="s3", view="/?place=BY-BR&data=both&layer=chamber", headline="Both"),
        OwnStep(id="s4", view="/trade?data=both&layer=chamber", headline="Chart", claims=("turnover-2021",)),
        OwnStep(id="s5", view="/chronicle?data=own&layer=chamber", headline="Line", claims=("own-forum",)),
    ),
)  # fmt: skip


def mixed(draw: Draw | None) -> dict[str, Any]:
    facts = dataclasses.replace(view(), layers=(OWN,))
    return show_data(facts, lambda each: own_talk(each, MIXED), (), Lang.RU, draw=draw)["texts"]["ru"]  # type: ignore[no-any-return]


def test_a_step_of_a_layer_has_its_mark_its_own_drawing_and_the_evidence_of_its_cell() -> None:
    drawn: list[tuple[Any, ...]] = []

    def draw(own: View, shown: MapPicture) -> str:
        drawn.append((own.atlas, own.own, shown.place))
        return "<svg/>"

    text = mixed(draw)
    book, ours, both, chart, line = text["steps"]
    assert drawn == [(OWN, None, "BY-BR"), (ATLAS, OWN, "BY-BR")]
    assert (book["picture"]["kind"], book["layer"]) == ("map", None)
    assert [step["picture"]["kind"] for step in (ours, both, chart, line)] == ["drawn", "drawn", "chart", "time-line"]
    assert ours["layer"]["mark"] == "Наши данные: Chamber of Commerce"
    assert ours["claims"] == ["chamber/own-brest-aktobe"]
    assert ["Ячейка", "B2"] in [list(row) for row in text["evidence"]["chamber/own-brest-aktobe"]["rows"]]
    assert [said[2] for said in both["layer"]["said"]] == ["chamber/own-brest-aktobe"]
    assert chart["claims"] == ["turnover-2021"]
    assert all(said[2] in text["evidence"] for said in chart["layer"]["said"])
    assert {moment["claim"] for moment in line["picture"]["moments"]} <= text["evidence"].keys()


def test_without_one_who_draws_a_map_of_a_layer_has_no_picture() -> None:
    kinds = [step["picture"]["kind"] if step["picture"] else None for step in mixed(None)["steps"]]
    assert kinds == ["map", None, None, "chart", "time-line"]


def test_a_talk_of_a_layer_alone_has_the_map_of_the_layer() -> None:
    own = View(OWN, Selection(data=DataChoice.OWN), language(Lang.RU), DAY)
    text = show_data(own, lambda each: find_talk(each, "pair-BY-BR-KZ-15"), (), Lang.RU)["texts"]["ru"]
    assert {step["picture"]["kind"] for step in text["steps"]} == {"map", "matrix"}
    assert all(step["layer"]["mark"] for step in text["steps"])
    assert "own-brest-aktobe" in text["evidence"]
