"""Notes as a list: both ways between notes and claims."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages.sources import notes, page
from data.atlas.selection import Selection
from data.enums import Lang
from data.queries.texts import sources

if TYPE_CHECKING:
    from components.parts.accordion import Contents

ATLAS = current_atlas()
NOTE_90 = "On Interregional Cooperation of the Republic of Belarus with the Republic of Kazakhstan"


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def claims_in(contents: Contents) -> list[str]:
    """The claims that an open entry shows, each of which must have its evidence."""
    shown = [item for item in contents.document.items if item.claim]
    assert all(item.source for item in shown)
    return [str(item.claim) for item in shown]


@pytest.mark.parametrize("q", ["90", "note 90", "примечание 90"])
def test_note_90_is_the_text_on_interregional_cooperation_never_entry_90_of_the_list(q: str) -> None:
    (row,) = notes.source_entries(view(q=q))
    assert (row.id, row.mark, row.title) == ("fn-090", "90", NOTE_90)
    contents = notes.source_contents(view(q=q), "fn-090")
    assert ("In the list of references", "88") in contents.facts
    assert sorted(claims_in(contents)) == sorted(ATLAS.claims_of_source("fn-090"))
    assert len(claims_in(contents)) == 37
    assert list(page.rows(view(q=q))["source_id"]) == ["fn-090"]


def test_the_list_has_117_notes_in_order_and_the_book_by_chapter() -> None:
    rows = notes.source_entries(view())
    assert [row.mark for row in rows[:117]] == [str(number) for number in range(1, 118)]
    assert [row.title for row in rows[117:]] == [
        "The book's own statements, blurb",
        *(f"The book's own statements, chapter {number}" for number in range(1, 6)),
    ]


def test_the_entries_of_the_list_are_counted_by_what_they_are() -> None:
    assert notes.counted(view(), notes.source_entries(view())) == "117 notes, 6 parts of the book"
    assert notes.counted(view(q="90"), notes.source_entries(view(q="90"))) == "1 note"


def test_every_claim_is_under_exactly_one_source_with_its_evidence() -> None:
    seen = view()
    shown = [i for row in notes.source_entries(seen) for i in claims_in(notes.source_contents(seen, row.id))]
    assert sorted(shown) == sorted(ATLAS.index.claims)


def test_a_note_says_how_much_of_it_is_first_stated_elsewhere() -> None:
    rows = {row.id: row.count for row in notes.source_entries(view())}
    assert rows["fn-090"] == "33 claims, 4 stated elsewhere first"
    assert rows["fn-002"] == "1 claim"


def test_words_narrow_the_list_and_leave_the_book_out() -> None:
    assert [row.id for row in notes.source_entries(view(q="forbes 2016"))] == ["fn-056"]
    assert notes.source_entries(view(q="no such words")) == []


def test_a_note_has_an_address_of_its_own_that_finds_it() -> None:
    rows = notes.source_entries(view())
    assert len(rows) > 117
    for row in rows:
        for (_, address), part in zip(notes.source_contents(view(), row.id).links, (None, "cite"), strict=True):
            query = dict(parse_qsl(urlsplit(address).query))
            selection, unknown = Selection.from_query(query, atlas=view().atlas)
            assert (selection.source, selection.part, unknown) == (row.id, part, ())


def test_a_disagreement_about_a_note_is_shown_there() -> None:
    found = notes.source_contents(view(), "fn-086").document.sections
    assert "Two addresses contain letters of other alphabets." in [i.title for s in found for i in s.items]


def test_a_note_says_all_that_is_known_of_it_and_leaves_out_what_is_not() -> None:
    names = {
        "Author": "authors", "Pages": "pages", "Address, not re-checked": "url",
        "In the list of references": "literature_no",
    }  # fmt: skip
    seen: dict[str, set[bool]] = {name: set() for name in names}
    for source in sources.notes(ATLAS):
        facts = dict(notes.source_contents(view(), source.source_id).facts)
        for name, field in names.items():
            known = getattr(source, field)
            said = str(known).replace(";", "; ") if known else None
            assert facts.get(name) == said, (source.source_id, name)
            seen[name].add(bool(known))
        assert facts["Kind"]
        cited = sources.support(ATLAS, source.source_id).firmness
        assert str(facts["How cited"]).count(": ") == len(cited)
    without = {name for name, found in seen.items() if found == {True, False}}
    assert without == {"Author", "Pages", "Address, not re-checked"}
    assert all(True in found for found in seen.values())
