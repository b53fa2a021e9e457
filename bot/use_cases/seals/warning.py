"""Administrators are told when documents cannot be sealed, and before the certificate of the seals ends."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.seals import CertificateRole
from bot.models.words import Day
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.notifications import Staff
from bot.use_cases.people.staff import administrators_of
from bot.use_cases.seals.ports import SealCertificates, Sealer
from bot.use_cases.seals.state import SealState, find_state


@dataclass(frozen=True, slots=True)
class EndingSeal(Subject):
    """For a message about a certificate that will end: it is true until another one seals."""

    fingerprint: str
    type: ClassVar = "ending-seal"


async def ending_seal_by_now(
    block: Block, about: EndingSeal, promised: Notification, _: datetime
) -> Notification | None:
    seals = [each for each in await block[SealCertificates].all() if each.role is CertificateRole.SEAL]
    return promised if seals and seals[-1].fingerprint == about.fingerprint else None


class LastLook:
    """On which day this process has last looked at the key of the seals. It looks at none unless seals are `needed`."""

    day: date | None = None

    def __init__(self, *, needed: bool) -> None:
        self.needed = needed


class WarnOfSealKey(Undated, UseCase):
    """Look once a day. Each warning is told once; that nothing can be sealed, once a month until something can.

    Always returns 0: it leaves nothing for a further batch.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "it is about the operator's key, which people do not notice"

    def __init__(  # noqa: PLR0917 - the container passes them by their types
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        sealer: Sealer,
        named: NamedAdministrators,
        last: LastLook,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._sealer = sealer
        self._named = named
        self._last = last

    async def __call__(self) -> int:
        now = self.clock.now()
        day = today(now)
        if not self._last.needed or self._last.day == day:
            return 0
        async with self.uow.read() as block:
            state = await find_state(block, self._sealer)
        said = _said(state, now)
        if said is not None:
            notification, occasion = said
            async with self.uow as block:
                if state.certificate is not None:
                    # Of a certificate that comes after it, the message learns by its row.
                    await block[SealCertificates].add(await self._sealer.chain())
                for person in await administrators_of(block, self._named.accounts):
                    await block.outbox.promise(
                        person.id, _to(notification, person), dedupe_key=f"{occasion}:{person.id}"
                    )
                await block.commit()
        self._last.day = day
        return 0


def _said(state: SealState, now: datetime) -> tuple[Notification, str] | None:
    """The message and its occasion; None if there is nothing to warn of."""
    if state.certificate is None:
        why = str(state.why)
        return Notification("seal-key-missing", {"why": why}), f"seal-key-missing:{today(now):%Y-%m}"
    ahead = state.warning(now)
    if ahead is None:
        return None
    own = state.certificate.fingerprint
    until = Day(today(state.certificate.valid_until))
    return Notification(
        "seal-key-ends", {"until": until}, about=EndingSeal(own)
    ), f"seal-key-ends:{own}:{ahead}"


def _to(notification: Notification, person: Person) -> Notification:
    """Whoever is an administrator by the settings has no role that they could lose."""
    if StaffRole.ADMINISTRATOR not in person.staff_roles:
        return notification
    return replace(notification, to=Staff(StaffRole.ADMINISTRATOR, person.id))
