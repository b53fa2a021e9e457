"""Acts that move the reports of a region. Nothing was moved so far, so the month whose report waits follows from the
day on which it is due.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0043"
down_revision: str | None = "0042"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_PROJECTS, _DELAYS, _MOVES = "projects", "report_delays", "report_moves"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COUNTRY = timedelta(hours=5)

waits = sa.table(
    "waits",
    sa.column("kind", sa.String),
    sa.column("record_id", sa.BigInteger),
    sa.column("until", sa.DateTime(timezone=True)),
    sa.column("ended_at", sa.DateTime(timezone=True)),
)
projects = sa.table(_PROJECTS, sa.column("id", sa.BigInteger), sa.column("report_month", sa.Date))


def upgrade() -> None:
    with op.batch_alter_table(_PROJECTS, schema=None) as batch_op:
        batch_op.add_column(sa.Column("report_month", sa.Date(), nullable=True))
    op.create_table(
        _DELAYS,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("region", sa.String(length=8), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", _BIG, nullable=True),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_report_delays_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_delays")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_report_delays_submission_id")),
    )
    for column in ("region", "made_by"):
        op.create_index(op.f(f"ix_report_delays_{column}"), _DELAYS, [column], unique=False)
    op.create_table(
        _MOVES,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("delay_id", _BIG, nullable=False),
        sa.Column("project_id", _BIG, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("due_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_after", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["delay_id"], ["report_delays.id"], name=op.f("fk_report_moves_delay_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_report_moves_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_moves")),
        sa.UniqueConstraint("delay_id", "project_id", name=op.f("uq_report_moves_delay_id_project_id")),
    )
    op.create_index(op.f("ix_report_moves_project_id"), _MOVES, ["project_id"], unique=False)
    connection = op.get_bind()
    asked = sa.select(waits.c.record_id, waits.c.until).where(
        waits.c.kind == "progress-report", waits.c.ended_at.is_(None), waits.c.until.is_not(None)
    )
    for project_id, until in connection.execute(asked).all():
        connection.execute(
            sa.update(projects).where(projects.c.id == project_id).values(report_month=_month_due_at(until))
        )


def _month_due_at(until: datetime) -> date:
    """The month before that of the day, by the country's time."""
    day = ((until if until.tzinfo else until.replace(tzinfo=UTC)).astimezone(UTC) + _COUNTRY).date()
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def downgrade() -> None:
    op.drop_table(_MOVES)
    op.drop_table(_DELAYS)
    with op.batch_alter_table(_PROJECTS, schema=None) as batch_op:
        batch_op.drop_column("report_month")
