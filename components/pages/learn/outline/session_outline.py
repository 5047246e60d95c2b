"""The outline of a visitor's session: what the browser sent last, read and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.outline.outline_file import read_outline
from components.parts.stored_documents.sent_document import sent_document, take_document

if TYPE_CHECKING:
    from components.documents.outline.own_outline import OwnOutline
    from components.i18n.language import Language
    from components.parts.stored_documents.sent_document import SentDocument

KEY: Final = "own-outline"


def outline_of_session() -> SentDocument[OwnOutline]:
    """Return what the session has."""
    return sent_document(KEY)


def take_outline(message: Any, lang: Language) -> SentDocument[OwnOutline]:  # noqa: ANN401 - what the browser sends
    """Take a message: ``outline`` is the text of its file."""
    return take_document(KEY, message, "outline", lambda text: read_outline(str(text or "")), lang)
