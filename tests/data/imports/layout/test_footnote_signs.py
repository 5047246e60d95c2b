"""Signs of footnotes."""

from __future__ import annotations

from data.imports.layout.footnote_signs import footnotes_of, is_provisional


def test_each_sign_has_its_note() -> None:
    rows = [["1) Предварительные данные."], ["² Без учёта услуг"], ["* preliminary"], ["Брестская область", "1", "2"]]
    assert footnotes_of(enumerate(rows)) == {"1": True, "2": False, "*": True}


def test_provisional_is_said_in_four_languages() -> None:
    assert all(map(is_provisional, ["Предварительные данные", "preliminary", "Алдын ала деректер", "папярэднія даныя"]))
    assert not is_provisional("Окончательные данные")
