"""Counts of figures, agreements, events and ventures in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language

COUNTED: Final = ("observations", "goods", "agreements", "events", "ventures")
"""Tables whose rows are what people bring; the rows of others belong to these."""


def counts_text(counts: Mapping[str, int], lang: Language) -> str:
    """Return how many there are of each kind; nothing where there are none."""
    _ = lang.text
    words = {
        "observations": _("figures {count}"), "goods": _("records of goods {count}"),
        "agreements": _("agreements {count}"), "events": _("events {count}"), "ventures": _("ventures {count}"),
    }  # fmt: skip
    return ", ".join(words[name].format(count=lang.number(counts[name])) for name in COUNTED if counts.get(name))
