"""Readers of the files of a quiz, written from the formats and not from the writers, to the same plain questions."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import sqlite3
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree

from components.documents.geometry import GEOMETRY_SOURCES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from components.documents.quiz.quiz_text import QuestionText, QuizText

MAP, TYPED, ORDER, CHOICE = "map", "typed", "order", "choice"


@dataclass(frozen=True)
class Read:
    """A question as a file has it.

    Attributes
    ----------
    form
        How it is answered: on a map, typed, by an order or by a choice.
    options, right
        The options as they are shown; the right ones, of an order all of them, the earliest first.
    accepted
        The typed texts that are right.
    """

    id: str
    kind: str
    form: str
    question: str
    options: tuple[str, ...]
    right: tuple[str, ...]
    accepted: tuple[str, ...]
    claims: tuple[str, ...]
    feedback: str = ""


def expected(question: QuestionText, *, maps: bool = False) -> Read:
    """Return what a file should have of a question; without maps a place is chosen from a list."""
    form = {"place": MAP if maps else CHOICE, "town": TYPED, "order": ORDER}.get(question.kind.value, CHOICE)
    whole = form in (MAP, TYPED)
    proofs = [f"{proof.sentence} ({proof.source})" for proof in question.proofs]
    return Read(
        id=question.id,
        kind=question.kind.value,
        form=form,
        question=question.whole if whole else question.question,
        options=() if whole else question.options,
        right=() if whole else question.right,
        accepted=question.accepted if form == TYPED else (),
        claims=question.claims,
        feedback=" ".join((*proofs, *((GEOMETRY_SOURCES,) if form == MAP else ()))),
    )


def expected_set(quiz: QuizText, *, maps: bool = False) -> list[Read]:
    return [expected(question, maps=maps) for question in quiz.questions]


# GIFT: https://docs.moodle.org/en/GIFT_format

_ESCAPES: Final = "~=#{}:\\"


def read_gift(body: bytes) -> list[Read]:
    """Return the questions of a GIFT file, as Moodle's reader takes it apart."""
    found, comment = [], ""
    for block in re.split(r"\n\s*\n", body.decode()):
        lines = []
        for line in block.splitlines():
            if line.startswith("//"):
                comment = line
            elif not line.startswith("$CATEGORY:") and line.strip():
                lines.append(line)
        if lines:
            found.append(_gift_question("\n".join(lines), comment))
    return found


def _gift_question(text: str, comment: str) -> Read:
    hidden = re.sub(r"\\(.)", lambda sign: chr(0xE000 + _ESCAPES.index(sign[1])), text)
    match = re.fullmatch(r"::(.*?)::\[plain\](.*?)\{(.*)\}\s*", hidden, re.DOTALL)
    assert match, text
    name, question, inner = match.groups()
    inner, _, feedback = inner.rpartition("####")
    id_, tags = re.search(r"\[id:([^\]]*)\]", comment), re.findall(r"\[tag:([^\]]*)\]", comment)
    assert id_
    assert re.match(r"\d\d\. ", _shown(name))
    found = [(answer[0], answer[1:].strip()) for answer in re.findall(r"[=~][^=~]*", inner)]
    form = CHOICE if "~" in inner else ORDER if "->" in inner else TYPED
    if form == ORDER:
        pairs = [answer.split("->", 1) for _, answer in found]
        options = tuple(_shown(_formatted(shown)) for shown, _ in pairs)
        right = tuple(option for _, option in sorted(zip([int(place) for _, place in pairs], options, strict=True)))
        return Read(id_[1], tags[0], form, _shown(question), options, right, (), tuple(tags[1:]), _fed(feedback))
    # A weight is read of a choice that is not right, and of what is typed.
    weighed = [(sign, answer if sign == "=" and form == CHOICE else _weighed(answer)) for sign, answer in found]
    texts = tuple(_shown(_formatted(answer)) for _, answer in weighed)
    right = tuple(text for (sign, _), text in zip(weighed, texts, strict=True) if sign == "=")
    options, right, accepted = (texts, right, ()) if form == CHOICE else ((), (), texts)
    return Read(id_[1], tags[0], form, _shown(question), options, right, accepted, tuple(tags[1:]), _fed(feedback))


def _weighed(answer: str) -> str:
    found = re.match(r"%-*(\d{1,2})\.?(\d*)%", answer)
    assert found is None or found[0] in ("%0%", "%100%")
    return answer[found.end() :] if found else answer


def _formatted(text: str) -> str:
    found = re.match(r"\s*\[(plain|html|moodle|markdown)\]", text)
    assert found is None or found[1] == "plain"
    return text[found.end() :] if found else text


