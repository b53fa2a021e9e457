"""What organisations promise to projects, and the parts of it that have arrived. So far nothing was promised here."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0038"
down_revision: str | None = "0037"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "pledges",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("project_id", _BIG, nullable=False),
        sa.Column("organization_id", _BIG, nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "money",
                "equipment",
                "premises",
                "expertise",
                "volunteers",
                "media",
                "mentoring",
                "administrative",
                name="need",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=120), nullable=False),
        sa.Column(
            "language",
            sa.Enum("kk", "ru", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column(
            "money_kind",
            sa.Enum(
                "voluntary",
                "contract",
                "budget",
                "grant",
                name="moneykind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_by", _BIG, nullable=True),
        sa.Column("pitch_id", _BIG, nullable=True),
        sa.Column("memorandum_id", _BIG, nullable=True),
        sa.Column(
            "stage",
            sa.Enum(
                "offered",
                "promised",
                "delivered",
                "declined",
                "lapsed",
                "withdrawn",
                "released",
                name="pledgestage",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", _BIG, nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", _BIG, nullable=True),
        sa.Column("end_words", sa.Text(), nullable=False),
        sa.Column("delivered", sa.BigInteger(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("explanations", sa.Integer(), nullable=False),
        sa.Column("explained_by", _BIG, nullable=True),
        sa.Column("contacts", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("released_from", sa.String(length=32), nullable=True),
        sa.CheckConstraint(
            "(kind = 'money') = (money_kind IS NOT NULL)", name=op.f("ck_pledges_money_kind_of_money")
        ),
        sa.CheckConstraint(
            "amount > 0 AND delivered >= 0 AND delivered <= amount", name=op.f("ck_pledges_amounts")
        ),
        sa.ForeignKeyConstraint(["answered_by"], ["people.id"], name=op.f("fk_pledges_answered_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["people.id"], name=op.f("fk_pledges_ended_by")),
        sa.ForeignKeyConstraint(["explained_by"], ["people.id"], name=op.f("fk_pledges_explained_by")),
        sa.ForeignKeyConstraint(["memorandum_id"], ["memoranda.id"], name=op.f("fk_pledges_memorandum_id")),
        sa.ForeignKeyConstraint(["offered_by"], ["people.id"], name=op.f("fk_pledges_offered_by")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_pledges_organization_id")
        ),
        sa.ForeignKeyConstraint(["pitch_id"], ["pitches.id"], name=op.f("fk_pledges_pitch_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_pledges_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledges")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_pledges_submission_id")),
    )
    with op.batch_alter_table("pledges", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pledges_answered_by"), ["answered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_ended_by"), ["ended_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_explained_by"), ["explained_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_offered_by"), ["offered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_organization_id"), ["organization_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_project_id"), ["project_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledges_stage"), ["stage"], unique=False)

    op.create_table(
        "pledge_deliveries",
        sa.Column("id", _BIG, nullable=False),
        sa.Column("submission_id", sa.String(length=36), nullable=False),
        sa.Column("pledge_id", _BIG, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column(
            "side",
            sa.Enum(
                "giver", "receiver", name="pledgeside", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_by", _BIG, nullable=True),
        sa.Column(
            "language",
            sa.Enum("kk", "ru", "en", name="language", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("last", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(length=255), nullable=True),
        sa.Column("document", sa.String(length=255), nullable=True),
        sa.Column("document_name", sa.String(length=255), nullable=True),
        sa.Column("replaces_id", _BIG, nullable=True),
        sa.Column(
            "stage",
            sa.Enum(
                "told",
                "agreed",
                "not_received",
                "replaced",
                "taken_back",
                "one_sided",
                name="deliverystage",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", _BIG, nullable=True),
        sa.Column("answer_words", sa.Text(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_pledge_deliveries_amount")),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["people.id"], name=op.f("fk_pledge_deliveries_answered_by")
        ),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledges.id"], name=op.f("fk_pledge_deliveries_pledge_id")),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["pledge_deliveries.id"], name=op.f("fk_pledge_deliveries_replaces_id")
        ),
        sa.ForeignKeyConstraint(["told_by"], ["people.id"], name=op.f("fk_pledge_deliveries_told_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_deliveries")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_pledge_deliveries_submission_id")),
    )
    with op.batch_alter_table("pledge_deliveries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pledge_deliveries_answered_by"), ["answered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledge_deliveries_pledge_id"), ["pledge_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_pledge_deliveries_told_by"), ["told_by"], unique=False)


def downgrade() -> None:
    op.drop_table("pledge_deliveries")
    op.drop_table("pledges")
