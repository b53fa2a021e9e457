"""Entries of the audit log, in one order on both databases."""

from bot.models.audit import AuditEntry
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.audit.ports import AuditEntries
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock


async def test_the_newest_come_first_and_only_those_that_are_asked_for(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    person = a_person("Дана Омар")
    async with storage as block:
        await block[People].add(person)
        await block.flush()
        actor = Actor(person.id, person.account_id, person.language)
        for number, (action, entity) in enumerate(
            [("a.b", "fair"), ("a.c", "fair"), ("a.b", "forum"), ("a.b", "pitch"), ("a.b", "fair")]
        ):
            await block.audit.record(actor, action, entity, number)
        await block.commit()
    async with storage.read() as block:
        log = block[AuditEntries]
        asked = (["fair", "forum"], ["a.c"])
        assert await log.count(*asked) == 3
        assert await _numbers(log, *asked, offset=0, limit=2) == [4, 2]
        assert await _numbers(log, *asked, offset=2, limit=2) == [0]
        assert await log.names({person.id, person.id + 1}) == {person.id: "Дана Омар"}


async def _numbers(log: AuditEntries, *asked: list[str], offset: int, limit: int) -> list[int]:
    entries = await log.newest(*asked, offset=offset, limit=limit)
    assert all(isinstance(entry, AuditEntry) for entry in entries)
    return [entry.entity_id for entry in entries]
