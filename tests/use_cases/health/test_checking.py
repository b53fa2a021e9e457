"""The health report: each part alone, and what counts as trouble."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.models.consents import Terms
from bot.models.replies import OwedReply
from bot.sealing.authority import SEAL_HOLDS
from bot.sealing.keys import KeySource
from bot.sealing.sealer import PdfSealer
from bot.sealing.secrets import StoredSecrets
from bot.use_cases.health.checking import OVERDUE, CheckHealth, Health, Trouble
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.meaning.ports import Reading
from tests.builders import TERMS, a_person, a_project, an_organization
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock
from tests.seals import keys_in


class FakeSchema:
    """A database at `revision`, or none that can be reached."""

    def __init__(self, revision: str | None = "0002", *, reachable: bool = True) -> None:
        self.revision = revision
        self.reachable = reachable

    async def revisions(self) -> tuple[str | None, str]:
        if not self.reachable:
            raise StorageUnavailableError
        return self.revision, "0002"


async def health(
    uow: Database,
    clock: FrozenClock,
    *,
    matching: FakeMatching | None = None,
    schema: FakeSchema | None = None,
    terms: Terms = TERMS,
    with_keys: bool = True,
    aged: timedelta = timedelta(),
) -> Health:
    """`aged`: so long ago the keys were made."""
    with TemporaryDirectory() as folder:
        if with_keys:
            keys_in(Path(folder), clock.now() - aged)
        async with PdfSealer(KeySource(Path(folder)), clock) as sealer:
            return await CheckHealth(
                SystemIdentity(),
                uow,
                clock,
                matching or FakeMatching(),
                schema or FakeSchema(),
                sealer,
                StoredSecrets(Path(folder)),
                terms=terms,
            )()


async def test_without_keys_documents_and_links_wait(uow: Database, clock: FrozenClock) -> None:
    found = await health(uow, clock, with_keys=False)
    assert found.troubles == (Trouble.NO_SECRET, Trouble.NO_SEAL_KEY)


@pytest.mark.parametrize(("days", "troubles"), [(31, ()), (30, (Trouble.SEAL_KEY_ENDS,))])
async def test_a_seal_that_ends_soon_is_trouble(
    uow: Database, clock: FrozenClock, days: int, troubles: tuple[Trouble, ...]
) -> None:
    found = await health(uow, clock, aged=SEAL_HOLDS - timedelta(days=days))
    assert (found.troubles, found.seal and found.seal.days_left(clock.now())) == (troubles, days)


async def test_all_is_well(uow: Database, clock: FrozenClock) -> None:
    found = await health(uow, clock)
    assert (found.reachable, found.migrated, found.unread, found.unsent, found.overdue) == (
        True,
        True,
        0,
        0,
        0,
    )
    assert found.troubles == ()


async def test_texts_that_wait_to_be_read_are_told_and_no_trouble(uow: Database, clock: FrozenClock) -> None:
    ngo = uow.keep(an_organization())
    uow.keep(a_project(ngo))
    uow.keep(a_project(ngo))
    found = await health(uow, clock)
    assert (found.unread, found.troubles) == (2, ())


async def test_a_message_that_is_long_overdue_is_trouble(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person())
    async with uow as block:
        news = Notification("interest-refused", {})
        await block.outbox.promise(person.id, news, dedupe_key="now")
        later = clock.now() + timedelta(days=1)
        await block.outbox.promise(person.id, news, dedupe_key="tomorrow", not_before=later)
        await block.commit()
    clock.advance(OVERDUE)
    assert (await health(uow, clock)).troubles == ()
    clock.advance(timedelta(seconds=1))
    found = await health(uow, clock)
    assert (found.unsent, found.overdue) == (2, 1)
    assert found.troubles == (Trouble.MESSAGES_OVERDUE,)


@pytest.mark.parametrize("revision", [None, "0001"])
async def test_a_database_that_is_behind_is_not_asked_further(
    uow: Database, clock: FrozenClock, revision: str | None
) -> None:
    found = await health(uow, clock, schema=FakeSchema(revision))
    assert (found.revision, found.wanted, found.unread, found.unsent) == (revision, "0002", None, None)
    assert found.troubles == (Trouble.NOT_MIGRATED,)


async def test_without_a_database_the_rest_is_told(uow: Database, clock: FrozenClock) -> None:
    found = await health(
        uow, clock, schema=FakeSchema(reachable=False), matching=FakeMatching(unavailable=True)
    )
    assert found.troubles == (Trouble.DATABASE_UNREACHABLE, Trouble.MODEL_BROKEN)
    assert found.reading.without == "the file is a stub"


async def test_a_machine_without_a_model_is_no_trouble() -> None:
    assert Health(Reading("none", without="no wheel"), reachable=True).troubles == ()


async def test_a_reply_that_is_owed_for_long_is_trouble(uow: Database, clock: FrozenClock) -> None:
    since = clock.now()
    for chat_id in (7, 8):
        uow.keep(OwedReply(chat_id=chat_id, content={"method": "sendMessage", "data": {}}, created_at=since))
        clock.advance(OVERDUE / 2)
    found = await health(uow, clock)
    assert (found.owed, found.owed_since, found.troubles) == (2, since, ())
    clock.advance(timedelta(seconds=1))
    assert (await health(uow, clock)).troubles == (Trouble.REPLIES_OVERDUE,)


async def test_a_service_that_is_not_open_is_told_with_what_is_missing(
    uow: Database, clock: FrozenClock
) -> None:
    found = await health(uow, clock, terms=replace(TERMS, operator_bin="", database_in_kazakhstan=False))
    assert found.missing == ("operator_bin", "database_in_kazakhstan")
    assert found.troubles == (Trouble.NOT_OPEN,)
    away = await health(uow, clock, schema=FakeSchema(reachable=False), terms=Terms())
    assert Trouble.NOT_OPEN in away.troubles
