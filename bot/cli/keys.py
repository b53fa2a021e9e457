"""`asar keys`: the server's secret and the key of its seals."""

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Final

import typer

from bot.cli.settings import log_troubles_alone, read_settings
from bot.config import KeySettings, Settings

if TYPE_CHECKING:
    from dishka import AsyncContainer

    from bot.sealing.authority import Operator
    from bot.use_cases.seals.revoking import KnownCertificate
    from bot.use_cases.seals.state import SealState

app = typer.Typer(no_args_is_help=True, help="The server's secret, and the key that seals documents.")

_BACK_UP: Final = "Back this folder up apart from the database (docs/operations.md)."


@app.command()
def init() -> None:
    """Make the secret and a key for seals where there are none. What is there stays."""
    settings = read_settings(KeySettings)
    from bot.sealing.keys import KeysFolder  # noqa: PLC0415 - `asar --help` stays quick

    made = KeysFolder(settings.keys_dir).init(
        _operator(settings), datetime.now(UTC), seal=settings.seal_p12 is None
    )
    for name in made:
        typer.echo(f"made {settings.keys_dir / name}")
    typer.echo(_BACK_UP if made else f"{settings.keys_dir}: everything is there, nothing was changed")


@app.command()
def rotate() -> None:
    """Make a new key for seals. What the former one has sealed stays valid."""
    settings = read_settings(KeySettings)
    if settings.seal_p12 is not None:
        typer.echo("The key is the file that ASAR_SEAL_P12 names: name another file there.", err=True)
        raise typer.Exit(1)
    from bot.sealing.keys import KeysFolder  # noqa: PLC0415 - `asar --help` stays quick

    made = KeysFolder(settings.keys_dir).rotate(_operator(settings), datetime.now(UTC))
    typer.echo(f"seals are made by {made.fingerprint} until {made.valid_until:%Y-%m-%d}")
    typer.echo(_BACK_UP)


@app.command()
def revoke(
    fingerprint: Annotated[
        str, typer.Argument(help="Its first digits; without any, the certificate that seals now.")
    ] = "",
    *,
    since: Annotated[datetime, typer.Option(help="Since when others may have its key, in UTC.")],
) -> None:
    """Let seals of a certificate count only if their files are among ours. Then make a new key: `asar keys rotate`."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.models.errors import DomainError  # noqa: PLC0415
    from bot.use_cases.seals.ports import NoSealKeyError  # noqa: PLC0415
    from bot.use_cases.seals.revoking import RevokeSeal  # noqa: PLC0415

    async def run_it(scope: "AsyncContainer") -> None:
        moment = since if since.tzinfo else since.replace(tzinfo=UTC)
        revoked = await (await scope.get(RevokeSeal))(moment, fingerprint)
        typer.echo(f"{revoked}: revoked since {moment:%Y-%m-%d %H:%M} UTC")

    try:
        asyncio.run(as_system(settings, run_it))
    except (DomainError, NoSealKeyError):
        typer.echo("No such certificate, or more than one; `asar keys show` lists them.", err=True)
        raise typer.Exit(1) from None


@app.command()
def show() -> None:
    """Tell what seals now, and list all certificates that have sealed something or were revoked."""
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    from bot.application import as_system  # noqa: PLC0415 - `asar --help` stays quick
    from bot.use_cases.seals.revoking import SealKeys, ShowSealKeys  # noqa: PLC0415

    found: list[SealKeys] = []

    async def run_it(scope: "AsyncContainer") -> None:
        found.append(await (await scope.get(ShowSealKeys))())

    asyncio.run(as_system(settings, run_it))
    typer.echo(seal_line(found[0].state, found[0].at))
    for known in found[0].known:
        typer.echo(_line(known))


def seal_line(state: "SealState", at: datetime | None) -> str:
    if state.certificate is None or at is None:
        return f"seal: documents wait, the key is {state.why}"
    until = f"{state.certificate.valid_until:%Y-%m-%d}"
    line = f"seal: {state.certificate.fingerprint[:16]} until {until}"
    return f"{line}, {state.days_left(at)} days; run `asar keys rotate`" if state.warning(at) else line


def _line(known: "KnownCertificate") -> str:
    revoked = f", revoked since {known.revoked_since:%Y-%m-%d %H:%M} UTC" if known.revoked_since else ""
    return f"{known.role}: {known.fingerprint} {known.valid_from:%Y-%m-%d} to {known.valid_until:%Y-%m-%d}{revoked}"


def _operator(settings: KeySettings) -> "Operator":
    from bot.sealing.authority import Operator  # noqa: PLC0415 - `asar --help` stays quick

    return Operator(settings.operator_name, settings.operator_bin)
