"""On which day each party has signed: so far it was the day of the upload, from which the term was counted. Parties
whose signed copy is missing are waited for, from the day of this upgrade.
"""

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
_WAITS: dict[str, sa.types.TypeEngine[object]] = {
    "kind": sa.String(),
    "record_id": _ID,
    "waits_for": sa.String(),
    "since": _MOMENT,
    "party_id": _ID,
    "next_at": _MOMENT,
    "step": sa.Integer(),
    "overdue": sa.Boolean(),
    "outcome": sa.String(),
}
_COPIES, _MEMORANDA = "memorandum_signed_copies", "memoranda"


def upgrade() -> None:
    for table, moment in ((_COPIES, "uploaded_at"), (_MEMORANDA, "signed_at")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("signed_on", sa.Date(), nullable=True))
        _fill(table, moment)
    with op.batch_alter_table(_COPIES, schema=None) as batch_op:
        batch_op.alter_column("signed_on", existing_type=sa.Date(), nullable=False)
    _wait_for_missing_copies()


def _wait_for_missing_copies() -> None:
    """The clock begins now: nobody has been told that it runs."""
    now = datetime.now(UTC)
    missing = sa.text(
        "SELECT p.id, p.organization_id FROM memorandum_parties p JOIN memoranda m ON m.id = p.memorandum_id "
        "WHERE m.stage = 'agreed' AND p.stage <> 'left' AND NOT EXISTS (SELECT 1 FROM memorandum_signed_copies c "
        "WHERE c.party_id = p.id AND c.taken_back_at IS NULL)"
    )
    waits = sa.table("waits", *(sa.column(name, kind) for name, kind in _WAITS.items()))
    connection = op.get_bind()
    for party_id, organization_id in connection.execute(missing).all():
        connection.execute(
            sa.insert(waits).values(
                kind="memorandum-copy",
                record_id=party_id,
                waits_for="organization",
                since=now,
                party_id=organization_id,
                next_at=now,
                step=0,
                overdue=False,
                outcome="",
            )
        )


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
    op.execute("DELETE FROM tellings WHERE wait_id IN (SELECT id FROM waits WHERE kind = 'memorandum-copy')")
    op.execute("DELETE FROM waits WHERE kind = 'memorandum-copy'")
    for table in (_COPIES, _MEMORANDA):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("signed_on")
