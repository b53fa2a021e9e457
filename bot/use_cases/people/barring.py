"""Shutting an account out, and letting it in again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from bot.models.people import BAR_REASON_MAX
from bot.models.roles import StaffRole
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.access import NamedAdministrators, require_consented_person
from bot.use_cases.people.events import PersonGone
from bot.use_cases.people.ports import People

_TOLD_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Account:
    """`depending` is what would be settled if the person were shut out (`block.depending`)."""

    account_id: int
    name: str
    barred: bool
    reason: str
    depending: Mapping[str, int]


class FindAccount(UseCase):
    """The person with this account, for whoever may shut them out or let them in again."""

    permission: ClassVar = Permission.BAR
    reads: ClassVar = True

    async def __call__(self, account_id: int) -> Account:
        async with self.uow.read() as block:
            person = await require_consented_person(block, account_id)
            barred = person.barred_at is not None
            depending = {} if barred else await block.depending(PersonGone(person.id))
            return Account(account_id, person.name, barred, person.bar_reason, depending)


class BarPerson(UseCase):
    """Shut an account out. What the person represents or has asked for ends, as if they had gone; the reason is theirs
    to read. Not oneself, nor an administrator of the settings; another administrator is for administrators alone.
    """

    permission: ClassVar = Permission.BAR

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, administrators: NamedAdministrators
    ) -> None:
        super().__init__(identity, uow, clock)
        self._administrators = administrators

    async def __call__(self, account_id: int, reason: str) -> str:
        words = parse_line(reason, longest=BAR_REASON_MAX, shortest=3)
        actor, person_id = await self.person()
        async with self.uow as block:
            person = await require_consented_person(block, account_id)
            if person.id == person_id or account_id in self._administrators.accounts:
                raise ForbiddenError("bar-refused")
            if StaffRole.ADMINISTRATOR in person.staff_roles and Role.ADMINISTRATOR not in actor.roles:
                raise ForbiddenError("bar-refused")
            person.bar(words, self.clock.now())
            await block.touch(PersonGone(person.id))
            await block.audit.record(actor, "person.bar", "person", person.id)
            await block.commit()
            return person.name


class LiftBar(UseCase):
    """Let an account in again. Its organisations it has to ask for anew."""

    permission: ClassVar = Permission.BAR

    async def __call__(self, account_id: int) -> str:
        actor, person_id = await self.person()
        async with self.uow as block:
            person = await require_consented_person(block, account_id)
            if person.id == person_id:
                raise ForbiddenError("bar-refused")
            person.lift_bar()
            await block.audit.record(actor, "person.lift-bar", "person", person.id)
            await block.outbox.promise(
                person.id,
                Notification("bar-lifted", actions=((Action("open-menu", 0),),)),
                dedupe_key=f"bar-lifted:{person.id}:{self.clock.now().isoformat()}",
            )
            await block.commit()
            return person.name


class TellBarred(UseCase):
    """Whether somebody who is barred is to be told so now: once a day at most, however much they write."""

    permission: ClassVar = Permission.OWN_DATA

    async def __call__(self) -> bool:
        _, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            person = await block[People].get_for_update(person_id)
            if person is None or (person.bar_told_at is not None and now - person.bar_told_at < _TOLD_EVERY):
                return False
            person.bar_told_at = now
            await block.commit()
        return True
