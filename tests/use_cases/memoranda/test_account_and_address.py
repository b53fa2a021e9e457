"""Somebody who answers for a body at an address of its card, and comes to represent it in the chat as well, is two
people to us until they prove that address there. Nothing is asked of both at once, and nothing counts twice. Whoever
has an account and an address is asked by mail while the bot cannot reach them, and in the chat otherwise.
"""

from collections import Counter
from typing import Any, TypeVar

import pytest

from bot.models.links import LinkEnd, MailOutcome, PersonAddress
from bot.models.memoranda import Memorandum, MemorandumAnswer, MemorandumStage
from bot.models.organizations import Organization
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.making import token_of
from bot.use_cases.links.own_address import AskForOwnAddress, ProveOwnAddress, RemoveOwnAddress
from bot.use_cases.memoranda.answering import ConfirmMemorandum
from bot.use_cases.memoranda.by_link import ConfirmByLink, TellPartByLink
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.people.reachability import ComeBack, GoAway
from bot.wiring.registry import registry
from tests.builders import a_membership, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days

Deed = TypeVar("Deed", bound=UseCase)


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


def by(world: LinkedWorld, deed: type[Deed], person: Person, organization: Organization, *needs: Any) -> Deed:
    return deed(FakeIdentity(an_actor(person, organization)), world.uow, world.clock, *needs)


async def own_address(world: LinkedWorld, person: Person, organization: Organization, typed: str) -> bool:
    """Proved in the chat; and joined with who answers there, if somebody does."""
    needs = (registry().answerables, FixedSecrets())
    await by(world, AskForOwnAddress, person, organization, *needs, world.post)(typed)
    found = await by(world, ProveOwnAddress, person, organization, *needs)(world.transport.codes[-1].digits)
    if found is not None:
        await by(world, JoinAddress, person, organization)()
    return found is not None


async def blocks_the_bot(world: LinkedWorld) -> None:
    await by(world, GoAway, world.giver, world.backer)()
    await world.dispatch()


OWN = "giver@zhem.example"


