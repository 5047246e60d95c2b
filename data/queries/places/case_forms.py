"""Case forms of place names: the name of a place on a day as a sentence of a language needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.atlas.derived import derived
from data.enums import CASES, Case, Lang
from data.errors import UnknownCaseError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from data.atlas.atlas import Atlas


@dataclass(frozen=True, slots=True)
class CaseForm:
    """A name of a place in a case; where the tables do not have the form, the nominative, and `is_known` is false."""

    text: str
    is_known: bool


def case_form(atlas: Atlas, place_id: str, case: Case, *, lang: Lang, on: date) -> CaseForm:
    """
    Return the name that a place has on a day in a grammatical case.

    Parameters
    ----------
    atlas
        The facts.
    place_id
        The place.
    case
        The case, one of those that the language has; an English name is the same in any.
    lang
        Language of the name.
    on
        The day, which decides between the names of a place that was renamed.

    Returns
    -------
    CaseForm
        The form that the table ``place_forms`` has. Of a place without one, such as one that was brought in, the
        nominative, which is not known to be the form that was asked for.

    Raises
    ------
    data.errors.UnknownCaseError
        If the language does not have the case.
    data.errors.UnknownPlaceError
        If the place is not in the tables.
    """
    cases = CASES.get(lang, tuple(Case))
    if case not in cases:
        raise UnknownCaseError(case, lang, cases)
    name = atlas.place_name(place_id, lang=lang, on=on)
    if lang is Lang.EN or case is Case.NOMINATIVE:
        return CaseForm(name, is_known=True)
    form = _forms(atlas).get((place_id, name, lang.value, case.value))
    return CaseForm(form or name, is_known=form is not None)


@derived(maxsize=1)
def _forms(atlas: Atlas) -> Mapping[tuple[str, ...], str]:
    """Return every form by its place, its name, its language and its case."""
    frame = atlas.tables["place_forms"]
    keys = frame[["place_id", "name", "lang", "case"]].itertuples(index=False, name=None)
    return dict(zip(keys, frame["text"], strict=True))
