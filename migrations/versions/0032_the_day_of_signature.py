"""On which day each party has signed: so far it was the day of the upload, from which the term was counted."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision: str = "0032"
down_revision: str | None = "0031"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)
_AHEAD_OF_UTC = timedelta(hours=5)
"""So far the country is ahead (IANA: Asia/Almaty)."""
_COPIES, _MEMORANDA = "memorandum_signed_copies", "memoranda"


def upgrade() -> None:
    for table, moment in ((_COPIES, "uploaded_at"), (_MEMORANDA, "signed_at")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("signed_on", sa.Date(), nullable=True))
        _fill(table, moment)
    with op.batch_alter_table(_COPIES, schema=None) as batch_op:
        batch_op.alter_column("signed_on", existing_type=sa.Date(), nullable=False)


def _fill(name: str, moment: str) -> None:
    """The day on which that moment fell in the country."""
    table = sa.table(
        name, sa.column("id", _ID), sa.column(moment, _MOMENT), sa.column("signed_on", sa.Date())
    )
    connection = op.get_bind()
    for key, at in connection.execute(sa.select(table.c.id, table.c[moment])).all():
        if at is not None:
            change = sa.update(table).where(table.c.id == key).values(signed_on=_day(at))
            connection.execute(change)


def _day(at: datetime) -> object:
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return (aware.astimezone(UTC) + _AHEAD_OF_UTC).date()


def downgrade() -> None:
    for table in (_COPIES, _MEMORANDA):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("signed_on")
