"""Pictures drawn on the server show what the page shows, are valid, and are the same each time."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree as Tree

import altair as alt
import pandas as pd
import pytest

from components.context import View, current_atlas
from components.exports import images
from components.exports.picture_plan import MAP, label, names
from components.i18n import vocabulary
from components.i18n.language import language
from components.map.highlight import sight
from components.map.name_forms import place_forms
from components.map.picture.sheet import clean
from components.pages import PAGES
from components.pages import page as page_of
from data.atlas.selection import Selection
from data.enums import Lang, PlaceKind
from data.queries.texts.citations import BOOK, source_line
from tests.components.exports.drawings import draw

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>alert(1)</script> & \x00 \x1b ]]>"

SHORT = 64
"""Letters of the longest name of a chart in the row of downloads."""


def view(**chosen: Any) -> View:
    selection = Selection(**chosen)
    return View(ATLAS, selection, language(selection.lang), DAY)


def parsed(svg: str | bytes) -> Tree.Element:
    return Tree.fromstring(svg)  # noqa: S314 - we drew it


def drawn(shown: View) -> Tree.Element:
    return parsed(draw(shown, page_of("map").content, MAP, "svg"))


def texts(root: Tree.Element) -> list[str]:
    """Return the texts of a drawing, the lines of each joined."""
    return [part.text or " ".join(line.text or "" for line in part) for part in root.iter(f"{SVG}text")]


def ids(root: Tree.Element) -> set[str]:
    return {str(part.get("id")) for part in root.iter(f"{SVG}path") if part.get("id")}


def forms_of(unit: str, lang: Lang) -> set[str]:
    """Return the forms in which a map may write a unit's name, in one line."""
    forms = place_forms(ATLAS, unit, ATLAS.place_name(unit, lang=lang, on=DAY), lang=lang)
    return {form.text.replace("\n", " ") for form in forms}


@pytest.mark.daily(4)
@pytest.mark.parametrize("layout", ["side", "true"])
@pytest.mark.parametrize("lang", list(Lang))
def test_the_map_shows_units_ties_names_legend_and_origin(lang: Lang, layout: Any) -> None:
    shown = view(lang=lang, layout=layout)
    root = drawn(shown)
    words = texts(root)
    assert set(ATLAS.units(DAY)) <= ids(root)
    lines = {line.line.id for line in sight(shown).lines}
    assert len(lines) > 30
    assert lines <= ids(root)
    assert {"BELARUS", "KAZAKHSTAN"} <= set(words) or lang is not Lang.EN
    assert [unit for unit in ATLAS.units(DAY) if not forms_of(unit, lang) & set(words)] == []
    assert any("OpenStreetMap" in text for text in words)
    assert any("Partnership Vector" in text and "2026" in text for text in words)
    assert any(shown.lang.day(DAY) in text for text in words)


def test_a_difference_of_scale_is_stated_where_there_is_one() -> None:
    note = "Belarus is drawn 2.5 times larger than Kazakhstan."
    assert note in texts(drawn(view(layout="side")))
    assert note not in texts(drawn(view(layout="true")))


def test_the_map_of_a_day_has_its_units_names_and_ties() -> None:
    shown = view(date=date(1998, 6, 1))
    root = drawn(shown)
    assert "KZ-10" not in ids(root)
    assert set(ATLAS.units(date(1998, 6, 1))) <= ids(root)
    assert 0 < len(sight(shown).lines) < len(sight(view()).lines)


def test_unknown_borders_are_stated() -> None:
    note = "The borders of this day are not known to us; those of 1997 are shown."
    assert note in texts(drawn(view(date=date(1996, 5, 1))))
    assert note not in texts(drawn(view()))


@pytest.mark.parametrize(("day", "unsure"), [(date(1998, 1, 1), True), (date(1996, 5, 1), False), (DAY, False)])
def test_a_border_in_doubt_is_stated(day: date, unsure: bool) -> None:
    note = "On this day the border may have run otherwise than drawn: Akmola Region – North Kazakhstan Region."
    assert (note in texts(drawn(view(date=day)))) == unsure


