"""Generated files live as long as somebody holds their address, and the newest of them a while longer."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.requests import Request

from components.static import files

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _little_is_kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(files, "KEPT_BYTES", 1000)
    monkeypatch.setattr(files, "_newest", type(files._newest)())
    yield
    gc.collect()


def status(name: str, **state: object) -> tuple[int, bytes]:
    scope = {"type": "http", "method": "GET", "path": f"/maps/{name}", "path_params": {"name": name}, "headers": []}
    scope["state"] = state
    with start_blocking_portal() as portal:  # browser tests of the same run may hold the loop of this thread
        answer = portal.call(files._serve_generated, Request(scope))
    return answer.status_code, bytes(answer.body)


def test_equal_texts_have_one_address_that_serves_them() -> None:
    address = files.publish("a map", ".js")
    assert files.publish("a map", ".js") is address
    assert address.startswith("/maps/")
    assert address.endswith(".js")
    assert status(address.removeprefix("/maps/")) == (200, b"a map")


def test_a_text_whose_address_is_held_is_served_however_much_comes_after_it() -> None:
    held = files.publish("held", ".json")
    for number in range(200):
        files.publish(f"{number} {'x' * 100}", ".json")
    assert status(held.removeprefix("/maps/")) == (200, b"held")


def test_of_texts_that_nobody_holds_the_newest_are_served_on_and_the_others_go() -> None:
    names = [str(files.publish(f"{n} {'x' * 96:_<98}", ".js")).removeprefix("/maps/") for n in range(10, 60)]
    gc.collect()
    served = [name for name in names if status(name)[0] == 200]
    assert served == names[-9:]
    assert status(names[0]) == (404, b"This map is no longer served. Reload the page.")


def test_a_text_that_is_published_again_is_among_the_newest_once() -> None:
    first = str(files.publish("f" * 300, ".js"))
    for text in ("a", "b", "c"):
        files.publish(text * 300, ".js")
        files.publish("f" * 300, ".js")
    assert sum(len(kept.body) for kept in files._newest) <= 1000
    assert [str(kept) for kept in files._newest].count(first) == 1
    assert files._newest[-1] == first


def test_a_text_larger_than_all_that_is_kept_is_served_while_its_address_is_held() -> None:
    large = files.publish("l" * 5000, ".js")
    assert not files._newest
    assert status(large.removeprefix("/maps/"))[0] == 200


def test_what_is_of_a_layer_is_served_to_those_alone_who_may_see_it() -> None:
    book, of_layer = files.publish("a map", ".js"), files.publish("a map", ".js", layer="ours")
    assert book != of_layer
    assert files.publish("a map", ".js", layer="ours") is of_layer
    name = of_layer.removeprefix("/maps/")
    assert status(name)[0] == 404, "nobody says who it is"
    for sees in (lambda _layer: False, lambda layer: layer == "another", lambda _layer: 1, True):
        assert status(name, sees_layer=sees)[0] == 404
    assert status(name, sees_layer=lambda layer: layer == "ours") == (200, b"a map")
    assert status(book.removeprefix("/maps/"), sees_layer=lambda _layer: False) == (200, b"a map")


def test_what_several_layers_are_in_is_for_those_who_see_all_of_them() -> None:
    held = files.publish("two", ".json", layer=files.AND.join(("ours", "theirs")))
    name = held.removeprefix("/maps/")
    assert status(name, sees_layer=lambda layer: layer == "ours")[0] == 404
    assert status(name)[0] == 404
    assert status(name, sees_layer=lambda layer: layer in ("ours", "theirs")) == (200, b"two")
