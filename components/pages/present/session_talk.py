"""The own talk of a visitor's session: what the browser sent last, read and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.documents.story.own_file import read_own_talk
from components.parts.stored_documents.sent_document import sent_document, take_document

if TYPE_CHECKING:
    from components.documents.story.own import OwnTalk
    from components.i18n.language import Language
    from components.parts.stored_documents.sent_document import SentDocument

KEY: Final = "own-talk"


def session_talk() -> SentDocument[OwnTalk]:
    """Return what the session has."""
    return sent_document(KEY)


def take_talk(message: Any, lang: Language) -> SentDocument[OwnTalk]:  # noqa: ANN401 - what the browser sends
    """Take a message of the desk: ``talk`` is the text of its file."""
    return take_document(KEY, message, "talk", lambda text: read_own_talk(str(text or "")), lang)
