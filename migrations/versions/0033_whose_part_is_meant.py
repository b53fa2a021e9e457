"""Whose own part a party has asked to change. Of wishes before this upgrade it was not kept, and stays empty."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0033"
down_revision: str | None = "0032"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ANSWERS = "memorandum_answers"


def upgrade() -> None:
    with op.batch_alter_table(_ANSWERS, schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("concerned_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memorandum_answers_concerned_id_memorandum_parties"),
            "memorandum_parties",
            ["concerned_id"],
            ["id"],
        )


def downgrade() -> None:
    with op.batch_alter_table(_ANSWERS, schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_memorandum_answers_concerned_id_memorandum_parties"), type_="foreignkey"
        )
        batch_op.drop_column("concerned_id")
