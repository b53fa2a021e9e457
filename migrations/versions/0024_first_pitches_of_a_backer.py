"""When the best projects were last chosen for a backer, and which pitches it has asked for itself.

Backers that are there have had their first pitches: for them it was now.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0024"
down_revision: str | None = "0023"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

PROFILES = sa.table("backer_profiles", sa.column("served_at", sa.DateTime(timezone=True)))


def upgrade() -> None:
    with op.batch_alter_table("backer_profiles") as batch_op:
        batch_op.add_column(sa.Column("served_at", sa.DateTime(timezone=True), nullable=True))
    op.get_bind().execute(sa.update(PROFILES).values(served_at=datetime.now(UTC)))
    with op.batch_alter_table("pitches") as batch_op:
        batch_op.add_column(sa.Column("asked_for", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("pitches") as batch_op:
        batch_op.drop_column("asked_for")
    with op.batch_alter_table("backer_profiles") as batch_op:
        batch_op.drop_column("served_at")
