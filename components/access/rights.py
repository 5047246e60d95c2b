"""Rights: whether a visitor may do something, and in which words it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.access.visitor import Role
from components.i18n.language import language
from data.enums import Lang

if TYPE_CHECKING:
    from components.access.visitor import Visitor
    from components.i18n.language import Language


class NotAllowedError(PermissionError):
    """A visitor may not do what was asked for.

    Attributes
    ----------
    visitor
        Who asked.
    role
        The role that it takes.
    can_sign_in
        Whether visitors of this server can sign in.
    """

    def __init__(self, visitor: Visitor, role: Role, *, can_sign_in: bool) -> None:
        self.visitor, self.role, self.can_sign_in = visitor, role, can_sign_in
        super().__init__(self.sentence(language(Lang.EN)))

    def sentence(self, lang: Language) -> str:
        """Return why not, and what would help, in a reader's language."""
        _ = lang.text
        if self.visitor.how == "nobody" and self.can_sign_in:
            return _("Sign in to change own data. What is published can be read without.")
        if self.visitor.how == "nobody":
            return _(
                "Own data is changed only by people whom the server knows, and it knows nobody here. "
                "Whoever hosts it can set up a sign-in; on one's own computer none is needed."
            )
        if self.role is Role.OWNER:
            return _("Only an owner may do this. You are known here as {who}.").format(who=self.visitor.who)
        return _(
            "You are known here as {who} and may read. Ask an owner of this dashboard for the right to change own data."
        ).format(who=self.visitor.who)


def require_role(visitor: Visitor, role: Role, *, can_sign_in: bool) -> Visitor:
    """Return the visitor, who has a role; raise `NotAllowedError` for one who has it not."""
    if not visitor.role.includes(role):
        raise NotAllowedError(visitor, role, can_sign_in=can_sign_in)
    return visitor
