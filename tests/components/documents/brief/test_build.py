"""Briefs as a whole: all pairs of today's regions in four languages, a past day, and sides that are no regions."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.brief.build import pair_brief, place_brief, ranked
from components.documents.brief.lines import STEP, Drafted, Kept
from components.documents.brief.model import OF_BOOK, BlockKind, Line
from components.documents.brief.refusals import RefusedError
from data.enums import Lang
from tests.components.documents.brief import briefs

UNITS = briefs.ATLAS.units(briefs.DAY)
PAIRS = [(by, kz) for by in UNITS if by.startswith("BY") for kz in UNITS if kz.startswith("KZ")]


@pytest.mark.thorough
def test_all_pairs_say_the_same_in_four_languages_with_the_same_numbers() -> None:
    """Every pair: ids, ranks, claims, promises and numbers alike; no empty slots; every claim has its source."""
    assert len(PAIRS) == 140
    with_numbers = 0
    for by_id, kz_id in PAIRS:
        english = briefs.brief(by_id, kz_id)
        for lang in Lang:
            found = briefs.brief(by_id, kz_id, lang)
            assert [block.kind for block in found.blocks] == list(OF_BOOK)
            for line, other in zip(found.lines, english.lines, strict=True):
                assert (line.id, line.rank, line.claims) == (other.id, other.rank, other.claims)
                said = briefs.numbers(line.text, lang)
                assert said == briefs.numbers(other.text, Lang.EN), (line.text, other.text)
                with_numbers += bool(said)
                assert not line.short or briefs.numbers(line.short, lang) == said, (line.short, line.text)
                assert len(line.marks) == len(other.marks)
                assert (line.promise is None) == (other.promise is None)
            assert [f.claim for f in found.figures] == [f.claim for f in english.figures]
            assert [briefs.numbers(f.value, lang) for f in found.figures] == [
                briefs.numbers(f.value, Lang.EN) for f in english.figures
            ]
    assert with_numbers > 4000


@pytest.mark.parametrize("lang", list(Lang))
def test_no_line_has_an_empty_slot_and_each_rank_is_there_once(lang: Lang) -> None:
    looked_at = 0
    for by_id, kz_id in PAIRS:
        found = briefs.brief(by_id, kz_id, lang)
        assert sorted(line.rank for line in found.lines) == list(range(len(found.lines)))
        assert len({line.id for line in found.lines}) == len(found.lines)
        assert found.headline.rank == 0
        for line in found.lines:
            looked_at += 1
            for text in (line.text, *line.marks, *line.sources):
                assert text.strip() == text != ""
                assert not {"{", "}", "None", "..", "()", ": ."} & {*text}, text
                assert ".." not in text.replace("...", ""), text
                assert "None" not in text, text
            assert bool(line.sources) or not line.claims
            assert not line.short or len(line.short) < len(line.text)
        for block in found.blocks:
            assert bool(block.lines) != bool(block.empty)
        for text in (found.title, found.until, found.book, found.data_version, *found.notices):
            assert text
    assert looked_at > 2000


def test_the_lines_of_the_page_of_gomel_and_pavlodar_begin_with_what_matters() -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR)
    first = [line.id for line in sorted(found.lines, key=lambda line: line.rank)[:10]]
    assert first[:4] == [
        "headline",
        "have:gomel-pavlodar-agreement-2016",
        "occasion:gomel-pavlodar-agreement-2016",
        "have:turnover-gomel-pavlodar-2016",
    ]
    assert sum(line_id.startswith("unanswered:") for line_id in first) == 3
    assert "have:goods-export-gomel-pavlodar-2017-01-02" in first


def test_an_empty_pair_says_so_and_invents_nothing() -> None:
    found = briefs.brief(*briefs.EMPTY)
    assert found.headline.text == "The source names nothing that links these two."
    assert found.headline.claims == ()
    assert briefs.block(found, BlockKind.ASKED).empty == "The source names no request and no offer."
    assert briefs.block(found, BlockKind.UNANSWERED).empty
    assert briefs.line(found, "have:no-trade").claims == ()
    assert not found.occasions


def test_the_title_says_who_comes_to_whom() -> None:
    assert briefs.brief(*briefs.GOMEL_PAVLODAR).title == (
        "Visit of a delegation of Pavlodar Region to Gomel Region, 1 December 2026"
    )
    russian = briefs.brief(*briefs.GOMEL_PAVLODAR, Lang.RU, guest="BY-HO").title
    assert russian == "Визит делегации Гомельской области в Павлодарскую область, 1 декабря 2026\u202fг."


def test_on_a_past_day_nothing_later_is_said() -> None:
    day = date(2016, 1, 1)
    found = briefs.brief(*briefs.GOMEL_PAVLODAR, day=day)
    claims = [claim for line in found.lines for claim in line.claims]
    assert all(briefs.ATLAS.first_day(claim) <= day for claim in claims)
    assert "have:gomel-pavlodar-agreement-2016" not in {line.id for line in found.lines}


def test_a_side_may_be_a_city_or_a_district() -> None:
    found = briefs.brief("gomel", "kostanay")
    assert any("Gomselmash" in line.text for line in briefs.block(found, BlockKind.HAVE).lines)
    small = briefs.brief("BY-HM-PAR", "ekibastuz", Lang.RU)
    assert briefs.block(small, BlockKind.HAVE).lines[0].id == "have:partizansky-ekibastuz-agreement-2017"


def test_a_place_alone_has_a_brief() -> None:
    found = briefs.brief_of_place("KZ-39", guest="KZ-39")
    assert (found.by, found.kz, found.guest) == (None, "KZ-39", "KZ-39")
    kinds = {block.kind: len(block.lines) for block in found.blocks}
    assert all(kinds[kind] for kind in (BlockKind.HAVE, BlockKind.ASKED, BlockKind.UNANSWERED, BlockKind.CHECK))
    assert sorted(line.rank for line in found.lines) == list(range(len(found.lines)))
    assert briefs.brief_of_place("KZ-39").guest == ""


@pytest.mark.parametrize("place_id", UNITS)
def test_every_region_alone_says_the_same_in_four_languages(place_id: str) -> None:
    english = briefs.brief_of_place(place_id)
    for lang in Lang:
        found = briefs.brief_of_place(place_id, lang)
        assert [line.id for line in found.lines] == [line.id for line in english.lines]
        for line, other in zip(found.lines, english.lines, strict=True):
            assert briefs.numbers(line.text, lang) == briefs.numbers(other.text, Lang.EN), (line.text, other.text)
            assert ".." not in line.text


def test_what_cannot_be_prepared_is_refused() -> None:
    with pytest.raises(RefusedError, match="no place “nowhere”"):
        pair_brief(briefs.view(), "nowhere", "KZ-55", guest="KZ-55", day=briefs.DAY)
    with pytest.raises(RefusedError, match="whole country"):
        place_brief(briefs.view(), "KZ", guest="", day=briefs.DAY)


def test_the_first_of_every_kind_stays_longer_than_the_many_of_one() -> None:
    def drafted(kept: Kept, name: str) -> Drafted:
        return Drafted(kept, Line(id=name, text=name, rank=0))

    goods = [drafted(Kept.GOODS, f"goods-{number}") for number in range(3)]
    ranks = ranked([*goods, drafted(Kept.PROMISE, "promise"), drafted(Kept.HEADLINE, "headline")])
    assert [*ranks] == ["headline", "goods-0", "promise", "goods-1", "goods-2"]
    assert STEP > 1
