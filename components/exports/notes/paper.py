"""Parts of a paper for a visit: title, headings, sentences, rows of promises and notices, in one language or two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.documents.brief.model import BlockKind
from components.exports.notes import paper_words as words
from components.exports.paper_parts.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.documents.brief.model import Block, Brief, Line
    from data.enums import Lang


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its language."""

    lang: Lang
    text: str


Texts = tuple[Text, ...]
"""A text in the languages of a paper: one, or two side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The title of a paper."""

    texts: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Beside the picture: up to when facts are known, and the headline with its sources."""

    line: Line
    about: Texts
    texts: Texts
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The heading of a block or of the annex; beside it how many lines of the block are in the annex."""

    texts: Texts
    more: Texts = ()
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a block says where it has no lines, and a note to it."""

    texts: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A line: its sentence with what is in doubt, and its sources; an own line is marked."""

    line: Line
    texts: Texts
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table of promises: the texts of its cells, one cell across the table for another line."""

    line: Line
    cells: tuple[Texts, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Which blocks are in the annex as a whole, with the number of their lines."""

    texts: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Texts at the bottom of the first page, and of the last page of an annex, in one paragraph."""

    texts: Texts


Part = Title | Lead | Heading | Remark | Sentence | Row | Rest | Notices
Whole = Sentence | Row
"""A line of the brief: it is on the page or in the annex, never in both."""

Sourced = Lead | Sentence | Row
"""What has footnotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A block as parts: its heading, its remarks and its lines."""

    heading: Heading
    remarks: tuple[Remark, ...]
    lines: tuple[Whole, ...]

    def headed(self, more: int, langs: Sequence[Lang]) -> Heading:
        """Return the heading with the number of lines that are in the annex."""
        if not more:
            return self.heading
        return replace(self.heading, more=tuple(Text(lang, words.more_in_annex(lang, more)) for lang in langs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A brief in one language or two as the parts of a paper, before it is divided into pages."""

    langs: tuple[Lang, ...]
    title: Title
    lead: Lead
    groups: tuple[Group, ...]
    notices: Notices
    closing: Notices

    @property
    def lines(self) -> tuple[Whole, ...]:
        """The lines that may leave the page: all but the headline, in the order of the paper."""
        return tuple(line for group in self.groups for line in group.lines)


def parts_of(brief: Brief, second: Brief | None = None) -> Parts:
    """
    Return a brief as the parts of a paper.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language, which is set beside the first.

    Raises
    ------
    ValueError
        If the second brief has other lines, or the same language.
    """
    briefs = (brief,) if second is None else (brief, second)
    ids = [[line.id for line in each.lines] for each in briefs]
    if second and (second.lang is brief.lang or ids[0] != ids[1]):
        raise ValueError("A second brief has the lines of the first in another language.")
    langs = tuple(each.lang for each in briefs)
    facts = _distinct(_texts(langs, [words.facts_from(each.lang, each.book, each.data_version) for each in briefs]))
    return Parts(
        langs=langs,
        title=Title(texts=_texts(langs, [each.title for each in briefs])),
        lead=Lead(
            line=brief.headline,
            about=_texts(langs, [each.until for each in briefs]),
            texts=_sentences(langs, [each.headline for each in briefs]),
            sources=_sources(brief.headline),
        ),
        groups=tuple(_groups(langs, briefs)),
        notices=Notices(texts=(*_notices(langs, briefs), *facts)),
        closing=Notices(texts=facts),
    )


def spoken(line: Line, lang: Lang) -> str:
    """Return the sentence of a line with what is in doubt of it, and whose it is where an adviser wrote it."""
    marks = list(line.marks)
    if line.author:
        marks.append(words.our_information(lang, line.author))
    return bracketed(line.text, marks)


def bracketed(text: str, marks: Sequence[str]) -> str:
    """Return a sentence with remarks in brackets before its full stop."""
    text = clean(text)
    if not marks:
        return text
    body, stop = (text[:-1], text[-1]) if text.endswith((".", ";")) else (text, "")
    return f"{body} ({'; '.join(clean(mark) for mark in marks)}){stop}"


