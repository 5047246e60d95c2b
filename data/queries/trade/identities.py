"""The identities of trade that can be calculated from the atlas, each with its outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checks.identities import Identity, reckon
from data.enums import Level
from data.model import PartialDate

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas


def identities(atlas: Atlas) -> tuple[Identity, ...]:
    """Return every identity that can be reckoned, widest scope and newest period first."""
    trade, conflicts = atlas.tables["trade"], atlas.tables["conflicts"]
    named = {str(i): set(atlas.items(claims)) for i, claims in conflicts["claims"].items()}
    found = sorted(reckon(trade.to_dict("records"), named), key=lambda identity: identity.total)
    found.sort(key=lambda identity: PartialDate.parse(str(trade.at[identity.total, "period_end"])).last, reverse=True)
    national = {i for i in trade.index if trade.at[i, "level"] == Level.COUNTRY_COUNTRY}
    return tuple(sorted(found, key=lambda identity: identity.total not in national))
