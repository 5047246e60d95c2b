"""Words of the desk: its buttons, waits, failures, and how full the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.brief.refusals import Refusal, RefusedError

if TYPE_CHECKING:
    from components.exports.notes.fit import Fitted
    from components.i18n.language import Language


def desk_words(lang: Language) -> dict[str, str]:
    """Return the words of the desk by what they are for; the browser fills in what is in braces."""
    return {**_line_words(lang), **_form_words(lang), **_take_words(lang), **_note_words(lang)}


def gauge_words(fitted: Fitted, lang: Language) -> dict[str, Any]:
    """Return how full the page is, and how many lines are in the annex."""
    _, count = lang.text, len(fitted.annex)
    percent = max(1, round(fitted.share * 100))
    annex = lang.plural("{count} more line in the annex", "{count} more lines in the annex", count)
    return {
        "percent": percent,
        "text": _("1 page: {percent} %").format(percent=lang.number(percent)),
        "annex": annex if count else "",
        "full": bool(count),
    }


def _line_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "blocks": _("Lines of the paper"),
        "more": lang.plural_forms("{count} more", "{count} more")["other"],
        "annex": _("in the annex"),
        "add": _("Add a line of your own"),
        "change": _("Change"),
        "remove": _("Remove"),
        "correct": _("Correct"),
        "shorten": _("Shorten"),
        "reply": _("Answer"),
        "changeReply": _("Change the answer"),
        "up": _("Move up"),
        "down": _("Move down"),
    }


def _form_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "text": _("Your sentence"),
        "name": _("Your name"),
        "state": _("State now"),
        "who": _("Who sees to it"),
        "until": _("By when"),
        "marked": _("It is marked “our information” with the name and the day, on the screen and on paper."),
        "save": _("Save"),
        "cancel": _("Cancel"),
    }


def _take_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "take": _("Take along"),
        "calendar": _("Calendar"),
        "calendarHint": _("Anniversaries near the day, for a calendar (ICS)"),
        "gaugeHint": _("What does not fit on one page goes to the annex; letters are never made smaller."),
        "making": _("{file} is being made"),
        "saved": _("Saved: {file}"),
        "late": _("The file has not come. Try again; the note is kept."),
        "message": _("Text for a messenger"),
        "copy": _("Copy"),
        "copied": _("Copied"),
        "copyYourself": _("The browser did not copy it. Copy the marked text."),
    }


def _note_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        **file_words(lang),
        "kept": _("Your note"),
        "nothingKept": _("What you tick, move or write is kept at once in this browser, on this computer alone."),
        "keptHere": _("Kept in this browser, on this computer alone. To take it elsewhere, save it as a file."),
        "keptNowhere": _("This browser keeps nothing. Save the note as a file before you leave."),
        "saveFile": _("Save the note as a file"),
        "forget": _("Forget what is kept on this computer"),
        "seen": _("I have seen it"),
    }


def file_words(lang: Language) -> dict[str, str]:
    """Return the words for a note that is opened from a file; the browser fills in what is in braces."""
    _ = lang.text

    def refused(refusal: Refusal, **values: str) -> str:
        return RefusedError(refusal, **values).in_words(lang)

    return {
        "openFile": _("Open a note from a file"),
        "refused_size": refused(Refusal.TOO_BIG, size="{size}", most="200"),
        "refused_json": refused(Refusal.NOT_JSON, line="{line}"),
        "refused_format": refused(Refusal.NOT_A_NOTE, format="{format}"),
        "refused_version": refused(Refusal.VERSION, version="{version}", known="1"),
        "refused_shape": refused(Refusal.FIELD, field="{field}", value="{value}"),
    }
