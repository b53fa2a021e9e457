"""The `asar` command."""

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import keys
from bot.cli.settings import log_troubles_alone, read_settings
from bot.config import DatabaseSettings, EmbeddingSettings, Settings
from bot.models.roles import StaffRole

if TYPE_CHECKING:
    from dishka import AsyncContainer

    from bot.use_cases.health.checking import Health

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="ASAR: NGOs, business and the state together.",
)
app.add_typer(keys.app, name="keys")


def _tell_version(wanted: bool) -> None:  # noqa: FBT001 - typer passes it by position
    if wanted:
        from bot.version import version  # noqa: PLC0415 - needed by `--version` only

        typer.echo(f"asar {version()}")
        raise typer.Exit


@app.callback()
def every_command(
    *,
    version: Annotated[  # noqa: ARG001 - typer hands it to the callback
        bool,
        typer.Option("--version", help="Tell the version.", callback=_tell_version, is_eager=True),
    ] = False,
) -> None:
    """Make every file that a command creates readable by its owner only.

    The database, back-ups and exports hold people's contacts. The mask is set here for all commands, so that none
    of them can forget it.
    """
    os.umask(0o077)


@app.command()
def run() -> None:
    """Run the bot until Ctrl-C."""
    settings = read_settings(Settings)
    from bot import logs  # noqa: PLC0415 - `asar --help` stays quick
    from bot.storage.ownership import DatabaseRefusedError, owned  # noqa: PLC0415
    from bot.use_cases.kernel.registry import IncompleteRegistryError  # noqa: PLC0415

    logs.configure(settings.log_format, settings.log_level, logs.secrets_of(settings))
    try:
        with owned(settings.database_url):
            _serve(settings)
    except (DatabaseRefusedError, IncompleteRegistryError) as refusal:
        typer.echo(f"asar: {refusal}", err=True)
        raise typer.Exit(1) from None


def _serve(settings: Settings) -> None:
    from bot import main  # noqa: PLC0415 - loaded by `asar run` only, once the database is its own

    if sys.platform == "win32":
        asyncio.run(main.serve(settings))
        return
    import uvloop  # noqa: PLC0415 - not built for Windows

    uvloop.run(main.serve(settings))


@app.command()
def grant(
    account: Annotated[int, typer.Argument(help="The person's number at Telegram.")],
    roles: Annotated[list[StaffRole], typer.Argument(help="What they may do from now on.")],
) -> None:
    """Give staff roles, for instance to the first moderator of a new installation."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.use_cases.people.staff import GrantStaffRole  # noqa: PLC0415

    async def run_it(scope: "AsyncContainer") -> None:
        for role in roles:
            granted = await (await scope.get(GrantStaffRole))(account, role)
            typer.echo(f"{account}: {role.value} {'given' if granted else 'held already'}")

    asyncio.run(as_system(settings, run_it))


@app.command()
def health() -> None:
    """Check that all parts are at work. Exits with 1 if one is not."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.use_cases.health.checking import CheckHealth, Health  # noqa: PLC0415

    found: list[Health] = []

    async def run_it(scope: "AsyncContainer") -> None:
        found.append(await (await scope.get(CheckHealth))())

    asyncio.run(as_system(settings, run_it))
    for line in _health_lines(found[0]):
        typer.echo(line)
    if found[0].troubles:
        typer.echo(f"in trouble: {', '.join(found[0].troubles)}", err=True)
        raise typer.Exit(1)


def _health_lines(found: "Health") -> Iterator[str]:
    if found.missing:
        names = ", ".join(f"ASAR_{name.upper()}" for name in found.missing)
        yield f"service: open to administrators alone until these are set: {names}"
    if not found.reachable:
        yield "database: cannot be reached"
    elif found.migrated:
        yield f"database: reached, at revision {found.revision}"
    else:
        yield f"database: at revision {found.revision or 'none'} instead of {found.wanted}; run `asar migrate`"
    if found.reading.without:
        yield f"texts: compared by keywords alone, without {found.reading.model}: {found.reading.without}"
    else:
        yield f"texts: understood by {found.reading.model}"
    if found.unread is not None:
        yield f"vectors: {found.unread} texts wait to be read"
    if found.unsent is not None:
        yield f"outbox: {found.unsent} messages wait, {found.overdue} overdue for more than ten minutes"
    if found.owed and found.owed_since is not None:
        yield f"replies: {found.owed} owed, the oldest since {found.owed_since:%Y-%m-%d %H:%M} UTC"
    if not found.secret:
        yield "secret: the server has none; run `asar keys init`"
    if found.seal is not None:
        yield keys.seal_line(found.seal, found.at)
    yield from _sign_lines(found)


