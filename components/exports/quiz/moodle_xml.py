"""Moodle XML of a quiz: choices, short answers, pairs for an order, and marks on a blank map for places."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from components.documents.geometry import GEOMETRY_SOURCES
from components.exports.quiz.blank_map import blank_map
from components.exports.quiz.feedback import feedback, name_in_list
from components.exports.quiz.xml_text import add, xml_bytes
from data.queries.quiz.question import ON_THE_MAP, TYPED

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText, QuizText
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def write_moodle_xml(atlas: Atlas, quiz: QuizText, lang: Language) -> bytes:
    """Return a quiz as Moodle XML; its maps are pictures within the file."""
    root = Element("quiz")
    category = add(root, "question", attributes={"type": "category"})
    add(add(category, "category"), "text", "$course$/top/" + quiz.title.replace("/", "//"))
    for number, question in enumerate(quiz.questions, start=1):
        unit = _unit(atlas, question)
        if unit:
            made = _map_question(atlas, root, question, unit, lang)
        elif question.kind in TYPED:
            made = _typed(root, question)
        elif isinstance(question.answer, tuple):
            made = _order(root, question, question.answer)
        else:
            made = _choice(root, question)
        add(made[0], "text", name_in_list(question, number))
        _tags(made, question)
    return xml_bytes(root)


def _unit(atlas: Atlas, question: QuestionText) -> str | None:
    """Return the unit that a place of a map question is or lies in; None for other questions."""
    if question.kind not in ON_THE_MAP:
        return None
    units = set(atlas.units(question.day))
    return next((place for place in question.accepted if place in units), None)


def _head(root: Element, question: QuestionText, kind: str, text: str, *, more: str = "") -> Element:
    made = add(root, "question", attributes={"type": kind})
    add(made, "name")
    add(add(made, "questiontext", attributes={"format": "plain_text"}), "text", text)
    add(add(made, "generalfeedback", attributes={"format": "plain_text"}), "text", feedback(question) + more)
    add(made, "defaultgrade", "1")
    add(made, "penalty", "0.3333333")
    add(made, "hidden", "0")
    add(made, "idnumber", question.id)
    return made


def _tags(made: Element, question: QuestionText) -> None:
    tags = add(made, "tags")
    for tag in (question.kind.value, *question.claims):
        add(add(tags, "tag"), "text", tag)


def _choice(root: Element, question: QuestionText) -> Element:
    made = _head(root, question, "multichoice", question.question)
    add(made, "single", "true")
    add(made, "shuffleanswers", "false")
    add(made, "answernumbering", "abc")
    for at, text in enumerate(question.options):
        fraction = "100" if at == question.answer else "0"
        answer = add(made, "answer", attributes={"fraction": fraction, "format": "plain_text"})
        add(answer, "text", text)
    return made


def _typed(root: Element, question: QuestionText) -> Element:
    made = _head(root, question, "shortanswer", question.whole)
    add(made, "usecase", "0")
    for text in question.accepted:
        # An asterisk is any text in a short answer; a backslash makes it a sign.
        answer = add(made, "answer", attributes={"fraction": "100", "format": "plain_text"})
        add(answer, "text", text.replace("*", r"\*"))
    return made


def _order(root: Element, question: QuestionText, order: tuple[int, ...]) -> Element:
    made = _head(root, question, "matching", question.question)
    add(made, "shuffleanswers", "false")
    places = {at: place for place, at in enumerate(order, start=1)}
    for at, text in enumerate(question.options):
        pair = add(made, "subquestion", attributes={"format": "plain_text"})
        add(pair, "text", text)
        add(add(pair, "answer"), "text", str(places[at]))
    return made


def _map_question(atlas: Atlas, root: Element, question: QuestionText, unit: str, lang: Language) -> Element:
    _ = lang.text
    drawn = blank_map(atlas, atlas.place(unit).country, question.day)
    made = _head(root, question, "ddmarker", question.whole, more=f" {GEOMETRY_SOURCES}")
    picture = add(made, "file", attributes={"name": "map.svg", "path": "/", "encoding": "base64"})
    picture.text = b64encode(drawn.svg).decode()
    mark = add(made, "drag")
    add(mark, "no", "1")
    add(mark, "text", _("it is here"))
    add(mark, "noofdrags", "1")
    place = add(made, "drop")
    add(place, "no", "1")
    if spot := drawn.spot(unit):
        (x, y), reach = spot
        add(place, "shape", "circle")
        add(place, "coords", f"{x},{y};{reach}")
    else:
        add(place, "shape", "polygon")
        add(place, "coords", ";".join(f"{x},{y}" for x, y in drawn.outlines[unit]))
    add(place, "choice", "1")
    return made