def _fed(feedback: str) -> str:
    return _shown(_formatted(feedback))


def _shown(hidden: str) -> str:
    return re.sub("[\ue000-\ue006]", lambda sign: _ESCAPES[ord(sign[0]) - 0xE000], hidden).strip(" \t\n")


# Moodle XML: https://docs.moodle.org/en/Moodle_XML_format


def read_moodle(body: bytes) -> list[Read]:
    """Return the questions of a Moodle XML file; those with a map without options."""
    root = ElementTree.fromstring(body)  # noqa: S314 - we made it
    assert root.tag == "quiz"
    return [_moodle_question(made) for made in root.findall("question") if made.get("type") != "category"]


def _moodle_question(made: Element) -> Read:
    def text(path: str, of: Element = made) -> str:
        return of.findtext(path) or ""

    assert (made.find("questiontext") or made)[0].text
    for shown in made.iter():
        assert shown.get("format", "plain_text") == "plain_text"  # nothing is read as HTML
    kind, *claims = [text("text", tag) for tag in made.findall("tags/tag")]
    form = {"multichoice": CHOICE, "shortanswer": TYPED, "matching": ORDER, "ddmarker": MAP}[made.get("type", "")]
    answers = [(text("text", answer), answer.get("fraction")) for answer in made.findall("answer")]
    options = tuple(shown for shown, _ in answers) if form == CHOICE else ()
    right = tuple(shown for shown, fraction in answers if fraction == "100") if form == CHOICE else ()
    if form == ORDER:
        pairs = [(text("text", pair), int(text("answer/text", pair))) for pair in made.findall("subquestion")]
        options = tuple(shown for shown, _ in pairs)
        right = tuple(shown for shown, _ in sorted(pairs, key=lambda pair: pair[1]))
    accepted = tuple(shown.replace(r"\*", "*") for shown, _ in answers) if form == TYPED else ()
    assert all(fraction in ("0", "100") for _, fraction in answers)
    id_ = text("idnumber")
    assert re.match(r"\d\d\. ", text("name/text"))
    question, feedback = text("questiontext/text"), text("generalfeedback/text")
    return Read(id_, kind, form, question, options, right, accepted, tuple(claims), feedback)


@dataclass(frozen=True)
class Marked:
    """A map question: its picture, the label of its mark and the area in which it is right."""

    svg: bytes
    label: str
    area: tuple[tuple[int, int], ...] | tuple[tuple[int, int], int]


def read_marks(body: bytes) -> dict[str, Marked]:
    """Return the map questions of a Moodle XML file by their ids, as the ddmarker type reads them."""
    found = {}
    for made in ElementTree.fromstring(body).findall("question[@type='ddmarker']"):  # noqa: S314 - we made it
        picture, drag, place = made.find("file"), made.find("drag"), made.find("drop")
        assert picture is not None
        assert drag is not None
        assert place is not None
        assert (picture.get("encoding"), picture.get("path")) == ("base64", "/")
        assert place.findtext("choice") == drag.findtext("no")
        assert len(made.findall("drop")) == len(made.findall("drag")) == 1  # every area is to be filled
        coords = (place.findtext("coords") or "").split(";")
        is_circle = {"circle": True, "polygon": False}[place.findtext("shape") or ""]
        points = [tuple(map(int, point.split(","))) for point in (coords[:1] if is_circle else coords)]
        area: Any = (points[0], int(coords[1])) if is_circle else tuple(points)
        svg = base64.b64decode(picture.text or "", validate=True)
        found[made.findtext("idnumber") or ""] = Marked(svg, drag.findtext("text") or "", area)
    return found


# QTI 1.2: https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_bindv1p2.html

_ITEMS: Final = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
_CONTENT: Final = {"c": "http://www.imsglobal.org/xsd/imscp_v1p1"}


