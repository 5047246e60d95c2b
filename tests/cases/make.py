"""Table of what selections light on the map: `python -m tests.cases.make` writes it anew after a change of the data."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from components.context import View
from components.i18n.language import language
from components.map.arcs import eras, tie_variants
from components.map.highlight import highlight, seen_ties, sight
from components.map.highlight_table import highlight_table
from components.map.pair_lines import STEPS
from components.session.choice import with_place
from data.atlas.atlas import COUNTRIES, Atlas
from data.atlas.selection import Selection
from data.atlas.tie_counts import count_ties
from data.enums import Lang
from data.queries.places.partners import Bond, bond, partners_by_bond

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.map.arcs import TieVariant

FILE: Final = Path(__file__).with_name("highlight.json")
DAYS: Final = (date(1997, 9, 1), date(2003, 7, 1), date(2019, 7, 1), date(2026, 11, 24))
"""One in each era of the borders, and one before all but one tie; the last is today's."""
EVERY: Final = 9
"""Of each table every so many claims is a case, beside those that are named."""
CLAIMS: Final = (
    "gomel-pavlodar-agreement-2016", "tie-gomel-pavlodar-2016", "tie-mogilev-south-kazakhstan-2003",
    "tie-baranovichi-semey-2022", "tie-belarus-astana-commission-2012", "accords-2009",
)  # fmt: skip
PAIRS: Final = (
    ("BY-MA", "KZ-YUZ"), ("BY-MA", "KZ-61"), ("BY-VI", "KZ-KAR"), ("BY-HR", "KZ-VOS"), ("BY", "KZ-55"), ("BY", "KZ"),
    ("gomel", "KZ-55"), ("BY-HO", "pavlodar"), ("BY-BR", "semey"), ("BY-BR", "KZ-62"),
)  # fmt: skip
MORE: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"by": "BY-HO"},
    {"kz": "KZ-YUZ"},
    {"by": "BY"},
    {"kinds": ["agreement"], "place": "KZ-55"},
    {"kinds": ["diaspora"], "place": "KZ-55"},
    {"statuses": ["signed"], "themes": ["agriculture"], "place": "BY-MI"},
    {"kinds": ["visit"], "by": "BY-HO", "kz": "KZ-55"},
    {"kinds": ["visit"], "claim": "gomel-pavlodar-agreement-2016"},
    {"org": "belaz"},
    {"org": "belta"},
    {"org": "gomselmash", "kinds": ["project"]},
    {"org": "maz", "by": "BY-HO", "kz": "KZ-55"},
    {"person": "golovchenko-r"},
    {"person": "putin-v"},
    {"lit": ["gomel-pavlodar-agreement-2016", "tie-mogilev-south-kazakhstan-2003"]},
    {"lit": ["venture-kazbelaz-first-truck-2013"], "place": "KZ-35"},
    {"lit": ["tie-mogilev-south-kazakhstan-2003"], "by": "BY-MA", "kz": "KZ-61"},
    {"lit": ["gomel-pavlodar-agreement-2016"], "claim": "tie-minsk-region-karaganda-1996"},
    {"lit": ["accords-2009"], "kinds": ["agreement"]},
)
"""Choices with filters, of more than a place; ``lit`` are claims that a step of a talk rests on."""


CHOICES: Final[tuple[tuple[dict[str, str], str], ...]] = (
    ({}, "BY-HO"),
    ({"place": "BY-HO"}, "KZ-55"),
    ({"place": "KZ-55"}, "BY-HO"),
    ({"place": "BY-HO"}, "BY-MI"),
    ({"place": "BY-HO"}, "gomel"),
    ({"place": "gomel"}, "KZ-KAR"),
    ({"by": "BY-HO"}, "KZ-55"),
    ({"kz": "KZ-55"}, "KZ-35"),
    ({"by": "BY-HO", "kz": "KZ-55"}, "KZ-35"),
    ({"by": "BY-HO", "kz": "KZ-55"}, "BY-HO-VET"),
    ({"by": "BY-HO", "kz": "KZ-55"}, "KZ-55"),
    ({"by": "BY-HO", "kz": "KZ-55"}, "KZ"),
    ({"place": "KZ-55", "by": "BY-HO", "kz": "KZ-55"}, "KZ-35"),
    ({"place": "BY"}, "KZ-55"),
    ({"place": "BY-HO"}, "KZ"),
    ({"claim": "gomel-pavlodar-agreement-2016"}, "KZ-55"),
    ({"org": "belaz", "by": "BY-HO", "kz": "KZ-55"}, "KZ-35"),
)
"""A choice, and the place that is chosen beside it; of a pair with a place besides it, that is a side of it."""


