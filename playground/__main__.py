"""The command line: `python -m playground serve`."""

import asyncio
import contextlib
import importlib
import importlib.util
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from playground.server import running

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def main() -> None:
    """A local stand-in for Telegram."""
    # What people write here is none of the machine's other users' business.
    os.umask(0o077)


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8081,
    token: Annotated[
        str | None, typer.Option(help="The bot's token; without it, each token is a bot of its own.")
    ] = None,
    *,
    rate_limits: Annotated[bool, typer.Option(help="Enforce Telegram's limits on speed.")] = True,
    state: Annotated[
        Path | None, typer.Option(help="File that keeps people and messages between runs.")
    ] = None,
) -> None:
    """Serve the Bot API, the control API and the chat page until interrupted."""
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        runner.run(_serve(host=host, port=port, token=token, rate_limits=rate_limits, state=state))


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Use uvloop where it is installed, because benchmarks tap through this server."""
    if importlib.util.find_spec("uvloop") is None:
        return None
    factory: Callable[[], asyncio.AbstractEventLoop] = importlib.import_module("uvloop").new_event_loop
    return factory


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the chat page.")] = 8081,
    *,
    reset: Annotated[bool, typer.Option(help="Forget what earlier runs kept.")] = False,
) -> None:
    """The whole bot on this machine, with sample data and four people to be."""
    from playground.demo import DemoOptions, run_demo  # noqa: PLC0415 - `serve` needs none of it

    run_demo(DemoOptions(port=port, reset=reset))


@app.command()
def proof(
    port: Annotated[int, typer.Option(help="Port of the chat page.")] = 8081,
    seed: Annotated[
        int | None, typer.Option(help="What the six do is drawn from it; a new one otherwise.")
    ] = None,
    deeds: Annotated[
        int | None, typer.Option(min=1, help="Do so many without a page, then let the days pass.")
    ] = None,
    days: Annotated[int, typer.Option(min=1, help="The days that pass after the deeds.")] = 60,
    folder: Annotated[Path, typer.Option(help="What it keeps. An earlier run's is forgotten.")] = Path(
        "var/proof"
    ),
) -> None:
    """Six people who may do anything whatever, and the ledger that must show an end for all of it."""
    from playground.proof.run import ProofOptions, new_seed, run_proof  # noqa: PLC0415 - `serve` needs none of it

    run_proof(ProofOptions(port, new_seed() if seed is None else seed, folder, deeds, days))


@app.command()
def tour(
    database_url: Annotated[
        str | None, typer.Option(help="An empty database to play in; an embedded one otherwise.")
    ] = None,
) -> None:
    """The main job from the first hello to the reminder, printed as a transcript."""
    from playground.tour.run import run_tour  # noqa: PLC0415 - `serve` needs none of it

    run_tour(database_url)


async def _serve(*, host: str, port: int, token: str | None, rate_limits: bool, state: Path | None) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    async with running(host=host, port=port, token=token, rate_limits=rate_limits, state=state) as server:
        print(f"playground: {server.url}", flush=True)
        await stop.wait()


if __name__ == "__main__":
    app()
