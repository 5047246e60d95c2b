"""Jobs of the drawing process: a name of a closed set with plain arguments, and the key of its result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Hashable


class JobName(StrEnum):
    """What the drawing process can be asked for; see `components.worker.drawing_jobs`."""

    PICTURE = "picture"
    PAPER = "paper"
    TALK = "talk"
    LESSON = "lesson"
    OUTLINE = "outline"
    DRAFT = "draft"
    KEEP = "keep"
    CHECKED = "checked"
    LAYER = "layer"


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """Something to draw.

    Attributes
    ----------
    name
        Which of the closed set.
    arguments
        Its keyword arguments: plain data and records that pickle.
    key
        Under which its result is kept with the atlas; None keeps nothing, as of what a person has written.
    """

    name: JobName
    arguments: dict[str, Any]
    key: Hashable = None
