"""Who signed with whom: the other side is one party, and nothing links a wrong one with the side that is named."""

from __future__ import annotations

import pytest

from data.queries.quiz.linked import linked
from data.queries.quiz.party_questions import SIGNED, names_of, party_candidates
from data.queries.quiz.question import Ask, OptionKind
from tests.data.queries.quiz.quizzes import by_id
from tests.data.whole import ATLAS

FOUND = {asked.id: asked for asked in party_candidates(ATLAS)}


def test_both_sides_of_a_signed_agreement_are_asked_for() -> None:
    ask_kz = FOUND["party.kz-party.bobruisk-oskemen-agreement"]
    ask_by = FOUND["party.by-party.bobruisk-oskemen-agreement"]
    assert (ask_kz.right.id, ask_kz.given and ask_kz.given.id) == ("oskemen", "bobruisk")
    assert (ask_by.right.id, ask_by.given and ask_by.given.id) == ("bobruisk", "oskemen")
    assert ask_kz.claims == ("bobruisk-oskemen-agreement",)
    assert ask_kz.when is None


@pytest.mark.parametrize(
    "claim_id",
    [
        "tie-grodno-kostanay",  # disputed
        "tie-bobruisk-oskemen",  # its agreement is asked about
        "joint-statement-2011",  # of the countries
        "mass-information-agreement-2002",  # of five
        "minsk-region-pavlodar-agriculture-2017",  # not signed
        "baranovichi-shakarim-offer-2022",  # an offer
        "bobruiskagromash-network-contract-2021",  # the name of one side says the other
        "gomel-pavlodar-agreement-2016",  # in a conflict
    ],
)
def test_what_has_no_single_undisputed_answer_is_not_asked(claim_id: str) -> None:
    assert not [found for found in FOUND if found.endswith(f".{claim_id}")]


def test_nothing_links_a_wrong_side_with_the_named_one() -> None:
    assert len(FOUND) > 15
    for asked in FOUND.values():
        assert asked.given
        known = linked(ATLAS, {asked.given.id})
        assert asked.right.id in known
        assert not known & {other.id for other in asked.others}
        assert asked.right.kind is asked.given.kind


def test_wrong_sides_are_of_the_same_kind_and_country() -> None:
    rows = ATLAS.tables["organisations"]
    for asked in FOUND.values():
        for other in asked.others:
            if other.kind is OptionKind.PLACE:
                mine, its = ATLAS.place(asked.right.id), ATLAS.place(other.id)
                assert (mine.kind, mine.country) == (its.kind, its.country)
                assert ATLAS.exists(other.id, max(asked.day, ATLAS.index.first_known))
                assert other.on == asked.day
            else:
                assert [*map(str, rows.loc[other.id, ["kind", "country"]])] == [
                    *map(str, rows.loc[asked.right.id, ["kind", "country"]])
                ]


def test_what_is_signed_is_signed_or_in_force() -> None:
    for asked in FOUND.values():
        assert ATLAS.claim(asked.subject).status in SIGNED


def test_names_are_of_all_languages() -> None:
    assert {"Minsk Tractor Works (MTZ)"} < {*names_of(ATLAS, "mtz")}
    assert {"Minsk", "Мінск"} < {*names_of(ATLAS, "BY-HM")}


def test_a_region_that_is_no_more_is_asked_under_its_name_of_that_day() -> None:
    asked = by_id("party.kz-party.tie-mogilev-south-kazakhstan-2003")
    assert asked.ask is Ask.KZ_PARTY
    assert asked.right.id == "KZ-YUZ"
    assert asked.when
    assert asked.when.text == "2003"
