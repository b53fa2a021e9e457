"""A business without anybody in the chat is a party to a memorandum: somebody answers for it at an address."""

from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.use_cases.memoranda.drafting import InviteToMemorandum
from bot.use_cases.memoranda.forming import PartyForm
from tests.builders import an_organization
from tests.use_cases.memoranda.linked_world import LinkedWorld

GULNAR = "gulnar@nan.example"
OFFICE = {"position": "director", "basis": "charter", "full_name": "Серікова Гүлнар"}


def a_business(world: LinkedWorld) -> tuple[Organization, Person]:
    firm = world.uow.keep(
        an_organization("Индер нан", kind=OrganizationKind.BUSINESS, by=world.moderator, legal_form="llp")
    )
    return firm, world.at_address("Гүлнар Серікова", GULNAR, firm)


async def sent_to(world: LinkedWorld, firm: Organization) -> Memorandum:
    """Drafted without a match by an NGO that asks nobody else."""
    parties = (PartyForm(world.other.id), PartyForm(firm.id))
    form = world.form(pitch_id=None, drafter_id=world.other.id, parties=parties)
    invite = world.act(InviteToMemorandum, world.stranger, world.other)
    return world.uow.by_id(Memorandum, await invite("business", form))


async def agreed_with(world: LinkedWorld, firm: Organization, person: Person) -> Memorandum:
    """Agreed and sealed; the business has told its part and confirmed behind links."""
    memorandum = await sent_to(world, firm)
    await world.tell_part_by_link(person, **{**OFFICE, "full_name": person.name})
    await world.confirm(memorandum, world.stranger, world.other)
    await world.confirm_by_link(person)
    await world.seal()
    return memorandum
