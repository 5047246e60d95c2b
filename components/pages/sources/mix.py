"""Mix of the sources: how much rests on one news agency, and lists by publisher, kind, firmness and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components.documents.model import in_full
from components.documents.texts import english
from components.i18n import vocabulary
from components.pages.sources.charts import year_frame
from components.pages.sources.notes import kinds
from data.queries.texts.sources import AGENCY, mix

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.context import View
    from components.documents.texts import Json, Text
    from components.i18n.language import Language

_FEW: Final = 2
"""Publishers of fewer notes are counted together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarGroup:
    """A list of a name, a number in words, its share of the greatest, and more words where there are some."""

    title: str
    note: str
    rows: tuple[tuple[Text, str, float] | tuple[Text, str, float, str], ...]

    def to_json(self) -> dict[str, Json]:
        """Return what the browser draws the list from."""
        written: dict[str, Json] = in_full(self)
        return written


def mix_lines(view: View) -> list[str]:
    """Return what the mix of the notes comes to, in sentences."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    number = lang.number
    return [
        _("{part} of the {whole} notes with an address lead to one news agency, BelTA ({site}).").format(
            part=number(found.of_agency), whole=number(found.with_address), site=AGENCY
        ),
        _("{claims} of {all} claims rest on it.").format(
            claims=number(found.claims_of_agency), all=number(found.claims)
        ),
        _(
            "{printed} of these addresses are printed with http, {bare} begin with the name of the site, "
            "{none} notes have no address."
        ).format(
            printed=number(found.with_scheme),
            bare=number(found.with_address - found.with_scheme),
            none=number(found.notes - found.with_address),
        ),
        _("The {notes} notes name {works} different works: the book cites some twice.").format(
            notes=number(found.notes), works=number(found.works)
        ),
    ]


def mix_groups(view: View) -> list[BarGroup]:
    """Return the parts of the mix as lists; what is counted together has no share."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    firm = {vocabulary.citations(lang)[how.value]: count for how, count in found.by_firmness.items()}
    return [
        _publishers(view),
        _group(_("Kinds of source"), {kinds(lang)[kind]: n for kind, n in found.by_kind.items()}, lang, _("Notes")),
        _group(_("How firmly claims are cited"), firm, lang, _("Claims, repeated tellings not counted")),
    ]


def year_group(view: View) -> BarGroup:
    """Return the list that says what the chart of years shows."""
    _, lang, frame = view.lang.text, view.lang, year_frame(view)
    totals = {str(year): int(total) for year, total in frame.groupby("year", sort=True)["notes"].sum().items()}
    most = max(totals.values(), default=1)

    def parts(year: str) -> str:
        part = frame.loc[frame["year"] == year]
        return "; ".join(f"{name}: {lang.number(n)}" for name, n in zip(part["origin"], part["notes"], strict=True))

    rows = tuple((year, lang.number(total), round(total / most, 4), parts(year)) for year, total in totals.items())
    return BarGroup(title=_("Years of publication"), note=_("Notes"), rows=rows)


def _publishers(view: View) -> BarGroup:
    """Return the publishers, the small ones counted together at the end."""
    _, lang, found = view.lang.text, view.lang, mix(view.atlas)
    large = {name: count for name, count in found.by_publisher.items() if count >= _FEW}
    small = [count for name, count in found.by_publisher.items() if name not in large]
    group = _group(_("Publishers and sites"), large, lang, _("Notes"), in_english=True)
    rest = lang.plural("{count} other, one note each", "{count} others, one note each", len(small))
    rows = ((rest, lang.number(sum(small)), 0),) if small else ()
    return BarGroup(title=group.title, note=group.note, rows=(*group.rows, *rows))


def _group(title: str, counts: Mapping[str, int], lang: Language, note: str, *, in_english: bool = False) -> BarGroup:
    most = max(counts.values(), default=1)
    rows = tuple(
        (english(lang, name) if in_english else name, lang.number(count), round(count / most, 4))
        for name, count in counts.items()
    )
    return BarGroup(title=title, note=note, rows=rows)
