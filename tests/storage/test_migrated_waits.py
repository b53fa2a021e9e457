"""What waited in a database of the release before waits for somebody with a clock after the upgrade: on both databases,
with a record of every kind. Then nobody does anything for 60 days.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.models.waits import Wait
from bot.storage.database import create_engine
from bot.storage.migrations import configuration, migrate_to
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.figures.ends import CountKnownEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.memoranda.upgrading import FreezeEarlierMemoranda
from bot.wiring.registry import registry
from tests.fakes import FrozenClock
from tests.storage.test_migrations import empty_database

BEFORE = "0007"
THEN = datetime(2026, 11, 20, 6, tzinfo=UTC)
UPGRADED = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
PLAN = [
    {"what": "Орын дайындау", "until": (UPGRADED - 5 * DAY).date().isoformat(), "who": "Біз"},
    {
        "what": "Ноутбук беру",
        "until": (UPGRADED + 20 * DAY).date().isoformat(),
        "who": "«Жем компрессор» ЖШС",
    },
]
"""A line that should be done by now, and that names no party; and one of the business."""
NAMES = {2: "Жем компрессор"}

__all__ = ["empty_database"]


class Rows:
    """Rows of the schema that stands, whatever the models say now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, table: str, **values: object) -> None:
        schema = sa.Table(table, sa.MetaData(), autoload_with=self._connection)
        values = {name: value for name, value in values.items() if name in schema.c}
        self._connection.execute(sa.insert(schema).values(**values))


def fill(connection: Connection) -> None:
    """Two people, an NGO and a business that have matched, and beside them one record in each state that waits."""
    rows = Rows(connection)
    for number in (1, 2):
        person = {"id": number, "account_id": 10 + number, "language": "kk", "name": f"Адам {number}"}
        rows.keep("people", **person, created_at=THEN, reachable=True)
    for number, kind, status in (
        (1, "ngo", "verified"),
        (2, "business", "verified"),
        (3, "ngo", "pending"),
        (4, "ngo", "rejected"),
        (5, "business", "verified"),
        (6, "business", "verified"),
    ):
        _organization(rows, number, kind, status)
    for person, organization, status in ((1, 1, "active"), (2, 2, "active"), (2, 1, "requested")):
        rows.keep(
            "memberships",
            person_id=person,
            organization_id=organization,
            status=status,
            created_at=THEN,
        )
    rows.keep("invitations", token="tok", organization_id=1, invited_by=1, created_at=THEN)
    for number, stage in ((1, "published"), (2, "submitted"), (3, "supported")):
        _project(rows, number, stage)
    for number, project, backer, status in (
        (1, 1, 2, "interested"),
        (2, 3, 2, "accepted"),
        (3, 1, 5, "sent"),
        (4, 1, 6, "later"),
    ):
        answered = None if status == "sent" else THEN
        rows.keep(
            "pitches",
            id=number,
            project_id=project,
            backer_id=backer,
            score=0.5,
            reasons=[],
            sent_at=THEN,
            status=status,
            decline_reason="",
            wave=1,
            parts={},
            causes=[],
            lessons=[],
            answered_at=answered,
        )
    for number, starts_at, status in (
        (1, UPGRADED + 30 * DAY, "proposed"),
        (2, UPGRADED + 2 * DAY, "agreed"),
    ):
        rows.keep(
            "meetings",
            submission_id=f"m{number}",
            pitch_id=2,
            proposer_id=1,
            starts_at=starts_at,
            place="phone",
            language="kk",
            calendar_id=f"c{number}",
            created_at=THEN,
            created_by=1,
            address="",
            note="",
            revision=0,
            status=status,
            words="",
        )
    for number, stage in enumerate(("invited", "in_force", "declined"), 1):
        _memorandum(rows, number, stage)
    connection.commit()


def _organization(rows: Rows, number: int, kind: str, status: str) -> None:
    rows.keep(
        "organizations",
        id=number,
        submission_id=f"o{number}",
        kind=kind,
        bin=f"14094002334{number}",
        legal_form="public_fund" if kind == "ngo" else "llp",
        name_kk=NAMES.get(number, f"Ұйым {number}"),
        name_ru="",
        name_en="",
        region="KZ-23",
        settlement="Индер",
        spheres=[],
        about="",
        language="kk",
        contact_name="Айгерім",
        contact_phone="+77010000000",
        created_at=THEN,
        created_by=1 if kind == "ngo" else 2,
        status=status,
        status_reason="",
        sample=False,
    )


