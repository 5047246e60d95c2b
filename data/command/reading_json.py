"""Reading of a file as JSON and as lines of text, for the command and whoever compares its results."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from data.enums import Lang, ProductScheme
from data.imports.difference import CLAIMS
from data.imports.quantities.units import in_millions
from data.imports.reading import ImportVerdict
from data.imports.words.atlas_names import atlas_names
from data.imports.words.import_words import say
from data.layer_rows import OBSERVATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.atlas.atlas import Atlas
    from data.imports.reading import Finding, Question, Reading
    from data.layer_rows import Cell, LayerRow

_ROW = ("by_id", "kz_id", "flow", "measure")
_AUTO = "auto"
_MOST_CELLS = 5


class Speaker:
    """Speaker of the sentences of a reading in a language, with the places by their names of today."""

    def __init__(self, atlas: Atlas, lang: Lang) -> None:
        self._name_of, self._lang = atlas_names(atlas, lang), lang

    def say(self, code: str, params: Mapping[str, str]) -> str:
        """Return the sentence of a code."""
        return say(code, params, lang=self._lang, name_of=self._name_of)

    def finding(self, finding: Finding) -> str:
        """Return the sentence of a finding, behind its cell, and its sheet where the file has several."""
        where = " ".join(filter(None, (finding.sheet, finding.cell)))
        return f"{where}: {self.say(finding.code, finding.params)}" if where else self.say(finding.code, finding.params)

    def question(self, question: Question) -> str:
        """Return the sentence of a question, behind its first cells."""
        text, cells = self.say(question.code, question.params), ", ".join(question.cells[:_MOST_CELLS])
        return f"{cells}: {text}" if cells and question.cells[0] not in text else text


def reading_json(reading: Reading, *, atlas: Atlas, lang: Lang) -> dict[str, Any]:
    """Return a reading as plain data.

    ``observations`` counts the rows as if every proposal were accepted; rows that are kept already and are not in the
    file are among them, unless it was answered that they are withdrawn.
    """
    speaker = Speaker(atlas, lang)
    errors = [finding for finding in reading.findings if finding.is_error]
    change = reading.difference
    gone = len(change.gone) if change is not None and reading.answers.get("gone") != "withdraw" else 0
    found: dict[str, Any] = {
        "file": reading.file,
        "verdict": reading.verdict.value,
        "observations": reading.taken + gone,
        "rows": [row_json(row) for row in reading.rows if row.table in CLAIMS],
        "errors": [{"cell": finding.cell, "message": speaker.finding(finding)} for finding in errors],
        "questions": [
            {
                "key": q.key,
                "text": speaker.question(q),
                "proposals": list(dict.fromkeys(proposal.value for proposal in q.proposals)),
            }
            for q in reading.questions
        ],
        "skipped": dict(reading.skipped),
        "missing": dict(reading.missing),
        "notes": [speaker.finding(finding) for finding in reading.findings if not finding.is_error],
    }
    return found | _extra(reading, found["errors"])


def _extra(reading: Reading, errors: list[dict[str, str]]) -> dict[str, Any]:
    """Return what only some files have."""
    change = reading.difference
    extra: dict[str, Any] = {
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "decimal": reading.decimal,
        "table": reading.table if reading.table != OBSERVATIONS else "",
        "zeros": reading.zeros,
        "duplicates": {"identical": reading.repeats} if reading.repeats else None,
    }
    if any(name.how != _AUTO for name in reading.names):
        extra["names"] = [
            {"row": name.row, "as_written": name.as_written, "place": "|".join(name.places), "how": name.how}
            for name in reading.names
        ]
    if change is not None and (change.changed or change.same or change.gone):
        extra["diff"] = {
            "new": len(change.new),
            "held": change.held,
            "changed": len(change.changed),
            "same": len(change.same),
            "absent_now": len(change.gone),
        }
    if reading.goods is not None:
        extra["goods"] = {"records": len(reading.goods.rows), "named": len(reading.goods.names)}
        if (goods := reading.goods_change) is not None:
            extra["goods"] |= {name: getattr(goods, name) for name in ("new", "same", "changed", "gone")}
    if change is not None and change.contradictions:
        extra["against_book"] = [
            {"claim": c.claim_id, "book": c.book_value, "own": c.own_value, "unit": c.unit}
            for c in change.contradictions
        ]
    if reading.verdict is ImportVerdict.REFUSE and errors:
        extra["message"] = errors[0]["message"]
    return {name: value for name, value in extra.items() if value}


def row_json(row: LayerRow) -> dict[str, Any]:
    """Return a row as plain data: a figure with money in millions of its currency, another row as it is kept."""
    cells = row.cells
    if row.table != OBSERVATIONS:
        return {"row_id": row.row_id, **cells}
    value, unit = cells["value"], str(cells["unit"])
    number: Decimal | None = None
    if value is not None:
        number, unit = in_millions(Decimal(str(value)), unit)
    return {
        **{name: cells[name] for name in _ROW},
        "product": product_of(cells),
        "period_start": cells["period_start"],
        "period_end": cells["period_end"],
        "value": plain_number(number),
        "unit": unit,
    }


def product_of(cells: Mapping[str, Cell]) -> str:
    """Return the goods of a figure in words: all goods, a code behind HS, or what the file calls them."""
    if cells["product_scheme"] == ProductScheme.ALL:
        return "all goods"
    return f"HS {cells['product_code']}" if cells["product_code"] else str(cells["product_name"])


def plain_number(number: Decimal | None) -> int | float | None:
    """Return a decimal as a number of JSON."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def reading_lines(reading: Reading, *, atlas: Atlas, lang: Lang, say_own: Callable[..., str]) -> list[str]:
    """Return a reading as lines of text: verdict, faults at their cells, questions with the keys of answers."""
    speaker = Speaker(atlas, lang)
    lines = [
        say_own(
            "command.read", file=reading.file, count=str(reading.taken), verdict_word=f"verdict.{reading.verdict.value}"
        )
    ]
    lines += [f"  ! {speaker.finding(finding)}" for finding in reading.findings if finding.is_error]
    lines += [f"  - {speaker.finding(finding)}" for finding in reading.findings if not finding.is_error]
    for question in reading.questions:
        lines.append(f"  ? {speaker.question(question)}")
        for proposal in question.proposals:
            mark = "*" if proposal.value == question.proposed else " "
            said = speaker.say(proposal.code, proposal.params)
            lines.append(f"    {mark} --answer '{question.key}={proposal.value}'  {said}")
    change = reading.difference
    if change is not None and (change.changed or change.same or change.gone):
        lines.append(
            "  "
            + say_own(
                "command.difference",
                new=str(len(change.new)),
                changed=str(len(change.changed)),
                same=str(len(change.same)),
                gone=str(len(change.gone)),
                held=str(change.held),
            )
        )
    if reading.goods is not None:
        goods = reading.goods_change
        counts = {name: str(getattr(goods, name) if goods else "-") for name in ("new", "changed", "same", "gone")}
        lines.append("  " + say_own("command.goods", count=str(len(reading.goods.rows)), **counts))
    return lines
