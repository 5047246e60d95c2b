"""Many visitors at once, each clicking every few seconds."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, Any, Final

from tests.bench.numbers import percentile
from tests.bench.replay import PATIENCE_S, Visitor

if TYPE_CHECKING:
    from tests.bench.replay import Recording

EVERY_S: Final = 5.0
AT_ONCE: Final = 4  # how many open the page at the same time


class Connections:
    """Visitors of one server; more can be let in."""

    def __init__(self, recording: Recording, port: int) -> None:
        self.recording, self.port = recording, port
        self.visitors: list[Visitor] = []
        self.unopened: list[str] = []

    async def grow(self, size: int) -> None:
        """Let visitors in until there are as many."""
        entering = asyncio.Semaphore(AT_ONCE)

        async def enter(visitor: Visitor) -> None:
            async with entering:
                try:
                    await visitor.open()
                except Exception as error:
                    self.unopened.append(f"visitor {visitor.number}: {error!r}")

        new = [Visitor(number, self.recording, self.port) for number in range(len(self.visitors), size)]
        self.visitors += new
        await asyncio.gather(*map(enter, new))

    async def click(self, seconds: float, *, every: float = EVERY_S) -> dict[str, Any]:
        """Let all click for a while and return what they met with."""
        chance = random.Random(1)  # noqa: S311 - the same waits in every run
        start = asyncio.get_running_loop().time()
        end = start + seconds
        for visitor in self.visitors:
            visitor.times.clear()
            visitor.errors.clear()

        async def stay(visitor: Visitor, first: float) -> None:
            clock = asyncio.get_running_loop().time
            due = clock() + first
            while due < end:
                await asyncio.sleep(max(0.0, due - clock()))
                await visitor.click()
                due = max(due + every, clock())

        await asyncio.gather(*(stay(visitor, chance.random() * every) for visitor in self.visitors))
        took = asyncio.get_running_loop().time() - start
        times = [time for visitor in self.visitors for time in visitor.times]
        errors = self.unopened + [error for visitor in self.visitors for error in visitor.errors]
        self.unopened = []
        return {
            "sessions": len(self.visitors),
            "seconds": round(took, 1),
            "clicks": len(times),
            "median_ms": round(percentile(times or [PATIENCE_S * 1000], 50), 1),
            "p95_ms": round(percentile(times or [PATIENCE_S * 1000], 95), 1),
            "clicks_per_s": round(len(times) / took, 1),
            "errors": len(errors),
            "first_errors": errors[:3],
        }

    async def leave(self) -> None:
        """Close all."""
        await asyncio.gather(*(visitor.close() for visitor in self.visitors), return_exceptions=True)
        self.visitors = []


async def stream(recording: Recording, port: int, *, count: int, at_once: int = 8) -> list[str]:
    """Let visitors come, click once and leave, a few at a time; return what went wrong."""
    errors: list[str] = []
    numbers = iter(range(count))

    async def come() -> None:
        for number in numbers:
            visitor = Visitor(number % 800, recording, port)
            try:
                await visitor.open()
                await visitor.click()
                await visitor.close()
            except Exception as error:
                errors.append(f"visit {number}: {error!r}")
            errors.extend(visitor.errors)

    await asyncio.gather(*(come() for _ in range(at_once)))
    return errors
