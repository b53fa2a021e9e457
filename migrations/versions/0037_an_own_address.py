"""Codes that prove whose an address is, for people who have an account besides; and which messages ask for an answer,
since those go to such an address while the bot cannot reach its owner. So far nobody with an account has one.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0037"
down_revision: str | None = "0036"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_CODES, _OUTBOX = "address_codes", "outbox"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        _CODES,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("person_id", _BIG, nullable=False),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("nonce", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_address_codes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_codes")),
    )
    for column in ("person_id", "address"):
        op.create_index(op.f(f"ix_address_codes_{column}"), _CODES, [column], unique=False)
    with op.batch_alter_table(_OUTBOX, schema=None) as batch_op:
        batch_op.add_column(sa.Column("asks", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table(_OUTBOX, schema=None) as batch_op:
        batch_op.alter_column("asks", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table(_OUTBOX, schema=None) as batch_op:
        batch_op.drop_column("asks")
    op.drop_table(_CODES)
