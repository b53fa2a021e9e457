"""An extension behind a link shows what it says, and no empty sections of what it does not. Its page and that of what
it extends name each other, and lead to each other.
"""

from datetime import timedelta

import pytest

from bot.models.dates import months_later
from bot.models.links import LinkEnd, LinkOverError, PersonalLink
from bot.models.memoranda import EndReason, Memorandum, MemorandumStage
from bot.models.people import Person
from bot.models.waits import Wait
from bot.models.words import LegalDate, Text
from bot.use_cases.kernel.answering import Part
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.links.making import token_of
from bot.use_cases.memoranda.answerable import show
from bot.use_cases.memoranda.answering import AskForChange, DeclineMemorandum
from bot.use_cases.memoranda.asking import CONFIRMATION, DRAFT, SIGNATORY
from bot.use_cases.memoranda.asking import OFFICE as OFFICE_WAIT
from bot.use_cases.memoranda.by_link import AskForChangeByLink, ConfirmByLink, TellOfficeByLink
from bot.use_cases.memoranda.extending import ChangeExtension, ExtendMemorandum
from bot.use_cases.memoranda.held_by_link import ExtendByLink
from bot.use_cases.organizations.leaving import LeaveOrganization
from tests.database import Database
from tests.fakes import FixedSecrets, FrozenClock
from tests.laws.ledger import ledger, untold
from tests.use_cases.memoranda.draft_story import OFFICE
from tests.use_cases.memoranda.linked_world import LinkedWorld

ASKED = {CONFIRMATION, DRAFT, OFFICE_WAIT, SIGNATORY}


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def headings(world: LinkedWorld, memorandum: Memorandum) -> list[str]:
    async with world.uow.read() as block:
        invited = Invited(0, "memorandum", memorandum.id, 0, world.saule.id, "")
        shown = await show(block, invited, world.clock.now())
    assert all(part.paragraphs for part in shown.parts)
    return [part.heading.key for part in shown.parts if isinstance(part.heading, Text)]


async def test_it_has_no_section_that_says_nothing(world: LinkedWorld) -> None:
    first = await world.put_with_akimat()
    assert {"memorandum-plan-label", "memorandum-link-intentions"} <= set(await headings(world, first))
    await confirmed(world, first)
    shown = await headings(world, await proposed(world, first))
    assert not {"memorandum-plan-label", "memorandum-link-intentions"} & set(shown)
    assert "memorandum-term-label" in shown


async def confirmed(world: LinkedWorld, memorandum: Memorandum) -> None:
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    link = page(world, memorandum)
    await world.by_link(ConfirmByLink, link)(link.record_id, link.version)


async def proposed(world: LinkedWorld, first: Memorandum) -> Memorandum:
    extend = world.act(ExtendMemorandum, world.giver, world.backer)
    extension = await extend(first.id, world.backer.id, months_later(first.term_until, 12))
    return world.uow.by_id(Memorandum, extension)


def page(world: LinkedWorld, memorandum: Memorandum) -> PersonalLink:
    return world.uow.one(PersonalLink, person_id=world.saule.id, record_id=memorandum.id, ended_at=None)


async def related(world: LinkedWorld, memorandum: Memorandum) -> Part | None:
    shown = await world.read_by_link(page(world, memorandum))
    heading = Text("memorandum-link-extensions")
    return next((part for part in shown.parts if part.heading == heading), None)


async def signed(world: LinkedWorld, memorandum: Memorandum) -> None:
    for person, organization in (
        (world.seeker, world.ngo),
        (world.giver, world.backer),
        (world.official, world.akimat),
    ):
        await world.bring_copy(memorandum, person, organization)


@pytest.fixture
async def first(world: LinkedWorld) -> Memorandum:
    """Signed by all."""
    memorandum = await world.put_with_akimat()
    await confirmed(world, memorandum)
    assert await related(world, memorandum) is None
    await world.seal()
    await signed(world, memorandum)
    assert memorandum.stage is MemorandumStage.SIGNED
    return memorandum


async def test_the_page_of_what_is_signed_says_what_becomes_of_its_extension_and_leads_there(
    world: LinkedWorld, first: Memorandum
) -> None:
    extension = await proposed(world, first)
    until = LegalDate(extension.term_until)
    to_extension = token_of(page(world, extension), FixedSecrets())
    part = await related(world, first)
    assert part is not None
    assert part.paragraphs == (Text("memorandum-link-extension-open", {"until": until}),)
    assert [(lead.label.key, lead.token) for lead in part.leads] == [("button-open-extension", to_extension)]
    await confirmed(world, extension)
    number = extension.number or ""
    for key, sign in (("memorandum-extension-unsigned", False), ("memorandum-link-extension-signed", True)):
        if sign:
            await signed(world, extension)
        part = await related(world, first)
        assert part is not None
        assert part.paragraphs == (Text(key, {"until": until, "number": number}),)
        assert [(lead.label, lead.token) for lead in part.leads] == [
            (Text("memorandum-link-to-extension", {"number": number}), to_extension)
        ]


async def test_the_page_of_an_extension_leads_to_what_it_extends(
    world: LinkedWorld, first: Memorandum
) -> None:
    extension = await proposed(world, first)
    part = await related(world, extension)
    assert part is not None
    number = first.number or ""
    assert part.paragraphs == (
        Text("memorandum-extends", {"number": number, "until": LegalDate(extension.term_until)}),
    )
    assert [(lead.label, lead.token) for lead in part.leads] == [
        (Text("memorandum-link-to-first", {"number": number}), token_of(page(world, first), FixedSecrets()))
    ]


