"""Roles by region and their changes; when people were last seen; accounts that are barred."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ROLE = sa.Enum(
    "moderator",
    "organiser",
    "administrator",
    name="staffrole",
    native_enum=False,
    create_constraint=True,
    length=32,
)
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("staff_assignments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("regions", JSON, nullable=False, server_default="[]"))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("expiry_told_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("barred_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("bar_reason", sa.String(length=300), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("bar_told_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("bar_mark", sa.String(length=64), nullable=True))
        batch_op.create_index(batch_op.f("ix_people_last_seen_at"), ["last_seen_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_people_bar_mark"), ["bar_mark"], unique=False)
    # Nobody's time has run yet: until now it was not known when they were last seen.
    op.execute("UPDATE people SET last_seen_at = CURRENT_TIMESTAMP WHERE forgotten_at IS NULL")
    op.create_table(
        "role_changes",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("role", ROLE, nullable=False),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.Column("by_id", ID, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_role_changes_by_id_people")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_role_changes_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_changes")),
    )
    with op.batch_alter_table("role_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_changes_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("role_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_changes_person_id"))
    op.drop_table("role_changes")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_people_bar_mark"))
        batch_op.drop_index(batch_op.f("ix_people_last_seen_at"))
        for column in (
            "bar_mark",
            "bar_told_at",
            "bar_reason",
            "barred_at",
            "expiry_told_at",
            "last_seen_at",
        ):
            batch_op.drop_column(column)
    with op.batch_alter_table("staff_assignments", schema=None) as batch_op:
        batch_op.drop_column("regions")
