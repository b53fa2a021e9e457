"""Who is waited for, since when, and what happens next: on the card of everybody concerned, at every step."""

from dataclasses import replace

import pytest

from bot.models.reference import Language
from bot.models.waits import Wait
from bot.presenting.cards.waits import in_figures, waiting_line
from bot.presenting.translator import Translator
from bot.use_cases.kernel.wait_views import WaitView, view_of
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.laws.shown_waits import OTHERS, SHOWN, promise_to_call
from tests.use_cases.kernel.promised.world import World


def test_the_table_has_a_card_for_every_kind() -> None:
    assert set(SHOWN).isdisjoint(OTHERS)
    assert set(SHOWN) | set(OTHERS) == set(registry().waits)


async def view(uow: Database, wait: Wait) -> WaitView:
    async with uow.read() as block:
        calendar = await block.waits.calendar()
    return view_of(wait, Clocks(registry().waits, AS_REGISTERED).moments(wait, calendar))


@pytest.mark.parametrize("kind", SHOWN)
async def test_the_card_says_it_at_every_step_in_every_language(
    kind: str, uow: Database, clock: FrozenClock
) -> None:
    world, row = World(uow, clock), SHOWN[kind]
    await row.begins(world)
    waits = [wait for wait in uow.all(Wait) if wait.kind == kind and wait.ended_at is None]
    assert waits, "the row does not bring it about"
    steps = len(registry().waits[kind].moments)
    overdue = () if registry().waits[kind].ends else (steps,)
    for step in (*range(waits[0].step, steps), *overdue):
        for wait in waits:
            wait.step, wait.overdue = step, step == steps
        lines = [await view(uow, wait) for wait in waits]
        for language in Language:
            t = Translator(language, clock.now)
            for cards, ours in ((row.waiting, False), (row.waited_for, True)):
                for card in cards:
                    said = await card(world, t)
                    expected = {waiting_line(t, replace(line, ours=ours)) for line in lines}
                    assert any(line in said for line in expected), said
            if step == steps:
                assert t("wait-overdue") in said


async def test_who_is_to_call_reads_since_when_and_until_when(uow: Database, clock: FrozenClock) -> None:
    """The moderator's own card says it to them, and not of a moderator."""
    world = World(uow, clock)
    await SHOWN["call-promise"].begins(world)
    (wait,) = [wait for wait in uow.all(Wait) if wait.kind == "call-promise"]
    line = await view(uow, wait)
    assert line.next_at is not None
    for language in Language:
        t = Translator(language, clock.now)
        said = await promise_to_call(world, t)
        assert t("call-awaited", since=in_figures(line.since)) in said
        assert t("call-awaited-next", by=in_figures(line.next_at)) in said
