"""PDF of a talk: two steps a page with their sources, or one with what the speaker says; tagged, the talk attached."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from components.documents.geometry import GEOMETRY_SOURCES
from components.documents.story.of_layers.step_facts import step_view
from components.documents.story.step_pictures import ChartPicture, MapPicture, MatrixPicture, TimeLinePicture
from components.exports.paper_parts.letters import clean
from components.exports.paper_parts.typst_file import compile_pdf
from components.exports.talks import talk_words as words
from components.exports.talks.step_map import draw_step_map
from components.exports.talks.talk_json import shown_json, write_json
from components.exports.talks.unbroken import unbroken_talk

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.model import Step, StepLayer, Talk
    from data.enums import Lang

SOURCE: Final = Path(__file__).with_name("talk.typ")
ASPECTS: Final = {True: 1.5, False: 2.1}
"""Width by height of a map: beside a number, and as wide as the page."""
LETTERS: Final = {True: 33.0, False: 25.0}
"""The largest letters of a map, of which it is a thousand wide: ten points on paper."""
NONE: Final = "none"

Json = dict[str, Any]


@lru_cache(maxsize=1)
def layout() -> bytes:
    """Return the layout of a talk on paper."""
    return SOURCE.read_bytes()


def write_pdf(view: View, talk: Talk, *, notes: bool = False) -> bytes:
    """
    Return a talk as PDF/UA-1; the same talk gives the same bytes.

    Parameters
    ----------
    view
        The facts, the language of the talk, and today.
    talk
        The talk.
    notes
        Whether each step has a page of its own, with what the speaker says.

    Raises
    ------
    components.exports.paper_parts.letters.MissingLetterError
        If a text has a letter that no font of the papers has.
    """
    lang, attached, talk = talk.lang, write_json(talk), unbroken_talk(talk)
    data = {
        "lang": lang.value,
        "title": _text(lang, talk.title),
        "title2": _text(talk.lang2, talk.title2),
        "about": clean(" · ".join((words.minutes(lang, talk.minutes), talk.until))),
        "facts": _text(lang, words.facts_of(lang, talk.book, talk.data_version)),
        "geometry": GEOMETRY_SOURCES if any(isinstance(step.shown, MapPicture) for step in talk.steps) else "",
        "columns": words.moment_columns(lang),
        "notes": notes,
        "steps": [
            _step_json(step_view(view, step.view) or view, talk, step, f"{number} / {len(talk.steps)}")
            for number, step in enumerate(talk.steps, start=1)
        ],
        "attached": attached,
    }
    day = datetime.fromisoformat(view.atlas.contract.created).date()
    return compile_pdf(layout(), data, lang=lang, day=day)


def _step_json(view: View, talk: Talk, step: Step, position: str) -> Json:
    drawn: Json = {
        "position": position,
        "headline": _text(talk.lang, step.headline),
        "headline2": _text(talk.lang2, step.headline2),
        "number": None,
        "source": clean(step.source),
        "notes": [clean(line) for line in step.notes.split("\n")],
        "shown": _cleaned(shown_json(step.shown)),
        "fault": clean(step.fault),
        "note": "",
        "layer": _layer(step.layer),
    }
    if step.number:
        parts = {part: getattr(step.number, part) for part in ("hedge", "value", "unit", "label")}
        drawn["number"] = {part: clean(text) for part, text in parts.items()}
    beside = step.number is not None
    match step.shown:
        case MapPicture() as shown:
            drawn["svg"] = draw_step_map(view, shown, aspect=ASPECTS[beside], letters=LETTERS[beside]).svg
        case ChartPicture() as shown:
            drawn["note"] = clean(shown.note)
        case TimeLinePicture() as shown if shown.more:
            drawn["note"] = words.more_moments(talk.lang, shown.more)
        case MatrixPicture() as shown:
            drawn["numbers"] = state_numbers(shown)
    return drawn


def _layer(layer: StepLayer | None) -> Json | None:
    """Return the mark of a layer with whose facts they are, and what it says beside the book."""
    if layer is None:
        return None
    said = [clean(f"{line.text.removesuffix('.')} ({line.source})") for line in layer.said]
    mark = " ".join(filter(None, (f"{layer.mark}.", layer.note)))
    return {"mark": clean(mark), "said": said, "line": clean(layer.line)}


def state_numbers(matrix: MatrixPicture) -> dict[str, str]:
    """Return the number under which each state is in the table of pairs; a dash is what the source does not say."""
    return {key: "–" if key == NONE else str(place) for place, (key, *_rest) in enumerate(matrix.states, start=1)}


def _text(lang: Lang | None, text: str) -> dict[str, str] | None:
    return {"lang": lang.value, "text": clean(text)} if lang and text else None


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
