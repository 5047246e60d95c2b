"""Cards of organisations and people: what they are, and everything that is stated of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from components.documents.items import DOUBT, claim_item, source_item
from components.documents.model import Action, Badge, Document, Go, Item, Section, filled, section
from components.i18n import vocabulary
from data.enums import AgreementKind, Fact
from data.queries.texts.organisations import organisation_claims
from data.queries.texts.people import people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.texts.people import Office

_OF_COMPANIES = frozenset({AgreementKind.CONTRACT, AgreementKind.COMPANY})


def organisation_document(atlas: Atlas, org_id: str, lang: Language, day: date) -> Document:
    """Return the card of an organisation: its kind, branch and seat, and the claims that it is party to."""
    _, row = lang.text, atlas.tables["organisations"].loc[org_id]
    seat = str(row["place_id"]) if row["place_id"] else None
    claims = _first_stated(atlas, organisation_claims(atlas)[org_id])
    actions = []
    if seat:
        name = atlas.place_name(seat, lang=lang.code, on=day)
        actions.append(Action(id="seat", text=_("Seat: {name}").format(name=name), go=Go(place=seat)))
    return Document(
        org=org_id,
        lang=lang.code,
        eyebrow=vocabulary.organisation_kinds(lang)[str(row["kind"])],
        title=atlas.text("organisations", org_id, "name", lang.code),
        lead=(vocabulary.sectors(lang)[str(row["sector"])],),
        notes=tuple(note for note in _notes(atlas, org_id, lang) if note),
        sections=(*_sections(atlas, claims, lang, day), *_nothing(claims, lang)),
        actions=tuple(actions),
        close=_("Clear the selection"),
    )


def person_document(atlas: Atlas, person_id: str, lang: Language, day: date) -> Document:
    """Return the card of a person: the offices that the source gives them, and what they said and took part in."""
    _, person = lang.text, people(atlas)[person_id]
    offices = (Item(title=office.titles[lang.code], badges=_term(office, lang)) for office in person.offices)
    claims = _first_stated(atlas, person.claims)
    note = atlas.text("people", person_id, "note", lang.code)
    return Document(
        person=person_id,
        lang=lang.code,
        eyebrow=_("Person"),
        title=person.name(lang.code),
        notes=(note,) if note else (),
        sections=(
            *filled([section("offices", _("Offices, as the source states them"), offices)]),
            *_sections(atlas, claims, lang, day),
            *_nothing(claims, lang),
        ),
        close=_("Clear the selection"),
    )


def _notes(atlas: Atlas, org_id: str, lang: Language) -> tuple[str, ...]:
    _, row = lang.text, atlas.tables["organisations"].loc[org_id]
    inferred = _("The seat is general knowledge; the source does not state it.")
    return (atlas.text("organisations", org_id, "note", lang.code), inferred if row["seat_inferred"] else "")


def _term(office: Office, lang: Language) -> tuple[Badge, ...]:
    """Return the time for which the source states an office, in doubt where it states none."""
    _ = lang.text
    if office.stated_from is None or office.stated_to is None:
        return (Badge(text=_("undated"), tone=DOUBT),)
    return (Badge(text=lang.period(office.stated_from, office.stated_to)),)


def _first_stated(atlas: Atlas, claim_ids: Iterable[str]) -> tuple[str, ...]:
    """Return claims in place of those that state them again, each once."""
    return tuple(dict.fromkeys(atlas.claim(claim_id).repeats or claim_id for claim_id in claim_ids))


def _sections(atlas: Atlas, claim_ids: Sequence[str], lang: Language, day: date) -> tuple[Section, ...]:
    """Return the claims by what they are, and the sources that they rest on."""
    _ = lang.text
    names = {
        "ties": _("Ties"), "ventures": _("Ventures"), "contracts": _("Contracts"), "agreements": _("Agreements"),
        "figures": _("Figures"), "events": _("Visits and events"), "statements": _("Who said what"),
    }  # fmt: skip
    groups: dict[str, list[str]] = {id_: [] for id_ in names}
    for claim_id in claim_ids:
        groups[_group(atlas, claim_id)].append(claim_id)
    found = (
        section(id_, names[id_], (claim_item(atlas, claim_id, lang, day) for claim_id in ids))
        for id_, ids in groups.items()
    )
    return filled((*found, _sources(atlas, claim_ids, lang)))


def _group(atlas: Atlas, claim_id: str) -> str:
    claim = atlas.claim(claim_id)
    match claim.fact:
        case Fact.TIE:
            return "ties"
        case Fact.VENTURE:
            return "ventures"
        case Fact.AGREEMENT:
            return "contracts" if claim.row["kind"] in _OF_COMPANIES else "agreements"
        case Fact.FIGURE:
            return "figures"
        case Fact.EVENT:
            return "events"
        case Fact.STATEMENT:
            return "statements"


def _sources(atlas: Atlas, claim_ids: Iterable[str], lang: Language) -> Section:
    _ = lang.text
    statements = (one for claim_id in claim_ids for one in (claim_id, *atlas.also_stated(claim_id)))
    counted = Counter(atlas.claim(claim_id).source_id for claim_id in statements)
    items = (
        source_item(
            atlas.source(source_id),
            [lang.plural("{count} claim rests on it", "{count} claims rest on it", count)],
            lang,
        )
        for source_id, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return section("sources", _("Sources"), items)


def _nothing(claim_ids: Sequence[str], lang: Language) -> tuple[Section, ...]:
    """Return a section that says so where nothing is stated: an organisation may be known as a publisher alone."""
    _ = lang.text
    if claim_ids:
        return ()
    empty = _("The source names it and states nothing of it that is counted here.")
    return (Section(id="nothing", title=_("What the source says"), empty=empty),)
