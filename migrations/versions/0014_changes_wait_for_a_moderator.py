"""Changes of what was moderated, and of contacts."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0014"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

KIND = sa.Enum(
    "moderated", "contact", name="changekind", native_enum=False, create_constraint=True, length=32
)
ENTITY = sa.Enum(
    "organization", "project", name="entity", native_enum=False, create_constraint=True, length=32
)
STATUS = sa.Enum(
    "waiting",
    "accepted",
    "rejected",
    "taken_back",
    "replaced",
    "lapsed",
    "done",
    "undone",
    name="changestatus",
    native_enum=False,
    create_constraint=True,
    length=32,
)
JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WAITING = sa.text("status = 'waiting'")


def upgrade() -> None:
    op.create_table(
        "changes",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("entity", ENTITY, nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("organization_id", ID, nullable=False),
        sa.Column("before", JSON, nullable=False),
        sa.Column("after", JSON, nullable=False),
        sa.Column("proposed_by", ID, nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", STATUS, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undo_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_changes_decided_by")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_changes_organization_id")
        ),
        sa.ForeignKeyConstraint(["proposed_by"], ["people.id"], name=op.f("fk_changes_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    with op.batch_alter_table("changes", schema=None) as batch_op:
        batch_op.create_index("ix_changes_entity_record_id", ["entity", "record_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_changes_organization_id"), ["organization_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_changes_status"), ["status"], unique=False)
        batch_op.create_index(
            "uq_changes_waiting",
            ["entity", "record_id", "kind"],
            unique=True,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        )


def downgrade() -> None:
    op.drop_table("changes")
