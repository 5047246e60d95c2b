"""Sentences of claims: a whole fact in one sentence, with its date, its hedge and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.figures import spoken
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.enums import Fact
from data.package.roles import Role

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def sentence(atlas: Atlas, claim_id: str, lang: Language) -> str:
    """
    Return a claim as one sentence, the same in panels, cards, files and answers.

    Parameters
    ----------
    atlas
        The facts.
    claim_id
        The claim, of any table.
    lang
        Language of the sentence.

    Returns
    -------
    str
        The sentence that its row has of its own; of a statement what was said. What has none, such as a row that was
        brought in, is put together of its title with its amount, or with its status and its date.

    Raises
    ------
    data.errors.UnknownClaimError
        If the claim is not in the tables.
    """
    claim = atlas.claim(claim_id)
    column = claim.columns.get(Role.SENTENCE)
    if column and (own := atlas.text(claim.table, claim_id, column, lang.code)):
        return own
    title = claim_title(atlas, claim_id, lang)
    if claim.fact is Fact.STATEMENT:
        return title
    _ = lang.text
    if claim.fact is Fact.FIGURE:
        said = _("{title}: {amount}").format(title=title, amount=spoken(claim, lang))
    else:
        since = atlas.since(claim_id)
        state = vocabulary.status(claim, lang) + (f", {lang.partial(since)}" if since else "")
        said = _("{title} ({state})").format(title=title, state=state)
    return f"{said.removesuffix('.')}."
