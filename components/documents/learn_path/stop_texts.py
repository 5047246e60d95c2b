"""Texts of the stops of the path: one sentence, the view, one question with its options, and the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.conflicts import our_reading, question
from components.documents.quiz.quiz_text import Proof, proofs
from components.documents.sentences import sentence
from components.documents.territory import notice
from components.documents.texts import english
from components.session import routes
from data.atlas.derived import derived
from data.queries.path_stops import AnsweredBy, PathStop, StopKind, path_stops

if TYPE_CHECKING:
    from components.documents.texts import Text
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


@dataclass(frozen=True, slots=True, kw_only=True)
class StopOption:
    """An option of the list beside the view."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StopText:
    """
    A stop as it is shown.

    Attributes
    ----------
    kind, by
        What it is about, and how it is answered on the view.
    title, sentence, question
        Its name, what the view shows, and what is asked.
    view
        The address of its view, without a language.
    options
        The list beside the view.
    answer
        The id of the right option.
    right
        All ids that are right on the view.
    after
        What is said after the answer.
    proofs
        The evidence.
    """

    kind: StopKind
    by: AnsweredBy
    title: str
    sentence: str
    question: str
    view: str
    options: tuple[StopOption, ...]
    answer: str
    right: tuple[str, ...]
    after: str
    proofs: tuple[Proof, ...]


@derived(maxsize=4)
def stop_texts(atlas: Atlas, lang: Language) -> tuple[StopText, ...]:
    """Return the stops of the path in a language: the same views, options and answers in each."""
    return tuple(_text(atlas, stop, lang) for stop in path_stops(atlas))


def stop_titles(lang: Language) -> dict[StopKind, str]:
    """Return the name of each stop, in the order of the path."""
    _ = lang.text
    return {
        StopKind.REGION: _("A region"),
        StopKind.LINE: _("A line"),
        StopKind.DATE: _("A date"),
        StopKind.WHITE_SPOT: _("A white spot"),
        StopKind.DISAGREEMENT: _("A disagreement"),
        StopKind.PROMISE: _("A promise"),
        StopKind.SOURCE: _("A source"),
    }


def _text(atlas: Atlas, stop: PathStop, lang: Language) -> StopText:
    day, place = lang.day(stop.day), stop.query.get("place")
    name = atlas.place_name(place, lang=lang.code, on=stop.day) if place else ""
    return StopText(
        kind=stop.kind,
        by=stop.by,
        title=stop_titles(lang)[stop.kind],
        sentence=_sentences(lang)[stop.kind].format(day=day),
        question=_questions(lang)[stop.kind].format(place=name),
        view=routes.address(stop.page, stop.query),
        options=tuple(StopOption(id=id_, text=_option(atlas, stop, id_, lang)) for id_ in stop.options),
        answer=stop.answer,
        right=stop.right,
        after=_after(atlas, stop, lang),
        proofs=proofs(atlas, stop.claims, lang),
    )


def _sentences(lang: Language) -> dict[StopKind, str]:
    _ = lang.text
    return {
        StopKind.REGION: _("Each line of the map joins two regions that the source names together."),
        StopKind.LINE: _("A chosen region keeps its own lines alone: each is a tie that a source states."),
        StopKind.DATE: _("Regions change: the map shows them as they were on a day, here {day}."),
        StopKind.WHITE_SPOT: _("Each cell is a pair of regions; of a pair in an empty cell the source says nothing."),
        StopKind.DISAGREEMENT: _("What is unclear in the sources is kept, and each case says of what kind it is."),
        StopKind.PROMISE: _("Each promise has beside it what a later statement says of it, or that there is none."),
        StopKind.SOURCE: _("Every fact names its source: a note of the book, or the book itself."),
    }


def _questions(lang: Language) -> dict[StopKind, str]:
    """Return what is asked at each stop."""
    _ = lang.text
    return {
        StopKind.REGION: _("From which region of Belarus do most lines go? Tap it."),
        StopKind.LINE: _("Chosen: {place}. To which region of Kazakhstan do most of its lines lead? Tap it."),
        StopKind.DATE: _("Which region of Kazakhstan was divided the next day? Tap it."),
        StopKind.WHITE_SPOT: _("Which pair is not in the source? Tap an empty cell."),
        StopKind.DISAGREEMENT: _("Where do two statements contradict each other? Tap such a case."),
        StopKind.PROMISE: _("Which promise was kept? Tap one."),
        StopKind.SOURCE: _("Which note is a legal text itself, not a report? Tap one."),
    }


def _after(atlas: Atlas, stop: PathStop, lang: Language) -> str:
    """Return what is said after the answer, right or wrong."""
    _ = lang.text
    if stop.kind is StopKind.DATE:
        return notice(atlas, stop.answer, lang, on=stop.day)
    if stop.kind is StopKind.DISAGREEMENT:
        return our_reading(atlas, stop.answer, lang)
    sentences = {
        StopKind.REGION: _("Lines from there: {count}."),
        StopKind.LINE: _("Ties behind it: {count}."),
        StopKind.WHITE_SPOT: _(
            "Empty pairs: {count} of {all}. Silence of the source does not prove that there was nothing: "
            "it speaks of more agreements than it names."
        ),
        StopKind.PROMISE: _("Promises: {all}. Kept, by a later statement: {kept}. Without any later word: {open}."),
        StopKind.SOURCE: _("Legal texts among the notes: {count} of {all}. A report may err about a text."),
    }
    return sentences[stop.kind].format(**{name: lang.number(value) for name, value in stop.numbers.items()})


def _option(atlas: Atlas, stop: PathStop, id_: str, lang: Language) -> Text:
    """Return what an option is called."""
    _ = lang.text
    if stop.kind is StopKind.DISAGREEMENT:
        return question(atlas, id_, lang)
    if stop.kind is StopKind.SOURCE:
        source = atlas.source(id_)
        note = _("note {number}").format(number=source.note_no)
        return english(lang, source.title_en, within=f"{note}: {source.title_en}")
    if stop.kind is StopKind.PROMISE:
        return sentence(atlas, id_, lang)
    names = [atlas.place_name(place, lang=lang.code, on=stop.day) for place in id_.split(",")]
    return names[-1] if stop.kind is StopKind.LINE else " – ".join(names)
