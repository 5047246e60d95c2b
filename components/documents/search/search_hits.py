"""Answers of the search: what was found, by kind, what each hit says, and the address that opens it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from components.documents.items import kind_name
from components.documents.model import Go, in_full
from components.documents.parties import speakers
from components.documents.search.search_words import search_words
from components.documents.sentences import sentence
from components.documents.texts import english
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.enums import Fact
from data.queries.texts.people import people
from data.queries.texts.search.entry import HitKind, NameKind
from data.queries.texts.search.index import index_of
from data.queries.texts.search.search import search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.documents.texts import Json, Text
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.texts.search.search import Found, Hit

_ELSEWHERE = Go(place=None, claim=None, org=None, person=None, by=None, kz=None, page="map")
"""The map with nothing chosen, for what is a filter of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A hit of the search.

    Attributes
    ----------
    kind, id
        What it is, and its id.
    label
        Its name.
    matched
        The name that was like the text; empty where it has none with all of the words.
    kind_label
        What it is, in words.
    note
        What the name that matched is to it, or what is stated: the value, the places and the date.
    go
        What choosing it asks for.
    """

    kind: HitKind
    id: str
    label: Text
    matched: str
    kind_label: str
    note: str
    go: Go

    def to_json(self) -> dict[str, Json]:
        """Return the hit as it travels, with every field."""
        found: dict[str, Json] = {own.name: getattr(self, own.name) for own in dataclasses.fields(self)}
        return found | {"kind": self.kind.value, "label": in_full(self.label), "go": self.go.to_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchGroup:
    """The hits of one kind: its name, and how many there are, shown or not."""

    kind: HitKind
    title: str
    count: int

    def to_json(self) -> dict[str, Json]:
        """Return the group as it travels."""
        return {"kind": self.kind.value, "title": self.title, "count": self.count}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHits:
    """What was found in a layer that is shown beside the book, counted by itself; `title` names the layer."""

    title: str
    hits: tuple[SearchHit, ...]
    groups: tuple[SearchGroup, ...]

    def to_json(self) -> dict[str, Json]:
        """Return what was found as it travels."""
        return {
            "title": self.title,
            "hits": [hit.to_json() for hit in self.hits],
            "groups": [group.to_json() for group in self.groups],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """The answer of the search.

    Attributes
    ----------
    q
        What was asked.
    hits
        The best hits, best first.
    groups
        The kinds of everything found, in the order of their best hits.
    not_found
        The words that were left out.
    said
        What is said of the whole: how much was found, and what was left out or read in another way.
    remark
        The part of it that is not the number of hits.
    own
        What was found in the layer that is shown beside the book.
    """

    q: str
    hits: tuple[SearchHit, ...]
    groups: tuple[SearchGroup, ...]
    not_found: tuple[str, ...]
    said: str
    remark: str
    own: OwnHits | None = None

    def to_json(self) -> dict[str, Json]:
        """Return the answer as it travels, with every field; what was found in a layer only where it was asked for."""
        own: dict[str, Json] = {"own": self.own.to_json()} if self.own else {}
        return own | {
            "q": self.q,
            "hits": [hit.to_json() for hit in self.hits],
            "groups": [group.to_json() for group in self.groups],
            "not_found": list(self.not_found),
            "said": self.said,
            "remark": self.remark,
        }


def search_answer(
    atlas: Atlas,
    text: str,
    lang: Language,
    *,
    today: date,
    limit: int,
    each: int | None = None,
    kind: HitKind | None = None,
) -> SearchAnswer:
    """Return what is found.

    Parameters
    ----------
    atlas
        The facts.
    text
        What is looked for.
    lang
        Language of the answer.
    today
        The day of names that changed.
    limit
        How many hits are wanted at most.
    each
        How many of one kind; None for any number.
    kind
        The only kind that is wanted; the groups are those of everything found all the same.
    """
    found = search(atlas, text, words=search_words(), lang=lang.code)
    titles = group_titles(lang)
    groups = tuple(SearchGroup(kind=of, title=titles[of], count=count) for of, count in found.counts().items())
    hits = tuple(describe(atlas, hit, lang, today) for hit in _some(found.hits, limit=limit, each=each, kind=kind))
    remark = _remark(found, lang)
    return SearchAnswer(
        q=text,
        hits=hits,
        groups=groups,
        not_found=found.not_found,
        said=" ".join(part for part in (_counted(found, groups, lang), remark) if part),
        remark=remark,
    )


def warm(atlas: Atlas) -> None:
    """Build the index of the search, before the first one who types."""
    index_of(atlas, search_words())


def group_titles(lang: Language) -> dict[HitKind, str]:
    """Return the name of each group of hits."""
    _ = lang.text
    return {
        HitKind.PLACE: _("Places"), HitKind.ORGANISATION: _("Organisations"), HitKind.PERSON: _("People"),
        HitKind.AGREEMENT: _("Agreements"), HitKind.VENTURE: _("Ventures"), HitKind.FIGURE: _("Figures"),
        HitKind.EVENT: _("Events"), HitKind.TIE: _("Ties"), HitKind.STATEMENT: _("Statements"),
        HitKind.NOTE: _("Notes"), HitKind.TIE_KIND: _("Kinds of tie"), HitKind.THEME: _("Themes"),
    }  # fmt: skip


def describe(atlas: Atlas, hit: Hit, lang: Language, today: date) -> SearchHit:
    """Return a hit in words, with the address that opens it."""
    _ = lang.text
    label: Text
    match hit.kind:
        case HitKind.PLACE:
            place = atlas.place(hit.id)
            label, go = atlas.text("places", hit.id, "name", lang.code), Go(place=hit.id)
            kind = vocabulary.place_kinds(lang).get((place.kind.value, place.country), _("Country"))
        case HitKind.ORGANISATION:
            label, go = atlas.text("organisations", hit.id, "name", lang.code), Go(org=hit.id)
            kind = vocabulary.organisation_kinds(lang)[str(atlas.tables["organisations"].at[hit.id, "kind"])]
        case HitKind.PERSON:
            label, go, kind = people(atlas)[hit.id].name(lang.code), Go(person=hit.id), _("Person")
        case HitKind.NOTE:
            number = atlas.source(hit.id).note_no
            label, go = english(lang, atlas.source(hit.id).title_en), Go(page="sources", q=f"note {number or hit.id}")
            kind = _("note {number}").format(number=number) if number else _("The book")
        case HitKind.TIE_KIND:
            label, kind = vocabulary.tie_kinds(lang)[hit.id], _("Kind of tie, on the map")
            go = dataclasses.replace(_ELSEWHERE, kinds=(hit.id,))
        case HitKind.THEME:
            label, kind = vocabulary.themes(lang)[hit.id], _("Theme of ties, on the map")
            go = dataclasses.replace(_ELSEWHERE, themes=(hit.id,))
        case _:
            return _claim(atlas, hit, lang, today)
    return SearchHit(
        kind=hit.kind, id=hit.id, label=label, matched=hit.matched, kind_label=kind, note=_name_note(hit, lang), go=go
    )


def _claim(atlas: Atlas, hit: Hit, lang: Language, today: date) -> SearchHit:
    """Return a hit that is stated: its note is its sentence, or of what was said, which is its own, who and when."""
    _ = lang.text
    claim = atlas.claim(hit.id)
    kind = {
        Fact.TIE: lambda: vocabulary.tie_kinds(lang)[str(claim.row["kind"])],
        Fact.FIGURE: lambda: _("Figure"),
    }.get(claim.fact, lambda: kind_name(claim, lang))()
    label, note = claim_title(atlas, hit.id, lang), sentence(atlas, hit.id, lang)
    if claim.fact is Fact.STATEMENT:
        since = atlas.since(hit.id)
        said = speakers(atlas, hit.id, lang, today), lang.partial(since) if since else ""
        note = " · ".join(part for part in said if part)
    return SearchHit(
        kind=hit.kind, id=hit.id, label=label, matched=hit.matched, kind_label=kind, note=note, go=Go(claim=hit.id)
    )


def _some(hits: Iterable[Hit], *, limit: int, each: int | None, kind: HitKind | None) -> Iterable[Hit]:
    shown: dict[HitKind, int] = {}
    for hit in hits:
        count = shown.get(hit.kind, 0)
        if kind in (None, hit.kind) and (each is None or count < each) and sum(shown.values()) < limit:
            shown[hit.kind] = count + 1
            yield hit


def _counted(found: Found, groups: Iterable[SearchGroup], lang: Language) -> str:
    """Return how much was found, for those who do not see it."""
    _ = lang.text
    if not found.hits:
        return _("Nothing found") + "."
    parts = ", ".join(f"{group.title}: {lang.number(group.count)}" for group in groups)
    return _("Found: {count} ({parts}).").format(count=lang.number(len(found.hits)), parts=parts)


def _remark(found: Found, lang: Language) -> str:
    _ = lang.text
    read = _("Read as: {text}.").format(text=found.read_as) if found.read_as else ""
    missing = _("Not found: {words}.").format(words=", ".join(found.not_found)) if found.not_found else ""
    return " ".join(part for part in (read, missing) if part)


def _name_note(hit: Hit, lang: Language) -> str:
    """Return what the name that matched is to the one that is shown, with its days where they are known."""
    _ = lang.text
    said = {
        NameKind.FORMER: _("former name: {name}"),
        NameKind.ALIAS: _("also called: {name}"),
        NameKind.MISSPELLING: _("also spelt: {name}"),
    }.get(hit.name_kind, "")
    return " · ".join(part for part in (said.format(name=hit.matched), period_words(hit.days, lang)) if part)


def period_words(days: str, lang: Language) -> str:
    """Return a period such as ``2019-03-23/2022-09-16``, either end of which may be open, in words."""
    _ = lang.text
    first, last = ([lang.day(date.fromisoformat(day)) if day else "" for day in days.split("/")] + ["", ""])[:2]
    if first and last:
        return _("{first} to {last}").format(first=first, last=last)
    if first or last:
        return _("since {first}").format(first=first) if first else _("until {last}").format(last=last)
    return ""
