"""List of lessons: a topic, how long, and the code that they are drawn by; each is a file to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.lessons.lesson import LENGTHS, Topic
from components.documents.lessons.lesson_words import topic_aims, topic_titles
from components.documents.quiz.quiz_request import LONGEST
from components.session.mount import part

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language

KEY: Final = "lesson-list"
USUAL: Final = 45
"""Minutes of a lesson where nobody chooses."""


def draw_lesson_list(view: View) -> None:
    """Draw the list of lessons."""
    part("lesson-list", "pages/learn/lesson_list/lesson_list.js")(key=KEY, data=lesson_list_data(view))


def lesson_list_data(view: View) -> dict[str, Any]:
    """Return what the browser draws the list from."""
    titles, aims = topic_titles(view.lang), topic_aims(view.lang)
    return {
        "lang": view.lang.code.value,
        "seed": view.selection.seed[:LONGEST],
        "longest": LONGEST,
        "topics": [[topic.value, titles[topic], aims[topic]] for topic in Topic],
        "lengths": [[count, view.lang.plural("{count} minute", "{count} minutes", count)] for count in LENGTHS],
        "minutes": USUAL,
        "words": _list_words(view.lang),
    }


def _list_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "title": _("Lessons on paper"),
        "about": _("Plan, blank maps, tasks, cards and the key, to be printed. The same code gives the same lesson."),
        "minutes": _("How long"),
        "seed": _("Code of the lesson"),
        "refused": _("Use letters, digits, hyphens, dots and blanks in the code, at most {most} signs.").format(
            most=LONGEST
        ),
        "file": _("Lesson as PDF"),
        "fileOf": _("Lesson as PDF: {title}"),
    }
