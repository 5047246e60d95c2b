"""Files of the own outline, made through the page's connection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from components.session.asker import asker
from components.worker.file_answer import file_answer
from components.worker.outline_files import FORMS, make_outline, outline_filename

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.context import View
    from components.documents.outline.own_outline import OwnOutline
    from components.exports.page_content import PageContent


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
    make = partial(make_outline, form, outline, view=view, content_of=content_of, asker=asker())
    return answer | file_answer(make, view.lang)
