"""Representatives leave and are removed, links are kept as hashes and can be revoked, organisations are suspended, a
returned card holds its BIN no more, and what waits for a decision has a clock.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

BIN_HELD = sa.text("status <> 'rejected'")
_ORGANIZATION = ("pending", "verified", "rejected")
_MEMBERSHIP = ("requested", "active", "declined")

INVITATIONS = sa.table(
    "invitations",
    sa.column("id", sa.BigInteger),
    sa.column("token", sa.String),
    sa.column("token_hash", sa.String),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("used_by", sa.BigInteger),
)
WAITS = sa.table(
    "waits",
    sa.column("kind", sa.String),
    sa.column("record_id", sa.BigInteger),
    sa.column("waits_for", sa.String),
    sa.column("since", sa.DateTime(timezone=True)),
    sa.column("until", sa.DateTime(timezone=True)),
    sa.column("next_at", sa.DateTime(timezone=True)),
    sa.column("step", sa.Integer),
    sa.column("overdue", sa.Boolean),
    sa.column("outcome", sa.String),
)
_LINK_LIVES = timedelta(days=14)

_REQUESTED = "SELECT memberships.id, memberships.created_at, "
_OF = """
 FROM memberships JOIN organizations ON organizations.id = memberships.organization_id
 WHERE memberships.status = 'requested' AND """
_REPRESENTED = """EXISTS (SELECT 1 FROM memberships AS others
 WHERE others.organization_id = organizations.id AND others.status = 'active')"""

# What waits already: the kind, for whom, and the records by their ids, the moment since when they wait, the
# organisation and the region.
_WAITING = (
    (
        "organization-verification",
        "moderators",
        "SELECT id, created_at, CAST(NULL AS BIGINT), region FROM organizations WHERE status = 'pending'",
    ),
    (
        "project-review",
        "moderators",
        "SELECT id, created_at, CAST(NULL AS BIGINT), region FROM projects WHERE stage = 'submitted'",
    ),
    (
        "access-request",
        "organization",
        _REQUESTED
        + "CAST(memberships.organization_id AS BIGINT), CAST(NULL AS VARCHAR(8))"
        + _OF
        + _REPRESENTED,
    ),
    (
        "access-request-unrepresented",
        "moderators",
        _REQUESTED + "CAST(NULL AS BIGINT), organizations.region" + _OF + "NOT " + _REPRESENTED,
    ),
)


def _allow(table: BatchOperations, name: str, enum: str, values: Sequence[str]) -> None:
    """Let the column `status` hold these values and no others."""
    constraint = op.f(f"ck_{name}_{enum}")
    table.drop_constraint(constraint, type_="check")
    table.create_check_constraint(constraint, sa.column("status").in_(values))


def upgrade() -> None:
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        _allow(batch_op, "memberships", "membershipstatus", (*_MEMBERSHIP, "left", "removed", "lapsed"))
        batch_op.add_column(sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(
            sa.Column("account_name", sa.String(length=130), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("account_username", sa.String(length=32), nullable=False, server_default="")
        )
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_organizations_bin"), type_="unique")
        _allow(batch_op, "organizations", "organizationstatus", (*_ORGANIZATION, "suspended"))
        batch_op.add_column(sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_organizations_bin", ["bin"], unique=False)
        batch_op.create_index(
            "uq_organizations_bin_held",
            ["bin"],
            unique=True,
            sqlite_where=BIN_HELD,
            postgresql_where=BIN_HELD,
        )
    op.execute("UPDATE organizations SET verified_at = decided_at WHERE status = 'verified'")
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("halted", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("token_hash", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    _hash_tokens()
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_invitations_token"), type_="unique")
        batch_op.drop_column("token")
        batch_op.alter_column("token_hash", existing_type=sa.String(length=64), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_invitations_token_hash"), ["token_hash"])
    _begin_waits()


def _hash_tokens() -> None:
    """And begin to wait for whoever was invited: a link that is over expires at the next tick, its maker is told."""
    connection = op.get_bind()
    columns = INVITATIONS.c
    rows = connection.execute(sa.select(columns.id, columns.token, columns.created_at, columns.used_by)).all()
    for id_, token, created_at, used_by in rows:
        hashed = sha256(token.encode()).hexdigest()
        connection.execute(sa.update(INVITATIONS).where(columns.id == id_).values(token_hash=hashed))
        if used_by is None:
            until = created_at + _LINK_LIVES
            connection.execute(
                sa.insert(WAITS).values(
                    kind="invitation",
                    record_id=id_,
                    waits_for="person",
                    since=created_at,
                    until=until,
                    next_at=until,
                    step=0,
                    overdue=False,
                    outcome="",
                )
            )


def _begin_waits() -> None:
    """The tick looks at the real moments of each clock."""
    now = sa.bindparam("now", datetime.now(UTC), type_=sa.DateTime(timezone=True))
    for kind, waits_for, records in _WAITING:
        op.execute(
            sa.text(
                "INSERT INTO waits (kind, waits_for, record_id, since, party_id, region, next_at, step, overdue,"  # noqa: S608 - our own words
                f" outcome) SELECT '{kind}', '{waits_for}', records.*, :now, 0, :no, ''"
                f" FROM ({records}) AS records"
            ).bindparams(now, sa.bindparam("no", value=False, type_=sa.Boolean()))
        )


def downgrade() -> None:
    op.execute(
        "DELETE FROM waits WHERE kind IN ('organization-verification', 'project-review', 'access-request',"
        " 'access-request-unrepresented', 'access-request-late', 'invitation', 'organization-unrepresented')"
    )
    # A hash cannot be turned back into its token: the links that are open work no more.
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("token", sa.String(length=48), nullable=True))
    op.execute("UPDATE invitations SET token = 'gone-' || id")
    with op.batch_alter_table("invitations", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_invitations_token_hash"), type_="unique")
        batch_op.drop_column("token_hash")
        batch_op.drop_column("revoked_at")
        batch_op.alter_column("token", existing_type=sa.String(length=48), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_invitations_token"), ["token"])
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_column("halted")
    op.execute("UPDATE organizations SET status = 'rejected' WHERE status = 'suspended'")
    # One card of a number keeps it: the one that holds it, or else the oldest.
    op.execute(
        "UPDATE organizations SET bin = NULL WHERE status = 'rejected' AND EXISTS (SELECT 1 FROM organizations"
        " AS other WHERE other.bin = organizations.bin AND other.id <> organizations.id"
        " AND (other.status <> 'rejected' OR other.id < organizations.id))"
    )
    with op.batch_alter_table("organizations", schema=None) as batch_op:
        batch_op.drop_index("uq_organizations_bin_held", sqlite_where=BIN_HELD, postgresql_where=BIN_HELD)
        batch_op.drop_index("ix_organizations_bin")
        batch_op.drop_column("verified_at")
        _allow(batch_op, "organizations", "organizationstatus", _ORGANIZATION)
        batch_op.create_unique_constraint(batch_op.f("uq_organizations_bin"), ["bin"])
    op.execute("UPDATE memberships SET status = 'declined' WHERE status IN ('left', 'removed', 'lapsed')")
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_column("account_username")
        batch_op.drop_column("account_name")
        batch_op.drop_column("decided_at")
        _allow(batch_op, "memberships", "membershipstatus", _MEMBERSHIP)