async def test_a_page_whose_time_is_over_is_led_to_since_it_sends_another_link(
    world: LinkedWorld, first: Memorandum
) -> None:
    extension = await proposed(world, first)
    await confirmed(world, extension)
    page(world, extension).expires_at = world.clock.now() - timedelta(days=1)
    with pytest.raises(LinkOverError):
        await world.read_by_link(page(world, extension))
    part = await related(world, first)
    assert part is not None
    assert [lead.token for lead in part.leads] == [token_of(page(world, extension), FixedSecrets())]


@pytest.mark.parametrize("why", [LinkEnd.STOPPED, LinkEnd.WITHDRAWN, LinkEnd.REPLACED])
async def test_where_no_link_of_the_reader_leads_there_it_says_who_can_send_one(
    world: LinkedWorld, first: Memorandum, why: LinkEnd
) -> None:
    extension = await proposed(world, first)
    await confirmed(world, extension)
    page(world, extension).end(why, world.clock.now())
    part = await related(world, first)
    assert part is not None
    assert part.leads == ()
    assert part.paragraphs[-1] == Text("memorandum-link-elsewhere")


async def test_an_extension_that_came_to_nothing_is_not_named(world: LinkedWorld, first: Memorandum) -> None:
    extension = await proposed(world, first)
    await world.act(DeclineMemorandum, world.seeker, world.ngo)(extension.id, "Кейінірек сөйлесейік")
    assert await related(world, first) is None


async def test_another_day_than_that_proposed_behind_a_link_is_named_by_who_asks_for_it(
    world: LinkedWorld, first: Memorandum
) -> None:
    """Whoever answers by mail alone cannot change a text: nobody would ever be asked for the next day."""
    last_day = months_later(first.term_until, 12)
    link = page(world, first)
    until = f"{last_day:%d.%m.%Y}"
    await world.by_link(ExtendByLink, link)(link.record_id, link.version, until=until)
    extension = world.uow.all(Memorandum)[-1]
    assert extension.drafter_id == world.akimat.id
    ask = world.act(AskForChange, world.giver, world.backer)
    await ask(extension.id, "term", "Алты ай жетеді")
    assert extension.drafter_id == world.backer.id
    assert world.told_of("memorandum-draft-nudge") == [world.giver.id]
    change = world.act(ChangeExtension, world.giver, world.backer)
    await change(extension.id, months_later(first.term_until, 6))
    await confirmed(world, extension)
    assert extension.stage is MemorandumStage.AGREED


async def left_to_mail(world: LinkedWorld) -> dict[str, Person]:
    """Nobody of any party is in the chat any more: each has somebody at an address."""
    at_office = {
        "ngo": world.at_address("Айдана Тілеу", "aidana@ngo.example", world.ngo, world.seeker),
        "backer": world.at_address("Бота Ілияс", "bota@zhem.example", world.backer, world.giver),
        "akimat": world.saule,
    }
    for person, organization in (
        (world.colleague, world.ngo),
        (world.seeker, world.ngo),
        (world.giver, world.backer),
    ):
        await world.act(LeaveOrganization, person, organization)(organization.id, last=True)
    return at_office


def extension_page(world: LinkedWorld, person: Person, memorandum: Memorandum) -> PersonalLink:
    return world.uow.one(PersonalLink, person_id=person.id, record_id=memorandum.id, ended_at=None)


async def test_an_extension_that_nobody_could_change_ends_at_once_and_another_day_is_proposed(
    world: LinkedWorld, first: Memorandum
) -> None:
    """Nobody would ever be asked for the next day, and all would wait for thirty."""
    people = await left_to_mail(world)
    link = page(world, first)
    until = f"{months_later(first.term_until, 12):%d.%m.%Y}"
    await world.by_link(ExtendByLink, link)(link.record_id, link.version, until=until)
    extension = world.uow.all(Memorandum)[-1]
    link = extension_page(world, people["backer"], extension)
    ask = world.by_link(AskForChangeByLink, link)
    await ask(link.record_id, link.version, section="term", words="Алты ай жетеді")
    assert (extension.stage, extension.end_reason) == (MemorandumStage.LAPSED, EndReason.GROUND)
    assert [wait.kind for wait in world.uow.all(Wait) if not wait.ended_at and wait.kind in ASKED] == []
    assert set(world.told_of("memorandum-extension-unchangeable")) == {one.id for one in people.values()}
    assert untold(await ledger(world.uow, world.clock)) == []

    link = extension_page(world, people["backer"], first)
    until = f"{months_later(first.term_until, 6):%d.%m.%Y}"
    await world.by_link(ExtendByLink, link)(link.record_id, link.version, until=until)
    another = world.uow.all(Memorandum)[-1]
    for person in people.values():
        link = extension_page(world, person, another)
        office = {**OFFICE, "full_name": person.name}
        if another.party_of(person.id) is None:
            await world.by_link(TellOfficeByLink, link)(link.record_id, link.version, **office)
    for person in people.values():
        link = extension_page(world, person, another)
        await world.by_link(ConfirmByLink, link)(link.record_id, link.version)
    assert another.stage is MemorandumStage.AGREED
