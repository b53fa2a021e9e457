"""After a memorandum each business is asked alone, once, whether that was of its own free will."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import MembershipStatus, Organization, OrganizationKind
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import DomainError, ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.memoranda.free_will import AnswerFreeWill
from bot.use_cases.memoranda.free_will_answers import ListFreeWill, ShowFreeWill, TakeUpFreeWill
from bot.use_cases.moderation.briefing import counts_for
from bot.use_cases.moderation.ports import Briefings, Reader
from bot.wiring.registry import registry
from tests.builders import a_membership, an_actor
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.memorandum_world import World


class AfterIt(World):
    """A memorandum in force; the business has two people."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.partner = self.new_person("Арман Сейіт")
        self.administrator = self.new_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,))

    async def agree(self) -> MemorandumParty:
        """The party of the business."""
        memorandum = await self.invite()
        self.uow.keep(a_membership(self.partner, self.backer))
        await self.confirm_all(memorandum)
        return self.party_of(memorandum, self.backer)

    @staticmethod
    def party_of(memorandum: Memorandum, organization: Organization) -> MemorandumParty:
        return next(party for party in memorandum.parties if party.organization_id == organization.id)

    async def say(self, party: MemorandumParty, answer: FreeWill, person: Person | None = None) -> FreeWill:
        deed = self.act(AnswerFreeWill, person or self.giver, self.backer)
        return (await deed(party.id, answer)).answer

    def waits(self, kind: str) -> Sequence[tuple[bool, str]]:
        """Of each wait of this kind, whether it is open, and how it ended."""
        return [(wait.ended_at is None, wait.outcome) for wait in self.uow.all(Wait) if wait.kind == kind]

    @property
    def kept(self) -> FreeWillAnswer:
        return self.uow.one(FreeWillAnswer)

    async def ring(self) -> None:
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()


@pytest.fixture
def after(uow: Database, clock: FrozenClock) -> AfterIt:
    return AfterIt(uow, clock)


async def test_each_person_of_the_business_is_asked_and_nobody_else(after: AfterIt) -> None:
    await after.agree()
    assert after.told_of("free-will") == sorted([after.giver.id, after.partner.id])


async def test_it_is_asked_when_all_have_agreed_and_not_before(after: AfterIt) -> None:
    memorandum = await after.invite()
    await after.confirm(memorandum, after.seeker, after.ngo)
    await after.confirm(memorandum, after.giver, after.backer)
    assert not after.told_of("free-will")
    with pytest.raises(NotFoundError):
        await after.say(after.party_of(memorandum, after.backer), FreeWill.YES)


async def test_one_tap_answers_and_the_same_tap_again_changes_nothing(after: AfterIt) -> None:
    party = await after.agree()
    for _ in range(3):
        assert await after.say(party, FreeWill.YES) is FreeWill.YES
    assert after.kept.answered_by == after.giver.id
    assert after.waits("free-will") == [(False, "answered")]


async def test_nobody_is_asked_twice_and_silence_ends(after: AfterIt) -> None:
    party = await after.agree()
    told = len(after.told)
    for _ in range(4):
        after.clock.advance(timedelta(days=15))
        await after.ring()
    assert after.waits("free-will") == [(False, "lapsed")]
    assert [key for key, _ in after.told[told:] if key.startswith("free-will")] == []
    assert await after.say(party, FreeWill.YES) is FreeWill.YES, "whoever answers late is heard"


@pytest.mark.parametrize("answer", FreeWill)
async def test_how_the_wait_ended_tells_nothing_of_the_answer(after: AfterIt, answer: FreeWill) -> None:
    await after.say(await after.agree(), answer)
    assert after.waits("free-will") == [(False, "answered")]


