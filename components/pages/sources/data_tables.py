"""Tables of the data: version, changes and licence, and every table with its columns and its files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from components.documents.model import Badge, Document, Item, section
from components.parts.accordion import Contents, Entry

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from data.package.contract import Field, Table


def data_document(view: View) -> Document:
    """Return the version of the data, what changed in each, and the licence."""
    _, lang, contract = view.lang.text, view.lang, view.atlas.contract
    released = lang.day(date.fromisoformat(contract.created[:10]))
    versions = [
        Item(title=name, lines=tuple(view.atlas.described(line, lang.code, table="changelog") for line in lines))
        for name, lines in view.atlas.changes
    ]
    return Document(
        lang=lang.code,
        eyebrow=_("The data"),
        title=_("Version {version}, {day}").format(version=contract.version, day=released),
        lead=(f"{contract.licence} ({contract.licence_id})", contract.licence_url),
        sections=(section("changes", _("Changes of the data"), versions),),
    )


def table_entries(view: View) -> list[Entry]:
    """Return the tables of the data set as entries of a list, each with its files."""
    _, lang = view.lang.text, view.lang
    return [
        Entry(
            id=table.name,
            title=view.atlas.described(table.title, lang.code),
            count=lang.plural("{count} row", "{count} rows", len(view.atlas.tables[table.name])),
            lines=(view.atlas.described(table.description, lang.code),),
            links=tuple(
                (_("Download as {format}").format(format=form.upper()), f"/api/v1/tables/{table.name}.{form}")
                for form in ("csv", "json")
            ),
        )
        for table in view.atlas.contract.tables.values()
    ]


def table_contents(view: View, name: str) -> Contents:
    """Return the columns of a table, each with its type and meaning."""
    _, lang, table = view.lang.text, view.lang, view.atlas.contract.table(name)
    columns = section("columns", _("Columns"), (_column(view, field, table) for field in table.fields))
    return Contents(
        facts=((_("File"), table.path), (_("Key"), ", ".join(table.primary_key))),
        document=Document(lang=lang.code, sections=(columns,)),
    )


def _column(view: View, field: Field, table: Table) -> Item:
    _, lang = view.lang.text, view.lang
    badges = [Badge(text=types(lang)[field.kind or field.type])]
    if field.required:
        badges.append(Badge(text=_("required")))
    lines = [view.atlas.described(field.description, lang.code)]
    if allowed := field.enum or field.items:
        lines.append(_("One of: {values}").format(values=", ".join(allowed)))
    if targets := [key.table for key in table.foreign_keys if key.field == field.name] or list(field.references):
        lines.append(_("Refers to: {tables}").format(tables=", ".join(targets)))
    return Item(title=field.name, badges=tuple(badges), lines=tuple(lines))


def types(lang: Language) -> dict[str, str]:
    """Return the words for the type of a column."""
    _ = lang.text
    return {
        "string": _("text"), "integer": _("whole number"), "number": _("number"), "boolean": _("true or false"),
        "date": _("day"), "partial_date": _("year, month or day"), "list": _("list"), "address": _("web address"),
    }  # fmt: skip
