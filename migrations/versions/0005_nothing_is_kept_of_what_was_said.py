"""Nothing is kept of what was said: messages that were sent or dropped lose their content."""

from collections.abc import Sequence

from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.execute("UPDATE outbox SET content = '{}' WHERE status <> 'pending'")


def downgrade() -> None:
    """What is gone does not come back, and nobody reads it."""
