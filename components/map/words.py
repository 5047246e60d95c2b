"""Words of the map in a language: what its host, its controls and its tables say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.documents.layer_texts.layer_words import marked
from components.i18n import vocabulary
from components.map.pair_lines import STEPS
from data.atlas.layer_facts import LayerFacts

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.model import PartialDate, Source


def words(
    lang: Language, *, magnification: float, book: Source | LayerFacts, until: PartialDate | None
) -> dict[str, Any]:
    """
    Return the words of the map.

    Parameters
    ----------
    lang
        The language.
    magnification
        How many times larger Belarus is drawn than Kazakhstan side by side.
    book
        The book that the facts are from, or the layer.
    until
        The date of its latest dated fact.
    """
    _ = lang.text
    return {
        "lang": lang.code.value,
        "days": lang.day_patterns(),
        "map": _("Map of regions and their ties"),
        "view": _("View of the map"),
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "fit": _("Show the whole map"),
        "layout": _("Layout of the map"),
        "side": _("Side by side"),
        "true": _("True scale"),
        "kindsLabel": _("Kinds of tie to show"),
        "kinds": vocabulary.tie_kinds(lang),
        "statuses": vocabulary.statuses(lang),
        "statusesLabel": _("Status"),
        "themes": vocabulary.themes(lang),
        "themesLabel": _("Theme"),
        "moreFilters": _("More filters"),
        "clearFilters": _("Clear these filters"),
        "linesLabel": _("Line style"),
        "lines": vocabulary.line_styles(lang),
        **pair_words(lang),
        "magnified": _("Belarus is drawn {factor} times larger than Kazakhstan.").format(
            factor=lang.number(round(magnification, 1))
        ),
        "by_territory": _("Shown by territory; legal succession is not stated in the source."),
        "facts": _("Regions: {by} and {kz}. {ties}."),
        "groups": vocabulary.tie_groups(lang),
        "bonds": vocabulary.bonds(lang),
        "stated": _("The tie concerns the territory"),
        "unknown": _("the borders of this day are not known to us; those of 1997 are shown"),
        "undated": _("undated"),
        "districts": _("Districts of Belarus"),
        "approx": _("approximate line"),
        "selected": _("selected"),
        "partner": _("partner"),
        "keys": _("Arrow keys: to the neighbours; with Shift: cities and districts too. Enter: choose. Escape: clear."),
        "twoFingers": _("Use two fingers to move the map"),
        "toMap": _("Skip to the regions on the map"),
        "toPanel": _("Skip to the details"),
        "toTable": _("Skip to the table"),
        "nothing": _("Nothing is selected."),
        "unplaced": _("No place within a country is named here: nothing is lit on the map."),
        **_book_words(lang, book, until),
        **_clock_words(lang),
        **_table_words(lang),
    }


def pair_words(lang: Language) -> dict[str, Any]:
    """Return what the lines of pairs of units say; see `components.map.pair_lines`."""
    _ = lang.text
    last = len(STEPS) - 1
    ranges = [
        _("{count} and more").format(count=lang.number(least))
        if number == last
        else lang.number(least)
        if least == STEPS[number + 1] - 1
        else f"{lang.number(least)}–{lang.number(STEPS[number + 1] - 1)}"
        for number, least in enumerate(STEPS)
    ]
    return {
        "pairsLabel": _("Ties between two regions"),
        "pairSteps": ranges,
        "pairNamed": _("a pair with an agreement, signed or in force"),
        "pairOther": _("other ties"),
        "pairFormer": _("with a region whose territory has changed since"),
    }


def _book_words(lang: Language, book: Source | LayerFacts, until: PartialDate | None) -> dict[str, str]:
    _ = lang.text
    if isinstance(book, LayerFacts):
        title, ends = marked(book, lang), _("our data end")
    else:
        title, ends = f"{book.authors}. {book.title_en}, {book.year}.", _("the book ends")
    return {
        "book": _("Source"),
        "bookTitle": title,
        "bookEnds": ends,
        "knownUntil": _("Known until: {date}").format(date=lang.partial(until)) if until else "",
    }


def _clock_words(lang: Language) -> dict[str, str]:
    _ = lang.text
    return {
        "date": _("Date"),
        "today": _("Today"),
        "play": _("Play"),
        "pause": _("Pause"),
        "back": _("Previous change"),
        "forth": _("Next change"),
    }


def _table_words(lang: Language) -> dict[str, Any]:
    """Return the words of the table and of the ranking beside the map."""
    _ = lang.text
    return {
        "showAll": _("Show all"),
        "table": _("The ties as a table"),
        "columns": [
            _("What"),
            _("Place in Belarus"),
            _("Place in Kazakhstan"),
            _("Kind"),
            _("Status"),
            _("Since"),
            _("Where written"),
        ],
        "ranking": _("Ties of each region"),
        "rankingNote": _(
            "Ties with places of the other country at this date, ties within the region not counted. "
            "The three numbers are not to be added."
        ),
    }
