"""The wording of a consent is kept itself, and the name in which it was given."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

LANGUAGES = ("kk", "ru", "en")


def language_of(*, nullable: bool) -> sa.Column[str]:
    kind = sa.Enum(*LANGUAGES, name="language", native_enum=False, create_constraint=True, length=32)
    return sa.Column("language", kind, nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "wordings",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        language_of(nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_wordings")),
    )
    # Of the wordings before this migration only the hash, the version and the language are known.
    op.execute(
        "INSERT INTO wordings (hash, version, language, text, settings)"
        " SELECT text_hash, MIN(version), MIN(language), '', '{}' FROM consents GROUP BY text_hash"
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subject", sa.String(length=160), nullable=False, server_default=""))
        batch_op.create_foreign_key(
            batch_op.f("fk_consents_text_hash_wordings"), "wordings", ["text_hash"], ["hash"]
        )
        batch_op.drop_constraint(batch_op.f("ck_consents_language"), type_="check")
        batch_op.drop_column("version")
        batch_op.drop_column("language")


def downgrade() -> None:
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("version", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("language", sa.String(length=32), nullable=True))
    op.execute(
        "UPDATE consents SET"
        " version = (SELECT version FROM wordings WHERE hash = consents.text_hash),"
        " language = (SELECT language FROM wordings WHERE hash = consents.text_hash)"
    )
    with op.batch_alter_table("consents", schema=None) as batch_op:
        batch_op.alter_column("version", existing_type=sa.String(length=16), nullable=False)
        batch_op.alter_column("language", existing_type=sa.String(length=32), nullable=False)
        batch_op.create_check_constraint(batch_op.f("ck_consents_language"), "language IN ('kk', 'ru', 'en')")
        batch_op.drop_constraint(batch_op.f("fk_consents_text_hash_wordings"), type_="foreignkey")
        batch_op.drop_column("subject")
    op.drop_table("wordings")
