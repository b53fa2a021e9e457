"""How projects come along: reports, the lines of plans, and when work began and was complete.

Plans of memoranda in force get a record a line, and what they ask for waits from now on: what should be done by now is
asked about in a week. Projects that are supported are asked whether work has begun, and report from the next month on.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0027"
down_revision: str | None = "0026"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

KINDS = ("project-beginning", "project-completion", "progress-report", "plan-step")
RUNNING = ("supported", "under_way")
FIVE_HOURS, TEN_O_CLOCK = timedelta(hours=5), timedelta(hours=10)
"""The country is ahead of UTC; and in the morning people are asked for what falls due that day."""
SOON, LATER = timedelta(days=7), timedelta(days=30)

BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
Json = sa.JSON().with_variant(JSONB(), "postgresql")

projects = sa.table(
    "projects",
    sa.column("id", BigId),
    sa.column("organization_id", BigId),
    sa.column("stage", sa.String),
    sa.column("ends_on", sa.Date),
    sa.column("reports_from", sa.Date),
)
organizations = sa.table(
    "organizations",
    sa.column("id", BigId),
    sa.column("status", sa.String),
    *(sa.column(name, sa.String) for name in ("name_kk", "name_ru", "name_en")),
)
memberships = sa.table("memberships", sa.column("organization_id", BigId), sa.column("status", sa.String))
memoranda = sa.table(
    "memoranda",
    sa.column("id", BigId),
    sa.column("project_id", BigId),
    sa.column("stage", sa.String),
    sa.column("plan", Json),
)
parties = sa.table(
    "memorandum_parties",
    sa.column("memorandum_id", BigId),
    sa.column("organization_id", BigId),
    sa.column("signatory_name", sa.String),
)
steps = sa.table(
    "plan_steps",
    sa.column("id", BigId),
    sa.column("memorandum_id", BigId),
    sa.column("place", sa.Integer),
    sa.column("due", sa.Date),
    sa.column("organization_id", BigId),
)
waits = sa.table(
    "waits",
    sa.column("kind", sa.String),
    sa.column("record_id", BigId),
    sa.column("waits_for", sa.String),
    sa.column("party_id", BigId),
    sa.column("since", Moment),
    sa.column("until", Moment),
    sa.column("next_at", Moment),
    sa.column("step", sa.Integer),
    sa.column("overdue", sa.Boolean),
    sa.column("outcome", sa.String),
)


def upgrade() -> None:
    op.create_table(
        "progress_reports",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("kk", "ru", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("photo", sa.String(length=255), nullable=True),
        sa.Column("closing", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_progress_reports_author_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_progress_reports_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_reports")),
        sa.UniqueConstraint(
            "project_id", "month", "closing", name=op.f("uq_progress_reports_project_id_month_closing")
        ),
    )
    with op.batch_alter_table("progress_reports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_progress_reports_author_id"), ["author_id"], unique=False)

    op.create_table(
        "plan_steps",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("memorandum_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("organization_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("late_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("fk_plan_steps_done_by")),
        sa.ForeignKeyConstraint(
            ["memorandum_id"], ["memoranda.id"], name=op.f("fk_plan_steps_memorandum_id")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_plan_steps_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_steps")),
        sa.UniqueConstraint("memorandum_id", "place", name=op.f("uq_plan_steps_memorandum_id_place")),
    )
    with op.batch_alter_table("plan_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_steps_done_by"), ["done_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_steps_organization_id"), ["organization_id"], unique=False)

    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("began_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("reports_from", sa.Date(), nullable=True))

    _follow_plans(datetime.now(UTC))


def _follow_plans(now: datetime) -> None:
    """Give the plans in force their records, and let what they ask for wait."""
    connection = op.get_bind()
    able = _who_can_be_asked(connection)
    running = {
        row.id: row for row in connection.execute(sa.select(projects).where(projects.c.stage.in_(RUNNING)))
    }
    carriers = {
        row.id: row.organization_id
        for row in connection.execute(sa.select(projects.c.id, projects.c.organization_id))
    }
    first_days: dict[int, list[date]] = {}
    today = (now + FIVE_HOURS).date()
    in_force = connection.execute(sa.select(memoranda).where(memoranda.c.stage == "in_force")).all()
    for memorandum in in_force:
        called = _parties_of(connection, memorandum.id)
        for place, item in enumerate(memorandum.plan):
            due = date.fromisoformat(item["until"])
            party = _named(item["who"], called) or carriers[memorandum.project_id]
            kept = connection.execute(
                sa.insert(steps)
                .values(memorandum_id=memorandum.id, place=place, due=due, organization_id=party)
                .returning(steps.c.id)
            )
            step_id = kept.scalar_one()
            if due > today:
                first_days.setdefault(memorandum.project_id, []).append(due)
            if memorandum.project_id in running and party in able:
                until = _morning(due) if _morning(due) > now else now + SOON
                _wait(connection, "plan-step", step_id, party, now=now, until=until)
    month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    report_due = _morning((month + timedelta(days=32)).replace(day=5))
    for project in running.values():
        connection.execute(sa.update(projects).where(projects.c.id == project.id).values(reports_from=month))
        if project.organization_id not in able:
            continue
        first = min(first_days.get(project.id, ()), default=today + LATER)
        kind, day = ("project-beginning", first)
        if project.stage == "under_way":
            kind, day = ("project-completion", max(project.ends_on + timedelta(days=1), today + SOON))
        _wait(connection, kind, project.id, project.organization_id, now=now, until=_morning(day))
        _wait(connection, "progress-report", project.id, project.organization_id, now=now, until=report_due)


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + TEN_O_CLOCK - FIVE_HOURS


def _wait(
    connection: sa.Connection, kind: str, record_id: int, party_id: int, *, now: datetime, until: datetime
) -> None:
    """The tick looks at once when its clock rings."""
    connection.execute(
        sa.insert(waits).values(
            kind=kind,
            record_id=record_id,
            waits_for="organization",
            party_id=party_id,
            since=now,
            until=until,
            next_at=now,
            step=0,
            overdue=False,
            outcome="",
        )
    )


def _who_can_be_asked(connection: sa.Connection) -> set[int]:
    """Organisations that are verified and that somebody represents."""
    query = sa.select(organizations.c.id).where(
        organizations.c.status == "verified",
        organizations.c.id.in_(
            sa.select(memberships.c.organization_id).where(memberships.c.status == "active")
        ),
    )
    return set(connection.scalars(query))


def _parties_of(connection: sa.Connection, memorandum_id: int) -> Mapping[int, set[str]]:
    """By party, the words that it is called by."""
    query = (
        sa.select(parties.c.signatory_name, organizations)
        .join(organizations, organizations.c.id == parties.c.organization_id)
        .where(parties.c.memorandum_id == memorandum_id)
    )
    return {
        row.id: _words(row.name_kk, row.name_ru, row.name_en, row.signatory_name)
        for row in connection.execute(query)
    }


def _named(who: str, called: Mapping[int, set[str]]) -> int | None:
    """The party that a line names, by the most words; None if none is, or two are named alike."""
    shared = {id_: len(_words(who) & words) for id_, words in called.items()}
    most = max(shared.values(), default=0)
    named = [id_ for id_, number in shared.items() if number == most]
    return named[0] if most and len(named) == 1 else None


def _words(*texts: Any) -> set[str]:  # noqa: ANN401 - a column's value
    """Beginnings of words: endings differ by case."""
    words = {word for text in texts for word in re.findall(r"[^\W_]{3,}", (text or "").casefold())}
    return {word[:5] for word in words} - {"қоғам", "қор", "қоры", "общес", "фонд", "тоо", "жшс"}


def downgrade() -> None:
    kinds = ", ".join(repr(kind) for kind in (*KINDS, "call-promise"))
    op.execute(f"DELETE FROM waits WHERE kind IN ({kinds})")  # noqa: S608 - our own words
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_column("reports_from")
        batch_op.drop_column("completed_at")
        batch_op.drop_column("began_at")

    with op.batch_alter_table("plan_steps", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_steps_organization_id"))
        batch_op.drop_index(batch_op.f("ix_plan_steps_done_by"))

    op.drop_table("plan_steps")
    with op.batch_alter_table("progress_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_progress_reports_author_id"))

    op.drop_table("progress_reports")
