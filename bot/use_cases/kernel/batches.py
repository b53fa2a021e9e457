"""Does the work of a tick piece by piece, so that one failure does not stop the rest."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from bot.use_cases.kernel.ports import StorageUnavailableError

_T = TypeVar("_T")


async def one_by_one(pieces: Iterable[_T], work: Callable[[_T], Awaitable[None]]) -> None:
    """Do all pieces of work, even if some fail: a piece that fails at every tick must not hold up the others.

    Raises an `ExceptionGroup` of the failures when all pieces were tried. `StorageUnavailableError` is raised at
    once, because without the database no piece can be done.
    """
    bugs: list[Exception] = []
    for piece in pieces:
        try:
            await work(piece)
        except StorageUnavailableError:
            raise
        except Exception as bug:  # noqa: BLE001 - raised at the end
            bugs.append(bug)
    if bugs:
        msg = "some pieces of work failed"
        raise ExceptionGroup(msg, bugs)
