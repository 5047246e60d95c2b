"""Headlines and figures of briefs."""

from __future__ import annotations

from components.documents.brief.headline import MOST, headline, top_figures, wide_figures
from data.enums import Lang
from tests.components.documents.brief import briefs


def test_the_headline_says_the_bond_the_trade_and_the_open_promises() -> None:
    line = briefs.brief(*briefs.GOMEL_PAVLODAR).headline
    assert line.text == (
        "Agreement between regions (signed, November 2016). "
        "Turnover, Gomel Region – Pavlodar Region, 2016: about 2.5 million US dollars. 2 promises without an answer."
    )
    assert line.claims[:2] == ("gomel-pavlodar-agreement-2016", "turnover-gomel-pavlodar-2016")
    assert len(set(line.sources)) == len(line.sources)


def test_every_sentence_of_a_headline_begins_with_a_capital() -> None:
    for lang in Lang:
        text = briefs.brief(*briefs.GOMEL_PAVLODAR, lang).headline.text
        assert text[0].isupper()
        assert text.endswith(".")


def test_what_binds_no_places_themselves_is_called_by_its_title() -> None:
    found = headline(briefs.visit(*briefs.GOMEL_PAVLODAR), "gomel-pavlodar-zones-agreement-2017", [], [], "nothing")
    assert "economic zones" in found.text
    assert headline(briefs.visit(*briefs.EMPTY), None, [], [], "Nothing").text == "Nothing."


def test_there_are_at_most_three_figures_with_their_sources() -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR).figures
    assert [figure.value for figure in found] == [
        "about 2.5 million US dollars", "1.4 million US dollars", "0.9 million US dollars",
    ]  # fmt: skip
    assert len(found) == MOST
    assert all(figure.source and figure.label for figure in found)
    assert top_figures(briefs.visit(*briefs.GOMEL_PAVLODAR), []) == ()


def test_without_trade_of_the_two_the_label_names_the_whole_country() -> None:
    assert wide_figures(briefs.visit(*briefs.MINSK_KARAGANDA)) == [
        "turnover-minsk-region-2021", "turnover-karaganda-region-2012",
    ]  # fmt: skip
    labels = [figure.label for figure in briefs.brief(*briefs.MINSK_KARAGANDA).figures]
    assert labels == ["Turnover, Minsk Region – Kazakhstan, 2021", "Turnover, Belarus – Karaganda Region, 2012"]
