"""The legend of a drawn map: what it counts, how its rows break, and that colour does not say a kind alone."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as Tree

import pytest

from components.context import View
from components.documents.counts import short_counts
from components.i18n import vocabulary
from components.i18n.language import language
from components.map.arcs import line_of
from components.map.highlight import sight
from components.map.picture.legend import KIND, LINE, NUMBER, PAIR_WIDTH, ROW, SAMPLE, dashed, draw_legend
from components.map.picture.sheet import INK, SOFT, text_width
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


def spans(root: Tree.Element) -> list[tuple[float, float, float]]:
    """Return the row, the left and the right end of each sample with its text, in their order."""
    lines = [
        (float(str(line.get("y1"))), float(str(line.get("x1"))), float(str(line.get("x2"))))
        for line in root.iter("line")
    ]
    texts = [
        (float(str(text.get("y"))), float(str(text.get("x"))), text_width(text.text or "", 13))
        for text in root.iter("text")
        if text.get("text-anchor") is None and not str(text.text).endswith(":")
    ]
    found = []
    for (middle, left, right), (base, begin, wide) in zip(lines, texts, strict=True):
        assert right - left == pytest.approx(SAMPLE)
        assert begin - right == pytest.approx(8, abs=0.11), "a text begins beside its sample"
        assert 2 < base - middle < 6, "and in its row"
        found.append((middle, left, begin + wide))
    return found


@pytest.mark.parametrize("chosen", [{}, {"place": "KZ-YUZ"}, {"place": "BY-HO"}, {"kinds": frozenset({"visit"})}])
@pytest.mark.parametrize("width", [400, 700, 1600])
def test_samples_lie_beside_their_texts_in_rows_that_nothing_leaves(chosen: dict[str, Any], width: float) -> None:
    root, height = legend(view(**chosen), width=width)
    entries = spans(root)
    assert len(entries) > 1
    rows = sorted({row for row, _, _ in entries})
    assert rows == pytest.approx([rows[0] + ROW * number for number in range(len(rows))])
    assert 0 < rows[0] < ROW
    assert height - ROW < rows[-1] < height
    for row in rows:
        ends = [(left, right) for other, left, right in entries if other == row]
        assert ends[0][0] >= 0
        assert all(right + 15 < left for (_, right), (left, _) in pairwise(ends)), "entries keep apart"
        assert ends[-1][1] < width or len(ends) == 1
    early = [
        row
        for (row, _, right), (below, left, end) in pairwise(entries)
        if below != row and right + 22 + end - left <= width - SAMPLE
    ]
    assert len(early) <= ("place" in chosen), "only the ties begin a row of their own below the lines of pairs"


def test_a_mark_is_a_number_in_the_middle_of_its_ring_on_its_sample() -> None:
    root, _ = legend(view(place="BY-HO"))
    rings = list(root.iter("circle"))
    numbers = [text for text in root.iter("text") if text.get("text-anchor") == "middle"]
    assert len(rings) == len(counted(view(place="BY-HO")))
    lines = {float(str(line.get("y1"))): line for line in root.iter("line")}
    for ring, number in zip(rings, numbers, strict=True):
        x, y = float(str(ring.get("cx"))), float(str(ring.get("cy")))
        assert float(str(number.get("x"))) == x
        assert 2 < float(str(number.get("y"))) - y < 4
        assert 0 < float(str(ring.get("r"))) < ROW / 2
        assert y in lines
        samples = [(float(str(part.get("x1"))), float(str(part.get("x2")))) for part in root.iter("line")]
        assert any(left + right == pytest.approx(2 * x, abs=0.2) for left, right in samples)
