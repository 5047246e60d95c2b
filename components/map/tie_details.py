"""Details of very many ties, which the index of the map leaves out: made when the browser asks for them."""

from __future__ import annotations

import json
import weakref
from typing import TYPE_CHECKING, Any, Final

from components.context import layer_id_of
from components.i18n.language import language
from components.map.alike_ties import alike_ties
from components.map.index import tie_row
from components.static.asked_files import answer_below
from data.atlas.derived import derived

if TYPE_CHECKING:
    from components.static.asked_files import AskedFiles
    from data.atlas.atlas import Atlas
    from data.enums import Lang

PART: Final = 100
"""So many rows are in a part of the list of those that are alike."""
CLAIM: Final = "claim/"
LIST: Final = "list/"


def details_address(atlas: Atlas, lang: Lang) -> AskedFiles:
    """
    Return the address below which the details of the ties are, held by whoever holds the index.

    Below it ``claim/ID`` is a tie with the first of those that it is like, and ``list/ID/NUMBER`` a part of the list of
    those that are like a first one, in the order of their first days.
    """
    held = weakref.ref(atlas)  # the address is kept with the atlas, which would hold itself

    def make(part: str) -> str | None:
        found = held()
        return None if found is None else _details(found, lang, part)

    return answer_below(f"ties\0{atlas.content_hash}\0{lang.value}", make, layer=layer_id_of(atlas))


@derived(maxsize=256)  # of about 20 kB each
def _details(atlas: Atlas, lang: Lang, part: str) -> str | None:
    found: Any = None
    if part.startswith(CLAIM):
        found = _claim(atlas, lang, part.removeprefix(CLAIM))
    elif part.startswith(LIST):
        first, _, number = part.removeprefix(LIST).rpartition("/")
        found = _list(atlas, lang, first, int(number)) if number.isdecimal() and len(number) < 8 else None
    return None if found is None else json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _claim(atlas: Atlas, lang: Lang, claim_id: str) -> dict[str, Any] | None:
    alike, claim = alike_ties(atlas), atlas.index.claims.get(claim_id)
    first = alike and claim and alike.first_of.get(claim.repeats or claim_id)
    return _row(atlas, lang, claim_id) | {"of": first} if first else None


def _list(atlas: Atlas, lang: Lang, first: str, number: int) -> list[tuple[str, dict[str, Any]]] | None:
    alike = alike_ties(atlas)
    members = alike.members.get(first, ()) if alike else ()
    asked = members[number * PART : (number + 1) * PART]
    return [(claim_id, _row(atlas, lang, claim_id)) for claim_id in asked] or None


def _row(atlas: Atlas, lang: Lang, claim_id: str) -> dict[str, Any]:
    first = atlas.claim(claim_id).repeats or claim_id
    return tie_row(atlas, first, language(lang)) | {"from": atlas.first_day(first).isoformat()}
