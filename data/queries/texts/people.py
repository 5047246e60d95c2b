"""People who speak or take part in events, each once, with their offices and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.atlas.derived import derived
from data.enums import Lang
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.model import Party


@dataclass(frozen=True, slots=True)
class Office:
    """An office that the source gives a person, from the first to the last date at which it does.

    `holder_of` is the body or the place whose office it is.
    """

    office_id: str
    titles: Mapping[Lang, str]
    holder_of: str | None
    stated_from: PartialDate | None
    stated_to: PartialDate | None
    source_id: str
    locator: str

    def is_stated_at(self, when: PartialDate) -> bool:
        """Return whether a date falls, wholly or in part, in the time for which the source states the office."""
        if self.stated_from is None or self.stated_to is None:
            return False
        return self.stated_from.first <= when.last and when.first <= self.stated_to.last


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `names` are the spellings in each language, the fullest first, `claims` in the order of the tables."""

    person_id: str
    country: str | None
    names: Mapping[Lang, tuple[str, ...]]
    offices: tuple[Office, ...]
    claims: tuple[str, ...]

    def name(self, lang: Lang) -> str:
        """Return the fullest name in a language."""
        return self.names[lang][0]

    def office(self, when: PartialDate | None) -> Office | None:
        """Return the office that the source states for a date, None where it states none."""
        return next((office for office in self.offices if when and office.is_stated_at(when)), None)


@derived(maxsize=1)
def people(atlas: Atlas) -> Mapping[str, Person]:
    """Return the people of the tables by id, each with what they said and took part in."""
    claims: dict[str, list[str]] = {}
    for party in _named(atlas):
        claims.setdefault(str(party.person_id), []).append(party.claim_id)
    offices = _offices(atlas)
    return {
        person.person_id: Person(
            person_id=person.person_id,
            country=person.country,
            names={
                Lang.EN: (person.name_en, *person.printed),
                Lang.RU: (person.name_ru,),
                Lang.BE: (person.name_be,),
                Lang.KK: (person.name_kk,),
            },
            offices=tuple(offices.get(person.person_id, ())),
            claims=tuple(dict.fromkeys(claims.get(person.person_id, ()))),
        )
        for person in atlas.index.people.values()
    }


def _named(atlas: Atlas) -> Iterator[Party]:
    """Give the people who say something, then those who take part in something."""
    for parties in (*atlas.index.speakers.values(), *atlas.index.parties.values()):
        for party in parties:
            if party.person_id:
                yield party


def _offices(atlas: Atlas) -> dict[str, list[Office]]:
    found: dict[str, list[Office]] = {}
    for row in atlas.tables["offices"].to_dict("records"):
        first, last = row["stated_from"], row["stated_to"]
        office = Office(
            office_id=row["office_id"],
            titles={lang: atlas.text("offices", row["office_id"], "title", lang) for lang in Lang},
            holder_of=row["org_id"] or row["place_id"],
            stated_from=PartialDate.parse(first) if first else None,
            stated_to=PartialDate.parse(last) if last else None,
            source_id=row["source_id"],
            locator=row["locator"],
        )
        found.setdefault(row["person_id"], []).append(office)
    return found
