"""Public pages of projects: a code for each, by which its page is found."""

from collections.abc import Sequence
from secrets import choice

import sqlalchemy as sa
from alembic import op

revision: str = "0045"
down_revision: str | None = "0044"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_LETTERS, _LENGTH = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", 10


def upgrade() -> None:
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
