"""Files that the worker makes: awaited without a thread, given up when the client goes, refused in words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from fastapi import HTTPException

from components.session.client_address import client_address
from components.worker.errors import AddressBusyError, EndedError, OverTimeError, QueueFullError, RefusedError
from components.worker.worker import drawing_worker

if TYPE_CHECKING:
    from starlette.requests import Request

    from components.worker.job import Job
    from components.worker.worker import Worker
    from data.atlas.atlas import Atlas

LOOK_EVERY_S: Final = 0.5
RETRY_AFTER_S: Final = 10
GONE: Final = 499
"""What logs call an answer that nobody waits for; it is sent to nobody."""

REFUSALS: Final = {
    AddressBusyError: (429, "Too many pictures and papers of this address are being made. Ask again in a moment."),
    QueueFullError: (503, "Too many pictures and papers are being made. Ask again in a moment."),
    OverTimeError: (503, "It took too long to make this, and was given up. Ask again, or for less."),
    EndedError: (503, "What makes pictures and papers had to be started anew. Ask again in a moment."),
}


async def drawn(request: Request, atlas: Atlas, job: Job, *, worker: Worker | None = None) -> bytes:
    """Return what the worker makes of a job.

    Parameters
    ----------
    request
        The request: its client waits in the queue, and what it asked for is not drawn once it has gone.
    atlas, job
        The facts, and what is drawn of them.
    worker
        Who makes it; the one that draws pictures and papers where nothing is said.

    Raises
    ------
    HTTPException
        429 or 503 with ``Retry-After`` where it is not made now, 422 where it cannot be made of what was given.
    """
    try:
        asked = (worker or drawing_worker()).submit(atlas, job, address=client_address(request.scope))
        made = asyncio.wrap_future(asked)
        try:
            while not (await asyncio.wait({made}, timeout=LOOK_EVERY_S))[0]:
                if await request.is_disconnected():
                    raise HTTPException(GONE, "The client has gone.")
            return made.result()
        finally:
            made.cancel()
    except RefusedError as refusal:
        raise HTTPException(422, str(refusal)) from None
    except tuple(REFUSALS) as error:
        status, text = REFUSALS[type(error)]
        raise HTTPException(status, text, headers={"Retry-After": str(RETRY_AFTER_S)}) from None
