"""Places by names in four languages, abbreviations, codes and former names, as files write them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from data.imports.places.code_match import match_code
from data.imports.places.name_index import KnownName, NameKind, keys, name_index
from data.imports.places.place_match import Country, Matching, MatchKind, PlaceMatch
from data.imports.places.presence import Presence, presence
from data.imports.places.similar_names import similar_names
from data.imports.places.written_name import Rank, WrittenName, clean, in_cyrillic, read_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.model import PartialDate

_PARTS: Final = re.compile(r"\s*[/;\n|+&]\s*|,\s+|\s+(?:и|і|и/или|and|және|мен|пен|бен)\s+", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_TURNED: Final = re.compile(r"(.+), (republic of|республика|рэспубліка)", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"^(?:(?:из них|в том числе|в т\.\s?ч\.|у тым ліку|з іх|соның ішінде|оның ішінде|of which|including)[\s:,]*|"
    r"(?:по|в|во|из|па|у|ў|з|in|of|for|to)\s+)",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"\b(?:проч|остальн|друг(?:ие|ое|ая)\b|ины[ех]\b|не\s?распредел|неизвестн|астатні|іншы|басқа|өзге|others?\b|rest\b|"
    r"unspecified|not specified|n\.?e\.?s\b)",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"^(?:итого|всего|усяго|разам|барлығы|жиыны|барлығы|total|all regions|все регионы|мир|world|әлем)\b", re.IGNORECASE
)
_LONGEST_ABBREVIATION: Final = 3
_LEAST_PREFIX: Final = 3

_REASONS: Final[Mapping[NameKind, tuple[MatchKind, str]]] = {
    NameKind.OFFICIAL: (MatchKind.AUTO, "place.exact"),
    NameKind.WHOLE: (MatchKind.AUTO, "place.exact"),
    NameKind.DATED: (MatchKind.AUTO, "place.former"),
    NameKind.FORMER: (MatchKind.CONFIRM, "place.former"),
    NameKind.ALIAS: (MatchKind.CONFIRM, "place.alias"),
    NameKind.SHORT: (MatchKind.CONFIRM, "place.short"),
    NameKind.FORM: (MatchKind.CONFIRM, "place.inflected"),
}
"""What is done with a name of a kind, in the order in which names of one place count."""


def match_place(
    text: str, *, atlas: Atlas, on: PartialDate | None = None, country: Country | None = None
) -> PlaceMatch:
    """Return which place a text means.

    Parameters
    ----------
    text
        A cell: a name in any of the four languages, an abbreviation or a code.
    atlas
        The places with their names, codes and changes.
    on
        The period of what is stated of the place; None where it is not known, then today's places count.
    country
        The country that the place must lie in, where the file says so; else any of the two.
    """
    matching = Matching(text=text, atlas=atlas, on=on, country=country)
    if not clean(text).strip("-–— .*"):
        return matching.refuse("place.empty")
    return (
        match_code(matching)
        or _name(matching, text)
        or _bracketed(matching)
        or _several(matching)
        or _rest(matching)
        or _prefixed(matching)
        or _similar(matching)
        or matching.refuse("place.unknown")
    )


def _name(matching: Matching, text: str) -> PlaceMatch | None:
    """Return the match with a name that is known as it is written, or in letters of another keyboard."""
    written = read_name(text)
    if not written.words:
        return None
    index = name_index(matching.atlas)
    key = keys(written)
    exact, alike = (
        index.by_words.get(written.stem, ()),
        index.by_key.get(key) or index.as_one.get(key.replace(" ", ""), ()),
    )
    if ended := next((name for name in (*exact, *alike) if _is_ended(name, written)), None):
        return _ended_region(matching, ended)
    if written.rank is None:
        return _bare(matching, written, exact, alike)
    for names, is_exact in ((exact, True), (alike, False)):
        found = [name for name in names if name.rank is written.rank and name.kind is not NameKind.ENDED]
        if found:
            return _settled(matching, written, found, is_exact=is_exact)
    return None


def _is_ended(name: KnownName, written: WrittenName) -> bool:
    return name.kind is NameKind.ENDED and written.rank is Rank.REGION


def _ended_region(matching: Matching, name: KnownName) -> PlaceMatch:
    """Return the question what a region that ended before the first known boundaries is today."""
    if matching.country == "BY":
        return matching.refuse("place.other_country", place=name.place_id)
    when = matching.on
    resolved = (
        place
        for territory in name.place_id.split("|")
        for place in (matching.atlas.resolve(territory, when.last).place_ids if when else (territory,))
    )
    return matching.ask("place.ended", resolved, ended_day=name.ended)


def _settled(matching: Matching, written: WrittenName, names: list[KnownName], *, is_exact: bool) -> PlaceMatch:
    """Return the match with the places of names of one rank."""
    ids = dict.fromkeys(name.place_id for name in names)
    place = matching.settle(MatchKind.AUTO, "place.exact", ids)
    if place.kind is not MatchKind.AUTO:
        return place
    own = [name for name in names if name.place_id == place.place_ids[0]]
    kind, reason = _weight(own, written, is_exact=is_exact)
    if kind is MatchKind.AUTO and written.rank is Rank.DISTRICT and matching.country is None:
        kind, reason = MatchKind.CONFIRM, "place.district"  # districts of one name are in both countries
    elif kind is MatchKind.AUTO and reason == "place.exact" and written.has_look_alikes:
        reason = "place.look_alike"
    return matching.take(kind, reason, place.place_ids[0])


def _weight(names: Iterable[KnownName], written: WrittenName, *, is_exact: bool) -> tuple[MatchKind, str]:
    """Return what is done with names of one place, the firmest of them counting."""
    kinds = {name.kind for name in names if not written.langs or name.lang in written.langs}
    mixed = not kinds
    best = next((found for kind, found in _REASONS.items() if kind in (kinds or {name.kind for name in names})), None)
    kind, reason = best or (MatchKind.CONFIRM, "place.alias")
    if kind is MatchKind.AUTO and (mixed or not is_exact):
        return MatchKind.CONFIRM, "place.former" if reason == "place.former" else "place.alias"
    if reason in ("place.alias", "place.short") and written.rank is None and _is_short(written):
        return MatchKind.CONFIRM, "place.abbreviation"
    return kind, reason


def _is_short(written: WrittenName) -> bool:
    return len(written.stem.replace(" ", "")) <= _LONGEST_ABBREVIATION


def _bare(
    matching: Matching, written: WrittenName, exact: tuple[KnownName, ...], alike: tuple[KnownName, ...]
) -> PlaceMatch | None:
    """Return the match with a name without a word for its kind: a city and a region of that name are both meant."""
    usable = [name for name in (*exact, *alike) if name.rank is not Rank.DISTRICT and name.kind is not NameKind.ENDED]
    # A region is not thought of by a name that it had before, where a city is called so.
    firm = [name for name in usable if not (name.rank is Rank.REGION and name.kind is NameKind.FORMER)]
    names = firm or usable
    if not names:
        return None
    return _of_bare(matching, written, names, is_exact=bool(exact))


def _of_bare(
    matching: Matching, written: WrittenName, names: list[KnownName], *, is_exact: bool, reason: str = ""
) -> PlaceMatch:
    ids = list(dict.fromkeys(name.place_id for name in names))
    namesakes = name_index(matching.atlas).namesakes
    ids += [
        region
        for place_id in ids
        for region in namesakes.get(place_id, ())
        if presence(matching.atlas, region, matching.on) in (Presence.WHOLE, Presence.PART)
    ]
    place = matching.settle(MatchKind.AUTO, "place.exact", ids)
    if place.kind is not MatchKind.AUTO:
        return place
    own = [name for name in names if name.place_id == place.place_ids[0]]
    kind, why = _weight(own, written, is_exact=is_exact)
    rank = own[0].rank
    if kind is MatchKind.AUTO and rank is Rank.REGION:
        kind, why = MatchKind.CONFIRM, "place.short"
    elif kind is MatchKind.AUTO and matching.atlas.place(place.place_ids[0]).kind.value == "city":
        kind, why = MatchKind.CONFIRM, "place.city"
    elif kind is MatchKind.AUTO and why == "place.exact" and written.has_look_alikes:
        why = "place.look_alike"
    return matching.take(MatchKind.CONFIRM if reason else kind, reason or why, place.place_ids[0])


def _bracketed(matching: Matching) -> PlaceMatch | None:
    """Return the match without what is in brackets, or with the brackets taken for the word of its kind."""
    text = clean(matching.text)
    if turned := _TURNED.fullmatch(text):
        return _name(matching, f"{turned[2]} {turned[1]}")
    inner = _IN_BRACKETS.search(text)
    if inner is None:
        return None
    for tried in (f"{_IN_BRACKETS.sub(' ', text)} {inner[1]}", _IN_BRACKETS.sub(" ", text)):
        found = _name(matching, tried)
        if found is not None:
            return _less_sure(found, "place.alias")
    return None


def _less_sure(found: PlaceMatch, reason: str) -> PlaceMatch:
    if found.kind is not MatchKind.AUTO:
        return found
    return replace(found, kind=MatchKind.CONFIRM, reason_code=reason)


def _several(matching: Matching) -> PlaceMatch | None:
    """Return the refusal of several places in one cell; one place in two languages or with its region is taken."""
    parts = [part for part in _PARTS.split(matching.text.strip()) if clean(part)]
    if len(parts) < 2:
        return None
    found = [match_place(part, atlas=matching.atlas, on=matching.on, country=matching.country) for part in parts]
    known = [match for match in found if match.kind is not MatchKind.REFUSE]
    if not known and all(match.reason_code == "place.unknown" for match in found):
        return None
    if len(known) == len(found):
        if len({match.place_ids for match in known}) == 1:
            least_sure = max(known, key=lambda match: list(MatchKind).index(match.kind))
            return replace(least_sure, params={**least_sure.params, "text": matching.text})
        if inner := _innermost(matching, known):
            return matching.take(MatchKind.CONFIRM, "place.within", inner)
    return matching.refuse("place.several")


def _innermost(matching: Matching, found: list[PlaceMatch]) -> str | None:
    """Return the place that lies in all the others."""
    for match in found:
        for place_id in match.place_ids:
            around = set(matching.atlas.ancestors(place_id, matching.day))
            if all(other is match or around.intersection(other.place_ids) for other in found):
                return place_id
    return None


def _rest(matching: Matching) -> PlaceMatch | None:
    """Return the refusal of what is a total, or what remains of one."""
    text = clean(matching.text)
    if _TOTAL.search(text):
        return matching.refuse("place.total")
    return matching.refuse("place.rest") if _REST.search(text) else None


def _prefixed(matching: Matching) -> PlaceMatch | None:
    """Return the match after a preposition, with Latin letters for Cyrillic ones, or with every word cut short."""
    text = clean(matching.text)
    rest = _BEFORE.sub("", text)
    if not rest:
        return matching.refuse("place.rest")
    for tried in (rest, in_cyrillic(text)):
        if tried != text and (found := _name(matching, tried)):
            return _less_sure(found, "place.alias")
    written = read_name(text)
    if written.rank is not Rank.REGION or any(len(word) < _LEAST_PREFIX for word in written.words):
        return None
    names = [name for name in _firm_names(matching.atlas) if _is_cut(written, name)]
    return _proposed(matching, written, names, "place.abbreviation")


def _firm_names(atlas: Atlas) -> Iterable[KnownName]:
    firm = (NameKind.OFFICIAL, NameKind.WHOLE)
    return (name for names in name_index(atlas).by_words.values() for name in names if name.kind in firm)


def _is_cut(written: WrittenName, name: KnownName) -> bool:
    return (
        name.rank is written.rank
        and bool(name.lang in written.langs)
        and len(name.written.words) == len(written.words)
        and all(whole.startswith(cut) for whole, cut in zip(name.written.words, written.words, strict=True))
    )


def _similar(matching: Matching) -> PlaceMatch | None:
    """Return what a misspelt name may be meant for; it is never taken without a click."""
    written = read_name(matching.text)
    return _proposed(matching, written, list(similar_names(matching.atlas, written)), "place.similar")


def _proposed(matching: Matching, written: WrittenName, names: list[KnownName], reason: str) -> PlaceMatch | None:
    if not names:
        return None
    if ended := next((name for name in names if name.kind is NameKind.ENDED), None):
        return _ended_region(matching, ended) if written.rank is Rank.REGION else None
    if written.rank is None:
        return _of_bare(matching, written, names, is_exact=False, reason=reason)
    return matching.settle(MatchKind.CONFIRM, reason, dict.fromkeys(name.place_id for name in names))