async def test_the_first_of_its_people_to_answer_answers_for_it(after: AfterIt) -> None:
    party = await after.agree()
    await after.say(party, FreeWill.NO)
    with pytest.raises(OutdatedError, match="free-will-answered"):
        await after.say(party, FreeWill.YES, after.partner)
    after.clock.advance(timedelta(hours=71))
    await after.say(party, FreeWill.YES)
    after.clock.advance(timedelta(hours=1))
    with pytest.raises(OutdatedError, match="free-will-settled"):
        await after.say(party, FreeWill.NO)
    assert after.kept.answer is FreeWill.YES


async def test_others_cannot_answer(after: AfterIt) -> None:
    party = await after.agree()
    of_department = after.party_of(after.uow.by_id(Memorandum, party.memorandum_id), after.department)
    for person, organization, asked in (
        (after.seeker, after.ngo, party),
        (after.stranger, after.other, party),
        (after.official, after.department, party),
        (after.official, after.department, of_department),
    ):
        with pytest.raises(NotFoundError):
            await after.act(AnswerFreeWill, person, organization)(asked.id, FreeWill.YES)
    with pytest.raises(NotFoundError):
        await after.act(AnswerFreeWill, after.giver, after.backer)(party.id + 1000, FreeWill.YES)
    assert not after.uow.all(FreeWillAnswer)


async def test_a_no_waits_for_administrators_until_one_has_seen_to_it(after: AfterIt) -> None:
    party = await after.agree()
    await after.say(party, FreeWill.NO)
    assert after.waits("free-will-no") == [(True, "")]
    view = await after.act(ShowFreeWill, after.administrator)(after.kept.id)
    assert (view.answer, view.contact_phone, view.left) == (FreeWill.NO, "+77770001122", 0)
    for _ in range(2):
        await after.act(TakeUpFreeWill, after.administrator)(after.kept.id)
    assert after.waits("free-will-no") == [(False, "taken up")]
    assert after.uow.actions.count("free_will.take_up") == 1
    assert after.uow.actions.count("contacts.look") == 1
    seen = await after.act(ShowFreeWill, after.administrator)(after.kept.id)
    assert (seen.contact_name, seen.contact_phone) == ("", "")


async def test_a_no_that_is_changed_waits_no_more_and_one_that_is_changed_back_waits_again(
    after: AfterIt,
) -> None:
    party = await after.agree()
    for answer in (FreeWill.NO, FreeWill.RATHER_NOT, FreeWill.NO):
        await after.say(party, answer)
    assert after.waits("free-will-no") == [(False, "changed"), (True, "")]
    await after.say(party, FreeWill.YES)
    with pytest.raises(OutdatedError, match="free-will-not-no"):
        await after.act(TakeUpFreeWill, after.administrator)(after.kept.id)


async def test_a_no_to_which_nobody_has_seen_is_overdue(after: AfterIt) -> None:
    await after.say(await after.agree(), FreeWill.NO)
    after.clock.advance(timedelta(days=10))
    await after.ring()
    [wait] = [wait for wait in after.uow.all(Wait) if wait.kind == "free-will-no"]
    assert wait.overdue
    assert wait.ended_at is None


async def test_an_unheeded_no_is_listed_first_and_leads_to_the_next(after: AfterIt) -> None:
    party = await after.agree()
    answers = [
        after.uow.keep(
            FreeWillAnswer(
                memorandum_id=party.memorandum_id,
                organization_id=after.new_organization(f"Бизнес {n}", OrganizationKind.BUSINESS, person).id,
                answer=answer,
                answered_by=person.id,
                answered_at=after.clock.now(),
            )
        )
        for n, answer in enumerate((FreeWill.NO, FreeWill.YES, FreeWill.NO, FreeWill.RATHER_NOT))
        for person in [after.new_person()]
    ]
    page = await after.act(ListFreeWill, after.administrator)()
    assert [item.id for item in page.items] == [answers[i].id for i in (2, 0, 3, 1)]
    view = await after.act(ShowFreeWill, after.administrator)(answers[2].id)
    assert (view.next_id, view.left) == (answers[0].id, 1)
    await after.act(TakeUpFreeWill, after.administrator)(answers[2].id)
    view = await after.act(ShowFreeWill, after.administrator)(answers[2].id)
    assert (view.next_id, view.left) == (answers[0].id, 1)


