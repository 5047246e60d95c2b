"""Figures that a file gives twice: identical ones are taken once, different ones are held until somebody answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.imports.quantities.units import in_millions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.imports.figures.observing import Ready
    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """Observations that are ready, how many repeat another one, and the ids of those that are held."""

    ready: Sequence[Ready]
    identical: int
    held_ids: frozenset[str]


def sift(found: Iterable[Ready], state: ImportState, grids: Sequence[Grid]) -> Sifted:
    """Take identical figures once, hold different ones of one key, and say both.

    Where two rows come to one key only because a place or a partner is proposed, both go on: what they are is asked,
    and they are held once the answer makes them one.
    """
    first: dict[tuple[str, ...], Ready] = {}
    extra: list[Ready] = []
    held: set[tuple[str, ...]] = set()
    identical = 0
    for ready in found:
        key = ready.observation.key
        other = first.setdefault(key, ready)
        if other is ready:
            continue
        cell, where = _cell(other, grids), (grids[ready.sheet], ready.row, ready.col)
        if _is_same(other, ready):
            identical += 1
            state.skipped["identical repeat"] += 1
            state.find("layout.repeat", *where, is_error=False, other=cell)
        elif (other.is_proposed or ready.is_proposed) and _names(other) != _names(ready):
            extra.append(ready)
            state.find("layout.would_be_two_values", *where, is_error=False, other=cell, params=_params(other, ready))
        else:
            held.add(key)
            state.find("layout.two_values", *where, other=cell, params=_params(other, ready))
    kept = [ready for key, ready in first.items() if key not in held]
    first_held = frozenset(first[key].observation.obs_id for key in held)
    kept += [ready for ready in extra if ready.observation.key not in held]
    return Sifted(ready=kept, identical=identical, held_ids=first_held)


def _cell(ready: Ready, grids: Sequence[Grid]) -> str:
    return grids[ready.sheet].cell_name(ready.row, ready.col)


def _is_same(one: Ready, other: Ready) -> bool:
    a, b = one.observation, other.observation
    if a.value is None or b.value is None:
        return a.value is b.value
    return in_millions(a.value, a.unit) == in_millions(b.value, b.unit)


def _names(ready: Ready) -> tuple[str, ...]:
    return tuple(place.text.strip() for place in ready.places)


def _params(one: Ready, other: Ready) -> dict[str, str]:
    observation = other.observation
    return {
        "text": other.label,
        "period_day": observation.period_end,
        "places": f"{observation.by_id}|{observation.kz_id}",
        "value": one.observation.as_written,
        "other_value": observation.as_written,
    }
