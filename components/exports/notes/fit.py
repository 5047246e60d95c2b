"""Division of a brief into pages: what is on the one page, and what goes to the annex, by rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.exports.notes import words
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Row, Sentence, Text, parts_of
from components.exports.notes.typesetting import heights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.documents.brief.model import Brief
    from components.exports.notes.paper import Group, Part, Parts, Texts, Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """
    A brief that is divided into pages.

    Attributes
    ----------
    parts
        The brief as parts.
    pages
        The parts of each page, the annex from the second one on.
    on_page, annex
        Ids of the lines on the first page and in the annex, in the order of the paper.
    share
        How much of the first page is used; more than 1 where its headings alone find no room on it.
    need
        How much of it all lines would need; more than 1 where there is an annex.
    numbers
        The number of the footnote of each source, in the order of the pages.
    """

    parts: Parts
    pages: tuple[tuple[Part, ...], ...]
    on_page: tuple[str, ...]
    annex: tuple[str, ...]
    share: float
    need: float
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Heights:
    """Heights of parts; a heading is looked up by its texts, whatever number is beside it."""

    of_part: Mapping[Part | Texts, float]
    header: float
    of_source: Mapping[str, float]

    def page(self, parts: Iterable[Part]) -> float:
        """Return how much of a page parts take, with their footnotes and the header of each table."""
        whole, tabled, sources = 0.0, False, dict[str, None]()
        for part in parts:
            whole += self.of_part[part.texts if isinstance(part, Heading) else part]
            if isinstance(part, Row) and not tabled:
                whole += self.header
            tabled = isinstance(part, Row)
            sources |= dict.fromkeys(part.sources if isinstance(part, Row | Sentence) else ())
        notes = sum(self.of_source[source] + LAYOUT.note_gap for source in sources)
        return whole + (notes + LAYOUT.note_above if notes else 0.0)


def fit(brief: Brief, second: Brief | None = None) -> Fitted:
    """
    Divide a brief into pages.

    All headings, the headline and the notices are on the first page. Lines join them by rank, the smallest first; one
    that finds no room goes to the annex, and the next is tried.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language.
    """
    parts = parts_of(brief, second)
    measured = _measured(parts)
    chosen: AbstractSet[str] = {line.line.id for line in parts.lines}
    need = measured.page(_first_page(parts, chosen)) / LAYOUT.room
    if need > 1:
        chosen = _by_rank(parts, measured)
    first = tuple(_first_page(parts, chosen))
    pages = (first, *_annex(parts, chosen, measured))
    return Fitted(
        parts=parts,
        pages=pages,
        on_page=(brief.headline.id, *(line.line.id for line in parts.lines if line.line.id in chosen)),
        annex=tuple(line.line.id for line in parts.lines if line.line.id not in chosen),
        share=measured.page(first) / LAYOUT.room,
        need=need,
        numbers=_numbered(pages),
    )


def _measured(parts: Parts) -> _Heights:
    """Return the heights of all parts that any page may have; a heading is measured with the longest number."""
    headings = [
        heading
        for group in parts.groups
        for heading in (group.headed(len(group.lines), parts.langs), _continued(group.heading))
    ]
    drawn: list[Part] = [parts.title, parts.headline, parts.notices, parts.closing, *headings, annex_heading(parts)]
    drawn += [part for group in parts.groups for part in (*group.remarks, *group.lines)]
    sources = list(dict.fromkeys(text for line in (parts.headline, *parts.lines) for text in line.sources))
    found, header, of_source = heights(parts.langs, drawn, sources)
    keys = [part.texts if isinstance(part, Heading) else part for part in drawn]
    return _Heights(dict(zip(keys, found, strict=True)), header, dict(zip(sources, of_source, strict=True)))


def _first_page(parts: Parts, chosen: AbstractSet[str]) -> Iterator[Part]:
    yield from (parts.title, parts.headline)
    for group in parts.groups:
        kept = [line for line in group.lines if line.line.id in chosen]
        yield group.headed(len(group.lines) - len(kept), parts.langs)
        yield from (*group.remarks, *kept)
    yield parts.notices


def _by_rank(parts: Parts, measured: _Heights) -> frozenset[str]:
    """Return the lines that find room on the first page."""
    chosen: frozenset[str] = frozenset()
    for line in sorted(parts.lines, key=lambda line: line.line.rank):
        more = chosen | {line.line.id}
        if measured.page(_first_page(parts, more)) <= LAYOUT.room:
            chosen = more
    return chosen


def _annex(parts: Parts, chosen: AbstractSet[str], measured: _Heights) -> Iterator[tuple[Part, ...]]:
    """Yield the pages of the annex: each begins with a heading, and a heading has a line below it."""
    page: list[Part] = [annex_heading(parts)]
    for group in parts.groups:
        heading = group.heading
        for line in (line for line in group.lines if line.line.id not in chosen):
            added: list[Part] = [line] if page[-1:] and _is_of(page[-1], group) else [heading, line]
            if len(page) > 1 and measured.page([*page, *added, parts.closing]) > LAYOUT.room:
                yield tuple(page)
                page, added = [], [heading, line]
            page += added
            heading = _continued(group.heading)
    if len(page) > 1:
        yield (*page, parts.closing)


def _is_of(part: Part, group: Group) -> bool:
    return part in group.lines


def annex_heading(parts: Parts) -> Heading:
    """Return the heading of the annex."""
    return Heading(texts=tuple(Text(lang, words.annex(lang)) for lang in parts.langs))


def _continued(heading: Heading) -> Heading:
    texts = tuple(Text(text.lang, words.continued(text.lang, text.text)) for text in heading.texts)
    return replace(heading, texts=texts)


def _numbered(pages: Sequence[Sequence[Part]]) -> dict[str, int]:
    """Return the number of the footnote of each source, in the order of the pages."""
    lines = (part for page in pages for part in page if isinstance(part, Row | Sentence))
    sources = dict.fromkeys(source for line in lines for source in line.sources)
    return {source: number for number, source in enumerate(sources, start=1)}
