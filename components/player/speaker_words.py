"""Words of the speaker's window, of cards for the hall, and of what goes on beside the steps, in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import NAMES

if TYPE_CHECKING:
    from components.i18n.language import Language


def speaker_words(lang: Language) -> dict[str, str]:
    """Return the words by name; placeholders in braces are filled in by the browser."""
    return {**_cards(lang), **_screen(lang), **_steps(lang), **_time(lang), **_rehearsal(lang), **_leads(lang)}


def _cards(lang: Language) -> dict[str, str]:
    """Return the words on the cards that the hall sees."""
    _ = lang.text
    return {
        "sources": _("Sources"),
        "noSource": _("What is shown here rests on no claim of the source."),
        "page": _("Page {page} of {count}"),
    }


def _screen(lang: Language) -> dict[str, str]:
    """Return what the hall's screen says for a moment, and how long a step is shown yet."""
    _ = lang.text
    return {
        "left": _("Next in {time}"),
        "paused": _("Paused. P: go on."),
        "asleep": _(
            "This browser does not keep the screen on. Before the talk, turn off in the computer's settings "
            "that the screen goes dark."
        ),
        "noWindow": _(
            "The browser has opened no window. Allow this page to open windows, or open its address once more."
        ),
    }


def _steps(lang: Language) -> dict[str, str]:
    """Return the words about steps, places and the other window."""
    _ = lang.text
    return {
        "stepOf": _("Step {step} of {count}"),
        "steps": _("All steps"),
        "notes": _("Speaker's notes"),
        "lang": _("Language"),
        "lang2": _("Second language"),
        "noLang2": _("none, one language alone"),
        **{f"lang-{code.value}": name for code, name in NAMES.items()},
        "noNotes": _("There are no notes to this step."),
        "next": _("Next step"),
        "lastStep": _("This is the last step."),
        "question": _("Question from the hall: name of a region"),
        "noPlace": _("No region has this name. Try its first letters."),
        "hallSees": _("The hall sees: {name}. Page Down: back to the talk."),
        "blackNow": _("The hall's screen is black. B: back to the talk."),
        "whiteNow": _("The hall's screen is white. W: back to the talk."),
        "noHall": _("The hall's screen is not open in this browser. N: open it."),
        "noServer": _(
            "The server does not answer. The talk goes on without it, to the last step. Do not close the hall's "
            "screen: it can be opened again only when the server is back, or from the HTML file."
        ),
    }


def _time(lang: Language) -> dict[str, str]:
    """Return the words about the time of the talk."""
    _ = lang.text
    return {
        "time": _("Time"),
        "elapsed": _("{time} of {given}"),
        "elapsedLabel": _("Time that has passed"),
        "start": _("Start the clock"),
        "stop": _("Stop the clock"),
        "minutes": _("Minutes that you have"),
        "notStarted": _("The clock starts with the first step forward."),
        "spare": _("In time, {time} to spare"),
        "short": _("Short of time by {time}"),
        "jump": _("Jump to step {step}: {headline}"),
    }


def _rehearsal(lang: Language) -> dict[str, str]:
    """Return the words about a rehearsal."""
    _ = lang.text
    return {
        "rehearsed": _("Rehearsal: minutes and seconds of each step"),
        "step": _("Step"),
        "planned": _("Planned time"),
        "took": _("Time taken"),
        "notShown": _("not shown"),
        "longer": _("longer than planned"),
        "leaveOut": _("leave out"),
        "fits": _("It took {took} of {given}: it fits."),
        "tookAbout": _("It took {took}, about the {given} that you have."),
        "tooLong": _("It took {took}, {over} too long. No step can be left out: say less in each."),
        "cut": _("It took {took}, {over} too long. Leave out: {steps}. Then it takes {rest}."),
        "cutMore": _(
            "It took {took}, {over} too long. Leave out: {steps}. It still takes {rest}: say less in the other steps "
            "too."
        ),
    }


def _leads(lang: Language) -> dict[str, str]:
    """Return the words on the buttons that lead the hall's screen."""
    _ = lang.text
    return {
        "leads": _("The hall's screen"),
        "lead-back": _("Back"),
        "lead-forward": _("Forward"),
        "lead-black": _("Black"),
        "lead-white": _("White"),
        "lead-sources": _("Sources"),
        "lead-autoplay": _("Autoplay"),
        "lead-loop": _("Loop"),
        "lead-rehearse": _("Rehearsal"),
        "lead-openHall": _("Open the hall's screen"),
    }