@pytest.mark.parametrize("place", ["KZ-35", "KZ-55", "KZ-71", "pavlodar", "KZ-10"])
def test_a_place_lights_its_own_ties_and_partners(place: str) -> None:
    seen = sight(view(place=place))
    assert seen.partners == set(ATLAS.partners(place, on=DAY))
    own = {tie.claim_id for tie, light in seen.ties if light == "lit"}
    assert own == {str(i) for i in ATLAS.between_places(ATLAS.ties_of(place, on=DAY)).index}
    both = {tie.claim_id for tie, light in seen.ties if light in ("lit", "below")}
    assert both == {str(i) for i in ATLAS.between_places(ATLAS.ties_of(place, on=DAY, below=True)).index}


def test_a_pair_lights_only_what_joins_its_two_sides() -> None:
    seen = sight(view(by="BY-HO", kz="KZ-55"))
    lit = {ATLAS.index.ends[tie.claim_id] for tie, light in seen.ties if light == "lit"}
    assert lit == {("BY-HO", "KZ-55")}


def test_the_picture_of_a_page_lights_what_the_page_shows() -> None:
    def strong(page: str, **chosen: Any) -> set[str]:
        root = parsed(draw(view(**chosen), page_of(page).content, MAP, "svg"))
        arcs = [part for part in root.iter(f"{SVG}path") if part.get("stroke-opacity") == "1.0"]
        return {str(part.get("id")).partition("~")[0] for part in arcs}

    pair = {"by": "BY-HO", "kz": "KZ-55"}
    joined, own = strong("map", **pair), strong("map", place="KZ-55")
    assert joined < own
    assert strong("map", place="KZ-55", **pair) == strong("pair", place="KZ-35", **pair) == joined
    assert strong("region", place="KZ-55", **pair) == own


def test_filters_apply_to_the_picture() -> None:
    behind = [claim for line in sight(view(kinds=frozenset({"visit"}))).lines for claim in line.claims]
    assert {ATLAS.index.tie_facts[claim].kind for claim in behind} == {"visit"}


@pytest.mark.daily(12)
@pytest.mark.parametrize("kind", list(PlaceKind))
@pytest.mark.parametrize("country", ["BY", "KZ", "RU"])
def test_places_of_every_kind_can_be_drawn(kind: PlaceKind, country: str) -> None:
    places = [p.place_id for p in ATLAS.index.places.values() if (p.kind, p.country) == (kind, country)]
    for place_id in places[:2]:
        assert set(ATLAS.units(DAY)) <= ids(drawn(view(place=place_id)))


def test_a_text_is_only_ever_a_text() -> None:
    root = drawn(view(q=HOSTILE))
    assert not list(root.iter("script"))
    assert not list(root.iter(f"{SVG}script"))
    assert any("</text><script>" in text for text in texts(root))
    assert clean(HOSTILE).count("\x00") == 0


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_same_view_gives_the_same_bytes(form: str) -> None:
    shown = view(place="KZ-35", lang=Lang.KK)
    assert draw(shown, page_of("map").content, "map", form) == draw(shown, page_of("map").content, "map", form)


@pytest.mark.thorough
def test_the_png_is_as_large_as_it_prints_well() -> None:
    body = draw(view(), page_of("map").content, "map", "png")
    assert body.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", body[16:24])
    assert width > 2400
    assert 1000 < height < 2400


def _chart(_: View) -> dict[str, alt.Chart]:
    frame = pd.DataFrame({"when": [2019, 2020, 2021], "value": [1.0, 3.0, 2.0]})
    bars = alt.Chart(frame).mark_bar(clip=True).encode(x="when:O", y="value:Q").properties(width="container")
    return {"bars": bars}


def test_a_chart_is_drawn_with_its_title_date_and_citation() -> None:
    content = replace(page_of("map").content, charts=_chart, chart_titles=lambda _: {"bars": "Bars <of> it"})
    assert names(view(), content) == ["map", "bars"]
    first, second = (draw(view(), content, "bars", "svg") for _ in range(2))
    assert first == second
    words = texts(parsed(first))
    assert words[0] == "Map: Bars <of> it"
    assert float(str(parsed(first).get("width"))) > images.CHART_WIDTH == 900
    assert any("Partnership Vector" in text for text in words)
    assert draw(view(), content, "bars", "png").startswith(b"\x89PNG")


