"""Meetings wait for an answer and for a word afterwards; a moderator can take a project down."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STATUSES = ("proposed", "agreed", "declined", "called_off", "replaced")
NEW_STATUSES = ("lapsed", "took_place", "missed", "not_told")
STAGES = (
    "submitted",
    "published",
    "supported",
    "under_way",
    "completed",
    "paused",
    "rejected",
    "withdrawn",
)
NEW_STAGES = ("taken_down",)


def upgrade() -> None:
    _allow("meetings", "status", "meetingstatus", (*STATUSES, *NEW_STATUSES))
    _allow("projects", "stage", "projectstage", (*STAGES, *NEW_STAGES))
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken_down_from", sa.String(length=32), nullable=True))
    _begin_waits()


def downgrade() -> None:
    """What the release before has no word for is as near to it as may be: nobody is reminded of it there."""
    op.execute("DELETE FROM waits WHERE kind IN ('meeting-proposed', 'meeting-held')")
    op.execute("UPDATE meetings SET status = 'agreed' WHERE status IN ('took_place', 'missed', 'not_told')")
    op.execute("UPDATE meetings SET status = 'declined' WHERE status = 'lapsed'")
    op.execute("UPDATE projects SET stage = 'withdrawn' WHERE stage = 'taken_down'")
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_column("taken_down_from")
    _allow("projects", "stage", "projectstage", STAGES)
    _allow("meetings", "status", "meetingstatus", STATUSES)


def _allow(table: str, column: str, name: str, values: Sequence[str]) -> None:
    listed = ", ".join(f"'{value}'" for value in values)
    constraint = op.f(f"ck_{table}_{name}")
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.drop_constraint(constraint, type_="check")
        batch_op.create_check_constraint(constraint, sa.text(f"{column} IN ({listed})"))


def _begin_waits() -> None:
    """Proposals that are ahead wait for an answer; agreed meetings, those of the last week included, for a word of how
    they went. All clocks ring at once: the tick finds the real moments then. Nobody is told of what is long over.
    """
    now = datetime.now(UTC)
    meetings = sa.table("meetings", sa.column("status"), sa.column("starts_at", sa.DateTime(timezone=True)))
    for was, becomes, over in (("proposed", "lapsed", now), ("agreed", "not_told", now - timedelta(days=7))):
        past = sa.and_(meetings.c.status == was, meetings.c.starts_at <= over)
        op.execute(meetings.update().where(past).values(status=becomes))
    op.execute(
        """
        INSERT INTO waits (kind, record_id, waits_for, party_id, since, until, next_at, step, overdue, outcome)
        SELECT 'meeting-proposed', meetings.id, 'organization',
               CASE WHEN meetings.proposer_id = pitches.backer_id
                    THEN projects.organization_id ELSE pitches.backer_id END,
               meetings.created_at, meetings.starts_at, CURRENT_TIMESTAMP, 0, false, ''
        FROM meetings
        JOIN pitches ON pitches.id = meetings.pitch_id
        JOIN projects ON projects.id = pitches.project_id
        WHERE meetings.status = 'proposed'
        """
    )
    op.execute(
        """
        INSERT INTO waits (kind, record_id, waits_for, since, until, next_at, step, overdue, outcome)
        SELECT 'meeting-held', id, 'both_sides', created_at, starts_at, CURRENT_TIMESTAMP, 0, false, ''
        FROM meetings
        WHERE status = 'agreed'
        """
    )
