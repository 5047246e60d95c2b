"""Names of people, offices, unnamed parties and goods: what is said twice or differently is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


@pytest.mark.parametrize("lang", ["ru", "be", "kk"])
def test_words_for_unnamed_parties_are_whole_in_each_language(sample: Sample, faults: Faults, lang: str) -> None:
    sample.rows["event_parties"][3].pop(f"unnamed_{lang}")
    (fault,) = faults()
    assert fault.startswith("data/tables/event_parties.csv:5: ")
    assert f"unnamed_{lang} is empty, but the party has words in unnamed_en" in fault


def test_an_unnamed_party_is_no_named_one_too(sample: Sample, faults: Faults) -> None:
    sample.rows["event_parties"][3]["org_id"] = "mtz"
    (fault,) = faults()
    assert fault.endswith("place_id and org_id, person_id, unnamed_en: give exactly one of them")


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"goods_kk": "метиз"}, "goods_kk 'метиз' is elsewhere 'метиздер' for 'metalware'"),
        ({"hs_chapter": "73"}, "hs_chapter '73' is elsewhere None for 'metalware'"),
    ],
)
def test_the_same_goods_of_two_figures_are_named_alike(
    sample: Sample, faults: Faults, cells: dict[str, str], words: str
) -> None:
    metalware = sample.rows["trade_goods"][1]
    sample.rows["trade_goods"].append(metalware | {"claim_id": "turnover-gomel-pavlodar-2018", "seq": "1"} | cells)
    later = {"period_start": "2018-01", "period_end": "2018-02"}
    sample.add("trade", "turnover-gomel-pavlodar-2017", claim_id="turnover-gomel-pavlodar-2018", **later)
    (fault,) = faults()
    assert fault == f"data/tables/trade_goods.csv:4: {words}: name goods alike"


def test_goods_are_listed_once(sample: Sample, faults: Faults) -> None:
    sample.rows["trade_goods"].append(sample.rows["trade_goods"][1] | {"seq": "3"})
    (fault,) = faults()
    assert "'metalware' is already among the goods of turnover-gomel-pavlodar-2017" in fault


@pytest.mark.parametrize("chapter", ["7", "870", "HS"])
def test_a_chapter_has_two_digits(sample: Sample, faults: Faults, chapter: str) -> None:
    sample.change("trade_goods", "turnover-gomel-pavlodar-2017", hs_chapter=chapter)
    (fault,) = faults()
    assert "hs_chapter" in fault


@pytest.mark.parametrize(
    ("table", "column"),
    [("event_parties", "person_id"), ("statement_speakers", "person_id"), ("offices", "person_id")],
)
def test_a_person_who_is_not_there_is_found(sample: Sample, faults: Faults, table: str, column: str) -> None:
    next(row for row in sample.rows[table] if row.get(column))[column] = "nobody"
    assert any(f"data/tables/{table}.csv" in fault and "'nobody' is not in people" in fault for fault in faults())
