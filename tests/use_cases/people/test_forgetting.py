"""What is left of somebody who was forgotten: their name in agreements that are in force, and nothing else."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.models.audit import AuditEntry
from bot.models.changes import Change, ChangeKind, ChangeStatus, Entity
from bot.models.consents import Terms
from bot.models.drafts import Draft
from bot.models.meetings import MeetingPlace
from bot.models.memoranda import HOLDING, Memorandum, MemorandumStage, PartyStage, PlanItem
from bot.models.organizations import Membership, MembershipStatus
from bot.models.outbox import OutboxMessage
from bot.models.people import Person, RoleChange
from bot.models.replies import OwedReply
from bot.models.roles import StaffRole
from bot.storage.dialog_tables import dialog_states
from bot.storage.tables import metadata
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.freezing import frozen_from
from bot.use_cases.organizations.membership import AskToJoin
from bot.use_cases.people.forgetting import ForeseeForgetting, ForgetMe
from tests.builders import a_meeting, a_membership, a_memorandum, a_person, an_actor, an_invitation
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Match

NAME, SHOWN, PHONE, EMAIL, ACCOUNT = (
    "Гүлнұр Ақсейіт",
    "Gulnur 🌷 K",
    "+77015550101",
    "gulnur@example.kz",
    771234567,
)
SECRETS = (NAME, SHOWN, PHONE, EMAIL, str(ACCOUNT))


class Everything(Match):
    """Somebody of whom there is a trace wherever there can be one. Nobody else represents their organisation."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        person = self.seeker
        person.name, person.account_id = NAME, ACCOUNT
        person.consents[0].subject = SHOWN
        self.ngo.contact_name, self.ngo.contact_phone, self.ngo.contact_email = NAME, PHONE, EMAIL
        parties = [(self.ngo, person), (self.backer, self.giver)]
        self.memoranda = {
            stage: uow.keep(a_memorandum(self.project, self.pitch, parties, stage=stage))
            for stage in MemorandumStage
        }
        organizations = {row.id: row for row in (self.ngo, self.backer)}
        for memorandum in self.memoranda.values():
            memorandum.parties[0].signatories[0].name = NAME
            if memorandum.agreed_at is None:
                row = PlanItem("Үйірме", date(2027, 1, 1), NAME).row
                memorandum.content = replace(memorandum.content, plan=(row,))
            for version in memorandum.versions:
                version.value = frozen_from(memorandum, self.project, organizations, Terms(), clock.now())
        uow.keep(
            a_meeting(
                self.pitch,
                self.ngo,
                by=person,
                place=MeetingPlace.ELSEWHERE,
                address="Индер",
                note=f"{PHONE} нөміріне хабарласыңыз",
            )
        )
        asked = self.new_organization("Басқа ұйым", self.ngo.kind, uow.keep(a_person("Ержан")))
        uow.keep(a_membership(person, asked, status=MembershipStatus.REQUESTED))
        uow.keep(an_invitation(self.ngo, person))
        uow.keep(
            Draft(
                person_id=person.id,
                form="organization",
                answers={"contact": [NAME, PHONE]},
                updated_at=clock.now(),
            )
        )
        contact = {"contact_name": NAME, "contact_phone": PHONE, "contact_email": EMAIL}
        for record, kind, status in (
            (self.ngo, ChangeKind.CONTACT, ChangeStatus.DONE),
            (self.backer, ChangeKind.CONTACT, ChangeStatus.WAITING),
        ):
            uow.keep(
                Change(
                    entity=Entity.ORGANIZATION,
                    record_id=record.id,
                    organization_id=record.id,
                    kind=kind,
                    before=contact,
                    after=contact,
                    proposed_by=person.id,
                    proposed_at=clock.now(),
                    status=status,
                )
            )
        uow.keep(OwedReply(chat_id=ACCOUNT, content={"text": NAME}, created_at=clock.now()))
        uow.keep(
            RoleChange(
                person_id=person.id,
                role=StaffRole.MODERATOR,
                before=None,
                after=(),
                by_id=None,
                at=clock.now(),
            )
        )
        uow.keep_in(dialog_states, chat_id=ACCOUNT, name="x", value=json.dumps({"typed": PHONE}))

    async def promise(self) -> None:
        """Others are about to be told of the person, and the person of something."""
        await AskToJoin(FakeIdentity(an_actor(self.seeker)), self.uow, self.clock)(self.backer.id)


def found_in(uow: Database) -> Iterator[tuple[str, str, object]]:
    """Each place of each table in which anything stands that leads to the person."""
    for table in metadata().sorted_tables:
        for row in uow.rows_in(table):
            for column, value in row.items():
                said = json.dumps(value, ensure_ascii=False, default=str)
                if any(secret in said or json.dumps(secret)[1:-1] in said for secret in SECRETS):
                    yield table.name, column, row.get("memorandum_id", row.get("id"))


