"""The view that a page is drawn from, and the server's current facts."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.atlas.reload import AtlasReloader
from data.atlas.selection import Selection
from data.enums import DataChoice
from data.errors import ContractError, TableError
from data.queries.texts.story_views import view_issues

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.layer_facts import LayerFacts

DATA: Final = Path(__file__).parents[1] / "data"


@dataclass(frozen=True, slots=True)
class View:
    """What a page is drawn from.

    Attributes
    ----------
    atlas
        The facts: the book's, or where a layer's alone are asked for, the layer's.
    selection
        What is selected and filtered.
    lang
        Language of the page.
    today
        The day of the server.
    own
        The layer's facts where they are shown beside the book's. The two are never counted, added or ranked together.
    layers
        The facts of the layers that steps of a talk or facts of an outline name, of those that the visitor may see.
    """

    atlas: Atlas
    selection: Selection
    lang: Language
    today: date
    own: Atlas | None = None
    layers: tuple[Atlas, ...] = ()

    @property
    def layer(self) -> LayerFacts | None:
        """The layer of which anything is shown; None where it is the book alone."""
        return self.own.layer if self.own else self.atlas.layer

    @property
    def of_layer(self) -> View | None:
        """The same view of the layer's facts, where these are shown beside the book's; its choice is the layer's."""
        if self.own is None:
            return None
        claim = self.selection.own
        chosen = {"claim": claim, "place": None} if claim else {"claim": None}
        asked = replace(self.selection, data=DataChoice.OWN, own=None, org=None, person=None, source=None, **chosen)
        return View(self.own, asked, self.lang, self.today)

    @property
    def unchosen(self) -> View:
        """The same view with nothing chosen but the day: what depends on no choice is kept once for all choices."""
        asked = self.selection
        shown = Selection(lang=asked.lang, data=asked.data, layer=asked.layer, date=asked.date)
        return replace(self, selection=shown)

    @property
    def day(self) -> date:
        """The day that is shown: the selected one, else today."""
        return self.selection.date or self.today


def layer_id_of(atlas: Atlas) -> str:
    """Return the id of the layer that an atlas has the facts of; empty for the book's."""
    return atlas.layer.layer_id if atlas.layer else ""


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
