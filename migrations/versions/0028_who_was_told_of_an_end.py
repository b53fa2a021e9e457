"""Who was told that something which waited has ended: of those that had ended before, nobody knows."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0028"
down_revision: str | None = "0027"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TOLD_AS = ("organization", "moderators", "organisers", "administrators", "person")


def upgrade() -> None:
    op.create_table(
        "tellings",
        sa.Column("id", _ID, nullable=False),
        sa.Column("wait_id", _ID, nullable=False),
        sa.Column(
            "told_as",
            sa.Enum(*_TOLD_AS, name="toldas", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("organization_id", _ID, nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("away", sa.Integer(), nullable=False),
        sa.Column("acted", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_tellings_organization_id")
        ),
        sa.ForeignKeyConstraint(["wait_id"], ["waits.id"], name=op.f("fk_tellings_wait_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tellings")),
    )
    with op.batch_alter_table("tellings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_tellings_wait_id"), ["wait_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("tellings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_tellings_wait_id"))
    op.drop_table("tellings")