READS = (ListFreeWill, ShowFreeWill, TakeUpFreeWill)


async def _refused(after: AfterIt, person: Person, *organizations: Organization) -> set[str]:
    """The codes with which a person is refused everything that tells of an answer."""
    codes = set()
    for kind in READS:
        arguments = () if kind is ListFreeWill else (after.kept.id,)
        try:
            found = await after.act(kind, person, *organizations)(*arguments)
        except DomainError as refusal:
            codes.add(refusal.code)
        else:
            assert found.total == 0, kind
            codes.add("empty")
    return codes


async def test_only_administrators_see_an_answer(after: AfterIt) -> None:
    await after.say(await after.agree(), FreeWill.NO)
    moderator = after.new_person(staff=(StaffRole.MODERATOR,))
    organiser = after.new_person(staff=(StaffRole.ORGANISER,))
    assert await _refused(after, moderator) == {"forbidden"}
    assert await _refused(after, organiser) == {"forbidden"}
    for person, organization in after.signatories:
        assert await _refused(after, person, organization) == {"forbidden"}


@pytest.mark.parametrize("verified", [True, False])
async def test_no_administrator_who_works_for_a_state_body_does(after: AfterIt, verified: bool) -> None:
    await after.say(await after.agree(), FreeWill.NO)
    body = after.new_organization("Әкімдік", OrganizationKind.STATE, after.administrator, verified=verified)
    with pytest.raises(ForbiddenError, match="kept-from-state"):
        await after.act(ListFreeWill, after.administrator, body)()
    assert await _refused(after, after.administrator, body) == {"kept-from-state"}


async def test_no_administrator_of_a_party_does(after: AfterIt) -> None:
    await after.say(await after.agree(), FreeWill.NO)
    after.uow.keep(a_membership(after.administrator, after.ngo, status=MembershipStatus.ACTIVE))
    assert await _refused(after, after.administrator, after.ngo) == {"empty", "not-found"}


async def test_no_administrator_who_has_left_a_party_does(after: AfterIt) -> None:
    """Else they would leave for an hour, read, and come back."""
    await after.say(await after.agree(), FreeWill.NO)
    after.uow.keep(a_membership(after.administrator, after.ngo, status=MembershipStatus.LEFT))
    assert await _refused(after, after.administrator) == {"empty", "not-found"}


@pytest.mark.parametrize("overdue", [True, False])
async def test_the_summary_of_an_administrator_of_a_party_does_not_count_it(
    after: AfterIt, overdue: bool
) -> None:
    await after.say(await after.agree(), FreeWill.NO)
    if overdue:
        after.clock.advance(timedelta(days=30))
        await after.ring()
    counted = []
    for status in (None, MembershipStatus.ACTIVE, MembershipStatus.LEFT):
        administrator = after.new_person(staff=(StaffRole.ADMINISTRATOR,))
        if status:
            after.uow.keep(a_membership(administrator, after.ngo, status=status))
        reader = Reader(administrator, administrator=True, works_for_state=False)
        async with after.uow.read() as block:
            waiting, kept = await block[Briefings].waiting(), await block[Briefings].kept_from()
        counted.append(counts_for(reader, waiting, kept.get(administrator.id, ())).get("free-will-no", 0))
    assert counted == [1, 0, 0]


async def test_the_audit_log_and_the_outbox_do_not_tell_the_answer(after: AfterIt) -> None:
    party = await after.agree()
    audited, promised = len(after.uow.audited), len(after.uow.promised)
    await after.say(party, FreeWill.RATHER_NOT)
    assert after.uow.audited[audited:] == []
    assert after.uow.promised[promised:] == []


async def test_an_actor_who_represents_nobody_is_refused(after: AfterIt) -> None:
    party = await after.agree()
    with pytest.raises(ForbiddenError):
        await after.act_as(AnswerFreeWill, an_actor(after.new_person()))(party.id, FreeWill.YES)
