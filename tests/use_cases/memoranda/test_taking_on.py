"""Who speaks for a state body is its own affair: all its people are asked, and whoever takes it on is the signatory."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumSignatory, MemorandumStage
from bot.models.memoranda.negotiating import name_signatory
from bot.models.organizations import MembershipStatus
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.memoranda.answering import ConfirmMemorandum, DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.listing import ListMyMemoranda
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.wiring.registry import registry
from tests.builders import a_membership, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.use_cases.memoranda.memorandum_world import World


class Body(World):
    """The state body has two people."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.deputy = self.new_person("Сәуле Тоқтар")
        uow.keep(a_membership(self.deputy, self.department))

    async def asked(self) -> tuple[Memorandum, MemorandumParty]:
        """Sent; the business has told its post, and the body has not."""
        memorandum = await self.prepare()
        await self.tell_part(memorandum, self.giver, self.backer)
        return memorandum, memorandum.parties[2]

    async def ring(self, days: int) -> None:
        self.clock.advance(timedelta(days=days))
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()

    def ends(self, kind: str) -> list[str]:
        return [wait.outcome for wait in self.uow.all(Wait) if wait.kind == kind]


@pytest.fixture
def body(uow: Database, clock: FrozenClock) -> Body:
    return Body(uow, clock)


async def test_all_its_people_are_asked_and_none_is_named(body: Body) -> None:
    memorandum, party = await body.asked()
    assert {body.official.id, body.deputy.id} <= set(body.told_of("memorandum-office"))
    assert (party.signatory_id, party.signatory_name) == (None, "")
    view = await body.act(ShowMemorandum, body.seeker, body.ngo)(memorandum.id)
    assert view.parties[2].signatory == ""


@pytest.mark.parametrize("first", ["official", "deputy"])
async def test_the_first_to_tell_their_post_takes_it_on(body: Body, first: str) -> None:
    memorandum, party = await body.asked()
    taker = getattr(body, first)
    other = body.deputy if taker is body.official else body.official
    for person in (body.official, body.deputy):
        view = await body.act(ShowMemorandum, person, body.department)(memorandum.id, to_answer=True)
        assert view.wants_office
        assert view.mine is not None
        assert view.mine.signatory == person.name
        assert (await body.act(ListMyMemoranda, person, body.department)()).items[0].awaits_me
    await body.tell_part(memorandum, taker, body.department)
    await body.tell_part(memorandum, taker, body.department)
    assert (party.signatory_id, party.signatory_name) == (taker.id, taker.name)
    assert memorandum.stage is MemorandumStage.PUT
    assert body.ends("memorandum-signatory") == ["told"]
    for deed in (ConfirmMemorandum, DeclineMemorandum):
        words = (1,) if deed is ConfirmMemorandum else ("Басқа себеп",)
        with pytest.raises(ForbiddenError, match="memorandum-other-signatory"):
            await body.act(deed, other, body.department)(memorandum.id, *words)
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory") as refusal:
        await body.tell_part(memorandum, other, body.department)
    assert refusal.value.params == {"signatory": taker.name}
    assert not (await body.act(ListMyMemoranda, other, body.department)()).items[0].awaits_me
    assert set(body.told_of("memorandum-invited")) == {body.giver.id, taker.id}


async def test_each_of_its_people_may_decline_for_it(body: Body) -> None:
    memorandum, _ = await body.asked()
    await body.act(DeclineMemorandum, body.deputy, body.department)(memorandum.id, "Біздің өкілетімізде емес")
    assert memorandum.stage is MemorandumStage.DECLINED
    assert body.official.id in body.told_of("memorandum-declined")


async def test_strangers_do_not_take_it_on(body: Body) -> None:
    memorandum, party = await body.asked()
    with pytest.raises(NotFoundError):
        await body.tell_part(memorandum, body.stranger, body.other)
    with pytest.raises(ForbiddenError, match="memorandum-other-signatory"):
        await body.tell_part(memorandum, body.colleague, body.ngo)
    assert party.signatory_id is None


async def test_nobody_takes_it_on_who_answers_for_another_party(body: Body) -> None:
    memorandum, party = await body.asked()
    body.uow.keep(a_membership(body.giver, body.department))
    office = MemorandumSignatory(
        person_id=body.giver.id,
        name=body.giver.name,
        position="head",
        basis="regulation",
        named_at=body.clock.now(),
    )
    with pytest.raises(InvalidValueError, match="memorandum-same-signatory-twice"):
        name_signatory(memorandum, party, office)


async def test_it_goes_on_when_one_of_its_people_leaves_before(body: Body) -> None:
    memorandum, _ = await body.asked()
    leave = LeaveOrganization(FakeIdentity(an_actor(body.official, body.department)), body.uow, body.clock)
    await leave(body.department.id)
    assert memorandum.open
    await body.tell_part(memorandum, body.deputy, body.department)
    assert memorandum.stage is MemorandumStage.PUT


async def test_nobody_taking_it_on_is_brought_to_mind_and_ends(body: Body) -> None:
    memorandum, _ = await body.asked()
    everybody = sorted([body.official.id, body.deputy.id])
    await body.ring(3)
    await body.ring(4)
    assert body.told_of("memorandum-office-nudge") == sorted(everybody * 2)
    await body.ring(7)
    assert body.told_of("memorandum-silent") == sorted([body.seeker.id, body.colleague.id])
    silent = next(row for row in body.uow.promised if row.key == "memorandum-silent").notification
    assert "Білім басқармасы" in str(silent.args["signatory"]), "the body and none of its people"
    assert not body.told_of("memorandum-silent-ours")
    await body.ring(16)
    assert memorandum.stage is MemorandumStage.LAPSED
    assert set(everybody) <= set(body.told_of("memorandum-lapsed"))
    assert body.ends("memorandum-signatory") == ["lapsed"]


async def test_its_people_are_told_when_it_is_taken_back(body: Body) -> None:
    memorandum, _ = await body.asked()
    await body.act(TakeBackMemorandum, body.seeker, body.ngo)(memorandum.id)
    assert {body.official.id, body.deputy.id} <= set(body.told_of("memorandum-taken-back"))
    assert body.ends("memorandum-signatory") == ["taken back"]


async def test_who_was_removed_is_not_asked(body: Body) -> None:
    gone = body.new_person("Бұрынғы өкіл")
    body.uow.keep(a_membership(gone, body.department, status=MembershipStatus.REMOVED))
    await body.asked()
    assert gone.id not in body.told_of("memorandum-office")
