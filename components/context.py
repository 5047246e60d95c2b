"""The view that a page is drawn from, and the newest good facts of the server."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.atlas.reload import AtlasReloader
from data.errors import ContractError, TableError

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection

DATA: Final = Path(__file__).parents[1] / "data"


@dataclass(frozen=True, slots=True)
class View:
    """What a page draws from: the facts, what is chosen, the language and the day."""

    atlas: Atlas
    selection: Selection
    lang: Language
    today: date

    @property
    def day(self) -> date:
        """The day that is shown: the chosen one, else today."""
        return self.selection.date or self.today


@lru_cache(maxsize=1)
def facts() -> AtlasReloader:
    """Return the server's one reader of the facts."""
    return AtlasReloader(DATA)


def current_atlas() -> Atlas:
    """Return the newest good facts."""
    return facts().current()[0]


def today() -> date:
    """Return the day of the server, in UTC."""
    return datetime.now(tz=UTC).date()


def require_good_data() -> None:
    """Stop the start in plain words where the tables are broken: there is no last good version yet."""
    try:
        facts()
    except (ContractError, TableError) as error:
        problem = "The dashboard does not start, because its data has faults:"
        sys.exit(f"{problem}\n{error}\nMend them; python -m data check lists them again.")
