"""The notes of the book and the book itself as a list, each with the claims that rest on it; and their mix."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import altair as alt
import pandas as pd

from components.documents.evidence import locator
from components.documents.items import claim_item, item, page, section
from components.i18n import vocabulary
from components.parts.accordion import row
from data.queries.texts.citations import BOOK
from data.queries.texts.sources import AGENCY, Origin, matching, mix, notes, origin, support

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.context import View
    from components.i18n.language import Language
    from components.parts.accordion import Row
    from data.model import Claim, Source

CHAPTER: Final = "/"
"""Stands between the book's id and a chapter: the book is listed by chapter."""

TONES: Final = {Origin.AGENCY: "#c4573d", Origin.OFFICIAL: "#1b86a8", Origin.OTHER: "#8795a0"}
_FEW: Final = 2
"""Publishers of fewer notes are told together."""


def kinds(lang: Language) -> dict[str, str]:
    """Return the name of each kind of source."""
    _ = lang.text
    return {
        "book": _("Book"), "news": _("News"), "official": _("Official text"), "conference": _("Conference paper"),
        "law": _("Legal text"), "website": _("Website"), "speech": _("Speech"), "journal": _("Journal article"),
    }  # fmt: skip


def tables(lang: Language) -> dict[str, str]:
    """Return what the claims of each table are called."""
    _ = lang.text
    return {
        "agreements": _("Agreements"), "ties": _("Ties"), "trade": _("Figures"), "ventures": _("Ventures"),
        "events": _("Events"), "statements": _("Statements"),
    }  # fmt: skip


def origins(lang: Language) -> dict[Origin, str]:
    """Return the words for where notes lead."""
    _ = lang.text
    return {
        Origin.AGENCY: _("One news agency, BelTA"),
        Origin.OFFICIAL: _("Official texts and speeches"),
        Origin.OTHER: _("All others"),
    }


def source_rows(view: View) -> list[Row]:
    """Return the notes that the words searched for name, then the book by chapter where nothing is searched for."""
    found = [_note_row(view, source) for source in matching(view.atlas, view.selection.q)]
    return found if view.selection.q.strip() else [*found, *_book_rows(view)]


def counted(view: View, rows: Sequence[Row]) -> str:
    """Return what the entries of the list are: so many notes, and the book in so many parts."""
    lang, parts = view.lang, sum(CHAPTER in entry["id"] for entry in rows)
    notes_ = lang.plural("{count} note", "{count} notes", len(rows) - parts)
    book = lang.plural("{count} part of the book", "{count} parts of the book", parts)
    return f"{notes_}, {book}" if parts else notes_


def source_contents(view: View, id_: str) -> dict[str, Any]:
    """Return what a source is and the claims that rest on it, by table."""
    _ = view.lang.text
    source_id, chapter = (*id_.split(CHAPTER), "")[:2]
    source = view.atlas.source(source_id)
    claims = support(view.atlas, source_id).claims
    if chapter:
        claims = {table: tuple(i for i in ids if _chapter(view, i) == chapter) for table, ids in claims.items()}
    sections = [
        section(table, name, [claim_item(view.atlas, i, view.lang, view.day) for i in claims.get(table, ())])
        for table, name in tables(view.lang).items()
    ]
    sections = [part for part in sections if part["items"]] + _disagreements(view, source_id)
    remark = [text] if (text := view.atlas.text("sources", source_id, "note", view.lang.code)) else []
    document = page(view.lang, eyebrow="", title="", sections=sections, close=None)
    address = f"/sources?q={quote(f'note {source.note_no}')}&lang={view.lang.code.value}"
    links = [[_("Link to this note"), address]] if source.note_no else []
    return {"facts": _facts(view, source), "links": links, "remarks": remark, "document": document}


