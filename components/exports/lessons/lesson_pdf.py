"""PDF of a lesson: tagged, black on white; plan, sheets for a class, and the key on pages of its own."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.lessons.lesson_map import lesson_map
from components.exports.lessons.paper_phrases import code_in_words, facts_of_lesson, kilometres, phrases
from components.exports.lessons.qr_code import qr_svg
from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.typst_file import compile_pdf
from data.enums import Lang
from data.queries.texts import citations

if TYPE_CHECKING:
    from components.documents.lessons.lesson import Answer, Lesson, MapSheet, Task
    from data.atlas.atlas import Atlas

SOURCE: Final = Path(__file__).with_name("lesson.typ")

Json = dict[str, Any]


@lru_cache(maxsize=1)
def lesson_layout() -> bytes:
    """Return the layout of a lesson on paper."""
    return SOURCE.read_bytes()


def write_lesson(atlas: Atlas, lesson: Lesson, *, origin: str) -> bytes:
    """
    Return a lesson as PDF/UA-1; the same lesson and origin give the same bytes.

    Parameters
    ----------
    atlas
        The facts.
    lesson
        The lesson.
    origin
        What its addresses begin with, such as ``https://example.org``.

    Raises
    ------
    components.exports.paper_parts.letters.MissingLetterError
        If a text has a letter that no font of the papers has.
    """
    lang, table = Lang(lesson.lang), lesson.table
    data: Json = {
        "lang": lesson.lang,
        "title": lesson.title,
        "aim": lesson.aim,
        "about": lesson.about,
        "words": phrases(lang, seed=lesson.seed),
        "facts": facts_of_lesson(lang, citations.source_line(atlas.source(citations.BOOK)), lesson.version),
        "geometry": GEOMETRY_SOURCES,
        "acts": lesson.acts,
        "quiz": _linked(lang, origin + lesson.quiz),
        "phases": [[str(phase.minutes), phase.title, phase.text] for phase in lesson.phases],
        "maps": [_map_json(atlas, lang, sheet) for sheet in lesson.maps],
        "tasks": [_task_json(lang, task, origin) for task in lesson.tasks],
        "table": table
        and {
            "title": table.title,
            "task": table.task,
            "corner": table.corner,
            "columns": table.columns,
            "marks": table.marks,
            "wide": not table.marks,
            "rows": [
                {"label": row.label, "right": row.right, "answer": _answer_text(row.answer)} for row in table.rows
            ],
        },
        "cards": [
            {"question": card.question, "options": card.options, "answer": _answer_text(card.answer)}
            for card in lesson.cards
        ],
    }
    day = datetime.fromisoformat(atlas.contract.created).date()
    return compile_pdf(lesson_layout(), _cleaned(data), lang=lang, day=day)


def _answer_text(answer: Answer) -> str:
    """Return an answer with its sources in brackets; sources alone where it has no words of its own."""
    sources = f"({'; '.join(answer.sources)})" if answer.sources else ""
    return f"{answer.text} {sources}".strip()


def _linked(lang: Lang, address: str) -> Json:
    return {"address": address, "code": qr_svg(address), "alt": code_in_words(lang, address)}


def _map_json(atlas: Atlas, lang: Lang, sheet: MapSheet) -> Json:
    drawn = lesson_map(atlas, sheet, kilometres(lang))
    return {
        "title": sheet.title,
        "task": sheet.task,
        "alt": drawn.alt,
        "svg": drawn.svg,
        "aspect": drawn.height / drawn.width,
        "names": [[str(unit.number), unit.name] for unit in sheet.units],
        "answers": [_answer_text(answer) for answer in sheet.answers],
    }


def _task_json(lang: Lang, task: Task, origin: str) -> Json:
    linked = _linked(lang, origin + task.address)
    return {"question": task.question, "answer": _answer_text(task.answer), **linked}


def _cleaned(part: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return a JSON document whose texts have nothing that no paper can hold."""
    match part:
        case str():
            return clean(part)
        case dict():
            return {name: _cleaned(each) for name, each in part.items()}
        case list() | tuple():
            return [_cleaned(each) for each in part]
        case _:
            return part
