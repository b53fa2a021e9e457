"""Meetings have a length; organisations keep the address and the link where they meet others.

Meetings that are there were taken to last an hour.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0026"
down_revision: str | None = "0024"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_HOUR = "60"


def upgrade() -> None:
    _add("meetings", sa.Column("minutes", sa.Integer(), nullable=False, server_default=_HOUR))
    for name in ("office_address", "meeting_link"):
        _add("organizations", sa.Column(name, sa.String(length=300), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("organizations") as table:
        table.drop_column("meeting_link")
        table.drop_column("office_address")
    with op.batch_alter_table("meetings") as table:
        table.drop_column("minutes")


def _add(table: str, column: sa.Column[object]) -> None:
    """The default is for the rows that are there; the program names a value for each new one."""
    op.add_column(table, column)
    with op.batch_alter_table(table) as altered:
        altered.alter_column(column.name, server_default=None)
