"""The asar list: days of common work, their lines, who takes a part of them, what backers give beside, and where a list
was shown that is edited. There is none yet.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0046"
down_revision: str | None = "0045"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LANGUAGES = ("kk", "ru", "en")
_STAGES = ("draft", "open", "takes_place", "released", "called_off", "held", "not_told")
_KINDS = ("people", "things", "tools", "money")
_AHEAD = sa.text("stage IN ('draft', 'open', 'takes_place')")


def _one_of(values: Sequence[str], name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    op.create_table(
        "asars",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("project_id", _BIG, nullable=False),
        sa.Column("language", _one_of(_LANGUAGES, "language"), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", _BIG, nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("stage", _one_of(_STAGES, "asarstage"), nullable=False),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("photo", sa.String(length=255), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_asars_project_id")),
        sa.ForeignKeyConstraint(["created_by"], ["people.id"], name=op.f("fk_asars_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asars")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_asars_submission_id")),
        sa.UniqueConstraint("code", name=op.f("uq_asars_code")),
    )
    for column in ("project_id", "created_by", "stage"):
        op.create_index(op.f(f"ix_asars_{column}"), "asars", [column], unique=False)
    op.create_index(
        "uq_asars_ahead", "asars", ["project_id"], unique=True, sqlite_where=_AHEAD, postgresql_where=_AHEAD
    )
    op.create_table(
        "asar_lines",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("asar_id", _BIG, nullable=False),
        sa.Column("kind", _one_of(_KINDS, "linekind"), nullable=False),
        sa.Column("wanted", sa.BigInteger(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("came", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "wanted > 0 AND minimum >= 0 AND minimum <= wanted", name=op.f("ck_asar_lines_amounts")
        ),
        sa.ForeignKeyConstraint(["asar_id"], ["asars.id"], name=op.f("fk_asar_lines_asar_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asar_lines")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_asar_lines_submission_id")),
    )
    op.create_index(op.f("ix_asar_lines_asar_id"), "asar_lines", ["asar_id"], unique=False)
    op.create_table(
        "asar_parts",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("line_id", _BIG, nullable=False),
        sa.Column("person_id", _BIG, nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("phone", sa.String(length=24), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_asar_parts_amount")),
        sa.ForeignKeyConstraint(["line_id"], ["asar_lines.id"], name=op.f("fk_asar_parts_line_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_asar_parts_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asar_parts")),
        sa.UniqueConstraint("line_id", "person_id", name=op.f("uq_asar_parts_line_id_person_id")),
    )
    op.create_index(op.f("ix_asar_parts_person_id"), "asar_parts", ["person_id"], unique=False)
    op.create_table(
        "asar_backing",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("line_id", _BIG, nullable=False),
        sa.Column("organization_id", _BIG, nullable=False),
        sa.Column("up_to", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", _BIG, nullable=True),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["asar_lines.id"], name=op.f("fk_asar_backing_line_id")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_asar_backing_organization_id")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_asar_backing_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asar_backing")),
        sa.UniqueConstraint("line_id", name=op.f("uq_asar_backing_line_id")),
    )
    for column in ("organization_id", "made_by"):
        op.create_index(op.f(f"ix_asar_backing_{column}"), "asar_backing", [column], unique=False)
    op.create_table(
        "asar_sheets",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("asar_id", _BIG, nullable=False),
        sa.Column("inline_message_id", sa.String(length=64), nullable=False),
        sa.Column("language", _one_of(_LANGUAGES, "language"), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shared_by", _BIG, nullable=True),
        sa.Column("shown", sa.String(length=64), nullable=False),
        sa.Column("stale_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asar_id"], ["asars.id"], name=op.f("fk_asar_sheets_asar_id")),
        sa.ForeignKeyConstraint(["shared_by"], ["people.id"], name=op.f("fk_asar_sheets_shared_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asar_sheets")),
        sa.UniqueConstraint("inline_message_id", name=op.f("uq_asar_sheets_inline_message_id")),
    )
    for column in ("asar_id", "shared_by", "stale_at"):
        op.create_index(op.f(f"ix_asar_sheets_{column}"), "asar_sheets", [column], unique=False)


def downgrade() -> None:
    for table in ("asar_sheets", "asar_backing", "asar_parts", "asar_lines", "asars"):
        op.drop_table(table)
