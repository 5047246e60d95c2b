"""Facts of a layer: what was entered by hand has no file, and figures without a value are set apart."""

from __future__ import annotations

from data.atlas.layer_facts import BY_HAND, LayerFacts
from data.layer_rows import Origin
from tests.data.layers.own_rows import figure


def test_what_is_not_in_a_file_was_entered_by_hand() -> None:
    origin = Origin(file="a.xlsx", sheet="S", cell="D5")
    facts = LayerFacts(layer_id="chamber", title="Chamber", version=1, origins={"one": origin})
    assert (facts.origin("one"), facts.origin("two")) == (origin, BY_HAND)


def test_figures_without_a_value_are_said_apart() -> None:
    known, unknown = figure("5"), figure(None, period_start="2023", period_end="2023")
    facts = LayerFacts(
        layer_id="chamber", title="Chamber", version=1, observations={one.obs_id: one for one in (known, unknown)}
    )
    assert facts.silent == (unknown,)
