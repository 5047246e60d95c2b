"""Questions are asked in every language, with the date where there is one, and never give their answer away."""

from __future__ import annotations

import pytest

from components.documents.quiz.question_texts import question_text, task_text
from components.i18n.language import language
from data.enums import Lang
from data.queries.quiz.question import Ask, QuestionKind
from tests.data.queries.quiz.quizzes import by_id, of_kind
from tests.data.whole import ATLAS


@pytest.mark.parametrize(
    ("question_id", "lang", "expected", "task"),
    [
        (
            "place.kz-gap.event-opening-kostanay-zone-2017", Lang.EN,
            "The … Industrial Zone was opened in 2017. Which place is left out?", "Find it on the map of that time.",
        ),
        (
            "town.kz-town.event-opening-kostanay-zone-2017", Lang.RU,
            "… индустриальная зона была открыта в 2017 году. Какой город пропущен?", "Напишите название.",
        ),
        (
            "party.by-party.tie-brest-semey", Lang.KK,
            "Келісім (күні көрсетілмеген). Бір тарап: Семей. Екінші тарап кім?", "",
        ),
        (
            "party.kz-party.tie-mogilev-south-kazakhstan-2003", Lang.BE,
            "Пагадненне (2003). Адзін бок: Магілёўская вобласць. Хто другі бок?", "",
        ),
        (
            "place.other-end.tie-minsk-region-karaganda-1996", Lang.EN,
            "Agreement (1996). One side: Minsk Region. Who is the other side?", "Find it on the map of that time.",
        ),
        ("town.seat.kazbelaz", Lang.EN, "KazBelAZ. In which town is it?", "Type its name."),
        (
            "status.status.turnover-2005", Lang.EN,
            "Turnover, 2005: 215 million US dollars. How is this figure meant?", "",
        ),
        (
            "date.year.event-opening-kostanay-zone-2017", Lang.EN,
            "Opening of the Kostanay Industrial Zone. When was it, by the source?", "",
        ),
    ],
)  # fmt: skip
def test_a_question_is_asked_in_words(question_id: str, lang: Lang, expected: str, task: str) -> None:
    asked = by_id(question_id)
    assert question_text(ATLAS, asked, language(lang)) == expected
    assert task_text(asked, language(lang)) == task


def test_what_is_not_dated_is_found_on_the_map_of_a_day() -> None:
    asked = by_id("place.kz-gap.venture-fitokhimiya-research-2013")
    assert asked.when is None
    assert task_text(asked, language(Lang.EN)) == "Find it on the map (its day: 1 January 2023)."


def test_what_goes_on_began_and_what_happened_was() -> None:
    began = by_id("date.year.venture-kostanay-zone-2017")
    assert question_text(ATLAS, began, language(Lang.EN)).endswith("When did it begin, by the source?")


def test_a_hedged_figure_is_shown_with_its_hedge() -> None:
    asked = by_id("status.status.jobs-kokshetau-park")
    assert "about 230" in question_text(ATLAS, asked, language(Lang.EN))
    assert "около 230" in question_text(ATLAS, asked, language(Lang.RU))


@pytest.mark.parametrize("lang", list(Lang))
def test_every_way_to_ask_has_words_in_every_language(lang: Lang) -> None:
    seen = set()
    for kind in QuestionKind:
        for asked in of_kind(kind)[:: 1 if kind is QuestionKind.PLACE else 7]:
            text = question_text(ATLAS, asked, language(lang))
            assert text.endswith(("?", ".", "؟"))
            assert "{" not in text
            assert ".." not in text
            seen.add(asked.ask)
    assert len(seen) >= len(Ask) - 2