def promise_cells(line: Line, lang: Lang) -> tuple[str, ...]:
    """Return the cells of a promise: what; by whom, to whom, when; its state now; who sees to it; by when."""
    promise = line.promise
    if promise is None:
        raise ValueError(f"{line.id} is no promise")
    parties = " – ".join(filter(None, (promise.said_by, promise.to_whom)))
    when = f"{promise.when} ({promise.age})" if promise.when and promise.age else promise.when or promise.age
    given = ", ".join(filter(None, (parties, when)))
    reply = promise.reply
    if reply is None:
        return spoken(line, lang), clean(given), "", "", ""
    state = bracketed(reply.state, [words.our_information(lang, reply.author)])
    return spoken(line, lang), clean(given), state, clean(reply.who), clean(reply.until)


def _groups(langs: tuple[Lang, ...], briefs: Sequence[Brief]) -> Iterator[Group]:
    if briefs[0].occasions:
        yield Group(
            heading=Heading(texts=tuple(Text(lang, words.occasions(lang)) for lang in langs)),
            remarks=(),
            lines=tuple(_sentence(langs, lines) for lines in zip(*(b.occasions for b in briefs), strict=True)),
        )
    for blocks in zip(*(each.blocks for each in briefs), strict=True):
        yield Group(
            heading=Heading(texts=_texts(langs, [block.title for block in blocks])),
            remarks=tuple(_remarks(langs, blocks)),
            lines=tuple(_lines(langs, blocks)),
        )


def _remarks(langs: tuple[Lang, ...], blocks: Sequence[Block]) -> Iterator[Remark]:
    if not blocks[0].lines and blocks[0].empty:
        yield Remark(texts=_texts(langs, [block.empty for block in blocks]))
    # That of the promises says how the page is filled in; on paper the empty columns say it.
    if blocks[0].note and blocks[0].kind is not BlockKind.UNANSWERED:
        yield Remark(texts=_texts(langs, [block.note for block in blocks]))


def _lines(langs: tuple[Lang, ...], blocks: Sequence[Block]) -> Iterator[Whole]:
    tabled = blocks[0].kind is BlockKind.UNANSWERED
    for lines in zip(*(block.lines for block in blocks), strict=True):
        if not tabled:
            yield _sentence(langs, lines)
        elif lines[0].promise:
            cells = zip(*(promise_cells(line, lang) for line, lang in zip(lines, langs, strict=True)), strict=True)
            table_cells = tuple(_distinct(_texts(langs, cell)) for cell in cells)
            yield Row(line=lines[0], cells=table_cells, sources=_sources(lines[0]))
        else:
            yield Row(line=lines[0], cells=(_sentences(langs, lines),), sources=_sources(lines[0]))


def _sentence(langs: tuple[Lang, ...], lines: Sequence[Line]) -> Sentence:
    return Sentence(line=lines[0], texts=_sentences(langs, lines), sources=_sources(lines[0]))


def _sources(line: Line) -> tuple[str, ...]:
    """Return the sources of a line, each once."""
    return tuple(dict.fromkeys(filter(None, map(clean, line.sources))))


def _sentences(langs: tuple[Lang, ...], lines: Sequence[Line]) -> Texts:
    return tuple(Text(lang, spoken(line, lang)) for line, lang in zip(lines, langs, strict=True))


def _texts(langs: tuple[Lang, ...], texts: Sequence[str]) -> Texts:
    return tuple(Text(lang, clean(text)) for lang, text in zip(langs, texts, strict=True))


def _distinct(texts: Texts) -> Texts:
    """Return texts without those that repeat the first one, such as a date in figures."""
    return (*texts[:1], *(text for text in texts[1:] if text.text != texts[0].text))


def _notices(langs: tuple[Lang, ...], briefs: Sequence[Brief]) -> Iterator[Text]:
    """Yield the notices, each in the languages in which it differs."""
    for notices in zip(*(each.notices for each in briefs), strict=True):
        yield from _distinct(_texts(langs, notices))
