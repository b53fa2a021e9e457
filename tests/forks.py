"""Processes that are forked off one that has loaded the bot: to load it anew takes each of them five seconds of a
processor. What is forked has its own folder, environment and output, as if somebody had typed the command.

That the command itself starts, from nothing, is tried where it is typed: `tests/test_operations.py`.
"""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Callable, Mapping
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(
    [
        *("bot.cli", "bot.main", "bot.application"),
        *(f"tests.storage.{name}_process" for name in ("fair", "reminder", "seal")),
    ]
)


class Forked:
    """A process that was started."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """As that of `subprocess`: none while it runs, minus nine after `kill -9`."""
        return self._process.exitcode

    def send_signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    async def wait(self, seconds: float) -> int:
        """For its end; raises `TimeoutError` when it does not come."""
        await asyncio.to_thread(self._process.join, seconds)
        if self._process.exitcode is None:
            raise TimeoutError
        return self._process.exitcode


def forked(do: Callable[..., Any], *arguments: Any) -> Forked:
    """A process that does this alone; what is passed can be pickled."""
    sys.audit("tests.forked")
    process = _PROCESSES.Process(target=do, args=arguments)
    process.start()
    return Forked(process)


def typed(
    *words: str, folder: Path, environment: Mapping[str, str], output: Path, errors: Path | None = None
) -> Forked:
    """`python -m …` in a folder. What it prints is added to the files: the errors to the same one unless told apart."""
    return forked(_run, words, str(folder), dict(environment), str(output), str(errors or output))


def _run(words: tuple[str, ...], folder: str, environment: dict[str, str], *outputs: str) -> None:
    for standard, output in enumerate(outputs, start=1):
        written = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(written, standard)
        os.close(written)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [*words]
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)
