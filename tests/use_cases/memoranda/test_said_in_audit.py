"""Whoever acts for a party, the log says for which, and by which way: behind the link and in the chat alike."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

import pytest

from bot.models.links import LinkEnd
from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization
from bot.use_cases.kernel.answering import TICKED
from bot.use_cases.memoranda.answering import AskForChange, DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.by_link import DEEDS, AskForChangeByLink, DeclineByLink
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.held_by_link import (
    HELD_DEEDS,
    AgreeToEndByLink,
    ExtendByLink,
    GoOnByLink,
    LeaveByLink,
    StayByLink,
    TakeCopyBackByLink,
)
from bot.use_cases.memoranda.invited import AskModerators, SendLinkAgain
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.signatories import NameReader, StopReader
from bot.use_cases.memoranda.signing import TakeBackSigned
from bot.use_cases.memoranda.staying import StayInMemorandum
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.test_held_by_link import agreed, bring

OTHER_DAY = timedelta(days=90)


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


class Page:
    """The deeds of the akimat, which answers by mail."""

    way = "page"

    def __init__(self, world: LinkedWorld) -> None:
        self.world = world
        self.side: Organization = world.akimat

    async def _do(self, deed: type[Any], **told: str) -> None:
        link = self.world.link_of(self.world.saule)
        await self.world.by_link(deed, link)(link.record_id, link.version, **told)

    async def tell(self, _: Memorandum) -> None:
        await self.world.tell_part_by_link(self.world.saule)

    async def confirm(self, _: Memorandum) -> None:
        await self.world.confirm_by_link(self.world.saule)

    async def change(self, _: Memorandum) -> None:
        await self._do(AskForChangeByLink, section="aims", words="Қысқарақ жазайық")

    async def decline(self, _: Memorandum) -> None:
        await self._do(DeclineByLink, reason="Қазір бюджет жоқ")

    async def copy(self, _: Memorandum) -> None:
        await bring(self.world, self.world.link_of(self.world.saule))

    async def copy_back(self, _: Memorandum) -> None:
        await self._do(TakeCopyBackByLink)

    async def extend(self, memorandum: Memorandum) -> None:
        await self._do(ExtendByLink, until=f"{memorandum.term_until + OTHER_DAY:%d.%m.%Y}")

    async def stay(self, _: Memorandum) -> None:
        await self._do(StayByLink)

    async def go_on(self, _: Memorandum) -> None:
        await self._do(GoOnByLink)

    async def end(self, _: Memorandum) -> None:
        await self._do(AgreeToEndByLink, sure=TICKED)

    async def leave(self, _: Memorandum) -> None:
        await self._do(LeaveByLink, sure=TICKED)


class Chat:
    """The same deeds of the business, which is there."""

    way = "chat"

    def __init__(self, world: LinkedWorld) -> None:
        self.world = world
        self.side: Organization = world.backer

    async def _do(self, deed: type[Any], *told: Any) -> None:
        await self.world.act(deed, self.world.giver, self.side)(*told)

    async def tell(self, memorandum: Memorandum) -> None:
        await self.world.tell_part(memorandum, self.world.giver, self.side)

    async def confirm(self, memorandum: Memorandum) -> None:
        await self.world.confirm(memorandum, self.world.giver, self.side)

    async def change(self, memorandum: Memorandum) -> None:
        await self._do(AskForChange, memorandum.id, "aims", "Қысқарақ жазайық")

    async def decline(self, memorandum: Memorandum) -> None:
        await self._do(DeclineMemorandum, memorandum.id, "Қазір бюджет жоқ")

    async def copy(self, memorandum: Memorandum) -> None:
        await self.world.bring_copy(memorandum, self.world.giver, self.side)

    async def copy_back(self, memorandum: Memorandum) -> None:
        await self._do(TakeBackSigned, memorandum.id, self.side.id)

    async def extend(self, memorandum: Memorandum) -> None:
        await self._do(ExtendMemorandum, memorandum.id, self.side.id, memorandum.term_until + OTHER_DAY)

    async def stay(self, memorandum: Memorandum) -> None:
        await self._do(StayInMemorandum, memorandum.id, self.side.id)

    async def go_on(self, memorandum: Memorandum) -> None:
        await self._do(GoOn, memorandum.id, self.side.id)

    async def end(self, memorandum: Memorandum) -> None:
        await self._do(AgreeToEnd, memorandum.id, self.side.id)

    async def leave(self, memorandum: Memorandum) -> None:
        await self._do(LeaveMemorandum, memorandum.id, self.side.id)


Door: TypeAlias = Page | Chat


async def invited(world: LinkedWorld, _: Door) -> Memorandum:
    return await world.prepare(world.with_akimat)


async def put(world: LinkedWorld, _: Door) -> Memorandum:
    return await world.put_with_akimat()


async def held(world: LinkedWorld, _: Door) -> Memorandum:
    return await agreed(world)


def after(deed: str) -> Callable[[LinkedWorld, Door], Awaitable[Memorandum]]:
    async def begin(world: LinkedWorld, door: Door) -> Memorandum:
        memorandum = await agreed(world)
        await getattr(door, deed)(memorandum)
        return memorandum

    return begin


BEFORE: Mapping[str, Callable[[LinkedWorld, Door], Awaitable[Memorandum]]] = {
    "tell": invited,
    "confirm": put,
    "change": put,
    "decline": put,
    "copy": held,
    "copy_back": after("copy"),
    "extend": held,
    "leave": held,
    "stay": after("leave"),
    "end": held,
    "go_on": after("end"),
}
"""What has to be before each deed of a page."""


def test_each_deed_of_the_page_is_tried() -> None:
    named = {deed.name for deed in (*DEEDS, *HELD_DEEDS)}
    assert named == {*BEFORE, "tell_office"}, "an office alone is told by the deed that tells a part"


async def act_of_ngo(world: LinkedWorld, deed: type[Any], *told: Any) -> None:
    await world.act(deed, world.seeker, world.ngo)(*told)


async def revise(world: LinkedWorld) -> None:
    memorandum = await put(world, Chat(world))
    await Chat(world).change(memorandum)
    await act_of_ngo(world, ReviseMemorandum, memorandum.id, world.with_akimat)


async def take_back(world: LinkedWorld) -> None:
    await act_of_ngo(world, TakeBackMemorandum, (await put(world, Chat(world))).id)


async def read_and_stop(world: LinkedWorld) -> None:
    memorandum = await put(world, Chat(world))
    colleague = world.new_person("Ерлан Ахмет")
    world.uow.keep(a_membership(colleague, world.ngo))
    for deed in (NameReader, StopReader):
        await act_of_ngo(world, deed, memorandum.id, world.ngo.id, colleague.id)


async def ask_moderators(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    await world.act_with_post(AskModerators, world.seeker, world.ngo)(memorandum.id)


async def send_link(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    clerk = world.new_person("Ерлан Ахмет")
    world.uow.keep(a_membership(clerk, world.akimat))
    world.link_of(world.saule).end(LinkEnd.EXPIRED, world.clock.now())
    await world.act(SendLinkAgain, clerk, world.akimat)(memorandum.id, world.akimat.id, world.saule.id)


@pytest.mark.parametrize(
    ("story", "actions"),
    [
        (revise, {"memorandum.invite", "memorandum.revise"}),
        (take_back, {"memorandum.take_back"}),
        (read_and_stop, {"memorandum.name_reader", "memorandum.stop_reader"}),
        (ask_moderators, {"memorandum.ask_moderators"}),
        (send_link, {"memorandum.send_link"}),
    ],
)
async def test_of_what_is_done_in_the_chat_alone_the_log_says_the_same(
    world: LinkedWorld, story: Callable[[LinkedWorld], Awaitable[None]], actions: Collection[str]
) -> None:
    await story(world)
    done = [entry for entry in world.uow.audited if entry.action in actions]
    assert {entry.action for entry in done} == set(actions)
    own = world.akimat if story is send_link else world.ngo
    assert {(entry.changes.get("way"), entry.changes.get("party")) for entry in done} == {("chat", own.id)}


@pytest.mark.parametrize("door", [Page, Chat])
@pytest.mark.parametrize("deed", BEFORE)
async def test_of_each_deed_the_log_says_which_party_by_which_way(
    world: LinkedWorld, deed: str, door: type[Door]
) -> None:
    at = door(world)
    memorandum = await BEFORE[deed](world, at)
    before = len(world.uow.audited)
    await getattr(at, deed)(memorandum)
    done = [entry for entry in world.uow.audited[before:] if entry.action.startswith("memorandum.")]
    assert done
    assert {entry.changes.get("way") for entry in done} == {at.way}
    assert {entry.changes.get("party") for entry in done} == {at.side.id}
