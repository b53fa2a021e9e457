"""Half-filled forms have an id, by which they wait for their people."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0018"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEPT = "person_id, form, answers, updated_at"


def upgrade() -> None:
    _make_anew(
        sa.Column("id", ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("person_id", "form", name=op.f("uq_drafts_person_id_form")),
    )
    # A profile of a backer has had one draft whatever organisation it was of.
    op.execute(
        """
        UPDATE drafts SET form = 'backer:' || (
            SELECT MIN(organization_id) FROM memberships JOIN organizations ON organizations.id = organization_id
            WHERE memberships.person_id = drafts.person_id AND memberships.status = 'active' AND kind <> 'ngo'
        )
        WHERE form = 'backer' AND EXISTS (
            SELECT 1 FROM memberships JOIN organizations ON organizations.id = organization_id
            WHERE memberships.person_id = drafts.person_id AND memberships.status = 'active' AND kind <> 'ngo'
        )
        """
    )
    # Nobody was told how long it is kept: the time counts from today.
    op.execute(
        """
        INSERT INTO waits (kind, record_id, waits_for, party_id, since, next_at, step, overdue, outcome)
        SELECT 'form', id, 'person', person_id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, false, '' FROM drafts
        """
    )


def downgrade() -> None:
    op.execute("DELETE FROM waits WHERE kind = 'form'")
    op.execute("DELETE FROM drafts WHERE form LIKE 'backer:%'")
    _make_anew(
        sa.PrimaryKeyConstraint("person_id", "form", name=op.f("pk_drafts")),
    )


def _make_anew(*key: sa.Column[int] | sa.Constraint) -> None:
    """Make the table anew with what is in it: neither database gives a table another key."""
    op.execute("CREATE TABLE drafts_before AS SELECT * FROM drafts")
    op.drop_table("drafts")
    op.create_table(
        "drafts",
        *key,
        sa.Column("person_id", ID, nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("answers", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_drafts_person_id_people")),
    )
    op.execute(f"INSERT INTO drafts ({KEPT}) SELECT {KEPT} FROM drafts_before")  # noqa: S608 - our own words
    op.drop_table("drafts_before")
