"""The language of a text is that of its letters."""

from __future__ import annotations

import pytest

from data.enums import Lang
from data.imports.agreements.written_language import language_of


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Agreement of 2024", Lang.EN),
        ("Соглашение о сотрудничестве", Lang.RU),
        ("Соглашение с областью Ұлытау о сотрудничестве", Lang.RU),
        ("Пагадненне аб супрацоўніцтве", Lang.BE),
        ("Ынтымақтастық туралы келісім", Lang.KK),
        ("2024", Lang.EN),
    ],
)
def test_languages(text: str, lang: Lang) -> None:
    assert language_of(text) is lang
