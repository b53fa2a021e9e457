"""What people at the place of a completed project say of it: where they are asked, and what they answer. There is no
person in it. The marks of browsers and of addresses are dropped after a day.

The people of projects that are completed by now are asked to hang a poster from the upgrade on.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from secrets import choice

import sqlalchemy as sa
from alembic import op

revision: str = "0041"
down_revision: str | None = "0040"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_POINTS, _VOICES, _SENDERS = "voice_points", "voices", "voice_senders"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT = sa.DateTime(timezone=True)
_LETTERS, _LENGTH = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", 16


def upgrade() -> None:
    op.create_table(
        _POINTS,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("project_id", _BIG, nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_voice_points_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice_points")),
        sa.UniqueConstraint("code", name=op.f("uq_voice_points_code")),
        sa.UniqueConstraint("project_id", name=op.f("uq_voice_points_project_id")),
    )
    op.create_table(
        _VOICES,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("point_id", _BIG, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "works",
                "partly",
                "not_there",
                name="answer",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=True),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("photo", sa.String(length=64), nullable=True),
        sa.Column(
            "shown",
            sa.Enum(
                "nothing",
                "waits",
                "shown",
                "hidden",
                name="shown",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["photo"], ["pictures.sha256"], name=op.f("fk_voices_photo")),
        sa.ForeignKeyConstraint(["point_id"], ["voice_points.id"], name=op.f("fk_voices_point_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voices")),
        sa.UniqueConstraint("mark", name=op.f("uq_voices_mark")),
    )
    op.create_index("ix_voices_point_id_round", _VOICES, ["point_id", "round"], unique=False)
    op.create_index(op.f("ix_voices_photo"), _VOICES, ["photo"], unique=False)
    op.create_table(
        _SENDERS,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("point_id", _BIG, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["point_id"], ["voice_points.id"], name=op.f("fk_voice_senders_point_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voice_senders")),
        sa.UniqueConstraint("point_id", "day", "mark", name=op.f("uq_voice_senders_point_id_day_mark")),
    )
    op.create_index(op.f("ix_voice_senders_day"), _SENDERS, ["day"], unique=False)
    _ask_about_what_is_completed()


def _ask_about_what_is_completed() -> None:
    connection, now = op.get_bind(), datetime.now(UTC).replace(microsecond=0)
    projects = sa.table(
        "projects",
        *(sa.column(name) for name in ("id", "organization_id", "stage")),
        sa.column("completed_at", _AT),
    )
    organizations = sa.table("organizations", sa.column("id"), sa.column("status"))
    points = sa.table(
        _POINTS,
        *(sa.column(name) for name in ("id", "project_id", "code", "asked")),
        sa.column("opened_at", _AT),
    )
    waits = sa.table(
        "waits",
        *(
            sa.column(name)
            for name in ("kind", "record_id", "waits_for", "party_id", "step", "overdue", "outcome")
        ),
        *(sa.column(name, _AT) for name in ("since", "until", "next_at")),
    )
    completed = (
        sa.select(projects.c.id, projects.c.organization_id, projects.c.completed_at, organizations.c.status)
        .join(organizations, organizations.c.id == projects.c.organization_id)
        .where(projects.c.stage == "completed")
        .order_by(projects.c.id)
    )
    for id_, carrier_id, completed_at, status in connection.execute(completed).all():
        code = "".join(choice(_LETTERS) for _ in range(_LENGTH))
        point = {"project_id": id_, "code": code, "opened_at": completed_at or now, "asked": 0}
        connection.execute(sa.insert(points).values(**point))
        if status == "verified":
            made = connection.scalar(sa.select(points.c.id).where(points.c.project_id == id_))
            asks = {"kind": "voices-poster", "record_id": made, "waits_for": "organization"}
            clock = {"since": now, "until": now, "next_at": now, "step": 0, "overdue": False, "outcome": ""}
            connection.execute(sa.insert(waits).values(**asks, **clock, party_id=carrier_id))


def downgrade() -> None:
    kinds = "('voices-poster', 'voice-review', 'call-voices')"
    op.execute(f"DELETE FROM tellings WHERE wait_id IN (SELECT id FROM waits WHERE kind IN {kinds})")  # noqa: S608
    op.execute(f"DELETE FROM waits WHERE kind IN {kinds}")  # noqa: S608 - our own words
    for table in (_SENDERS, _VOICES, _POINTS):
        op.drop_table(table)
