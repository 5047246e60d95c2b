"""Words of a lesson on paper that are no part of its content: headings, columns and short instructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language

if TYPE_CHECKING:
    from data.enums import Lang


def phrases(lang: Lang, *, seed: str) -> dict[str, str]:
    """
    Return the words that the layout of a lesson sets, by the names that it has for them.

    Parameters
    ----------
    lang
        The language.
    seed
        The seed of the lesson, which the quiz has too.
    """
    _ = language(lang).text
    return {
        "plan": _("Plan"),
        "minutes": _("Minutes"),
        "part": _("Part"),
        "what": _("What is done"),
        "print": _("Print the sheets for each, the cards once for a group, the key for the teacher alone."),
        "quiz": _("Afterwards, or at home: the quiz of the same code, {seed}.").format(seed=seed),
        "network": _("Without a network the maps, the cards and the key work on paper; the tasks need the atlas."),
        "tasks": _("Tasks in the atlas"),
        "tasks_task": _("Open the address or its code. Write the answer, and in which note or chapter it is written."),
        "cards": _("Cards"),
        "cards_task": _("Cut along the dashed lines."),
        "key": _("Key to the lesson"),
        "key_task": _("For the teacher. In brackets: the note of the book, or its chapter."),
        "names": _(
            "Names and borders of a day are those of the atlas, not of the book. The acts that changed borders:"
        ),
        "free": _("Free: what the class marks is its own."),
    }


def kilometres(lang: Lang) -> str:
    """Return how long the bar of a scale is, with ``{count}`` for the number."""
    _ = language(lang).text
    return _("{count} km")


def code_in_words(lang: Lang, address: str) -> str:
    """Return what a QR code is, in words."""
    _ = language(lang).text
    return _("QR code of the address {address}").format(address=address)


def facts_of_lesson(lang: Lang, book: str, version: str) -> str:
    """Return which facts a lesson is made of."""
    _ = language(lang).text
    return _("Facts: {book} Version of the data: {version}.").format(book=book, version=version)
