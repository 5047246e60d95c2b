"""Texts of the options of a quiz, and of what its questions name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.conflicts import question
from components.documents.titles import claim_title
from components.i18n.language import language
from data.atlas.derived import derived
from data.enums import Lang, Level
from data.queries.quiz.figure_questions import Sense
from data.queries.quiz.question import OptionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.question import Option


@derived(maxsize=8192)
def said(atlas: Atlas, option: Option) -> tuple[str, ...]:
    """Return what an option is called in every language, in the order of `Lang`."""
    return tuple(option_text(atlas, option, language(code)) for code in Lang)


def option_text(atlas: Atlas, option: Option, lang: Language) -> str:
    """Return what an option is called: a place by its name on the option's day."""
    return _TEXTS[option.kind](atlas, option, lang)


def _place(atlas: Atlas, option: Option, lang: Language) -> str:
    assert option.on  # noqa: S101 - a place is always drawn with a day
    return atlas.place_name(option.id, lang=lang.code, on=option.on)


def _year(_atlas: Atlas, option: Option, lang: Language) -> str:
    _ = lang.text
    return _("it was in the year {year}").format(year=option.id)


def _unknown(_atlas: Atlas, _option: Option, lang: Language) -> str:
    _ = lang.text
    return _("the source does not say")


def _levels(lang: Language) -> dict[Level, str]:
    """Return the words for the levels of figures, alike in length so that none looks longer than the others."""
    _ = lang.text
    return {
        Level.COUNTRY_COUNTRY: _("both countries as a whole"),
        Level.REGION_COUNTRY: _("one region and the other country"),
        Level.REGION_REGION: _("one region and another region"),
        Level.CITY_COUNTRY: _("one city and the other country"),
        Level.COMPANY_COUNTRY: _("one company and the other country"),
        Level.COMPANY_REGION: _("one company and one region"),
        Level.COMPANY_CITY: _("one company and one city"),
        Level.COMPANY_COMPANY: _("one company and another company"),
    }


def sense_words(lang: Language) -> dict[Sense, str]:
    """Return the words for how figures are meant, alike in length."""
    _ = lang.text
    return {
        Sense.RESULT: _("a result that was reached"),
        Sense.GOAL: _("a goal or plan for later"),
        Sense.ESTIMATE: _("an estimate of what may be"),
    }


_TEXTS: Final[Mapping[OptionKind, Callable[[Atlas, Option, Language], str]]] = {
    OptionKind.PLACE: _place,
    OptionKind.ORGANISATION: lambda atlas, option, lang: atlas.text("organisations", option.id, "name", lang.code),
    OptionKind.CLAIM: lambda atlas, option, lang: claim_title(atlas, option.id, lang),
    OptionKind.CONFLICT: lambda atlas, option, lang: question(atlas, option.id, lang),
    OptionKind.LEVEL: lambda _atlas, option, lang: _levels(lang)[Level(option.id)],
    OptionKind.STATUS: lambda _atlas, option, lang: sense_words(lang)[Sense(option.id)],
    OptionKind.YEAR: _year,
    OptionKind.UNKNOWN: _unknown,
}
