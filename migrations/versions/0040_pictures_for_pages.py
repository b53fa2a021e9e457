"""Bytes of photos, so that pages can show them. They are fetched from the messenger by and by."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0040"
down_revision: str | None = "0038"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)
_SHOWING = ("projects", "progress_reports")


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("kept_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_pictures")),
    )
    op.create_table(
        "picture_copies",
        sa.Column("reference", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["sha256"], ["pictures.sha256"], name=op.f("fk_picture_copies_sha256")),
        sa.PrimaryKeyConstraint("reference", name=op.f("pk_picture_copies")),
    )
    op.create_index(op.f("ix_picture_copies_sha256"), "picture_copies", ["sha256"], unique=False)
    for table in _SHOWING:
        op.create_index(op.f(f"ix_{table}_photo"), table, ["photo"], unique=False)


def downgrade() -> None:
    for table in _SHOWING:
        op.drop_index(op.f(f"ix_{table}_photo"), table_name=table)
    op.drop_table("picture_copies")
    op.drop_table("pictures")
