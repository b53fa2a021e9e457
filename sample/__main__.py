"""`python -m sample FOLDER`: loads the sample in a folder into the database that the settings name."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from dishka import AsyncContainer

from bot.application import as_system
from bot.cli.settings import log_troubles_alone, read_settings
from bot.config import Settings
from bot.models.country import today
from bot.models.roles import StaffRole
from bot.use_cases.forum.loading import ImportForum
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.staff import GrantStaffRole
from sample.files import read_folder
from sample.loading import load_sample

FORUM_IS_IN = timedelta(days=7)
STAFF = (StaffRole.MODERATOR, StaffRole.ORGANISER)


def main(
    folder: Annotated[Path, typer.Argument(help="A folder of sample files.", exists=True, file_okay=False)],
    forum_on: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help="The day on which the sample forum opens; by itself, in a week."
        ),
    ] = None,
    *,
    with_people: Annotated[
        bool,
        typer.Option(
            "--with-people", help="Give the representatives accounts, to be played on this machine alone."
        ),
    ] = False,
    staff: Annotated[
        int | None, typer.Option(help="An account that becomes moderator and organiser.")
    ] = None,
) -> None:
    """Made-up organisations, projects, backers and a forum, to try things out. May be repeated."""
    os.umask(0o077)
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    if with_people and not is_played_here(settings):
        typer.echo(
            "--with-people: for ASAR_ENVIRONMENT=development and a messenger of this machine alone, "
            "because at Telegram these numbers are accounts of real people",
            err=True,
        )
        raise typer.Exit(2)
    try:
        data = read_folder(folder)
        programme = (folder / "forum.json").read_bytes()
    except (OSError, ValueError) as error:
        typer.echo(f"{folder}: {error}", err=True)
        raise typer.Exit(1) from None
    first_day = forum_on.date() if forum_on else today(datetime.now(UTC)) + FORUM_IS_IN

    async def load(scope: AsyncContainer) -> None:
        uow, clock = await scope.get(UnitOfWork), await scope.get(Clock)
        actor, terms = await SystemIdentity().actor(), settings.terms if with_people else None
        new = await load_sample(uow, clock, actor, data, terms)
        typer.echo(", ".join(f"{number} new {kind}" for kind, number in new.items()))
        forum = await (await scope.get(ImportForum))(programme, first_day)
        typer.echo(f"the forum opens on {first_day}, {forum.created} new sessions")
        if staff is not None:
            for role in STAFF:
                await (await scope.get(GrantStaffRole))(staff, role)

    asyncio.run(as_system(settings, load))


def is_played_here(settings: Settings) -> bool:
    """Whether a message to a made-up account reaches nobody."""
    here = {"127.0.0.1", "localhost", "::1", "[::1]"}
    return settings.environment == "development" and settings.telegram_api_url.host in here


if __name__ == "__main__":
    typer.run(main)
