"""What of an address cannot be taken is named in a sentence."""

from __future__ import annotations

import pytest

from components.pages.visit import refused_parts
from components.pages.visit.refused_parts import MOST_SHOWN, wrong_parts
from components.session import address
from data.enums import Lang
from tests.components.fake_session import FakeSession
from tests.components.pages.visit.views import view


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    return FakeSession().use(monkeypatch, address, refused_parts)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"by": "KZ-55"}, ("KZ-55", "Belarus")),
        ({"kz": "BY-HO"}, ("BY-HO", "Kazakhstan")),
        ({"kz": "KZ-99"}, ("KZ-99",)),
        ({"day": "1995-12-31"}, ("1995-12-31", "1996-01-01")),
        ({"day": "2090-01-01"}, ("2090-01-01",)),
        ({"day": "2026-13-01"}, ("2026-13-01",)),
        ({"guest": "moon"}, ("moon",)),
    ],
)
def test_each_wrong_part_is_named(session: FakeSession, query: dict[str, str], named: tuple[str, ...]) -> None:
    session.query_params.update(query)
    (said,) = wrong_parts(view(Lang.EN))
    assert all(name in said for name in named)


def test_nothing_is_said_of_an_address_that_is_understood(session: FakeSession) -> None:
    session.query_params.update({"by": "BY-HO", "kz": "KZ-55", "day": "2026-12-01", "guest": "by", "lang2": "kk"})
    assert wrong_parts(view()) == ()


def test_no_more_of_a_text_is_repeated_than_can_be_read(session: FakeSession) -> None:
    session.query_params["by"] = "<b>" + "x" * 5000
    (said,) = wrong_parts(view(Lang.EN))
    assert "x" * (MOST_SHOWN - 3) in said
    assert "x" * MOST_SHOWN not in said
