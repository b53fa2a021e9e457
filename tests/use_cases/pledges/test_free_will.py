"""Once a pledge is accepted, the business that gives it is asked alone, once, whether it was of its own free will."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.pledges import MoneyKind, Pledge
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.memoranda.free_will_answers import ListFreeWill, ShowFreeWill, TakeUpFreeWill
from bot.use_cases.moderation.ports import Briefings
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.free_will import AnswerPledgeFreeWill
from bot.use_cases.pledges.offering import OfferPledge
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.pledges.pledge_world import DAY, World


class Asked(World):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.partner = self.new_person("Арман Сейіт")
        self.uow.keep(a_membership(self.partner, self.backer))
        self.administrator = self.new_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,))

    async def say(self, pledge: Pledge, answer: FreeWill, person: Person | None = None) -> FreeWill:
        deed = self.act(AnswerPledgeFreeWill, person or self.giver, self.backer)
        return (await deed(pledge.id, answer)).answer

    def asked_of(self, kind: str) -> Sequence[tuple[bool, str]]:
        return [(wait.ended_at is None, wait.outcome) for wait in self.uow.all(Wait) if wait.kind == kind]

    @property
    def kept(self) -> FreeWillAnswer:
        return self.uow.one(FreeWillAnswer)


@pytest.fixture
def asked(uow: Database, clock: FrozenClock) -> Asked:
    return Asked(uow, clock)


async def test_each_person_of_the_business_is_asked_once_it_is_accepted_and_nobody_else(asked: Asked) -> None:
    offered = await asked.offer()
    assert not asked.told_of("pledge-free-will")
    with pytest.raises(NotFoundError):
        await asked.say(offered, FreeWill.YES)
    for _ in range(2):
        await asked.ngo_does(AcceptPledge)(offered.id)
    assert asked.told_of("pledge-free-will") == sorted([asked.giver.id, asked.partner.id])


async def test_a_state_body_is_not_asked(asked: Asked) -> None:
    form = asked.form(organization_id=asked.department.id, money_kind=MoneyKind.BUDGET)
    pledge_id = await asked.act(OfferPledge, asked.official, asked.department)("of the state", form)
    await asked.ngo_does(AcceptPledge)(pledge_id)
    assert asked.department.kind is OrganizationKind.STATE
    assert (asked.told_of("pledge-free-will"), asked.asked_of("pledge-free-will")) == ([], [])
    with pytest.raises(NotFoundError):
        await asked.act(AnswerPledgeFreeWill, asked.official, asked.department)(pledge_id, FreeWill.NO)


async def test_one_tap_answers_for_the_business_and_can_be_changed_for_three_days(asked: Asked) -> None:
    pledge = await asked.promise()
    for _ in range(2):
        assert await asked.say(pledge, FreeWill.NO) is FreeWill.NO
    assert asked.asked_of("pledge-free-will") == [(False, "answered")]
    assert asked.asked_of("free-will-no") == [(True, "")]
    with pytest.raises(OutdatedError, match="free-will-answered"):
        await asked.say(pledge, FreeWill.YES, asked.partner)
    asked.clock.advance(timedelta(hours=71))
    await asked.say(pledge, FreeWill.YES)
    assert asked.asked_of("free-will-no") == [(False, "changed")]
    asked.clock.advance(timedelta(hours=1))
    with pytest.raises(OutdatedError, match="free-will-settled"):
        await asked.say(pledge, FreeWill.NO)
    assert asked.kept.answer is FreeWill.YES


async def test_silence_ends_and_nobody_is_asked_twice(asked: Asked) -> None:
    pledge = await asked.promise()
    told = len(asked.told_of("pledge-free-will"))
    for _ in range(4):
        asked.clock.advance(15 * DAY)
        await asked.ring()
    assert asked.asked_of("pledge-free-will") == [(False, "lapsed")]
    assert len(asked.told_of("pledge-free-will")) == told
    assert await asked.say(pledge, FreeWill.YES) is FreeWill.YES, "whoever answers late is heard"


async def test_neither_the_project_nor_a_state_body_nor_a_stranger_can_answer(asked: Asked) -> None:
    pledge = await asked.promise()
    for person, organization in (
        (asked.seeker, asked.ngo),
        (asked.official, asked.department),
        (asked.stranger, asked.other),
    ):
        with pytest.raises(NotFoundError):
            await asked.act(AnswerPledgeFreeWill, person, organization)(pledge.id, FreeWill.YES)
    assert not asked.uow.all(FreeWillAnswer)


async def test_an_administrator_reads_a_no_and_sees_to_it(asked: Asked) -> None:
    pledge = await asked.promise()
    await asked.say(pledge, FreeWill.NO)
    view = await asked.act(ShowFreeWill, asked.administrator)(asked.kept.id)
    assert (view.answer, view.project_title, view.number) == (FreeWill.NO, asked.project.title, "")
    for _ in range(2):
        await asked.act(TakeUpFreeWill, asked.administrator)(asked.kept.id)
    assert asked.asked_of("free-will-no") == [(False, "taken up")]
    assert asked.uow.actions.count("free_will.take_up") == 1


async def test_an_administrator_of_either_side_sees_and_counts_nothing_of_it(asked: Asked) -> None:
    pledge = await asked.promise()
    await asked.say(pledge, FreeWill.NO)
    for organization in (asked.ngo, asked.backer):
        concerned = asked.new_person("Екі жақты", staff=(StaffRole.ADMINISTRATOR,))
        asked.uow.keep(a_membership(concerned, organization))
        with pytest.raises(NotFoundError):
            await asked.act(ShowFreeWill, concerned, organization)(asked.kept.id)
        assert (await asked.act(ListFreeWill, concerned, organization)()).total == 0
        async with asked.uow.read() as block:
            kept_from = await block[Briefings].kept_from()
        assert [waiting.count for waiting in kept_from[concerned.id]] == [1]
    with pytest.raises(ForbiddenError):
        official = asked.new_person("Шенеунік", staff=(StaffRole.ADMINISTRATOR,))
        await asked.act(ListFreeWill, official, asked.department)()
