"""A sign-in by OpenID Connect, from the button to the right to write, with a provider that the test runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from joserfc.jwk import RSAKey

from tests.browser.oidc_provider import CLIENT, Provider, provider
from tests.browser.serving import free_port, until
from tests.browser.visits import Visit, guarded, hand_in, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.serving import Server

NOBODY = {"who": "", "how": "nobody", "role": "reader"}


@pytest.fixture(scope="module")
def signing() -> Iterator[Provider]:
    with provider() as running:
        yield running


@pytest.fixture(scope="module")
def server(signing: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("sign-in")
    port = free_port()
    secrets = folder / "secrets.toml"
    secrets.write_text(
        f'[auth]\nredirect_uri = "http://localhost:{port}/oauth2callback"\n'
        'cookie_secret = "a-secret-of-the-test-that-is-long-enough"\n'
        f'client_id = "{CLIENT[0]}"\nclient_secret = "{CLIENT[1]}"\n'
        f'server_metadata_url = "{signing.url}/.well-known/openid-configuration"\n'
    )
    with guarded(
        folder,
        "--secrets.files",
        str(secrets),
        port=port,
        PARTNERSHIP_VECTOR_EDITORS="anna@chamber.example, sub:3",
        PARTNERSHIP_VECTOR_OWNERS="oleg@chamber.example",
    ) as running:
        yield running


@pytest.fixture
def page(browser: Browser, signing: Provider) -> Iterator[Page]:
    signing.user = {"sub": "1", "email": "anna@chamber.example", "email_verified": True}
    signing.signing_key, signing.nonce = signing.key, None
    signing.asked.clear()
    with browser.new_context() as context:
        yield context.new_page()
    assert signing.faults == []


def sign_in(page: Page, server: Server) -> None:
    page.goto(server.url)
    with page.expect_navigation(url=f"{server.url}/"):
        page.get_by_role("button", name="sign in").click()
    said(page, "visitor")


def said(page: Page, name: str) -> str:
    """Return the line of a name that the page shows."""
    page.get_by_text(f"{name}: ").first.wait_for()
    return page.get_by_text(f"{name}: ").first.inner_text().partition(": ")[2]


def test_before_anybody_asks_for_a_sign_in_the_provider_is_not_asked_and_nobody_is_the_owner(
    page: Page, server: Server, signing: Provider
) -> None:
    page.goto(server.url)
    assert '"nobody"' in said(page, "visitor")
    assert "Sign in to change own data." in said(page, "refused")
    assert signing.asked == []
    assert hand_in(server, b"x", "none")[0] == 403


def test_who_has_signed_in_has_the_role_of_that_name(page: Page, server: Server, signing: Provider) -> None:
    sign_in(page, server)
    assert said(page, "visitor") == '{"who": "anna@chamber.example", "how": "sign-in", "role": "editor"}'
    assert set(signing.asked) == {"/.well-known/openid-configuration", "/authorize", "/token", "/keys"}
    page.get_by_role("button", name="keep").click()
    until(page, "() => document.body.innerText.includes('noted before: \"anna')")
    assert kept(server.log.parent) == ["anna@chamber.example"]
    # The upload knows the same person by the cookie, and nobody without it.
    script = """async ([token, credentials]) => {
      const answer = await fetch("/api/v1/uploads", { method: "POST", body: "a;b", credentials,
        headers: { "content-type": "text/plain", "x-upload-token": token } });
      return [answer.status, (await answer.json()).id ?? ""];
    }"""
    token = said(page, "token").strip('"')
    assert page.evaluate(script, [token, "omit"])[0] == 403
    status, upload_id = page.evaluate(script, [token, "same-origin"])
    assert status == 201
    page.get_by_label("upload").fill(upload_id)
    page.get_by_label("upload").press("Enter")
    assert '"size": 3' in said(page, "taken")
    with page.expect_navigation(url=f"{server.url}/"):
        page.get_by_role("button", name="sign out").click()
    assert '"nobody"' in said(page, "visitor")


@pytest.mark.parametrize(
    ("user", "visitor"),
    [
        (
            {"email": "oleg@chamber.example", "email_verified": True},
            '"oleg@chamber.example", "how": "sign-in", "role": "owner"',
        ),
        ({"email": "oleg@chamber.example", "email_verified": False}, '"sub:2", "how": "sign-in", "role": "reader"'),
        ({"email": "oleg@chamber.example"}, '"sub:2", "how": "sign-in", "role": "reader"'),
        ({"sub": "3"}, '"sub:3", "how": "sign-in", "role": "editor"'),
        (
            {"email": "boris@chamber.example", "email_verified": True},
            '"boris@chamber.example", "how": "sign-in", "role": "reader"',
        ),
    ],
)
def test_only_an_address_that_the_provider_has_verified_is_a_name(
    page: Page, server: Server, signing: Provider, user: dict[str, object], visitor: str
) -> None:
    signing.user = {"sub": "2"} | user
    sign_in(page, server)
    assert visitor in said(page, "visitor")


@pytest.mark.parametrize("fault", ["another key", "another nonce", "another client"])
def test_what_another_has_signed_is_no_sign_in(page: Page, server: Server, signing: Provider, fault: str) -> None:
    if fault == "another key":
        signing.signing_key = RSAKey.generate_key(2048, {"kid": "one"})
    elif fault == "another nonce":
        signing.nonce = "another"
    else:
        signing.user |= {"aud": "another"}
    sign_in(page, server)
    assert '"nobody"' in said(page, "visitor")


def test_a_forged_cookie_is_nobody(server: Server) -> None:
    from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

    content = (
        f'{{"origin": "{server.url}", "is_logged_in": true, "email": "oleg@chamber.example", "email_verified": true}}'
    )
    forged = create_signed_value("another-secret-of-the-same-length-as-it", "_streamlit_user", content).decode()
    for cookie in (f"_streamlit_user={forged}; _streamlit_xsrf=x", f"_streamlit_user={content}"):
        with Visit(server, Origin=server.url, Cookie=cookie, Sec_WebSocket_Protocol="streamlit, x") as visit:
            assert visit.visitor == NOBODY


def test_the_owner_on_this_computer_signs_in_too_where_there_is_a_sign_in(server: Server) -> None:
    with Visit(server) as visit:
        assert visit.visitor == NOBODY
        assert visit.shown.said["signs in"] is True
        visit.press("keep")
        assert "not kept" in visit.shown.said