def chosen(atlas: Atlas) -> Iterator[dict[str, Any]]:
    """Give the selections: all places, a claim of each table and more of them, pairs and one of two, filters."""
    yield from MORE
    yield from ({"place": place_id} for place_id in sorted(atlas.index.places))
    tables: dict[str, list[str]] = {}
    for claim_id in sorted(atlas.index.claims):
        tables.setdefault(atlas.claim(claim_id).table, []).append(claim_id)
    repeats = {next(i for i in claims if atlas.claim(i).repeats) for claims in tables.values()}
    some = {claim_id for claims in tables.values() for claim_id in claims[::EVERY]}
    yield from ({"claim": claim_id} for claim_id in sorted(some | repeats | set(CLAIMS)))
    yield from ({"by": by, "kz": kz} for by, kz in dict.fromkeys((*PAIRS, *atlas.pairs(DAYS[-1]))))


def case(atlas: Atlas, asked: dict[str, Any], day: date) -> dict[str, Any]:
    """Return a selection on a day with what it lights; what is empty is left out."""
    sets = {name: frozenset(asked[name]) for name in ("kinds", "statuses", "themes") if name in asked}
    fields: dict[str, Any] = {name: part for name, part in asked.items() if name != "lit"} | sets
    claims = tuple(asked.get("lit", ()))
    selection = Selection(date=day, **fields)
    view = View(atlas, selection, language(Lang.EN), day)
    light = highlight(atlas, selection, seen_ties(view), on=day, claims=claims)
    found = {
        "selected": light.selected, "partner": light.partners, "below": light.below, "ties": light.lit,
        "tiesBelow": light.lit_below,
    }  # fmt: skip
    named = {name: sorted(ids) for name, ids in found.items() if ids}
    lines = {
        line.line.id: [len(line.claims), line.step, line.named, line.by_territory]
        for line in sight(view, claims=claims).lines
    }
    drawn = {"lines": dict(sorted(lines.items()))} if lines else {}
    return {"day": day.isoformat()} | asked | named | drawn | _counted(atlas, selection, day)


def _counted(atlas: Atlas, selection: Selection, day: date) -> dict[str, Any]:
    """Return the counts and the partners of a chosen place that exists on the day, and of all where none is chosen."""
    asked, place_id = selection.filters, selection.place
    if place_id and place_id not in COUNTRIES and atlas.resolve(place_id, day).place_ids == (place_id,):
        ties = atlas.between_places(atlas.ties_of(place_id, on=day, **asked))
        partners = partners_by_bond(atlas, place_id, on=day, filters=asked)
        counts = count_ties(atlas, ties.index, day, of=place_id)
        return {"counts": asdict(counts)} | ({"partners": partners} if partners else {})
    if place_id or selection.claim or selection.by or selection.kz:
        return {}
    return {"counts": asdict(count_ties(atlas, atlas.between_places(atlas.ties(on=day, **asked)).index, day))}


def text(atlas: Atlas) -> str:
    """Return the content of the file: what the browser looks up, and a case a line."""
    cases = [case(atlas, asked, day) for asked in chosen(atlas) for day in DAYS]
    parts = {
        "eras": ["" if start == date.min else start.isoformat() for start in eras(atlas)],
        "ties": {tie.id: _arc(atlas, tie) for tie in tie_variants(atlas)},
        "rows": {claim: {"by": ends[0], "kz": ends[1]} for claim, ends in sorted(atlas.index.ends.items())},
        "bonds": list(Bond),
        "steps": STEPS,
        "table": highlight_table(atlas).to_json(),
        "choices": [_choice(atlas, asked, place) for asked, place in CHOICES],
    }
    head = "".join(f"{_json(name)}: {_json(part)},\n" for name, part in parts.items())
    lines = ",\n".join(_json(one) for one in cases)
    return f'{{\n{head}"cases": [\n{lines}\n]\n}}\n'


def _choice(atlas: Atlas, asked: dict[str, str], place: str) -> dict[str, Any]:
    """Return what is chosen after a place is chosen beside what is."""
    return {"chosen": asked, "place": place, "then": with_place(atlas, Selection(**asked), place)}  # type: ignore[arg-type]


def _arc(atlas: Atlas, tie: TieVariant) -> dict[str, Any]:
    facts = atlas.index.tie_facts[tie.claim_id]
    first, last, since = tie.first.isoformat(), tie.last and tie.last.isoformat(), atlas.since(tie.claim_id)
    ends = {"claim": tie.claim_id, "by": tie.by_place_id, "kz": tie.kz_place_id, "from": first, "to": last}
    held = {"changed": list(tie.changed), "since": since and since.text, "bond": bond(atlas, tie.claim_id)}
    return ends | held | {"kind": facts.kind, "status": facts.status, "themes": sorted(facts.themes)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    FILE.write_text(text(Atlas.load()), encoding="utf-8")
