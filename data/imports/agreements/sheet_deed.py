"""Agreement, event or venture of a row of a sheet, before it becomes rows of a layer."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.atlas.latin_key import key
from data.checks.party_rules import ORG_LEVELS, PLACE_LEVELS
from data.enums import AgreementKind, AgreementLevel, Fact, Status
from data.imports.agreements.deed_words import FACTS, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.enums import Lang
    from data.imports.agreements.deed_parties import DeedParty
    from data.layer_rows import Origin

_KIND_OF_LEVEL: Final[Mapping[str, AgreementKind]] = {
    AgreementLevel.MULTILATERAL: AgreementKind.INTERGOVERNMENTAL,
    AgreementLevel.COUNTRY: AgreementKind.INTERGOVERNMENTAL,
    AgreementLevel.MINISTRY: AgreementKind.INTERGOVERNMENTAL,
    AgreementLevel.REGION: AgreementKind.REGIONAL,
    AgreementLevel.CITY: AgreementKind.CITY,
    AgreementLevel.DISTRICT: AgreementKind.DISTRICT,
    AgreementLevel.INSTITUTION: AgreementKind.UNIVERSITY,
    AgreementLevel.COMPANY: AgreementKind.COMPANY,
}
"""What an agreement is called that says no more of its kind."""

_HIGHER: Final = (AgreementLevel.COUNTRY, AgreementLevel.MINISTRY, AgreementLevel.REGION, AgreementLevel.CITY,
                  AgreementLevel.DISTRICT, AgreementLevel.INSTITUTION, AgreementLevel.COMPANY)  # fmt: skip
_SLUG_PARTS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDeed:
    """What a row of a sheet says.

    Attributes
    ----------
    table
        ``agreements``, ``events`` or ``ventures``.
    titles
        Its title by the language it is written in; ``title`` is the first of them.
    parties
        Those who take part, Belarus before Kazakhstan before others.
    date, end
        When it was signed or began, and until when it is valid or lasted; nothing where that is not stated.
    as_stated
        Its date or its status as it is written.
    kind_text
        What the column of kinds says.
    term
        What the column of validity says where that is a length of time.
    repeats
        The claim that states the same; nothing where it is another.
    """

    table: str
    row: int
    titles: Mapping[Lang, str]
    parties: tuple[DeedParty, ...]
    date: str
    end: str
    status: Status
    as_stated: str
    origin: Origin
    kind_text: str = ""
    themes: tuple[str, ...] = ()
    place_id: str | None = None
    count: int | None = None
    term: str = ""
    note: str = ""
    repeats: str | None = None
    row_id: str = ""

    @property
    def title(self) -> str:
        """Its title as it is written."""
        return next(iter(self.titles.values()))

    @property
    def party_ids(self) -> tuple[str, ...]:
        """The ids of its parties."""
        ids = (party.organisation.org_id if party.organisation else party.place_id for party in self.parties)
        return tuple(i for i in ids if i)

    def ends(self, side: str) -> tuple[tuple[str, bool], ...]:
        """Return the places of a side, each with whether it is the seat or the country of an organisation."""
        found: dict[str, bool] = {}
        for party in self.parties:
            if party.side != side:
                continue
            if party.organisation:
                found.setdefault(party.organisation.place_id or side.upper(), True)
            elif party.place_id:
                found[party.place_id] = False
        return tuple(found.items())

    @property
    def fact(self) -> Fact:
        """What the claims of its table are."""
        return FACTS[self.table]

    def level(self, atlas: Atlas) -> AgreementLevel:
        """Return the level of its parties, the highest of them; of several states where a third one takes part."""
        if any(party.side == "other" for party in self.parties):
            return AgreementLevel.MULTILATERAL
        found: set[str] = {PLACE_LEVELS[atlas.place(p.place_id).kind] for p in self.parties if p.place_id}
        kinds = {party.organisation.kind for party in self.parties if party.organisation}
        found |= {level for level in _HIGHER if kinds & ORG_LEVELS[level] and level is not AgreementLevel.COUNTRY}
        return next((level for level in _HIGHER if level in found), AgreementLevel.INSTITUTION)

    def kind(self, atlas: Atlas) -> str:
        """Return its kind: what the sheet says, else what its title says, else what its level is called."""
        if self.fact is Fact.EVENT:
            return self._said("event_kind") or "meeting"
        if self.fact is Fact.VENTURE:
            return self._said("venture_kind") or ("proposal" if self.status in _AHEAD else "joint_venture")
        said = self._said("kind")
        level = self.level(atlas)
        kinds = {party.organisation.kind for party in self.parties if party.organisation}
        if said == AgreementKind.CONTRACT or said is None:
            if level is AgreementLevel.INSTITUTION and "university" not in kinds:
                return (AgreementKind.MEDIA if "media" in kinds else AgreementKind.MEMORANDUM).value
            return said or _KIND_OF_LEVEL[level].value
        return said

    def _said(self, group: str) -> str | None:
        texts = (self.kind_text, *self.titles.values())
        return next(filter(None, (value_of(group, text) for text in texts)), None)

    def new_id(self, atlas: Atlas) -> str:
        """Return an id of what makes it this deed: title, parties and year, so that a corrected row keeps it."""
        ids = self.party_ids
        names = [key(atlas.place(i).name_en.split()[0]) if atlas.is_place(i) else i.split("-")[0] for i in ids]
        year = self.date[:4]
        identity = json.dumps([self.table, " ".join(self.title.casefold().split()), sorted(ids), year])
        digest = hashlib.sha256(identity.encode()).hexdigest()[:8]
        kind = self.kind(atlas).replace("_", "-")
        return "-".join(filter(None, (*names[:_SLUG_PARTS], kind, year, f"n{digest}")))


_AHEAD: Final = frozenset({Status.PLANNED, Status.PROPOSED, Status.ANNOUNCED, Status.INTEREST})
