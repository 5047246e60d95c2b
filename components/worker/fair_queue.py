"""Fair queue: addresses take turns, and each may have only so many in it."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.session.client_address import LOCAL
from components.worker.errors import AddressBusyError, QueueFullError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from components.worker.job import Job
    from data.atlas.atlas import Atlas


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """A job in the queue: whose it is, and where its result is awaited.

    Attributes
    ----------
    atlas
        The facts that it is drawn from.
    job
        What is to be drawn; None only has the process start.
    address
        The key of the client that asked; see `components.session.client_address`.
    result
        The bytes, once they are made.
    """

    atlas: Atlas
    job: Job | None
    address: str
    result: Future[bytes]


class FairQueue:
    """Tickets in the order in which they are served: of each address one, then of each the next.

    The one that is being served counts until it is `done`. Not safe for several threads.

    Parameters
    ----------
    per_address, in_all
        How many tickets there may be of one address, and of all together. Clients on this machine are bound by the
        latter alone.
    """

    def __init__(self, per_address: int, in_all: int) -> None:
        self.per_address = per_address
        self.in_all = in_all
        self.held: Counter[str] = Counter()
        self.lines: OrderedDict[str, deque[Ticket]] = OrderedDict()

    def add(self, ticket: Ticket, *, bounded: bool = True) -> None:
        """Let a ticket wait.

        Raises
        ------
        AddressBusyError, QueueFullError
            If there are as many as there may be and it is bound by that.
        """
        if bounded:
            if ticket.address != LOCAL and self.held[ticket.address] >= self.per_address:
                raise AddressBusyError
            if self.held.total() >= self.in_all:
                raise QueueFullError
        self.held[ticket.address] += 1
        self.lines.setdefault(ticket.address, deque()).append(ticket)

    def take(self) -> Ticket | None:
        """Return the ticket that is next, which is then served; None where none waits."""
        if not self.lines:
            return None
        address, line = self.lines.popitem(last=False)
        ticket = line.popleft()
        if line:
            self.lines[address] = line
        return ticket

    def drop(self, ticket: Ticket) -> None:
        """Take a ticket out whose asker has gone; nothing happens where it does not wait any more."""
        line = self.lines.get(ticket.address)
        if line and ticket in line:
            line.remove(ticket)
            if not line:
                del self.lines[ticket.address]
            self.done(ticket)

    def done(self, ticket: Ticket) -> None:
        """Count a ticket that was served, or dropped, no longer."""
        self.held[ticket.address] -= 1
        if self.held[ticket.address] <= 0:
            del self.held[ticket.address]
