"""Counts what the seven commonest tasks ask of people: presses and messages, from the menu to the end.

The tasks are played against the real bot by the playground's people, as the tour plays them; a `/menu` counts like any
other message. What is waited for and read costs nothing here. Beside each figure stands what the same task asked in the
release before (0.1). A project asks for up to three answers more than it did then: a summary, and both in a second
language.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console

from playground.bot_process import sqlite_at, start, stop
from playground.demo import introduce_people, prepare, settings_for, wait_until_connected
from playground.people.client import PlaygroundClient
from playground.server import running
from playground.tour.cast import Cast
from playground.tour.chapters.meeting import agree_to_meet
from playground.tour.chapters.project import IDEA, TITLE_IN_RUSSIAN, introduce_backer
from playground.tour.chapters.registration import (
    BUSINESS,
    NGO,
    SUPPORT_OF_BUSINESS,
    register_akimat,
    say_hello,
)
from playground.tour.dates import opening_time
from playground.tour.steps.organizations import Organization, register_organization, verify_organization
from playground.tour.steps.projects import publish_project, tell_project
from playground.tour.steps.support import offer_support
from playground.tour.transcript import Transcript
from playground.world.core import new_token

WAITING = (
    ("191140990194", "Каспий Құрылыс"),
    ("191140990203", "Жайық Сервис"),
    ("191140990213", "Мунай Транзит"),
    ("191140990223", "Арал Логистика"),
)
"""BIN and name of the organisations that wait for a moderator at once."""


class Counting(PlaygroundClient):
    """Counts what people do."""

    acts = 0

    async def request(self, method: str, path: str, **kwargs: Any) -> tuple[Any, int]:  # noqa: ANN401
        if method == "POST" and path.startswith("/api/people/"):
            self.acts += 1
        return await super().request(method, path, **kwargs)


async def counted(client: Counting, task: Callable[[], Awaitable[None]]) -> int:
    before = client.acts
    await task()
    return client.acts - before


async def correct_phone(cast: Cast) -> None:
    await cast.gulnur.open_from_menu("Ұйымдарым", "Ұйымдарым")
    await cast.gulnur.press(NGO.name_kk or "", "Байланыс")
    await cast.gulnur.press("Түзету", "Нені түзетеміз")
    await cast.gulnur.press("Телефон", "телефоны қандай")
    await cast.gulnur.say("87015550109", "+77015550109")


async def verify_all(cast: Cast, organizations: list[Organization]) -> None:
    await cast.dana.open_from_menu("Проверка организаций", "ждут проверки")
    await cast.dana.press(organizations[0].name_ru, organizations[0].name_ru)
    for following in organizations[1:]:
        await cast.dana.press("Подтвердить", following.name_ru)
    await cast.dana.press("Подтвердить", "Непроверенных организаций нет")


async def play(client: Counting) -> list[tuple[str, int, int]]:
    """Each task with what it takes, and what it took."""
    transcript = Transcript(client, Console(file=StringIO()))
    cast = Cast({player.id: player for player in await client.people()}, transcript)
    await say_hello(cast, transcript)
    found = []
    ngo = replace(NGO, mistyped_bin=None)
    taken = await counted(client, lambda: register_organization(cast.gulnur, ngo))
    found.append(("An NGO registers", taken, 17))
    await verify_organization(cast, NGO.name_ru)
    await cast.erlan.say("/menu", "Меню")
    await register_organization(cast.erlan, BUSINESS)
    await verify_organization(cast, BUSINESS.name_ru)
    taken = await counted(client, lambda: offer_support(cast.erlan, SUPPORT_OF_BUSINESS))
    found.append(("A business says what it supports", taken, 15))
    waiting = [replace(BUSINESS, bin=bin_, name_ru=name) for bin_, name in WAITING]
    for organization in waiting:
        await cast.erlan.say("/menu", "Меню")
        await register_organization(cast.erlan, organization, another=True)
    taken = await counted(client, lambda: verify_all(cast, waiting))
    found.append(("A moderator verifies four organisations", taken, 10))
    await register_akimat(cast, transcript)

    async def propose() -> None:
        await cast.gulnur.open_from_menu("Жобаларым", "Әзірге жоба жоқ")
        await tell_project(cast.gulnur, IDEA)
        await cast.gulnur.press("Модераторға жіберу", "қаралып жатыр")

    found.append(("An NGO proposes a project", await counted(client, propose), 24))
    await publish_project(cast, TITLE_IN_RUSSIAN)
    taken = await counted(client, lambda: introduce_backer(cast, transcript))
    found.append(("Both sides of a pitch say yes", taken, 2))
    day = opening_time().date()
    taken = await counted(client, lambda: agree_to_meet(cast, day, transcript))
    found.append(("Both sides agree on a meeting", taken, 7))
    found.append(("A phone is corrected", await counted(client, lambda: correct_phone(cast)), 8))
    return found


async def measure() -> list[tuple[str, int, int]]:
    with TemporaryDirectory() as folder:
        async with running(token=new_token(), first_name="ASAR", username="asar_taps_bot") as server:
            settings = settings_for(server, sqlite_at(Path(folder) / "asar.db"), tick_seconds=0.5)
            await prepare(settings, fresh=True, forum_on=opening_time().date())
            await introduce_people(server)
            bot = await start(settings, Path(folder) / "bot.log")
            try:
                await wait_until_connected(server, bot)
                async with Counting(server.url) as client:
                    return await play(client)
            finally:
                await stop(bot)


def main() -> None:
    print(f"{'presses and messages':44} now  before")
    for task, now, before in asyncio.run(measure()):
        print(f"{task:44} {now:3}  {before:6}  {now / before:.2f}")


if __name__ == "__main__":
    main()
