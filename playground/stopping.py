"""Ends what runs on this machine when its user has had enough: by Ctrl-C, by a signal, or by closing the terminal."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterator

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextlib.contextmanager
def until_stopped() -> Iterator[Callable[[], bool]]:
    """The block ends at such a signal, whatever it is waiting for: also while it is still being prepared. Further
    signals do not disturb it in cleaning up. Gives what tells whether it was stopped so.
    """
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None  # noqa: S101  # a loop is running
    stopped = False

    def stop() -> None:
        nonlocal stopped
        if not stopped:
            stopped = True
            task.cancel()

    for number in SIGNALS:
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop)
    try:
        yield lambda: stopped
    except asyncio.CancelledError:
        if not stopped:
            raise
        task.uncancel()
