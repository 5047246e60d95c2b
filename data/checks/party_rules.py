"""Rules of sense for sides: parties and ends are of their country, and levels of the kind of their sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.enums import AgreementLevel, Fact
from data.package.roles import PARTIES, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.model import Issue
    from data.package.reader import Package, Row

SIDES: Final[Mapping[str, str]] = {"BY": "by", "KZ": "kz"}
"""The side of a country; all others are on neither."""
PLACE_LEVELS: Final[Mapping[str, str]] = {
    "country": "country", "region": "region", "city_of_rank": "city", "city": "city", "district": "district",
    "city_district": "district",
}  # fmt: skip
"""What a kind of place is called in a level."""
ORG_LEVELS: Final[Mapping[AgreementLevel, frozenset[str]]] = {
    AgreementLevel.MULTILATERAL: frozenset({"international"}),
    AgreementLevel.COUNTRY: frozenset({"state_body", "international"}),
    AgreementLevel.MINISTRY: frozenset({"state_body", "bank"}),
    AgreementLevel.REGION: frozenset({"regional_authority", "economic_zone"}),
    AgreementLevel.CITY: frozenset({"local_authority"}),
    AgreementLevel.DISTRICT: frozenset({"local_authority"}),
    AgreementLevel.INSTITUTION: frozenset(
        {"university", "research", "media", "association", "diaspora", "embassy", "exchange", "economic_zone", "other"}
    ),
    AgreementLevel.COMPANY: frozenset({"company", "bank", "exchange", "economic_zone"}),
}
"""The kinds of organisations that sign at a level."""


def sides_are_of_their_country(package: Package) -> Iterator[Issue]:
    """Find a party on the side of another country than its own, and numbers of parties that leave one out."""
    country = _countries(package)
    for table in package.contract.party_tables:
        if "side" not in table.names:
            continue
        columns = table.columns(*PARTIES)
        counted: dict[str, int] = {}
        for row in package.rows(table.name):
            party = next((str(row[name]) for name in columns if row[name]), None)
            side = SIDES.get(country[party], "other") if party else row["side"]
            if party and row["side"] != side:
                yield row.issue("side", f"{row['side']!r} is not the side of {party} ({country[party]}): write {side}")
            counted[row["claim_id"]] = expected = counted.get(row["claim_id"], 0) + 1
            if row["seq"] != expected:
                yield row.issue("seq", f"{row['seq']} is not the next number of a party: write {expected}")


def ends_are_of_their_country(package: Package) -> Iterator[Issue]:
    """Find an end of a tie, or a side of a figure, that is of the wrong country."""
    country = _countries(package)
    for table in package.contract.of(Fact.TIE, Fact.FIGURE):
        sides = (table.columns(Role.BY_PLACE), "BY"), (table.columns(Role.KZ_PLACE), "KZ")
        for row in package.rows(table.name):
            for (field,), expected in sides:
                if row[field] and country[row[field]] != expected:
                    fault = f"{row[field]!r} lies in {country[row[field]]}, not in {expected}"
                    yield row.issue(field, f"{fault}: exchange or correct the sides")


def levels_are_of_their_sides(package: Package) -> Iterator[Issue]:
    """Find a figure whose level does not name the kinds of its two sides; `other` is of neither."""
    level = _levels(package)
    for table in package.contract.of(Fact.FIGURE):
        sides = table.columns(Role.BY_PLACE, Role.KZ_PLACE)
        for row in package.rows(table.name):
            found = sorted(level[row[name]] for name in sides if row[name])
            if row["level"] != "other" and sorted(row["level"].split("-")) != found:
                fault = f"{row['level']!r} is not the level of {' and '.join(str(row[name]) for name in sides)}"
                yield row.issue("level", f"{fault} ({' and '.join(found)}): correct the level or a side")


def agreements_are_of_the_level_of_their_parties(package: Package) -> Iterator[Issue]:
    """Find an agreement at a level of which none of its parties is.

    A row that counts several documents is of the level of those, not of the countries that are its parties.
    """
    kind = {row["org_id"]: row["kind"] for row in package.rows("organisations")}
    places = _levels(package)
    parties: dict[str, list[Row]] = {}
    for row in package.rows("agreement_parties"):
        parties.setdefault(row["claim_id"], []).append(row)
    for row in package.rows("agreements"):
        own, level = parties.get(row["claim_id"], []), row["level"]
        if not own:
            fault = "has no party: add them to agreement_parties"
            yield row.issue("claim_id", fault)
            continue
        others, all_sides = any(party["side"] == "other" for party in own), level == AgreementLevel.MULTILATERAL
        if others and not all_sides:
            yield row.issue("level", f"{level!r}, but a party is of a third country: write multilateral")
        if all_sides and not others:
            fault = f"{level!r}, but no party is of a third country: write the level of the two sides"
            yield row.issue("level", fault)
        if others or all_sides:
            continue
        fits = [
            kind[party["org_id"]] in ORG_LEVELS[level] if party["org_id"] else places[party["place_id"]] == level
            for party in own
        ]
        if not any(fits) and not row["is_aggregate"]:
            found = ", ".join(party["org_id"] or party["place_id"] for party in own)
            yield row.issue("level", f"{level!r} is not the level of any of its parties ({found}): correct one of them")


def _countries(package: Package) -> dict[str, str]:
    """Return the country of each place, organisation and person."""
    of_whom = ("places", "organisations", "people")
    return {
        row[package.contract.table(name).primary_key[0]]: row["country"]
        for name in of_whom
        for row in package.rows(name)
    }


def _levels(package: Package) -> dict[str, str]:
    """Return what each place and organisation is called in a level."""
    return {row["place_id"]: PLACE_LEVELS[row["kind"]] for row in package.rows("places")} | {
        row["org_id"]: "company" for row in package.rows("organisations")
    }
