"""Files of the own outline, made through the page's connection."""

from __future__ import annotations

import base64
import logging
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.session.client_address import counting_key
from components.worker.errors import (
    AddressBusyError,
    FailedError,
    NotMadeError,
    OverTimeError,
    QueueFullError,
    RefusedError,
)
from components.worker.outline_files import FORMS, make_outline, outline_filename

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.outline.own_outline import OwnOutline
    from components.exports.page_content import PageContent
    from components.i18n.language import Language


def made_file(
    view: View, outline: OwnOutline, form: str, number: int, content_of: Callable[[str], PageContent]
) -> dict[str, Any]:
    """Return a file of an outline, or why it is not made.

    Parameters
    ----------
    view, outline
        What it is made of.
    form
        One of `components.worker.outline_files.FORMS`.
    number
        The number of the message that asks for it.
    content_of
        Returns the content of a page by its name, for the figures.
    """
    answer = {"number": number, "form": form, "name": outline_filename(outline, form), "type": FORMS[form]}
    asker = counting_key(st.context.ip_address or "", st.context.headers.get("X-Forwarded-For", ""))
    try:
        content = make_outline(form, outline, view=view, content_of=content_of, asker=asker)
    except (FailedError, NotMadeError, RefusedError) as error:
        logging.getLogger(__name__).warning("An outline was not made: %s", type(error).__name__, exc_info=error)
        return answer | {"content": "", "refused": _refusal(error, view.lang)}
    return answer | {"content": base64.b64encode(content).decode(), "refused": ""}


def _refusal(error: Exception, lang: Language) -> str:
    _ = lang.text
    match error:
        case RefusedError():
            return str(error)
        case AddressBusyError():
            return _("A file for this address is still being made. Try again in a moment; the outline is kept.")
        case QueueFullError():
            return _("Too many files are being made just now. Try again in a moment; the outline is kept.")
        case OverTimeError():
            return _("The file took too long and was not made. Try again with fewer figures; the outline is kept.")
        case _:
            return _("The file could not be made; the fault is recorded on the server. The outline is kept.")
