"""Administrators read who did what, when; nothing of how a backer answers, and nobody's contact."""

from typing import Any

import pytest

from bot.models.audit import AuditEntry
from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.cards.audit import audit_lines
from bot.presenting.translator import Translator
from bot.use_cases.audit.access import SHOWN, WITHHELD, WITHHELD_ACTIONS
from bot.use_cases.audit.reading import AuditLine, ReadAuditLog
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import Permission, Role, permissions_of
from tests.builders import a_membership, a_person, a_project, an_actor, an_invitation, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.statements import statements_of

ALL = 100


@pytest.fixture
def boss(uow: Database) -> Person:
    return uow.keep(a_person("Дана Омар", staff=(StaffRole.ADMINISTRATOR,)))


@pytest.fixture
def log(uow: Database, clock: FrozenClock, boss: Person) -> ReadAuditLog:
    return ReadAuditLog(FakeIdentity(an_actor(boss)), uow, clock)


def happened(
    uow: Database,
    clock: FrozenClock,
    action: str,
    entity: str,
    id_: int,
    *,
    by: Person | None = None,
    **changes: Any,
) -> AuditEntry:
    return uow.keep(
        AuditEntry(
            at=clock.now(),
            actor_id=by.id if by else None,
            action=action,
            entity=entity,
            entity_id=id_,
            changes=changes,
        )
    )


def said(lines: list[AuditLine] | tuple[AuditLine, ...], clock: FrozenClock) -> str:
    return audit_lines(Translator(Language.ENGLISH, clock.now), lines)


async def test_each_record_is_called_by_its_name(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    member = uow.keep(a_person("Серик Ахмет"))
    ngo = uow.keep(an_organization("Болашақ кілті", name_en="Bolashaq Kilti"))
    project = uow.keep(a_project(ngo, "Клуб"))
    membership = uow.keep(a_membership(member, ngo))
    invitation = uow.keep(an_invitation(ngo, member))
    happened(uow, clock, "organization.verified", "organization", ngo.id, by=boss)
    happened(uow, clock, "project.edit", "project", project.id, by=member, fields=["title", "needs"])
    happened(uow, clock, "membership.request", "membership", membership.id, by=member)
    happened(uow, clock, "invitation.revoke", "invitation", invitation.id, by=boss)
    happened(uow, clock, "role.assign", "person", member.id, by=boss, role="moderator", regions=["KZ-23"])
    happened(uow, clock, "working-day.off", "working-day", 20260703, by=boss)
    happened(uow, clock, "meeting.agree", "meeting", 41, by=member)
    happened(uow, clock, "membership.lapse", "membership", membership.id)
    lines, total = await log(offset=0, limit=ALL)
    assert total == 8
    assert [line.action for line in lines][:2] == ["membership.lapse", "meeting.agree"]
    read = said(list(lines), clock)
    for expected in (
        "ASAR itself\nAccess request lapsed · Серик Ахмет · Bolashaq Kilti",
        "Серик Ахмет\nMeeting agreed · No. 41",
        "Дана Омар\nDay off set · Fri 3 July",
        "Role given · Серик Ахмет · moderator (Atyrau Region)",
        "Invitation link revoked · Bolashaq Kilti",
        "Project edited · Клуб · ",
        "Organisation verified · Bolashaq Kilti",
    ):
        assert expected in read


async def test_whoever_was_forgotten_has_no_name(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    gone = uow.keep(a_person("Серик Ахмет"))
    happened(uow, clock, "person.forget", "person", gone.id, by=gone)
    gone.forget(clock.now())
    lines, _ = await log(offset=0, limit=ALL)
    assert "name erased\nData erased · name erased" in said(list(lines), clock)


async def test_pages_and_kinds(uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog) -> None:
    for number in range(1, 13):
        entity, deed = ("meeting", "agree") if number % 2 else ("forum", "leave")
        happened(uow, clock, f"{entity}.{deed}", entity, number)
    first, total = await log(offset=0, limit=8)
    rest, _ = await log(offset=8, limit=8)
    assert (total, len(first), len(rest)) == (12, 8, 4)
    only, of_kind = await log("forum", offset=0, limit=8)
    assert ({line.action for line in only}, of_kind) == ({"forum.leave"}, 6)
    assert (await log("fair", offset=0, limit=8)) == ([], 0)


async def test_no_answer_of_a_backer_is_read_there(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    """Not even where a button is forged that asks for that kind."""
    for entity in WITHHELD:
        happened(uow, clock, f"{entity}.declined", entity, 1, by=boss)
    for action in WITHHELD_ACTIONS:
        happened(uow, clock, action, action.split(".")[0], 1, by=boss)
    for kind in ("", *SHOWN, *WITHHELD):
        assert await log(kind, offset=0, limit=ALL) == ([], 0)


async def test_no_contact_and_no_words_are_read_there(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    """Whatever an entry holds beside what is known: only fields and roles that have a name are said."""
    ngo = uow.keep(an_organization(contact_phone="+77051112233"))
    happened(
        uow,
        clock,
        "organization.edit",
        "organization",
        ngo.id,
        by=boss,
        fields=["contact_phone", "a_field_of_old"],
        phone="+77051112233",
        role="tsar",
    )
    lines, _ = await log(offset=0, limit=ALL)
    read = said(list(lines), clock)
    assert "77051112233" not in read
    assert "a_field_of_old" not in read
    assert "tsar" not in read


async def test_a_page_takes_as_many_queries_whatever_it_is_about(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    counted = []
    for _ in range(2):
        for _ in range(5):
            member, ngo = uow.keep(a_person()), uow.keep(an_organization())
            membership = uow.keep(a_membership(member, ngo))
            happened(uow, clock, "membership.request", "membership", membership.id, by=member)
        with statements_of(uow) as asked:
            await log(offset=0, limit=ALL)
        counted.append(len(asked))
    assert counted[0] == counted[1]


OTHERS = [role for role in Role if Permission.ADMINISTER not in permissions_of(frozenset({role}))]


@pytest.mark.parametrize("role", OTHERS)
async def test_nobody_else_reads_it(role: Role, uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person())
    read = ReadAuditLog(FakeIdentity(an_actor(person, roles=frozenset({role}))), uow, clock)
    with pytest.raises(ForbiddenError):
        await read(offset=0, limit=ALL)


async def test_whoever_works_for_a_state_body_reads_of_no_call(
    uow: Database, clock: FrozenClock, boss: Person, log: ReadAuditLog
) -> None:
    """A call tells that backers have left a project without an answer."""
    project = uow.keep(a_project(uow.keep(an_organization())))
    for action in ("project.submit", "project.left-alone", "call.note", "call.undo"):
        happened(uow, clock, action, "project", project.id)
    state = uow.keep(an_organization("Әкімдік", kind=OrganizationKind.STATE))
    lines, total = await ReadAuditLog(FakeIdentity(an_actor(boss, state)), uow, clock)(offset=0, limit=ALL)
    assert ([line.action for line in lines], total) == (["project.submit"], 1)
    assert (await log(offset=0, limit=ALL))[1] == 4
