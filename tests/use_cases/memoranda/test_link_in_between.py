"""Between the page that was read and the button that is pressed: what was asked is asked no more, or whoever reads may
answer no more. Nothing is changed by that, whichever deed it is.
"""

from collections.abc import Awaitable, Callable, Mapping

import pytest

from bot.models.links import LinkEnd, LinkOverError, OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage
from bot.use_cases.kernel.answering import TICKED
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.by_link import AskForChangeByLink, ConfirmByLink, DeclineByLink, TellPartByLink
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.held_by_link import AgreeToEndByLink, LeaveByLink
from bot.use_cases.memoranda.linking import step_of
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.use_cases.memoranda.test_held_by_link import agreed, bring

Deed = Callable[[LinkedWorld, PersonalLink], Awaitable[object]]
DEEDS: Mapping[str, Deed] = {
    "tell": lambda world, link: world.by_link(TellPartByLink, link)(link.record_id, link.version, **PART),
    "confirm": lambda world, link: world.by_link(ConfirmByLink, link)(link.record_id, link.version),
    "change": lambda world, link: world.by_link(AskForChangeByLink, link)(
        link.record_id, link.version, section="aims", words="Қысқарақ жазайық"
    ),
    "decline": lambda world, link: world.by_link(DeclineByLink, link)(
        link.record_id, link.version, reason="Қазір бюджет жоқ"
    ),
}
HELD_DEEDS: Mapping[str, Deed] = {
    "copy": bring,
    "leave": lambda world, link: world.by_link(LeaveByLink, link)(link.record_id, link.version, sure=TICKED),
    "end": lambda world, link: world.by_link(AgreeToEndByLink, link)(
        link.record_id, link.version, sure=TICKED
    ),
}


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def opened(world: LinkedWorld, deed: str) -> tuple[Memorandum, PersonalLink]:
    """The akimat reads its page, on which this deed stands."""
    if deed in HELD_DEEDS:
        memorandum = await agreed(world)
    elif deed == "tell":
        memorandum = await world.prepare(world.with_akimat)
    else:
        memorandum = await world.put_with_akimat()
    return memorandum, world.link_of(world.saule)


def told(world: LinkedWorld, memorandum: Memorandum) -> tuple[object, ...]:
    """What a deed of the akimat would change."""
    party = memorandum.parties[-1]
    answers = [(one.party_id, one.answer) for one in memorandum.answers]
    return memorandum.stage, party.stage, party.end_wanted_at, answers, len(world.uow.audited)


@pytest.mark.parametrize("deed", [*DEEDS, *HELD_DEEDS])
async def test_a_link_answers_for_no_organisation_whose_verification_was_withdrawn(
    world: LinkedWorld, deed: str
) -> None:
    memorandum, link = await opened(world, deed)
    world.akimat.withdraw_verification("Басшысы ауысты", world.clock.now())
    before = told(world, memorandum)
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await (DEEDS | HELD_DEEDS)[deed](world, link)
    assert told(world, memorandum) == before
    assert link.used_at is None or deed in HELD_DEEDS


@pytest.mark.parametrize("deed", ["confirm", "change", "decline"])
async def test_a_link_answers_for_nobody_who_stands_on_the_card_no_more(
    world: LinkedWorld, deed: str
) -> None:
    """The entry has ended by itself, and nobody has looked after the link."""
    memorandum, link = await opened(world, deed)
    world.uow.one(OrganizationAddress, person_id=world.saule.id).end(world.moderator.id, world.clock.now())
    before = told(world, memorandum)
    with pytest.raises(ForbiddenError, match="memorandum-no-longer-representative"):
        await DEEDS[deed](world, link)
    assert told(world, memorandum) == before


@pytest.mark.parametrize("deed", DEEDS)
async def test_a_link_to_a_former_step_does_nothing_in_the_next_one(world: LinkedWorld, deed: str) -> None:
    """No other link could be made, because the address takes no mail: so the former one is not replaced by one."""
    memorandum, link = await opened(world, "confirm")
    world.uow.one(PersonAddress, person_id=world.saule.id).stop("mark", world.clock.now())
    akimat = memorandum.parties[-1]
    change = world.act(AskForChange, world.giver, world.backer)
    if deed == "tell":
        await change(memorandum.id, "part", "Жылдың соңына дейін болсын", party_id=akimat.id)
        assert akimat.stage is PartyStage.ASKED
    else:
        await change(memorandum.id, "term", "Мерзімі екі жыл болсын")
        revise = world.act(ReviseMemorandum, world.seeker, world.ngo)
        await revise(memorandum.id, world.form(term_months=24))
        assert memorandum.stage is MemorandumStage.PUT
    assert link.ended_at is None, "the row is open"
    assert step_of(memorandum, akimat) != link.version
    before = told(world, memorandum)
    with pytest.raises(LinkOverError) as over:
        await DEEDS[deed](world, link)
    assert over.value.why is LinkEnd.NEWER
    assert told(world, memorandum) == before
