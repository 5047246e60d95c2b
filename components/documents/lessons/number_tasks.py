"""Tasks on figures: what is stated and how exact it is, and how statements that differ are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.conflicts import KINDS, question
from components.documents.lessons.lesson import Task
from components.documents.lessons.lesson_answers import begun, proved, view_address
from components.documents.sentences import sentence
from components.documents.titles import Part, figure_title
from components.i18n import vocabulary
from data.enums import SourcesPart
from data.queries.trade.series import national, sectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.draws import Draws
    from data.queries.trade.series import Point


def number_tasks(atlas: Atlas, lang: Language, draws: Draws) -> Iterator[list[Task]]:
    """Yield the tasks of each kind, each in a drawn order."""
    points = [point for series in national(atlas) for point in series.years if _is_plain(point)]
    yield [_trade_of(atlas, lang, point) for point in draws.shuffled(points)]
    yield [_figure_of(atlas, lang, claim) for claim in draws.shuffled(goods_figures(atlas))]
    yield [_differing(atlas, lang, conflict) for conflict in draws.shuffled(differing(atlas))]


def differing(atlas: Atlas) -> list[str]:
    """Return the conflicts between claims, whose evidence can be opened."""
    conflicts = atlas.tables["conflicts"]
    return [str(i) for i in conflicts.index if conflicts.at[i, "kind"] in KINDS and conflicts.at[i, "claims"]]


def goods_figures(atlas: Atlas) -> list[str]:
    """Return the figures of single goods that have a number and are in no conflict."""
    found = [claim for claims in sectors(atlas).values() for claim in claims]
    return [i for i in found if atlas.claim(i).row["value"] is not None and not atlas.conflicts_of(i)]


def _is_plain(point: Point) -> bool:
    return not point.conflict_ids and not point.rival_ids


def _trade_of(atlas: Atlas, lang: Language, point: Point) -> Task:
    _ = lang.text
    asked = _("Belarus and Kazakhstan, {year}, {flow}: what does the source state, and how exact is it?")
    return Task(
        question=begun(asked.format(year=point.year, flow=vocabulary.flows(lang)[point.flow.value])),
        address=view_address("trade", lang, {}),
        answer=proved(atlas, lang, sentence(atlas, point.claim_id, lang), [point.claim_id]),
    )


def _figure_of(atlas: Atlas, lang: Language, claim: str) -> Task:
    _ = lang.text
    asked = _("{title}: how much does the source state, and is it a result, a plan or an estimate?")
    return Task(
        question=begun(asked.format(title=figure_title(atlas, claim, lang, without={Part.STATUS}))),
        address=view_address("trade", lang, {}),
        answer=proved(atlas, lang, sentence(atlas, claim, lang), [claim]),
    )


def _differing(atlas: Atlas, lang: Language, conflict: str) -> Task:
    _ = lang.text
    claims = atlas.items(atlas.tables["conflicts"].at[conflict, "claims"])
    asked = _("Find among the disagreements: “{question}” What do the statements say, and how are they read here?")
    return Task(
        question=begun(question(atlas, conflict, lang, within=asked)),
        address=view_address("sources", lang, {"part": SourcesPart.CONFLICTS.value}),
        answer=proved(atlas, lang, atlas.text("conflicts", conflict, "reading", lang.code), claims),
    )