async def test_who_has_blocked_the_bot_is_asked_at_their_own_address(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    assert not await own_address(world, world.giver, world.backer, OWN)
    await world.dispatch()
    world.transport.mails.clear()
    await blocks_the_bot(world)
    (mail,) = world.transport.mails
    assert mail.notification is not None
    assert (mail.address, mail.notification.key) == (OWN, "memorandum-invited")
    assert mail.link.endswith(token_of(world.link_of(world.giver), FixedSecrets()))
    assert mail.stop, "there is a way to say that no more shall come"
    await by(world, ComeBack, world.giver, world.backer, registry())()
    await blocks_the_bot(world)
    assert len(world.transport.mails) == 1, "their link works still"
    await world.confirm_by_link(world.giver)
    asked = answers(memorandum, world)
    assert asked[memorandum.parties[1].id, memorandum.versions[-1].id] == 1


async def test_who_is_away_is_reminded_and_gets_what_was_agreed_by_mail(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    await own_address(world, world.giver, world.backer, OWN)
    await blocks_the_bot(world)
    world.transport.mails.clear()
    await pass_days(world, 3)
    await world.dispatch()
    mine = [mail for mail in world.transport.mails if mail.address == OWN]
    assert [mail.notification and mail.notification.key for mail in mine] == ["memorandum-nudge"]
    await world.confirm_by_link(world.giver)
    await world.confirm_by_link(world.saule)
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.seal()
    world.transport.mails.clear()
    await world.dispatch()
    mine = [mail for mail in world.transport.mails if mail.address == OWN]
    assert [mail.notification and mail.notification.key for mail in mine] == [
        "memorandum-agreed",
        "free-will",
    ]
    assert all(mail.link for mail in mine)


async def test_what_asks_nothing_is_held_and_holds_up_nothing(world: LinkedWorld) -> None:
    """News of before lie in front of the question; they wait for whoever is away, and the question does not."""
    await own_address(world, world.giver, world.backer, OWN)
    await world.dispatch()
    await blocks_the_bot(world)
    async with world.uow as block:
        await block.outbox.promise(world.giver.id, Notification("interest-refused"), dedupe_key="news")
        await block.commit()
    await world.prepare(world.with_akimat)
    await world.dispatch()
    mine = [mail for mail in world.transport.mails if mail.address == OWN]
    assert [mail.notification and mail.notification.key for mail in mine] == ["memorandum-office"]
    await by(world, ComeBack, world.giver, world.backer, registry())()
    world.notifier.sent.clear()
    await world.dispatch()
    assert "interest-refused" in [sent.notification.key for sent in world.notifier.sent]


@pytest.mark.parametrize("spoilt", ["unproved", "stopped", "refused"])
async def test_nothing_goes_to_an_address_that_is_not_good_for_it(world: LinkedWorld, spoilt: str) -> None:
    await world.put_with_akimat()
    if spoilt != "unproved":
        await own_address(world, world.giver, world.backer, OWN)
        (address,) = [each for each in world.uow.all(PersonAddress) if each.address == OWN]
        if spoilt == "stopped":
            address.stop("mark", world.clock.now())
        else:
            address.note(MailOutcome.REFUSED, world.clock.now(), 550)
        world.uow.keep(address)
    await world.dispatch()
    world.transport.mails.clear()
    await blocks_the_bot(world)
    await pass_days(world, 3)
    await world.dispatch()
    assert OWN not in [mail.address for mail in world.transport.mails]


async def test_who_comes_to_the_chat_goes_on_there_as_the_same_signatory(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    link, chat = world.link_of(world.saule), also_in_chat(world)
    world.notifier.sent.clear()
    assert await own_address(world, chat, world.akimat, "saule@akimat.example")
    await world.dispatch()
    assert "memorandum-invited" in [
        sent.notification.key for sent in world.notifier.sent if sent.account_id == chat.account_id
    ]
    party = world.by_now(memorandum).parties[2]
    assert (party.signatory_id, len(party.signatories)) == (chat.id, 1)
    await world.confirm(memorandum, chat, world.akimat)
    await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    assert set(answers(memorandum, world).values()) == {1}, "saying it by both ways is saying it once"
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    assert world.by_now(memorandum).stage is MemorandumStage.AGREED


async def test_the_link_of_before_works_on_for_whoever_has_joined(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    chat = also_in_chat(world)
    await own_address(world, chat, world.akimat, "saule@akimat.example")
    link = world.link_of(chat)
    await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    await world.act(ConfirmMemorandum, chat, world.akimat)(memorandum.id, 1)
    assert set(answers(memorandum, world).values()) == {1}, "saying it twice is saying it once"


async def test_a_page_that_was_open_while_they_joined_does_nothing_in_the_name_of_nobody(
    world: LinkedWorld,
) -> None:
    """Its actor was looked up before; the link is another person's by now."""
    memorandum = await world.put_with_akimat()
    link, chat = world.link_of(world.saule), also_in_chat(world)
    late = world.by_link(ConfirmByLink, link)
    await own_address(world, chat, world.akimat, "saule@akimat.example")
    with pytest.raises((OutdatedError, ForbiddenError)):
        await late(link.record_id, link.version)
    assert answers(memorandum, world) == Counter()


async def test_who_takes_their_address_away_is_asked_in_the_chat(world: LinkedWorld) -> None:
    await own_address(world, world.giver, world.backer, OWN)
    await blocks_the_bot(world)
    await world.put_with_akimat()
    link = world.link_of(world.giver)
    await by(world, ComeBack, world.giver, world.backer, registry())()
    await world.dispatch()
    world.notifier.sent.clear()
    await by(world, RemoveOwnAddress, world.giver, world.backer)()
    await world.dispatch()
    assert link.ended_why is LinkEnd.REPLACED
    mine = [sent for sent in world.notifier.sent if sent.account_id == world.giver.account_id]
    assert [sent.notification.key for sent in mine] == ["memorandum-invited"]


async def test_who_signs_for_another_side_cannot_be_one_with_them(world: LinkedWorld) -> None:
    """The NGO's signatory works for the akimat as well, and is called as its deputy."""
    await world.put_with_akimat()
    world.uow.keep(a_membership(world.seeker, world.akimat))
    world.seeker.name = "Сәуле Ахметова"
    needs = (registry().answerables, FixedSecrets())
    identity = FakeIdentity(an_actor(world.seeker, world.ngo, world.akimat))
    await AskForOwnAddress(identity, world.uow, world.clock, *needs, world.post)("saule@akimat.example")
    with pytest.raises(ForbiddenError, match="own-address-both-sign"):
        await ProveOwnAddress(identity, world.uow, world.clock, *needs)(world.transport.codes[-1].digits)


async def test_what_was_not_sent_yet_when_they_joined_is_said_once(world: LinkedWorld) -> None:
    """At night: asked by mail, and now in the chat."""
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    chat = also_in_chat(world)
    await own_address(world, chat, world.akimat, "saule@akimat.example")
    await world.dispatch()
    mine = [sent.notification.key for sent in world.notifier.sent if sent.account_id == chat.account_id]
    assert mine.count("memorandum-office") == 1
    assert "saule@akimat.example" not in [mail.address for mail in world.transport.mails]


async def test_what_others_were_promised_about_them_still_holds(world: LinkedWorld) -> None:
    await world.put_with_akimat()
    await world.dispatch()
    await pass_days(world, 3)
    await pass_days(world, 11)
    waiting = [one for one in world.uow.all(OutboxMessage) if one.content.get("key") == "memorandum-silent"]
    assert waiting
    await own_address(world, also_in_chat(world), world.akimat, "saule@akimat.example")
    await world.dispatch()
    assert {one.last_error for one in waiting} == {""}


async def test_a_block_that_the_sender_noticed_first_is_asked_by_mail_all_the_same(
    world: LinkedWorld,
) -> None:
    await world.put_with_akimat()
    await own_address(world, world.giver, world.backer, OWN)
    await world.dispatch()
    world.transport.mails.clear()
    world.giver.reachable = False
    world.uow.keep(world.giver)
    await blocks_the_bot(world)
    assert [mail.address for mail in world.transport.mails] == [OWN]


async def test_an_own_address_that_refuses_mail_is_seen_to_by_a_moderator(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    await own_address(world, world.giver, world.backer, OWN)
    await blocks_the_bot(world)
    (address,) = [each for each in world.uow.all(PersonAddress) if each.address == OWN]
    async with world.uow as block:
        await world.post.note(block, address.id, "refused", 550, world.clock.now())
        await block.commit()
    assert memorandum.parties[1].id in world.helped


async def test_who_leaves_after_joining_leaves_nothing_that_waits_for_them(world: LinkedWorld) -> None:
    """A colleague is asked; where none is left, it lapses. Nothing goes to the address of before."""
    chat, colleague = also_in_chat(world), world.new_person("Әлия Серік")
    world.uow.keep(a_membership(colleague, world.akimat))
    await own_address(world, chat, world.akimat, "saule@akimat.example")
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await world.tell_part(memorandum, chat, world.akimat)
    await by(world, LeaveOrganization, chat, world.akimat)(world.akimat.id)
    assert colleague.id in world.told_of("memorandum-office")
    await by(world, LeaveOrganization, colleague, world.akimat)(world.akimat.id, last=True)
    assert world.by_now(memorandum).stage is MemorandumStage.LAPSED
    await world.dispatch()
    assert "saule@akimat.example" not in [mail.address for mail in world.transport.mails]
