"""How many people a project has reached in a month, as its people report it. Nobody was asked so far."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0042"
down_revision: str | None = "0041"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_REPORTS = "progress_reports"


def upgrade() -> None:
    with op.batch_alter_table(_REPORTS, schema=None) as batch_op:
        batch_op.add_column(sa.Column("reached", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table(_REPORTS, schema=None) as batch_op:
        batch_op.drop_column("reached")
