"""Who blocks the bot, and comes back to what was held for them."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from copy import deepcopy
from datetime import timedelta

import pytest

from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.words import Gist, Listed, Money, Text
from bot.presenting.translator import Translator
from bot.use_cases.kernel.held import FEW
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.registry import IncompleteRegistryError
from bot.use_cases.kernel.summaries import LISTED
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.reachability import ComeBack, GoAway
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, an_organization
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FakeIdentity, FrozenClock, RecordingNotifier

KEY = "interest-refused"
Promising = Callable[..., Awaitable[None]]


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def identity(person: Person) -> FakeIdentity:
    return FakeIdentity(
        Actor(
            person.id,
            person.account_id,
            person.language,
            roles=frozenset({Role.PARTICIPANT}),
        )
    )


@pytest.fixture
def go_away(identity: FakeIdentity, uow: Database, clock: FrozenClock) -> GoAway:
    return GoAway(identity, uow, clock)


@pytest.fixture
def come_back(identity: FakeIdentity, uow: Database, clock: FrozenClock) -> ComeBack:
    return ComeBack(identity, uow, clock, registry())


@pytest.fixture
def promise(uow: Database, person: Person, clock: FrozenClock) -> Promising:
    async def promise(*titles: str, minutes: int = 0, hours_to_live: int | None = None) -> None:
        async with uow as block:
            for title in titles:
                await block.outbox.promise(
                    person.id,
                    Notification(KEY, {"title": title}),
                    dedupe_key=title,
                    not_before=clock.now() + timedelta(minutes=minutes),
                    expires_at=hours_to_live and clock.now() + timedelta(hours=hours_to_live),
                )
            await block.commit()

    return promise


def titles(notifier: RecordingNotifier) -> list[object]:
    return [sent.notification.args.get("title") for sent in notifier.sent]


def told(notification: Notification) -> list[object]:
    """The titles of which a summary tells."""
    listed = notification.args["messages"]
    assert isinstance(listed, Listed)
    return [gist.text.args["title"] for gist in listed.items if isinstance(gist, Gist)]


@pytest.fixture
def dispatch(uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> DispatchOutbox:
    return dispatcher(uow, clock, notifier)


async def test_a_few_messages_come_as_they_are(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    person: Person,
    identity: FakeIdentity,
) -> None:
    await go_away()
    assert not person.reachable
    await promise(*"абв")
    await dispatch()
    assert notifier.sent == []
    await come_back()
    assert person.reachable
    assert identity.changes == 2
    await dispatch()
    assert titles(notifier) == [*"абв"]


async def test_more_of_them_come_as_one_summary(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    uow: Database,
    clock: FrozenClock,
) -> None:
    await go_away()
    await promise(*"абвг")
    await promise("ертең", minutes=60)
    await come_back()
    await dispatch()
    (sent,) = notifier.sent
    assert (sent.notification.key, sent.notification.args["count"]) == ("while-away", FEW + 1)
    assert told(sent.notification) == [*"абвг"]
    assert [row.status for row in uow.all(OutboxMessage)].count(DeliveryStatus.DROPPED) == FEW + 1
    # What falls due later comes by itself.
    clock.advance(timedelta(hours=1))
    await dispatch()
    assert titles(notifier) == [None, "ертең"]


async def test_what_no_longer_holds_does_not_count(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    clock: FrozenClock,
) -> None:
    await go_away()
    await promise("а", "б", hours_to_live=1)
    await promise("в", "г", "д")
    clock.advance(timedelta(hours=2))
    await come_back()
    await dispatch()
    assert titles(notifier) == ["в", "г", "д"]


async def test_a_summary_that_was_held_itself_becomes_part_of_the_next(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
) -> None:
    await go_away()
    await promise(*"абвг")
    await come_back()
    await go_away()
    await promise(*"дежз")
    await come_back()
    await dispatch()
    (sent,) = notifier.sent
    assert (sent.notification.args["count"], told(sent.notification)) == (8, [*"абвгдежз"])


async def test_of_very_many_the_newest_are_told(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
) -> None:
    names = [f"Жоба {number}" for number in range(LISTED + 7)]
    await go_away()
    await promise(*names)
    await come_back()
    await dispatch()
    (sent,) = notifier.sent
    assert told(sent.notification) == names[-LISTED:]
    assert sent.notification.args["left_out"] == Text("while-away-left-out", {"count": 7})


@pytest.mark.parametrize("language", Language)
async def test_a_summary_fits_a_message_however_long_what_it_tells_of(
    language: Language,
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    clock: FrozenClock,
) -> None:
    await go_away()
    await promise(*(f"{number} " + "ұзақ атау " * 60 for number in range(20)))
    await come_back()
    await dispatch()
    (sent,) = notifier.sent
    text = Translator(language, clock.now)(sent.notification.key, **sent.notification.args)
    assert "ұзақ атау" in text
    assert len(text) < 4096


async def test_a_message_that_is_a_bug_keeps_nobody_away(
    go_away: GoAway, come_back: ComeBack, promise: Promising, uow: Database, person: Person
) -> None:
    await go_away()
    await promise(*"абвг")
    uow.all(OutboxMessage)[1].content = {"key": "x", "args": {"amount": {"type": "of tomorrow"}}}
    with pytest.raises(ValueError, match="validation error"):
        await come_back()
    assert person.reachable
    assert {row.status for row in uow.all(OutboxMessage)} == {DeliveryStatus.PENDING}


@pytest.mark.parametrize(
    "broken",
    [
        {"key": "interest-refused", "args": {"amount": {"type": "of tomorrow"}}},
        {"key": "of-yesterday"},
        {"key": "interest-refused", "about": {"type": "of-yesterday"}},
        {},
    ],
)
@pytest.mark.parametrize("when", ["promised", "summed up", "summed up and held"])
async def test_a_message_that_is_a_bug_costs_nobody_the_others(
    go_away: GoAway,
    come_back: ComeBack,
    promise: Promising,
    dispatch: DispatchOutbox,
    notifier: RecordingNotifier,
    uow: Database,
    broken: dict[str, object],
    when: str,
) -> None:
    await go_away()
    await promise(*"абвгд")
    if when == "promised":
        uow.all(OutboxMessage)[1].content = broken
        with pytest.raises((ValueError, IncompleteRegistryError)):
            await come_back()
    else:
        await come_back()
        (summary,) = [row for row in uow.all(OutboxMessage) if row.status is DeliveryStatus.PENDING]
        content = deepcopy(summary.content)
        content["about"]["messages"][1]["content"] = broken
        summary.content = content
    if when == "summed up and held":
        await go_away()
        await promise("е")
        with pytest.raises((ValueError, IncompleteRegistryError)):
            await come_back()
    with suppress(ExceptionGroup):
        await dispatch()
    (sent,) = [each for each in notifier.sent if each.notification.key == "while-away"]
    assert told(sent.notification) == [*"авгде"[: 5 if when == "summed up and held" else 4]]


async def test_what_is_held_goes_with_whoever_is_forgotten(
    go_away: GoAway,
    promise: Promising,
    dispatch: DispatchOutbox,
    uow: Database,
    identity: FakeIdentity,
    clock: FrozenClock,
    notifier: RecordingNotifier,
) -> None:
    await go_away()
    await promise(*"абвг")
    await ForgetMe(identity, uow, clock)()
    assert uow.all(OutboxMessage) == []
    await dispatch()
    assert notifier.sent == []


async def test_an_organisation_can_be_pitched_to_again(
    go_away: GoAway, come_back: ComeBack, uow: Database, person: Person
) -> None:
    organization = uow.keep(an_organization())
    uow.keep(a_membership(person, organization))
    for deed, found in ((go_away, set()), (come_back, {organization.id})):
        await deed()
        async with uow.read() as block:
            assert await block[Organizations].reachable() == found


async def test_a_gist_is_the_beginning_without_its_markup(clock: FrozenClock) -> None:
    pitch = Text("match", {"title": "Үйірме <b>", "organization": "ҚҚ", "contacts": Money(5)})
    gist = Translator(Language.KAZAKH, clock.now).value(Gist(pitch))
    assert gist.splitlines()[0] == "🤝 Үйірме &lt;b&gt;"
    assert len(gist.splitlines()) == 2
