"""Pitches wait for their backers like everything else that waits, with a clock of the same kind."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

PROMISED_NO_MORE = ("pitch-call", "organization-submitted", "project-submitted")
"""Kinds of message to each moderator that earlier releases promised: they read it in their summary now."""


def upgrade() -> None:
    _begin_waits()
    for kind in PROMISED_NO_MORE:
        op.get_bind().execute(
            sa.text("DELETE FROM outbox WHERE status = 'pending' AND dedupe_key LIKE :key").bindparams(
                key=f"{kind}:%"
            )
        )
    with op.batch_alter_table("pitches", schema=None) as batch_op:
        batch_op.drop_column("held_until")


def _begin_waits() -> None:
    """They wait since they were asked, or put off. The tick looks at once when their clocks should have rung."""
    now = sa.bindparam("now", datetime.now(UTC), type_=sa.DateTime(timezone=True))
    no = sa.bindparam("no", value=False, type_=sa.Boolean())
    begun = (
        sa.text(
            "INSERT INTO waits"
            " (kind, record_id, waits_for, party_id, region, since, until, next_at, step, overdue, outcome)"
            " SELECT 'pitch', pitches.id, 'organization', pitches.backer_id, NULL, :now,"
            " COALESCE(pitches.returned_at, pitches.sent_at), :now,"
            " CASE WHEN pitches.nudged_at IS NULL THEN 0 ELSE 1 END, :no, ''"
            " FROM pitches JOIN projects ON projects.id = pitches.project_id"
            " WHERE pitches.status = 'sent' AND projects.stage IN ('published', 'supported')"
        ).bindparams(now, no),
        sa.text(
            "INSERT INTO waits"
            " (kind, record_id, waits_for, party_id, region, since, next_at, step, overdue, outcome)"
            " SELECT 'pitch-later', pitches.id, 'organization', pitches.backer_id, NULL,"
            " COALESCE(pitches.answered_at, pitches.sent_at), :now, 0, :no, ''"
            " FROM pitches JOIN projects ON projects.id = pitches.project_id"
            " WHERE pitches.status = 'later' AND projects.stage IN ('published', 'supported')"
        ).bindparams(now, no),
    )
    for statement in begun:
        op.get_bind().execute(statement)


def downgrade() -> None:
    with op.batch_alter_table("pitches", schema=None) as batch_op:
        batch_op.add_column(sa.Column("held_until", sa.DateTime(timezone=True), nullable=True))
    op.execute("DELETE FROM waits WHERE kind IN ('pitch', 'pitch-later')")
