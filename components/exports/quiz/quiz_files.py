"""Forms of the files of a quiz, their media types, names and bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

from components.documents.quiz.quiz_text import quiz_text
from components.exports.quiz.anki import write_anki
from components.exports.quiz.gift import write_gift
from components.exports.quiz.moodle_xml import write_moodle_xml
from components.exports.quiz.qti import write_qti
from components.exports.quiz.quiz_csv import write_quiz_csv
from components.exports.quiz.quiz_json import write_quiz_json
from data.atlas.derived import derived

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.documents.quiz.quiz_text import QuizText
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

    Writer = Callable[[Atlas, QuizText, Language], bytes]

QUIZ_FORMS: Final[Mapping[str, str]] = {
    "json": "application/json",
    "gift": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "qti.zip": "application/zip",
    "apkg": "application/octet-stream",
    "csv": "text/csv; charset=utf-8",
}
"""The media type of each form, by its ending."""

_WRITERS: Final[Mapping[str, Writer]] = {
    "json": lambda _atlas, quiz, _lang: write_quiz_json(quiz),
    "gift": lambda _atlas, quiz, _lang: write_gift(quiz),
    "xml": write_moodle_xml,
    "qti.zip": lambda _atlas, quiz, _lang: write_qti(quiz),
    "apkg": lambda atlas, quiz, _lang: write_anki(quiz, made=atlas.contract.created),
    "csv": lambda _atlas, quiz, _lang: write_quiz_csv(quiz),
}


@derived(maxsize=32)
def quiz_file(atlas: Atlas, form: str, *, seed: str, n: int, lang: Language) -> bytes:
    """
    Return a quiz as a file; the same arguments and data give the same bytes.

    Parameters
    ----------
    atlas
        The facts.
    form
        One of `QUIZ_FORMS`.
    seed, n
        What it is drawn by, as `components.documents.quiz.quiz_request.read_request` returns them.
    lang
        Its language.
    """
    return _WRITERS[form](atlas, quiz_text(atlas, seed=seed, n=n, lang=lang), lang)


def quiz_filename(form: str, *, seed: str, n: int, lang: Language) -> str:
    """Return the name of a file of a quiz, in Latin letters whatever the seed has."""
    latin = re.sub(r"[^A-Za-z0-9._-]+", "-", anyascii(seed)).strip("-.") or "seed"
    return f"quiz-{latin}-{n}-{lang.code.value}.{form}"
