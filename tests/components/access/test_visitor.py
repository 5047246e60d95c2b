"""A visitor is known by a believed proxy, a sign-in, or as the owner at this computer; in every doubt as nobody."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.access.settings import AccessSettings
from components.access.visitor import NOBODY, RequestFacts, Role, Visitor, is_loopback, plain_address, visitor_of

HERE = RequestFacts(peer="127.0.0.1", host="localhost:8501", loopback_alone=True, forwarded=False, account="user")
PROXY = AccessSettings(
    proxy_addresses=frozenset({"10.0.0.5"}), user_header="x-auth-user", editors=frozenset({"anna"}),
    owners=frozenset({"oleg"}),
)  # fmt: skip
SIGN_IN = AccessSettings(
    sign_in=True, editors=frozenset({"anna@chamber.example", "sub:7", "sub:google:7"}), owners=frozenset({"oleg@x.org"})
)
ANNA = {
    "is_logged_in": True,
    "sub": "7",
    "email": "Anna@chamber.example",
    "email_verified": True,
    "provider": "default",
}


def but(facts: RequestFacts = HERE, **changed: Any) -> RequestFacts:
    return dataclasses.replace(facts, **changed)


def test_whoever_sits_at_the_computer_that_serves_it_alone_is_its_owner() -> None:
    owner = Visitor(who="user", how="owner on this computer", role=Role.OWNER)
    for host in ("localhost", "localhost:8501", "127.0.0.1:8501", "[::1]:8501", "LOCALHOST"):
        for peer in ("127.0.0.1", "127.0.0.9", "::1", "::ffff:127.0.0.1"):
            assert visitor_of(but(host=host, peer=peer), AccessSettings()) == owner
    assert visitor_of(but(account=""), AccessSettings()).who == "owner"
    assert visitor_of(but(headers=(("origin", "http://localhost:8501"),)), AccessSettings()) == owner


@pytest.mark.parametrize(
    "changed",
    [
        {"loopback_alone": False},
        {"forwarded": True},
        {"peer": "10.0.0.5"},
        {"peer": None},
        {"peer": "local"},
        {"peer": "127.0.0.1.evil.example"},
        {"host": "board.example.org"},
        {"host": ""},
        {"host": "localhost.evil.example"},
        {"host": "[::1"},
        {"http_version": "1.0"},
        {"headers": (("origin", "https://board.example.org"),)},
        {"headers": (("origin", "null"),)},
        {"headers": (("origin", "http://localhost:8501"), ("origin", "http://localhost.evil.example"))},
    ],
)
def test_any_doubt_makes_nobody_of_the_owner(changed: dict[str, Any]) -> None:
    assert visitor_of(but(**changed), AccessSettings()) == NOBODY


@pytest.mark.parametrize("settings", [SIGN_IN, PROXY])
def test_where_people_are_known_otherwise_nobody_is_the_owner_by_place(settings: AccessSettings) -> None:
    assert visitor_of(HERE, settings) == NOBODY


@given(
    facts=st.builds(
        RequestFacts,
        peer=st.none() | st.sampled_from(["127.0.0.1", "::1", "10.0.0.5", "203.0.113.9"]) | st.text(max_size=20),
        host=st.sampled_from(["localhost", "127.0.0.1:1", "board.example.org"]) | st.text(max_size=20),
        headers=st.lists(st.tuples(st.sampled_from(["x-auth-user", "x-other"]), st.text(max_size=9))).map(tuple),
        claims=st.none()
        | st.dictionaries(st.sampled_from(list(ANNA)), st.none() | st.booleans() | st.text(max_size=9)),
        http_version=st.sampled_from(["1.0", "1.1"]),
        loopback_alone=st.booleans(),
        forwarded=st.booleans(),
    ),
    settings=st.sampled_from([AccessSettings(), PROXY, SIGN_IN]),
)
def test_more_than_reading_takes_a_known_name_or_this_computer_alone(
    facts: RequestFacts, settings: AccessSettings
) -> None:
    visitor = visitor_of(facts, settings)
    if visitor.how == "owner on this computer":
        assert facts.loopback_alone
        assert not facts.forwarded
        assert settings == AccessSettings()
        assert is_loopback(facts.peer or "")
    elif visitor.role is not Role.READER:
        assert visitor.who in settings.editors | settings.owners
    assert (visitor == NOBODY) == (visitor.how == "nobody")


def test_a_name_is_believed_from_the_proxys_address_alone() -> None:
    def named(peer: str | None, *values: str) -> Visitor:
        headers = tuple(("x-auth-user", value) for value in values)
        return visitor_of(RequestFacts(peer=peer, host="board.example.org", headers=headers), PROXY)

    assert named("10.0.0.5", "anna") == Visitor(who="anna", how="proxy header", role=Role.EDITOR)
    assert named("::ffff:10.0.0.5", "oleg").role is Role.OWNER
    assert named("10.0.0.5", "boris") == Visitor(who="boris", how="proxy header", role=Role.READER)
    assert named("10.0.0.5", "Вера".encode().decode("latin-1")).who == "Вера"
    for peer, values in itertools.product(("10.0.0.6", "127.0.0.1", None, "10.0.0.5, 10.0.0.5"), [("anna",)]):
        assert named(peer, *values) == NOBODY
    doubtful: tuple[tuple[str, ...], ...] = ((), ("",), (" ",), ("anna", "anna"), ("anna\x00",), ("a" * 300,))
    for doubt in doubtful:
        assert named("10.0.0.5", *doubt) == NOBODY


@pytest.mark.parametrize(
    ("claims", "who", "role"),
    [
        (ANNA, "anna@chamber.example", Role.EDITOR),
        (ANNA | {"email_verified": "true"}, "anna@chamber.example", Role.EDITOR),
        (ANNA | {"email_verified": False}, "sub:7", Role.EDITOR),
        (ANNA | {"email_verified": False, "sub": "8"}, "sub:8", Role.READER),
        (ANNA | {"email": "oleg@x.org", "email_verified": None, "sub": "8"}, "sub:8", Role.READER),
        (ANNA | {"email": 5, "provider": "google"}, "sub:google:7", Role.EDITOR),
    ],
)
def test_who_has_signed_in_is_known_by_a_verified_address_or_the_providers_own_name(
    claims: dict[str, object], who: str, role: Role
) -> None:
    found = visitor_of(RequestFacts(peer=None, host="", claims=claims), SIGN_IN)
    assert found == Visitor(who=who, how="sign-in", role=role)


@pytest.mark.parametrize(
    "claims",
    [None, {}, ANNA | {"is_logged_in": False}, ANNA | {"is_logged_in": "true"}, {"is_logged_in": True},
     {"is_logged_in": True, "sub": ""}, {"is_logged_in": True, "sub": 7}],
)  # fmt: skip
def test_who_has_not_signed_in_is_nobody(claims: dict[str, object] | None) -> None:
    assert visitor_of(RequestFacts(peer=None, host="", claims=claims), SIGN_IN) == NOBODY


def test_claims_count_only_where_a_provider_is_configured() -> None:
    settings = dataclasses.replace(SIGN_IN, sign_in=False)
    assert visitor_of(RequestFacts(peer=None, host="", claims=ANNA), settings) == NOBODY


def test_another_claim_may_be_the_name() -> None:
    settings = AccessSettings(sign_in=True, user_claim="preferred_username", editors=frozenset({"anna"}))
    found = visitor_of(RequestFacts(peer=None, host="", claims=ANNA | {"preferred_username": "anna"}), settings)
    assert (found.who, found.role) == ("anna", Role.EDITOR)


def test_each_role_includes_those_below_it() -> None:
    ranks = [Role.READER, Role.EDITOR, Role.OWNER]
    for (place, one), (other_place, other) in itertools.product(enumerate(ranks), repeat=2):
        assert one.includes(other) is (place >= other_place)


def test_an_address_is_compared_in_one_form() -> None:
    assert plain_address("::ffff:10.0.0.5") == "10.0.0.5"
    assert plain_address("FE80::1%eth0") == "fe80::1"
    assert plain_address("no address") == "no address"
