"""The sources page: both ways between notes and claims, the mix, the disagreements, the data, and citations."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from components.context import View, current_atlas
from components.documents.model import Go
from components.exports.view_table import tabulate
from components.i18n.language import language
from components.pages import page as page_of
from components.pages.sources import charts, citations, conflicts, data_tables, mix, notes, page
from components.pages.sources.sections import KEY, Part
from components.static.files import FOLDER
from data.atlas.selection import Selection
from data.model import Citation, Lang, Severity
from data.queries.texts.sources import mix as mix_of
from data.queries.texts.sources import origin

if TYPE_CHECKING:
    from components.parts.accordion import Contents

ATLAS = current_atlas()
NOTE_90 = "On Interregional Cooperation of the Republic of Belarus with the Republic of Kazakhstan"
ORIGIN = "https://example.org"


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def claims_in(contents: Contents) -> list[str]:
    """The claims that an open entry shows, each of which must have its evidence."""
    shown = [item for item in contents.document.items if item.claim]
    assert all(item.source for item in shown)
    return [str(item.claim) for item in shown]


# Notes


@pytest.mark.parametrize("q", ["90", "note 90", "примечание 90"])
def test_note_90_is_the_text_on_interregional_cooperation_never_entry_90_of_the_list(q: str) -> None:
    (row,) = notes.source_entries(view(q=q))
    assert (row.id, row.mark, row.title) == ("fn-090", "90", NOTE_90)
    contents = notes.source_contents(view(q=q), "fn-090")
    assert ("In the list of literature", "88") in contents.facts
    assert sorted(claims_in(contents)) == sorted(ATLAS.claims_of_source("fn-090"))
    assert len(claims_in(contents)) == 38
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
    assert rows["fn-090"] == "34 claims, 4 told elsewhere first"
    assert rows["fn-002"] == "1 claim"


def test_words_narrow_the_list_and_leave_the_book_out() -> None:
    assert [row.id for row in notes.source_entries(view(q="forbes 2016"))] == ["fn-056"]
    assert notes.source_entries(view(q="no such words")) == []


def test_a_note_has_an_address_of_its_own_that_finds_it() -> None:
    for row in notes.source_entries(view())[:117]:
        ((_, address),) = notes.source_contents(view(), row.id).links
        q = re.fullmatch(r"/sources\?q=(note)%20(\d+)&lang=en", address)
        assert q
        assert [found.id for found in notes.source_entries(view(q=f"{q[1]} {q[2]}"))] == [row.id]


def test_a_disagreement_about_a_note_is_shown_there() -> None:
    found = notes.source_contents(view(), "fn-086").document.sections
    assert "Two addresses contain letters of other alphabets." in [i.title for s in found for i in s.items]


# The mix


def test_the_mix_says_how_much_rests_on_one_agency() -> None:
    first, claims, printed, works = mix.mix_lines(view())
    assert first == "54 of the 108 notes with an address lead to one news agency, BelTA (belta.by)."
    found = mix_of(ATLAS)
    assert claims == f"{found.claims_of_agency} of {found.claims} claims rest on it."
    assert printed.startswith(
        "102 of these addresses are printed with http, 6 begin with the name of the site, 9 notes"
    )
    assert works.startswith("The 117 notes name 114 different works")


@pytest.mark.parametrize("lang", list(Lang))
def test_the_lists_of_the_mix_add_up(lang: Lang) -> None:
    number = language(lang).number
    publishers, kinds, firm = (group.rows for group in mix.mix_groups(view(lang)))
    years = mix.year_group(view(lang)).rows
    whole = {number(count): count for count in range(1000)}
    assert sum(whole[row[1]] for row in publishers) == sum(whole[row[1]] for row in kinds) == 117
    assert sum(whole[row[1]] for row in firm) == mix_of(ATLAS).claims
    assert sum(whole[row[1]] for row in years) == sum(mix_of(ATLAS).by_year.values())
    assert all(0 <= row[2] <= 1 for row in (*publishers, *kinds, *firm, *years))


def test_the_chart_and_its_list_say_the_same() -> None:
    frame = charts.year_frame(view())
    listed = {row[0]: row[-1] for row in mix.year_group(view()).rows}
    for year, part in frame.groupby("year"):
        parts = "; ".join(f"{name}: {count}" for name, count in zip(part["origin"], part["notes"], strict=True))
        assert listed[str(year)] == parts
    agency = frame.loc[frame["origin"] == charts.origins(language(Lang.EN))[origin(ATLAS.source("fn-097"))]]
    assert int(agency["notes"].sum()) == 54
    assert list(page.charts(view())) == ["years"]


# Disagreements


def test_disagreements_are_ordered_by_severity_with_a_word_and_a_sign() -> None:
    rows = conflicts.conflict_entries(view(), conflicts.ALL)
    assert len(rows) == len(ATLAS.tables["conflicts"])
    severities = [str(ATLAS.tables["conflicts"].at[row.id, "severity"]) for row in rows]
    order = [severity.value for severity in Severity]
    assert [order.index(severity) for severity in severities] == sorted(order.index(s) for s in severities)
    assert {(row.mark, row.badges[0].text) for row in rows} == {
        ("▲", "high"), ("◆", "medium"), ("●", "low"), ("○", "for information"),
    }  # fmt: skip


def test_a_disagreement_shows_what_is_stated_and_our_reading() -> None:
    row = next(r for r in conflicts.conflict_entries(view(), "high") if r.id == "agreements-22-of-30")
    assert row.lines[0] == "“about 30 cooperation agreements” (note 90)"
    assert row.reading.startswith("Our reading: 22 pairs of places")
    contents = conflicts.conflict_contents(view(), "agreements-22-of-30")
    assert tuple(claims_in(contents)) == ATLAS.items(ATLAS.tables["conflicts"].at["agreements-22-of-30", "claims"])
    notes = contents.document.sections[1].items
    assert [note.go for note in notes] == [Go(q="note 90", claim=None), Go(q="note 105", claim=None)]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_disagreement_opens_in_every_language(lang: Lang) -> None:
    for row in conflicts.conflict_entries(view(lang), conflicts.ALL):
        contents = conflicts.conflict_contents(view(lang), row.id)
        assert row.title
        assert row.reading
        claims_in(contents)


def test_what_we_computed_is_never_quoted() -> None:
    for row in conflicts.conflict_entries(view(), conflicts.ALL):
        assert "“not printed”" not in " ".join(map(str, row.lines))


def test_a_severity_keeps_its_own_and_the_buttons_count_them() -> None:
    counts = ATLAS.tables["conflicts"]["severity"].value_counts()
    assert len(conflicts.conflict_entries(view(), "high")) == counts["high"]
    assert [int(text.split()[-1]) for _, text in conflicts.chips(view())] == [
        len(ATLAS.tables["conflicts"]), counts["high"], counts["medium"], counts["low"], counts["info"],
    ]  # fmt: skip


# The data


def test_the_dictionary_is_drawn_from_the_contract() -> None:
    contract = ATLAS.contract
    assert [row.id for row in data_tables.table_entries(view())] == list(contract.tables)
    for name, table in contract.tables.items():
        ((section),) = data_tables.table_contents(view(), name).document.sections
        assert [item.title for item in section.items] == list(table.names)
        for item, field in zip(section.items, table.fields, strict=True):
            assert item.lines[0] == field.description
            assert ("required" in [badge.text for badge in item.badges]) is field.required


def test_each_table_has_its_file() -> None:
    for row in data_tables.table_entries(view()):
        assert [address for _, address in row.links] == [
            f"/api/v1/tables/{row.id}.csv",
            f"/api/v1/tables/{row.id}.json",
        ]


def test_the_changes_are_plain_text_with_the_newest_version_first() -> None:
    (newest, paragraphs), *_ = ATLAS.changes
    assert newest == ATLAS.version
    assert paragraphs
    assert not re.search(r"[*`#]", " ".join(paragraphs))
    document = data_tables.data_document(view())
    assert ATLAS.version in document.title
    assert document.sections[0].items[0].title == newest


# Citations


def test_a_view_and_the_data_set_are_cited_in_three_styles_with_the_address_that_opens_the_view() -> None:
    data = citations.citations_data(view(by="BY-HO", kz="KZ-55"), ORIGIN, "pair")
    assert [group["id"] for group in data["groups"]] == ["view", "dataset"]
    assert all(
        [style for style, _ in group["texts"]] == ["GOST R 7.0.5-2008", "BibTeX", "APA 7"] for group in data["groups"]
    )
    gost = data["groups"][0]["texts"][0][1]
    assert gost.startswith("Pair, Gomel Region – Pavlodar Region, 24 November 2026 [Электронный ресурс] // ")
    assert (
        "URL: https://example.org/pair?by=BY-HO&kz=KZ-55&date=2026-11-24&lang=en (дата обращения: 24.11.2026)" in gost
    )
    assert data["hint"] == ""


def test_a_claim_is_cited_with_its_own_address() -> None:
    data = citations.claim_citations(view(claim="turnover-2021"), ORIGIN)
    ((group),) = data["groups"]
    assert group["note"] == "Turnover, 2021"
    assert all("https://example.org/?claim=turnover-2021" in text for _, text in group["texts"])
    assert "note 97" in group["texts"][2][1]


@pytest.mark.parametrize(("origin_", "said"), [("http://localhost:8501", True), (ORIGIN, False), ("", False)])
def test_an_address_of_this_computer_is_called_so(origin_: str, said: bool) -> None:
    assert bool(citations.citations_data(view(), origin_, "map")["hint"]) is said


def test_a_claim_leads_to_all_its_sources_and_to_what_is_unclear() -> None:
    document = citations.claim_document(view(claim="turnover-2021"))
    found = {section.id: section.items for section in document.sections}
    assert [item.lines[0] for item in found["sources"]] == ["note 97", "The book itself", "note 117"]
    assert [item.claim for item in found["again"]] == list(ATLAS.also_stated("turnover-2021"))
    assert len(found["unclear"]) == len(ATLAS.conflicts_of("turnover-2021"))


@pytest.mark.parametrize("table", ["agreements", "ties", "trade", "ventures", "events", "statements"])
def test_a_claim_of_any_table_has_a_title_and_a_citation(table: str) -> None:
    for claim_id, claim in ATLAS.index.claims.items():
        if claim.table == table:
            assert citations.title_of(view(), claim_id)
            assert citations.claim_citations(view(claim=claim_id), ORIGIN)["groups"]


# The page


def test_rows_list_every_source_with_what_rests_on_it() -> None:
    frame = page.rows(view())
    assert list(frame["source_id"]) == [f"fn-{number:03d}" for number in range(1, 118)] + ["zalesskij-2023"]
    assert int(frame["claims"].sum()) == mix_of(ATLAS).claims
    assert int(frame["derived"].sum()) == mix_of(ATLAS).by_firmness[Citation.DERIVED]
    found = tabulate(view(), page_of("sources").content)
    assert found.records[89]["source_id"] == "fn-090"
    assert len(str(found.records[89]["claim_ids"]).split(";")) == 38


def test_rows_of_a_chosen_claim_are_that_claim() -> None:
    frame = page.rows(view(claim="turnover-2021"))
    assert list(frame["claim_id"]) == ["turnover-2021"]


def test_the_page_stays_light() -> None:
    def weight(document: object) -> int:
        return len(json.dumps(document, ensure_ascii=False).encode())

    assert weight([entry.to_json() for entry in notes.source_entries(view())]) < 50_000
    assert weight([entry.to_json() for entry in conflicts.conflict_entries(view(Lang.RU), conflicts.ALL)]) < 130_000
    entries = notes.source_entries(view())
    assert entries
    heaviest = max(weight(notes.source_contents(view(), entry.id).to_json()) for entry in entries)
    assert heaviest < 50_000


def _page() -> None:
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page("sources").content.route, page("sources").draw)


def run(part: Part | None = None, **query: str) -> AppTest:
    """The page as a visitor's session draws it."""
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    if part:
        app.session_state[KEY] = part.value
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("lang", list(Lang))
def test_every_part_draws_in_every_language(part: Part, lang: Lang) -> None:
    assert run(part, lang=lang.value).session_state[KEY] == part.value


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ({}, Part.NOTES),
        ({"q": "note 90"}, Part.NOTES),
        ({"claim": "turnover-2021"}, Part.CITE),
        ({"claim": "turnover-2021", "q": "note 90"}, Part.CITE),
        ({"claim": "<b>", "q": "<script>", "zzz": "1"}, Part.NOTES),
    ],
)
def test_the_address_says_which_part_is_drawn(query: dict[str, Any], part: Part) -> None:
    assert run(**query).session_state[KEY] == part.value


def test_a_claim_chosen_later_is_cited_and_a_note_chosen_then_is_shown() -> None:
    app = run()
    app.query_params["claim"] = "turnover-2021"
    assert app.run().session_state[KEY] == Part.CITE.value
    del app.query_params["claim"]
    app.query_params["q"] = "note 97"
    assert app.run().session_state[KEY] == Part.NOTES.value


def test_the_scripts_have_no_words_of_their_own() -> None:
    for name in ("parts/accordion/accordion.js", "pages/sources/bars/bars.js", "pages/sources/citations/citations.js"):
        code = re.sub(r"//.*$", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert re.findall(r'make\("\w+", \{[^}]*\}, "([^"]*)"', code) == []
        assert "innerHTML" not in code


def test_the_page_is_in_the_navigation() -> None:
    assert page_of("sources").draw is page.draw
