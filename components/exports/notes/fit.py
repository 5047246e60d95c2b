"""Division of a brief into pages: what is on the one page, and what goes to the annex, by rank."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from components.exports.notes.heights import annex_heading, continued, measured_heights, rest_of, with_rest
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Row, Sourced, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from components.documents.brief.model import Brief
    from components.exports.notes.heights import Heights
    from components.exports.notes.paper import Group, Part, Parts, Whole


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
        How much of the first page is used; more than 1 where what it has in any case finds no room on it.
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


def fit(brief: Brief, second: Brief | None = None) -> Fitted:
    """
    Divide a brief into pages.

    The headline, the notices and what blocks without lines say are on the first page. Lines join them by rank, the
    smallest first; one that finds no room goes to the annex, and the next is tried.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language.
    """
    parts = parts_of(brief, second)
    heights = measured_heights(parts)
    chosen: AbstractSet[str] = {line.line.id for line in parts.lines}
    need = _first_height(parts, heights, chosen) / LAYOUT.room
    if need > 1:
        chosen = _by_rank(parts, heights, frozenset())
        heights = with_rest(heights, _absent(parts, chosen), parts.langs)
        chosen = _by_rank(parts, heights, chosen)
    pages = (tuple(_first_page(parts, chosen)), *_annex(parts, heights, chosen))
    return Fitted(
        parts=parts,
        pages=pages,
        on_page=(brief.headline.id, *(line.line.id for line in parts.lines if line.line.id in chosen)),
        annex=tuple(line.line.id for line in parts.lines if line.line.id not in chosen),
        share=_first_height(parts, heights, chosen) / LAYOUT.room,
        need=need,
        numbers=_numbered(pages),
    )


def _by_rank(parts: Parts, heights: Heights, chosen: frozenset[str]) -> frozenset[str]:
    """Return the ids of the lines that find room on the first page, beside those that have it."""
    for line in sorted(parts.lines, key=lambda line: line.line.rank):
        more = chosen | {line.line.id}
        if _first_height(parts, heights, more) <= LAYOUT.room:
            chosen = more
    return chosen


def _first_height(parts: Parts, heights: Heights, chosen: AbstractSet[str]) -> float:
    """Return how much of the first page some lines take with all that it has beside them."""
    on_page: list[Whole] = []
    whole, absent = heights.fixed, False
    for group, of in zip(parts.groups, heights.groups, strict=True):
        kept = [line for line in group.lines if line.line.id in chosen]
        if group.lines and not kept:
            absent = True
            continue
        whole += of.heading + of.remarks + heights.of(kept)
        on_page += kept
    return whole + (heights.rest if absent else 0.0) + heights.footnotes((parts.lead, *on_page))


def _first_page(parts: Parts, chosen: AbstractSet[str]) -> Iterator[Part]:
    """Yield the parts of the first page; blocks that are in the annex as a whole are named in one remark."""
    yield from (parts.title, parts.lead)
    absent = _absent(parts, chosen)
    for group in parts.groups:
        kept = [line for line in group.lines if line.line.id in chosen]
        if group in absent:
            continue
        yield group.headed(len(group.lines) - len(kept), parts.langs)
        yield from (*group.remarks, *kept)
    if absent:
        yield rest_of(absent, parts.langs)
    yield parts.notices


def _absent(parts: Parts, chosen: AbstractSet[str]) -> list[Group]:
    """Return the groups that have lines, none of them on the first page."""
    return [group for group in parts.groups if group.lines and not any(line.line.id in chosen for line in group.lines)]


def _annex(parts: Parts, heights: Heights, chosen: AbstractSet[str]) -> Iterator[tuple[Part, ...]]:
    """Yield the pages of the annex: each begins with a heading, and a heading has a line below it."""
    page = _Page(heights, [annex_heading(parts.langs)], heights.annex)
    for group, of in zip(parts.groups, heights.groups, strict=True):
        heading, height, headed = group.heading, of.heading, False
        for line in (line for line in group.lines if line.line.id not in chosen):
            if page.lines and not page.has_room(line, 0.0 if headed else height):
                yield tuple(page.parts)
                page, headed = _Page(heights, [], 0.0), False
            if not headed:
                page.parts.append(heading)
                page.height += height + (heights.header if isinstance(line, Row) else 0.0)
                heading, height, headed = continued(group.heading), of.continued, True
            page.add(line)
    if page.lines:
        yield (*page.parts, parts.closing)


@dataclass(slots=True)
class _Page:
    """A page of the annex while it is filled; the notice at the end of the annex has its room on each."""

    heights: Heights
    parts: list[Part]
    height: float
    lines: list[Whole] = field(default_factory=list)

    def has_room(self, line: Whole, heading: float) -> bool:
        """Return whether a line finds room, with a heading of some height above it, or none."""
        header = self.heights.header if heading and isinstance(line, Row) else 0.0
        notes = self.heights.footnotes((*self.lines, line))
        whole = self.height + heading + header + self.heights.lines[line.line.id] + notes + self.heights.closing
        return whole <= LAYOUT.room

    def add(self, line: Whole) -> None:
        """Add a line."""
        self.parts.append(line)
        self.lines.append(line)
        self.height += self.heights.lines[line.line.id]


def _numbered(pages: Sequence[Sequence[Part]]) -> dict[str, int]:
    """Return the number of the footnote of each source, in the order of the pages."""
    lines = (part for page in pages for part in page if isinstance(part, Sourced))
    sources = dict.fromkeys(source for line in lines for source in line.sources)
    return {source: number for number, source in enumerate(sources, start=1)}
