"""Streamlit's runners wait for their turn, with all that their session wished meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit import runtime
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests, ScriptRequestType

from components.server.limits import Limits
from components.server.page_sockets import script_runs
from components.server.page_sockets.rerun_turns import RerunTurns
from components.session.client_address import LOCAL


def pressed(*names: str) -> WidgetStates:
    states = WidgetStates()
    for name in names:
        states.widgets.add(id=name, trigger_value=True)
    return states


def names(wish: RerunData) -> set[str]:
    assert wish.widget_states
    return {widget.id for widget in wish.widget_states.widgets}


def test_of_two_wishes_the_newer_page_is_drawn_and_nothing_that_was_pressed_is_lost() -> None:
    older = RerunData(query_string="a", widget_states=pressed("one"), page_script_hash="p")
    newer = RerunData(query_string="b", widget_states=pressed("two"), page_script_hash="q")
    wish = script_runs.merged(older, newer)
    assert (wish.query_string, wish.page_script_hash, names(wish)) == ("b", "q", {"one", "two"})
    parts = script_runs.merged(RerunData(fragment_id="f"), RerunData(fragment_id="g"))
    assert parts.fragment_id_queue == ["f", "g"]
    assert script_runs.merged(RerunData(fragment_id="f"), RerunData()).fragment_id_queue == []


def test_what_a_runner_is_asked_for_while_it_waits_is_part_of_its_wish() -> None:
    requests = ScriptRequests()
    requests.request_rerun(RerunData(widget_states=pressed("one")))
    wish = requests.on_scriptrunner_ready().rerun_data
    assert script_runs.newest(wish, requests) is wish
    requests.request_rerun(RerunData(query_string="b", widget_states=pressed("two")))
    found = script_runs.newest(wish, requests)
    assert (found.query_string, names(found)) == ("b", {"one", "two"})
    assert requests.on_scriptrunner_ready().type is ScriptRequestType.STOP, "it is not drawn a second time"


@dataclass
class Runner:
    """As much of Streamlit's runner as is watched."""

    _session_id: str = "session"
    _requests: ScriptRequests = field(default_factory=ScriptRequests)
    drawn: list[RerunData] = field(default_factory=list)
    stopped: bool = False

    def _run_script(self, rerun_data: RerunData) -> None:
        self.drawn.append(rerun_data)
        if rerun_data.query_string == "fails":
            raise ValueError("it fails")

    def request_stop(self) -> None:
        self.stopped = True


@pytest.fixture
def runner_class() -> Any:
    kind: Any = type("Watched", (Runner,), {"_run_script": Runner._run_script, "request_stop": Runner.request_stop})
    script_runs.watch(kind, RerunTurns(60, script_runs.merged))
    return kind


def connect(monkeypatch: pytest.MonkeyPatch, client: object) -> None:
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", lambda: SimpleNamespace(get_client=lambda _session: client))


def client(ip: str, *headers: tuple[str, str]) -> object:
    return SimpleNamespace(client_context=SimpleNamespace(remote_ip=ip, headers=list(headers)))


def test_a_run_has_its_turn_and_gives_it_back_when_it_fails(monkeypatch: pytest.MonkeyPatch, runner_class: Any) -> None:
    connect(monkeypatch, client("203.0.113.7"))
    runner = runner_class()
    for query in ("a", "fails", "b"):
        wish = RerunData(query_string=query)
        if query == "fails":
            with pytest.raises(ValueError, match="it fails"):
                runner._run_script(wish)
        else:
            runner._run_script(wish)
    assert [wish.query_string for wish in runner.drawn] == ["a", "fails", "b"]
    assert runner_class.turns._running == []


def test_nothing_is_drawn_for_whoever_has_gone(monkeypatch: pytest.MonkeyPatch, runner_class: Any) -> None:
    connect(monkeypatch, None)
    runner = runner_class()
    runner._run_script(RerunData())
    assert runner.drawn == []


def test_whoever_is_stopped_waits_no_more(monkeypatch: pytest.MonkeyPatch, runner_class: Any) -> None:
    stopped: list[object] = []
    monkeypatch.setattr(runner_class.turns, "stop", stopped.append)
    runner = runner_class()
    runner.request_stop()
    assert runner.stopped
    assert stopped == [runner]


def test_a_page_that_is_drawn_without_a_server_does_not_wait(runner_class: Any) -> None:
    runner = runner_class()
    runner._run_script(RerunData())
    assert len(runner.drawn) == 1


@pytest.mark.parametrize(
    ("ip", "headers", "key"),
    [
        ("203.0.113.7", [], "203.0.113.7"),
        ("127.0.0.1", [], LOCAL),
        ("127.0.0.1", [("X-Forwarded-For", "198.51.100.1")], "198.51.100.1"),
        ("203.0.113.7", [("x-forwarded-for", "198.51.100.1")], "203.0.113.7"),
    ],
)
def test_a_session_is_counted_as_its_requests_are(
    monkeypatch: pytest.MonkeyPatch, ip: str, headers: list[tuple[str, str]], key: str
) -> None:
    connect(monkeypatch, client(ip, *headers))
    assert script_runs.address_of("session") == key


def test_streamlit_s_own_runners_are_watched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kind: Any = type("Watched", (Runner,), {"_run_script": Runner._run_script, "request_stop": Runner.request_stop})
    monkeypatch.setattr(script_runs, "ScriptRunner", kind)
    script_runs.watch_runs(Limits())
    once = kind._run_script
    script_runs.watch_runs(Limits(reruns_per_second=5))
    assert kind._run_script is once
    assert kind.turns.per_second == 5
