"""Cells of a row of a sheet of agreements, events or ventures: what each says, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from data.enums import Fact, Status
from data.imports.agreements.day_orders import is_open, with_day_first
from data.imports.agreements.deed_dates import WrittenDate, read_span, read_until
from data.imports.agreements.deed_words import themes_of, value_of
from data.imports.agreements.headings import DeedRole, heading_of
from data.imports.agreements.sheet_deed import SheetDeed
from data.imports.agreements.written_language import language_of
from data.imports.files.model import CellNames, column_letters
from data.imports.places.match_place import match_place
from data.imports.places.place_match import MatchKind
from data.imports.quantities.folded import text_of
from data.imports.quantities.periods import DayOrder
from data.imports.reading import Finding
from data.layer_rows import Origin
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.atlas.atlas import Atlas
    from data.enums import Lang
    from data.imports.agreements.deed_parties import DeedParty, PartyReader
    from data.imports.agreements.headings import Headings
    from data.imports.files.model import CellValue, Grid
    from data.imports.places.place_match import Country

_ASIDE: Final = re.compile(
    r"^(?:итого|всего|усяго|разам|барлығы|total)\b|^(?:\*|\d\)|источник|примечани|крыніц|заўваг|дереккөз|ескерт|"
    r"source|note)",
    re.IGNORECASE,
)
_DRAFT: Final = re.compile(r"\((?:проект|праект|draft|жоба)\)|^(?:проект|праект|draft)(?=\s)|\bжобасы$", re.IGNORECASE)
"""A title that calls a paper a draft: whether it was signed is asked."""

_SIDES: Final = ("by", "kz")
_SIDES_OF: Final = {DeedRole.BY_PARTY: {"by"}, DeedRole.KZ_PARTY: {"kz"}}
_OWN_REASONS: Final = frozenset(
    {"place.began_later", "place.other_country", "place.several", "place.rest", "place.total", "place.answer_unknown"}
)
"""Reasons that say more than that a party is no place."""

YES: Final = "yes"
"""The answer that takes all proposals of a column."""

_COUNTRIES: Final[Mapping[DeedRole, Country]] = {DeedRole.BY_PARTY: "BY", DeedRole.KZ_PARTY: "KZ"}


def column_key(col: int, suffix: str) -> str:
    """Return the key of the question about the places of a column."""
    return f"places:{column_letters(col)}{suffix}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """What was read of a row: the deed, None where it cannot be taken, and the findings.

    Attributes
    ----------
    parties
        The parties, each with the column it is in.
    cells
        What the cells of those columns are called.
    open_status
        The words for its status that are not understood.
    open_day
        A day of it that can be read in two ways.
    """

    row: int
    deed: SheetDeed | None
    findings: tuple[Finding, ...]
    parties: tuple[tuple[int, DeedParty], ...] = ()
    cells: Mapping[int, str] = field(default_factory=dict)
    open_status: str = ""
    open_day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedCells:
    """Rows of a sheet with its headings."""

    grid: Grid
    headings: Headings
    file: str
    atlas: Atlas
    parties: PartyReader
    answers: Mapping[str, str] = field(default_factory=dict)
    sheet_suffix: str = ""
    order: DayOrder | None = None

    def set_aside(self, row: int) -> str:
        """Return why a row is set aside: empty, a total or a footnote; nothing where it is to be read."""
        texts = [text for col in range(len(self.grid.rows[row])) if (text := self._text(row, col))]
        if not texts:
            return "blank"
        said = [role for role in (DeedRole.TITLE, *self._party_roles()) if self._of(row, role)]
        if len(texts) == 1 and (_ASIDE.search(texts[0]) or not said):
            return "total" if value_of("aside", texts[0]) == "total" else "footnote"
        return "" if said else "blank" if len(texts) == 1 and texts[0].strip(".").isdigit() else ""

    def read(self, row: int) -> ReadRow:
        """Return what a row says; every fault of it is found, not the first alone."""
        findings: list[Finding] = []
        titles = self._titles(row)
        if not titles:
            findings.append(self._finding("deed.no_title", row, DeedRole.TITLE, {}))
        when, until = self._dates(row, findings)
        parties = self._parties(row, when, " ".join(titles.values()))
        findings += self._party_faults(row, parties)
        place_id = self._venue(row, when, findings)
        status, open_status, said = self._status(row, when)
        count = self._count(row, findings)
        themes, unknown = themes_of(self._of(row, DeedRole.THEMES))
        if any(finding.is_error for finding in findings):
            return ReadRow(row=row, deed=None, findings=(*findings, *self._understood(row, parties)))
        order = ("by", "kz", "other", "")
        date_text = self._of(row, DeedRole.DATE)
        deed = SheetDeed(
            table=self.headings.table,
            row=row,
            titles=titles,
            parties=tuple(sorted((party for _, party in parties), key=lambda party: order.index(party.side))),
            date=when.text,
            end=until.text,
            status=status,
            as_stated=date_text or said or next(iter(titles.values())),
            origin=Origin(file=self.file, sheet=self._sheet, cell=self._name(row, DeedRole.TITLE)),
            kind_text=self._of(row, DeedRole.KIND),
            themes=themes,
            place_id=place_id,
            count=count,
            term=self._of(row, DeedRole.UNTIL) if until.is_term else "",
            note="; ".join(filter(None, (*unknown, self._of(row, DeedRole.NOTE), self._of(row, DeedRole.SOURCE)))),
        )
        return ReadRow(
            row=row,
            deed=deed,
            findings=tuple(findings),
            parties=tuple(parties),
            cells={col: self.grid.cell_name(row, col, self._heading(col)) for col, _ in self.headings.party_columns},
            open_status=open_status,
            open_day=self._open_day(row),
        )

    @property
    def _sheet(self) -> str:
        """Name of the sheet; nothing in a text, which has none."""
        return self.grid.name if self.grid.cell_names is CellNames.LETTERS else ""

    # columns

    def _titles(self, row: int) -> dict[Lang, str]:
        found: dict[Lang, str] = {}
        for col in self.headings.columns[DeedRole.TITLE]:
            if text := " ".join(self._text(row, col).split()):
                found.setdefault(language_of(text), text)
        return found

    def _dates(self, row: int, findings: list[Finding]) -> tuple[WrittenDate, WrittenDate]:
        role = DeedRole.DATE if self.headings.first(DeedRole.DATE) is not None else DeedRole.UNTIL
        is_span = role is DeedRole.UNTIL and self.headings.fact is Fact.EVENT
        col = self.headings.first(DeedRole.DATE if not is_span else DeedRole.UNTIL)
        when, last = read_span(self._day(row, col)) if col is not None else (WrittenDate(), WrittenDate())
        until_col = None if is_span else self.headings.first(DeedRole.UNTIL)
        until = read_until(self._day(row, until_col)) if until_col is not None else last
        for date_, of in ((when, role), (until, DeedRole.UNTIL)):
            if date_.fault:
                findings.append(self._finding(date_.fault, row, of, date_.params))
        if when.text and until.text and PartialDate.parse(until.text).last < PartialDate.parse(when.text).first:
            params = {"text": self._of(row, DeedRole.UNTIL), "begun_day": when.text}
            findings.append(self._finding("deed.ends_before", row, DeedRole.UNTIL, params))
        return when, until

    def _day(self, row: int, col: int) -> CellValue:
        return with_day_first(self.grid.cell(row, col), self.order)

    def _open_day(self, row: int) -> str:
        """Return the first day of a row that can be read in two ways, where the sheet does not show which is meant."""
        if self.order is not DayOrder.EITHER:
            return ""
        cols = (*self.headings.columns.get(DeedRole.DATE, ()), *self.headings.columns.get(DeedRole.UNTIL, ()))
        return next((self._text(row, col) for col in cols if is_open(self.grid.cell(row, col))), "")

    def _parties(self, row: int, when: WrittenDate, title: str) -> list[tuple[int, DeedParty]]:
        on = PartialDate.parse(when.text) if when.text else None
        found: list[tuple[int, DeedParty]] = []
        for col, role in self.headings.party_columns:
            origin = Origin(file=self.file, sheet=self._sheet, cell=self.grid.cell_name(row, col, self._heading(col)))
            read = self.parties.read(
                self._text(row, col), on=on, country=_COUNTRIES.get(role), title=title, origin=origin
            )
            found += ((col, party) for party in read)
        return found

    def _party_faults(self, row: int, parties: list[tuple[int, DeedParty]]) -> list[Finding]:
        faults = []
        unknown = [(col, party) for col, party in parties if party.match and party.match.kind is MatchKind.REFUSE]
        sides = {party.side for _, party in parties if party.side}
        roles = dict(self.headings.party_columns)
        for col, party in parties:
            if party.is_open:
                sides |= _SIDES_OF.get(roles[col], set(_SIDES))
        missing = [side for side in _SIDES if side not in sides] if self.headings.fact is Fact.AGREEMENT else []
        for col, party in unknown:
            code = "deed.party_unknown_side" if missing else "deed.party_unknown"
            if party.match and party.match.reason_code in _OWN_REASONS:
                code = party.match.reason_code
            params = {"text": party.text, **(party.match.params if party.match else {})}
            params |= {"side_word": f"side.{missing[0]}"} if missing else {}
            faults.append(self._at(code, row, col, params))
        for col, party in parties:
            answer = self.answers.get(column_key(col, self.sheet_suffix), YES)
            if answer != YES and party.match and party.match.kind is MatchKind.CONFIRM:
                faults.append(self._at("place.not_confirmed", row, col, {**party.match.params, "text": party.text}))
        if not unknown and not parties:
            faults.append(self._finding("deed.no_parties", row, self.headings.party_columns[0][1], {}))
        elif not unknown and missing:
            col = self._missing_column(missing[0])
            params = {"text": self._text(row, col), "side_word": f"side.{missing[0]}"}
            faults.append(self._at("deed.no_side", row, col, params))
        return faults

    def _missing_column(self, side: str) -> int:
        """Return the column that should name a side."""
        role = DeedRole.BY_PARTY if side == "by" else DeedRole.KZ_PARTY
        columns = self.headings.party_columns
        return next((col for col, of in columns if of is role), columns[0][0])

    def _understood(self, row: int, parties: list[tuple[int, DeedParty]]) -> tuple[Finding, ...]:
        """Return what was read of a row that is refused for something else: nothing of it is lost."""
        places = [party.place_id for _, party in parties if party.place_id]
        if not places or any(party.match and party.match.kind is MatchKind.REFUSE for _, party in parties):
            return ()
        col = parties[0][0]
        params = {"text": self._text(row, col), "places": "|".join(places)}
        return (self._at("deed.parties_read", row, col, params, is_error=False),)

    def _venue(self, row: int, when: WrittenDate, findings: list[Finding]) -> str | None:
        text = self._of(row, DeedRole.PLACE)
        if not text:
            return None
        answered = self.answers.get(f"place:{text}", "")
        if self.atlas.is_place(answered):
            return answered
        on = PartialDate.parse(when.text) if when.text else None
        match = match_place(text, atlas=self.atlas, on=on)
        cities = [i for i in match.place_ids if self.atlas.place(i).kind.value in ("city", "city_of_rank")]
        # What takes place somewhere does so in a city.
        found = match.proposed or (cities[0] if len(cities) == 1 else None)
        if found is None and match.reason_code == "place.foreign":
            found = match.params["place"].split("|")[0]
        if found is None:
            findings.append(self._finding("deed.venue_unknown", row, DeedRole.PLACE, {"text": text}, is_error=False))
        return found

    def _status(self, row: int, when: WrittenDate) -> tuple[Status, str, str]:
        """Return the status, the words that are not understood, and the words as they are written."""
        text = self._of(row, DeedRole.STATUS)
        answered = self.answers.get(f"status:{text}", "")
        if answered in set(Status):
            return Status(answered), "", text
        if not text and (draft := _DRAFT.search(self._of(row, DeedRole.TITLE))):
            answered = self.answers.get(f"status:{draft.group()}", "")
            known = answered in set(Status)
            return Status(answered) if known else Status.PLANNED, "" if known else draft.group(), ""
        if not text:
            return Status.SIGNED if when.text else Status.ANNOUNCED, "", ""
        value = value_of("status", text)
        return Status(value or Status.SIGNED), "" if value else text, text

    def _count(self, row: int, findings: list[Finding]) -> int | None:
        text = self._of(row, DeedRole.COUNT).replace(" ", "").replace("\u00a0", "")
        if not text:
            return None
        if not text.isdigit():
            params = {"text": self._of(row, DeedRole.COUNT)}
            findings.append(self._finding("deed.count_unreadable", row, DeedRole.COUNT, params, is_error=False))
            return None
        return int(text)

    # cells

    def _party_roles(self) -> tuple[DeedRole, ...]:
        return tuple(role for _, role in self.headings.party_columns)

    def _of(self, row: int, role: DeedRole) -> str:
        """Return what the columns of a role say."""
        cols = self.headings.columns.get(role, ())
        return "; ".join(text for col in cols if (text := self._text(row, col)))

    def _text(self, row: int, col: int) -> str:
        cell = self.grid.cell(row, col)
        return text_of(cell).strip() if isinstance(cell, (str, Decimal, bool, date, datetime)) else ""

    def _heading(self, col: int) -> str:
        return " ".join(heading_of(self.grid, self.headings, col).split())

    def _name(self, row: int, role: DeedRole) -> str:
        col = self.headings.first(role)
        return self.grid.row_name(row) if col is None else self.grid.cell_name(row, col, self._heading(col))

    def _finding(
        self, code: str, row: int, role: DeedRole, params: Mapping[str, str], *, is_error: bool = True
    ) -> Finding:
        col = self.headings.first(role)
        return self._at(code, row, -1 if col is None else col, params, is_error=is_error)

    def _at(self, code: str, row: int, col: int, params: Mapping[str, str], *, is_error: bool = True) -> Finding:
        cell = self.grid.row_name(row) if col < 0 else self.grid.cell_name(row, col, self._heading(col))
        return Finding(code=code, params=params, cell=cell, sheet=self._sheet, position=(row, col), is_error=is_error)
