"""What a person tells of themselves: language, consent, name. Staff roles are given here too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.consents import Terms, Wording
from bot.models.people import ConsentKind, Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.understanding.names import parse_person_name
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.access import require_consented_person
from bot.use_cases.people.notifications import Staff
from bot.use_cases.people.ports import People

NAME_MAX = 120


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The wording that was shown, whole, with a gap in place of the person's name."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """What a person has consented to before: the terms of that day, and the versions that have come since."""

    terms: Terms
    versions_since: Sequence[str]


class WhoAmI(UseCase):
    """The actor as they are known now, for greetings and for a menu that fits them."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF
    reads: ClassVar = True

    async def __call__(self) -> Actor:
        return await self.identity.actor()

    async def may(self, permission: Permission) -> bool:
        """Whether the actor has a permission. Use it to choose what to show, never instead of a check."""
        return permission in (await self()).permissions


class ChooseLanguage(UseCase):
    """Choose the language, at any time. Of somebody who has not consented nothing is stored."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    async def __call__(self, language: Language) -> None:
        actor = await self.identity.actor()
        if actor.person_id is None or Role.GUEST in actor.roles:
            self.identity.speak(language)
            return
        async with self.uow as block:
            person = await _require_person(block, actor.person_id)
            person.language = language
            await block.commit()
        self.identity.changed()


class ShowMyConsent(UseCase):
    """What the actor has consented to, if they have: to tell them what is different by now."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF
    reads: ClassVar = True

    async def __call__(self, kind: ConsentKind) -> GivenConsent | None:
        actor = await self.identity.actor()
        if actor.person_id is None:
            return None
        async with self.uow.read() as block:
            person = await _require_person(block, actor.person_id)
            consent = person.consent_in_force(kind)
            if consent is None:
                return None
            return GivenConsent(consent.wording.terms, consent.wording.versions_since)


class GiveConsent(UseCase):
    """Consent, before any question is asked. What was shown, in whose name and when is kept."""

    permission: ClassVar = Permission.INTRODUCE_ONESELF

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, terms: Terms) -> None:
        super().__init__(identity, uow, clock)
        self._terms = terms

    async def __call__(self, kind: ConsentKind, shown: ConsentText, subject: str) -> None:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            wording = await block[People].keep_wording(Wording.of(shown.text, shown.language, self._terms))
            person = await _find_or_add_person(block, actor, now)
            person.language = actor.language
            if person.give_consent(kind, wording, subject=subject, at=now):
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
            person = await _require_person(block, person_id)
            person.name = tidy
            await block.commit()
        self.identity.changed()


@dataclass(frozen=True, slots=True)
class StaffMember:
    person_id: int
    name: str
    roles: frozenset[StaffRole]


class ListStaff(UseCase):
    permission: ClassVar = Permission.ADMINISTER
    reads: ClassVar = True

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


async def _require_person(block: Block, person_id: int) -> Person:
    person = await block[People].get(person_id)
    if person is None:
        raise NotFoundError
    return person


async def _find_or_add_person(block: Block, actor: Actor, now: datetime) -> Person:
    """The actor's record, made at first contact. Its unique key keeps two first messages at once from making two."""
    if actor.account_id is None:
        raise ForbiddenError
    person = await block[People].by_account(actor.account_id)
    if person is None:
        person = Person(account_id=actor.account_id, language=actor.language, created_at=now)
        await block[People].add(person)
    return person
