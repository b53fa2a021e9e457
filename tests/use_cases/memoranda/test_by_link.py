"""Memoranda answered by somebody without an account, behind a link that is bound to party and version."""

from collections.abc import Awaitable, Callable, Mapping

import pytest

from bot.models.links import (
    NEW_A_DAY,
    LinkEnd,
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
    PersonalLink,
)
from bot.models.memoranda import AnswerWay, Memorandum, MemorandumAnswer, MemorandumStage
from bot.models.reference import Language
from bot.models.words import LegalDate
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.links.cards import RemoveAddressAsStaff
from bot.use_cases.links.handing import HandLinkOver, HandLinkOverAsStaff
from bot.use_cases.links.making import token_of
from bot.use_cases.links.stopping import StopMail
from bot.use_cases.memoranda.by_link import AskForChangeByLink, ConfirmByLink, DeclineByLink
from bot.use_cases.memoranda.checking import CheckMemorandum
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.invited import AskModerators, Outcome, ShowInvitations
from bot.use_cases.memoranda.linking import KIND, ask_for_help
from bot.use_cases.memoranda.signatories import FindSuccessors, ReplaceSignatory
from bot.use_cases.moderation.memoranda import AppointSignatory, SendLinkAgainAsStaff
from bot.use_cases.people.forgetting import ForeseeForgetting, ForgetMe
from bot.use_cases.people.own_data import ExportMyData
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld
from tests.use_cases.memoranda.test_waiting import pass_days


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
    assert shown.deeds == ("tell", "change", "decline")
    assert (shown.known["position"], shown.known["basis"]) == ("deputy_akim", "duties_order"), (
        "as the card says"
    )
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
    assert "confirm" not in shown.deeds
    assert shown.answered is not None
    assert len(world.uow.all(PersonalLink)) == 2


async def test_what_is_asked_is_named_by_its_day_until_it_has_a_number(world: LinkedWorld) -> None:
    """In the subject of a mail and on the page: never by the number of our row, never a draft once it is agreed."""
    memorandum = await world.prepare(world.with_akimat)

    async def asked() -> tuple[str, Mapping[str, object]]:
        link = world.link_of(world.saule)
        async with world.uow.read() as block:
            said = await registry().answerables[link.kind].what(block, link.record_id, link.version)
        return said.key, said.args

    on = LegalDate(world.clock.now().date())
    assert await asked() == ("memorandum-link-what-part", {"on": on})
    await world.tell_part(memorandum, world.giver, world.backer)
    await world.tell_part_by_link(world.saule)
    assert await asked() == ("memorandum-link-what", {"on": on, "version": "1"})
    await world.confirm_by_link(world.saule)
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    assert await asked() == ("memorandum-link-what-agreed", {"number": memorandum.number})


async def test_whoever_stands_on_the_card_no_more_answers_no_more_and_somebody_else_is_asked(
    world: LinkedWorld,
) -> None:
    memorandum = await world.put_with_akimat()
    other = world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    link = world.link_of(world.saule)
    entry = world.uow.one(OrganizationAddress, person_id=world.saule.id)
    await world.as_moderator(RemoveAddressAsStaff)(entry.id)
    assert memorandum.stage is MemorandumStage.DRAFT, "a version with their name in it is given up"
    assert memorandum.parties[-1].signatory is None
    with pytest.raises(OutdatedError):
        await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    assert world.link_of(other).version == 2
    await world.tell_part_by_link(other, full_name="Қасымов Дәурен")
    assert memorandum.stage is MemorandumStage.PUT


async def test_being_forgotten_behind_a_link_asks_somebody_else_and_what_was_agreed_keeps_the_name(
    world: LinkedWorld,
) -> None:
    memorandum = await world.put_with_akimat()
    link = world.link_of(world.saule)
    assert (await world.by_link(ForeseeForgetting, link)())["memoranda-signatory"] == 1
    await world.by_link(ForgetMe, link)()
    assert memorandum.stage is MemorandumStage.DRAFT
    assert world.helped == [memorandum.parties[-1].id], "nobody is left to be asked"
    again = world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    await world.as_moderator(AppointSignatory)(memorandum.id, world.akimat.id, again.id)
    assert world.helped == [memorandum.parties[-1].id], "their link may have to be handed over"
    await world.tell_part_by_link(again, full_name="Қасымов Дәурен Ерланұлы")
    assert world.helped == []
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await world.confirm_by_link(again)
    own = await world.by_link(ExportMyData, world.link_of(again))()
    assert own.rows["memorandum_answers"]
    await world.by_link(ForgetMe, world.link_of(again))()
    assert memorandum.parties[-1].signatory_name == "Қасымов Дәурен Ерланұлы", (
        "it is an agreement of its parties"
    )
    assert memorandum.stage is MemorandumStage.AGREED


