"""Words of the desk of a draft: roles of columns, reasons, and what its buttons and fields say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.pages.your_data.counted_rows import counts_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language
    from data.stores.model import Draft


def column_roles(lang: Language) -> dict[str, str]:
    """Return what a column of figures is taken for; those of agreements are words of the import."""
    _ = lang.text
    return {
        "place": _("place"), "by_place": _("place in Belarus"), "kz_place": _("place in Kazakhstan"),
        "exporter": _("where goods leave"), "importer": _("where goods go"),
        "partner": _("partner"), "reporter": _("whose statistics"), "period": _("period"),
        "subperiod": _("part of the period"), "flow": _("direction"), "unit": _("unit"),
        "product_code": _("code of goods"), "product": _("goods"), "value": _("figure"), "status": _("how final"),
        "note": _("remark"), "set_aside": _("not read"),
        "reporter_name": _("whose statistics"), "partner_name": _("partner"), "code": _("code of goods"),
        "name": _("goods"), "classification": _("classification of goods"), "transport": _("transport"),
        "customs": _("customs procedure"), "second": _("second partner"), "mode": _("mode of supply"),
        "weight": _("net weight"),
    }  # fmt: skip


def skipped_reasons(lang: Language) -> dict[str, str]:
    """Return why rows are set aside; what a reader need not know is empty."""
    _ = lang.text
    return {
        "blank": "", "header": "", "title": "", "section": "", "total": _("totals"), "footnote": _("footnotes"),
        "identical repeat": "", "duplicate": _("known already"), "hidden sheet": _("hidden sheets"),
        "other": _("others"),
    }  # fmt: skip


def draft_name(draft: Draft, lang: Language) -> str:
    """Return what a draft is called: its file, or how it came without one."""
    _ = lang.text
    return draft.file or (_("By hand") if draft.state.get("by_hand") else _("Pasted cells"))


def verdict_sentence(state: Mapping[str, Any], lang: Language, *, is_listed: bool = False) -> str:
    """Return what was read, and what is to be done with it, in one sentence; in a list the reason is a click away."""
    _ = lang.text
    if state["verdict"] == "refuse" and is_listed:
        return _("Nothing of this file can be taken; go on with it to see why, and what to do.")
    if state["verdict"] == "refuse":
        return _("Nothing of this file can be taken; below is why, and what to do.")
    found = counts_text(state["tables"], lang)
    ready = _("Ready: {what}.").format(what=found) if found else _("Nothing is ready yet.")
    questions = len(state["questions"])
    faults = sum(group["count"] for group in state["findings"] if group["error"])
    asks = _("Questions: {count}.").format(count=lang.number(questions)) if questions else _("No questions.")
    wrong = _("Faults: {count}.").format(count=lang.number(faults)) if faults else _("No faults.")
    return f"{ready} {asks} {wrong}"


def open_sentences(lang: Language) -> dict[str, str]:
    """Return what keeps a draft from being kept, by `what_is_open`."""
    _ = lang.text
    return {
        "refused": _("Nothing of this file can be kept."),
        "questions": _("Answer the questions above first: nothing is kept before they are clear."),
        "faults": _("Some rows have faults. Correct their cells above, or keep the rows without faults alone."),
        "nothing": _("Nothing would change: all of it is kept already."),
    }


def draft_words(lang: Language) -> dict[str, str]:
    """Return the words of the desk."""
    _ = lang.text
    return {
        "desk": _("A file that is not kept yet"),
        "close": _("Put aside"),
        "closeHint": _("It stays in the list of what was begun"),
        "check": _("Take the checked file"),
        "checkHint": _("Excel: the cells where something was found are marked, with the sentence as a comment"),
        "discard": _("Throw away"),
        "discardAsk": _("Throw this file away? Nothing of it was kept."),
        "sheet": _("The sheet as it is"),
        "sheets": _("Sheets"),
        "hidden": _("hidden"),
        "cell": _("Cell"),
        "cellText": _("What it says"),
        "correct": _("Correct"),
        "restore": _("As it was"),
        "wasWritten": _("In the file: {text}"),
        "empty": _("empty"),
        "faulty": _("fault"),
        "noted": _("remark"),
        "corrected": _("corrected"),
        "sheetHelp": _("Arrow keys move between the cells, Enter opens a cell to be corrected."),
        "questions": _("Questions"),
        "takeAll": _("Take all proposals"),
        "proposed": _("proposed"),
        "answer": _("Answer"),
        "free": _("Another answer"),
        "answered": _("Answered"),
        "change": _("Ask again"),
        "remembered": _("Some answers are those given for the last file of this form."),
        "findings": _("What was found"),
        "faults": _("Faults: these rows are not taken"),
        "remarks": _("Remarks"),
        "more": _("further ones: {count}"),
        "wholeFile": _("whole file"),
        "changes": _("What changes"),
        "keep": _("Keep"),
        "layer": _("Layer"),
        "newLayer": _("New layer"),
        "layerName": _("Name of the new layer"),
        "ours": _("Our data"),
        "source": _("What the source is"),
        "title": _("Title"),
        "publisher": _("Who publishes it"),
        "year": _("Year"),
        "url": _("Address"),
        "licence": _("On what terms it may be passed on"),
        "note": _("Remark"),
        "takesGood": _("Keep the rows without faults; the others stay out"),
        "keepButton": _("Keep as a version"),
        "working": _("Being read…"),
        "keeping": _("Being kept…"),
        "staleTitle": _("Somebody else has changed the same rows meanwhile"),
        "staleLine": _("{who}, {when}: {old} → {new}"),
        "staleAgain": _("Compare with the newest version"),
        "needsTitle": _("Say what the source is: its title is needed."),
        "needsName": _("The new layer needs a name."),
    }
