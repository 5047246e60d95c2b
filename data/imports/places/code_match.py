"""Codes of places: KATO, SOATO and ISO 3166, checked against the tables and never cut to fit."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from data.atlas.derived import derived
from data.enums import CodeScheme
from data.imports.places.place_match import MatchKind
from data.imports.places.written_name import clean, in_latin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.imports.places.place_match import Matching, PlaceMatch

_NUMBER: Final = re.compile(r"'?[\d ]+(?:[.,]\d+)?(?:[eE]\+?\d{1,2})?")
_ISO: Final = re.compile(r"(BY|KZ)([-_ ]?)([A-Z]{2,3}|\d{2})")
_ISO_UNKNOWN: Final = re.compile(r"(?:BY|KZ)[-_][A-Z\d]{1,4}")
_ALPHA: Final = re.compile(r"[A-Z]{2,3}")
_KATO_DIGITS: Final = 9
_SOATO_DIGITS: Final = 10
_REGION_OF: Final[Mapping[CodeScheme, tuple[int, int]]] = {
    CodeScheme.KATO: (_KATO_DIGITS, 2),
    CodeScheme.SOATO: (_SOATO_DIGITS, 1),
}
"""Of a scheme with districts: how many digits a code has, and how many of them are the region's."""


@derived(maxsize=2)
def codes(atlas: Atlas) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the places of each code of each scheme; one code may be of territories that followed each other."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for place_id, scheme, code in atlas.tables["place_codes"][["place_id", "scheme", "code"]].itertuples(index=False):
        found[scheme][code].append(place_id)
    for place in atlas.index.places.values():
        # A territory that ended has its old code to itself: what followed it is asked for.
        old = () if place.iso_3166_2_old in atlas.index.places else (place.iso_3166_2_old,)
        for iso in (place.iso_3166_2, *old, place.place_id if place.iso_3166_2_old == place.place_id else None):
            if iso and place.place_id not in found[ISO_3166_2][iso]:
                found[ISO_3166_2][iso].append(place.place_id)
    return {scheme: {code: tuple(ids) for code, ids in named.items()} for scheme, named in found.items()}


ISO_3166_2: Final = "iso_3166_2"


def match_code(matching: Matching) -> PlaceMatch | None:
    """Return the match of a code, None where a text is none."""
    text = in_latin(clean(matching.text))
    if _NUMBER.fullmatch(text):
        return _number(matching, text)
    known = codes(matching.atlas)
    upper = text.upper()
    if _ALPHA.fullmatch(upper):
        ids = (*known[CodeScheme.ISO_ALPHA_2].get(upper, ()), *known[CodeScheme.ISO_ALPHA_3].get(upper, ()))
        return matching.settle(MatchKind.AUTO, "place.code", ids) if ids else None
    if iso := _ISO.fullmatch(upper):
        ids = known[ISO_3166_2].get(f"{iso[1]}-{iso[3]}", ())
        if ids:
            return matching.settle(MatchKind.AUTO, "place.code", ids)
    if _ISO_UNKNOWN.fullmatch(upper):
        return matching.refuse("place.iso_unknown")
    return None


def _number(matching: Matching, text: str) -> PlaceMatch:
    """Return the match of a code of digits, also where a spreadsheet made a number of it."""
    digits = _digits(text)
    if digits is None:
        return matching.refuse("place.code_unknown")
    known = codes(matching.atlas)
    for scheme in (CodeScheme.KATO, CodeScheme.SOATO, CodeScheme.ISO_NUMERIC):
        if ids := known[scheme].get(digits, ()):
            return matching.settle(MatchKind.AUTO, "place.code", ids)
    for scheme, (length, of_region) in _REGION_OF.items():
        if len(digits) == length:
            region = known[scheme].get(digits[:of_region].ljust(length, "0"), ())
            if region:
                return _district(matching, region)
            return matching.refuse(f"place.{scheme}_unknown", code=digits)
    short = known[CodeScheme.KATO].get(digits.ljust(_KATO_DIGITS, "0"), ()) if len(digits) == 2 else ()
    if short:
        return matching.settle(MatchKind.CONFIRM, "place.code_short", short)
    return matching.refuse("place.code_unknown")


def _digits(text: str) -> str | None:
    """Return a code of digits as text, whatever form a spreadsheet gave it; None where it is no whole number."""
    try:
        number = Decimal(text.strip("'").replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    if number != number.to_integral_value() or number.adjusted() > _SOATO_DIGITS:
        return None
    plain = text.strip("'").replace(" ", "")
    return plain if plain.isdigit() else format(number.to_integral_value(), "f").partition(".")[0]


def _district(matching: Matching, region: tuple[str, ...]) -> PlaceMatch:
    """Return the question about a code below a region: the region it lies in is shown, and not taken."""
    found = matching.settle(MatchKind.AUTO, "place.code", region)
    if found.kind is MatchKind.REFUSE:
        return found
    if found.kind is MatchKind.ASK:
        return found
    return matching.ask("place.district_code", found.place_ids)
