"""However many clocks of a kind ring at once, the database is asked as many times as for one."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.models.organizations import Organization
from bot.models.pitches import Pitch
from bot.models.reference import Language
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.questions.asking import AskQuestion
from bot.use_cases.translations.asking import AskForLanguage
from tests.database import Database, Databases
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.world import World

DAYS = (1, 3, 5, 10, 14)
"""Two reminders, a call, the call overdue, and the end."""


async def a_question(world: World, pitch: Pitch) -> None:
    await AskQuestion(world.answering(pitch), world.uow, world.clock)(pitch.id, "Неше бала?")


async def a_request(world: World, pitch: Pitch) -> None:
    person = world.new_person(language=Language.RUSSIAN)
    await world.by(person, AskForLanguage, world.uow.by_id(Organization, pitch.backer_id))(pitch.id)


async def an_interest(world: World, pitch: Pitch) -> None:
    await world.answer(pitch, PitchAnswer.INTERESTED)


MATTERS: Mapping[str, Callable[[World, Pitch], Awaitable[None]]] = {
    "question": a_question,
    "request": a_request,
    "interest": an_interest,
}


async def asked(uow: Database, clock: FrozenClock, matter: str, many: int) -> list[int]:
    """The number of statements at each of the days."""
    world = World(uow, clock)
    for _ in range(many):
        pitch = await world.shown(world.new_project(), world.new_backer())
        await MATTERS[matter](world, pitch)
    statements: list[str] = []
    engine = uow._sessions.kw["bind"].sync_engine
    listener = ("before_cursor_execute", lambda _, __, statement, *___: statements.append(statement))
    sa.event.listen(engine, *listener)
    counted, began = [], clock.now()
    try:
        for day in DAYS:
            clock.move_to(began + timedelta(days=day))
            statements.clear()
            await world.ring_clocks()
            counted.append(len(statements))
    finally:
        sa.event.remove(engine, *listener)
    return counted


@pytest.mark.parametrize("matter", MATTERS)
async def test_twenty_take_as_many_statements_as_one(
    databases: Databases, clock: FrozenClock, matter: str
) -> None:
    counted = []
    for many in (1, 20):
        async with databases.fresh(clock) as uow:
            counted.append(await asked(uow, clock, matter, many))
    assert counted[0] == counted[1]
