"""What was agreed, in the hands of a party that answers by mail: each deed of the chat behind its link."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.models.country import today
from bot.models.links import (
    LinkEnd,
    LinkOverError,
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
    PersonalLink,
)
from bot.models.memoranda import EndReason, Memorandum, MemorandumStage, PartyStage, SignedCopy
from bot.models.reference import Language
from bot.models.words import Text
from bot.use_cases.kernel.answering import TICKED
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.links.cards import RemoveAddressAsStaff
from bot.use_cases.links.handing import HandLinkOverAsStaff
from bot.use_cases.links.making import token_of
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.memoranda.by_link import ConfirmByLink, TellOfficeByLink
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.held_by_link import (
    AgreeToEndByLink,
    BringCopyByLink,
    ExtendByLink,
    GoOnByLink,
    LeaveByLink,
    ReadCopyByLink,
    ReadTranslationByLink,
    TakeCopyBackByLink,
)
from bot.use_cases.memoranda.invited import AskModerators, Outcome, SendLinkAgain, ShowInvitations
from bot.use_cases.memoranda.leaving import AgreeToEnd, LeaveMemorandum
from bot.use_cases.memoranda.linking import KIND, ask_for_help, what_is_awaited
from bot.use_cases.seals.checking import FileChecking
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
from tests.fakes.sealing import ScansAlone
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days

SCAN = b"scan of the akimat"


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def agreed(world: LinkedWorld) -> Memorandum:
    memorandum = await world.put_with_akimat()
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(world.saule)
    await world.seal()
    assert memorandum.stage is MemorandumStage.AGREED
    return memorandum


async def bring(
    world: LinkedWorld, link: PersonalLink, content: bytes = SCAN, signed_on: str = "бүгін"
) -> None:
    checking = FileChecking(world.uow, world.clock, ScansAlone(), ScansAlone())
    await world.by_link(BringCopyByLink, link, checking)(
        link.record_id, link.version, file=content, signed_on=signed_on
    )


async def test_the_copy_of_a_party_that_answers_by_mail_makes_it_signed(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    shown = await world.read_by_link(link)
    assert shown.deeds == ("copy", "number", "extend", "end", "leave")
    assert shown.answered == Text("memorandum-link-agreed", {"number": memorandum.number or ""})
    await world.bring_copy(memorandum, world.seeker, world.ngo)
    await world.bring_copy(memorandum, world.giver, world.backer)
    assert world.by_now(memorandum).stage is MemorandumStage.AGREED
    await bring(world, link)
    assert world.by_now(memorandum).stage is MemorandumStage.SIGNED
    shown = await world.read_by_link(link)
    assert shown.deeds == ("copy_back", "number", "extend", "end", "leave")
    assert shown.answered == Text("memorandum-link-signed", {"number": memorandum.number or ""})
    assert [name for name, _ in shown.files] == [
        "english",
        *(f"copy-{one.organization_id}" for one in memorandum.parties),
    ]
    read = world.by_link(ReadCopyByLink, link)
    theirs = await read(link.record_id, link.version, world.backer.id)
    assert theirs.copy.content == f"scan of {world.backer.id}".encode()
    with pytest.raises(NotFoundError):
        await read(link.record_id, link.version, world.other.id)
    printed = await world.by_link(ReadTranslationByLink, link, world.printer)(link.record_id, link.version)
    assert b"in English" in printed.pdf


async def test_the_day_of_signature_is_told_by_link(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    known = (await world.read_by_link(link)).known
    assert known == {"signed_on": f"{today(world.clock.now()):%d.%m.%Y}", "own_number": ""}
    world.clock.advance(timedelta(days=3))
    for day in ("ертең", "01.01.2026", ""):
        with pytest.raises(InvalidValueError):
            await bring(world, link, signed_on=day)
    signed = today(memorandum.agreed_at or world.clock.now()) + timedelta(days=1)
    await bring(world, link, signed_on=f"{signed:%d.%m.%Y}")
    assert [copy.signed_on for copy in world.uow.all(SignedCopy)] == [signed]


async def test_a_copy_that_was_brought_by_link_is_taken_back_by_link(world: LinkedWorld) -> None:
    await agreed(world)
    link = world.link_of(world.saule)
    await bring(world, link, b"the wrong scan")
    with pytest.raises(OutdatedError, match="memorandum-copy-there"):
        await bring(world, link)
    assert "copy_back" in (await world.read_by_link(link)).deeds
    await world.by_link(TakeCopyBackByLink, link)(link.record_id, link.version)
    await bring(world, link)
    assert [copy.taken_back_at is None for copy in world.uow.all(SignedCopy)] == [False, True]


async def test_it_leaves_by_link_once_it_is_sure(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    leave = world.by_link(LeaveByLink, link)
    with pytest.raises(InvalidValueError, match="link-not-sure"):
        await leave(link.record_id, link.version, sure="")
    assert world.by_now(memorandum).parties[-1].stage is PartyStage.CONFIRMED
    await leave(link.record_id, link.version, sure=TICKED)
    assert world.by_now(memorandum).parties[-1].stage is PartyStage.LEAVING
    assert set(world.told_of("memorandum-leaves")) == {world.seeker.id, world.giver.id}
    assert "leave" not in (await world.read_by_link(link)).deeds


async def test_all_agree_to_end_it_the_last_by_link(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    want = world.by_link(AgreeToEndByLink, link)
    await want(link.record_id, link.version, sure=TICKED)
    assert "go_on" in (await world.read_by_link(link)).deeds
    await world.by_link(GoOnByLink, link)(link.record_id, link.version)
    await want(link.record_id, link.version, sure=TICKED)
    for person, organization in ((world.seeker, world.ngo), (world.giver, world.backer)):
        await world.act(AgreeToEnd, person, organization)(memorandum.id, organization.id)
    assert memorandum.end_reason is EndReason.ALL_AGREED
    shown = await world.read_by_link(link)
    assert shown.deeds == ()
    assert shown.answered == Text("memorandum-link-ended", {"number": memorandum.number or ""})


async def test_it_proposes_to_extend_by_link_and_confirms_behind_another(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    link = world.link_of(world.saule)
    extend = world.by_link(ExtendByLink, link)
    with pytest.raises(InvalidValueError):
        await extend(link.record_id, link.version, until="someday")
    later = memorandum.term_until + timedelta(days=90)
    await extend(link.record_id, link.version, until=f"{later:%d.%m.%Y}")
    (extension,) = [one for one in world.uow.all(Memorandum) if one.supplements_id == memorandum.id]
    assert (extension.term_until, extension.drafter_id) == (later, world.akimat.id)
    assert "extend" not in (await world.read_by_link(link)).deeds


async def proposed(world: LinkedWorld) -> Memorandum:
    """By the business, in the chat."""
    first = await agreed(world)
    later = first.term_until + timedelta(days=90)
    extend = world.act(ExtendMemorandum, world.giver, world.backer)
    return world.uow.by_id(Memorandum, await extend(first.id, world.backer.id, later))


async def test_whoever_confirmed_the_first_by_link_is_asked_to_confirm_at_once(world: LinkedWorld) -> None:
    extension = await proposed(world)
    assert extension.stage is MemorandumStage.PUT
    (link,) = [one for one in world.uow.all(PersonalLink) if one.record_id == extension.id]
    await world.confirm(extension, world.seeker, world.ngo)
    await world.confirm(extension, world.giver, world.backer)
    await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    assert world.by_now(extension).stage is MemorandumStage.AGREED


async def test_whoever_takes_an_extension_on_is_asked_for_post_and_authority_alone(
    world: LinkedWorld,
) -> None:
    first = await agreed(world)
    entry = world.uow.one(OrganizationAddress, person_id=world.saule.id)
    other = world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)
    later = first.term_until + timedelta(days=90)
    await world.act(ExtendMemorandum, world.giver, world.backer)(first.id, world.backer.id, later)
    link = world.link_of(other)
    shown = await world.read_by_link(link)
    assert shown.deeds == ("tell_office", "change", "decline")
    office = {name: PART[name] for name in ("position", "position_own", "basis", "basis_own", "full_name")}
    await world.by_link(TellOfficeByLink, link)(
        link.record_id, link.version, **office | {"full_name": "Қасымов Дәурен"}
    )
    assert world.uow.by_id(Memorandum, link.record_id).stage is MemorandumStage.PUT


async def test_of_a_memorandum_of_its_own_the_office_alone_is_not_enough(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    link = world.link_of(world.saule)
    office = {name: PART[name] for name in ("position", "position_own", "basis", "basis_own", "full_name")}
    with pytest.raises(OutdatedError):
        await world.by_link(TellOfficeByLink, link)(link.record_id, link.version, **office)
    assert memorandum.parties[-1].stage is PartyStage.ASKED


async def test_a_page_that_is_over_is_sent_or_handed_over_anew_while_it_holds(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    own = an_actor(world.official, world.akimat)
    show = ShowInvitations(FakeIdentity(own), world.uow, world.clock, world.post)
    (view,) = (await show(memorandum.id)).people
    assert (view.outcome, view.to_hand_over, view.to_send_again) == (Outcome.ANSWERED, False, False)
    again = SendLinkAgain(FakeIdentity(own), world.uow, world.clock)
    with pytest.raises(OutdatedError, match="memorandum-link-works"):
        await again(memorandum.id, world.akimat.id, world.saule.id)
    world.link_of(world.saule).end(LinkEnd.TRIES, world.clock.now())
    (view,) = (await show(memorandum.id)).people
    assert (view.to_hand_over, view.to_send_again) == (True, True)
    await again(memorandum.id, world.akimat.id, world.saule.id)
    assert "memorandum-page" in [key for key, _ in world.told]
    await bring(world, world.link_of(world.saule))


async def test_an_answer_to_what_was_asked_before_is_no_answer_to_what_is_asked_now(
    world: LinkedWorld,
) -> None:
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    world.uow.one(PersonAddress, person_id=world.saule.id).note(MailOutcome.REFUSED, world.clock.now(), 550)
    await world.tell_part_by_link(world.saule)
    own = an_actor(world.official, world.akimat)
    show = ShowInvitations(FakeIdentity(own), world.uow, world.clock, world.post)
    (view,) = (await show(memorandum.id)).people
    assert (view.outcome, view.to_hand_over) == (Outcome.REFUSED, True)


Deed = Callable[[LinkedWorld, PersonalLink], Awaitable[object]]


async def leaving(world: LinkedWorld, link: PersonalLink) -> None:
    await world.by_link(LeaveByLink, link)(link.record_id, link.version, sure=TICKED)


async def ending(world: LinkedWorld, link: PersonalLink) -> None:
    await world.by_link(AgreeToEndByLink, link)(link.record_id, link.version, sure=TICKED)


@pytest.mark.parametrize("deed", [bring, leaving, ending])
async def test_whoever_stands_on_the_card_no_more_does_nothing_with_what_was_agreed(
    world: LinkedWorld, deed: Deed
) -> None:
    await agreed(world)
    link = world.link_of(world.saule)
    entry = world.uow.one(OrganizationAddress, person_id=world.saule.id)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)
    with pytest.raises((ForbiddenError, OutdatedError)):
        await deed(world, link)
    assert world.uow.all(SignedCopy) == []


@pytest.mark.parametrize("deed", [bring, leaving, ending])
async def test_before_it_is_agreed_there_is_nothing_to_do_with_it(world: LinkedWorld, deed: Deed) -> None:
    memorandum = await world.put_with_akimat()
    link = world.link_of(world.saule)
    with pytest.raises(OutdatedError):
        await deed(world, link)
    assert world.by_now(memorandum).parties[-1].stage is PartyStage.AWAITED


async def test_a_link_whose_time_is_over_does_nothing(world: LinkedWorld) -> None:
    await agreed(world)
    link = world.link_of(world.saule)
    world.clock.advance(timedelta(days=31))
    with pytest.raises(LinkOverError) as over:
        await world.by_link(LeaveByLink, link)(link.record_id, link.version, sure=TICKED)
    assert over.value.why is LinkEnd.EXPIRED


async def test_whoever_answers_by_mail_gets_the_page_with_word_of_what_was_agreed(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    world.uow.one(PersonAddress, person_id=world.saule.id).confirm(world.clock.now())
    link = world.link_of(world.saule)
    await world.dispatch()
    assert [mail.notification.key for mail in world.transport.mails[-1:] if mail.notification] == [
        "memorandum-agreed"
    ]
    assert world.transport.mails[-1].link
    assert world.link_of(world.saule).id == link.id, "a link that works is named again"
    await pass_days(world, 31)
    await world.bring_copy(memorandum, world.seeker, world.ngo)
    await world.dispatch()
    anew = world.link_of(world.saule)
    assert anew.id != link.id
    assert "copy" in (await world.read_by_link(anew)).deeds
    await bring(world, anew)


async def test_a_party_that_answers_by_mail_hears_of_the_end_of_the_term(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    world.uow.one(PersonAddress, person_id=world.saule.id).confirm(world.clock.now())
    await pass_days(world, (memorandum.term_until - today(world.clock.now())).days - 7)
    assert world.saule.id in world.told_of("memorandum-term-ends")
    assert "extend" in (await world.read_by_link(world.link_of(world.saule))).deeds
    await pass_days(world, 8)
    assert world.by_now(memorandum).stage is MemorandumStage.ENDED
    assert world.saule.id in world.told_of("memorandum-ended")


async def test_a_party_that_answers_by_mail_hears_that_another_one_has_left(world: LinkedWorld) -> None:
    memorandum = await agreed(world)
    leave = world.act(LeaveMemorandum, world.giver, world.backer)
    await leave(memorandum.id, world.backer.id)
    assert world.saule.id in world.told_of("memorandum-leaves")
    await pass_days(world, 30)
    assert world.saule.id in world.told_of("memorandum-left")


async def test_a_page_whose_time_is_over_comes_back_to_the_address_or_by_a_moderator(
    world: LinkedWorld,
) -> None:
    """Paper takes longer than a link works."""
    memorandum = await agreed(world)
    await pass_days(world, 31)
    await world.dispatch()
    link = world.link_of(world.saule)
    link.expires_at = world.clock.now()
    ask = world.act_with_post(AskModerators, world.seeker, world.ngo)
    assert await ask(memorandum.id) == 1
    assert world.helped == [memorandum.parties[-1].id]
    await pass_days(world, 6)
    assert world.helped == [memorandum.parties[-1].id], "it waits until somebody has the page"
    stranger = VisitorIdentity(Language.RUSSIAN)
    known = (world.uow, world.clock, registry().answerables, FixedSecrets())
    await SendNewLink(stranger, *known, world.post)(token_of(link, FixedSecrets()))
    await world.dispatch()
    again = world.link_of(world.saule)
    assert again.id != link.id
    assert world.transport.mails[-1].link.endswith(token_of(again, FixedSecrets()))
    assert await ask(memorandum.id) == 0
    await SendCode(stranger, *known, world.post)(token_of(again, FixedSecrets()))
    await EnterCode(stranger, *known)(token_of(again, FixedSecrets()), world.transport.codes[-1].digits)
    assert world.helped == []
    await bring(world, again)
    assert len(world.uow.all(SignedCopy)) == 1


async def test_whoever_is_taken_off_the_card_reads_no_more_behind_a_handed_link_either(
    world: LinkedWorld,
) -> None:
    memorandum = await agreed(world)
    async with world.uow as block:
        await ask_for_help(block, memorandum.parties[-1])
        await block.commit()
    hand = world.as_moderator(HandLinkOverAsStaff, registry().answerables, FixedSecrets())
    handed = world.uow.by_id(PersonalLink, (await hand(KIND, memorandum.id, world.saule.id)).id)
    assert await world.read_by_link(handed)
    entry = world.uow.one(OrganizationAddress, person_id=world.saule.id)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)
    assert handed.ended_why is LinkEnd.WITHDRAWN
    async with world.uow.read() as block:
        assert await what_is_awaited(block, memorandum.id, world.saule.id) is LinkEnd.WITHDRAWN
    with pytest.raises(LinkOverError):
        await world.read_by_link(handed)
