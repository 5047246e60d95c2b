"""Titles of claims of every table, in four languages."""

from __future__ import annotations

from collections import Counter

import pytest

from components.context import current_atlas
from components.documents.titles import Part, claim_title, figure_title
from components.i18n.language import language
from data.enums import Fact, Lang

ATLAS = current_atlas()
FIGURES = tuple(i for i, claim in ATLAS.index.claims.items() if claim.fact is Fact.FIGURE)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("turnover-2021", "Turnover, 2021"),
        ("turnover-2020-implied", "Turnover, 2020, derived by us"),
        ("growth-export-2010", "Exports from Belarus to Kazakhstan, growth, 2010 (compared with: 2009)"),
        ("index-turnover-2010", "Turnover, index, 2010 (2009 = 100)"),
        ("index-turnover-2005-2010", "Turnover, index, from 2005 to 2010 (2005 = 100)"),
        ("turnover-gomel-pavlodar-2016", "Turnover, Gomel Region – Pavlodar Region, 2016"),
        (
            "goods-export-grodno-region-2022",
            "Exports from Belarus to Kazakhstan: agricultural products, products of processing, wood products, "
            "Grodno Region – Kazakhstan, 2022",
        ),
        ("count-forum-companies-2017-11", "Event participants, companies, Business forum in Minsk, November 2017"),
        ("count-forum-participants-2017-11", "Event participants, people, Business forum in Minsk, November 2017"),
        ("tie-gomel-karaganda-essil-2020", "Trial of the ESSIL KZS-790 combine of Gomselmash in Karaganda Region"),
        ("venture-kazbelaz-2013", "KazBelAZ joint venture, Karaganda Region"),
        ("gomel-almaty-agreement-2011", "Cooperation agreement between Gomel Region and Almaty Region, 2011"),
    ],
)
def test_a_claim_is_called_by_what_it_is(claim: str, title: str) -> None:
    assert claim_title(ATLAS, claim, language(Lang.EN)) == title


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("fact", list(Fact))
def test_no_two_first_statements_have_one_title(fact: Fact, lang: Lang) -> None:
    claims = [i for i, claim in ATLAS.index.claims.items() if claim.fact is fact and not claim.repeats]
    counted = Counter(claim_title(ATLAS, i, language(lang)) for i in claims)
    assert len(counted) > 1
    assert [title for title, count in counted.items() if count > 1] == []


def test_targets_of_one_thing_differ_by_their_number() -> None:
    english = language(Lang.EN)
    titles = [claim_title(ATLAS, i, english) for i in FIGURES if ATLAS.claim(i).status == "target"]
    assert titles
    valued = [i for i in FIGURES if ATLAS.claim(i).status == "target" and ATLAS.claim(i).row["value"] is not None]
    assert sum("target: " in title for title in titles) == len(valued)


@pytest.mark.parametrize("part", list(Part))
def test_a_part_that_is_said_elsewhere_is_left_out(part: Part) -> None:
    english = language(Lang.EN)
    changed = [i for i in FIGURES if figure_title(ATLAS, i, english, without={part}) != claim_title(ATLAS, i, english)]
    assert 0 < len(changed) <= len(FIGURES)
    whole = "turnover-2021"
    assert (whole in changed) is (part is Part.PERIOD)


def test_a_figure_of_a_place_or_a_company_names_both_sides() -> None:
    english = language(Lang.EN)
    for claim_id in FIGURES:
        sides = ATLAS.sides(claim_id)
        assert (" – Kazakhstan" in claim_title(ATLAS, claim_id, english)) is (
            sides is not None and sides[1] == "KZ" and sides[0] != "BY"
        )
