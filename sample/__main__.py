"""`python -m sample FOLDER`: loads the sample in a folder into the database that the settings name."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from dishka import AsyncContainer

from bot.application import as_system
from bot.cli import log_troubles_alone, read_settings
from bot.config import Settings
from bot.models.country import today
from bot.use_cases.forum.loading import ImportForum
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from sample.files import read_folder
from sample.loading import load_sample

FORUM_IS_IN = timedelta(days=7)


def main(
    folder: Annotated[Path, typer.Argument(help="A folder of sample files.", exists=True, file_okay=False)],
    forum_on: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], help="The day on which the sample forum opens; by itself, in a week."
        ),
    ] = None,
) -> None:
    """Made-up organisations, projects, backers and a forum, to try things out. May be repeated."""
    os.umask(0o077)
    settings = read_settings(Settings)
    log_troubles_alone(settings)
    try:
        data = read_folder(folder)
        programme = (folder / "forum.json").read_bytes()
    except (OSError, ValueError) as error:
        typer.echo(f"{folder}: {error}", err=True)
        raise typer.Exit(1) from None
    first_day = forum_on.date() if forum_on else today(datetime.now(UTC)) + FORUM_IS_IN

    async def load(scope: AsyncContainer) -> None:
        uow, clock = await scope.get(UnitOfWork), await scope.get(Clock)
        new = await load_sample(uow, clock, await SystemIdentity().actor(), data)
        typer.echo(", ".join(f"{number} new {kind}" for kind, number in new.items()))
        forum = await (await scope.get(ImportForum))(programme, first_day)
        typer.echo(f"the forum opens on {first_day}, {forum.created} new sessions")

    asyncio.run(as_system(settings, load))


if __name__ == "__main__":
    typer.run(main)
