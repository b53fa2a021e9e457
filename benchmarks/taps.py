"""Counts what the seven commonest tasks ask of people: presses and messages, from the menu to the end.

The tasks are played against the real bot, as the tour plays its story; a `/menu` counts like any
other message. What is waited for and read costs nothing here. Beside each figure stands what the same task asked in the
release before (0.1). A project asks for up to three answers more than it did then: a summary, and both in a second
language.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from playground.bot_process import sqlite_at, start, stop
from playground.demo import introduce_people, prepare, settings_for, wait_until_connected
from playground.people.seen import Message
from playground.server import running
from playground.story.acts import Act, Chapter, Step
from playground.story.cast import DANA, ERLAN, GULNUR, NURBOL
from playground.story.chapters.match import MATCH
from playground.story.chapters.meet import MEET
from playground.story.chapters.project import PROJECT
from playground.story.chapters.register import (
    BUSINESS,
    NGO,
    REGISTER,
    STATE,
    Organization,
    register,
    verify,
)
from playground.story.progress import Progress
from playground.story.teller import Teller
from playground.story.words import Typed, same
from playground.world.core import new_token

WAITING = tuple(
    replace(BUSINESS, bin=bin_, name=Typed("waiting", same(name)))
    for bin_, name in (
        ("191140990194", "Каспий Құрылыс"),
        ("191140990203", "Жайық Сервис"),
        ("191140990213", "Мунай Транзит"),
        ("191140990223", "Арал Логистика"),
    )
)
"""The organisations that wait for a moderator at once."""


def task(identifier: str, acts: tuple[Act, ...]) -> Step:
    nameless = same(identifier)
    return Step(identifier, nameless, nameless, acts)


def verify_all(organizations: tuple[Organization, ...]) -> tuple[Act, ...]:
    first, *following = organizations
    return (
        DANA.open_menu(),
        DANA.press(same("Проверка организаций"), "verification-queue"),
        DANA.press(first.name, first.name),
        *(DANA.press("button-verify", one.name) for one in following),
        DANA.press("button-verify", "verification-queue-empty"),
    )


CORRECT_PHONE = (
    GULNUR.open_menu(),
    GULNUR.press("menu-organizations", "organizations-title"),
    GULNUR.press(NGO.name, same("Байланыс")),
    GULNUR.press("button-correct", "form-edit"),
    GULNUR.press(same("Телефон"), "organization-contact_phone"),
    GULNUR.say("87015550109", same("+77015550109")),
)
_STEPS = {step.id: step for chapter in (REGISTER, PROJECT, MATCH) for step in chapter.steps}
STORY = (
    MEET,
    Chapter(
        "tasks",
        *(same("tasks"),) * 2,
        (
            # The menu is open already.
            task("ngo", register(GULNUR, replace(NGO, mistyped_bin=None))[1:]),
            _STEPS["verify-ngo"],
            _STEPS["register-business"],
            _STEPS["verify-business"],
            _STEPS["offer-business"],
            *(task(one.bin, register(ERLAN, one, none_yet="organizations-title")) for one in WAITING),
            task("verify", verify_all(WAITING)),
            task("state", register(NURBOL, STATE)),
            task("verify-state", verify(STATE, NURBOL)),
            *(_STEPS[name] for name in ("tell-project", "publish-project", "pitch-arrives")),
            *(_STEPS[name] for name in ("interested", "introduced", "meeting-proposed", "meeting-agreed")),
            task("phone", CORRECT_PHONE),
        ),
    ),
)
TASKS = (
    ("An NGO registers", ("ngo",), 17),
    ("A business says what it supports", ("offer-business",), 15),
    ("A moderator verifies four organisations", ("verify",), 10),
    ("An NGO proposes a project", ("tell-project",), 24),
    ("Both sides of a pitch say yes", ("interested", "introduced"), 2),
    ("Both sides agree on a meeting", ("meeting-proposed", "meeting-agreed"), 7),
    ("A phone is corrected", ("phone",), 8),
)
"""Each task, its steps, and what it took before."""


class Counting:
    """Counts what people do in each step."""

    def __init__(self) -> None:
        self.acts: Counter[str] = Counter()

    def on_act(self, step: Step, act: Act, _: str) -> None:
        self.acts[step.id] += act.do != "see"

    def on_seen(self, step: Step, act: Act, message: Message | None) -> None:
        """Reading costs nothing."""

    def on_clock(self, step: Step) -> None:
        """Nor does the clock."""


async def measure() -> Counter[str]:
    with TemporaryDirectory() as folder:
        async with running(token=new_token(), first_name="ASAR", username="asar_taps_bot") as server:
            settings = settings_for(
                server, sqlite_at(Path(folder) / "asar.db"), Path(folder) / "keys", tick_seconds=0.5
            )
            progress = Progress(server.playground, STORY)
            await prepare(settings, fresh=True, forum_on=progress.calendar.forum)
            await introduce_people(server)
            bot = await start(settings, Path(folder) / "bot.log")
            try:
                await wait_until_connected(server, bot)
                counting = Counting()
                await Teller(progress, pace=0, listener=counting).play()
                return counting.acts
            finally:
                await stop(bot)


def main() -> None:
    acts = asyncio.run(measure())
    print(f"{'presses and messages':44} now  before")
    for title, steps, before in TASKS:
        now = sum(acts[step] for step in steps)
        print(f"{title:44} {now:3}  {before:6}  {now / before:.2f}")


if __name__ == "__main__":
    main()
