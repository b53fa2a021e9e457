"""Accounts of people: the column is named as the code names it, for any messenger."""

from collections.abc import Sequence

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    _rename("telegram_id", "account_id")


def downgrade() -> None:
    _rename("account_id", "telegram_id")


def _rename(old: str, new: str) -> None:
    op.alter_column("people", old, new_column_name=new)
    with op.batch_alter_table("people") as people:
        people.drop_constraint(op.f(f"uq_people_{old}"), type_="unique")
        people.create_unique_constraint(op.f(f"uq_people_{new}"), [new])
