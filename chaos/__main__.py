"""`python -m chaos`: plays what can go wrong, prints a table, and ends with 1 where a bar is broken.

A run of everything also writes `docs/reliability.md`, as far as it has come: one that is cut short leaves a page that
says what it has not measured.
"""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from chaos.databases import databases
from chaos.figures import Row
from chaos.playing import play
from chaos.report import PAGE, page_of, print_table, verdict
from chaos.scenarios import SCENARIOS


def main(
    only: Annotated[
        list[str] | None, typer.Option(help="Scenarios whose name contains this; may be repeated.")
    ] = None,
    *,
    short: Annotated[bool, typer.Option("--short", help="Smaller sizes, and the quick ones alone.")] = False,
    seed: Annotated[int, typer.Option(help="The same seed makes the same choices.")] = 1,
    logs: Annotated[Path | None, typer.Option(help="A folder to keep the bots' logs in.")] = None,
) -> None:
    """Kills, outages, floods and odd updates, against bots that are real processes."""
    # A bot is started some two hundred times: it shall find its modules compiled.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # Told to end, it clears up as after Ctrl-C: no server and no bot stays behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    chosen = [scenario for scenario in SCENARIOS if not only or any(part in scenario.name for part in only)]
    typer.echo(f"seed {seed}")
    began = time.monotonic()
    told: list[Row] = []

    def tell(row: Row) -> None:
        typer.echo(f"{verdict(row):7} {row.scenario}, {row.database}: {row.measured}")
        told.append(row)
        if not short and not only:
            PAGE.write_text(page_of(told, chosen, seed=seed, minutes=minutes()), encoding="utf-8")

    def minutes() -> float:
        return (time.monotonic() - began) / 60

    with databases() as ready:
        rows = asyncio.run(play(chosen, ready, seed=seed, short=short, logs=logs, tell=tell))
    print_table(rows)
    typer.echo(f"{minutes():.1f} minutes")
    raise typer.Exit(0 if rows and all(row.held for row in rows) else 1)


if __name__ == "__main__":
    typer.run(main)
