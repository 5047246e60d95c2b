"""A kept row fills its form with the words that people choose by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.exports.imports.template import LISTS, template_lists
from components.i18n.language import language
from components.pages.your_data.by_hand.filled_form import can_correct, filled_form, period_text
from data.enums import Lang
from data.imports.quantities.periods import read_period

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2024", "2024"),
        ("2024-04", "2024-06"),
        ("2024-02", "2024-02"),
        ("2024-01", "2024-02"),
        ("2020", "2022"),
        ("2024-05-17", "2024-05-17"),
    ],
)
def test_a_period_is_written_as_it_is_read(lang: Lang, start: str, end: str) -> None:
    period = read_period(period_text(start, end, language(lang)))
    assert period is not None
    assert (period.start, period.end) == (start, end)


def test_every_figure_and_agreement_of_a_layer_fits_into_its_form(own: OwnData) -> None:
    own.kept()
    (layer,) = own.store.layers()
    kept = list(own.store.rows(layer.layer_id))
    lists = template_lists(own.view().atlas, own.view().lang)
    filled = [filled_form(own.view(), row, kept) for row in kept if can_correct(row.table, row.cells)]
    assert {form["part"] for form in filled} == {"figures", "agreements"}
    for form in filled:
        for name, list_name in LISTS[form["part"]].items():
            text = form["cells"].get(name, "")
            assert not text or all(item in lists[list_name] for item in text.split("; "))
        assert form["cells"].get("value", form["cells"].get("title"))


def test_a_figure_in_a_unit_of_no_list_cannot_be_corrected_by_hand() -> None:
    assert can_correct("observations", {"unit": "usd_million", "value": "1"})
    assert not can_correct("observations", {"unit": "index_pct", "value": "104"})
    assert not can_correct("ventures", {})
