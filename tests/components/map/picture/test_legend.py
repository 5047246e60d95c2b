"""The legend of a drawn map: what it counts, how its rows break, and that colour does not say a kind alone."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from components.context import View
from components.documents.counts import short_counts
from components.i18n import vocabulary
from components.i18n.language import language
from components.map.arcs import line_of
from components.map.highlight import sight
from components.map.picture.legend import KIND, LINE, NUMBER, PAIR_WIDTH, ROW, dashed, draw_legend
from components.map.picture.sheet import INK, SOFT
from data.atlas.selection import Selection
from data.atlas.tie_counts import count_ties
from data.enums import Lang, TieKind
from tests.data.whole import ATLAS

DAY = date(2026, 11, 24)
EN = language(Lang.EN)


def view(**chosen: Any) -> View:
    return View(ATLAS, Selection(**chosen), language(Lang.EN), DAY)


def legend(shown: View, width: float = 1600) -> tuple[Tree.Element, float]:
    root = Tree.Element("g")
    return root, draw_legend(root, shown, sight(shown), top=0, width=width)


def counted(shown: View) -> dict[str, str]:
    texts = [part.text or "" for part in legend(shown)[0].iter("text")]
    return {name: counts for name, _, counts in (text.partition(": ") for text in texts if ": " in text)}


def kinds_of(claims: set[str]) -> dict[str, str]:
    """Return the counts of each kind of some ties, as the legend says them."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        found.setdefault(vocabulary.tie_kinds(EN)[ATLAS.index.tie_facts[claim].kind], set()).add(claim)
    return {kind: short_counts(count_ties(ATLAS, ids, DAY), EN) for kind, ids in found.items()}


def test_the_legend_of_a_pair_counts_the_ties_of_the_pair() -> None:
    claims = {i for i, ends in ATLAS.index.ends.items() if ends == ("BY-HO", "KZ-55") and not ATLAS.claim(i).repeats}
    below = {"tie-gomel-pavlodar-combines-2017", "tie-zhlobin-pavlodar-ferrosilicon-2017"}
    assert counted(view(by="BY-HO", kz="KZ-55")) == kinds_of(claims | below)


def test_the_legend_of_a_place_and_of_a_claim_counts_what_is_lit() -> None:
    ties = ATLAS.between_places(ATLAS.ties_of("KZ-YUZ", on=DAY, below=True))
    assert counted(view(place="KZ-YUZ")) == kinds_of(set(map(str, ties.index)))
    assert counted(view(claim="tie-gomel-pavlodar-2016")) == {"Agreement": "1"}


def test_without_a_choice_the_legend_says_the_steps_and_what_named_means_and_no_kind() -> None:
    root, _ = legend(view())
    texts = [part.text for part in root.iter("text")]
    assert texts == [
        "Ties between two regions:", "1", "2–3", "4–6", "7 and more",
        "a pair with an agreement, signed or in force", "other ties", "with a region whose territory has changed since",
    ]  # fmt: skip
    widths = [float(str(part.get("stroke-width"))) for part in root.iter("line")][:4]
    assert widths == sorted(set(widths)) == list(PAIR_WIDTH[1:])


def test_the_legend_of_a_filter_says_what_is_there_in_the_colour_of_the_one_kind() -> None:
    root, _ = legend(view(kinds=frozenset({"visit"})))
    assert [part.text for part in root.iter("text")] == ["Ties between two regions:", "1", "other ties"]
    assert {part.get("stroke") for part in root.iter("line")} == {KIND["visit"]}
    both, _ = legend(view(kinds=frozenset({"visit", "agreement"})))
    assert {part.get("stroke") for part in both.iter("line")} == {INK, SOFT}


def test_what_a_successor_has_by_territory_is_not_counted_as_its_own() -> None:
    assert counted(view(place="KZ-62"))["Agreement"] == "0 · carried by territory: 5"


def test_where_nothing_is_lit_there_is_no_legend() -> None:
    root, height = legend(view(claim="said-akashin-230-jobs-2016"))
    assert (len(root), height) == (0, 0.0)


def test_the_line_styles_are_those_of_what_is_lit() -> None:
    shown = view(place="KZ-YUZ")
    styles = {line_of(ATLAS, tie) for tie, _ in sight(shown).ties}
    samples = [part.get("stroke-dasharray", "") for part in legend(shown)[0].iter("line")]
    assert {LINE[style] for style in styles} <= set(samples)
    assert len(samples) == len(counted(shown)) + len(styles)


def test_rows_break_within_the_width_and_make_the_legend_higher() -> None:
    _, one = legend(view(), width=100_000)
    root, many = legend(view(), width=400)
    assert one == ROW
    assert many > one
    assert many % ROW == 0
    lines = [float(str(part.get("y1"))) for part in root.iter("line")]
    assert max(lines) < many
    assert {float(str(part.get("x1"))) for part in root.iter("line")} >= {0.0}


def test_every_kind_has_a_colour_and_a_number_of_its_own() -> None:
    assert set(KIND) == {kind.value for kind in TieKind}
    assert len(set(KIND.values())) == len(KIND)
    assert list(NUMBER.values()) == [str(n + 1) for n in range(len(KIND))]


@pytest.mark.parametrize(("dash", "cap"), [("1 5", "round"), ("14 3", "butt")])
def test_dots_are_round_and_dashes_are_not(dash: str, cap: str) -> None:
    line = Tree.Element("line")
    dashed(line, dash)
    assert (line.get("stroke-dasharray"), line.get("stroke-linecap")) == (dash, cap)
    plain = Tree.Element("line")
    dashed(plain, "")
    assert plain.attrib == {}
