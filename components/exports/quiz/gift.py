"""GIFT of a quiz, the text format of Moodle; it has no maps, so places are chosen from a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from components.exports.quiz.feedback import feedback, name_in_list
from data.queries.quiz.question import TYPED

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText, QuizText

_MEANT: Final = re.compile(r"([\\~=#{}:])")
"""Signs that mean something in GIFT; a backslash before them makes them text."""
_WEIGHT: Final = re.compile(r"%-*\d{1,2}\.?\d*%")


def write_gift(quiz: QuizText) -> bytes:
    """Return a quiz as GIFT: choices, short answers for what is typed, and pairs for an order."""
    head = f"// {_one_line(quiz.title)}\n$CATEGORY: {_category(quiz.title)}\n"
    return "\n".join(
        [head, *(_question(question, number) for number, question in enumerate(quiz.questions, start=1))]
    ).encode()


def _question(question: QuestionText, number: int) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in (question.kind.value, *question.claims))
    text = question.whole if question.kind in TYPED else question.question
    lines = [f"\t{line}" for line in _answers(question)]
    return "\n".join(
        [
            f"// [id:{question.id}]{tags}",
            f"::{_escaped(name_in_list(question, number))}::[plain]{_escaped(text)}{{",
            *lines,
            f"\t####{_plain(feedback(question))}",
            "}\n",
        ]
    )


def _answers(question: QuestionText) -> list[str]:
    if question.kind in TYPED:
        return [f"={_weighed(_without_arrow(text), '%100%')}" for text in question.accepted]
    if isinstance(question.answer, tuple):
        places = {at: place for place, at in enumerate(question.answer, start=1)}
        return [f"={_plain(_without_arrow(text))} -> {places[at]}" for at, text in enumerate(question.options)]
    return [
        f"={_plain(text)}" if at == question.answer else f"~{_weighed(text, '%0%')}"
        for at, text in enumerate(question.options)
    ]


def _weighed(text: str, weight: str) -> str:
    """Return an answer, led by its weight where its own beginning would be read as one."""
    return (weight if _WEIGHT.match(_one_line(text)) else "") + _plain(text)


def _plain(text: str) -> str:
    """Return a text, led by its format where its own beginning would be read as one."""
    return ("[plain]" if _one_line(text).startswith("[") else "") + _escaped(text)


def _escaped(text: str) -> str:
    return _MEANT.sub(r"\\\1", _one_line(text))


def _without_arrow(text: str) -> str:
    """Return a text without what separates the sides of a pair, which GIFT has no escape for."""
    return text.replace("->", "→")


def _category(text: str) -> str:
    """Return a title as one category: a slash would make two of it."""
    return _one_line(text).replace("/", "|")


def _one_line(text: str) -> str:
    """Return a text in one line: a line break would end what GIFT reads."""
    return " ".join(line.strip(" \t") for line in text.splitlines()).strip(" \t")
