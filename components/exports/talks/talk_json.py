"""JSON of a talk: its steps with headlines, numbers, claims, sources and notes, and what each picture shows."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from components.player.show import KINDS

if TYPE_CHECKING:
    from components.documents.story.model import Talk
    from components.documents.story.step_pictures import Shown

FORMAT: Final = "partnership-vector-talk-document"
VERSION: Final = 1


def write_json(talk: Talk) -> str:
    """Return a talk as JSON; talks that are equal have equal texts."""
    steps = [asdict(step) | {"shown": shown_json(step.shown)} for step in talk.steps]
    content = {"format": FORMAT, "version": VERSION} | asdict(talk) | {"steps": steps}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def shown_json(shown: Shown | None) -> dict[str, Any] | None:
    """Return a picture with its kind."""
    return None if shown is None else {"kind": KINDS[type(shown)]} | asdict(shown)
