"""An extension behind a link shows what it says, and no empty sections of what it does not."""

import pytest

from bot.models.dates import months_later
from bot.models.memoranda import Memorandum
from bot.models.words import Text
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.memoranda.answerable import show
from bot.use_cases.memoranda.extending import ExtendMemorandum
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def headings(world: LinkedWorld, memorandum: Memorandum) -> list[str]:
    async with world.uow.read() as block:
        invited = Invited(0, "memorandum", memorandum.id, 0, world.saule.id, "")
        shown = await show(block, invited, world.clock.now())
    assert all(part.paragraphs for part in shown.parts)
    return [part.heading.key for part in shown.parts if isinstance(part.heading, Text)]


async def test_it_has_no_section_that_says_nothing(world: LinkedWorld) -> None:
    first = await world.put_with_akimat()
    assert {"memorandum-plan-label", "memorandum-link-intentions"} <= set(await headings(world, first))
    await world.confirm(first, world.seeker, world.ngo)
    await world.confirm(first, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    extend = world.act(ExtendMemorandum, world.giver, world.backer)
    extension = await extend(first.id, world.backer.id, months_later(first.term_until, 12))
    shown = await headings(world, world.uow.by_id(Memorandum, extension))
    assert not {"memorandum-plan-label", "memorandum-link-intentions"} & set(shown)
    assert "memorandum-term-label" in shown