def _project(rows: Rows, number: int, stage: str) -> None:
    rows.keep(
        "projects",
        id=number,
        submission_id=f"p{number}",
        organization_id=1,
        language="kk",
        title=f"Жоба {number}",
        problem="",
        solution="",
        beneficiaries="",
        spheres=["education_science_sport"],
        region="KZ-23",
        settlement="Индер",
        budget_min=1,
        budget_full=2,
        needs=[],
        starts_on=date(2027, 1, 1),
        ends_on=date(2027, 6, 1),
        created_at=THEN,
        created_by=1,
        stage=stage,
        stage_reason="",
        sample=False,
        published_at=None if stage == "submitted" else THEN,
    )


def _memorandum(rows: Rows, number: int, stage: str) -> None:
    in_force = stage == "in_force"
    rows.keep(
        "memoranda",
        id=number,
        submission_id=f"x{number}",
        pitch_id=2,
        project_id=3,
        level="regional",
        language="kk",
        subject="Үйірме ашу",
        place="Индер",
        plan=PLAN,
        term_months=12,
        term_until=date(2027, 12, 1),
        created_at=THEN,
        created_by=1,
        stage=stage,
        number="ASAR-2026-0001" if in_force else None,
        in_force_at=THEN if in_force else None,
    )
    for person, side in ((1, "ngo"), (2, "business")):
        rows.keep(
            "memorandum_parties",
            memorandum_id=number,
            organization_id=person,
            side=side,
            signatory_id=person,
            signatory_name=f"Адам {person}",
            position="director",
            basis="charter",
            intentions="Көмектесу",
            answer="acknowledged" if in_force else "awaited",
            decline_reason="",
        )


async def do(url: str, deed: Callable[[Connection], None]) -> None:
    engine = create_engine(url)
    async with engine.connect() as connection:
        await connection.run_sync(deed)
    await engine.dispose()


@pytest.fixture
async def upgraded(empty_database: str, clock: FrozenClock) -> AsyncIterator[SqlUnitOfWork]:
    await asyncio.to_thread(command.upgrade, configuration(empty_database), BEFORE)
    await do(empty_database, fill)
    await asyncio.to_thread(migrate_to, empty_database, "head")
    engine = create_engine(empty_database)
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    clock.move_to(UPGRADED)
    yield SqlUnitOfWork(sessions, clock, registry())
    await engine.dispose()
    await asyncio.to_thread(command.downgrade, configuration(empty_database), BEFORE)


async def waits(uow: SqlUnitOfWork) -> list[Wait]:
    async with uow._sessions() as session:
        return [*await session.scalars(sa.select(Wait).order_by(Wait.id))]


async def test_everything_that_waited_has_a_clock_and_comes_to_an_end(
    upgraded: SqlUnitOfWork, clock: FrozenClock
) -> None:
    await FreezeEarlierMemoranda(SystemIdentity(), upgraded, clock)()
    assert {(wait.kind, wait.record_id) for wait in await waits(upgraded)} >= {
        ("organization-verification", 3),
        ("access-request", 3),
        ("project-review", 2),
        ("pitch", 3),
        ("pitch-later", 4),
        ("interest", 1),
        ("match", 2),
        ("meeting-proposed", 1),
        ("meeting-held", 2),
        ("memorandum-confirmation", 1),
        ("memorandum-confirmation", 2),
        ("project-beginning", 3),
        ("progress-report", 3),
        ("plan-step", 1),
        ("plan-step", 2),
    }
    steps = {(step.record_id, step.party_id) for step in await waits(upgraded) if step.kind == "plan-step"}
    assert steps == {(1, 1), (2, 2)}, "a line that names nobody is the carrier's"
    clocks = Clocks(registry().waits, AS_REGISTERED)
    ring = RingClocks(SystemIdentity(), upgraded, clock, clocks, registry().addressing)
    for _ in range(60):
        while await ring():
            pass
        clock.advance(DAY)
    ends = await CountKnownEnds(SystemIdentity(), upgraded, clock)()
    assert ends.silent == 0
    left = {wait.kind for wait in await waits(upgraded) if wait.ended_at is None}
    promised = {"project-beginning", "progress-report", "plan-step", "call-promise"}
    assert left == {"organization-verification", "project-review", "memorandum-term", *promised}
    assert all(
        wait.overdue or wait.kind in {"progress-report", "memorandum-term"}
        for wait in await waits(upgraded)
        if not wait.ended_at
    )
