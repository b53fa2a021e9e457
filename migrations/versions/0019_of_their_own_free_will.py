"""Businesses say whether they joined a memorandum of their own free will."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "free_will_answers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("memorandum_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("organization_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "yes",
                "rather_not",
                "no",
                name="freewill",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["memorandum_id"], ["memoranda.id"], name=op.f("fk_free_will_answers_memorandum_id")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_free_will_answers_organization_id")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_free_will_answers_answered_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_free_will_answers")),
        sa.UniqueConstraint(
            "memorandum_id",
            "organization_id",
            name=op.f("uq_free_will_answers_memorandum_id_organization_id"),
        ),
    )
    op.create_index(op.f("ix_free_will_answers_answered_by"), "free_will_answers", ["answered_by"])


def downgrade() -> None:
    op.drop_table("free_will_answers")
