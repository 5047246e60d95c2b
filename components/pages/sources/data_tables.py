"""The data themselves: version, changes, licence, and every table with its columns and its file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from components.documents.items import item, page, section
from components.parts.accordion import row

if TYPE_CHECKING:
    from components.context import View
    from components.i18n.language import Language
    from components.parts.accordion import Row
    from data.package.contract import Field, Table


def data_document(view: View) -> dict[str, Any]:
    """Return the version of the data, what changed in each, and the licence."""
    _, lang, contract = view.lang.text, view.lang, view.atlas.contract
    released = lang.day(date.fromisoformat(contract.created[:10]))
    version = _("Version {version}, {day}").format(version=contract.version, day=released)
    told = [
        item(name, lines=[view.atlas.described(line, lang.code, table="changelog") for line in lines])
        for name, lines in view.atlas.changes
    ]
    return page(
        lang,
        eyebrow=_("The data"),
        title=version,
        lead=[f"{contract.licence} ({contract.licence_id})", contract.licence_url],
        sections=[section("changes", _("Changes of the data"), told)],
        close=None,
    )


def table_rows(view: View) -> list[Row]:
    """Return the tables of the data set as entries of a list, each with its files."""
    _, lang = view.lang.text, view.lang
    return [
        row(
            table.name,
            view.atlas.described(table.title, lang.code),
            count=lang.plural("{count} row", "{count} rows", len(view.atlas.tables[table.name])),
            lines=[view.atlas.described(table.description, lang.code)],
            links=[
                [_("Download as {format}").format(format=form.upper()), f"/api/v1/tables/{table.name}.{form}"]
                for form in ("csv", "json")
            ],
        )
        for table in view.atlas.contract.tables.values()
    ]


def table_contents(view: View, name: str) -> dict[str, Any]:
    """Return the columns of a table, each with its type and meaning."""
    _, lang, table = view.lang.text, view.lang, view.atlas.contract.table(name)
    columns = [_column(view, field, table) for field in table.fields]
    document = page(lang, eyebrow="", title="", sections=[section("columns", _("Columns"), columns)], close=None)
    keys = ", ".join(table.primary_key)
    return {"facts": [[_("File"), table.path], [_("Key"), keys]], "links": [], "remarks": [], "document": document}


def _column(view: View, field: Field, table: Table) -> dict[str, Any]:
    _, lang = view.lang.text, view.lang
    badges = [{"text": types(lang)[field.kind or field.type], "tone": "plain"}]
    if field.required:
        badges.append({"text": _("required"), "tone": "plain"})
    lines = [view.atlas.described(field.description, lang.code)]
    if allowed := field.enum or field.items:
        lines.append(_("One of: {values}").format(values=", ".join(allowed)))
    if targets := [key.table for key in table.foreign_keys if key.field == field.name] or list(field.references):
        lines.append(_("Points at: {tables}").format(tables=", ".join(targets)))
    return item(field.name, badges=badges, lines=lines)


def types(lang: Language) -> dict[str, str]:
    """Return the words for the type of a column."""
    _ = lang.text
    return {
        "string": _("text"), "integer": _("whole number"), "number": _("number"), "boolean": _("true or false"),
        "date": _("day"), "partial_date": _("year, month or day"), "list": _("list"),
    }  # fmt: skip
