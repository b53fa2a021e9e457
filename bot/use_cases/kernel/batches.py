"""Work of a tick, piece by piece."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from bot.use_cases.kernel.ports import StorageUnavailableError

_T = TypeVar("_T")


async def one_by_one(pieces: Iterable[_T], work: Callable[[_T], Awaitable[None]]) -> None:
    """A piece that fails holds up no other one, neither now nor at the next tick, which begins with it again.

    An `ExceptionGroup` tells of those that failed when all others are done.
    """
    bugs: list[Exception] = []
    for piece in pieces:
        try:
            await work(piece)
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - told at the end
            bugs.append(bug)
    if bugs:
        msg = "pieces of work that could not be done"
        raise ExceptionGroup(msg, bugs)
