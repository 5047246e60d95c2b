"""The desk where a visit is prepared: lines to tick on the left, the page as it will print on the right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from components.documents.brief.apply import apply_note
from components.documents.brief.model import BlockKind
from components.documents.evidence import source_label
from components.exports.notes.fit import fit
from components.exports.notes.paper import promise_cells
from components.exports.notes.paper_words import our_information
from components.pages.visit.desk.desk_words import desk_words, gauge_words
from components.pages.visit.desk.sheet import sheet_data
from components.pages.visit.paper_files import calendar_link, paper_links
from components.session import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from components.context import View
    from components.documents.brief.model import Brief, Line
    from components.documents.brief.note import Note
    from components.exports.notes.fit import Fitted
    from components.i18n.language import Language
    from components.pages.visit.asked_visit import Visit

OCCASIONS: Final = "occasions"
"""The block of anniversaries, which a brief has beside its blocks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A brief as the desk shows it.

    Attributes
    ----------
    listed, second
        The brief with every line, own ones too, in the adviser's order; the same in the second language.
    fitted
        What of it is on the page, and what in the annex.
    """

    listed: Brief
    second: Brief | None
    fitted: Fitted


def prepare(first: Brief, second: Brief | None, note: Note | None) -> Prepared:
    """Return a brief, of one language or two, as a note makes it."""
    if note is None:
        return Prepared(listed=first, second=second, fitted=fit(first, second))
    whole = replace(note, off=frozenset(), shortened=frozenset())
    listed, other = (apply_note(brief, whole) if brief else None for brief in (first, second))
    applied = apply_note(first, note)
    beside = apply_note(second, note) if second else None
    return Prepared(listed=listed or first, second=other, fitted=fit(applied, beside))


def desk_data(
    view: View,
    visit: Visit,
    prepared: Prepared,
    *,
    picture: tuple[str, str] | None,
    state: Mapping[str, Any],
) -> dict[str, Any]:
    """Return what the browser draws the desk from.

    Parameters
    ----------
    view, visit
        The view, and the visit that it asks for.
    prepared
        The brief as the note makes it.
    picture
        The address of the picture of the pair, and its alternative text; None without one.
    state
        What belongs to this visitor: ``number``, ``noted``, ``refused``, ``file`` and ``changes``.
    """
    _, listed = view.lang.text, prepared.listed
    return {
        "seq": address.last_message(),
        "lang": view.lang.code.value,
        "today": view.today.isoformat(),
        "visit": {
            "by": visit.by,
            "kz": visit.kz,
            "guest": listed.guest,
            "day": visit.day.isoformat(),
            "lang": visit.lang.value,
            "lang2": visit.lang2.value if visit.lang2 else None,
            "data_version": listed.data_version,
        },
        "occasions": _occasions(prepared.listed, view.lang),
        "headlineTitle": _("In one line"),
        "onPage": list(prepared.fitted.on_page),
        "headline": _lines(view, [listed.headline], prepared)[0],
        "blocks": list(_blocks(view, prepared)),
        "sheet": sheet_data(prepared.fitted, view.lang, picture=picture),
        "gauge": gauge_words(prepared.fitted, view.lang),
        "papers": paper_links(visit, listed, view),
        "calendar": calendar_link(visit, view.lang) if listed.occasions else None,
        "words": desk_words(view.lang),
        **state,
    }


def _occasions(listed: Brief, lang: Language) -> dict[str, Any] | None:
    """Return the anniversaries near the day that are shown on top: the first, and how many more there are."""
    if not listed.occasions:
        return None
    _ = lang.text
    first, *others = listed.occasions
    more = lang.plural("{count} more", "{count} more", len(others))
    return {"title": _("Occasions"), "lines": [first.text, *([more] if others else [])]}


def _blocks(view: View, prepared: Prepared) -> Iterator[dict[str, Any]]:
    listed, _ = prepared.listed, view.lang.text
    if listed.occasions:
        lines = _lines(view, listed.occasions, prepared)
        yield {"kind": OCCASIONS, "title": _("Occasions"), "empty": "", "note": "", "own": False, "lines": lines}
    for block in listed.blocks:
        yield {
            "kind": block.kind.value,
            "title": block.title,
            "empty": block.empty,
            "note": block.note,
            "own": block.kind is not BlockKind.LAYER,
            "lines": _lines(view, block.lines, prepared, is_table=block.kind is BlockKind.UNANSWERED),
        }


def _lines(view: View, lines: Iterable[Line], prepared: Prepared, *, is_table: bool = False) -> list[dict[str, Any]]:
    beside = {line.id: line.text for line in prepared.second.lines} if prepared.second else {}
    return [_line(view, line, beside.get(line.id, ""), is_table=is_table) for line in lines]


def _line(view: View, line: Line, beside: str, *, is_table: bool) -> dict[str, Any]:
    lang, claim = view.lang, next(iter(line.claims), None)
    atlas = view.own if view.own and claim not in view.atlas.index.claims else view.atlas
    return {
        "id": line.id,
        "text": line.text,
        "short": line.short,
        "second": beside,
        "claim": claim,
        "source": source_label(atlas, atlas.claim(claim), lang) if claim else "",
        "marks": list(line.marks),
        "promise": _promise(line, lang) if is_table and line.promise else None,
        "author": _author(line, lang),
        "corrects": line.corrects,
    }


def _author(line: Line, lang: Language) -> dict[str, str] | None:
    author = line.author
    if author is None:
        return None
    return {"name": author.name, "day": author.day.isoformat(), "said": our_information(lang.code, author)}


def _promise(line: Line, lang: Language) -> dict[str, Any]:
    """Return the row of a promise: who gave it to whom, when, and what the adviser knows of it."""
    _text, given, *_reply = promise_cells(line, lang.code)
    promise = line.promise
    if promise is None:
        raise ValueError(f"{line.id} is no promise")
    reply = promise.reply
    return {
        "given": given,
        "target": next(iter(line.claims), ""),
        "reply": {
            "state": reply.state,
            "who": reply.who,
            "until": reply.until,
            "name": reply.author.name,
            "day": reply.author.day.isoformat(),
            "said": our_information(lang.code, reply.author),
        }
        if reply
        else None,
    }
