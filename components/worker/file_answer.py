"""Answer to a page that asks for a file of what a person wrote: its content, or in a sentence why it was not made."""

from __future__ import annotations

import base64
import logging
from typing import TYPE_CHECKING

from components.worker.errors import (
    AddressBusyError,
    FailedError,
    NotMadeError,
    OverTimeError,
    QueueFullError,
    RefusedError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.i18n.language import Language


def file_answer(make: Callable[[], bytes], lang: Language) -> dict[str, str]:
    """
    Return the content of a file in base64, or why it is not made.

    Parameters
    ----------
    make
        Makes the file; waits until it is made.
    lang
        Language of the sentence.

    Returns
    -------
    dict of str to str
        ``content``, empty where it is not made, and ``refused``, empty where it is.
    """
    try:
        content = make()
    except (FailedError, NotMadeError, RefusedError) as error:
        logging.getLogger(__name__).warning("A file was not made: %s", type(error).__name__, exc_info=error)
        return {"content": "", "refused": _refusal(error, lang)}
    return {"content": base64.b64encode(content).decode(), "refused": ""}


def _refusal(error: Exception, lang: Language) -> str:
    _ = lang.text
    match error:
        case RefusedError():
            return str(error)
        case AddressBusyError():
            return _("A file for this address is still being made. Try again in a moment; what you wrote is kept.")
        case QueueFullError():
            return _("Too many files are being made just now. Try again in a moment; what you wrote is kept.")
        case OverTimeError():
            return _("The file took too long and was not made. Try again, or with less in it; what you wrote is kept.")
        case _:
            return _("The file could not be made; the fault is recorded on the server. What you wrote is kept.")
