"""What people at the place of a completed project say of it: where they are asked, and what they answer. There is no
person in it. The marks of browsers and of addresses are dropped after a day.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0041"
down_revision: str | None = "0040"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_POINTS, _VOICES, _SENDERS = "voice_points", "voices", "voice_senders"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        _POINTS,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("project_id", _BIG, nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
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
        sa.ForeignKeyConstraint(["point_id"], ["voice_points.id"], name=op.f("fk_voices_point_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voices")),
        sa.UniqueConstraint("mark", name=op.f("uq_voices_mark")),
    )
    op.create_index("ix_voices_point_id_round", _VOICES, ["point_id", "round"], unique=False)
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


def downgrade() -> None:
    for table in (_SENDERS, _VOICES, _POINTS):
        op.drop_table(table)
