"""Words of the template: its sheets, its headings and how it is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.layer_texts.own_evidence import obs_statuses, reporters
from components.i18n import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language


def sheet_names(lang: Language) -> dict[str, str]:
    """Return the name of each sheet, in their order; a name has at most 31 characters."""
    _ = lang.text
    return {
        "instructions": _("How to fill this in"), "figures": _("Figures"), "agreements": _("Agreements"),
        "events": _("Events"), "example": _("Example"), "lists": _("Lists"),
    }  # fmt: skip


def headings(lang: Language) -> dict[str, dict[str, str]]:
    """Return the headings of each sheet by the names of its columns; whoever reads it goes by the names."""
    _ = lang.text
    deed = {
        "by_place": _("Party of Belarus: place"), "by_org": _("Party of Belarus: organisation"),
        "kz_place": _("Party of Kazakhstan: place"), "kz_org": _("Party of Kazakhstan: organisation"),
    }  # fmt: skip
    return {
        "figures": {
            "by_id": _("Place in Belarus"), "kz_id": _("Place in Kazakhstan"),
            "flow": _("Flow: export is from Belarus to Kazakhstan"), "period": _("Period"), "value": _("Value"),
            "unit": _("Unit"), "product_code": _("Code of goods"), "product_name": _("Goods in words"),
            "reporter": _("Whose statistics"), "obs_status": _("How final"), "note": _("Note"),
        },
        "agreements": {
            "title": _("Title of the agreement"), **deed, "date": _("Date of signing"), "until": _("Valid until"),
            "status": _("Status"), "kind": _("Kind"), "themes": _("Themes"), "place": _("Place of signing"),
            "note": _("Note"),
        },
        "events": {
            "title": _("Name of the event"), **deed, "date": _("Date of the beginning"), "until": _("Until"),
            "status": _("Status"), "kind": _("Kind"), "place": _("Place of the event"),
            "participants": _("Number of participants"), "note": _("Note"),
        },
    }  # fmt: skip


def choices(lang: Language) -> dict[str, Mapping[str, str]]:
    """Return what the words of the contract are called, by the list that they are in."""
    _ = lang.text
    kinds = vocabulary.deed_kinds(lang)
    units = vocabulary.units(lang) | {
        "usd_thousand": _("thousand US dollars"), "byn_thousand": _("thousand Belarusian roubles"),
        "eur_thousand": _("thousand euros"), "kg": _("kilograms"),
    }  # fmt: skip
    statuses = vocabulary.statuses(lang)
    return {
        "flow": vocabulary.flows(lang),
        "unit": units,
        "reporter": {reporter.value: text for reporter, text in reporters(lang).items()},
        "obs_status": {status.value: text for status, text in obs_statuses(lang).items()},
        "status": statuses,
        "event_status": statuses | {"completed": _("took place")},
        "kind": {kind: text for (table, kind), text in kinds.items() if table == "agreements"},
        "event_kind": {kind: text for (table, kind), text in kinds.items() if table == "events"},
        "themes": vocabulary.themes(lang),
    }


def instructions(lang: Language) -> tuple[str, ...]:
    """Return how the template is filled in, a sentence or two a line."""
    _ = lang.text
    return (
        _("Write figures, agreements and events on their three sheets, a row for each; a sheet may stay empty."),
        _(
            "Where a cell has a list, choose from it: the words are for you, the code behind the dot is what is read. "
            "A place may also be written by its name; then you may be asked which one it is."
        ),
        _(
            "Figures: place, place, flow, period, value, unit and whose statistics must be there. "
            "Export is always from Belarus to Kazakhstan, whoever reports it."
        ),
        _("Period: 2024, 2024-Q1, 2024-03 or 31.12.2024. Value: a number, … for no data, x for what is not published."),
        _("Without a code or words of goods, a figure is of all goods. The code is written as text with its zeros."),
        _(
            "Agreements and events: a title, and a place or an organisation of each side. "
            "Several organisations of a side are written with a semicolon between them."
        ),
        _("The sheet “Example” is never read; what it says is invented."),
        _("Do not delete the hidden first row of a sheet: the columns are known by it."),
    )


def example_title(lang: Language) -> str:
    """Return the heading of the examples."""
    _ = lang.text
    return _("Example, invented: this sheet is never read")


def example_texts(lang: Language) -> dict[str, str]:
    """Return the texts of the examples that are no choices."""
    _ = lang.text
    return {
        "agreement": _("Memorandum of cooperation in trade and science"),
        "event": _("Forum of regions"),
        "by_org": _("University of an example"),
        "kz_org": _("Institute of an example"),
        "goods": _("milk and cream"),
        "note": _("Letter of the chamber of 12 March"),
    }


def not_in_list(lang: Language) -> tuple[str, str]:
    """Return title and sentence of the message that a sheet shows for what is in no list."""
    _ = lang.text
    return _("Not in the list"), _("Choose from the list of this cell. A text of your own cannot be read here.")


def place_not_in_list(lang: Language) -> tuple[str, str]:
    """Return title and sentence of the message that a sheet shows for a place that is in no list."""
    _ = lang.text
    return _("Not in the list"), _(
        "The list has the places by name. With another text you may be asked which is meant."
    )
