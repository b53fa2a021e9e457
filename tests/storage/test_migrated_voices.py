"""Projects that were completed before there were voices: their people get a poster from the upgrade on."""

import asyncio
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.models.voices import VoicePoint
from bot.models.waits import Wait
from bot.storage.database import create_engine
from bot.storage.migrations import configuration, migrate_to
from tests.storage.test_migrated_waits import THEN, do, empty_database

__all__ = ["empty_database"]

BEFORE = "0040"
_ANYTHING: dict[type, object] = {str: "Аты", bool: False, int: 0}
COMPLETED = datetime(2026, 6, 20, 6, tzinfo=UTC)


def keep(connection: Connection, table: str, **values: object) -> None:
    """A row, in which all that must be there and is not named says nothing of interest."""
    schema = sa.Table(table, sa.MetaData(), autoload_with=connection)
    for column in schema.c:
        if not column.nullable and column.name not in values:
            values[column.name] = _ANYTHING.get(column.type.python_type, THEN)
    connection.execute(sa.insert(schema).values(**values))


def fill(connection: Connection) -> None:
    keep(connection, "people", id=1, account_id=11, language="kk")
    for number, status in ((1, "verified"), (2, "suspended")):
        own = {"id": number, "kind": "ngo", "legal_form": "public_fund", "language": "kk", "spheres": []}
        keep(connection, "organizations", **own, submission_id=f"o{number}", status=status, created_by=1)
    for number, carrier, stage in ((1, 1, "completed"), (2, 1, "under_way"), (3, 2, "completed")):
        own = {"id": number, "organization_id": carrier, "language": "kk", "spheres": [], "needs": []}
        on = {"starts_on": COMPLETED.date(), "ends_on": COMPLETED.date(), "budget_min": 1, "budget_full": 2}
        at = COMPLETED if stage == "completed" else None
        keep(
            connection,
            "projects",
            **own,
            **on,
            submission_id=f"p{number}",
            stage=stage,
            completed_at=at,
            created_by=1,
        )
    connection.commit()


async def test_their_people_are_asked_to_hang_a_poster(empty_database: str) -> None:
    await asyncio.to_thread(command.upgrade, configuration(empty_database), BEFORE)
    await do(empty_database, fill)
    await asyncio.to_thread(migrate_to, empty_database, "head")
    engine = create_engine(empty_database)
    async with async_sessionmaker(engine)() as session:
        points = [*await session.scalars(sa.select(VoicePoint).order_by(VoicePoint.project_id))]
        waits = [*await session.scalars(sa.select(Wait))]
    await engine.dispose()
    assert [(point.project_id, point.opened_at, point.asked) for point in points] == [
        (1, COMPLETED, 0),
        (3, COMPLETED, 0),
    ]
    assert len({point.code for point in points}) == 2
    (wait,) = waits
    assert (wait.kind, wait.record_id, wait.party_id) == ("voices-poster", points[0].id, 1)
    assert wait.next_at == wait.until == wait.since
    assert abs(wait.since - datetime.now(UTC)) < timedelta(minutes=5)
    await asyncio.to_thread(command.downgrade, configuration(empty_database), BEFORE)
