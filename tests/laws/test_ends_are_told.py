"""When the last clock of a wait rings, the ledger names who was told, or the kind says in data why nobody is."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.tellings import ToldAs
from bot.models.waits import Wait
from bot.presenting.cards.ends import ends_as_json, slug_of
from bot.presenting.translator import Translator
from bot.storage.ends import MATTERS
from bot.use_cases.figures.ledger import EndState, ShowLedger
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, Untold
from bot.use_cases.organizations.invitations import InviteRepresentative
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.laws.ledger import OUTCOMES, ledger, untold
from tests.laws.shown_waits import SHOWN
from tests.use_cases.kernel.promised import meeting, pledging
from tests.use_cases.kernel.promised.world import World


async def invite(world: World) -> None:
    await world.by_ngo(InviteRepresentative)(world.ngo.id)


BEGINS: dict[str, Callable[[World], Awaitable[Any]]] = {
    **{kind: row.begins for kind, row in SHOWN.items()},
    "invitation": invite,
    "free-will": meeting.invited_and_acknowledged,
    "pledge-free-will": pledging.promised,
}


def test_every_kind_is_brought_about_and_can_be_told_what_it_is_about() -> None:
    assert set(BEGINS) == set(registry().waits) == set(MATTERS)


async def ring_out(world: World, kind: str) -> list[int]:
    """Nobody says a word until the clocks of this kind have rung for the last time. Returns the waits."""
    waits = [wait.id for wait in world.uow.all(Wait) if wait.kind == kind]
    assert waits, "the row does not bring it about"
    while rings := [
        wait.next_at for wait in world.uow.all(Wait) if wait.id in waits and wait.next_at is not None
    ]:
        world.clock.move_to(max(min(rings), world.clock.now()))
        await world.ring_clocks()
    return waits


@pytest.mark.parametrize("kind", BEGINS)
async def test_somebody_is_told_or_it_says_why_not(kind: str, uow: Database, clock: FrozenClock) -> None:
    world = World(uow, clock)
    await BEGINS[kind](world)
    waits = await ring_out(world, kind)
    ends = [end for end in await ledger(uow, clock) if end.id in waits]
    assert {end.state for end in ends} <= {EndState.ENDED, EndState.OVERDUE}
    assert "settled" not in {end.outcome for end in ends}, "a deed has forgotten to end it"
    assert untold(ends) == []
    await names_no_person(uow, clock)


async def names_no_person(uow: Database, clock: FrozenClock) -> None:
    clocks = Clocks(registry().waits, AS_REGISTERED)
    found = await ShowLedger(SystemIdentity(), uow, clock, clocks)()
    for language in Language:
        page = ends_as_json(found, Translator(language, clock.now))
        assert (page["silent"], len(page["rows"])) == (0, page["asked"])
        text = str(page)
        names = [person.name for person in uow.all(Person)]
        contacts = [
            word for row in uow.all(Organization) for word in (row.contact_phone, row.contact_name) if word
        ]
        assert [word for word in (*names, *contacts) if word in text] == []


def test_every_outcome_and_reason_has_words(clock: FrozenClock) -> None:
    assert len(OUTCOMES) > 50, "the outcomes are not found in the source any more"
    for language in Language:
        t = Translator(language, clock.now)
        for outcome in OUTCOMES:
            assert t(f"ends-how-{slug_of(outcome)}")
        for reason in Untold:
            assert t(f"ends-untold-{reason.value}")
        for told_as in ToldAs:
            assert told_as is ToldAs.ORGANIZATION or t(f"ends-as-{told_as.value}")
