"""The visitor of the page that is drawn: who it is, what one may change, and what one has handed in.

Every action of a page that writes, or shows what is not published, begins with `require`: what a page does not offer
can still be sent by whoever speaks its protocol.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.access.rights import require_role
from components.access.session_owners import session_owners
from components.access.upload_tokens import upload_tokens
from components.access.uploads import uploads
from components.access.visitor import Role, visitor_of
from components.session.identity import current_settings, session_facts

if TYPE_CHECKING:
    from components.access.uploads import UploadedFile
    from components.access.visitor import Visitor


def current_visitor() -> Visitor:
    """Return the visitor of the page that is drawn, as the connection shows one now."""
    visitor = visitor_of(session_facts(), current_settings())
    if session_id := _session_id():
        session_owners().remember(session_id, visitor)
    return visitor


def can_sign_in() -> bool:
    """Return whether visitors of this server can sign in."""
    return current_settings().sign_in


def require(role: Role) -> Visitor:
    """Return the visitor of the page that is drawn, who has a role.

    Raises
    ------
    NotAllowedError
        If the visitor has it not; its `sentence` says so to a reader.
    """
    return require_role(current_visitor(), role, can_sign_in=can_sign_in())


def upload_token() -> str:
    """Return a token with which this page may hand in one file within ten minutes.

    Raises
    ------
    NotAllowedError
        If the visitor may not.
    """
    return upload_tokens().issue(_session_id(), require(Role.EDITOR))


def take_upload(upload_id: str) -> UploadedFile:
    """Return a file that this page has handed in; until it is discarded, it may be taken again.

    Raises
    ------
    NotAllowedError
        If the visitor may not, or no longer.
    KeyError
        If this page has handed in no such file, or its time is over.
    """
    require(Role.EDITOR)
    return uploads().take(_session_id(), upload_id)


def discard_upload(upload_id: str) -> None:
    """Remove a file that this page has handed in."""
    uploads().discard(_session_id(), upload_id)


def _session_id() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""
