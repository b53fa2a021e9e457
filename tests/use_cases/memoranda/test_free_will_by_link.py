"""A business that answers by mail is asked by mail whether a memorandum was of its own free will: once, alone, and with
the answers of the chat.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.models.free_will import FreeWill, FreeWillAnswer
from bot.models.links import LinkEnd, LinkOverError, MailOutcome, OrganizationAddress, PersonAddress
from bot.models.memoranda import Memorandum
from bot.models.organizations import OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.tellings import Telling
from bot.models.waits import Wait
from bot.models.words import Text
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.links.cards import RemoveAddressAsStaff
from bot.use_cases.links.handing import HandLinkOverAsStaff
from bot.use_cases.links.making import token_of
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.memoranda.free_will import AnswerFreeWill
from bot.use_cases.memoranda.free_will_by_link import KIND, AnswerFreeWillByLink
from bot.use_cases.memoranda.invited import ShowInvitations
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.wiring.registry import registry
from tests.builders import a_membership, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
from tests.use_cases.memoranda.business_by_link import OFFICE, a_business, agreed_with, sent_to
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days

WAYS = ("yes", "rather_not", "no")


class Asked(LinkedWorld):
    """`gulnar` answers for `firm` at an address, and nobody in the chat does."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.firm, self.gulnar = a_business(self)

    async def agree(self) -> Memorandum:
        return await agreed_with(self, self.firm, self.gulnar)

    async def say(self, answer: FreeWill, person: Person | None = None) -> None:
        link = self.link_of(person or self.gulnar, KIND)
        await self.by_link(AnswerFreeWillByLink, link)(link.record_id, link.version, answer=answer)

    @property
    def questioned(self) -> list[int]:
        return self.told_of("free-will")

    @property
    def waits(self) -> Sequence[tuple[bool, str]]:
        return [(wait.ended_at is None, wait.outcome) for wait in self.uow.all(Wait) if wait.kind == KIND]

    async def in_the_chat(self, memorandum: Memorandum, person: Person) -> None:
        self.uow.keep(a_membership(person, self.firm))
        party = next(one for one in memorandum.parties if one.organization_id == self.firm.id)
        await self.act(AnswerFreeWill, person, self.firm)(party.id, FreeWill.YES)

    @property
    def left(self) -> list[Any]:
        """All that others may read of what was done."""
        audited = [(entry.action, entry.entity_id, entry.changes) for entry in self.uow.audited]
        told = [(row.recipient_id, row.content) for row in self.uow.all(OutboxMessage)]
        return [audited, told, len(self.uow.all(Telling)), self.waits]


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> Asked:
    return Asked(uow, clock)


async def test_it_is_mailed_to_whoever_has_answered_by_mail_with_a_page_of_its_own(world: Asked) -> None:
    memorandum = await world.agree()
    assert world.questioned == [world.gulnar.id]
    world.uow.one(PersonAddress, person_id=world.gulnar.id).confirm(world.clock.now())
    await world.dispatch()
    (mail,) = [one for one in world.transport.mails if one.notification and one.notification.key == KIND]
    link = world.link_of(world.gulnar, KIND)
    assert mail.link.endswith(token_of(link, FixedSecrets()))
    assert link.organization_id is None, "no party asks, and none hears what becomes of the mail"
    assert mail.what == Text("free-will-link-what", {"number": memorandum.number or ""})
    shown = await world.read_by_link(link)
    assert (shown.deeds, shown.answered, shown.promised) == (WAYS, None, ())


async def test_it_is_asked_once_and_waits_as_long_as_in_the_chat(world: Asked) -> None:
    await world.agree()
    await world.seal()
    await pass_days(world, 31)
    assert world.questioned == [world.gulnar.id]
    assert world.waits == [(False, "lapsed")]


