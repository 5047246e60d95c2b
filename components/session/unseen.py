"""Run of a page that nobody sees, in a Streamlit session of its own."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from streamlit.errors import FragmentHandledException
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import add_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state import SafeSessionState, SessionState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCRIPT: Final = str(Path(__file__).parents[2] / "dashboard.py")


def draw_unseen(draw: Callable[[], None], address: Mapping[str, str]) -> None:
    """
    Draw a page for nobody, fragments too, and raise what it raises.

    Outside of a session Streamlit passes over fragments, so that most of a page would not be drawn.

    Parameters
    ----------
    draw
        Draws the page.
    address
        The parameters of the address that it is drawn at.
    """
    faults: list[BaseException] = []

    def run() -> None:
        context = ScriptRunContext(
            session_id="unseen",
            _enqueue=lambda _message: None,
            query_string="",
            session_state=SafeSessionState(SessionState(), lambda: None),
            uploaded_file_mgr=MemoryUploadedFileManager("/unseen"),
            main_script_path=SCRIPT,
            user_info={},
            fragment_storage=MemoryFragmentStorage(),
            pages_manager=PagesManager(SCRIPT),
            on_script_error=lambda _fault: True,  # it is raised here, and shown to nobody
        )
        add_script_run_ctx(threading.current_thread(), context)
        try:
            context.reset(query_string=urlencode(address))
            draw()
        except FragmentHandledException as fault:
            faults.append(fault.__context__ or fault)
        except BaseException as fault:
            faults.append(fault)

    # Streamlit's session belongs to a thread: one of our own leaves that of the caller as it was.
    thread = threading.Thread(target=run, name="unseen page", daemon=True)
    thread.start()
    thread.join()
    if faults:
        raise faults[0]
