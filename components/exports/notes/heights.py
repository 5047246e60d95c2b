"""Heights of the parts of a paper in points, and of pages that are filled with them."""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Final

from components.exports.notes import words
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Rest, Row, Text
from components.exports.notes.typesetting import measure, part_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.exports.notes.paper import Group, Lead, Part, Parts, Whole
    from data.enums import Lang

KEPT: Final = 20_000
"""So many heights are kept: those of some hundred briefs."""


class _KeptHeights:
    """Heights that have been measured, by languages and what is drawn; the oldest leave first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, float] = OrderedDict()
        self._keeping = Lock()

    def get(self, keys: Iterable[str]) -> dict[str, float]:
        """Return the heights that are kept."""
        with self._keeping:
            return {key: self._kept[key] for key in keys if key in self._kept}

    def keep(self, heights: Mapping[str, float]) -> None:
        """Keep heights."""
        with self._keeping:
            self._kept |= heights
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)


_kept_heights = _KeptHeights()


def heights_of(langs: Sequence[Lang], parts: Sequence[Part], sources: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return the heights of parts, and of the footnotes of sources; only what is new is measured."""
    spoken = " ".join(langs)
    drawn = {f"{spoken} {json.dumps(shape)}": shape for part in parts for shape in [part_json(part, {})]}
    notes = {f"note {source}": source for source in sources}
    found = _kept_heights.get((*drawn, *notes))
    new = [key for key in drawn if key not in found], [key for key in notes if key not in found]
    if any(new):
        measured = measure(langs, [drawn[key] for key in new[0]], [notes[key] for key in new[1]])
        added = dict(zip((*new[0], *new[1]), measured, strict=True))
        _kept_heights.keep(added)
        found |= added
    keys = [f"{spoken} {json.dumps(part_json(part, {}))}" for part in parts]
    return [found[key] for key in keys], [found[f"note {source}"] for source in sources]


@dataclass(frozen=True, slots=True)
class GroupHeights:
    """Heights of a group: its heading, that where it continues, and its remarks."""

    heading: float
    continued: float
    remarks: float


@dataclass(frozen=True, slots=True)
class Heights:
    """
    Heights of all parts that the pages of a paper may have.

    Attributes
    ----------
    fixed
        What the first page has in any case: title, headline and notices.
    rest, annex, closing, header
        The remark on blocks that are in the annex, as high as it may be; the heading of the annex and the notice at its
        end; the header of the table of promises.
    groups
        Of each group, in their order.
    lines, sources
        Of each line, by its id, and of each footnote.
    """

    fixed: float
    rest: float
    annex: float
    closing: float
    header: float
    groups: tuple[GroupHeights, ...]
    lines: Mapping[str, float]
    sources: Mapping[str, float]

    def of(self, lines: Sequence[Whole]) -> float:
        """Return the height of lines of one group, with the header of their table."""
        tabled = bool(lines) and isinstance(lines[0], Row)
        return sum(self.lines[line.line.id] for line in lines) + (self.header if tabled else 0.0)

    def footnotes(self, lines: Iterable[Whole | Lead]) -> float:
        """Return the height of the footnotes of lines, each source once."""
        sources = {source for line in lines for source in line.sources}
        notes = sum(self.sources[source] + LAYOUT.note_gap for source in sources)
        return notes + LAYOUT.note_above if notes else 0.0


def measured_heights(parts: Parts) -> Heights:
    """Return the heights of all parts of a paper."""
    langs, groups = parts.langs, parts.groups
    fixed: tuple[Part, ...] = (parts.title, parts.lead, parts.notices)
    single: tuple[Part, ...] = (rest_of(groups, langs), annex_heading(langs), parts.closing)
    headings = [(group.headed(len(group.lines), langs), continued(group.heading)) for group in groups]
    flat = [heading for pair in headings for heading in pair]
    remarks = [remark for group in groups for remark in group.remarks]
    sources = list(dict.fromkeys(source for line in (parts.lead, *parts.lines) for source in line.sources))
    header = Row(line=parts.lead.line, cells=())
    found, notes = heights_of(langs, [*fixed, *single, header, *flat, *remarks, *parts.lines], sources)
    left = iter(found)
    whole, rest, annex, closing, head = sum(next(left) for _ in fixed), next(left), next(left), next(left), next(left)
    pairs = [(next(left), next(left)) for _ in headings]
    of_remarks = [sum(next(left) for _ in group.remarks) for group in groups]
    return Heights(
        fixed=whole, rest=rest, annex=annex, closing=closing, header=head,
        groups=tuple(GroupHeights(*pair, of) for pair, of in zip(pairs, of_remarks, strict=True)),
        lines={line.line.id: next(left) for line in parts.lines},
        sources=dict(zip(sources, notes, strict=True)),
    )  # fmt: skip


def with_rest(heights: Heights, groups: Sequence[Group], langs: Sequence[Lang]) -> Heights:
    """Return heights with that of the remark on these groups."""
    if not groups:
        return heights
    [rest], _ = heights_of(langs, [rest_of(groups, langs)], [])
    return replace(heights, rest=rest)


def rest_of(groups: Sequence[Group], langs: Sequence[Lang]) -> Rest:
    """Return which groups are in the annex as a whole."""
    texts = []
    for place, lang in enumerate(langs):
        blocks = [(group.heading.texts[place].text, len(group.lines)) for group in groups if group.lines]
        texts.append(Text(lang, words.in_annex(lang, blocks)))
    return Rest(texts=tuple(texts))


def annex_heading(langs: Sequence[Lang]) -> Heading:
    """Return the heading of the annex."""
    return Heading(texts=tuple(Text(lang, words.annex(lang)) for lang in langs))


def continued(heading: Heading) -> Heading:
    """Return the heading of a group that continues on another page."""
    return Heading(texts=tuple(Text(text.lang, words.continued(text.lang, text.text)) for text in heading.texts))
