"""Who else the guest works with in the host's country."""

from __future__ import annotations

from components.documents.brief.blocks.elsewhere import elsewhere
from components.documents.brief.model import BlockKind
from tests.components.documents.brief import briefs


def test_the_other_partners_of_the_guest_are_named_each_once() -> None:
    found = briefs.brief(*briefs.MINSK_KARAGANDA)
    ids = [line.id for line in briefs.block(found, BlockKind.ELSEWHERE).lines]
    assert {"elsewhere:tie-brest-karaganda", "elsewhere:tie-vitebsk-karaganda"} <= set(ids)
    assert "elsewhere:tie-minsk-region-karaganda-1996" not in ids
    partners = [briefs.ATLAS.index.ends[line_id.removeprefix("elsewhere:")][0] for line_id in ids]
    assert len(partners) == len(set(partners))


def test_who_is_the_guest_decides() -> None:
    found = briefs.brief(*briefs.MINSK_KARAGANDA, guest="BY-MI")
    ids = {line.id for line in briefs.block(found, BlockKind.ELSEWHERE).lines}
    assert "elsewhere:tie-minsk-region-pavlodar-2009" in ids
    assert "elsewhere:tie-brest-karaganda" not in ids


def test_a_partner_that_borders_the_host_is_said_to() -> None:
    line = briefs.line(briefs.brief(*briefs.MINSK_KARAGANDA), "elsewhere:tie-brest-karaganda")
    assert line.text == f"{line.short} The partner borders the host."


def test_what_is_shown_above_is_no_other_partner() -> None:
    visit = briefs.visit(*briefs.MINSK_KARAGANDA)
    claims = {entry.line.claims[0] for entry in elsewhere(visit, set())}
    assert "tie-brest-karaganda" in claims
    assert "tie-brest-karaganda" not in {entry.line.claims[0] for entry in elsewhere(visit, {"tie-brest-karaganda"})}


def test_a_guest_without_partners_is_said_to_have_none() -> None:
    block = briefs.block(briefs.brief("BY-BR", "KZ-27"), BlockKind.ELSEWHERE)
    assert (block.lines, block.empty) == ((), "The source names no other partner.")
