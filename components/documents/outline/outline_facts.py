"""Facts of an outline: the sentence of each, what is printed, what to beware of, and the works it is cited by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.documents.citing import apa, gost
from components.documents.citing.citation_forms import Form
from components.documents.citing.works import claim_works
from components.documents.conflicts import KINDS, question
from components.documents.evidence import formula
from components.documents.layer_texts.layer_words import licence_line, shown_line
from components.documents.sentences import sentence
from components.i18n import vocabulary
from components.i18n.language import language
from data.enums import UNCERTAIN, Citation, Status
from data.package.roles import Role
from data.queries.texts.sources import sources_of

if TYPE_CHECKING:
    from components.context import View
    from components.documents.citing.works import ClaimWorks
    from components.documents.outline.own_outline import OutlinePart, OwnOutline
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


DISPUTED: Final = KINDS | {"ambiguity", "attribution", "comparability", "slip"}
"""Kinds of disagreements by which a statement is in doubt; gaps, names and repeats leave it as it is."""


class Caution(StrEnum):
    """What to beware of in a fact."""

    LOST = "lost"
    CHANGED = "changed"
    DERIVED = "derived"
    DOUBTFUL = "doubtful"
    ALONE = "alone"
    OF_LAYER = "of-layer"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """A warning: what to beware of, and the sentence that says so."""

    caution: Caution
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineFact:
    """What is known of a fact of an outline.

    Attributes
    ----------
    sentence
        What it says today; of a claim that is no more what it said last.
    printed
        The words of the source, as they are printed; empty where nothing is.
    warnings
        What to beware of.
    footnote
        Its citation in the form of the outline: the note and the book, or what was read itself.
    works
        The works that it is cited by; None where the claim is no more.
    """

    sentence: str
    printed: str = ""
    warnings: tuple[Warned, ...] = ()
    footnote: str = ""
    works: ClaimWorks | None = None


def outline_fact(view: View, outline: OwnOutline, part: OutlinePart) -> OutlineFact:
    """
    Return what is known of a fact.

    Parameters
    ----------
    view
        The facts of today, of the book and of the layers that may have the claim, the one that is shown first.
    outline
        The outline; its language is that of the fact.
    part
        A part of it that is a fact.
    """
    found, lang = fact_atlases(view, part.claim), language(outline.lang)
    _ = lang.text
    if len(found) > 1:
        names = ", ".join(f"“{atlas.layer.title}”" for atlas in found if atlas.layer)
        text = _("Several layers have this fact: {layers}. Show the one that is meant, and it is cited by it.")
        several = Warned(caution=Caution.SEVERAL, text=text.format(layers=names))
        return OutlineFact(sentence=part.said or part.claim, warnings=(several,))
    if not found:
        lost = Warned(caution=Caution.LOST, text=_("The data no longer have this fact; it cannot be cited."))
        return OutlineFact(sentence=part.said or part.claim, warnings=(lost,))
    atlas = found[0]
    said, claim = sentence(atlas, part.claim, lang), atlas.claim(part.claim)
    works = claim_works(atlas, part.claim, None, lang)
    return OutlineFact(
        sentence=said,
        printed="" if claim.citation is Citation.DERIVED else claim.as_stated,
        warnings=(*_of_layer(atlas, lang), *_changed(part.said, said, lang), *warnings(atlas, part.claim, lang)),
        footnote=footnote(works, outline.form),
        works=works,
    )


def fact_atlases(view: View, claim_id: str) -> tuple[Atlas, ...]:
    """Return the facts that have a claim: the book's, else those of the layer that is shown, else of every other."""
    if claim_id in view.atlas.index.claims:
        return (view.atlas,)
    if view.own and claim_id in view.own.index.claims:
        return (view.own,)
    return tuple(atlas for atlas in view.layers if claim_id in atlas.index.claims)


def _of_layer(atlas: Atlas, lang: Language) -> tuple[Warned, ...]:
    """Return that a fact is not of the book but of a layer, with its terms."""
    if atlas.layer is None:
        return ()
    text = " ".join(filter(None, (shown_line(atlas.layer, lang, is_beside=False), licence_line(atlas.layer, lang))))
    return (Warned(caution=Caution.OF_LAYER, text=text),)


def footnote(cited: ClaimWorks, form: Form) -> str:
    """Return the citation of a claim as a footnote has it, in one line."""
    if form is Form.APA:
        # What is named in the text is first in a note, and its references follow.
        *references, named = apa.cite_claim(cited).split("\n")[: 2 if cited.original else None]
        more = (cited.quoting.format(work=apa.cite_work(cited.original)),) if cited.original else ()
        return " ".join((f"{named.strip('()')}.", *references, *more))
    return gost.cite_claim(cited).replace("\n", " ")


def warnings(atlas: Atlas, claim_id: str, lang: Language) -> tuple[Warned, ...]:
    """Return where a claim is derived, doubtful, or said by one source alone."""
    claim = atlas.claim(claim_id)
    found = []
    if claim.citation is Citation.DERIVED or claim.status is Status.DERIVED:
        found.append(Warned(caution=Caution.DERIVED, text=_derived(atlas, claim_id, lang)))
    found += [Warned(caution=Caution.DOUBTFUL, text=text) for text in _doubts(atlas, claim_id, lang)]
    if len(sources_of(atlas, claim_id)) == 1:
        _ = lang.text
        found.append(Warned(caution=Caution.ALONE, text=_("One source alone says so.")))
    return tuple(found)


def _changed(before: str, now: str, lang: Language) -> tuple[Warned, ...]:
    if not before or before == now:
        return ()
    _ = lang.text
    text = _("The data have changed since you took this fact. It said: {sentence}").format(sentence=before)
    return (Warned(caution=Caution.CHANGED, text=text),)


def _derived(atlas: Atlas, claim_id: str, lang: Language) -> str:
    _, reckoned = lang.text, formula(atlas, atlas.claim(claim_id), lang)
    if reckoned:
        return _("Derived, not printed in the source: {formula}").format(formula=reckoned)
    return _("Derived from the source, not printed in it.")


def _doubts(atlas: Atlas, claim_id: str, lang: Language) -> list[str]:
    _, claim = lang.text, atlas.claim(claim_id)
    found = []
    if claim.status in UNCERTAIN and claim.status is not Status.DERIVED:
        found.append(_("Not said to be done: {status}").format(status=vocabulary.status(claim, lang)))
    if claim.cell(Role.INFERRED):
        found.append(_("The place is inferred from a company's seat."))
    kept = [i for i in atlas.conflicts_of(claim_id) if atlas.tables["conflicts"].at[i, "kind"] in DISPUTED]
    return found + [question(atlas, i, lang, within=_("In doubt: {question}")) for i in kept]
