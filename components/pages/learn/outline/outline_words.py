"""Words of the outline: its fields and buttons, waits and failures, and the names of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.citing.citation_forms import FILES, Form
from components.documents.outline.literature import LISTS
from components.documents.outline.outline_file import MOST_BYTES, MOST_PARTS
from components.documents.outline.outline_refusals import outline_refusals
from components.documents.outline.own_outline import VERSION
from components.documents.own_files.checked_json import Fault

if TYPE_CHECKING:
    from components.i18n.language import Language

FAULTS: Final = {
    "size": Fault.TOO_BIG,
    "json": Fault.NOT_JSON,
    "format": Fault.FORMAT,
    "version": Fault.VERSION,
    "field": Fault.FIELD,
    "many": Fault.TOO_MANY,
    "long": Fault.TOO_LONG,
    "unseen": Fault.UNSEEN,
    "twice": Fault.TWICE,
}
"""What the browser finds wrong with a file, by its own name for it."""


def outline_forms(lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Return the form, the short name and the whole name of each file of an outline."""
    _ = lang.text
    lists = _("List of literature: {form}")
    return (
        ("docx", "DOCX", _("Outline with footnotes, figures and the list of literature (DOCX)")),
        *((form.value, FILES[form].name, lists.format(form=FILES[form].name)) for form in LISTS),
    )


def footnote_forms(lang: Language) -> list[list[str]]:
    """Return the forms of footnotes with their names."""
    _ = lang.text
    return [[Form.GOST.value, _("GOST R 7.0.5-2008")], [Form.APA.value, FILES[Form.APA].name]]


def outline_words(lang: Language) -> dict[str, str]:
    """Return the words of the outline; the browser fills in what is in braces."""
    return {**_head_words(lang), **_part_words(lang), **_take_words(lang), **_kept_words(lang)}


def _head_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "own": _("My outline"),
        "lead": _("What you take from the views, in your order: it comes out with footnotes. You write the paper."),
        "none": _("Nothing in it yet. Open the evidence of any fact and press “To the outline”; pictures have a “+”."),
        "title": _("Title"),
        "language": _("Language of the outline"),
        "form": _("Footnotes after"),
        "parts": _("Parts of the outline"),
    }


def _part_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "heading": _("Heading of a section"),
        "addHeading": _("Add a section"),
        "newHeading": _("New section"),
        "printed": _("As printed"),
        "notPrinted": _("Nothing is printed: the fact is derived."),
        "ownWords": _("In your words"),
        "footnote": _("Footnote"),
        "warnings": _("Beware"),
        "figure": _("Figure"),
        "caption": _("Caption in your words"),
        "lostFigure": _("This figure cannot be drawn any more."),
        "open": _("Open the view"),
        "up": _("Move up"),
        "down": _("Move down"),
        "remove": _("Remove"),
        "removeSure": _("What you wrote there is lost. Remove it?"),
        "full": _("An outline has at most {most} parts: remove one first.").format(most=lang.number(MOST_PARTS)),
    }


def _take_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "making": _("{file} is being made"),
        "saved": _("Saved: {file}"),
        "late": _("No answer has come. Try again; the outline is kept."),
    }


def _kept_words(lang: Language) -> dict[str, str]:
    _, sentences = lang.text, outline_refusals(lang)
    # The browser names the size and the version it found; what it can read is the same for every file.
    refused = {f"refused_{name}": sentences[fault] for name, fault in FAULTS.items()}
    refused["refused_size"] = refused["refused_size"].replace("{most}", lang.number(MOST_BYTES // 1000))
    refused["refused_version"] = refused["refused_version"].replace("{known}", lang.number(VERSION))
    return {
        **refused,
        "nothingKept": _("What you add or write is kept at once in this browser, on this computer alone."),
        "keptHere": _("Kept in this browser, on this computer alone. To take it elsewhere, save it as a file."),
        "keptNowhere": _("This browser keeps nothing. Save the outline as a file before you leave."),
        "saveFile": _("Save the outline as a file"),
        "openFile": _("Open an outline from a file"),
        "opened": _("Opened: {file}"),
        "leave": _("What you have changed is not saved yet. Leave all the same?"),
        "forget": _("Forget the outline"),
        "forgetSure": _("The outline is forgotten on this computer. Its files stay where you saved them. Go on?"),
        "replace": _("Your own outline is replaced. Save it as a file first if you still need it. Go on?"),
    }
