"""When whoever reads at an address said that they are not the person to whom mail goes there, and that links end by it.
Nobody has said so yet. Back again such links have ended because no mail is wanted there.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0036"
down_revision: str | None = "0035"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ADDRESSES, _LINKS = "person_addresses", "personal_links"
_BEFORE = ("replaced", "newer", "withdrawn", "tries", "stopped", "forgotten", "expired")


def upgrade() -> None:
    with op.batch_alter_table(_ADDRESSES, schema=None) as batch_op:
        batch_op.add_column(sa.Column("not_theirs_at", sa.DateTime(timezone=True), nullable=True))
    _let_end_by((*_BEFORE, "not_theirs"))


def downgrade() -> None:
    op.execute("UPDATE personal_links SET ended_why = 'stopped' WHERE ended_why = 'not_theirs'")
    _let_end_by(_BEFORE)
    with op.batch_alter_table(_ADDRESSES, schema=None) as batch_op:
        batch_op.drop_column("not_theirs_at")


def _let_end_by(reasons: Sequence[str]) -> None:
    among = ", ".join(f"'{reason}'" for reason in reasons)
    with op.batch_alter_table(_LINKS, schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_personal_links_linkend"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_personal_links_linkend"), f"ended_why IN ({among})")
