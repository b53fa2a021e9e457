"""The fair of a forum: rounds, their pairs, projects that fall short."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "fair_rounds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("forum_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("requested_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pitches", sa.Integer(), nullable=False),
        sa.Column("viewers_least", sa.Integer(), nullable=False),
        sa.Column("viewers_most", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "requested",
                "computed",
                "sending",
                "sent",
                "discarded",
                "failed",
                name="fairstatus",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("projects", sa.Integer(), nullable=False),
        sa.Column("backers", sa.Integer(), nullable=False),
        sa.Column("weighed", sa.Integer(), nullable=False),
        sa.Column("paired", sa.Integer(), nullable=False),
        sa.Column("addressees", sa.Integer(), nullable=False),
        sa.Column("short", sa.Integer(), nullable=False),
        sa.Column("computed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("pitches >= 1", name=op.f("ck_fair_rounds_pitches")),
        sa.CheckConstraint("viewers_least >= 1", name=op.f("ck_fair_rounds_viewers_least")),
        sa.CheckConstraint("viewers_most >= viewers_least", name=op.f("ck_fair_rounds_viewers")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_fair_rounds_decided_by")),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_fair_rounds_forum_id")),
        sa.ForeignKeyConstraint(["requested_by"], ["people.id"], name=op.f("fk_fair_rounds_requested_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_rounds")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_fair_rounds_submission_id")),
    )
    op.create_index(op.f("ix_fair_rounds_forum_id"), "fair_rounds", ["forum_id"], unique=False)
    op.create_index(op.f("ix_fair_rounds_status"), "fair_rounds", ["status"], unique=False)
    op.create_table(
        "fair_pairs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("backer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("parts", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("causes", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "waiting",
                "sent",
                "already_shown",
                "no_places",
                "no_longer_fits",
                name="pairoutcome",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["backer_id"], ["organizations.id"], name=op.f("fk_fair_pairs_backer_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_fair_pairs_project_id")),
        sa.ForeignKeyConstraint(["round_id"], ["fair_rounds.id"], name=op.f("fk_fair_pairs_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_pairs")),
        sa.UniqueConstraint(
            "round_id", "project_id", "backer_id", name=op.f("uq_fair_pairs_round_id_project_id_backer_id")
        ),
    )
    op.create_index("ix_fair_pairs_round_id_outcome", "fair_pairs", ["round_id", "outcome"], unique=False)
    op.create_table(
        "fair_shortfalls",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("viewers", sa.Integer(), nullable=False),
        sa.Column(
            "cause",
            sa.Enum(
                "few-eligible",
                "backers-full",
                name="shortfallcause",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_fair_shortfalls_project_id")),
        sa.ForeignKeyConstraint(["round_id"], ["fair_rounds.id"], name=op.f("fk_fair_shortfalls_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fair_shortfalls")),
        sa.UniqueConstraint("round_id", "project_id", name=op.f("uq_fair_shortfalls_round_id_project_id")),
    )


def downgrade() -> None:
    op.drop_table("fair_shortfalls")
    op.drop_index("ix_fair_pairs_round_id_outcome", table_name="fair_pairs")
    op.drop_table("fair_pairs")
    op.drop_index(op.f("ix_fair_rounds_status"), table_name="fair_rounds")
    op.drop_index(op.f("ix_fair_rounds_forum_id"), table_name="fair_rounds")
    op.drop_table("fair_rounds")
