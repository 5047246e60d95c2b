"""Claims as rows of a file, under the titles that lists show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.sentences import sentence
from components.documents.titles import claim_title
from data.queries.texts.claim_table import claim_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from components.context import View


def claim_rows(view: View, claim_ids: Iterable[str]) -> pd.DataFrame:
    """Return claims of any table as rows, in the order given; see `data.queries.texts.claim_table`."""
    return claim_table(
        view.atlas,
        claim_ids,
        title=lambda claim_id: claim_title(view.atlas, claim_id, view.lang),
        sentence=lambda claim_id: sentence(view.atlas, claim_id, view.lang),
        lang=view.lang.code,
        on=view.day,
        of=view.selection.place,
    )
