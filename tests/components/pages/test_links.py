"""Any address gives a view: links over all pages, made of true, mixed-up and senseless parameters."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from components.session.routes import ROUTES
from data.atlas.selection import PARAMETERS
from data.enums import Lang, Status, TieKind
from tests.data.whole import ATLAS
from tests.extent import examples

LINKS = examples(2_000)
IDS = st.sampled_from([*ATLAS.index.places, *ATLAS.index.claims, *ATLAS.index.sources])
TRUE_VALUES: dict[str, st.SearchStrategy[str]] = {
    "place": st.sampled_from(sorted(ATLAS.index.places)),
    "claim": st.sampled_from(sorted(ATLAS.index.claims)),
    "by": st.sampled_from([i for i in ATLAS.index.unit_ids if i.startswith("BY")]),
    "kz": st.sampled_from([i for i in ATLAS.index.unit_ids if i.startswith("KZ")]),
    "date": st.dates().map(str) | st.integers(1990, 2030).map(str),
    "kinds": st.lists(st.sampled_from(list(TieKind)), min_size=1).map(",".join),
    "status": st.lists(st.sampled_from(list(Status)), min_size=1).map(",".join),
    "themes": st.lists(st.sampled_from(sorted(ATLAS.index.themes)), min_size=1).map(",".join),
    "lang": st.sampled_from(list(Lang)).map(str),
    "q": st.text(max_size=30),
}
VALUES = st.one_of(IDS, st.text(max_size=20), *TRUE_VALUES.values())
QUERIES = st.dictionaries(
    st.sampled_from(PARAMETERS) | st.text(min_size=1, max_size=8), VALUES, max_size=5
) | st.fixed_dictionaries({}, optional=TRUE_VALUES)


def page_script(name: str) -> None:
    """Draw one page, as the dashboard does."""
    from components.pages import page
    from components.shell import page as shell

    shell.draw(page(name).content.route, page(name).draw)


@pytest.mark.daily(8)
@pytest.mark.parametrize("name", [route.name for route in ROUTES])
def test_every_link_gives_a_view(name: str) -> None:
    app = AppTest.from_function(page_script, kwargs={"name": name}, default_timeout=60)

    @settings(max_examples=LINKS // len(ROUTES), deadline=None, suppress_health_check=list(HealthCheck))
    @given(query=QUERIES)
    def opens(query: dict[str, Any]) -> None:
        app.query_params.clear()
        for parameter, value in query.items():
            app.query_params[parameter] = value
        app.run()
        assert not app.exception, (query, [error.message for error in app.exception])

    opens()
