"""The view that a page is drawn from, and the server's current facts."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.atlas.reload import AtlasReloader
from data.errors import ContractError, TableError
from data.queries.texts.story_views import view_issues

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection

DATA: Final = Path(__file__).parents[1] / "data"


@dataclass(frozen=True, slots=True)
class View:
    """What a page is drawn from.

    Attributes
    ----------
    atlas
        The facts.
    selection
        What is selected and filtered.
    lang
        Language of the page.
    today
        The day of the server.
    """

    atlas: Atlas
    selection: Selection
    lang: Language
    today: date

    @property
    def day(self) -> date:
        """The day that is shown: the selected one, else today."""
        return self.selection.date or self.today


@lru_cache(maxsize=1)
def atlas_reloader() -> AtlasReloader:
    """Return the server's only reader of the facts."""
    return AtlasReloader(DATA, check=view_issues)


def current_atlas() -> Atlas:
    """Return the newest facts without faults."""
    return atlas_reloader().current()[0]


def today() -> date:
    """Return the day of the server, in UTC."""
    return datetime.now(tz=UTC).date()


def require_good_data() -> None:
    """Exit with a message where the tables have faults at start, when there is no earlier version to fall back to."""
    try:
        atlas_reloader()
    except (ContractError, TableError) as error:
        problem = "The dashboard does not start, because its data has faults:"
        sys.exit(f"{problem}\n{error}\nMend them; python -m data check lists them again.")
