"""What the parties of a memorandum confirm is frozen, and its file is kept.

The texts of memoranda that were put before their parties earlier are frozen when the bot starts the first time after
this: they are made by the program and not by the database. Those are marked (`frozen_late`). What waited until now
begins to wait anew, because nobody was reminded.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

STAGES = ("invited", "in_force", "declined")
NEW_STAGES = ("preparing", *STAGES, "lapsed", "taken_back")


def stage(names: Sequence[str]) -> sa.Enum:
    return sa.Enum(*names, name="memorandumstage", native_enum=False, create_constraint=False, length=32)


def one_of(names: Sequence[str]) -> str:
    return f"stage IN ({', '.join(repr(name) for name in names)})"


def upgrade() -> None:
    op.create_table(
        "memorandum_files",
        sa.Column(
            "memorandum_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["memorandum_id"], ["memoranda.id"], name=op.f("fk_memorandum_files_memorandum_id")
        ),
        sa.PrimaryKeyConstraint("memorandum_id", name=op.f("pk_memorandum_files")),
    )
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.add_column(sa.Column("office_told_at", sa.DateTime(timezone=True), nullable=True))
    # Until now every signatory told their post while they confirmed; nobody is asked once more.
    op.execute(
        "UPDATE memorandum_parties SET office_told_at ="
        " (SELECT created_at FROM memoranda WHERE memoranda.id = memorandum_parties.memorandum_id)"
    )
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.add_column(sa.Column("frozen", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=True))
        batch_op.add_column(sa.Column("wording", sa.String(length=16), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("frozen_hash", sa.String(length=64), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("frozen_late", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(
            sa.Column("drafter_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.drop_constraint(batch_op.f("ck_memoranda_memorandumstage"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_memoranda_memorandumstage"), one_of(NEW_STAGES))
    # Whoever drafted it answers for the drafting side, or else it was a side of the match: its first party.
    op.execute(
        "UPDATE memoranda SET drafter_id = COALESCE("
        "(SELECT MIN(organization_id) FROM memorandum_parties"
        " WHERE memorandum_id = memoranda.id AND signatory_id = memoranda.created_by),"
        "(SELECT organization_id FROM memorandum_parties WHERE id ="
        " (SELECT MIN(id) FROM memorandum_parties WHERE memorandum_id = memoranda.id)))"
    )
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.alter_column(
            "drafter_id",
            existing_type=sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memoranda_drafter_id"), "organizations", ["drafter_id"], ["id"]
        )
    op.execute(
        "INSERT INTO waits (kind, record_id, waits_for, since, party_id, next_at, step, overdue, outcome)"
        " SELECT 'memorandum-confirmation', party.id, 'person', CURRENT_TIMESTAMP, party.signatory_id,"
        " CURRENT_TIMESTAMP, 0, false, ''"
        " FROM memorandum_parties AS party JOIN memoranda ON memoranda.id = party.memorandum_id"
        " WHERE memoranda.stage = 'invited' AND party.answer = 'awaited'"
    )


def downgrade() -> None:
    op.execute("DELETE FROM waits WHERE kind IN ('memorandum-office', 'memorandum-confirmation')")
    op.execute("UPDATE memoranda SET stage = 'invited' WHERE stage = 'preparing'")
    op.execute("UPDATE memoranda SET stage = 'declined' WHERE stage IN ('lapsed', 'taken_back')")
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_memoranda_drafter_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_memoranda_memorandumstage"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_memoranda_memorandumstage"), one_of(STAGES))
        for name in ("drafter_id", "frozen_late", "frozen_at", "frozen_hash", "wording", "frozen"):
            batch_op.drop_column(name)
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.drop_column("office_told_at")
    op.drop_table("memorandum_files")
