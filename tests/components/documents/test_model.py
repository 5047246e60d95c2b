"""The records of a document, the exact form in which they travel, and the types of it for the browser's scripts."""

from __future__ import annotations

import dataclasses
import json

import pytest

from components.documents.model import (
    KEEP,
    Action,
    Answer,
    Badge,
    Document,
    Evidence,
    Go,
    Item,
    Section,
    filled,
    in_full,
    section,
)
from components.documents.texts import Marked
from data.enums import Lang
from tests.components.documents import js_types

ITEM = Item(claim="c", title="T")


def wire(record: Document | Answer | Section | Item | Action | Badge | Evidence | Go) -> str:
    return json.dumps(record.to_json(), ensure_ascii=False)


def test_a_document_travels_in_this_form_and_order() -> None:
    shown = Item(
        claim="c",
        go=Go(claim="c"),
        value="130",
        hedge="over",
        unit="t",
        badges=(Badge(text="x"), Badge(text="y", tone="doubt")),
        lines=("a", Marked(text="b", lang="en"), ("“", Marked(text="b", lang="en"), "”")),
        source="note 1",
        tone="figure",
        title="T",
    )
    document = Document(
        place="BY-HO",
        claim="c",
        lang=Lang.EN,
        lead=("L",),
        notes=("N",),
        sections=(section("s", "S", [shown], empty="nothing", note="n"),),
        actions=(Action(id="page", text="Open", go=Go(place="BY-HO", page="region")),),
        close="×",
        eyebrow="E",
        title="D",
    )
    assert wire(document) == (
        '{"place": "BY-HO", "claim": "c", "lang": "en", "lead": ["L"], "notes": ["N"], "sections": [{"id": "s",'
        ' "title": "S", "items": [{"claim": "c", "value": "130", "hedge": "over", "unit": "t",'
        ' "badges": ["x", ["y", "doubt"]], "lines": ["a", {"text": "b", "lang": "en"},'
        ' ["“", {"text": "b", "lang": "en"}, "”"]], "source": "note 1", "tone": "figure", "title": "T"}],'
        ' "count": 1, "note": "n"}], "actions": [{"id": "page", "text": "Open", "go": {"place": "BY-HO", "page":'
        ' "region"}, "filled": false}], "close": "×", "eyebrow": "E", "title": "D"}'
    )
    assert document.items == (shown,)


def test_what_is_empty_or_plain_does_not_travel() -> None:
    assert wire(Document(lang=Lang.RU)) == '{"lang": "ru"}'
    assert wire(Item(title="T")) == '{"title": "T"}'
    assert wire(Section(id="s", title="S")) == '{"id": "s", "title": "S"}'
    assert wire(Badge(text="x")) == '"x"'


def test_where_there_are_items_nothing_is_said_of_there_being_none() -> None:
    assert wire(section("s", "S", [], empty="nothing")) == '{"id": "s", "title": "S", "empty": "nothing"}'
    assert "nothing" not in wire(section("s", "S", [ITEM], empty="nothing"))


@pytest.mark.parametrize(
    ("go", "travels"),
    [
        (Go(claim="c"), ""),
        (Go(claim="d"), ' "go": {"claim": "d"},'),
        (Go(claim="c", page="map"), ' "go": {"claim": "c", "page": "map"},'),
        (Go(), ' "go": {},'),
    ],
)
def test_a_choice_that_opens_the_items_own_claim_does_not_travel(go: Go, travels: str) -> None:
    assert wire(dataclasses.replace(ITEM, go=go)) == f'{{"claim": "c",{travels} "title": "T"}}'


def test_an_item_about_a_claim_that_opens_nothing_says_so() -> None:
    assert wire(ITEM) == '{"claim": "c", "title": "T", "go": false}'


def test_none_in_a_choice_clears_and_travels() -> None:
    assert wire(Go(q="note 5", claim=None)) == '{"q": "note 5", "claim": null}'
    assert wire(Go(date=None)) == '{"date": null}'
    assert wire(Go(page="map", kinds=("project",))) == '{"page": "map", "kinds": ["project"]}'
    assert wire(Go(claim=None, date="2016-11-01", place="BY")) == '{"place": "BY", "claim": null, "date": "2016-11-01"}'
    assert {getattr(Go(), part.name) for part in dataclasses.fields(Go)} == {KEEP}


def test_an_evidence_card_travels_whole() -> None:
    card = Evidence(label="Source", rows=(("Where", "chapter 1"),), english=(), links=(("Cite", "/x"),))
    sent = '{"label": "Source", "rows": [["Where", "chapter 1"]], "english": [], "links": [["Cite", "/x"]]}'
    assert wire(card) == sent


def test_a_section_counts_its_items_and_an_empty_one_counts_nothing() -> None:
    assert section("s", "S", [ITEM, ITEM]).count == 2
    assert section("s", "S", []).count is None
    assert filled([section("s", "S", []), section("t", "T", [ITEM])]) == (section("t", "T", [ITEM]),)


def test_in_full_every_field_is_there() -> None:
    shown = Item(go=Go(claim="c"), badges=(Badge(text="x"),), lines=(Marked(text="b", lang="en"),), title="T")
    assert in_full(shown) == {
        "claim": None,
        "go": {"claim": "c"},
        "value": None,
        "hedge": "",
        "unit": "",
        "badges": [{"text": "x", "tone": "plain"}],
        "lines": [{"text": "b", "lang": "en"}],
        "source": None,
        "tone": "plain",
        "title": "T",
    }


@pytest.mark.parametrize("record", [ITEM, Badge(text="x"), Go(), Document(lang=Lang.EN), Marked(text="b", lang="en")])
def test_nothing_of_a_record_is_changed_or_added(record: object) -> None:
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        record.more = 1  # type: ignore[attr-defined]
    assert not hasattr(record, "__dict__")


def test_the_types_for_the_browser_are_those_of_the_records() -> None:
    assert js_types.FILE.read_text(encoding="utf-8") == js_types.script()


@pytest.mark.parametrize(
    ("annotation", "null", "written"),
    [
        ("str | None", False, "string"),
        ("str | None", True, "string | null"),
        ("tuple[Badge, ...]", False, "Badge[]"),
        ("tuple[str | Marked, ...]", False, "Array<string | Marked>"),
        ("tuple[tuple[str, str], ...]", False, "[string, string][]"),
        ("Wish", True, "string | null"),
        ("tuple[str, ...] | Keep", True, "string[]"),
    ],
)
def test_an_annotation_is_written_as_a_type_of_jsdoc(annotation: str, null: bool, written: str) -> None:
    assert js_types.type_of(annotation, null=null) == written


def test_an_annotation_that_has_no_type_is_refused() -> None:
    with pytest.raises(ValueError, match=r"dict\[str, str\]"):
        js_types.type_of("dict[str, str]", null=False)


def test_an_answer_travels_with_its_document_and_without_what_it_has_not() -> None:
    answer = Answer(title="A", sentences=(ITEM,), moments=(dataclasses.replace(ITEM, value="2016"),))
    sent = '{"title": "A", "sentences": [{"claim": "c", "title": "T", "go": false}], "moments": [{"claim": "c",'
    sent += ' "value": "2016", "title": "T", "go": false}]}'
    assert wire(answer) == sent
    assert wire(Document(lang=Lang.EN, answer=answer)) == f'{{"lang": "en", "answer": {sent}}}'
