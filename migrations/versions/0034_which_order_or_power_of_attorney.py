"""Which order or power of attorney a signatory acts on: its number and its day. Of those before they are not known, and
stay empty; what was frozen stays as it is.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0034"
down_revision: str | None = "0033"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_SIGNATORIES = "memorandum_signatories"


def upgrade() -> None:
    with op.batch_alter_table(_SIGNATORIES, schema=None) as batch_op:
        batch_op.add_column(sa.Column("basis_number", sa.String(64), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("basis_dated", sa.Date(), nullable=True))
    with op.batch_alter_table(_SIGNATORIES, schema=None) as batch_op:
        batch_op.alter_column("basis_number", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table(_SIGNATORIES, schema=None) as batch_op:
        batch_op.drop_column("basis_dated")
        batch_op.drop_column("basis_number")
