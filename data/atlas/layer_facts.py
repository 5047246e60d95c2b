"""Facts of a layer beside its tables: its name and version, its figures as they were brought, and its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from data.layer_rows import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.enums import Lang, Verdict
    from data.layer_rows import Observation
    from data.trade.layer_goods import LayerGoods


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseAnswer:
    """What a layer says came of a promise of the book, whose own verdict it leaves as it is.

    Attributes
    ----------
    answer_id
        The claim of the layer that answers it.
    target_id
        The claim of the book that states the promise.
    verdict
        How whoever answered reads it.
    promised
        What was promised, by language, for where the layer is shown alone.
    """

    answer_id: str
    target_id: str
    verdict: Verdict
    promised: Mapping[Lang, str]


BY_HAND = Origin()
"""The place of what was entered by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFacts:
    """What an atlas of a layer has that the book's has not.

    Attributes
    ----------
    layer_id, title
        The id that addresses name it by, and what its keepers call it.
    version
        The number of its version.
    licences
        The licence notes given with its files, each once.
    observations
        Its figures by id, those without a value too; they are rows of the table ``trade`` under the same id.
    origins
        Where each claim and each source is in what was brought, by id.
    answers
        Its answers to promises of the book, those of one promise in the order of time.
    goods
        Its records of trade by goods; None where it has none. They are counted with no figure of its tables.
    """

    layer_id: str
    title: str
    version: int
    licences: tuple[str, ...] = ()
    observations: Mapping[str, Observation] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    answers: tuple[PromiseAnswer, ...] = ()
    goods: LayerGoods | None = None

    def origin(self, id_: str) -> Origin:
        """Return where a claim or a source is in what was brought; nothing for what was entered by hand."""
        return self.origins.get(id_, BY_HAND)

    def answers_to(self, target_id: str) -> tuple[PromiseAnswer, ...]:
        """Return the answers to a promise, in the order of time."""
        return tuple(one for one in self.answers if one.target_id == target_id)

    def answered_by(self, claim_id: str) -> PromiseAnswer | None:
        """Return what a claim answers; None of one that answers no promise."""
        return next((one for one in self.answers if one.answer_id == claim_id), None)

    @property
    def silent(self) -> tuple[Observation, ...]:
        """The figures that are confidential or missing: no figures, but said."""
        return tuple(figure for figure in self.observations.values() if figure.value is None)
