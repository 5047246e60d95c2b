"""Rules of places: their short forms, their names in all cases, and their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from data.checks.places.case_rules import case_forms_are_of_a_name, case_forms_are_well_spelt, names_have_all_cases
from data.checks.places.code_rules import codes_fit_their_scheme, codes_mean_one_place
from data.checks.places.short_name_rules import short_names_are_shorter, short_names_differ

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.model import Issue
    from data.package.reader import Package

PLACE_RULES: Final[tuple[Callable[[Package], Iterator[Issue]], ...]] = (
    short_names_are_shorter,
    short_names_differ,
    names_have_all_cases,
    case_forms_are_of_a_name,
    case_forms_are_well_spelt,
    codes_fit_their_scheme,
    codes_mean_one_place,
)
