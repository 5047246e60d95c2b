"""Charts of a page are written once for a view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.exports.page_content import PageContent, chart_specs
from components.session import routes
from tests.components.exports.tables import ATLAS, view_of

if TYPE_CHECKING:
    import pandas as pd

    from components.context import View


class Chart:
    """A chart that counts how often it is written."""

    written = 0

    def to_dict(self) -> dict[str, Any]:
        self.written += 1
        return {"mark": "bar"}


def test_a_chart_is_written_once_for_equal_views() -> None:
    chart = Chart()

    def charts(_view: View) -> dict[str, Chart]:
        return {"bars": chart}

    ATLAS.derived.clear()
    assert chart_specs(charts, view_of()) == chart_specs(charts, view_of()) == {"bars": {"mark": "bar"}}
    assert chart.written == 1
    chart_specs(charts, view_of(place="KZ-35"))
    assert chart.written == 2


def test_a_page_exports_rows_alone_where_it_names_nothing_else() -> None:
    def rows(_view: View) -> pd.DataFrame:
        raise AssertionError

    content = PageContent(routes.TRADE, rows)
    assert not content.mapped
    assert not any((content.charts, content.chart_titles, content.chart_notes, content.pinned))
