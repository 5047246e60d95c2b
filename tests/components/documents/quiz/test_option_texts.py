"""Options are called by their names of a day, and fixed words are alike in length in every language."""

from __future__ import annotations

from datetime import date

import pytest

from components.documents.quiz.option_texts import option_text, said
from components.i18n.language import language
from data.enums import Lang, Level
from data.queries.quiz.figure_questions import Sense
from data.queries.quiz.option_sets import texts_are_alike
from data.queries.quiz.question import NOT_STATED, Option, OptionKind
from tests.data.whole import ATLAS


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        (Option(OptionKind.PLACE, "KZ-71", date(2020, 1, 1)), ("Nur-Sultan", "Нур-Султан", "Нур-Султан", "Нұр-Сұлтан")),
        (Option(OptionKind.PLACE, "KZ-71", date(2023, 1, 1)), ("Astana", "Астана", "Астана", "Астана")),
        (
            Option(OptionKind.ORGANISATION, "gomelkhlebprom"),
            tuple(ATLAS.text("organisations", "gomelkhlebprom", "name", lang) for lang in Lang),
        ),
        (
            Option(OptionKind.CLAIM, "event-opening-kostanay-zone-2017"),
            tuple(ATLAS.title("event-opening-kostanay-zone-2017", lang) for lang in Lang),
        ),
        (
            Option(OptionKind.CONFLICT, "package-2009"),
            tuple(ATLAS.text("conflicts", "package-2009", "question", lang) for lang in Lang),
        ),
        (
            Option(OptionKind.YEAR, "2016"),
            ("it was in the year 2016", "это было в 2016 году", "гэта было ў 2016 годзе", "2016 жылы болған"),
        ),
        (
            NOT_STATED,
            ("the source does not say", "в источнике не сказано", "у крыніцы не сказана", "дереккөзде айтылмаған"),
        ),
    ],
)
def test_an_option_is_called_in_every_language(option: Option, expected: tuple[str, ...]) -> None:
    assert said(ATLAS, option) == expected
    for lang, text in zip(Lang, expected, strict=True):
        assert option_text(ATLAS, option, language(lang)) == text


@pytest.mark.parametrize("lang", list(Lang))
def test_fixed_words_go_together(lang: Lang) -> None:
    spoken = language(lang)
    levels = [option_text(ATLAS, Option(OptionKind.LEVEL, level), spoken) for level in Level if level != Level.OTHER]
    senses = [option_text(ATLAS, Option(OptionKind.STATUS, sense), spoken) for sense in Sense]
    known = [option_text(ATLAS, option, spoken) for option in (Option(OptionKind.YEAR, "2016"), NOT_STATED)]
    for texts in (levels, senses, known):
        assert len(set(texts)) == len(texts)
        for at, one in enumerate(texts):
            assert all(texts_are_alike(one, other) for other in texts[:at])