async def test_the_partys_own_representative_picks_who_answers_and_the_former_link_is_over(
    world: LinkedWorld,
) -> None:
    clerk = world.at_address("Дәурен Қасымов", "dauren@edu.example", world.department, world.official)
    memorandum = await world.invite()
    found = await world.act(FindSuccessors, world.official, world.department)(
        memorandum.id, world.department.id
    )
    assert [(one.name, one.address) for one in found] == [("Дәурен Қасымов", "d***@edu.example")]
    replace = world.act(ReplaceSignatory, world.official, world.department)
    await replace(memorandum.id, world.department.id, clerk.id)
    link = world.link_of(clerk)
    await replace(memorandum.id, world.department.id, world.official.id)
    assert link.ended_why is LinkEnd.REPLACED
    with pytest.raises(InvalidValueError, match="memorandum-signatory-unknown"):
        await replace(memorandum.id, world.department.id, world.saule.id)


async def test_an_address_of_another_party_is_never_asked(world: LinkedWorld) -> None:
    """The drafter works as a moderator too, and has put an own address on the akimat's card."""
    world.at_address("Айгерім Сәрсен", "aigerim@ngo.example", world.akimat, world.seeker)
    await world.prepare(world.with_akimat)
    assert [link.person_id for link in world.uow.all(PersonalLink)] == [world.saule.id]


async def test_whoever_drafts_reads_what_came_of_it_and_no_name_before_it_is_known(
    world: LinkedWorld,
) -> None:
    memorandum = await world.prepare(world.with_akimat)
    show = world.act_with_post(ShowInvitations, world.seeker, world.ngo)
    (view,) = (await show(memorandum.id)).people
    assert (view.address, view.outcome, view.name, view.ours) == (
        "s***@akimat.example",
        Outcome.SENDING,
        "",
        False,
    )
    await world.dispatch()
    assert [one.outcome for one in (await show(memorandum.id)).people] == [Outcome.SENT]
    world.uow.one(PersonAddress).note(MailOutcome.REFUSED, world.clock.now(), 550)
    assert [one.outcome for one in (await show(memorandum.id)).people] == [Outcome.REFUSED]
    world.transport.is_open = False
    told = await show(memorandum.id)
    assert not told.mail


async def test_whoever_was_asked_by_mail_is_reminded_by_mail_and_then_a_moderator_helps(
    world: LinkedWorld,
) -> None:
    memorandum = await world.prepare(world.with_akimat)
    await world.dispatch()
    await pass_days(world, 3)
    await world.dispatch()
    assert len(world.transport.mails) == 2
    link = world.link_of(world.saule)
    link.end(LinkEnd.TRIES, world.clock.now())
    await pass_days(world, 4)
    await world.dispatch()
    assert len(world.transport.mails) == 3
    assert world.transport.mails[-1].link != world.transport.mails[0].link
    await pass_days(world, 7)
    assert set(world.helped) == {party.id for party in memorandum.parties[1:]}


