"""Forms of a citation, and the text and file of a work or a claim in each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.documents.citing import apa, bibtex, csl_json, gost, ris
from components.documents.citing.works import ClaimWorks, Work

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Form(StrEnum):
    """Form of a citation: a text after GOST R 7.0.5-2008 or APA 7, or a file of BibTeX, RIS or CSL-JSON."""

    GOST = "gost"
    APA = "apa"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormFile:
    """The file of a form.

    Attributes
    ----------
    name
        What the form is called.
    ending, media_type, line_end
        How its file is named, its type, and how its lines end.
    file
        Whether a program reads it; a text is copied into another.
    """

    name: str
    ending: str
    media_type: str
    line_end: str = "\n"
    file: bool = True


FILES: Final[Mapping[Form, FormFile]] = {
    Form.GOST: FormFile(name="GOST R 7.0.5-2008", ending="txt", media_type="text/plain; charset=utf-8", file=False),
    Form.APA: FormFile(name="APA 7", ending="txt", media_type="text/plain; charset=utf-8", file=False),
    Form.BIBTEX: FormFile(name="BibTeX", ending="bib", media_type="application/x-bibtex; charset=utf-8"),
    Form.RIS: FormFile(
        name="RIS", ending="ris", media_type="application/x-research-info-systems; charset=utf-8", line_end="\r\n"
    ),
    Form.CSL: FormFile(name="CSL-JSON", ending="json", media_type="application/vnd.citationstyles.csl+json"),
}
_WORK: Final[Mapping[Form, Callable[[Work], str]]] = {
    Form.GOST: gost.cite_work, Form.APA: apa.cite_work, Form.BIBTEX: bibtex.cite_work, Form.RIS: ris.cite_work,
    Form.CSL: csl_json.cite_work,
}  # fmt: skip
_CLAIM: Final[Mapping[Form, Callable[[ClaimWorks], str]]] = {
    Form.GOST: gost.cite_claim, Form.APA: apa.cite_claim, Form.BIBTEX: bibtex.cite_claim, Form.RIS: ris.cite_claim,
    Form.CSL: csl_json.cite_claim,
}  # fmt: skip


def write_citation(cited: Work | ClaimWorks, form: Form) -> str:
    """Return the citation of a work, or of a claim by its works, in a form."""
    return _WORK[form](cited) if isinstance(cited, Work) else _CLAIM[form](cited)


def citation_file(cited: Work | ClaimWorks, form: Form) -> bytes:
    """Return the citation as a file."""
    text = f"{write_citation(cited, form)}\n"
    return text.replace("\n", FILES[form].line_end).encode()
