"""The forms have the columns and the lists of the template in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.exports.imports.template import LISTS
from components.pages.your_data.by_hand import NEEDED, by_hand_data, by_hand_words, form_titles
from data.enums import Lang

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


@pytest.mark.parametrize("lang", list(Lang))
def test_a_form_has_a_field_for_each_column(own: OwnData, lang: Lang) -> None:
    data = by_hand_data(own.view(lang), None, None)
    assert [form["part"] for form in data["forms"]] == list(LISTS) == list(form_titles(own.view(lang).lang))
    for form in data["forms"]:
        fields = {field["name"]: field for field in form["fields"]}
        assert {name for name, field in fields.items() if field["list"]} == set(LISTS[form["part"]])
        assert {name for name, field in fields.items() if field["needed"]} == set(NEEDED[form["part"]])
        assert all(data["lists"][field["list"]] for field in fields.values() if field["list"])
    assert all(by_hand_words(own.view(lang).lang).values())


def test_rows_of_a_layer_that_is_gone_are_not_shown(own: OwnData) -> None:
    assert by_hand_data(own.view(), ("gone", "x"), None)["search"] is None
    own.kept()
    (layer,) = own.store.layers()
    found = by_hand_data(own.view(), (layer.layer_id, ""), None)
    assert found["search"]["rows"]
    assert found["layers"] == [[layer.layer_id, layer.name]]