def read_qti(body: bytes) -> list[Read]:
    """Return the questions of a QTI 1.2 package: the file that its manifest names."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert package.testzip() is None
        resources = ElementTree.fromstring(package.read("imsmanifest.xml")).findall(".//c:resource", _CONTENT)  # noqa: S314 - we made it
        assert [resource.get("type") for resource in resources] == ["imsqti_xmlv1p2"]
        root = ElementTree.fromstring(package.read(resources[0].get("href", "")))  # noqa: S314 - we made it
    return [_qti_item(item) for item in root.findall("q:assessment/q:section/q:item", _ITEMS)]


def _qti_item(item: Element) -> Read:
    def text(of: Element) -> str:
        found = of.find("q:material/q:mattext", _ITEMS)
        assert found is not None
        assert found.get("texttype") == "text/plain"
        return found.text or ""

    fields = [
        (field.findtext("q:fieldlabel", "", _ITEMS), field.findtext("q:fieldentry", "", _ITEMS))
        for field in item.findall(".//q:qtimetadatafield", _ITEMS)
    ]
    assert re.match(r"\d\d\. ", item.get("title", ""))
    facts, claims = dict(fields), tuple(entry for label, entry in fields if label == "claim")
    shown = item.find("q:presentation", _ITEMS)
    assert shown is not None
    equal = [(e.get("respident"), e.text or "") for e in item.findall(".//q:conditionvar//q:varequal", _ITEMS)]
    responses = shown.findall("q:response_lid", _ITEMS)
    question = text(shown)
    general = item.find("q:itemfeedback/q:flow_mat", _ITEMS)
    assert general is not None
    options: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    if facts["question_type"] == "short_answer_question":
        form, accepted = TYPED, tuple(said for _, said in equal)
        assert shown.find("q:response_str/q:render_fib", _ITEMS) is not None
    elif facts["question_type"] == "matching_question":
        form, places = ORDER, dict(equal)
        options = tuple(text(response) for response in responses)
        labels = [_labels(response, text) for response in responses]
        order = [int(label[places[r.get("ident")]]) for r, label in zip(responses, labels, strict=True)]
        right = tuple(option for _, option in sorted(zip(order, options, strict=True)))
    else:
        form, labels = CHOICE, [_labels(responses[0], text)]
        options, right = tuple(labels[0].values()), tuple(labels[0][said] for _, said in equal)
    return Read(
        item.get("ident", ""), facts["kind"], form, question, options, right, accepted, claims, text(general)
    )  # fmt: skip


def _labels(response: Element, text: Any) -> dict[str, str]:
    found = response.findall("q:render_choice/q:response_label", _ITEMS)
    return {label.get("ident", ""): text(label) for label in found}


# Anki: a database of notes in a zip; https://github.com/ankidroid/Anki-Android/wiki/Database-Structure


class _Items(HTMLParser):
    """The texts of the items of a list."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[str] = []
        self.text = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert not attrs
        self.tags.append(tag)
        if tag == "li":
            self.items.append("")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.items:
            self.items[-1] += data


def read_anki(body: bytes) -> list[Read]:
    """Return the notes of an Anki package, in the order of their cards."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert json.loads(package.read("media")) == {}
        content = package.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    models = json.loads(database.execute("select models from col").fetchone()[0])
    rows = database.execute(
        "select notes.flds, notes.mid, notes.tags from cards join notes on notes.id = cards.nid order by cards.due"
    ).fetchall()
    database.close()
    found = []
    for joined, model, tags in rows:
        names = [field["name"] for field in models[str(model)]["flds"]]
        fields = {name: _Items(text) for name, text in zip(names, joined.split("\x1f"), strict=True)}
        for name in ("Id", "Question", "Evidence", "Kind", "Claims"):
            assert not fields[name].tags  # text alone, nothing of it is markup
        is_order, accepted = fields["Answer"].tags[:1] == ["ol"], tuple(fields["Accepted"].items)
        right = tuple(fields["Answer"].items) if is_order else (fields["Answer"].text,)
        claims = tuple(fields["Claims"].text.split())
        assert tags.split() == [fields["Kind"].text, *claims]
        found.append(
            Read(
                id=fields["Id"].text,
                kind=fields["Kind"].text,
                form=ORDER if is_order else TYPED if accepted else CHOICE,
                question=fields["Question"].text,
                options=tuple(fields["Options"].items),
                right=() if accepted else right,
                accepted=accepted,
                claims=claims,
                feedback=fields["Evidence"].text,
            )
        )
    return found


# CSV: RFC 4180


def read_csv(body: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file, with the apostrophes before what looks like a formula taken off."""
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
    for row in rows:
        for name, cell in row.items():
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
            if name in row["escaped"].split(";"):
                row[name] = unmarked(cell)
                assert row[name] != cell
    return rows


MARKED = re.compile(r"([;\t\r\n][\"'\s]*)'(?=[=+\-@\t\r\n＝＋－＠])")


def unmarked(cell: str) -> str:
    """Return a text of a CSV file as it was before it was marked."""
    without = MARKED.sub(r"\1", cell)
    begins = without[1:].lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    return without[1:] if without.startswith("'") and begins else without
