"""Addresses take turns, and none may have more in the queue than its share."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from components.context import current_atlas
from components.session.client_address import LOCAL
from components.worker.errors import AddressBusyError, QueueFullError
from components.worker.fair_queue import FairQueue, Ticket
from components.worker.job import Job, JobName

ATLAS = current_atlas()


def ticket(address: str) -> Ticket:
    return Ticket(ATLAS, Job(JobName.PICTURE, {}), address, Future())


def test_who_asks_once_is_served_after_one_of_each_other_address() -> None:
    waiting = FairQueue(per_address=9, in_all=99)
    for address in ("a", "a", "a", "b", "a", "c"):
        waiting.add(ticket(address))
    served = []
    while found := waiting.take():
        served.append(found.address)
    assert served == ["a", "b", "c", "a", "a", "a"]


def test_an_address_has_its_share_until_what_it_asked_for_is_done() -> None:
    waiting = FairQueue(per_address=2, in_all=99)
    first = ticket("a")
    waiting.add(first)
    waiting.add(ticket("a"))
    with pytest.raises(AddressBusyError):
        waiting.add(ticket("a"))
    waiting.add(ticket("b"))
    assert waiting.take() is first
    with pytest.raises(AddressBusyError):
        waiting.add(ticket("a"))  # the first is being served
    waiting.done(first)
    waiting.add(ticket("a"))


def test_all_together_have_a_limit_which_alone_binds_this_machine_and_never_the_server_itself() -> None:
    waiting = FairQueue(per_address=1, in_all=3)
    for _ in range(3):
        waiting.add(ticket(LOCAL))
    for address in (LOCAL, "a"):
        with pytest.raises(QueueFullError):
            waiting.add(ticket(address))
    waiting.add(ticket(LOCAL), bounded=False)
    assert waiting.held.total() == 4


def test_who_goes_makes_room_and_is_forgotten() -> None:
    waiting = FairQueue(per_address=1, in_all=1)
    gone = ticket("a")
    waiting.add(gone)
    waiting.drop(gone)
    waiting.drop(gone)
    assert waiting.take() is None
    assert (dict(waiting.held), dict(waiting.lines)) == ({}, {})
    waiting.add(ticket("b"))


def test_one_of_several_of_an_address_can_go() -> None:
    waiting = FairQueue(per_address=9, in_all=9)
    stays, goes = ticket("a"), ticket("a")
    waiting.add(stays)
    waiting.add(goes)
    waiting.drop(goes)
    assert waiting.take() is stays
    waiting.drop(stays)  # it is being served: that counts until it is done
    assert waiting.held == {"a": 1}
