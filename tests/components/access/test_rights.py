"""Whoever may not reads why, and what would help, in four languages."""

from __future__ import annotations

import pytest

from components.access.rights import NotAllowedError, require_role
from components.access.visitor import NOBODY, Role, Visitor
from components.i18n.language import language
from data.enums import Lang

READER = Visitor(who="boris", how="sign-in", role=Role.READER)
EDITOR = Visitor(who="anna", how="proxy header", role=Role.EDITOR)
OWNER = Visitor(who="user", how="owner on this computer", role=Role.OWNER)


@pytest.mark.parametrize("visitor", [READER, EDITOR, OWNER])
def test_who_has_a_role_passes(visitor: Visitor) -> None:
    assert require_role(visitor, visitor.role, can_sign_in=False) is visitor
    assert require_role(visitor, Role.READER, can_sign_in=False) is visitor


@pytest.mark.parametrize(
    ("visitor", "role", "can_sign_in", "named"),
    [
        (NOBODY, Role.EDITOR, True, "Sign in"),
        (NOBODY, Role.EDITOR, False, "Whoever hosts it"),
        (READER, Role.EDITOR, True, "boris"),
        (EDITOR, Role.OWNER, False, "anna"),
    ],
)
def test_who_has_it_not_reads_why_in_each_language(
    visitor: Visitor, role: Role, named: str, *, can_sign_in: bool
) -> None:
    with pytest.raises(NotAllowedError, match=named) as fault:
        require_role(visitor, role, can_sign_in=can_sign_in)
    assert (fault.value.visitor, fault.value.role) == (visitor, role)
    said = {fault.value.sentence(language(lang)) for lang in Lang}
    assert len(said) == 4
    assert all("{" not in text for text in said)