async def test_a_new_link_is_sent_where_the_former_one_is_over(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    again = world.as_moderator(SendLinkAgainAsStaff)
    with pytest.raises(OutdatedError, match="help-not-asked"):
        await again(memorandum.id, world.akimat.id, world.saule.id)
    async with world.uow as block:
        await ask_for_help(block, memorandum.parties[-1])
        await block.commit()
    with pytest.raises(OutdatedError, match="memorandum-link-works"):
        await again(memorandum.id, world.akimat.id, world.saule.id)
    await world.dispatch()
    world.link_of(world.saule).end(LinkEnd.TRIES, world.clock.now())
    await again(memorandum.id, world.akimat.id, world.saule.id)
    await world.dispatch()
    assert len(world.transport.mails) == 2
    with pytest.raises(NotFoundError):
        await again(memorandum.id, world.akimat.id, world.giver.id)


async def test_twenty_new_addresses_a_day(world: LinkedWorld) -> None:
    for number in range(NEW_A_DAY):
        world.at_address(f"Дәурен {number}", f"d{number}@akimat.example", world.akimat)
    with pytest.raises(ForbiddenError, match="addresses-too-many"):
        await world.prepare(world.with_akimat)
    assert world.uow.all(PersonalLink) == []


async def test_an_address_that_said_stop_is_not_asked_and_a_link_is_handed_over(world: LinkedWorld) -> None:
    world.uow.one(PersonAddress).stop("mark", world.clock.now())
    memorandum = await world.prepare(world.with_akimat)
    assert world.uow.all(PersonalLink) == []
    assert world.helped == [memorandum.parties[-1].id]
    needs = (registry().answerables, FixedSecrets())
    await world.as_moderator(HandLinkOverAsStaff, *needs)(KIND, memorandum.id, world.saule.id)
    await world.tell_part(memorandum, world.giver, world.backer)
    await world.tell_part_by_link(world.saule)
    await world.as_moderator(HandLinkOverAsStaff, *needs)(KIND, memorandum.id, world.saule.id)
    await world.confirm_by_link(world.saule)
    answer = world.uow.all(MemorandumAnswer)[-1]
    assert (answer.way, answer.address, answer.by_moderator) == (AnswerWay.HANDED, "", True)
    assert handed_by(world) == "moderator"


def handed_by(world: LinkedWorld) -> object:
    """What the audit says of the last confirmation."""
    said = [one for one in world.uow.audited if one.action == "memorandum.confirm"]
    return said[-1].changes.get("handed_by")


async def test_the_check_page_tells_a_colleague_from_a_moderator_who_has_handed_a_link_over(
    world: LinkedWorld,
) -> None:
    """By what they are, and never by name."""
    clerk = world.at_address("Дәурен Қасымов", "dauren@zhem.example", world.backer, world.giver)
    memorandum = await world.put_with_akimat()
    replace = world.act(ReplaceSignatory, world.giver, world.backer)
    await replace(memorandum.id, world.backer.id, clerk.id)
    await world.tell_part_by_link(clerk, full_name="Дәурен Қасымов")
    needs = (registry().answerables, FixedSecrets())
    colleague = FakeIdentity(an_actor(world.giver, world.backer))
    await HandLinkOver(colleague, world.uow, world.clock, *needs)(KIND, memorandum.id, clerk.id)
    await world.confirm_by_link(clerk)
    assert handed_by(world) == "representative"
    world.uow.one(PersonAddress, person_id=world.saule.id).stop("mark", world.clock.now())
    async with world.uow as block:
        await ask_for_help(block, memorandum.parties[-1])
        await block.commit()
    await world.as_moderator(HandLinkOverAsStaff, *needs)(KIND, memorandum.id, world.saule.id)
    await world.confirm_by_link(world.saule)
    await world.confirm(memorandum, world.seeker, world.ngo)
    visitor = VisitorIdentity(Language.RUSSIAN)
    found = await CheckMemorandum(visitor, world.uow, world.clock)(memorandum.check_code or "")
    assert [(party.way, party.by_moderator) for party in found.parties] == [
        (AnswerWay.CHAT, False),
        (AnswerWay.HANDED, False),
        (AnswerWay.HANDED, True),
    ]


async def test_a_change_asked_by_link_makes_the_next_version_and_another_link(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    link = world.link_of(world.saule)
    ask = world.by_link(AskForChangeByLink, link)
    with pytest.raises(InvalidValueError, match="choice-unknown"):
        await ask(link.record_id, link.version, section="part:999", words="Басқаша")
    await ask(link.record_id, link.version, section="term", words="Мерзімі екі жыл болсын")
    shown = await world.read_by_link(link)
    assert shown.deeds == ()
    assert shown.answered is not None
    assert shown.answered.key == "memorandum-link-wished"  # type: ignore[union-attr]
    form = world.form(term_months=24)
    assert await world.act(ReviseMemorandum, world.seeker, world.ngo)(memorandum.id, form)
    assert link.ended_why is LinkEnd.NEWER
    assert world.link_of(world.saule).version == 3


async def test_whoever_declines_by_link_is_told_what_became_of_it(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    link = world.link_of(world.saule)
    with pytest.raises(InvalidValueError):
        await world.by_link(DeclineByLink, link)(link.record_id, link.version, reason="")
    await world.by_link(DeclineByLink, link)(link.record_id, link.version, reason="Бюджет жоқ")
    assert memorandum.stage is MemorandumStage.DECLINED
    shown = await world.read_by_link(link)
    assert shown.answered is not None
    assert world.told_of("memorandum-declined")


async def test_a_part_in_one_language_alone_uses_up_no_link(world: LinkedWorld) -> None:
    await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError, match="memorandum-both-languages"):
        await world.tell_part_by_link(world.saule, intentions_ru=" ")
    assert world.link_of(world.saule).used_at is None
    await world.tell_part_by_link(world.saule)


@pytest.mark.parametrize(
    ("kazakh", "russian", "refusal"),
    [
        ("Предоставим помещение.", "предоставим помещение.", "memorandum-other-same"),
        ("Үй-жай береміз.", " Үй-жай береміз.", "memorandum-other-same"),
        ("Предоставим помещение и отчитаемся в срок.", "Дадим помещение.", "memorandum-kazakh-unlike"),
        ("We will give a room for the year.", "Дадим помещение.", "memorandum-kazakh-unlike"),
    ],
)
async def test_a_part_twice_in_one_language_uses_up_no_link(
    world: LinkedWorld, kazakh: str, russian: str, refusal: str
) -> None:
    """Both texts are of equal force, so each has to be in its own language."""
    await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError, match=refusal):
        await world.tell_part_by_link(world.saule, intentions_kk=kazakh, intentions_ru=russian)
    assert world.link_of(world.saule).used_at is None
    named = "Дадим помещение имени Әбілқайыр Әлиұлы"
    await world.tell_part_by_link(world.saule, intentions_kk="Уй-жай беремиз", intentions_ru=named)


@pytest.mark.parametrize(
    ("kazakh", "russian", "refusal"),
    [
        ("ул. Мендешова, 12", "ул. Мендешова,  12", "memorandum-other-same"),
        ("Индер ауданы, Мендешев көшесі, 12", "Индер ауданы, Мендешев көшесі, 12", "memorandum-other-same"),
        ("город Атырау, улица имени Сатпаева, вход со двора", "Атырау, 12", "memorandum-kazakh-unlike"),
        ("Индер ауданы, Мендешев көшесі, 12", "", "memorandum-both-languages"),
    ],
)
async def test_an_address_is_told_in_each_language_too(
    world: LinkedWorld, kazakh: str, russian: str, refusal: str
) -> None:
    """As the chat asks; what the card says is not told anew."""
    await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError, match=refusal):
        await world.tell_part_by_link(world.saule, address_kk=kazakh, address_ru=russian)
    assert world.link_of(world.saule).used_at is None
    await world.tell_part_by_link(
        world.saule,
        address_kk="Индер ауданы, Мендешев көшесі, 12",
        address_ru="Индерский район, ул. Мендешева, 12",
    )


