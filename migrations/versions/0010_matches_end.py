"""Matches end, contacts are a value given at the match, and interests and matches that stand begin to wait."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0010"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STATUSES = ("sent", "later", "interested", "declined", "accepted", "refused", "expired", "closed")
REASONS = (
    "not_suitable",
    "no_answer",
    "other_way",
    "words",
    "silence",
    "project_closed",
    "side_stopped",
)
Json = sa.JSON().with_variant(JSONB(), "postgresql")
BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _one_of(column: str, values: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


def upgrade() -> None:
    with op.batch_alter_table("pitches", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contacts", Json, nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("ended_by", BigId, nullable=True))
        batch_op.add_column(
            sa.Column(
                "end_reason",
                sa.Enum(*REASONS, name="matchend", native_enum=False, create_constraint=True, length=32),
                nullable=True,
            )
        )
        batch_op.add_column(sa.Column("end_words", sa.Text(), nullable=False, server_default=""))
        batch_op.create_foreign_key(
            batch_op.f("fk_pitches_ended_by_organizations"), "organizations", ["ended_by"], ["id"]
        )
        batch_op.drop_constraint(batch_op.f("ck_pitches_pitchstatus"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_pitches_pitchstatus"), _one_of("status", (*STATUSES, "unanswered", "ended"))
        )
    with op.batch_alter_table("pitches", schema=None) as batch_op:
        batch_op.alter_column("contacts", server_default=None)
        batch_op.alter_column("end_words", server_default=None)
    _give_contacts()
    _begin_waits()


def _give_contacts() -> None:
    """Both sides of a match that stands have given each other what their cards say today."""
    pitches = sa.table("pitches", sa.column("id"), sa.column("contacts", Json))
    matches = sa.text(
        "SELECT pitches.id,"
        " carrier.contact_name, carrier.contact_phone, carrier.contact_email,"
        " backer.contact_name, backer.contact_phone, backer.contact_email"
        " FROM pitches"
        " JOIN projects ON projects.id = pitches.project_id"
        " JOIN organizations AS carrier ON carrier.id = projects.organization_id"
        " JOIN organizations AS backer ON backer.id = pitches.backer_id"
        " WHERE pitches.status = 'accepted' AND projects.stage NOT IN ('withdrawn', 'completed')"
    )
    bind = op.get_bind()
    for pitch_id, *values in bind.execute(matches).all():
        carrier, backer = (
            dict(zip(("name", "phone", "email"), side, strict=True)) for side in (values[:3], values[3:])
        )
        given = {"carrier": carrier, "backer": backer}
        bind.execute(sa.update(pitches).where(pitches.c.id == pitch_id).values(contacts=given))


def _begin_waits() -> None:
    """They wait since the answer that they wait upon. The tick looks at once when their clocks should have rung."""
    now = sa.bindparam("now", datetime.now(UTC), type_=sa.DateTime(timezone=True))
    no = sa.bindparam("no", value=False, type_=sa.Boolean())
    begun = (
        sa.text(
            "INSERT INTO waits"
            " (kind, record_id, waits_for, party_id, region, since, next_at, step, overdue, outcome)"
            " SELECT 'interest', pitches.id, 'organization', projects.organization_id, NULL,"
            " COALESCE(pitches.answered_at, pitches.sent_at), :now, 0, :no, ''"
            " FROM pitches JOIN projects ON projects.id = pitches.project_id"
            " WHERE pitches.status = 'interested' AND projects.stage NOT IN ('withdrawn', 'completed')"
        ).bindparams(now, no),
        # A match of the release before knew of no clock. It begins now, so that none ends at once.
        sa.text(
            "INSERT INTO waits"
            " (kind, record_id, waits_for, party_id, region, since, next_at, step, overdue, outcome)"
            " SELECT 'match', pitches.id, 'both_sides', NULL, NULL, :now, :now, 0, :no, ''"
            " FROM pitches JOIN projects ON projects.id = pitches.project_id"
            " WHERE pitches.status = 'accepted' AND projects.stage NOT IN ('withdrawn', 'completed')"
        ).bindparams(now, no),
        sa.text(
            "INSERT INTO waits"
            " (kind, record_id, waits_for, party_id, region, since, next_at, step, overdue, outcome)"
            " SELECT 'call-backers', projects.id, 'moderators', NULL, projects.region,"
            " searches.moderators_told_at, :now, 0, :no, ''"
            " FROM searches JOIN projects ON projects.id = searches.project_id"
            " WHERE searches.moderators_told_at IS NOT NULL AND projects.stage = 'published'"
        ).bindparams(now, no),
    )
    for statement in begun:
        op.get_bind().execute(statement)


def downgrade() -> None:
    op.execute("DELETE FROM waits WHERE kind IN ('interest', 'match', 'call-ngo', 'call-backers')")
    op.execute("UPDATE pitches SET status = 'refused' WHERE status IN ('unanswered', 'ended')")
    with op.batch_alter_table("pitches", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_pitches_pitchstatus"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_pitches_pitchstatus"), _one_of("status", STATUSES))
        batch_op.drop_constraint(batch_op.f("fk_pitches_ended_by_organizations"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_pitches_matchend"), type_="check")
        for column in ("end_words", "end_reason", "ended_by", "ended_at", "contacts"):
            batch_op.drop_column(column)