async def test_nothing_is_left_but_the_name_in_what_is_in_force(uow: Database, clock: FrozenClock) -> None:
    scene = Everything(uow, clock)
    await scene.promise()
    tables = {table for table, _, _ in found_in(uow)}
    assert tables >= {
        *("people", "consents", "organizations", "memorandum_signatories", "memoranda", "meetings", "drafts"),
        *("owed_replies", "dialog_states", "outbox", "changes"),
    }
    await ForgetMe(scene.as_ngo, uow, clock)()
    agreed = [scene.memoranda[stage].id for stage in (MemorandumStage.ENDED, *HOLDING)]
    assert {(table, column, key) for table, column, key in found_in(uow)} == {
        *(("memorandum_versions", "value", key) for key in agreed),
        *(("memorandum_signatories", "name", key) for key in agreed),
    }


async def test_the_files_of_the_database_hold_nothing_that_was_erased(
    uow: Database, clock: FrozenClock
) -> None:
    scene = Everything(uow, clock)
    await scene.promise()
    await ForgetMe(scene.as_ngo, uow, clock)()
    held = b"".join(file.read_bytes() for file in sorted(uow.file.parent.glob(f"{uow.file.name}*")))
    assert scene.giver.name.encode() in held
    for secret in (SHOWN, PHONE, EMAIL):
        assert secret.encode() not in held
        assert json.dumps(secret)[1:-1].encode() not in held


async def test_what_hangs_on_somebody_is_counted_before(uow: Database, clock: FrozenClock) -> None:
    scene = Everything(uow, clock)
    hanging = await ForeseeForgetting(scene.as_ngo, uow, clock)()
    assert hanging.items() >= {"organizations-alone": 1, "memoranda-signed": 3}.items()
    assert hanging["memoranda"] >= 1
    stranger = uow.keep(a_person("Жаңа"))
    assert await ForeseeForgetting(FakeIdentity(an_actor(stranger)), uow, clock)() == {}


async def test_in_the_middle_of_a_confirmation_the_memorandum_lapses_and_all_others_hear_it_once(
    uow: Database, clock: FrozenClock
) -> None:
    scene = Everything(uow, clock)
    waiting = scene.memoranda[MemorandumStage.PUT]
    waiting.parties[0].stage = PartyStage.CONFIRMED
    await ForgetMe(scene.as_ngo, uow, clock)()
    assert uow.by_id(Memorandum, waiting.id).stage is MemorandumStage.LAPSED
    assert scene.memoranda[MemorandumStage.AGREED].stage is MemorandumStage.AGREED
    told = [(promise.key, promise.recipient_id) for promise in uow.promised]
    assert told.count(("organization-unrepresented", scene.giver.id)) == 1
    assert all(recipient != scene.seeker.id for _, recipient in told)


async def test_colleagues_are_told_without_the_name(uow: Database, clock: FrozenClock) -> None:
    scene = Match(uow, clock)
    colleague = uow.keep(a_person("Ержан"))
    uow.keep(a_membership(colleague, scene.ngo))
    name = scene.seeker.name
    await ForgetMe(scene.as_ngo, uow, clock)()
    (told,) = uow.promised
    assert (told.key, told.recipient_id) == ("representative-gone", colleague.id)
    assert name not in str(told.notification.args)
    assert [row.person_id for row in uow.all(Membership) if row.organization_id == scene.ngo.id] == [
        colleague.id
    ]


async def test_the_second_tap_finds_nobody(uow: Database, clock: FrozenClock) -> None:
    scene = Match(uow, clock)
    identity = scene.as_ngo
    await ForgetMe(identity, uow, clock)()
    with pytest.raises(NotFoundError):
        await ForgetMe(identity, uow, clock)()
    assert [entry.action for entry in uow.all(AuditEntry)].count("person.forget") == 1


async def test_the_last_administrator_may_be_forgotten(uow: Database, clock: FrozenClock) -> None:
    boss = uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,)))
    await ForgetMe(FakeIdentity(an_actor(boss)), uow, clock)()
    assert uow.by_id(Person, boss.id).staff_roles == frozenset()


async def test_a_message_to_another_keeps_what_is_not_the_name(uow: Database, clock: FrozenClock) -> None:
    scene = Everything(uow, clock)
    await scene.promise()
    await ForgetMe(scene.as_ngo, uow, clock)()
    asked = next(row for row in uow.all(OutboxMessage) if row.content["key"] == "membership-requested")
    assert "…" in json.dumps(asked.content, ensure_ascii=False)
    assert asked.content["args"]["organization"]
