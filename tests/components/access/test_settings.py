"""Settings of access are read from the environment; what cannot be understood is said, never passed over."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from components.access import settings
from components.access.settings import AccessSettings, access_settings

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_set_believes_nobody() -> None:
    assert access_settings(sign_in=False, environment={}) == AccessSettings()
    assert access_settings(sign_in=True, environment={}).sign_in


def test_names_addresses_and_a_header_are_read() -> None:
    found = access_settings(
        sign_in=False,
        environment={
            settings.PROXY_ADDRESS: "10.0.0.5, ::1",
            settings.PROXY_USER_HEADER: " X-Auth-User ",
            settings.EDITORS: "Anna@Chamber.example, Вера ,",
            settings.OWNERS: "oleg",
            settings.USER_CLAIM: "sub",
        },
    )
    assert found == AccessSettings(
        user_claim="sub",
        proxy_addresses=frozenset({"10.0.0.5", "::1"}),
        user_header="x-auth-user",
        editors=frozenset({"anna@chamber.example", "Вера"}),
        owners=frozenset({"oleg"}),
    )


def test_people_of_a_file_are_read_anew_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "editors.txt"
    file.write_text("# editors\nanna@chamber.example  # since May\n\nboris\n", encoding="utf-8")
    given = {settings.EDITORS: str(file)}
    assert access_settings(sign_in=True, environment=given).editors == {"anna@chamber.example", "boris"}
    file.write_text("anna@chamber.example\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert access_settings(sign_in=True, environment=given).editors == {"anna@chamber.example"}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({settings.PROXY_ADDRESS: "10.0.0.5"}, "belong together"),
        ({settings.PROXY_USER_HEADER: "X-Auth-User"}, "belong together"),
        ({settings.PROXY_ADDRESS: "proxy.example", settings.PROXY_USER_HEADER: "X-User"}, "proxy.example"),
        ({settings.PROXY_ADDRESS: "10.0.0.0/8", settings.PROXY_USER_HEADER: "X-User"}, "10.0.0.0/8"),
        ({settings.PROXY_ADDRESS: "10.0.0.5", settings.PROXY_USER_HEADER: "X User:"}, "X User:"),
        ({settings.USER_CLAIM: "e mail"}, "e mail"),
        ({settings.EDITORS: "/no/such/file"}, "/no/such/file"),
        ({settings.OWNERS: "a\u200bb"}, settings.OWNERS),
        ({settings.OWNERS: "a" * 300}, settings.OWNERS),
    ],
)
def test_what_cannot_be_understood_is_named(given: dict[str, str], named: str) -> None:
    with pytest.raises(ValueError, match=r".") as fault:
        access_settings(sign_in=False, environment=given)
    assert named in str(fault.value)
