"""What a person tells of themselves: language, consent, name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.consents import Terms, Wording
from bot.models.people import ConsentKind, Person
from bot.models.reference import Language
from bot.understanding.names import parse_person_name
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
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
            person = await find_or_add_person(block, actor, now)
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
    """Tell the name by which the bot calls the person. That another one is given is in the audit log, without either:
    documents hold people to it.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, name: str) -> None:
        tidy = parse_name(name)
        actor, person_id = await self.person()
        async with self.uow as block:
            person = await _require_person(block, person_id)
            if person.name and person.name != tidy:
                await block.audit.record(actor, "person.rename", "person", person_id)
            person.name = tidy
            await block.commit()
        self.identity.changed()


async def _require_person(block: Block, person_id: int) -> Person:
    person = await block[People].get(person_id)
    if person is None:
        raise NotFoundError
    return person


async def find_or_add_person(block: Block, actor: Actor, now: datetime) -> Person:
    """The actor's record, made at first contact. Its unique key keeps two first messages at once from making two.

    Whoever was barred and then forgotten is barred still.
    """
    if actor.account_id is None:
        raise ForbiddenError
    person = await block[People].by_account(actor.account_id)
    if person is None:
        barred = await block[People].barred_before(actor.account_id)
        person = Person(account_id=actor.account_id, language=actor.language, created_at=now)
        await block[People].add(person)
        if barred is not None:
            person.bar("", now)
            barred.bar_mark = None
    return person
