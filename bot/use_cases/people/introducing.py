"""What a person tells of themselves and may ask for: language, consent, name, their data, being forgotten.

Staff roles are given here too.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from bot.models.people import ConsentKind, Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.understanding.names import parse_person_name
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Traces
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.people.access import require_consented_person
from bot.use_cases.people.notifications import Staff
from bot.use_cases.people.ports import People

NAME_MAX = 120


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs the service. The text of the consent names them."""

    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The wording that a person agrees to: its version, and the SHA-256 of the text that was shown."""

    version: str
    sha256: str


class WhoAmI(UseCase):
    """The actor as they are known now, for greetings and for a menu that fits them."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self) -> Actor:
        return await self.identity.actor()

    async def may(self, permission: Permission) -> bool:
        """Whether the actor has a permission. Use it to choose what to show, never instead of a check."""
        return permission in (await self()).permissions


class ChooseLanguage(UseCase):
    """Choose the language, at any time. A record is made for a guest, which holds their account and language only."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self, language: Language) -> None:
        actor = await self.identity.actor()
        async with self.uow as block:
            person = await _find_or_add_person(block, actor, self.clock.now())
            person.language = language
            await block.commit()
        self.identity.changed()


class GiveConsent(UseCase):
    """Consent, before any question is asked. The version, the hash of the text and the time are kept."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self, kind: ConsentKind, text: ConsentText) -> None:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            person = await _find_or_add_person(block, actor, now)
            given = person.give_consent(
                kind, version=text.version, text_hash=text.sha256, language=person.language, at=now
            )
            if given:
                await block.flush()
                actor = Actor(person.id, actor.account_id, person.language)
                await block.audit.record(actor, "consent.give", "person", person.id, kind=kind.value)
            await block.commit()
        self.identity.changed()


def parse_name(text: str) -> str:
    """The name by which a person wants to be called. Raises `InvalidValueError`."""
    return parse_person_name(text, longest=NAME_MAX)


class IntroduceOneself(UseCase):
    """Tell the name by which the bot calls the person."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, name: str) -> None:
        tidy = parse_name(name)
        _, person_id = await self.person()
        async with self.uow as block:
            person = await block[People].get(person_id)
            if person is None:
                raise NotFoundError
            person.name = tidy
            await block.commit()
        self.identity.changed()


class ExportMyData(UseCase):
    """Everything that is kept about the person, by table (Law of RK on personal data, 2013, art. 24)."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self) -> dict[str, Any]:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            return await block[People].personal_data(person_id)


class ForgetMe(UseCase):
    """Forget the person at once. What memoranda in force and reports need stays, without a link to their account."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            person = await block[People].get(person_id)
            if person is None:
                raise NotFoundError
            now = self.clock.now()
            # First the traces: some are found by the person's account.
            await block[Traces].erase(person_id, now)
            person.forget(now)
            await block.audit.record(actor, "person.forget", "person", person_id)
            await block.commit()
        self.identity.changed()


@dataclass(frozen=True, slots=True)
class StaffMember:
    person_id: int
    name: str
    roles: frozenset[StaffRole]


class ListStaff(UseCase):
    permission: ClassVar = Permission.ADMINISTER

    async def __call__(self) -> tuple[StaffMember, ...]:
        async with self.uow.read() as block:
            people = {
                person.id: StaffMember(person.id, person.name, person.staff_roles)
                for role in StaffRole
                for person in await block[People].with_staff_role(role)
            }
        return tuple(people.values())


class FindStaffMember(UseCase):
    """The person with this account and their roles, for an administrator to see before giving or taking one."""

    permission: ClassVar = Permission.ADMINISTER

    async def __call__(self, account_id: int) -> StaffMember:
        async with self.uow.read() as block:
            person = await require_consented_person(block, account_id)
            return StaffMember(person.id, person.name, person.staff_roles)


class AssignRole(UseCase):
    """Give or take a staff role, by the account's number at the messenger. The person is told of a new role."""

    permission: ClassVar = Permission.ADMINISTER

    async def __call__(self, account_id: int, role: StaffRole, *, hold: bool) -> StaffMember:
        actor, _ = await self.person()
        async with self.uow as block:
            person = await require_consented_person(block, account_id)
            changed = person.assign(role) if hold else person.dismiss(role)
            if changed:
                entry = "role.assign" if hold else "role.dismiss"
                await block.audit.record(actor, entry, "person", person.id, role=role.value)
            if changed and hold:
                await block.outbox.promise(
                    person.id,
                    Notification(
                        "role-assigned", {"role": Text(f"role-{role.value}")}, to=Staff(role, person.id)
                    ),
                    dedupe_key=f"role:{person.id}:{role}:{self.clock.now().isoformat()}",
                )
            await block.commit()
            return StaffMember(person.id, person.name, person.staff_roles)


class GrantStaffRole(UseCase):
    """Give a staff role from the command line, because a new installation has nobody who could give it in the chat.

    The account need not have written to the bot yet. The role takes effect when the person has consented. False if
    they have the role already.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, account_id: int, role: StaffRole) -> bool:
        actor = await self.identity.actor()
        named = Actor(None, account_id, actor.language)
        async with self.uow as block:
            person = await _find_or_add_person(block, named, self.clock.now())
            granted = person.assign(role)
            await block.flush()
            if granted:
                await block.audit.record(actor, "role.assign", "person", person.id, role=role.value)
            await block.commit()
        return granted


async def _find_or_add_person(block: Block, actor: Actor, now: datetime) -> Person:
    """The actor's record, made at first contact. Its unique key keeps two first messages at once from making two."""
    if actor.account_id is None:
        raise ForbiddenError
    person = await block[People].by_account(actor.account_id)
    if person is None:
        person = Person(account_id=actor.account_id, language=actor.language, created_at=now)
        await block[People].add(person)
    return person
