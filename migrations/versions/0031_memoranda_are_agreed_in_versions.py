"""Memoranda are agreed in versions, and answered in rows by signatories who are rows.

What came into force before this is agreed, without a seal, and says so. What was put before the parties is the first
version, as it was frozen. People's words stood there in one language: they are the same in both now, as on paper.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision: str = "0031"
down_revision: str | None = "0030"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)
Json = sa.JSON().with_variant(JSONB(), "postgresql")
STANDS, STANDS_UPLOADED = sa.text("ended_at IS NULL"), sa.text("taken_back_at IS NULL")

FORMER_STAGES = ("preparing", "invited", "in_force", "declined", "lapsed", "taken_back")
STAGES = ("draft", "put", "agreed", "signed", "ended", "lapsed", "declined")
END_REASONS = ("taken_back", "clock", "ground", "term", "left", "all_agreed")
PARTY_STAGES = ("asked", "told", "awaited", "confirmed", "declined", "leaving", "left")
FORMER_ANSWERS = ("awaited", "acknowledged", "declined")
BECOMES = {
    "preparing": "draft",
    "invited": "put",
    "in_force": "agreed",
    "taken_back": "lapsed",
    "lapsed": "lapsed",
    "declined": "declined",
}
WAS = {"draft": "preparing", "put": "invited", "lapsed": "lapsed", "declined": "declined"}
AHEAD_OF_UTC = timedelta(hours=5)
"""So far the country is ahead (IANA: Asia/Almaty)."""
ACTIONS = (
    ("memorandum.tell_office", "memorandum.tell_part"),
    ("memorandum.acknowledge", "memorandum.confirm"),
    ("memorandum.in_force", "memorandum.agreed"),
)
AGREED, FORMER_AGREED = "memorandum-agreed", "memorandum-in-force"


def table(name: str, /, **columns: sa.types.TypeEngine[Any]) -> sa.TableClause:
    return sa.table(name, *(sa.column(key, kind) for key, kind in columns.items()))


memoranda = table(
    "memoranda",
    id=Id,
    pitch_id=Id,
    project_id=Id,
    stage=sa.String(),
    number=sa.String(),
    language=sa.String(),
    subject=sa.Text(),
    place=sa.String(),
    plan=Json,
    term_months=sa.Integer(),
    term_until=sa.Date(),
    created_at=Moment,
    created_by=Id,
    drafter_id=Id,
    in_force_at=Moment,
    frozen=Json,
    wording=sa.String(),
    frozen_hash=sa.String(),
    frozen_at=Moment,
    frozen_late=sa.Boolean(),
    clauses=Json,
    invited_at=Moment,
    agreed_at=Moment,
    agreed_before_seals=sa.Boolean(),
    end_reason=sa.String(),
)
parties = table(
    "memorandum_parties",
    id=Id,
    memorandum_id=Id,
    organization_id=Id,
    signatory_id=Id,
    signatory_name=sa.String(),
    position=sa.String(),
    basis=sa.String(),
    office_told_at=Moment,
    answer=sa.String(),
    answered_at=Moment,
    decline_reason=sa.Text(),
    stage=sa.String(),
    told_at=Moment,
)
written = table("memorandum_parties", id=Id, intentions=sa.Text())
paired = table("memorandum_parties", id=Id, intentions=Json)
projects = table("projects", id=Id, title=sa.String(), spheres=Json)
versions = table(
    "memorandum_versions",
    id=Id,
    memorandum_id=Id,
    serial=sa.Integer(),
    value=Json,
    wording=sa.String(),
    hash=sa.String(),
    put_at=Moment,
    stage=sa.String(),
    late=sa.Boolean(),
)
signatories = table(
    "memorandum_signatories",
    id=Id,
    memorandum_id=Id,
    party_id=Id,
    person_id=Id,
    name=sa.String(),
    position=sa.String(),
    basis=sa.String(),
    named_at=Moment,
    named_by=Id,
    ended_at=Moment,
)
answers = table(
    "memorandum_answers",
    memorandum_id=Id,
    party_id=Id,
    signatory_id=Id,
    version_id=Id,
    answer=sa.String(),
    at=Moment,
    section=sa.String(),
    words=sa.Text(),
    way=sa.String(),
    address=sa.String(),
)
outbox = table("outbox", id=Id, content=Json)
buttons = table("message_buttons", kind=sa.String())
waits = table(
    "waits",
    kind=sa.String(),
    record_id=Id,
    waits_for=sa.String(),
    since=Moment,
    party_id=Id,
    until=Moment,
    next_at=Moment,
    step=sa.Integer(),
    overdue=sa.Boolean(),
    outcome=sa.String(),
)
audit_log = table("audit_log", action=sa.String())


def one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def among(column: str, values: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


def key(name: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))


def refers(name: str, column: str, to: str, of: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.{of}"], name=op.f(f"fk_{name}_{column}"))


def upgrade() -> None:
    _create()
    connection = op.get_bind()
    before = _rows(connection, sa.select(*_former(memoranda)))
    of_parties = _rows(connection, sa.select(*_former(parties)))
    intentions = dict(connection.execute(sa.select(written.c.id, written.c.intentions)).all())
    about = {row["id"]: row for row in _rows(connection, sa.select(projects))}
    _widen()
    for memorandum in before:
        _upgrade_memorandum(connection, memorandum, about)
    stages = {memorandum["id"]: memorandum for memorandum in before}
    of_version = dict(connection.execute(sa.select(versions.c.memorandum_id, versions.c.id)).all())
    for party in of_parties:
        _upgrade_party(connection, party, stages[party["memorandum_id"]], of_version)
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.drop_column("intentions")
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("intentions", Json, nullable=False, server_default='{"kk": "", "ru": ""}')
        )
    for id_, text in intentions.items():
        told = sa.update(paired).where(paired.c.id == id_)
        connection.execute(told.values(intentions={"kk": text, "ru": text}))
    _narrow()
    _rename_notification(connection, FORMER_AGREED, AGREED)
    _rename_actions(connection)
    _begin_terms(connection)


def _former(of: sa.TableClause) -> list[sa.ColumnClause[Any]]:
    new = {"clauses", "invited_at", "agreed_at", "agreed_before_seals", "end_reason", "told_at"}
    new |= {"stage"} if of is parties else set()
    return [column for column in of.c if column.key not in new]


def _rows(connection: sa.Connection, query: sa.Select[Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(query).mappings()]


def _upgrade_memorandum(
    connection: sa.Connection, row: Mapping[str, Any], about: Mapping[int, Mapping[str, Any]]
) -> None:
    project = about[row["project_id"]]
    title = (row["frozen"] or {}).get("document", {}).get("project_title", project["title"])
    plan = [
        {"action": _same(line["what"]), "until": line["until"], "who": _same(line["who"])}
        for line in row["plan"]
    ]
    last_day = None if row["term_months"] else row["term_until"].isoformat()
    stage = row["stage"]
    connection.execute(
        sa.update(memoranda)
        .where(memoranda.c.id == row["id"])
        .values(
            stage=BECOMES[stage],
            clauses={
                "title": _same(title),
                "aims": _same(row["subject"]),
                "place": _same(row["place"]),
                "areas": project["spheres"],
                "plan": plan,
                "term_months": row["term_months"],
                "last_day": last_day,
            },
            invited_at=row["created_at"],
            agreed_at=row["in_force_at"],
            agreed_before_seals=stage == "in_force",
            end_reason="taken_back" if stage == "taken_back" else None,
        )
    )
    if row["frozen_at"] is None and stage not in {"invited", "in_force"}:
        return
    connection.execute(
        sa.insert(versions).values(
            memorandum_id=row["id"],
            serial=1,
            value=row["frozen"] if row["frozen"] is not None else sa.null(),
            wording=row["wording"],
            hash=row["frozen_hash"],
            put_at=row["frozen_at"] or row["created_at"],
            stage={"invited": "put", "in_force": "agreed"}.get(stage, "closed"),
            late=row["frozen_late"],
        )
    )


def _upgrade_party(
    connection: sa.Connection,
    row: Mapping[str, Any],
    memorandum: Mapping[str, Any],
    of_version: Mapping[int, int],
) -> None:
    was_put = memorandum["id"] in of_version
    stage = {"acknowledged": "confirmed", "declined": "declined"}.get(row["answer"])
    if stage is None:
        told = row["office_told_at"] is not None
        stage = "awaited" if was_put else "told" if told else "asked"
    connection.execute(
        sa.update(parties)
        .where(parties.c.id == row["id"])
        .values(
            stage="confirmed" if memorandum["stage"] == "in_force" else stage, told_at=row["office_told_at"]
        )
    )
    signatory_id = None
    if row["signatory_id"] is not None:
        signatory_id = connection.execute(
            sa.insert(signatories)
            .values(
                memorandum_id=memorandum["id"],
                party_id=row["id"],
                person_id=row["signatory_id"],
                name=row["signatory_name"],
                position=row["position"],
                basis=row["basis"],
                named_at=memorandum["created_at"],
                named_by=memorandum["created_by"],
            )
            .returning(signatories.c.id)
        ).scalar_one()
    if stage not in {"confirmed", "declined"}:
        return
    connection.execute(
        sa.insert(answers).values(
            memorandum_id=memorandum["id"],
            party_id=row["id"],
            signatory_id=signatory_id,
            version_id=of_version.get(memorandum["id"]),
            answer=stage,
            at=row["answered_at"] or memorandum["in_force_at"] or memorandum["created_at"],
            section="",
            words=row["decline_reason"],
            way="chat",
            address="",
        )
    )


def _same(text: str) -> dict[str, str]:
    return {"kk": text, "ru": text}


def _create() -> None:
    op.create_table(
        "signed_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_signed_files")),
    )
    op.create_table(
        "memorandum_versions",
        sa.Column("id", Id, nullable=False),
        sa.Column("memorandum_id", Id, nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("value", Json, nullable=True),
        sa.Column("wording", sa.String(length=16), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("put_at", Moment, nullable=False),
        sa.Column("stage", one_of("versionstage", "put", "agreed", "changed", "closed"), nullable=False),
        sa.Column("ended_at", Moment, nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        refers("memorandum_versions", "memorandum_id", "memoranda"),
        key("memorandum_versions"),
        sa.UniqueConstraint(
            "memorandum_id", "serial", name=op.f("uq_memorandum_versions_memorandum_id_serial")
        ),
    )
    op.create_table(
        "memorandum_readers",
        sa.Column("id", Id, nullable=False),
        sa.Column("party_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("named_by", Id, nullable=False),
        sa.Column("named_at", Moment, nullable=False),
        refers("memorandum_readers", "named_by", "people"),
        refers("memorandum_readers", "party_id", "memorandum_parties"),
        refers("memorandum_readers", "person_id", "people"),
        key("memorandum_readers"),
        sa.UniqueConstraint("party_id", "person_id", name=op.f("uq_memorandum_readers_party_id_person_id")),
    )
    _index("memorandum_readers", "named_by", "person_id")
    op.create_table(
        "memorandum_seals",
        sa.Column("id", Id, nullable=False),
        sa.Column("memorandum_id", Id, nullable=False),
        sa.Column("version_id", Id, nullable=False),
        sa.Column("wanted_at", Moment, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("sealed_at", Moment, nullable=True),
        refers("memorandum_seals", "memorandum_id", "memoranda"),
        refers("memorandum_seals", "version_id", "memorandum_versions"),
        key("memorandum_seals"),
        sa.UniqueConstraint("memorandum_id", name=op.f("uq_memorandum_seals_memorandum_id")),
        sa.UniqueConstraint("sha256", name=op.f("uq_memorandum_seals_sha256")),
        sa.UniqueConstraint("version_id", name=op.f("uq_memorandum_seals_version_id")),
    )
    op.create_table(
        "memorandum_signatories",
        sa.Column("id", Id, nullable=False),
        sa.Column("memorandum_id", Id, nullable=False),
        sa.Column("party_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("position", sa.String(length=120), nullable=False),
        sa.Column("basis", sa.String(length=120), nullable=False),
        sa.Column("named_at", Moment, nullable=False),
        sa.Column("named_by", Id, nullable=True),
        sa.Column("ended_at", Moment, nullable=True),
        sa.Column("end_reason", one_of("signatoryend", "replaced", "gone"), nullable=True),
        refers("memorandum_signatories", "memorandum_id", "memoranda"),
        refers("memorandum_signatories", "named_by", "people"),
        refers("memorandum_signatories", "party_id", "memorandum_parties"),
        refers("memorandum_signatories", "person_id", "people"),
        key("memorandum_signatories"),
    )
    _index("memorandum_signatories", "named_by", "person_id")
    _only_one("memorandum_signatories", STANDS, "memorandum_id", "person_id")
    _only_one("memorandum_signatories", STANDS, "party_id")
    op.create_table(
        "memorandum_signed_copies",
        sa.Column("id", Id, nullable=False),
        sa.Column("memorandum_id", Id, nullable=False),
        sa.Column("party_id", Id, nullable=False),
        sa.Column("kind", one_of("signedkind", "scan", "pdf", "cms"), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("uploaded_by", Id, nullable=True),
        sa.Column("uploaded_at", Moment, nullable=False),
        sa.Column("findings", Json, nullable=False),
        sa.Column("taken_back_at", Moment, nullable=True),
        refers("memorandum_signed_copies", "memorandum_id", "memoranda"),
        refers("memorandum_signed_copies", "party_id", "memorandum_parties"),
        refers("memorandum_signed_copies", "sha256", "signed_files", "sha256"),
        refers("memorandum_signed_copies", "uploaded_by", "people"),
        key("memorandum_signed_copies"),
    )
    _index("memorandum_signed_copies", "memorandum_id", "uploaded_by")
    _only_one("memorandum_signed_copies", STANDS_UPLOADED, "party_id")
    op.create_table(
        "memorandum_answers",
        sa.Column("id", Id, nullable=False),
        sa.Column("memorandum_id", Id, nullable=False),
        sa.Column("party_id", Id, nullable=False),
        sa.Column("signatory_id", Id, nullable=True),
        sa.Column("version_id", Id, nullable=True),
        sa.Column("answer", one_of("partyanswer", "confirmed", "change", "declined"), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("section", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("way", one_of("answerway", "chat", "page", "handed"), nullable=False),
        sa.Column("address", sa.String(length=120), nullable=False),
        refers("memorandum_answers", "memorandum_id", "memoranda"),
        refers("memorandum_answers", "party_id", "memorandum_parties"),
        refers("memorandum_answers", "signatory_id", "memorandum_signatories"),
        refers("memorandum_answers", "version_id", "memorandum_versions"),
        key("memorandum_answers"),
    )
    _index("memorandum_answers", "memorandum_id")


def _index(name: str, *columns: str) -> None:
    with op.batch_alter_table(name, schema=None) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{name}_{column}"), [column], unique=False)


def _only_one(name: str, stands: sa.TextClause, *columns: str) -> None:
    op.create_index(
        f"uq_{name}_{'_'.join(columns)}",
        name,
        [*columns],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )


def _widen() -> None:
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_memoranda_memorandumstage"), type_="check")
        batch_op.add_column(sa.Column("clauses", Json, nullable=False, server_default="{}"))
        for name in ("invited_at", "revision_asked_at", "agreed_at", "signed_at", "ended_at"):
            batch_op.add_column(sa.Column(name, Moment, nullable=True))
        batch_op.add_column(sa.Column("check_code", sa.String(length=32), nullable=True))
        batch_op.add_column(
            sa.Column("agreed_before_seals", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("end_reason", sa.String(length=32), nullable=True))
        batch_op.add_column(sa.Column("supplements_id", Id, nullable=True))
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stage", sa.String(length=32), nullable=False, server_default="asked"))
        batch_op.add_column(sa.Column("address", Json, nullable=False, server_default='{"kk": "", "ru": ""}'))
        for name, length in (("phone", 32), ("email", 254), ("own_number", 64)):
            batch_op.add_column(sa.Column(name, sa.String(length=length), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("told_at", Moment, nullable=True))
        batch_op.add_column(sa.Column("leaves_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("end_wanted_at", Moment, nullable=True))


def _narrow() -> None:
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.create_check_constraint(batch_op.f("ck_memoranda_memorandumstage"), among("stage", STAGES))
        batch_op.create_check_constraint(
            batch_op.f("ck_memoranda_endreason"), among("end_reason", END_REASONS)
        )
        batch_op.alter_column("pitch_id", existing_type=Id, nullable=True)
        batch_op.alter_column("project_id", existing_type=Id, nullable=True)
        batch_op.alter_column("number", existing_type=sa.String(length=32), type_=sa.String(length=40))
        batch_op.create_index(batch_op.f("ix_memoranda_supplements_id"), ["supplements_id"], unique=False)
        batch_op.create_unique_constraint(batch_op.f("uq_memoranda_check_code"), ["check_code"])
        batch_op.create_foreign_key(
            batch_op.f("fk_memoranda_supplements_id"), "memoranda", ["supplements_id"], ["id"]
        )
        batch_op.drop_constraint(batch_op.f("ck_memoranda_language"), type_="check")
        for name in ("frozen", "frozen_at", "frozen_hash", "frozen_late", "wording"):
            batch_op.drop_column(name)
        for name in ("language", "subject", "place", "plan", "term_months", "in_force_at"):
            batch_op.drop_column(name)
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.create_check_constraint(
            batch_op.f("ck_memorandum_parties_partystage"), among("stage", PARTY_STAGES)
        )
        batch_op.drop_index(batch_op.f("ix_memorandum_parties_signatory_id"))
        batch_op.drop_constraint(
            batch_op.f("uq_memorandum_parties_memorandum_id_signatory_id"), type_="unique"
        )
        batch_op.drop_constraint(batch_op.f("fk_memorandum_parties_signatory_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("ck_memorandum_parties_partyanswer"), type_="check")
        for name in ("answered_at", "office_told_at", "answer", "decline_reason"):
            batch_op.drop_column(name)
        for name in ("signatory_id", "signatory_name", "position", "basis"):
            batch_op.drop_column(name)


def _rename_notification(connection: sa.Connection, before: str, after: str) -> None:
    """What was promised before and is not sent yet says what is true of it now."""
    promised = connection.execute(
        sa.select(outbox.c.id, outbox.c.content).where(sa.cast(outbox.c.content, sa.Text).contains(before))
    ).all()
    for id_, content in promised:
        renamed = json.loads(json.dumps(content).replace(f'"{before}"', f'"{after}"'))
        connection.execute(sa.update(outbox).where(outbox.c.id == id_).values(content=renamed))
    connection.execute(sa.update(buttons).where(buttons.c.kind == before).values(kind=after))


def _begin_terms(connection: sa.Connection) -> None:
    """What is agreed ends with its term: its clock is looked at once the service runs."""
    now = datetime.now(UTC)
    agreed = sa.select(memoranda.c.id, memoranda.c.drafter_id, memoranda.c.term_until)
    for id_, drafter_id, term_until in connection.execute(agreed.where(memoranda.c.stage == "agreed")).all():
        over = datetime.combine(term_until, time(), UTC) + timedelta(days=1) - AHEAD_OF_UTC
        connection.execute(
            sa.insert(waits).values(
                kind="memorandum-term",
                record_id=id_,
                waits_for="organization",
                since=now,
                party_id=drafter_id,
                until=over,
                next_at=now,
                step=0,
                overdue=False,
                outcome="",
            )
        )


def _rename_actions(connection: sa.Connection, *, back: bool = False) -> None:
    for before, after in ACTIONS:
        old, new = (after, before) if back else (before, after)
        connection.execute(sa.update(audit_log).where(audit_log.c.action == old).values(action=new))


def downgrade() -> None:
    """Of what the version before does not know, it keeps what it can: the last version, the last answers, the words as
    they stand in Kazakh. What has no match goes.
    """
    connection = op.get_bind()
    _rename_notification(connection, AGREED, FORMER_AGREED)
    _rename_actions(connection, back=True)
    _drop_unknown(connection)
    said = _rows(
        connection,
        sa.select(
            memoranda.c.id,
            memoranda.c.stage,
            memoranda.c.clauses,
            memoranda.c.agreed_at,
            memoranda.c.end_reason,
        ),
    )
    intentions = dict(connection.execute(sa.select(paired.c.id, paired.c.intentions)).all())
    of_parties = _rows(connection, sa.select(parties.c.id, parties.c.stage, parties.c.told_at))
    named = _rows(connection, sa.select(signatories).where(signatories.c.ended_at.is_(None)))
    answered = _rows(connection, sa.select(answers))
    put = _rows(connection, sa.select(versions).order_by(versions.c.serial))
    _give_columns_back()
    for row in said:
        _downgrade_memorandum(connection, row)
    for version in put:
        connection.execute(
            sa.update(memoranda)
            .where(memoranda.c.id == version["memorandum_id"])
            .values(
                frozen=version["value"],
                wording=version["wording"],
                frozen_hash=version["hash"],
                frozen_at=version["put_at"],
                frozen_late=version["late"],
            )
        )
    for row in of_parties:
        one = sa.update(parties).where(parties.c.id == row["id"])
        answer = {"confirmed": "acknowledged", "leaving": "acknowledged", "left": "acknowledged"}
        connection.execute(
            one.values(
                office_told_at=row["told_at"],
                answer="declined" if row["stage"] == "declined" else answer.get(row["stage"], "awaited"),
            )
        )
        text = sa.update(written).where(written.c.id == row["id"])
        connection.execute(text.values(intentions=intentions[row["id"]]["kk"]))
    for row in named:
        connection.execute(
            sa.update(parties)
            .where(parties.c.id == row["party_id"])
            .values(
                signatory_id=row["person_id"],
                signatory_name=row["name"],
                position=row["position"],
                basis=row["basis"],
            )
        )
    for row in answered:
        if row["answer"] != "change":
            connection.execute(
                sa.update(parties)
                .where(parties.c.id == row["party_id"])
                .values(answered_at=row["at"], decline_reason=row["words"])
            )
    _drop()


def _downgrade_memorandum(connection: sa.Connection, row: Mapping[str, Any]) -> None:
    clauses = row["clauses"]
    stage = "taken_back" if row["end_reason"] == "taken_back" else WAS.get(row["stage"], "in_force")
    connection.execute(
        sa.update(memoranda)
        .where(memoranda.c.id == row["id"])
        .values(
            stage=stage,
            language="kk",
            subject=clauses["aims"]["kk"],
            place=clauses["place"]["kk"],
            plan=[
                {"what": line["action"]["kk"], "until": line["until"], "who": line["who"]["kk"]}
                for line in clauses["plan"]
            ],
            term_months=clauses["term_months"],
            in_force_at=row["agreed_at"],
        )
    )


def _drop_unknown(connection: sa.Connection) -> None:
    unknown = sa.select(memoranda.c.id).where(memoranda.c.pitch_id.is_(None))
    connection.execute(sa.text("DELETE FROM memorandum_signed_copies"))
    connection.execute(sa.text("DELETE FROM memorandum_seals"))
    connection.execute(sa.text("DELETE FROM memorandum_readers"))
    gone = "kind IN ('memorandum-draft', 'memorandum-seal', 'memorandum-term', 'memorandum-exit', 'memorandum-help')"
    connection.execute(
        sa.text(f"DELETE FROM tellings WHERE wait_id IN (SELECT id FROM waits WHERE {gone})")  # noqa: S608
    )
    connection.execute(sa.text(f"DELETE FROM waits WHERE {gone}"))  # noqa: S608
    for child in ("free_will_answers", "plan_steps", "memorandum_files"):
        of = table(child, memorandum_id=Id)
        connection.execute(sa.delete(of).where(of.c.memorandum_id.in_(unknown)))
    for of in (answers, signatories, versions, parties):
        connection.execute(sa.delete(of).where(of.c.memorandum_id.in_(unknown)))
    connection.execute(sa.delete(memoranda).where(memoranda.c.pitch_id.is_(None)))


def _give_columns_back() -> None:
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_memorandum_parties_partystage"), type_="check")
        for name in ("intentions", "stage", "address", "phone", "email", "own_number"):
            batch_op.drop_column(name)
        for name in ("told_at", "leaves_on", "end_wanted_at"):
            batch_op.drop_column(name)
    with op.batch_alter_table("memorandum_parties", schema=None) as batch_op:
        batch_op.add_column(sa.Column("signatory_id", Id, nullable=True))
        for name in ("signatory_name", "position", "basis"):
            batch_op.add_column(sa.Column(name, sa.String(length=120), nullable=False, server_default=""))
        for name in ("intentions", "decline_reason"):
            batch_op.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("answer", sa.String(length=32), nullable=False, server_default="awaited")
        )
        for name in ("office_told_at", "answered_at"):
            batch_op.add_column(sa.Column(name, Moment, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_memorandum_parties_signatory_id"), "people", ["signatory_id"], ["id"]
        )
        batch_op.create_unique_constraint(
            batch_op.f("uq_memorandum_parties_memorandum_id_signatory_id"), ["memorandum_id", "signatory_id"]
        )
        batch_op.create_index(
            batch_op.f("ix_memorandum_parties_signatory_id"), ["signatory_id"], unique=False
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_memorandum_parties_partyanswer"), among("answer", FORMER_ANSWERS)
        )
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_memoranda_supplements_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_memoranda_check_code"), type_="unique")
        batch_op.drop_index(batch_op.f("ix_memoranda_supplements_id"))
        batch_op.drop_constraint(batch_op.f("ck_memoranda_memorandumstage"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_memoranda_endreason"), type_="check")
        for name in ("invited_at", "revision_asked_at", "signed_at", "ended_at", "agreed_at"):
            batch_op.drop_column(name)
        for name in ("clauses", "check_code", "agreed_before_seals", "end_reason", "supplements_id"):
            batch_op.drop_column(name)
        batch_op.add_column(sa.Column("language", sa.String(length=32), nullable=False, server_default="kk"))
        batch_op.add_column(sa.Column("subject", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("place", sa.String(length=120), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("plan", Json, nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("term_months", sa.Integer(), nullable=True))
        for name in ("in_force_at", "frozen_at"):
            batch_op.add_column(sa.Column(name, Moment, nullable=True))
        batch_op.add_column(sa.Column("frozen", Json, nullable=True))
        batch_op.add_column(sa.Column("wording", sa.String(length=16), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("frozen_hash", sa.String(length=64), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("frozen_late", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.create_check_constraint(
            batch_op.f("ck_memoranda_language"), among("language", ("kk", "ru", "en"))
        )
        batch_op.alter_column("pitch_id", existing_type=Id, nullable=False)
        batch_op.alter_column("project_id", existing_type=Id, nullable=False)
        batch_op.alter_column("number", existing_type=sa.String(length=40), type_=sa.String(length=32))


def _drop() -> None:
    with op.batch_alter_table("memoranda", schema=None) as batch_op:
        batch_op.create_check_constraint(
            batch_op.f("ck_memoranda_memorandumstage"), among("stage", FORMER_STAGES)
        )
    for name in ("answers", "signed_copies", "signatories", "seals", "readers", "versions"):
        op.drop_table(f"memorandum_{name}")
    op.drop_table("signed_files")
