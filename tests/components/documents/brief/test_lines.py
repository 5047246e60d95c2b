"""Lines of claims."""

from __future__ import annotations

import pytest

from components.documents.brief.lines import (
    Kept,
    claim_line,
    footnotes,
    numbers,
    plain_line,
    short_text,
    shorter,
    state,
)
from components.documents.brief.model import BlockKind
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import Fact, Lang, Qualifier
from tests.components.documents.brief import briefs

EN = language(Lang.EN)
VISIT = briefs.visit(*briefs.GOMEL_PAVLODAR)


def test_a_line_has_its_sentence_its_doubts_and_its_source() -> None:
    line = claim_line(VISIT, BlockKind.HAVE, "balance-gomel-pavlodar-2017-01-02", marks=("look twice",))
    assert line.id == "have:balance-gomel-pavlodar-2017-01-02"
    assert "works out at 0.4 million" in line.text
    assert line.marks == ("look twice", "derived by us")
    assert line.sources == footnotes(VISIT, line.claims)
    assert len(line.sources) == 1


def test_a_line_of_no_claim_has_no_source() -> None:
    line = plain_line(VISIT, BlockKind.CHECK, "office", "Who is it?")
    assert (line.id, line.claims, line.sources, line.short) == ("check:office", (), (), "")


def test_a_shorter_sentence_is_shorter_and_has_the_same_numbers() -> None:
    assert shorter("In 2016 it was about 2.5 million.", "2016: about 2.5 million.") == "2016: about 2.5 million."
    assert shorter("In 2016 it was about 2.5 million.", "About 2.5 million.") == ""
    assert shorter("In 2016 much.", "In 2016 much and more.") == ""
    assert numbers("2\u00a0000 и 2 000, 0,4") == {"2000", "0,4"}


def test_the_hedge_of_a_deed_is_not_lost_in_short() -> None:
    hedged = [i for i, c in briefs.ATLAS.index.claims.items() if c.qualifier is not Qualifier.EXACT]
    deeds = [i for i in hedged if briefs.ATLAS.claim(i).fact not in (Fact.FIGURE, Fact.STATEMENT)]
    assert deeds
    assert {short_text(briefs.ATLAS, i, EN) for i in deeds} == {""}


@pytest.mark.parametrize("lang", list(Lang))
def test_the_hedge_of_a_figure_is_in_its_short_form(lang: Lang) -> None:
    words, said = vocabulary.qualifiers(language(lang)), 0
    for claim in briefs.ATLAS.index.claims.values():
        if claim.fact is Fact.FIGURE and claim.row["value"] is not None:
            assert words[claim.qualifier.value] in short_text(briefs.ATLAS, claim.claim_id, language(lang))
            said += claim.qualifier is not Qualifier.EXACT
    assert said > 30


def test_the_number_of_a_target_is_said_once_in_short() -> None:
    assert short_text(briefs.ATLAS, "target-harvesters-2022-2024", EN).count("1,000") == 1


def test_a_deed_says_how_far_it_has_come_and_when() -> None:
    claim = briefs.ATLAS.claim("gomel-pavlodar-agreement-2016")
    assert state(briefs.ATLAS, claim, EN) == "signed, November 2016"


def test_the_headline_is_kept_longest() -> None:
    assert min(Kept) is Kept.HEADLINE
    assert len(set(Kept)) == len(list(Kept.__members__))
