"""Tables of a store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from data.layer_rows import Observation
from data.stores.schema import FIGURE_ROWS, METADATA, ROWS, ExactNumber, Moment

SQLITE, POSTGRESQL = sqlite.dialect(), postgresql.dialect()  # type: ignore[no-untyped-call]


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])))
def test_a_moment_of_any_zone_comes_back_in_utc(moment: datetime) -> None:
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return
    written = Moment().process_bind_param(moment, SQLITE)
    assert Moment().process_result_value(written, SQLITE) == moment
    assert len(written) == 27


def test_text_of_moments_is_ordered_as_time_is() -> None:
    moments = [datetime(999, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, 0, 0, 0, 1, UTC)]
    written = [Moment().process_bind_param(moment, SQLITE) for moment in moments]
    assert written == sorted(written)


@pytest.mark.parametrize("value", ["1.500", "0.0000001", "12345678901234567890.1", None])
def test_a_number_of_postgresql_is_the_text_that_it_was(value: str | None) -> None:
    number = ExactNumber().process_bind_param(value, POSTGRESQL)
    assert ExactNumber().process_result_value(number, POSTGRESQL) == value
    assert ExactNumber().process_bind_param(value, SQLITE) == value


def test_figures_have_a_column_for_each_cell_and_rows_a_history() -> None:
    assert set(Observation.__dataclass_fields__) < set(FIGURE_ROWS.c.keys())
    for table in (ROWS, FIGURE_ROWS):
        assert {"layer_id", "from_version", "to_version", "import_version", "file", "sheet", "cell"} < set(
            table.c.keys()
        )
    assert len(METADATA.tables) == 12
