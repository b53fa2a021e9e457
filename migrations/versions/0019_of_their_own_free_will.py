"""Businesses say whether a memorandum was of their own free will; a state body begins without a signatory."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "free_will_answers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("memorandum_id", KEY, nullable=False),
        sa.Column("organization_id", KEY, nullable=False),
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
        sa.Column("answered_by", KEY, nullable=True),
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
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.alter_column("signatory_id", existing_type=KEY, nullable=True)
    op.create_index(op.f("ix_free_will_answers_answered_by"), "free_will_answers", ["answered_by"])


def downgrade() -> None:
    op.drop_table("free_will_answers")
    # An earlier version needs a person: the body's first.
    op.execute(
        "UPDATE memorandum_parties SET signatory_id = (SELECT MIN(memberships.person_id) FROM memberships"
        " WHERE memberships.organization_id = memorandum_parties.organization_id"
        " AND memberships.status = 'active') WHERE signatory_id IS NULL"
    )
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.alter_column("signatory_id", existing_type=KEY, nullable=False)
