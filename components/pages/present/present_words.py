"""Words of the page of talks: its buttons, waits and failures, and the names of the files of a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.story.model import Picture
from components.documents.story.own import VERSION
from components.documents.story.own_file import LEAST_SECONDS, MOST_BYTES, MOST_SECONDS
from components.documents.story.talk_refusals import TalkRefusal, talk_refusals

if TYPE_CHECKING:
    from components.i18n.language import Language

FAULTS: Final = {
    "size": TalkRefusal.TOO_BIG,
    "json": TalkRefusal.NOT_JSON,
    "format": TalkRefusal.NOT_A_TALK,
    "version": TalkRefusal.VERSION,
    "field": TalkRefusal.FIELD,
    "many": TalkRefusal.TOO_MANY,
    "long": TalkRefusal.TOO_LONG,
    "unseen": TalkRefusal.UNSEEN,
    "twice": TalkRefusal.TWICE,
}
"""What the browser finds wrong with a file, by its own name for it."""


def talk_forms(lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Return the form, the short name and the whole name of each file of a talk."""
    _ = lang.text
    return (
        ("html", "HTML", _("The whole talk in one file, which needs no network (HTML)")),
        ("pptx", "PPTX", _("Slides that can be edited (PPTX)")),
        ("pdf", "PDF", _("Handout, two steps a page (PDF)")),
        ("pdf-notes", _("PDF with notes"), _("Handout with the speaker's notes (PDF)")),
    )


def picture_names(lang: Language) -> dict[str, str]:
    """Return the name of each kind of picture."""
    _ = lang.text
    return {
        Picture.MAP.value: _("Map"),
        Picture.CHART.value: _("Chart"),
        Picture.TIME_LINE.value: _("Time line"),
        Picture.MATRIX.value: _("Table of all pairs"),
    }


def list_words(lang: Language) -> dict[str, str]:
    """Return the words of the list of ready talks."""
    _ = lang.text
    return {
        **_showing(lang),
        "copy": _("Edit"),
        "copyHint": _("Copy the talk into my talk and change it there"),
        "replace": _replace(lang),
    }


def desk_words_of_talk(lang: Language) -> dict[str, str]:
    """Return the words of the desk; the browser fills in what is in braces."""
    return {**_head_words(lang), **_step_words(lang), **_add_words(lang), **_take_words(lang), **_kept_words(lang)}


def _showing(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "show": _("Show"),
        "speaker": _("Speaker's window"),
        "speakerHint": _("Notes, the next step and the clock, in a window of their own"),
    }


def _replace(lang: Language) -> str:
    _ = lang.text
    return _("Your own talk is replaced. Save it as a file first if you still need it. Go on?")


def _head_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "own": _("My talk"),
        "none": _("No steps yet. Press “Add to talk” on any view, or edit a ready talk."),
        "title": _("Title"),
        "second": _("Second language"),
        "noSecond": _("none"),
        "minutes": _("Minutes I have"),
        "total": _("All steps together: {time}."),
        "left": _("Left over: {time}."),
        "over": _("Too long by {time}."),
        "min": _("{minutes} min"),
        "sec": _("{seconds} s"),
    }


def _step_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    seconds = {"least": lang.number(LEAST_SECONDS), "most": lang.number(MOST_SECONDS)}
    return {
        "steps": _("Steps of the talk"),
        "hidden": _("left out"),
        "hasNotes": _("with notes"),
        "up": _("Move up"),
        "down": _("Move down"),
        "hide": _("Leave out"),
        "hideHint": _("Leave out of the talk; the step stays here"),
        "unhide": _("Put back"),
        "unhideHint": _("Put back into the talk"),
        "edit": _("Change"),
        "remove": _("Remove"),
        "headline": _("Headline"),
        "fromFacts": _("Headline from the facts"),
        "notes": _("Speaker's notes"),
        "seconds": _("Seconds"),
        "emptyHeadline": _("Write a headline: the hall reads it first."),
        "wrongSeconds": _("A whole number of seconds from {least} to {most}.").format(**seconds),
        "save": _("Save"),
        "cancel": _("Cancel"),
        "changed": _("What some steps rest on says something else now."),
        "seen": _("I have seen it"),
        "leave": _("What you have changed is not saved yet. Leave all the same?"),
    }


def _add_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "view": _("Add a view by its address"),
        "viewHint": _("Copied from the address bar of any view"),
        "addView": _("Add"),
        "adding": _("A headline is being taken from the facts"),
        "added": _("Added as step {number}."),
        "full": _("A talk has at most {most} steps: remove one first."),
        "wrongView": _("No step could be made of this address: copy it from a view of this dashboard."),
    }


def _take_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        **_showing(lang),
        "preparing": _("The talk is being prepared"),
        "making": _("{file} is being made"),
        "saved": _("Saved: {file}"),
        "late": _("No answer has come. Try again; the talk is kept."),
        "notShown": _("This browser could not keep the talk for showing. Take it along as an HTML file and open that."),
        "blocked": _("The browser did not open the window. Allow windows of this page and press again."),
    }


def _kept_words(lang: Language) -> dict[str, str]:
    _, sentences = lang.text, talk_refusals(lang)
    # The browser names the size and the version it found; what it can read is the same for every file.
    known = {"most": lang.number(MOST_BYTES // 1000), "known": lang.number(VERSION)}
    refused = {f"refused_{fault}": sentences[refusal] for fault, refusal in FAULTS.items()}
    refused["refused_size"] = refused["refused_size"].replace("{most}", known["most"])
    refused["refused_version"] = refused["refused_version"].replace("{known}", known["known"])
    return {
        **refused,
        "nothingKept": _("What you add or write is kept at once in this browser, on this computer alone."),
        "keptHere": _("Kept in this browser, on this computer alone. To take it elsewhere, save it as a file."),
        "keptNowhere": _("This browser keeps nothing. Save the talk as a file before you leave."),
        "saveFile": _("Save the talk as a file"),
        "openFile": _("Open a talk from a file"),
        "opened": _("Opened: {file}"),
        "forget": _("Forget the talk"),
        "forgetSure": _("The talk is forgotten on this computer. Its files stay where you saved them. Go on?"),
        "replace": _replace(lang),
    }
