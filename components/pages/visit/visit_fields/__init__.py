"""The questions of a visit beside its places: which of the two comes, on which day, in which languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.i18n.language import NAMES
from components.session import address
from components.session.mount import message, part
from data.atlas.selection import FIRST_DAY, last_visit_day
from data.enums import Lang

if TYPE_CHECKING:
    from components.context import View
    from components.pages.visit.asked_visit import Visit

KEY: Final = "visit-fields"


def draw_visit_fields(view: View, visit: Visit) -> None:
    """Draw the questions; what is answered goes to the address."""
    part("visit-fields", "pages/visit/visit_fields/visit_fields.js")(
        key=KEY,
        data=visit_fields_data(view, visit),
        on_select_change=lambda: address.apply(view.atlas, message(KEY)),
        on_lang_change=lambda: _choose_language(view),
    )


def visit_fields_data(view: View, visit: Visit) -> dict[str, Any]:
    """Return what the browser draws the questions from."""
    _ = view.lang.text
    others = [[code.value, NAMES[code]] for code in Lang if code is not visit.lang]
    return {
        "seq": address.last_message(),
        "guest": visit.guest_side,
        "swap": _("The other way round") if visit.by or visit.kz else "",
        "day": {
            "title": _("Day"),
            "value": visit.day.isoformat(),
            "today": view.today.isoformat(),
            "first": FIRST_DAY.isoformat(),
            "last": last_visit_day().isoformat(),
            "wrong": _("A day from {first} to {last}").format(
                first=view.lang.day(FIRST_DAY), last=view.lang.day(last_visit_day())
            ),
        },
        "lang": {
            "title": _("Language"),
            "value": visit.lang.value,
            "options": [[code.value, NAMES[code]] for code in Lang],
        },
        "lang2": {
            "title": _("Second language"),
            "value": visit.lang2.value if visit.lang2 else "",
            "options": [["", _("none")], *others],
        },
    }


def _choose_language(view: View) -> None:
    code = message(KEY, "lang")
    if code in set(Lang):
        address.change(view.atlas, lang=Lang(code))
