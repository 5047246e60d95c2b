"""Citations, dates, remarks and wording of the tables, as the reading against the book has settled them."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.texts import PACKAGE, table_texts

CLAIMS: Final = {str(row["claim_id"]): row for row in PACKAGE.claims()}
DASHES: Final = {"ru": " – ", "be": " – ", "kk": " — "}
"""The spaced dash that a language does not use."""


TEXTS: Final = [(text.where, text.lang, text.text) for text in table_texts()]


@pytest.mark.parametrize(
    ("claim", "citation", "locator"),
    [
        # In the sentence or the quotation that the mark closes.
        ("accords-2009", "direct", "ch. 1, note 7"),
        ("goods-turnover-2013", "direct", "ch. 2, note 27"),
        ("turnover-2021", "direct", "ch. 5, note 97"),
        # Before the quotation, on the same matter.
        ("turnover-gomel-pavlodar-2016", "adjacent", "ch. 3, note 63"),
        ("gomel-pavlodar-agreement-2016", "adjacent", "ch. 3, note 63"),
        ("turnover-karaganda-region-2012", "adjacent", "ch. 2, note 30"),
        ("count-dealers-maz-2017", "adjacent", "ch. 3, note 54"),
        ("regional-agreements-2021", "adjacent", "ch. 4, note 90"),
        # After the mark, too far before it, or on another matter.
        ("goods-export-2021", "uncited", "ch. 5"),
        ("balance-2021-q1", "uncited", "ch. 4"),
        ("venture-kazbelaz-2012", "uncited", "ch. 2"),
        ("venture-mogilev-petrochemicals-2013", "uncited", "ch. 2"),
        ("tie-gomel-kostanay-combines-2007", "uncited", "ch. 3"),
        ("gomel-almaty-agreement-2011", "uncited", "ch. 1"),
        ("minsk-region-karaganda-agreement-1996", "uncited", "ch. 5"),
    ],
)
def test_a_citation_says_what_its_mark_covers(claim: str, citation: str, locator: str) -> None:
    row = CLAIMS[claim]
    assert (row["citation"], row["locator"]) == (citation, locator)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("investment-petrochemicals-mogilev-2013", "venture-mogilev-petrochemicals-2013"),
        ("venture-kazbelaz-2012", "event-opening-first-truck-karaganda-2012"),
        ("kokshetau-park-jv-agreement-2013", "event-signing-kokshetau-park-2013-04"),
        ("event-visit-karaganda-akim-2013-04", "tie-belarus-karaganda-visit-2013"),
        ("count-park-companies-2013", "venture-kokshetau-jv-2013"),
        ("units-harvesters-kostanay-2007-2017", "venture-gomselmash-agromash-2007"),
        ("count-new-models-2018", "venture-kostanay-new-models-2018"),
        ("kostanay-industrial-centre-agreement-2021", "venture-industrial-centre-2021-retold"),
        ("baranovichi-shakarim-offer-2022", "venture-baranovichi-shakarim-2022"),
    ],
)
def test_the_same_words_have_the_same_source(first: str, second: str) -> None:
    assert [CLAIMS[first][name] for name in ("source_id", "citation")] == [
        CLAIMS[second][name] for name in ("source_id", "citation")
    ]


def test_a_tie_is_dated_where_its_agreement_is() -> None:
    ties = [row for row in PACKAGE.rows("ties") if row["agreement_id"]]
    assert len(ties) > 50
    uneven = [row["claim_id"] for row in ties if bool(row["since"]) != bool(CLAIMS[row["agreement_id"]]["signed"])]
    assert uneven == []


@pytest.mark.parametrize(
    ("claim", "kazakh_side"),
    [
        ("venture-kzs10-max-summer-2020", "KZ"),
        ("venture-kzs10-max-december-2020", "KZ"),
        ("venture-rice-harvesters-2017", "KZ"),
        ("venture-maz-dealers-2017", "KZ"),
        ("venture-gomel-town-improvement-2017", "KZ-55"),
    ],
)
def test_no_party_is_named_that_the_text_does_not_name(claim: str, kazakh_side: str) -> None:
    parties = [row for row in PACKAGE.rows("venture_parties") if row["claim_id"] == claim and row["side"] == "kz"]
    assert [row["place_id"] for row in parties] == [kazakh_side]


def test_remarks_name_rows_places_and_days_in_words() -> None:
    codes = {*CLAIMS, *(str(row["place_id"]) for row in PACKAGE.rows("places") if "-" in row["place_id"])}
    remarks = [(where, text) for where, _, text in TEXTS if where.split()[-1] in ("note", "note_en")]
    assert len(remarks) > 1500
    code = re.compile(r"(?<![\w-])[\w]+(?:-[\w]+)+(?![\w-])")
    assert [(where, word) for where, text in remarks for word in code.findall(text) if word in codes] == []
    assert [where for where, text in remarks if re.search(r"\d{4}-\d\d(?!\d)|\b\d\d\.\d\d\.\d{4}", text)] == []


def test_each_language_has_one_spaced_dash() -> None:
    assert [where for where, lang, text in TEXTS if DASHES.get(lang, " -- ") in text] == []
