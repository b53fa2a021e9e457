"""Words of projects in a second language, and requests for them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0023"
down_revision: str | None = "0022"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

SECOND_LANGUAGE = sa.Enum(
    "kk", "ru", "en", name="second_language", native_enum=False, create_constraint=True, length=32
)


def upgrade() -> None:
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("summary", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("second_language", SECOND_LANGUAGE, nullable=True))
        batch_op.add_column(sa.Column("second_title", sa.String(length=120), nullable=True))
        batch_op.add_column(sa.Column("second_summary", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("second_by", sa.String(length=120), nullable=True))

    op.create_table(
        "language_requests",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "language",
            sa.Enum("kk", "ru", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "answered",
                "lapsed",
                "closed",
                name="requeststatus",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name=op.f("fk_language_requests_project_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_language_requests")),
    )
    with op.batch_alter_table("language_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_language_requests_project_id"), ["project_id"], unique=False)
        batch_op.create_index(
            "uq_language_requests_open",
            ["project_id", "language"],
            unique=True,
            sqlite_where=sa.text("status = 'open'"),
            postgresql_where=sa.text("status = 'open'"),
        )

    op.create_table(
        "language_askers",
        sa.Column("request_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("pitch_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_language_askers_person_id")),
        sa.ForeignKeyConstraint(["pitch_id"], ["pitches.id"], name=op.f("fk_language_askers_pitch_id")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["language_requests.id"], name=op.f("fk_language_askers_request_id")
        ),
        sa.PrimaryKeyConstraint("request_id", "person_id", name=op.f("pk_language_askers")),
    )
    with op.batch_alter_table("language_askers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_language_askers_pitch_id"), ["pitch_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("language_askers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_language_askers_pitch_id"))

    op.drop_table("language_askers")
    with op.batch_alter_table("language_requests", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_language_requests_open",
            sqlite_where=sa.text("status = 'open'"),
            postgresql_where=sa.text("status = 'open'"),
        )
        batch_op.drop_index(batch_op.f("ix_language_requests_project_id"))

    op.drop_table("language_requests")
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_projects_second_language"), type_="check")
        for column in ("second_by", "second_summary", "second_title", "second_language", "summary"):
            batch_op.drop_column(column)
    op.execute("DELETE FROM waits WHERE kind IN ('language-request', 'call-language')")
