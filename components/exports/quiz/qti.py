"""QTI 1.2 of a quiz, as a package with its manifest: choices, typed answers, and pairs for an order."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from components.exports.paper_parts.same_bytes import same_bytes
from components.exports.quiz.feedback import feedback, name_in_list
from components.exports.quiz.xml_text import add, xml_bytes
from data.queries.quiz.question import TYPED

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText, QuizText

QUIZ: Final = "quiz.xml"
MANIFEST: Final = "imsmanifest.xml"
_CONTENT: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
_ITEMS: Final = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_TYPES: Final = {"choice": "multiple_choice_question", "typed": "short_answer_question", "order": "matching_question"}
"""What the kinds of answers are called in Canvas, which reads them from here."""


def write_qti(quiz: QuizText) -> bytes:
    """Return a quiz as a QTI 1.2 package: two XML files in a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(MANIFEST, xml_bytes(_manifest(quiz)))
        package.writestr(QUIZ, xml_bytes(_assessment(quiz)))
    return same_bytes(made.getvalue())


def _manifest(quiz: QuizText) -> Element:
    root = Element("manifest", {"xmlns": _CONTENT, "identifier": f"manifest-{_id(quiz)}"})
    metadata = add(root, "metadata")
    add(metadata, "schema", "IMS Content")
    add(metadata, "schemaversion", "1.1.3")
    add(root, "organizations")
    of_quiz = {"identifier": _id(quiz), "type": "imsqti_xmlv1p2", "href": QUIZ}
    add(add(add(root, "resources"), "resource", attributes=of_quiz), "file", attributes={"href": QUIZ})
    return root


def _assessment(quiz: QuizText) -> Element:
    root = Element("questestinterop", {"xmlns": _ITEMS})
    assessment = add(root, "assessment", attributes={"ident": _id(quiz), "title": quiz.title, "xml:lang": quiz.lang})
    section = add(assessment, "section", attributes={"ident": "root_section"})
    for number, question in enumerate(quiz.questions, start=1):
        _item(section, question, number)
    return root


def _item(section: Element, question: QuestionText, number: int) -> None:
    named = {"ident": question.id, "title": name_in_list(question, number)}
    item = add(section, "item", attributes=named)
    answer = "typed" if question.kind in TYPED else "order" if isinstance(question.answer, tuple) else "choice"
    fields = add(add(item, "itemmetadata"), "qtimetadata")
    facts = {"question_type": _TYPES[answer], "points_possible": "1", "kind": question.kind.value}
    for label, entry in (*facts.items(), *(("claim", claim) for claim in question.claims)):
        field = add(fields, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", entry)
    shown = add(item, "presentation")
    _text(shown, question.whole if answer == "typed" else question.question)
    processing = add(item, "resprocessing")
    limits = {"minvalue": "0", "maxvalue": "100", "varname": "SCORE", "vartype": "Decimal"}
    add(add(processing, "outcomes"), "decvar", attributes=limits)
    {"typed": _typed, "order": _order, "choice": _choice}[answer](shown, processing, question)
    _evidence(item, processing, question)


def _choice(shown: Element, processing: Element, question: QuestionText) -> None:
    response = add(shown, "response_lid", attributes={"ident": "response1", "rcardinality": "Single"})
    listed = add(response, "render_choice", attributes={"shuffle": "No"})
    for at, text in enumerate(question.options):
        _text(add(listed, "response_label", attributes={"ident": f"option{at}"}), text)
    right = _condition(processing)
    add(right[0], "varequal", f"option{question.answer}", {"respident": "response1"})
    add(right[1], "setvar", "100", {"varname": "SCORE", "action": "Set"})


def _typed(shown: Element, processing: Element, question: QuestionText) -> None:
    response = add(shown, "response_str", attributes={"ident": "response1", "rcardinality": "Single"})
    add(response, "render_fib", attributes={"fibtype": "String", "rows": "1", "columns": "40"})
    variables, then = _condition(processing)
    accepted = add(variables, "or")
    for text in question.accepted:
        add(accepted, "varequal", text, {"respident": "response1", "case": "No"})
    add(then, "setvar", "100", {"varname": "SCORE", "action": "Set"})


def _order(shown: Element, processing: Element, question: QuestionText) -> None:
    """Add a response for each fact, whose answer is its place in the order; each gives its part of the points."""
    assert isinstance(question.answer, tuple)  # noqa: S101 - called for orders alone
    places = {at: place for place, at in enumerate(question.answer, start=1)}
    part = f"{100 / len(question.options):.2f}"
    for at, text in enumerate(question.options):
        ident = f"response{at + 1}"
        response = add(shown, "response_lid", attributes={"ident": ident, "rcardinality": "Single"})
        _text(response, text)
        listed = add(response, "render_choice", attributes={"shuffle": "No"})
        for place in sorted(places.values()):
            _text(add(listed, "response_label", attributes={"ident": f"place{place}"}), str(place))
        variables, then = _condition(processing)
        add(variables, "varequal", f"place{places[at]}", {"respident": ident})
        add(then, "setvar", part, {"varname": "SCORE", "action": "Add"})


def _evidence(item: Element, processing: Element, question: QuestionText) -> None:
    """Add what is shown after every answer."""
    always = add(processing, "respcondition", attributes={"continue": "Yes"})
    add(add(always, "conditionvar"), "other")
    add(always, "displayfeedback", attributes={"feedbacktype": "Response", "linkrefid": "general_fb"})
    _text(add(add(item, "itemfeedback", attributes={"ident": "general_fb"}), "flow_mat"), feedback(question))


def _condition(processing: Element) -> tuple[Element, Element]:
    """Return what holds the variables of a new condition, and the condition, which takes what follows from it."""
    condition = add(processing, "respcondition", attributes={"continue": "Yes"})
    return add(condition, "conditionvar"), condition


def _text(parent: Element, text: str) -> None:
    add(add(parent, "material"), "mattext", text, {"texttype": "text/plain"})


def _id(quiz: QuizText) -> str:
    """Return an id of a quiz that XML takes, whatever signs its seed has."""
    return "quiz-" + sha256(f"{quiz.seed}|{quiz.version}|{quiz.lang}".encode()).hexdigest()[:16]