async def test_where_no_mail_goes_out_any_party_asks_a_moderator_at_once(world: LinkedWorld) -> None:
    world.transport.is_open = False
    memorandum = await world.prepare(world.with_akimat)
    ask = world.act_with_post(AskModerators, world.seeker, world.ngo)
    assert await ask(memorandum.id) == 1
    assert await ask(memorandum.id) == 1
    assert world.helped == [memorandum.parties[-1].id]
    await world.tell_part(memorandum, world.giver, world.backer)
    await world.tell_part_by_link(world.saule)
    assert world.helped == []


async def test_a_moderator_names_nobody_for_a_party_that_needs_no_help(world: LinkedWorld) -> None:
    clerk = world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    memorandum = await world.put_with_akimat()
    assert world.helped == []
    with pytest.raises(OutdatedError, match="help-not-asked"):
        await world.as_moderator(AppointSignatory)(memorandum.id, world.akimat.id, clerk.id)
    assert memorandum.parties[2].signatory_id == world.saule.id


async def test_a_part_that_is_told_by_link_names_telephone_and_mail_for_notices(world: LinkedWorld) -> None:
    memorandum = await world.prepare(world.with_akimat)
    with pytest.raises(InvalidValueError):
        await world.tell_part_by_link(world.saule, email="nobody")
    await world.tell_part_by_link(world.saule, phone="+7 7122 31 22 33", email="inder@akimat.example")
    party = memorandum.parties[-1]
    assert party.phone
    assert party.email == "inder@akimat.example"


