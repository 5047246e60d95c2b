"""A document as HTML: the parts that components/parts/document/document.js draws, with links in place of buttons."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from components.documents.model import KEEP, Go
from components.server.first_document.html_tags import tag
from components.session import routes
from components.session.address import CLAIM_PAGES, PLACE_PAGES
from data.atlas.selection import CHOICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

    from components.documents.model import Action, Answer, Document, Item, Section
    from components.server.first_document.html_tags import Part

SET_ALIKE: Final = frozenset({"kinds", "themes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a document is: the name of its page, and the parameters of its address."""

    page: str
    query: Mapping[str, str]

    def href(self, go: Go) -> str:
        """Return the address that a choice leads to, as a message of it would: see `components.session.address`."""
        asked = {part.name: getattr(go, part.name) for part in fields(go) if getattr(go, part.name) is not KEEP}
        query = dict(self.query)
        if not set(CHOICES).isdisjoint(asked):
            chosen = next((name for name in CHOICES if asked.get(name)), None)
            asked |= dict.fromkeys(set(CHOICES) - {chosen})
            if self.page == routes.MAP.name and "page" not in asked:
                asked = {"by": None, "kz": None, **asked}
        page = str(asked.pop("page", None) or self._page_for(asked))
        for name, value in asked.items():
            query.pop(name, None)
            if value:
                query[name] = ",".join(sorted(value)) if name in SET_ALIKE else str(value)
        return "." + routes.address(page, query)

    def _page_for(self, asked: Mapping[str, object]) -> str:
        if (asked.get("claim") or asked.get("own")) and self.page not in CLAIM_PAGES:
            return routes.MAP.name
        if asked.get("org") or asked.get("person"):
            return routes.MAP.name
        if asked.get("place") and self.page not in PLACE_PAGES:
            return routes.REGION.name
        return self.page


def document_element(document: Document, at: Place, *, shape: str) -> Element:
    """Return a document.

    Parameters
    ----------
    document
        The document.
    at
        Where it is.
    shape
        ``panel`` beside the map, or ``page``.
    """
    filled = [action for action in document.actions if action.filled]
    others = [action for action in document.actions if not action.filled]
    return tag(
        "article",
        document.title
        and tag(
            "header",
            tag("p", document.eyebrow, class_="pv-eyebrow"),
            tag("span", class_="pv-first-gap"),
            tag("h2", document.title),
            tag("span", class_="pv-first-gap pv-first-gap-large"),
            document.lead and tag("p", _lines(document.lead), class_="pv-lead"),
            _actions(filled if document.answer else document.actions, at),
            class_="pv-document-head",
        ),
        (tag("p", note, class_="pv-note") for note in document.notes),
        _answer(document.answer, at) if document.answer else None,
        _actions(others, at) if document.answer else None,
        tag("div", (_section(section, at) for section in document.sections), class_="pv-sections"),
        class_=f"pv-document pv-{shape}",
        lang=document.lang.value,
    )


def _lines(texts: Iterable[str]) -> list[Element | str]:
    """Return texts on lines of their own in one paragraph: browsers measure when the largest part is seen."""
    return [part for text in texts for part in (tag("br"), text)][1:]


def _actions(actions: Iterable[Action], at: Place) -> Element | None:
    links = [
        tag(
            "a",
            action.text,
            class_="pv-action pv-action-link" + (" pv-action-filled" if action.filled else ""),
            href=at.href(action.go),
        )
        for action in actions
    ]
    return tag("p", links, class_="pv-actions") if links else None


def _answer(answer: Answer, at: Place) -> Element:
    lists = (("sentences", answer.sentences), ("numbers", answer.numbers), ("moments", answer.moments))
    return tag(
        "section",
        (
            tag("ol" if name == "moments" else "ul", (_item(item, at) for item in items), class_=f"pv-items pv-{name}")
            for name, items in lists
            if items
        ),
        class_="pv-short",
        aria_label=answer.title,
    )


def _section(section: Section, at: Place) -> Element:
    count = tag("span", str(section.count), class_="pv-count") if section.count else None
    head = tag("h3", section.title, count)
    body: tuple[Part, ...] = (
        section.note and tag("p", section.note, class_="pv-section-note"),
        tag("ul", (_item(item, at) for item in section.items), class_="pv-items") if section.items else None,
        not section.items and section.empty and tag("p", section.empty, class_="pv-empty"),
    )
    return tag(
        "section",
        [tag("details", tag("summary", head), body, class_="pv-folded")] if section.folded else [head, body],
        class_=f"pv-section pv-section-{section.id}",
    )


def _item(item: Item, at: Place) -> Element:
    title = (
        tag("a", item.title, class_="pv-link", href=at.href(item.go))
        if item.go is not None
        else tag("span", item.title, class_="pv-item-title")
    )
    hedge = tag("span", f"{item.hedge} ", class_="pv-hedge") if item.hedge else None
    unit = tag("span", f" {item.unit}", class_="pv-unit") if item.unit else None
    badges = (tag("span", badge.text, class_=f"pv-badge pv-badge-{_classes(badge.tone)}") for badge in item.badges)
    return tag(
        "li",
        item.value and tag("p", hedge, item.value, unit, class_="pv-value"),
        tag("p", title, class_="pv-item-head"),
        tag("p", badges, class_="pv-badges") if item.badges else None,
        (tag("p", line, class_="pv-line-text") for line in item.lines),
        item.source and tag("p", item.source, class_="pv-evidence-line pv-first-source"),
        class_=f"pv-item pv-item-{_classes(item.tone)}",
    )


def _classes(tone: str) -> str:
    """Return a tone as classes, as item.js does: that of a kind of tie has the colour of its lines."""
    return f"kind pv-kind-{tone.removeprefix('kind-')}" if tone.startswith("kind-") else tone