def _note_row(view: View, source: Source) -> Row:
    _, lang = view.lang.text, view.lang
    imprint = " · ".join(str(part) for part in (source.authors, source.publisher, source.year) if part)
    kind = kinds(lang)[source.kind]
    return row(
        source.source_id,
        source.title_en,
        mark=lang.number(source.note_no or 0),
        tongue="en",
        count=_supported(view, source.source_id),
        lines=[lang.english(imprint, within=f"{imprint} · {kind}") if imprint else kind],
    )


def _supported(view: View, source_id: str) -> str:
    _, found = view.lang.text, support(view.atlas, source_id)
    told = view.lang.plural("{count} claim", "{count} claims", found.first_stated)
    if not found.repeated:
        return told if found.first_stated else str(found.source.no_claim_reason or told)
    again = view.lang.plural("{count} told elsewhere first", "{count} told elsewhere first", found.repeated)
    return f"{told}, {again}"


def _book_rows(view: View) -> list[Row]:
    _, lang = view.lang.text, view.lang
    book = view.atlas.source(BOOK)
    first: dict[str, Claim] = {}
    counted: Counter[str] = Counter()
    for claim_id in view.atlas.claims_of_source(BOOK):
        claim = view.atlas.claim(claim_id)
        first.setdefault(_chapter(view, claim_id), claim)
        counted[_chapter(view, claim_id)] += claim.repeats is None
    return [
        row(
            f"{BOOK}{CHAPTER}{chapter}",
            _("The book's own statements, {place}").format(place=locator(claim, lang)),
            mark=_("Book"),
            count=lang.plural("{count} claim", "{count} claims", counted[chapter]),
            lines=[lang.english(f"{book.authors} · {book.title_en} · {book.year}")],
        )
        for chapter, claim in sorted(first.items())
    ]


def _chapter(view: View, claim_id: str) -> str:
    return view.atlas.claim(claim_id).locator.split(",")[0]


def _facts(view: View, source: Source) -> list[list[str]]:
    _, lang = view.lang.text, view.lang
    facts = [
        (_("Author"), lang.english((source.authors or "").replace(";", "; "))),
        (_("Published"), lang.english(", ".join(str(part) for part in (source.publisher, source.year) if part))),
        (_("Pages"), source.pages or ""),
        (_("Kind"), kinds(lang)[source.kind]),
        (_("Address, not re-checked"), source.url or ""),
        (_("In the list of literature"), lang.number(source.literature_no) if source.literature_no else ""),
    ]
    firm = support(view.atlas, source.source_id).firmness
    words = vocabulary.citations(lang)
    facts += [(_("How cited"), "; ".join(f"{words[how.value]}: {lang.number(n)}" for how, n in firm.items()))]
    return [[name, text] for name, text in facts if text]


def _disagreements(view: View, source_id: str) -> list[dict[str, Any]]:
    _, lang, atlas = view.lang.text, view.lang, view.atlas
    frame = atlas.tables["conflicts"]
    found = [str(i) for i, ids in frame["source_ids"].items() if source_id in atlas.items(ids)]
    if source_id == BOOK or not found:
        return []
    items = [
        item(
            atlas.text("conflicts", i, "question", lang.code),
            badges=[{"text": vocabulary.severities(lang)[str(frame.at[i, "severity"])], "tone": "plain"}],
            lines=[_("Our reading: {text}").format(text=atlas.text("conflicts", i, "reading", lang.code))],
        )
        for i in found
    ]
    return [section("conflicts", _("Where it is unclear"), items)]


# The mix


