"""Memoranda answered by somebody without an account, behind a link that is bound to party and version."""

import pytest

from bot.models.links import PersonAddress, PersonalLink
from bot.models.memoranda import AnswerWay, Memorandum, MemorandumAnswer, MemorandumStage
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def test_a_party_without_an_account_tells_its_part_and_agrees_by_link(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    await world.dispatch()
    (mail,) = world.transport.mails
    assert mail.address == "saule@akimat.example"
    assert mail.notification is None, "nobody's words go to an address that nobody has confirmed"
    assert [name.kk for name in mail.asked_by] == ["Болашақ кілті"]
    await world.tell_part(memorandum, world.giver, world.backer)
    shown = await world.read_by_link(world.link_of(world.saule))
    assert shown.deeds == ("tell", "decline")
    await world.tell_part_by_link(world.saule)
    assert memorandum.stage is MemorandumStage.PUT
    world.uow.one(PersonAddress, person_id=world.saule.id).confirm(world.clock.now())
    shown = await world.read_by_link(world.link_of(world.saule))
    assert shown.deeds == ("confirm", "change", "decline")
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    assert memorandum.stage is MemorandumStage.AGREED
    answer = world.uow.all(MemorandumAnswer)[-1]
    assert (answer.way, answer.address) == (AnswerWay.PAGE, "s***@akimat.example")
    assert world.uow.by_id(Memorandum, memorandum.id).number is not None
    shown = await world.read_by_link(world.link_of(world.saule))
    assert shown.deeds == ()
    assert shown.answered is not None
    assert len(world.uow.all(PersonalLink)) == 2
