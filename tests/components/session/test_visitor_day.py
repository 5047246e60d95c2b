"""Today is the day where the visitor is, and never one that is nowhere on earth."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from components.session import visitor_day
from components.session.visitor_day import visitor_today
from tests.components.fake_session import FakeSession


class Clock(datetime):
    """A clock that always shows the same time."""

    @classmethod
    def now(cls, tz: object = None) -> Clock:
        """Return half past eight in the evening in Greenwich."""
        assert tz is UTC
        return cls(2026, 11, 30, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("where", "offset", "day"),
    [
        ("Almaty", -300, date(2026, 12, 1)),
        ("Minsk", -180, date(2026, 11, 30)),
        ("London", 0, date(2026, 11, 30)),
        ("Honolulu", 600, date(2026, 11, 30)),
        ("not known", None, date(2026, 11, 30)),
        ("a wrong clock far in the east", -1_000_000, date(2026, 12, 1)),
        ("a wrong clock far in the west", 1_000_000, date(2026, 11, 30)),
    ],
)
def test_today_is_the_day_of_the_visitor(
    monkeypatch: pytest.MonkeyPatch, where: str, offset: int | None, day: date
) -> None:
    session = FakeSession().use(monkeypatch, visitor_day)
    session.context.timezone_offset = offset
    monkeypatch.setattr(visitor_day, "datetime", Clock)
    assert visitor_today() == day, where
