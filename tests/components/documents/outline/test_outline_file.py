"""Files of outlines are read as they were written, and what cannot be read is refused by its field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components.documents.citing.citation_forms import Form
from components.documents.outline.outline_file import MOST_BYTES, MOST_PARTS, read_outline, write_outline
from components.documents.outline.outline_refusals import RefusedOutlineError
from components.documents.outline.own_outline import FORMAT, OutlinePart, OwnOutline, PartKind
from components.documents.own_files.checked_json import Fault
from data.enums import Lang
from data.package.reader import unseen
from tests.components.documents.outline.outlines import figure, outline

SEEN = some.text(some.characters(categories=("L", "N", "P", "S")), max_size=40).filter(
    lambda text: unseen(text) is None
)
PARTS = some.lists(
    some.one_of(
        some.builds(OutlinePart, id=some.just("p1"), kind=some.just(PartKind.HEADING), text=SEEN),
        some.builds(
            OutlinePart, id=some.just("p1"), kind=some.just(PartKind.FACT), text=SEEN, claim=some.just("a"), said=SEEN
        ),
    ),
    max_size=5,
)


def written(**change: Any) -> str:
    return json.dumps(json.loads(write_outline(outline())) | change)


def part(**change: Any) -> str:
    kept = {"id": "p1", "kind": "fact", "claim": "a"}
    return written(parts=[{name: value for name, value in (kept | change).items() if value is not None}])


@given(parts=PARTS, lang=some.sampled_from(Lang), form=some.sampled_from([Form.GOST, Form.APA]), title=SEEN)
def test_what_is_written_is_read_as_it_was(parts: list[OutlinePart], lang: Lang, form: Form, title: str) -> None:
    numbered = tuple(
        OutlinePart(id=f"p{n}", kind=one.kind, text=one.text, claim=one.claim, said=one.said)
        for n, one in enumerate(parts, start=1)
    )
    given_outline = OwnOutline(data_version="1", lang=lang, form=form, title=title, parts=numbered)
    assert read_outline(write_outline(given_outline)) == given_outline


def test_an_outline_with_figures_is_read_as_it_was() -> None:
    given_outline = outline(figure(1, "/trade?kz=KZ-55", "turnover", text="Сурет"))
    assert read_outline(write_outline(given_outline)) == given_outline


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", Fault.NOT_JSON),
        ("x" * (MOST_BYTES + 1), Fault.TOO_BIG),
        (written(format="other"), Fault.FORMAT),
        (written(version=2), Fault.VERSION),
        (written(more=1), Fault.FIELD),
        (written(lang="de"), Fault.FIELD),
        (written(form="bibtex"), Fault.FIELD),
        (written(title="a\u202eb"), Fault.UNSEEN),
        (written(title="a" * 301), Fault.TOO_LONG),
        (written(parts=[0] * (MOST_PARTS + 1)), Fault.TOO_MANY),
        (written(parts=[{"id": "p1", "kind": "heading"}] * 2), Fault.TWICE),
        (part(id="x"), Fault.FIELD),
        (part(kind="rumour"), Fault.FIELD),
        (part(claim=None), Fault.FIELD),
        (part(kind="figure", view="/"), Fault.FIELD),
        (part(colour="red"), Fault.FIELD),
        (part(kind="heading", text="a\nb"), Fault.UNSEEN),
        (FORMAT, Fault.NOT_JSON),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, fault: Fault) -> None:
    with pytest.raises(RefusedOutlineError) as refused:
        read_outline(text)
    assert refused.value.refusal is fault