def mix_lines(view: View) -> list[str]:
    """Return what the mix of the notes comes to, in sentences."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    number = lang.number
    return [
        _("{part} of the {whole} notes with an address lead to one news agency, BelTA ({site}).").format(
            part=number(found.of_agency), whole=number(found.with_address), site=AGENCY
        ),
        _("{claims} of {all} claims rest on it.").format(
            claims=number(found.claims_of_agency), all=number(found.claims)
        ),
        _(
            "{printed} of these addresses are printed with http, {bare} begin with the name of the site, "
            "{none} notes have no address."
        ).format(
            printed=number(found.with_scheme),
            bare=number(found.with_address - found.with_scheme),
            none=number(found.notes - found.with_address),
        ),
        _("The {notes} notes name {works} different works: the book cites some twice.").format(
            notes=number(found.notes), works=number(found.works)
        ),
    ]


def mix_groups(view: View) -> list[dict[str, Any]]:
    """Return the parts of the mix as lists of a name, a number and its share of the greatest; a rest has no share."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    large = {name: count for name, count in found.by_publisher.items() if count >= _FEW}
    small = [count for name, count in found.by_publisher.items() if name not in large]
    rest = lang.plural("{count} other, one note each", "{count} others, one note each", len(small))
    publishers = _group(_("Publishers and sites"), large, lang, _("Notes"))
    publishers["rows"] += [[rest, lang.number(sum(small)), 0]] if small else []
    firm = {vocabulary.citations(lang)[how.value]: count for how, count in found.by_firmness.items()}
    return [
        publishers,
        _group(_("Kinds of source"), {kinds(lang)[kind]: n for kind, n in found.by_kind.items()}, lang, _("Notes")),
        _group(_("How firmly claims are cited"), firm, lang, _("Claims, repeated tellings not counted")),
    ]


def _group(title: str, counts: Mapping[str, int], lang: Language, note: str) -> dict[str, Any]:
    most = max(counts.values(), default=1)
    rows = [[name, lang.number(count), round(count / most, 4)] for name, count in counts.items()]
    return {"title": title, "note": note, "rows": rows}


def year_frame(view: View) -> pd.DataFrame:
    """Return the number of notes by year of publication and by where they lead."""
    counted = Counter((source.year, origin(source)) for source in notes(view.atlas) if source.year)
    words = origins(view.lang)
    rows: Iterable[dict[str, Any]] = (
        {"year": str(year), "origin": words[where], "rank": list(Origin).index(where), "notes": count}
        for (year, where), count in counted.items()
    )
    return pd.DataFrame(rows).sort_values(["year", "rank"], ignore_index=True)


def charts(view: View) -> dict[str, alt.Chart]:
    """Return the charts of the mix by name."""
    return {"years": year_chart(view)}


def year_chart(view: View) -> alt.Chart:
    """Draw the notes by year of publication, the one agency apart from official texts and from all others."""
    _, words = view.lang.text, origins(view.lang)
    colour = alt.Color(
        "origin:N",
        title=None,
        scale=alt.Scale(domain=list(words.values()), range=list(TONES.values())),
        legend=alt.Legend(orient="top", labelLimit=320, columns=1),
    )
    chart: alt.Chart = (
        alt.Chart(year_frame(view))
        .mark_bar()
        .encode(
            x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True)),
            y=alt.Y("notes:Q", title=_("Notes"), axis=alt.Axis(tickMinStep=1)),
            color=colour,
            order="rank:Q",
            tooltip=[
                alt.Tooltip("year:O", title=_("Year")),
                alt.Tooltip("origin:N", title=_("Leads to")),
                alt.Tooltip("notes:Q", title=_("Notes")),
            ],
        )
        .properties(height=300, width="container", usermeta={"embedOptions": {"renderer": "svg"}})
    )
    return chart


def year_group(view: View) -> dict[str, Any]:
    """Return the list that says what the chart of years shows."""
    _, lang, frame = view.lang.text, view.lang, year_frame(view)
    totals = {str(year): int(total) for year, total in frame.groupby("year", sort=True)["notes"].sum().items()}
    most = max(totals.values(), default=1)

    def told(year: str) -> str:
        part = frame.loc[frame["year"] == year]
        return "; ".join(f"{name}: {lang.number(n)}" for name, n in zip(part["origin"], part["notes"], strict=True))

    return {
        "title": _("Years of publication"),
        "note": _("Notes"),
        "rows": [[year, lang.number(total), round(total / most, 4), told(year)] for year, total in totals.items()],
    }
