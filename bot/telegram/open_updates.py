"""The updates that have arrived and are not handled yet.

Telegram gives at most 100 updates, those that were not confirmed. So whatever is still at work is put on record and
confirmed, and new ones can arrive. A process that ends, even by a kill, leaves the record to the next one.
"""

import asyncio
import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.telegram.arrivals import Arrival
from bot.telegram.queues import PeoplesQueues

_REMEMBERED = 1_000
"""How many numbers are remembered to tell new updates from those that come again: more than may be open, and an answer
beside them.
"""


class Record(Protocol):
    """The journal of updates. All raise `StorageUnavailableError`."""

    async def keep(self, updates: Mapping[int, str]) -> None:
        """Put updates on record, each as JSON by its number. They go when it is written that they are handled."""

    async def kept(self) -> Mapping[int, str]:
        """What is on record, in the order of arrival."""

    async def pass_over(self, update_ids: Sequence[int]) -> None:
        """Take updates off the record that will not be handled."""


class OpenUpdates:
    def __init__(self, queues: PeoplesQueues, record: Record) -> None:
        self._queues = queues
        self._record = record
        self._open: dict[int, Arrival] = {}
        self._known: OrderedDict[int, None] = OrderedDict()
        self._kept: set[int] = set()
        self._passed_over: set[int] = set()

    @property
    def any(self) -> bool:
        return bool(self._open)

    def admit(self, update_id: int, raw: Mapping[str, Any]) -> bool:
        """Have an update handled. One that is open already comes a second time, and is left to the first. Returns
        whether the update has not come before, so far as it is remembered.
        """
        if update_id in self._open:
            return False
        new = update_id not in self._known
        self._known[update_id] = None
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        arrival = self._open[update_id] = Arrival.of(update_id, raw)
        arrival.done.add_done_callback(lambda _: self._close(arrival))
        self._queues.admit(arrival)
        return new

    async def admit_kept(self) -> None:
        """Have handled what an earlier process has left."""
        for update_id, content in (await self._record.kept()).items():
            if update_id not in self._open:
                self._kept.add(update_id)
                self.admit(update_id, json.loads(content))

    async def settle(self, seconds: float) -> None:
        """Wait until those are handled that are not on record, but no longer than so many seconds."""
        if waiting := [arrival.done for arrival in self._unkept()]:
            await asyncio.wait(waiting, timeout=seconds)

    async def all_handled(self) -> None:
        while self._open:
            await asyncio.wait([arrival.done for arrival in self._open.values()])

    async def have_room(self) -> None:
        """Wait until the memory holds few enough of them."""
        while self._queues.full:
            await asyncio.wait(
                [arrival.done for arrival in self._open.values()], return_when=asyncio.FIRST_COMPLETED
            )

    async def put_on_record(self) -> None:
        """Afterwards every update that has arrived is handled or on record, so that all can be confirmed."""
        if passed_over := sorted(self._passed_over):
            await self._record.pass_over(passed_over)
            self._passed_over.difference_update(passed_over)
        if unkept := self._unkept():
            # Before it is done: an update that is handled meanwhile goes by itself, one that is passed over does not.
            self._kept.update(arrival.update_id for arrival in unkept)
            try:
                await self._record.keep({arrival.update_id: json.dumps(arrival.raw) for arrival in unkept})
            except BaseException:
                self._kept.difference_update(arrival.update_id for arrival in unkept)
                raise

    async def stop(self) -> None:
        """Stop handling; what is open stays open, and on record."""
        await self._queues.close()

    def _unkept(self) -> list[Arrival]:
        return [
            arrival
            for update_id, arrival in self._open.items()
            if update_id not in self._kept and not arrival.done.done()
        ]

    def _close(self, arrival: Arrival) -> None:
        del self._open[arrival.update_id]
        if arrival.update_id in self._kept:
            self._kept.discard(arrival.update_id)
            if not arrival.done.result():
                self._passed_over.add(arrival.update_id)
