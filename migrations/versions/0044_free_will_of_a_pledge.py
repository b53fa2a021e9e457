"""Businesses say whether a pledge was of their own free will, as they do of memoranda."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0044"
down_revision: str | None = "0043"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ANSWERS = "free_will_answers"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table(_ANSWERS, schema=None) as batch_op:
        batch_op.alter_column("memorandum_id", existing_type=_BIG, nullable=True)
        batch_op.add_column(sa.Column("pledge_id", _BIG, nullable=True))
        batch_op.create_foreign_key(op.f("fk_free_will_answers_pledge_id"), "pledges", ["pledge_id"], ["id"])
        batch_op.create_unique_constraint(op.f("uq_free_will_answers_pledge_id"), ["pledge_id"])
        batch_op.create_check_constraint(
            op.f("ck_free_will_answers_about_one"), "(memorandum_id IS NULL) <> (pledge_id IS NULL)"
        )


def downgrade() -> None:
    # An earlier version knows of memoranda alone.
    op.execute(
        "DELETE FROM waits WHERE kind = 'free-will-no' AND record_id IN"
        " (SELECT id FROM free_will_answers WHERE pledge_id IS NOT NULL)"
    )
    op.execute("DELETE FROM free_will_answers WHERE pledge_id IS NOT NULL")
    with op.batch_alter_table(_ANSWERS, schema=None) as batch_op:
        batch_op.drop_constraint(op.f("ck_free_will_answers_about_one"), type_="check")
        batch_op.drop_constraint(op.f("uq_free_will_answers_pledge_id"), type_="unique")
        batch_op.drop_constraint(op.f("fk_free_will_answers_pledge_id"), type_="foreignkey")
        batch_op.drop_column("pledge_id")
        batch_op.alter_column("memorandum_id", existing_type=_BIG, nullable=False)