def _sign_lines(found: "Health") -> Iterator[str]:
    """What the bot has noted of its updates; nothing if it never had any trouble."""
    from bot.use_cases.health.signs import SignName  # noqa: PLC0415 - `asar --help` stays quick

    for name, sign in found.signs.items():
        at = f"{sign.seen_at:%Y-%m-%d %H:%M} UTC"
        match name:
            case SignName.UPDATES_MISSING if sign.lasts:
                yield f"updates: do not arrive, last tried at {at}: {sign.words}"
            case SignName.UPDATES_MISSING:
                yield f"updates: arrive again; until {at} they did not: {sign.words}"
            case SignName.UPDATES_UNREADABLE:
                yield f"updates: {sign.count} could not be read, the last at {at}: {sign.words}"
            case SignName.FLOOD:
                yield f"floods: {sign.count} updates were passed over, the last at {at}"


@app.command()
def ends(
    *,
    figures: Annotated[bool, typer.Option("--figures", help="Only count by kind.")] = False,
) -> None:
    """Print the ledger: what was asked of whom, how it ended and who was told. Exits with 1 if anything is silent."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.presenting.ledger_lines import figure_lines, ledger_lines  # noqa: PLC0415
    from bot.use_cases.figures.ends import CountKnownEnds, KnownEnds  # noqa: PLC0415
    from bot.use_cases.figures.ledger import ListEnds  # noqa: PLC0415

    found: list[KnownEnds] = []

    async def run_it(scope: "AsyncContainer") -> None:
        list_ends, last = await scope.get(ListEnds), 0
        while not figures and (page := await list_ends(last)):
            for line in ledger_lines(page):
                typer.echo(line)
            last = page[-1].id
        found.append(await (await scope.get(CountKnownEnds))())

    asyncio.run(as_system(settings, run_it))
    for line in figure_lines(found[0]):
        typer.echo(line)
    typer.echo(f"waits for nobody, unended: {found[0].silent}")
    if found[0].silent:
        raise typer.Exit(1)


@app.command()
def expire(
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count; change nothing.")] = False,
) -> None:
    """Erase the data of people who have not used the bot for years, and warn those whose time is coming."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.use_cases.people.expiring import ExpirePeople  # noqa: PLC0415

    async def run_it(scope: "AsyncContainer") -> None:
        found = await (await scope.get(ExpirePeople))(dry_run=dry_run)
        to_come = "to be " if dry_run else ""
        typer.echo(f"{to_come}warned: {found.told}\n{to_come}erased: {found.erased}")

    asyncio.run(as_system(settings, run_it))


@app.command()
def evaluate(
    split: Annotated[Path, typer.Argument(help="A benchmark folder.", exists=True, file_okay=False)],
    out: Annotated[Path, typer.Option(help="Where the runs are written.", file_okay=False)],
) -> None:
    """Measure how well matching does on a benchmark folder. Needs neither a token nor a database."""
    settings = read_settings(EmbeddingSettings)
    from rich.console import Console  # noqa: PLC0415 - `asar --help` stays quick
    from rich.progress import Progress  # noqa: PLC0415

    from bot.matching.embedder import EmbedderUnavailableError  # noqa: PLC0415
    from bot.matching.evaluation import evaluate as evaluated  # noqa: PLC0415
    from bot.wiring.matching import matching_engine  # noqa: PLC0415

    try:
        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Reading the texts", total=None)
            report = evaluated(
                split,
                out,
                matching_engine(settings),
                lambda done, total: bar.update(task, completed=done, total=total),
            )
    except (OSError, ValueError, EmbedderUnavailableError) as error:
        typer.echo(f"{split}: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{report}\nwritten to {out}")


@app.command()
def migrate(revision: Annotated[str, typer.Argument(help="A revision, or head.")] = "head") -> None:
    """Bring the database up (or down) to a revision."""
    settings = read_settings(DatabaseSettings)
    from bot.storage.migrations import migrate_to  # noqa: PLC0415 - `asar --help` stays quick

    migrate_to(settings.database_url, revision)
