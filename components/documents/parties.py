"""Names of who takes part in a claim, who says it, and what goods it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n import vocabulary
from data.enums import Fact
from data.queries.texts.people import people
from data.queries.trade.goods import goods_of

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Party, Speaker


def participants(atlas: Atlas, claim_id: str, lang: Language, day: date) -> str:
    """Return the names of those who took part in an event, Belarus first; nothing for other claims."""
    if atlas.claim(claim_id).fact is not Fact.EVENT:
        return ""
    return ", ".join(_name(atlas, party, lang, day) for party in atlas.parties(claim_id))


def speakers(atlas: Atlas, claim_id: str, lang: Language, day: date) -> str:
    """Return who says what a statement states, in which office or capacity; nothing for other claims."""
    _, claim = lang.text, atlas.claim(claim_id)
    if claim.fact is not Fact.STATEMENT:
        return ""
    found = atlas.speakers(claim_id)
    names = [_speaker(atlas, speaker, lang, day) for speaker in found]
    capacities = dict.fromkeys(vocabulary.capacities(lang)[speaker.capacity] for speaker in found)
    return ", ".join(part for part in (*names, *capacities) if part) or _("speaker not named")


def goods(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """Return the names of the goods of a figure that is about several."""
    found = goods_of(atlas, claim_id)
    return ", ".join(good.names[lang.code] for good in found) if len(found) > 1 else ""


def _speaker(atlas: Atlas, speaker: Speaker, lang: Language, day: date) -> str:
    name = _name(atlas, speaker, lang, day)
    if not speaker.person_id:
        return name
    office = people(atlas)[speaker.person_id].office(atlas.since(speaker.claim_id))
    return f"{name}, {office.titles[lang.code]}" if office else name


def _name(atlas: Atlas, party: Party, lang: Language, day: date) -> str:
    """Return the name of a party as of the claim's day where it is dated, else as of the day of the map."""
    since = atlas.since(party.claim_id)
    return atlas.party_name(party, lang.code, on=since.last if since else day)
