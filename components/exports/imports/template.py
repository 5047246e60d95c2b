"""Template for figures, agreements and events as XLSX: lists to choose from, an example, how to fill it in."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from components.exports.imports import template_words as words
from components.exports.paper_parts.same_bytes import same_bytes
from components.exports.xlsx import sheet_name
from data.atlas.derived import derived
from data.enums import PlaceKind
from data.imports.schemes.own_template import CHOICES, MARKER, SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LAST_ROW: Final = 5_000
"""So many rows have lists to choose from; more may be filled in."""
WIDE: Final = 34
NARROW: Final = 20
NUMBERS: Final = frozenset({"value", "participants"})
OPEN_LISTS: Final = frozenset({"by_places", "kz_places", "places", "themes"})
"""Lists beside which another text may be written."""
LISTS: Final[Mapping[str, Mapping[str, str]]] = {
    "figures": {
        "by_id": "by_places", "kz_id": "kz_places", "flow": "flow", "unit": "unit", "reporter": "reporter",
        "obs_status": "obs_status",
    },
    "agreements": {
        "by_place": "by_places", "kz_place": "kz_places", "status": "status", "kind": "kind", "themes": "themes",
        "place": "places",
    },
    "events": {
        "by_place": "by_places", "kz_place": "kz_places", "status": "event_status", "kind": "event_kind",
        "place": "places",
    },
}  # fmt: skip
"""The list of each column that has one."""
OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
_STATUSES: Final = {"event_status": ("completed", "planned", "announced", "proposed")}


@derived(maxsize=8)
def write_template(atlas: Atlas, lang: Language) -> bytes:
    """
    Return the template in a language as XLSX; the same data give the same bytes.

    Parameters
    ----------
    atlas
        The facts: their places are in its lists.
    lang
        Its language. It is read in each of them without a question.
    """
    _, content = lang.text, io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    book.set_properties({"title": _("Template for figures, agreements and events"), "created": _made(atlas)})
    _Template(book, atlas, lang).write()
    book.close()
    return same_bytes(content.getvalue())


def template_filename(lang: Language) -> str:
    """Return the name under which the template is saved."""
    return f"partnership-vector-template-{lang.code.value}.xlsx"


def place_choices(atlas: Atlas, lang: Language, *countries: str) -> list[str]:
    """Return the places of countries as choices: the country, its first-level units of today, then its cities."""
    on = _made(atlas).date()
    units = set(atlas.units(on))
    ranks: dict[str, tuple[int, str]] = {}
    for place_id, place in atlas.index.places.items():
        if place.country in countries and place.kind is not PlaceKind.CITY_DISTRICT:
            rank = 0 if place.kind is PlaceKind.COUNTRY else 1 if place_id in units else 2
            rank += place.kind is PlaceKind.DISTRICT
            if rank > 1 and place.kind in (PlaceKind.REGION, PlaceKind.CITY_OF_RANK):
                rank = 4  # it has ended
            ranks[place_id] = (rank, atlas.place_name(place_id, lang=lang.code, on=place.valid_to or on))
    ordered = sorted(ranks, key=lambda place_id: ranks[place_id])
    return [f"{ranks[place_id][1]}{SEPARATOR}{place_id}" for place_id in ordered]


def template_lists(atlas: Atlas, lang: Language) -> dict[str, list[str]]:
    """Return the choices of each list, in words with the code behind them."""
    codes = {**CHOICES, **_STATUSES}
    named = words.choices(lang).items()
    lists = {name: [f"{texts[code]}{SEPARATOR}{code}" for code in codes[name] if code] for name, texts in named}
    return lists | {
        "by_places": place_choices(atlas, lang, "BY"),
        "kz_places": place_choices(atlas, lang, "KZ"),
        "places": place_choices(atlas, lang, "BY", "KZ"),
    }


def _made(atlas: Atlas) -> datetime:
    """Return when the data were made, without a zone, as spreadsheets keep it."""
    return datetime.fromisoformat(atlas.contract.created).replace(tzinfo=None)


class _Template:
    """The workbook while it is written."""

    def __init__(self, book: Workbook, atlas: Atlas, lang: Language) -> None:
        self._book, self._lang = book, lang
        self._names = {part: sheet_name(name) for part, name in words.sheet_names(lang).items()}
        self._headings = words.headings(lang)
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "bg_color": "#DDE8F0"}
        )
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._prose = book.add_format({"text_wrap": True, "valign": "top"})
        self._text = book.add_format({"num_format": "@", "valign": "top"})
        self._grey = book.add_format({"italic": True, "font_color": "#555555", "valign": "top", "text_wrap": True})
        self._lists = template_lists(atlas, lang)

    def write(self) -> None:
        sheets = {part: self._book.add_worksheet(name) for part, name in self._names.items()}
        self._write_instructions(sheets["instructions"])
        for part in LISTS:
            self._write_part(sheets[part], part)
        self._write_example(sheets["example"])
        self._write_lists(sheets["lists"])
        sheets["lists"].hide()
        sheets["figures"].activate()

    def _write_instructions(self, sheet: Worksheet) -> None:
        self._mark(sheet, "instructions", ())
        sheet.set_column(0, 0, 110)
        sheet.write_string(1, 0, self._names["instructions"], self._title)
        for row, text in enumerate(words.instructions(self._lang), start=2):
            sheet.write_string(row, 0, text, self._prose)

    def _write_part(self, sheet: Worksheet, part: str) -> None:
        headings = self._headings[part]
        self._mark(sheet, part, tuple(headings))
        sheet.freeze_panes(2, 1)
        sheet.set_row(1, 34)
        for col, (name, heading) in enumerate(headings.items()):
            style: Format | None = None if name in NUMBERS else self._text
            sheet.set_column(col, col, WIDE if name in _LONG else NARROW, style)
            sheet.write_string(1, col, heading, self._head)
            if name in LISTS[part]:
                self._offer(sheet, col, LISTS[part][name])

    def _offer(self, sheet: Worksheet, col: int, name: str) -> None:
        """Give the cells of a column a list to choose from."""
        letters, is_open = xl_col_to_name(list(self._lists).index(name), col_abs=True), name in OPEN_LISTS
        title, message = (words.place_not_in_list if is_open else words.not_in_list)(self._lang)
        quoted = self._names["lists"].replace("'", "''")
        options = {
            "validate": "list",
            "source": f"='{quoted}'!{letters}$2:{letters}${len(self._lists[name]) + 1}",
            "error_type": "information" if is_open else "stop",
            "error_title": title[:32],
            "error_message": message[:255],
        }
        sheet.data_validation(2, col, LAST_ROW, col, options)

    def _write_lists(self, sheet: Worksheet) -> None:
        for col, (name, choices) in enumerate(self._lists.items()):
            sheet.write_string(0, col, name)
            for row, choice in enumerate(choices, start=1):
                sheet.write_string(row, col, choice)

    def _write_example(self, sheet: Worksheet) -> None:
        self._mark(sheet, "example", ())
        sheet.set_column(0, 11, NARROW + 6)
        sheet.write_string(1, 0, words.example_title(self._lang), self._title)
        row = 3
        for part, rows in self._examples().items():
            sheet.write_string(row, 0, self._names[part], self._title)
            for col, heading in enumerate(self._headings[part].values()):
                sheet.write_string(row + 1, col, heading, self._head)
            for line, cells in enumerate(rows, start=row + 2):
                for col, name in enumerate(self._headings[part]):
                    sheet.write_string(line, col, cells.get(name, ""), self._grey)
            row += len(rows) + 4

    def _examples(self) -> dict[str, Sequence[Mapping[str, str]]]:
        texts = words.example_texts(self._lang)

        def choice(name: str, code: str) -> str:
            return next(text for text in self._lists[name] if text.endswith(f"{SEPARATOR}{code}"))

        figure = {
            "by_id": choice("by_places", "BY-HO"), "kz_id": choice("kz_places", "KZ"), "flow": choice("flow", "export"),
            "period": "2024", "value": "12.5", "unit": choice("unit", "usd_million"),
            "reporter": choice("reporter", "by"), "obs_status": choice("obs_status", "final"), "note": texts["note"],
        }  # fmt: skip
        goods = {
            **figure, "period": "2024-Q1", "value": "310", "unit": choice("unit", "usd_thousand"),
            "product_code": "0401", "product_name": texts["goods"], "obs_status": choice("obs_status", "provisional"),
        }  # fmt: skip
        deed = {
            "title": texts["agreement"], "by_place": choice("by_places", "BY-HO"),
            "kz_place": choice("kz_places", "KZ-35"), "date": "2024-05-17", "until": "2029-05-17",
            "status": choice("status", "signed"), "kind": choice("kind", "memorandum"),
            "themes": choice("themes", "trade"), "note": texts["note"],
        }  # fmt: skip
        event = {
            "title": texts["event"], "by_org": texts["by_org"], "kz_org": texts["kz_org"], "date": "2024-09",
            "status": choice("event_status", "completed"), "kind": choice("event_kind", "forum"),
            "participants": "120",
        }  # fmt: skip
        return {"figures": (figure, goods), "agreements": (deed,), "events": (event,)}

    def _mark(self, sheet: Worksheet, part: str, names: Sequence[str]) -> None:
        """Write the hidden row by which a sheet and its columns are known."""
        for col, name in enumerate(names):
            sheet.write_string(0, col, name)
        sheet.write_string(0, len(names), f"{MARKER}{part}")
        sheet.set_row(0, None, None, {"hidden": True})


_LONG: Final = frozenset({
    "by_id", "kz_id", "flow", "title", "by_place", "kz_place", "by_org", "kz_org", "product_name", "reporter", "note",
})  # fmt: skip
