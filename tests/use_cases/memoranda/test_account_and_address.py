"""Somebody who answers for a body at an address of its card, and comes to represent it in the chat as well, is two
people to us. Nothing is asked of both at once, and nothing counts twice.
"""

from collections import Counter

import pytest

from bot.models.links import LinkEnd
from bot.models.memoranda import Memorandum, MemorandumAnswer, MemorandumStage
from bot.models.people import Person
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.memoranda.answering import ConfirmMemorandum
from bot.use_cases.memoranda.by_link import ConfirmByLink, TellPartByLink
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


def also_in_chat(world: LinkedWorld) -> Person:
    person = world.new_person("Сәуле Ахметова")
    world.uow.keep(a_membership(person, world.akimat))
    return person


def answers(memorandum: Memorandum, world: LinkedWorld) -> Counter[tuple[int, int | None]]:
    rows = [one for one in world.uow.all(MemorandumAnswer) if one.memorandum_id == memorandum.id]
    return Counter((one.party_id, one.version_id) for one in rows)


async def test_who_has_told_the_part_behind_a_link_is_the_only_one_asked_to_confirm(
    world: LinkedWorld,
) -> None:
    memorandum = await world.put_with_akimat()
    chat = also_in_chat(world)
    await pass_days(world, 3)
    assert chat.id not in {recipient for _, recipient in world.told}
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory"):
        await world.act(ConfirmMemorandum, chat, world.akimat)(memorandum.id, 1)
    await world.confirm_by_link(world.saule)
    with pytest.raises(ForbiddenError):
        await world.act(ConfirmMemorandum, chat, world.akimat)(memorandum.id, 1)
    assert set(answers(memorandum, world).values()) == {1}


async def test_who_takes_it_on_in_the_chat_leaves_nothing_to_the_link(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    link = world.link_of(world.saule)
    chat = also_in_chat(world)
    await pass_days(world, 3)
    assert chat.id in world.told_of("memorandum-office-nudge")
    assert world.saule.id not in world.told_of("memorandum-office-nudge"), "one way is reminded, not both"
    await world.tell_part(memorandum, chat, world.akimat)
    assert memorandum.stage is MemorandumStage.PUT
    assert link.ended_why is LinkEnd.REPLACED
    with pytest.raises(OutdatedError):
        await world.by_link(TellPartByLink, link)(link.record_id, link.version, **PART)
    await world.confirm(memorandum, chat, world.akimat)
    assert set(answers(memorandum, world).values()) == {1}


async def test_they_may_go_on_in_the_chat_and_their_link_ends(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    link, chat = world.link_of(world.saule), also_in_chat(world)
    replace = world.act(ReplaceSignatory, chat, world.akimat)
    await replace(memorandum.id, world.akimat.id, chat.id)
    assert link.ended_why is LinkEnd.REPLACED
    with pytest.raises(OutdatedError):
        await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    await world.tell_part(memorandum, chat, world.akimat)
    for person, organization in (
        (world.seeker, world.ngo),
        (world.giver, world.backer),
        (chat, world.akimat),
    ):
        await world.confirm(memorandum, person, organization)
    assert memorandum.stage is MemorandumStage.AGREED
    assert set(answers(memorandum, world).values()) == {1}
