"""Sealed documents, and the certificates that sealed them. What was made before has no seal."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0029"
down_revision: str | None = "0028"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_ROLES = ("root", "seal")


def upgrade() -> None:
    op.create_table(
        "seal_certificates",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column(
            "role",
            sa.Enum(*_ROLES, name="certificaterole", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("pem", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_seal_certificates")),
    )
    op.create_table(
        "sealed_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["fingerprint"], ["seal_certificates.fingerprint"], name=op.f("fk_sealed_files_fingerprint")
        ),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_sealed_files")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_sealed_files_kind_record_id")),
    )


def downgrade() -> None:
    op.drop_table("sealed_files")
    op.drop_table("seal_certificates")
