"""Draft as the browser draws it: its sheets, questions, findings and changes in the reader's language."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from components.pages.your_data.draft_desk.draft_map import draft_map
from components.pages.your_data.draft_desk.draft_words import (
    column_roles,
    draft_name,
    draft_words,
    open_sentences,
    skipped_reasons,
    verdict_sentence,
)
from components.pages.your_data.draft_desk.goods_changes import goods_changes, goods_sentences
from components.pages.your_data.draft_desk.row_texts import number_text, place_text, row_text, unit_text, value_text
from components.worker.brought.draft_state import what_is_open
from data.imports.words.atlas_names import atlas_names
from data.imports.words.import_words import group_title, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.context import View
    from data.stores.model import Draft, Layer

CELLS_NAMED: Final = 5


def draft_data(view: View, draft: Draft, layers: Sequence[Layer]) -> dict[str, Any]:
    """
    Return what the browser draws a draft from.

    Parameters
    ----------
    view
        The view of the book: names of places and the language are from it.
    draft, layers
        The draft, and the layers that it may go to.
    """
    state, lang = draft.state, view.lang
    speak = _Speaker(view)
    is_pasted = bool(state.get("pasted"))
    return {
        "id": draft.draft_id,
        "file": draft_name(draft, lang),
        "verdict": verdict_sentence(state, lang),
        "refused": state["verdict"] == "refuse",
        "layer": str(state.get("layer", "")),
        "layers": [[layer.layer_id, layer.name] for layer in layers],
        "sheets": [_sheet(view, state, number) for number in range(len(state["sheets"]))],
        "questions": [speak.question(question) for question in state["questions"]],
        "proposals": sum(question["proposed"] is not None for question in state["questions"]),
        "answered": _answered(speak, state),
        "remembered": len([key for key in state.get("remembered", ()) if key in state["answers"]]),
        "groups": _groups(speak, view, state["findings"]),
        "corrections": [[*correction] for correction in state.get("corrections", ())],
        "changes": [*_changes(view, state), *goods_changes(view, state)],
        "map": draft_map(view, state),
        "aside": [*goods_sentences(view, state), *_aside(view, state)],
        "open": what_is_open(state, takes_good=False),
        "openText": open_sentences(lang),
        "mayTakeGood": what_is_open(state, takes_good=True) == "",
        "source": {"title": draft.file, "pasted": is_pasted},
        "words": draft_words(lang),
    }


class _Speaker:
    """Speaker of the sentences of a draft."""

    def __init__(self, view: View) -> None:
        self._lang = view.lang.code
        self._name_of = atlas_names(view.atlas, view.lang.code)
        self._view = view

    def say(self, code: str, params: Mapping[str, str]) -> str:
        return say(code, params, lang=self._lang, name_of=self._name_of)

    def question(self, question: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "key": question["key"],
            "text": self.say(question["code"], question["params"]),
            "cells": list(question["cells"][:CELLS_NAMED]),
            "rows": self._view.lang.plural("{count} row waits for it", "{count} rows wait for it", question["rows"])
            if question["rows"]
            else "",
            "proposals": self.proposals(question),
            "proposed": question["proposed"],
            "free": question["free"],
        }

    def proposals(self, question: Mapping[str, Any]) -> list[list[Any]]:
        """Return the answers to choose from, each with its sentences: one answer may say yes to several names."""
        found: dict[str, list[str]] = {}
        for value, code, params in question["proposals"]:
            found.setdefault(value, []).append(self.proposal(code, params))
        return [[value, texts] for value, texts in found.items()]

    def proposal(self, code: str, params: Mapping[str, str]) -> str:
        """Return the sentence of an answer; a place is shown by its name."""
        if code == "place":
            return place_text(self._view, params["place"])
        return self.say(code, params)


def _answered(speak: _Speaker, state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the questions that are answered, with their answers."""
    answers, asked = state["answers"], state.get("asked", {})
    open_keys = {question["key"] for question in state["questions"]}
    found = []
    for key, value in sorted(answers.items()):
        if key not in asked or key in open_keys:
            continue
        question = asked[key]
        texts = {given: " ".join(said) for given, said in speak.proposals(question)}
        text = speak.say(question["code"], question["params"])
        found.append({"key": key, "text": text, "answer": texts.get(value, value)})
    return found


