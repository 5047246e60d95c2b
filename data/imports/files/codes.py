"""Codes of what is said of a file that is read or refused, with their English sentences."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Refusal(StrEnum):
    """Reasons to refuse a whole file."""

    PASSWORD = "password"  # noqa: S105 - the code of a reason
    UNPACKS_TO = "unpacks_to"
    TOO_MANY_PARTS = "too_many_parts"
    UNSAFE_PART = "unsafe_part"
    TOO_LARGE = "too_large"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MANY_ERRORS = "too_many_errors"
    TOO_MANY_TEXTS = "too_many_texts"
    TOO_MANY_SHEETS = "too_many_sheets"
    LINE_TOO_LONG = "line_too_long"
    TOO_DEEP = "too_deep"
    XML_ENTITIES = "xml_entities"
    DAMAGED = "damaged"
    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown_format"
    NOT_A_FILE = "not_a_file"
    ARCHIVE = "archive"
    OTHER_DOCUMENT = "other_document"
    XLSB = "xlsb"
    OLD_XLS = "old_xls"
    JSON_UNKNOWN = "json_unknown"
    SDMX_WITHOUT_DATA = "sdmx_without_data"
    HTML_WITHOUT_TABLE = "html_without_table"


class NoteCode(StrEnum):
    """Remarks on a whole file that was read."""

    MACROS_NOT_OPENED = "macros_not_opened"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_ROWS = "hidden_rows"
    HIDDEN_COLUMNS = "hidden_columns"
    SHEET_NOT_READ = "sheet_not_read"
    ENCODING_BY_LETTERS = "encoding_by_letters"
    ENCODINGS_MIXED = "encodings_mixed"
    SEPARATOR_LINE = "separator_line"
    HIDDEN_CHARACTERS = "hidden_characters"
    FORMULAS_MANY = "formulas_many"
    OWN_EXPORT = "own_export"
    OTHER_SUFFIX = "other_suffix"
    MESSAGE_PARTS_SKIPPED = "message_parts_skipped"


class Fault(StrEnum):
    """Faults of one row of a text."""

    FIELD_COUNT = "field_count"
    QUOTE_NOT_CLOSED = "quote_not_closed"
    CELL_TOO_LONG = "cell_too_long"
    NOT_READABLE = "not_readable"


SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        Refusal.PASSWORD: (
            "The file is protected with a password. Open it in Excel, choose File > Info > Protect Workbook >"
            " Encrypt with Password, clear the password, save the file and bring it again."
        ),
        Refusal.UNPACKS_TO: (
            "The workbook unpacks to {size} MB; at most {limit} MB are read. Save only the sheet that matters"
            " as a new file, or bring it as CSV."
        ),
        Refusal.TOO_MANY_PARTS: (
            "The workbook has {count} parts; at most {limit} are read. Save it anew as XLSX and bring it again."
        ),
        Refusal.UNSAFE_PART: (
            "The workbook names a part outside itself ({part}); no spreadsheet writes that. Open it in a "
            "spreadsheet that you trust, save it anew and bring it again."
        ),
        Refusal.TOO_LARGE: (
            "The file has {size} MB; at most {limit} MB of this format are read. Save only the table that "
            "matters, or bring it as CSV."
        ),
        Refusal.TOO_MANY_CELLS: (
            "The sheet {sheet} has more than {limit} cells. Save only the part that matters as a new file."
        ),
        Refusal.TOO_MANY_ERRORS: (
            "The sheet {sheet} has more than {limit} cells that show an error or a formula without a value. "
            "Open the file in a spreadsheet, mend the formulas, save it and bring it again."
        ),
        Refusal.TOO_MANY_TEXTS: (
            "The workbook holds more than {limit} MB of different texts. Save only the sheet that matters as "
            "CSV and bring that."
        ),
        Refusal.TOO_MANY_SHEETS: (
            "The workbook has {count} sheets; at most {limit} are read. Save the sheets that matter as a new file."
        ),
        Refusal.LINE_TOO_LONG: (
            "Line {line} of the file has more than {limit} characters, which is no row of a table. Check that"
            " the file has line breaks, and bring it again."
        ),
        Refusal.TOO_DEEP: (
            "The file has elements within elements deeper than any table. Save the table as XLSX or CSV and bring that."
        ),
        Refusal.XML_ENTITIES: (
            "The file declares a document type or entities of its own, which no table needs; such files are "
            "not read. Open it in a spreadsheet, save it as XLSX and bring that."
        ),
        Refusal.DAMAGED: (
            "The file is damaged and cannot be read to its end. Open it in the program that made it, save it "
            "anew and bring it again."
        ),
        Refusal.EMPTY: "There is nothing in the file: no cell has a value. Check that it is the right file.",
        Refusal.UNKNOWN_FORMAT: (
            "This is no table that can be read. Bring XLSX, XLS, ODS, CSV, JSON of UN Comtrade, SDMX, or "
            "paste the cells."
        ),
        Refusal.NOT_A_FILE: "This is no file but a folder, a link or a device. Bring the file itself.",
        Refusal.ARCHIVE: "This is an archive, not a table. Unpack it and bring the file inside.",
        Refusal.OTHER_DOCUMENT: (
            "This is a document of another program ({program}), not a table. Copy the table into a "
            "spreadsheet, save it as XLSX and bring that, or paste the cells."
        ),
        Refusal.XLSB: (
            "This is a binary workbook (XLSB), in which errors of cells cannot be seen. Open it in Excel, "
            "choose File > Save As > Excel Workbook (.xlsx) and bring that."
        ),
        Refusal.OLD_XLS: (
            "This is a workbook of Excel 95 or older. Open it in a spreadsheet, save it as XLSX and bring that."
        ),
        Refusal.JSON_UNKNOWN: (
            "The JSON file has no list of records that could be a table. Bring the JSON of UN Comtrade, "
            "SDMX-JSON, a file of this site, or save the table as CSV."
        ),
        Refusal.SDMX_WITHOUT_DATA: (
            "The SDMX message has no observations: it may hold definitions only. Ask the same address for "
            "data, or bring SDMX-CSV."
        ),
        Refusal.HTML_WITHOUT_TABLE: (
            "The file is a web page without a table. Copy the table into a spreadsheet, save it as XLSX and bring that."
        ),
        NoteCode.MACROS_NOT_OPENED: "The workbook has macros. They were not opened.",
        NoteCode.HIDDEN_SHEET: "The sheet {sheet} is hidden.",
        NoteCode.HIDDEN_ROWS: (
            "Rows that are hidden on the sheet {sheet} are read as the others: {cells}. Delete them in the file if they"
            " are not to count."
        ),
        NoteCode.HIDDEN_COLUMNS: (
            "Columns that are hidden on the sheet {sheet} are read as the others: {cells}. Delete them in the file if"
            " they are not to count."
        ),
        NoteCode.SHEET_NOT_READ: "The sheet {sheet} has no cells ({kind}) and was not read.",
        NoteCode.ENCODING_BY_LETTERS: "The text is read as {encoding}, concluded from its letters.",
        NoteCode.ENCODINGS_MIXED: (
            "{count} lines are not in the encoding of the others ({encoding}); their letters cannot be read "
            "and they are named."
        ),
        NoteCode.SEPARATOR_LINE: (
            "The first line says that {delimiter} separates the cells; it is no row of the table."
        ),
        NoteCode.HIDDEN_CHARACTERS: (
            "{count} cells of {sheet} hold characters that nobody sees, the first of them {cell} ({characters})."
        ),
        NoteCode.FORMULAS_MANY: (
            "The sheet {sheet} has more than {limit} cells with formulas or formats; only the first ones are marked."
        ),
        NoteCode.OWN_EXPORT: "This is a file of this site; apostrophes that guard against formulas were taken off.",
        NoteCode.OTHER_SUFFIX: "The name ends in {suffix}, but the file is {kind}; it was read as what it is.",
        NoteCode.MESSAGE_PARTS_SKIPPED: "Parts of the message that hold no observations were not read ({parts}).",
        Fault.FIELD_COUNT: (
            "{row}: {found} fields, the header has {expected}. Look for a {delimiter} too many or too few."
        ),
        Fault.QUOTE_NOT_CLOSED: "{row}: a quotation mark is opened and never closed. Close it or remove it.",
        Fault.CELL_TOO_LONG: (
            "{row}: the cell in column {column} has {found} characters; the first {limit} are taken. Shorten it."
        ),
        Fault.NOT_READABLE: (
            "{row}: some letters are in another encoding and cannot be read. Save the file as UTF-8 anew."
        ),
    }
)
"""The sentence of each code in English. Words of other languages are the task of those who speak to people."""
