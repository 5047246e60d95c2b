"""Script runs of Streamlit's sessions, each in its turn: what waits for somebody who has gone is not drawn."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from streamlit import runtime
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData, ScriptRequests, ScriptRequestType

from components.server.page_sockets.rerun_turns import RerunTurns
from components.session.client_address import counting_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.server.limits import Limits


def merged(older: RerunData, newer: RerunData) -> RerunData:
    """Return one wish for two of a session, by Streamlit's own rule: what was pressed is not lost."""
    requests = ScriptRequests()
    requests.request_rerun(older)
    requests.request_rerun(newer)
    return requests.on_scriptrunner_ready().rerun_data


def newest(wish: RerunData, requests: ScriptRequests) -> RerunData:
    """Return a wish with what its runner was asked for while it waited."""
    with requests._lock:
        if requests._state is not ScriptRequestType.RERUN:
            return wish
        newer = requests._rerun_data
        requests._state = ScriptRequestType.CONTINUE
    return merged(wish, newer)


def address_of(session_id: str) -> str | None:
    """Return the key of the client of a session; None where it has gone."""
    client = runtime.get_instance().get_client(session_id)
    context = client.client_context if client else None
    if context is None:
        return None
    forwarded = [value for name, value in context.headers if name.lower() == "x-forwarded-for"]
    return counting_key(context.remote_ip, forwarded[-1] if forwarded else "")


def watch_runs(limits: Limits) -> None:
    """Have Streamlit's runners wait for their turn."""
    watch(ScriptRunner, RerunTurns(limits.reruns_per_second, merged))


def watch(runner_class: Any, turns: RerunTurns) -> None:  # noqa: ANN401 - a class of Streamlit
    """Have the runners of a class wait for their turn.

    Parameters
    ----------
    runner_class
        ``ScriptRunner`` of Streamlit.
    turns
        The turns.
    """
    is_watched = hasattr(runner_class, "turns")
    runner_class.turns = turns
    if not is_watched:
        runner_class._run_script = _in_turn(runner_class._run_script)
        runner_class.request_stop = _with_stop(runner_class.request_stop)


def _in_turn(run: Callable[[Any, RerunData], None]) -> Callable[[Any, RerunData], None]:
    @functools.wraps(run)
    def _run_script(self: Any, rerun_data: RerunData) -> None:  # noqa: ANN401
        if not runtime.exists():
            run(self, rerun_data)
            return
        address = address_of(self._session_id)
        if address is None:
            return
        turn = self.turns.take(address, self._session_id, rerun_data, self)
        if turn is None:
            return
        try:
            run(self, newest(turn.wish, self._requests))
        finally:
            self.turns.end(turn)

    return _run_script


def _with_stop(stop: Callable[[Any], None]) -> Callable[[Any], None]:
    @functools.wraps(stop)
    def request_stop(self: Any) -> None:  # noqa: ANN401
        stop(self)
        self.turns.stop(self)

    return request_stop