async def test_the_form_begins_with_the_telephone_and_mail_of_the_card_and_then_with_what_was_told(
    world: LinkedWorld,
) -> None:
    world.akimat.contact_phone, world.akimat.contact_email = "+77122312233", "inder@akimat.example"
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    known = (await world.read_by_link(world.link_of(world.saule))).known
    assert (known["phone"], known["email"]) == ("+77122312233", "inder@akimat.example")
    await world.tell_part_by_link(world.saule, phone="+77122000000", email="")
    wish = world.by_link(AskForChangeByLink, world.link_of(world.saule))
    link = world.link_of(world.saule)
    part = memorandum.parties[-1].id
    await wish(link.record_id, link.version, section=f"part:{part}", words="Телефон басқа")
    known = (await world.read_by_link(world.link_of(world.saule))).known
    assert (known["phone"], known["email"]) == ("+77122000000", ""), "what was left empty stays so"


@pytest.mark.parametrize("deed", [AskForChangeByLink, DeclineByLink])
async def test_whoever_has_confirmed_by_link_may_think_better_of_it_until_all_have(
    world: LinkedWorld, deed: type[AskForChangeByLink | DeclineByLink]
) -> None:
    memorandum = await world.put_with_akimat()
    await world.confirm_by_link(world.saule)
    link = world.link_of(world.saule)
    await world.confirm_by_link(world.saule)
    shown = await world.read_by_link(link)
    assert shown.deeds == ("change", "decline")
    assert shown.answered is not None
    assert shown.promised == ()
    think_better = world.by_link(deed, link)
    words = {"section": "term", "words": "Екі жыл"} if deed is AskForChangeByLink else {"reason": "Қаржы жоқ"}
    await think_better(link.record_id, link.version, **words)
    assert memorandum.stage is not MemorandumStage.PUT
    assert len(memorandum.answers) == 2
    with pytest.raises(OutdatedError):
        await think_better(link.record_id, link.version, **words)
    assert len(memorandum.answers) == 2


async def test_after_the_last_confirmation_nobody_thinks_better_of_it_by_link(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    await world.confirm_by_link(world.saule)
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    link = world.link_of(world.saule)
    with pytest.raises(OutdatedError):
        await world.by_link(DeclineByLink, link)(link.record_id, link.version, reason="Қаржы жоқ")
    with pytest.raises(OutdatedError):
        ask = world.by_link(AskForChangeByLink, link)
        await ask(link.record_id, link.version, section="term", words="Екі жыл")
    assert memorandum.stage is MemorandumStage.AGREED
    assert not {"change", "decline"} & set((await world.read_by_link(link)).deeds)


async def refuse(world: LinkedWorld, address: PersonAddress) -> None:
    async with world.uow as block:
        await world.post.note(block, address.id, "refused", 550, world.clock.now())
        await block.commit()


async def stop(world: LinkedWorld, address: PersonAddress) -> None:
    link = world.uow.one(PersonalLink, address_id=address.id, ended_at=None)
    identity, answerables = VisitorIdentity(Language.RUSSIAN), registry().answerables
    deed = StopMail(identity, world.uow, world.clock, answerables, FixedSecrets())
    await deed(token_of(link, FixedSecrets()), address.address)


@pytest.mark.parametrize("lose", [refuse, stop])
async def test_a_moderator_is_asked_as_soon_as_the_last_address_takes_no_mail(
    world: LinkedWorld, lose: Callable[[LinkedWorld, PersonAddress], Awaitable[None]]
) -> None:
    world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    memorandum = await world.prepare(world.with_akimat)
    first, last = world.uow.all(PersonAddress)
    await lose(world, first)
    assert world.helped == [], "the other one can still answer"
    await lose(world, last)
    assert world.helped == [memorandum.parties[-1].id]


async def test_where_no_mail_server_is_set_up_a_moderator_is_asked_at_once(world: LinkedWorld) -> None:
    world.uow.mail = False
    memorandum = await world.prepare(world.with_akimat)
    assert world.helped == [memorandum.parties[-1].id]


async def test_an_address_that_is_lost_after_the_answer_asks_for_nobody(world: LinkedWorld) -> None:
    await world.put_with_akimat()
    await world.confirm_by_link(world.saule)
    await refuse(world, world.uow.one(PersonAddress))
    assert world.helped == []
