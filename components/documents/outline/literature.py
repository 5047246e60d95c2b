"""Literature of an outline: the works that were read, those that the book quotes, and files of all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from components.documents.citing import apa, bibtex, csl_json, gost, ris
from components.documents.citing.citation_forms import FILES, Form
from components.documents.citing.works import claim_works, dataset_work
from components.documents.outline.outline_facts import fact_atlases
from components.i18n.language import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.citing.works import Work
    from components.documents.outline.own_outline import OwnOutline

LISTS: Final = (Form.BIBTEX, Form.RIS, Form.CSL)
"""The forms that programs for lists of literature read."""
_WORKS: Final = {Form.GOST: gost.cite_work, Form.APA: apa.cite_work}


@dataclass(frozen=True, slots=True, kw_only=True)
class Literature:
    """The works of an outline, each once and in the order of its facts.

    Attributes
    ----------
    read
        What was read itself, the data set and the layers last.
    quoted
        What the notes of the book name: known by the book alone.
    """

    read: tuple[Work, ...]
    quoted: tuple[Work, ...]

    @property
    def works(self) -> tuple[Work, ...]:
        """All works."""
        return self.read + self.quoted


def literature(view: View, outline: OwnOutline) -> Literature:
    """Return the works that facts of an outline are cited by, with the data set and the layers; none without facts."""
    lang = language(outline.lang)
    found = [(atlases[0], i) for i in outline.claims if len(atlases := fact_atlases(view, i)) == 1]
    cited = [claim_works(atlas, i, None, lang) for atlas, i in found]
    if not cited:
        return Literature(read=(), quoted=())
    of_facts = (dataset_work(atlas, None, lang) for atlas in dict.fromkeys(atlas for atlas, _claim in found))
    return Literature(
        # Where in a work a claim is written is said by its footnote.
        read=(*_distinct(replace(works.source, notes=()) for works in cited), *of_facts),
        quoted=_distinct(works.original for works in cited if works.original),
    )


def references(works: Iterable[Work], form: Form) -> list[str]:
    """Return the references of works in a form of texts, in the order of the alphabet."""
    return sorted((_WORKS[form](work) for work in works), key=str.casefold)


def literature_file(view: View, outline: OwnOutline, form: Form) -> bytes:
    """Return all works of an outline as a file of BibTeX, RIS or CSL-JSON."""
    works = literature(view, outline).works
    match form:
        case Form.BIBTEX:
            text = "\n\n".join(map(bibtex.cite_work, works))
        case Form.RIS:
            text = "\n\n".join(map(ris.cite_work, works))
        case Form.CSL:
            text = json.dumps([csl_json.item(work) for work in works], ensure_ascii=False, indent=2)
        case _:
            raise ValueError(form)
    return f"{text}\n".replace("\n", FILES[form].line_end).encode()


def _distinct(works: Iterable[Work]) -> tuple[Work, ...]:
    found: dict[str, Work] = {}
    for work in works:
        found.setdefault(work.key, work)
    return tuple(found.values())
