"""Words of the player and of the speaker's window in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.player.speaker_words import speaker_words

if TYPE_CHECKING:
    from components.i18n.language import Language


def words(lang: Language) -> dict[str, str]:
    """Return all words by name; placeholders in braces are filled in by the browser."""
    return {**stage_words(lang), **speaker_words(lang)}


def stage_words(lang: Language) -> dict[str, str]:
    """Return the words on the screen of the hall."""
    _ = lang.text
    return {
        "position": _("{step} of {count}"),
        "goto": _("Step {number}, then Enter"),
        "more": lang.plural_forms("{count} more", "{count} more")["other"],
        "ties": _("Dated ties: {count}"),
        "black": _("The screen is black."),
        "white": _("The screen is white."),
        "noPicture": _("This step has no picture."),
        "noTalk": _("There is no talk of yours in this browser."),
        "toTalks": _("To the talks"),
    }
