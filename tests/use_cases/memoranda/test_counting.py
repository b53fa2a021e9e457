"""Wherever the last day is told, it is said since when the term counts."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum
from bot.models.words import LegalDate, Text
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.leaving import AgreeToEnd
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


def said(memorandum: Memorandum, since: str) -> Text:
    return Text(f"memorandum-counted-{since}", {"months": 12, "until": LegalDate(memorandum.term_until)})


def told(world: LinkedWorld, key: str) -> object:
    return next(row for row in reversed(world.uow.promised) if row.key == key).notification.args["term"]


async def test_from_the_draft_to_the_last_signature(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    shown = await world.read_by_link(world.link_of(world.saule))
    assert Text("memorandum-card-term", {"term": said(memorandum, "open")}) in shown.promised
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    await world.seal()
    assert told(world, "memorandum-agreed") == said(memorandum, "agreed")


async def test_the_last_signature_and_the_reminder(world: LinkedWorld) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    for person, organization in world.signatories[:2]:
        await world.bring_copy(memorandum, person, organization)
    signed = world.by_now(memorandum)
    assert term_of(signed) == said(signed, "signed")
    await pass_days(world, (signed.term_until - world.clock.now().date()).days - 29)
    assert told(world, "memorandum-term-ends") == said(signed, "signed")


async def test_a_day_that_an_extension_has_named_is_counted_from_nothing(world: LinkedWorld) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    last_day = memorandum.term_until + timedelta(days=200)
    extend = world.act(ExtendMemorandum, world.seeker, world.ngo)
    extension = world.uow.by_id(Memorandum, await extend(memorandum.id, world.ngo.id, last_day))
    await world.confirm_all(extension)
    by_now = world.by_now(memorandum)
    assert term_of(by_now) == Text("memorandum-counted-day", {"until": LegalDate(last_day)})


async def test_of_what_is_over_the_last_day_alone_is_said(world: LinkedWorld) -> None:
    memorandum = await world.invite(world.form())
    await world.confirm_all(memorandum)
    for person, organization in world.signatories[:2]:
        await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    ended = world.by_now(memorandum)
    assert term_of(ended) == Text("memorandum-counted-day", {"until": LegalDate(ended.term_until)})