def _groups(speak: _Speaker, view: View, findings: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what was found by its cause in words: several codes may have one cause."""
    found: dict[tuple[str, bool], list[Mapping[str, Any]]] = {}
    for group in findings:
        found.setdefault((group_title(group["code"], view.lang.code), group["error"]), []).append(group)
    groups = []
    for (title, is_error), parts in found.items():
        count = sum(part["count"] for part in parts)
        items = [
            {"sheet": sheet, "cell": cell, "position": position, "text": speak.say(part["code"], params)}
            for part in parts
            for sheet, cell, position, params in part["items"]
        ]
        groups.append({
            "title": title,
            "error": is_error,
            "count": view.lang.number(count),
            "more": count - len(items),
            "items": items,
        })  # fmt: skip
    return groups


def _sheet(view: View, state: Mapping[str, Any], number: int) -> dict[str, Any]:
    sheet, lang = state["sheets"][number], view.lang
    alone = len(state["sheets"]) == 1
    roles = {
        letter: role
        for name, letter, _heading, role in state["columns"]
        if name == sheet["name"] or (alone and not name)
    }
    words = column_roles(lang)
    hidden = sheet["all_rows"] - len(sheet["rows"])
    return {
        "name": sheet["name"],
        "hidden": sheet["hidden"],
        "rows": sheet["rows"],
        "roles": {letter: words.get(role) or _role(role, view) for letter, role in roles.items()},
        "written": sheet["written"],
        "marks": sheet["marks"],
        "more": lang.plural("{count} more row is not shown.", "{count} more rows are not shown.", hidden)
        if hidden > 0
        else "",
    }


def _role(role: str, view: View) -> str:
    """Return what a column of agreements is taken for; a column of a published scheme keeps its name there."""
    try:
        return say(role, {}, lang=view.lang.code)
    except KeyError:
        return role


def _changes(view: View, state: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what would change, by kind, each with its whole number and its first rows."""
    _, changes = view.lang.text, state["difference"]
    if not changes:
        return []
    number = view.lang.number
    new = [[row_text(view, *row), value_text(view, row[2])] for row in _first_claims(state)]
    changed = [
        [
            row_text(view, table, row_id, cells),
            f"{number_text(view, old)} → {number_text(view, now)}",
            _percent(view, by),
        ]
        for table, row_id, cells, old, now, by in changes["changed_rows"]
    ]
    gone = [[row_text(view, *row), value_text(view, row[2])] for row in changes["gone_rows"]]
    against = [
        [
            row_text(view, table, row_id, cells),
            _("book: {book}; here: {own} {unit}").format(
                book=number_text(view, book), own=number_text(view, own), unit=unit_text(view, unit)
            ),
        ]
        for table, row_id, cells, _claim, book, own, unit in changes["contradictions"]
    ]
    groups: list[tuple[str, str, int, list[list[str]]]] = [
        ("new", _("New"), changes["new"], new if not changes["changed"] and not changes["same"] else []),
        ("changed", _("Changed"), changes["changed"], changed),
        ("same", _("As it is kept already"), changes["same"], []),
        ("gone", _("Kept, and not in this file"), changes["gone"], gone),
        ("held", _("Held back: two values of one figure"), changes["held"], []),
        ("against", _("Other than in the book"), changes["contradicting"], against),
    ]
    return [
        {"id": id_, "title": title, "count": number(count), "any": count > 0, "rows": rows, "more": count - len(rows)}
        for id_, title, count, rows in groups
    ]


def _first_claims(state: Mapping[str, Any]) -> list[list[Any]]:
    skipped = ("sources", "organisations", "agreement_parties", "ties")
    return [row for row in state["first"] if row[0] not in skipped]


def _percent(view: View, text: str | None) -> str:
    if text is None:
        return ""
    return f"{'+' if not text.startswith('-') else ''}{number_text(view, text)} %".replace("-", "−")


def _aside(view: View, state: Mapping[str, Any]) -> list[str]:
    """Return what was set aside and what says nothing, as sentences."""
    _, number = view.lang.text, view.lang.number
    words, counts = skipped_reasons(view.lang), dict[str, int]()
    for reason, count in state["skipped"].items():
        word = words.get(reason, words["other"])
        if word:
            counts[word] = counts.get(word, 0) + count
    said = ", ".join(f"{word} {number(count)}" for word, count in counts.items())
    missing, zeros, repeats = sum(state["missing"].values()), state["zeros"], state["repeats"]
    return [
        text
        for text in (
            _("Rows set aside: {rows}.").format(rows=said) if said else "",
            _("Cells without a figure: {count}.").format(count=number(missing)) if missing else "",
            _("Cells that say zero: {count}.").format(count=number(zeros)) if zeros else "",
            _("Rows that repeat another one, taken once: {count}.").format(count=number(repeats)) if repeats else "",
        )
        if text
    ]


def stale_data(view: View, changes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what another has changed meanwhile: each row with who, when, what it was and what it is."""
    _ = view.lang.text
    found = []
    for change in changes:
        cells = change["new"] or change["old"] or {}
        at = datetime.fromisoformat(change["at"])
        found.append({
            "row": row_text(view, change["table"], change["row_id"], cells) if cells else change["row_id"],
            "who": change["who"],
            "when": f"{view.lang.day(at.date())}, {at:%H:%M} UTC",
            "old": value_text(view, change["old"]) if change["old"] else "",
            "new": value_text(view, change["new"]) if change["new"] else _("withdrawn"),
        })  # fmt: skip
    return found
