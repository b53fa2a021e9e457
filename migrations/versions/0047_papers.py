"""Papers that accountants ask for about a pledge, kept as they were worded."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0047"
down_revision: str | None = "0046"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_PAPERS = "papers"
_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        _PAPERS,
        sa.Column("id", _BIG, nullable=False),
        sa.Column("pledge_id", _BIG, nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "request",
                "decision",
                "act",
                name="paperkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("parts", _JSON, nullable=False),
        sa.Column("sheet", _JSON, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_papers_pledge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
        sa.UniqueConstraint("number", name=op.f("uq_papers_number")),
        sa.UniqueConstraint("pledge_id", "kind", "turn", name=op.f("uq_papers_pledge_id_kind_turn")),
    )


def downgrade() -> None:
    op.drop_table(_PAPERS)
