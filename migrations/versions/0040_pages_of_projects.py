"""Public pages of projects: a code for each, and the bytes of photos, which are fetched from the messenger in time."""

from collections.abc import Sequence
from secrets import choice

import sqlalchemy as sa
from alembic import op

revision: str = "0040"
down_revision: str | None = "0037"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_MOMENT = sa.DateTime(timezone=True)
_SHOWING = ("projects", "progress_reports")
_LETTERS, _LENGTH = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", 10


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
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("code", sa.String(length=16), nullable=True))
    _give_codes()
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.alter_column("code", existing_type=sa.String(length=16), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_projects_code"), ["code"])


def _give_codes() -> None:
    projects = sa.table(
        "projects",
        sa.column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
        sa.column("code", sa.String),
    )
    connection = op.get_bind()
    ids = connection.scalars(sa.select(projects.c.id)).all()
    codes = set[str]()
    while len(codes) < len(ids):
        codes.add("".join(choice(_LETTERS) for _ in range(_LENGTH)))
    for id_, code in zip(ids, codes, strict=True):
        connection.execute(sa.update(projects).where(projects.c.id == id_).values(code=code))


def downgrade() -> None:
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_projects_code"), type_="unique")
        batch_op.drop_column("code")
    for table in _SHOWING:
        op.drop_index(op.f(f"ix_{table}_photo"), table_name=table)
    op.drop_table("picture_copies")
    op.drop_table("pictures")
