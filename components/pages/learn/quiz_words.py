"""Words of a quiz: its start, its sheet, and its screen for a class; the browser fills in what is in braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.i18n.language import Language


def start_words(lang: Language) -> dict[str, str]:
    """Return the words of the form that a quiz is begun by."""
    _ = lang.text
    return {
        "title": _("Quiz"),
        "about": _("Questions on the map, in words and in order of time. The same code gives everyone the same ones."),
        "seed": _("Code of the quiz"),
        "hint": _("Letters, digits and hyphens, such as 7B-2026"),
        "another": _("Another code"),
        "number": _("How many"),
        "begin": _("Go to the quiz"),
    }


def sheet_words(lang: Language) -> dict[str, str]:
    """Return the words of the sheet."""
    return {**_opening(lang), **_answering(lang), **_ending(lang)}


def _opening(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "versions": _("Version, for neighbours in a class"),
        "begin": _("Begin"),
        "again": _("Begin anew"),
        "count": _("Question {number} of {count}"),
        "leave": _("Other quiz"),
        "time": _("There is no time limit. Answers stay in this tab alone."),
    }


def _answering(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "options": _("Answers"),
        "list": _("Or choose from the list"),
        "chosen": _("Chosen on the map: {name}"),
        "nothing": _("Choose a place on the map, or from the list."),
        "answer": _("Answer"),
        "type": _("Your answer"),
        "checking": _("The answer is being checked"),
        "earlier": _("Earlier: {name}"),
        "later": _("Later: {name}"),
        "moved": _("{name}: place {number} of {count}"),
        "right": _("Right"),
        "wrong": _("Not right"),
        "rightIs": _("Right answer: {name}"),
        "rightMark": _("right answer"),
        "yourMark": _("your answer"),
        "evidence": _("Evidence"),
        "next": _("Next question"),
        "end": _("To the result"),
    }


def _ending(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "result": _("Result"),
        "score": _("{right} of {count} right"),
        "missed": _("What was missed"),
        "none": _("Nothing was missed."),
        "practise": _("Practise these"),
        "code": _("Code of the result, to be read out"),
        "keys": _("For the teacher: keys and results"),
        "keyNote": _("The number of the right answer in each version; of an order, the numbers from the earliest."),
        "question": _("Question"),
        "read": _("Code of a result"),
        "readButton": _("Read"),
        "readWrong": _("This is no code of this quiz: check the digits, the code of the quiz and its number."),
        "readRight": _("Version {version}: {right} of {count} right."),
        "readMissed": _("Missed, by the numbers of version A: {numbers}."),
    }


def class_words(lang: Language) -> dict[str, str]:
    """Return the words of the screen for a class."""
    _ = lang.text
    return {
        "class": _("Show to a class"),
        "classTitle": _("Quiz for a class"),
        "close": _("Close"),
        "back": _("Back"),
        "show": _("Show the answer"),
        "hands": _("Hands: {count}"),
        "more": _("One hand more: {name}"),
        "less": _("One hand less: {name}"),
        "whole": _("had it in the right order"),
        "full": _("Full screen"),
        "clicker": _(
            "Page keys or arrows: on and back. Digits count a hand; + and − change the last one. F: full screen."
        ),
        "classScore": _("{right} of {count} hands right"),
        "unasked": _("no hands counted"),
    }
