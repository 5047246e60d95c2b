"""Talks in the store: what a list says of one, and how one is read and kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from components.documents.story.own_file import read_own_talk, write_own_talk
from components.pages.present.session_talk import take_talk
from components.parts.stored_documents.document_deeds import keep
from components.parts.stored_documents.document_sort import DocumentSort, checked_text
from data.stores.model import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.i18n.language import Language
    from components.parts.stored_documents.document_sort import Summary

KEY: Final = "stored-talks"
SECONDS: Final = 60


def talk_summary(content: Mapping[str, Any]) -> Summary:
    """Return the title of a talk, how many steps it has and how long they take."""
    steps = content.get("steps")
    shown = [step for step in steps if isinstance(step, dict) and not step.get("hidden")] if steps else []
    seconds = sum(step["seconds"] for step in shown if type(step.get("seconds")) is int)
    return {"title": str(content.get("title", "")), "steps": len(shown), "seconds": seconds}


def talk_title(view: View, summary: Summary) -> str:
    """Return the title of a talk."""
    _ = view.lang.text
    return str(summary.get("title") or _("My talk"))


def talk_about(view: View, summary: Summary) -> str:
    """Return how many steps a talk has, and how long they take."""
    plural, minutes = view.lang.plural, round(summary["seconds"] / SECONDS)
    steps = plural("{count} step", "{count} steps", summary["steps"])
    return ", ".join((steps, plural("{count} minute", "{count} minutes", minutes))) if minutes else steps


def talk_text(content: Mapping[str, Any], lang: Language) -> str:
    """Return the text of the file of a talk; raise `UnreadableDocumentError` where it is none."""
    return checked_text(content, lang, read=read_own_talk, write=write_own_talk)


def talk_words(lang: Language) -> tuple[str, str]:
    """Return the heading of the list of talks, and what it says where it is empty."""
    _ = lang.text
    return _("Talks in the store"), _("None yet. A talk that is kept in the store is there for every editor.")


TALKS: Final = DocumentSort(
    kind=DocumentKind.TALK, summary=talk_summary, read=talk_text, title=talk_title, about=talk_about, words=talk_words
)


def keep_talk(view: View, asked: Any) -> None:  # noqa: ANN401 - what a browser sends
    """Keep the talk that a message brings; one that is none, or empty, is not taken, and it says why."""
    taken = take_talk(asked, view.lang)
    if isinstance(asked, dict) and not taken.refused and taken.document is not None and taken.document.steps:
        keep(view, TALKS, json.loads(write_own_talk(taken.document)), asked)