def test_a_picture_names_the_book_and_says_until_when_facts_are_known() -> None:
    def said(**chosen: Any) -> str:
        return " ".join(texts(drawn(view(**chosen))))

    assert "Known until: October 2022" in said()
    assert "Known until: 20 April 2017" in said(by="BY-HO", kz="KZ-55")
    assert f"Source: {source_line(ATLAS.source(BOOK))}".split(". Chronicle")[0] in said()


def test_succession_is_noted_only_where_a_tie_by_territory_is_drawn() -> None:
    note = "Shown by territory; legal succession is not stated in the source."
    for shown in (view(), view(place="KZ-62"), view(place="BY-VI")):
        assert any(note in text for text in texts(drawn(shown)))
    for shown in (view(place="KZ-55"), view(date=date(2010, 1, 1)), view(place="BY-VI", date=date(2010, 1, 1))):
        assert not any(note in text for text in texts(drawn(shown)))


def test_a_note_of_a_chart_is_below_it() -> None:
    content = replace(
        page_of("map").content, charts=_chart, chart_titles=None, chart_notes=lambda _: {"bars": "A note."}
    )
    assert "A note." in texts(parsed(draw(view(), content, "bars", "svg")))


def test_ids_are_numbered_from_one_and_references_follow() -> None:
    svg = '<g id="clip7"/><g clip-path="url(#clip7)"/><g id="gradient_9"/><use href="#other"/>'
    expected = '<g id="part1"/><g clip-path="url(#part1)"/><g id="part2"/><use href="#other"/>'
    assert images._renumbered(svg) == expected


@pytest.mark.daily(6)
@pytest.mark.parametrize("name", ["map", "trade", "production", "chronicle", "sources"])
@pytest.mark.parametrize("lang", list(Lang))
def test_every_chart_of_a_page_has_a_title_and_says_what_its_marks_mean(name: str, lang: Lang) -> None:
    content = page_of(name).content
    assert content.charts
    assert content.chart_titles
    assert content.chart_notes
    here = replace(view(), lang=language(lang), selection=Selection(lang=lang))
    notes, titles = content.chart_notes(here), content.chart_titles(here)
    for chart in content.charts(here):
        assert notes[chart], chart
        assert titles[chart], chart


@pytest.mark.parametrize("lang", list(Lang))
def test_the_name_of_every_chart_is_short_and_no_sentence(lang: Lang) -> None:
    here, named = replace(view(), lang=language(lang), selection=Selection(lang=lang)), 0
    for page in PAGES:
        if page.content.charts:
            assert page.content.chart_names
            found = page.content.chart_names(here)
            names = [found[chart] for chart in page.content.charts(here)]
            assert len(set(names)) == len(names)
            assert all(len(name) <= SHORT for name in names)
            assert not any(name.endswith(".") or "US" in name or "млн" in name for name in names), names
            named += len(names)
    assert named >= 10


def test_a_list_has_the_name_of_a_chart_and_its_picture_the_title() -> None:
    content = page_of("trade").content
    assert label(view(), content, "turnover") == "Turnover of the two countries"
    words = " ".join(texts(parsed(draw(view(), content, "turnover", "svg"))))
    assert "Trade: Turnover rose: 215 million US dollars in 2005" in words


@pytest.mark.daily(1)
@pytest.mark.parametrize("lang", [Lang.EN, Lang.KK])
def test_a_chart_of_trade_taken_along_says_its_unit_and_its_marks(lang: Lang) -> None:
    here = replace(view(), lang=language(lang), selection=Selection(lang=lang))
    svg = draw(here, page_of("trade").content, "turnover", "svg").decode()
    assert vocabulary.units(language(lang))["usd_million"] in svg
    words = " ".join(re.findall(r">([^<>]+)<", svg)).replace("\u00a0", " ")
    assert f"● {language(lang).text('as printed')}" in words
