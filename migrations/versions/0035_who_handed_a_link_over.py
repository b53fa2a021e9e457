"""Whether a link was handed over by a moderator or by the person's own side, and which of the two an answer came by.

Of links before this upgrade: whoever has or had to do with an organisation on whose card the person stands is its own
side, and no moderator is.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0035"
down_revision: str | None = "0034"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("personal_links", "memorandum_answers")

_LINKS = """
UPDATE personal_links SET by_moderator = :yes
WHERE way = 'handed' AND made_by IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM memberships
    JOIN organization_addresses ON organization_addresses.organization_id = memberships.organization_id
    WHERE organization_addresses.person_id = personal_links.person_id
        AND memberships.person_id = personal_links.made_by
)
"""
_ANSWERS = """
UPDATE memorandum_answers SET by_moderator = :yes
WHERE way = 'handed' AND EXISTS (
    SELECT 1 FROM personal_links
    JOIN memorandum_signatories ON memorandum_signatories.person_id = personal_links.person_id
    WHERE memorandum_signatories.id = memorandum_answers.signatory_id
        AND personal_links.kind = 'memorandum'
        AND personal_links.record_id = memorandum_answers.memorandum_id
        AND personal_links.way = 'handed'
        AND personal_links.by_moderator = :yes
        AND personal_links.made_at = (
            SELECT max(last.made_at) FROM personal_links AS last
            WHERE last.kind = 'memorandum' AND last.way = 'handed'
                AND last.record_id = memorandum_answers.memorandum_id
                AND last.person_id = memorandum_signatories.person_id
                AND last.made_at <= memorandum_answers.at
        )
)
"""


def upgrade() -> None:
    for table in _TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(
                sa.Column("by_moderator", sa.Boolean(), nullable=False, server_default=sa.false())
            )
    for statement in (_LINKS, _ANSWERS):
        op.execute(sa.text(statement).bindparams(sa.bindparam("yes", value=True, type_=sa.Boolean())))
    for table in _TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column("by_moderator", server_default=None)


def downgrade() -> None:
    for table in _TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("by_moderator")
