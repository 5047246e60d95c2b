"""Questions about agreements, events and ventures: each doubt once for a column, a word or a likely repeat."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from data.enums import Status
from data.imports.agreements.day_orders import DAY_ORDER, both_readings
from data.imports.agreements.deed_cells import YES, column_key
from data.imports.files.model import column_letters
from data.imports.places.place_match import MatchKind
from data.imports.reading import Proposal, Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.agreements.deed_cells import ReadRow
    from data.imports.agreements.deed_parties import DeedParty
    from data.imports.agreements.likely_repeats import KnownDeed
    from data.imports.agreements.sheet_deed import SheetDeed

_CELLS: Final = 5
_STATUSES: Final = (
    Status.SIGNED, Status.IN_FORCE, Status.PLANNED, Status.PROPOSED, Status.ANNOUNCED, Status.CLOSED,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedQuestions:
    """The questions of a sheet; those that are answered are not asked."""

    answers: Mapping[str, str]
    sheet_suffix: str = ""
    _asked: dict[str, Question] = field(default_factory=dict)

    def all(self) -> tuple[Question, ...]:
        """Return the questions, in the order of the sheet."""
        return tuple(self._asked.values())

    def ask(self, read: ReadRow) -> bool:
        """Ask what a row leaves open; return whether the row waits for an answer without a proposal."""
        waits = False
        for col, party in read.parties:
            waits |= self._ask_party(read, col, party)
        if read.open_status and read.deed:
            text = read.open_status
            proposals = tuple(Proposal(value=status.value, code=f"status.{status.value}") for status in _STATUSES)
            self._add(
                f"status:{text}",
                "deed.ask_status",
                {"text": text},
                proposals,
                proposed=None,
                cell=read.deed.origin.cell,
            )
            waits = True
        if read.open_day and read.deed:
            first, second = both_readings(read.open_day)
            proposals = tuple(
                Proposal(value=order, code=f"layout.answer.{order}") for order in ("day_first", "month_first")
            )
            params = {"text": read.open_day, "first_day": first, "second_day": second}
            self._add(DAY_ORDER, "layout.day_order", params, proposals, proposed=None, cell=read.deed.origin.cell)
            waits = True
        return waits

    def ask_repeat(self, deed: SheetDeed, claim_id: str, other: KnownDeed) -> str | None:
        """Ask whether a deed is one that is known; return what is proposed."""
        is_of_year = bool(deed.date) and other.year == int(deed.date[:4])
        proposed = "same" if is_of_year else None
        known = {"known": other.title} if other.is_own else {"known_claim": other.claim_id}
        params = {"text": deed.title, "row": str(deed.row + 1), "year": str(other.year or ""), **known}
        code = ("deed.ask_repeat_own" if other.is_own else "deed.ask_repeat") + ("" if other.year else "_undated")
        proposals = (Proposal(value="same", code="deed.same"), Proposal(value="another", code="deed.another"))
        self._add(f"repeat:{claim_id}", code, params, proposals, proposed=proposed, cell=deed.origin.cell)
        return proposed

    def _ask_party(self, read: ReadRow, col: int, party: DeedParty) -> bool:
        cell = read.cells.get(col, "")
        if party.organisation and not party.side:
            proposals = tuple(Proposal(value=side, code=f"side.{side}") for side in ("by", "kz"))
            code = "deed.ask_organisation" if party.organisation.is_doubtful else "deed.ask_side"
            self._add(f"side:{party.text}", code, {"text": party.text}, proposals, proposed=None, cell=cell)
            return True
        match = party.match
        if match is None or match.kind in (MatchKind.AUTO, MatchKind.REFUSE):
            return False
        if match.kind is MatchKind.ASK:
            proposals = tuple(
                Proposal(value=place_id, code="place", params={"place": place_id}) for place_id in match.place_ids
            )
            self._add(f"place:{party.text}", match.reason_code, match.params, proposals, proposed=None, cell=cell)
            return True
        key = column_key(col, self.sheet_suffix)
        if self.answers.get(key) == YES:
            return False
        proposal = Proposal(value=YES, code=match.reason_code, params=match.params)
        spelling = f"{cell} {party.text} → {match.place_ids[0]}"
        asked = self._asked.get(key)
        if asked is None:
            self._add(key, "places.confirm", {"column": column_letters(col)}, (proposal,), proposed=YES, cell=spelling)
        elif proposal not in asked.proposals:
            self._asked[key] = replace(
                asked,
                proposals=(*asked.proposals, proposal),
                rows=asked.rows + 1,
                cells=tuple(dict.fromkeys((*asked.cells, spelling)))[:_CELLS],
            )
        return False

    def _add(
        self,
        key: str,
        code: str,
        params: Mapping[str, str],
        proposals: tuple[Proposal, ...],
        *,
        proposed: str | None,
        cell: str,
    ) -> None:
        if key in self.answers:
            return
        asked = self._asked.get(key)
        if asked:
            cells = tuple(dict.fromkeys((*asked.cells, cell)))[:_CELLS]
            self._asked[key] = replace(asked, rows=asked.rows + 1, cells=cells)
            return
        self._asked[key] = Question(
            key=key, code=code, params=params, proposals=proposals, proposed=proposed, rows=1, cells=(cell,)
        )