async def test_whoever_answers_late_gets_another_link_and_is_heard(world: Asked) -> None:
    await world.agree()
    link = world.link_of(world.gulnar, KIND)
    world.clock.advance(timedelta(days=31))
    with pytest.raises(LinkOverError):
        await world.say(FreeWill.NO)
    known = (world.uow, world.clock, registry().answerables, FixedSecrets(), world.post)
    await SendNewLink(VisitorIdentity(Language.RUSSIAN), *known)(token_of(link, FixedSecrets()))
    await world.say(FreeWill.NO)
    assert world.uow.one(FreeWillAnswer).answer is FreeWill.NO


@pytest.mark.parametrize("answer", FreeWill)
async def test_it_is_answered_behind_the_link_and_the_page_does_not_say_how(
    world: Asked, answer: FreeWill
) -> None:
    await world.agree()
    link = world.link_of(world.gulnar, KIND)
    deed = registry().answerables[KIND].deed(answer.value)
    assert deed is not None
    await world.by_link(AnswerFreeWillByLink, link)(link.record_id, link.version, **deed.given)
    kept = world.uow.one(FreeWillAnswer)
    assert (kept.answer, kept.organization_id, kept.answered_by) == (answer, world.firm.id, world.gulnar.id)
    assert world.waits == [(False, "answered")]
    shown = await world.read_by_link(link)
    assert (shown.deeds, getattr(shown.answered, "key", "")) == (WAYS, "free-will-link-thanks")


async def test_a_no_waits_for_administrators(world: Asked) -> None:
    await world.agree()
    await world.say(FreeWill.NO)
    assert [wait.kind for wait in world.uow.all(Wait) if wait.kind == "free-will-no"] == ["free-will-no"]


async def test_the_answer_can_be_changed_for_72_hours_and_is_one(world: Asked) -> None:
    await world.agree()
    for answer in (FreeWill.NO, FreeWill.RATHER_NOT, FreeWill.RATHER_NOT):
        await world.say(answer)
    world.clock.advance(timedelta(hours=72))
    with pytest.raises(OutdatedError, match="free-will-settled"):
        await world.say(FreeWill.YES)
    assert world.uow.one(FreeWillAnswer).answer is FreeWill.RATHER_NOT
    shown = await world.read_by_link(world.link_of(world.gulnar, KIND))
    assert (shown.deeds, shown.answered) == ((), Text("free-will-link-settled"))


async def test_neither_an_ngo_nor_a_state_body_is_asked_by_mail(world: Asked) -> None:
    ngo = world.uow.keep(an_organization("Қамқор", kind=OrganizationKind.NGO, by=world.moderator))
    aigul = world.at_address("Айгүл Нұр", "aigul@qamqor.example", ngo)
    await agreed_with(world, ngo, aigul)
    assert world.questioned == []
    memorandum = await world.put_with_akimat()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    await world.seal()
    assert world.questioned == [world.giver.id]


async def signed_by_an_address(world: Asked) -> Memorandum:
    """The business has somebody in the chat, who has named a colleague at an address."""
    owner = world.new_person("Ерлан Ахмет")
    world.uow.keep(a_membership(owner, world.firm))
    memorandum = await sent_to(world, world.firm)
    own = world.act(ReplaceSignatory, owner, world.firm)
    await own(memorandum.id, world.firm.id, world.gulnar.id)
    await world.tell_part_by_link(world.gulnar, **OFFICE)
    await world.confirm(memorandum, world.stranger, world.other)
    await world.confirm_by_link(world.gulnar)
    await world.seal()
    return memorandum


async def test_people_in_the_chat_are_asked_there_and_whoever_answered_by_mail_by_mail(world: Asked) -> None:
    await signed_by_an_address(world)
    asked = {one.recipient_id: one.notification for one in world.uow.promised if one.key == KIND}
    assert len(world.questioned) == len(asked) == 2
    assert {id_ for id_, said in asked.items() if said.answer is not None} == {world.gulnar.id}


async def test_whoever_has_an_account_too_is_asked_in_the_chat_and_not_twice(world: Asked) -> None:
    memorandum = await sent_to(world, world.firm)
    await world.tell_part_by_link(world.gulnar, **OFFICE)
    await world.confirm(memorandum, world.stranger, world.other)
    await world.confirm_by_link(world.gulnar)
    world.gulnar.account_id = 4_711
    world.uow.keep(a_membership(world.gulnar, world.firm))
    await world.seal()
    assert world.questioned == [world.gulnar.id]
    (asked,) = [one.notification for one in world.uow.promised if one.key == KIND]
    assert asked.answer is None


