"""What is promised is looked at again when it is sent: what is no longer true, or not theirs any more, is not said.

Messages may wait for long: for an hour after flood control, through an outage, until a digest's morning.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest

from bot.models.asar_lines import AsarPart
from bot.models.organizations import Membership, MembershipStatus
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.use_cases.asars.notifications import Hand
from bot.use_cases.kernel.messages import decode_notification
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.people.notifications import Staff
from bot.wiring.registry import registry
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier
from tests.use_cases.kernel.promised import (
    asking,
    calling,
    calling_asars,
    changing,
    ending,
    linking,
    matching,
    meeting,
    pledging,
    progressing,
    registering,
    sealing,
    translating,
    voicing,
)
from tests.use_cases.kernel.promised.world import Deed, Row, World

ROWS: dict[str, Row] = {
    **registering.TABLE.rows,
    **calling.TABLE.rows,
    **asking.TABLE.rows,
    **changing.TABLE.rows,
    **matching.TABLE.rows,
    **meeting.TABLE.rows,
    **ending.TABLE.rows,
    **translating.TABLE.rows,
    **progressing.TABLE.rows,
    **calling_asars.TABLE.rows,
    **pledging.TABLE.rows,
    **voicing.TABLE.rows,
    **sealing.TABLE.rows,
    **linking.TABLE.rows,
}
ALWAYS_THEIRS = {
    # They concern the person themselves, whatever they are besides.
    "while-away",
    "waits-summary",
    "membership-confirmed",
    "membership-declined",
    "membership-declined-by-staff",
    "membership-late",
    "membership-lapsed",
    "representative-removed-you",
    "reminder-evening",
    "reminder-soon",
    "reminder-late",
    "reminder-under-way",
    # What they would have brought is off the list, and so they are no hands of it any more.
    "asar-line-removed",
    # The signatories' own word, which they keep a copy of.
    "memorandum-agreed",
    "memorandum-change-asked",
    "memorandum-copy-uploaded",
    "memorandum-copy-withdrawn",
    "memorandum-end-not-wanted",
    "memorandum-end-wanted",
    "memorandum-extended",
    "memorandum-extension-agreed",
    "memorandum-extension-lapsed",
    "memorandum-extension-signed",
    "memorandum-extension-unchangeable",
    "memorandum-ended",
    "memorandum-leaves",
    "memorandum-signed",
    "memorandum-stays",
    "memorandum-confirmation-lapsed",
    "memorandum-reworded",
    "memorandum-signatory-replaced",
    "memorandum-declined",
    "memorandum-taken-back",
    "memorandum-lapsed",
    "role-given",
    "role-taken",
    "role-dismissed",
    "bar-lifted",
    "data-expires",
    "form-left",
    # Whoever asked reads what came of it.
    "language-called",
    "language-came",
    "language-title-came",
    "language-not-coming",
    "language-unanswered",
    "language-unavailable",
    "pitch-in-language",
    "day-ahead",
}
"""Kinds that go to a person and not to a representative or to staff."""


SHOWN = {"briefing", "briefing-done"}
"""Kinds that are not promised but shown, and made anew each time."""
MAILED = {"memorandum-page", "link-again"}
"""Kinds that go by mail alone: the link in them says whether it still holds (`tests/use_cases/links`)."""


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


@pytest.fixture
def dispatch(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> Callable[[], Any]:
    async def run() -> None:
        await dispatcher(uow, clock, notifier)()

    return run


def promised(world: World, kind: str) -> list[OutboxMessage]:
    """What of this kind is still to be sent now. Whatever else was promised on the way there is taken for said."""
    found = []
    for row in world.uow.all(OutboxMessage):
        if row.status is not DeliveryStatus.PENDING:
            continue
        if row.content.get("key") == kind and row.not_before <= world.clock.now():
            found.append(row)
        else:
            row.status, row.content = DeliveryStatus.SENT, {}
    assert found, f"nothing of the kind {kind!r} was promised"
    return found


async def test_every_kind_of_notification_is_in_the_table() -> None:
    assert set(ROWS) | SHOWN | MAILED == set(registry().notifications)
    never_untrue = {kind for kind, row in ROWS.items() if not row.untrue} | SHOWN | MAILED
    assert never_untrue == {kind for kind, about in registry().notifications.items() if about is None}


@pytest.mark.parametrize("kind", ROWS)
async def test_what_is_promised_is_sent_while_it_is_true_and_theirs(
    world: World, dispatch: Callable[[], Any], kind: str
) -> None:
    """Sent where nothing has changed, and in none of the ways in which it is not true any more; all from the one moment
    at which it was promised.
    """
    await ROWS[kind].promise(world)
    rows = promised(world, kind)
    go_back = world.remember()

    async def after(*ways: Deed) -> set[tuple[DeliveryStatus, str | None]]:
        go_back()
        for way in ways:
            await way(world)
        await dispatch()
        return {(row.status, row.last_error) for row in rows}

    assert {row.status for row in rows} == {DeliveryStatus.PENDING}
    assert {status for status, _ in await after()} == {DeliveryStatus.SENT}
    for way in ROWS[kind].untrue:
        assert await after(way) == {(DeliveryStatus.DROPPED, "outdated")}, way.__name__
    assert {status for status, _ in await after()} == {DeliveryStatus.SENT}, "no way leaves anything behind"

    go_back()
    told_as = {row.id: decode_notification(row.content, registry().subjects).to for row in rows}
    await after(partial(they_represent_nobody, told_as=told_as))
    for row in rows:
        expected = DeliveryStatus.SENT if told_as[row.id] is None else DeliveryStatus.DROPPED
        assert row.status is expected, "not theirs any more"
    assert (None in told_as.values()) is (kind in ALWAYS_THEIRS)


async def they_represent_nobody(world: World, told_as: Mapping[int, object]) -> None:
    """Whoever represented an organisation does not any more, staff were dismissed, and hands take no part."""
    for to in told_as.values():
        match to:
            case Representative(organization_id=organization_id, person_id=person_id):
                membership = world.uow.one(Membership, organization_id=organization_id, person_id=person_id)
                membership.status = MembershipStatus.DECLINED
            case Staff(role=role, person_id=person_id):
                world.uow.by_id(Person, person_id).dismiss(role)
            case Hand(person_id=person_id):
                for part in world.uow.all(AsarPart):
                    part.person_id = None if part.person_id == person_id else part.person_id