async def test_the_first_to_answer_answers_for_the_business_by_either_way(world: Asked) -> None:
    memorandum = await world.agree()
    owner = world.new_person("Ерлан Ахмет")
    await world.in_the_chat(memorandum, owner)
    with pytest.raises(LinkOverError) as over:
        await world.say(FreeWill.NO)
    assert over.value.why is LinkEnd.WITHDRAWN
    with pytest.raises(LinkOverError):
        await world.read_by_link(world.link_of(world.gulnar, KIND))
    assert world.uow.one(FreeWillAnswer).answered_by == owner.id


async def test_the_mail_is_not_sent_once_a_colleague_has_answered(world: Asked) -> None:
    await world.in_the_chat(await world.agree(), world.new_person("Ерлан Ахмет"))
    world.uow.one(PersonAddress, person_id=world.gulnar.id).confirm(world.clock.now())
    await world.dispatch()
    assert KIND not in [one.notification.key for one in world.transport.mails if one.notification]


async def test_whoever_answered_by_mail_first_is_not_overruled_in_the_chat(world: Asked) -> None:
    memorandum = await world.agree()
    await world.say(FreeWill.NO)
    with pytest.raises(OutdatedError, match="free-will-answered"):
        await world.in_the_chat(memorandum, world.new_person("Ерлан Ахмет"))


async def test_what_others_may_read_is_the_same_whatever_was_answered(world: Asked) -> None:
    """No entry of the audit log, no message, no line of the ledger tells one answer from another."""
    memorandum = await world.agree()
    before = world.left
    go_back = world.uow.remember()
    found = []
    for answer in FreeWill:
        go_back()
        await world.say(answer)
        show = ShowInvitations(
            FakeIdentity(an_actor(world.stranger, world.other)), world.uow, world.clock, world.post
        )
        found.append([*world.left, [view.outcome for view in (await show(memorandum.id)).people]])
    assert found[0] == found[1] == found[2]
    assert found[0][:2] == before[:2], "nothing is written of it, and nobody is told"


async def test_no_other_link_answers_it_and_it_answers_nothing_else(world: Asked) -> None:
    await world.agree()
    of_memorandum = world.link_of(world.gulnar)
    with pytest.raises(ForbiddenError):
        await world.by_link(AnswerFreeWillByLink, of_memorandum)(
            of_memorandum.record_id, of_memorandum.version, answer=FreeWill.NO
        )
    assert world.uow.all(FreeWillAnswer) == []


async def test_no_moderator_hands_such_a_link_over(world: Asked) -> None:
    memorandum = await world.agree()
    hand = world.as_moderator(HandLinkOverAsStaff, registry().answerables, FixedSecrets())
    with pytest.raises(OutdatedError, match="help-not-asked"):
        await hand(KIND, memorandum.id, world.gulnar.id)


async def test_whoever_stands_on_the_card_no_more_does_not_answer(world: Asked) -> None:
    await world.agree()
    link = world.link_of(world.gulnar, KIND)
    entry = world.uow.one(OrganizationAddress, person_id=world.gulnar.id)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)
    with pytest.raises(OutdatedError):
        await world.by_link(AnswerFreeWillByLink, link)(link.record_id, link.version, answer=FreeWill.NO)
    assert world.uow.all(FreeWillAnswer) == []


async def test_where_no_mail_arrives_it_is_not_asked_and_holds_up_nothing(world: Asked) -> None:
    memorandum = await sent_to(world, world.firm)
    await world.tell_part_by_link(world.gulnar, **OFFICE)
    await world.confirm(memorandum, world.stranger, world.other)
    await world.confirm_by_link(world.gulnar)
    world.uow.one(PersonAddress, person_id=world.gulnar.id).note(MailOutcome.REFUSED, world.clock.now(), 550)
    assert await world.seal() == 1
    assert world.questioned == []
