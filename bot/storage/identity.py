"""Who acts: what the database knows of a person. The features say which roles follow from that."""

import time

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.consents import Terms
from bot.models.memoranda import REPUBLIC_WIDE_FORMS
from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationStatus
from bot.models.people import ConsentKind, Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.storage.database import READ_ONLY, name_outages
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Represented
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.roles import Known

_REMEMBERED_SECONDS = 2.0
"""How long an actor is remembered at most, because the command line may give a role from another process."""


class Identities:
    """Looks actors up by their messenger account. `administrators` are accounts named in the settings, `terms` what
    people have to have consented to.

    With `remember` an actor is kept in memory until this process commits anything, or for `_REMEMBERED_SECONDS`.
    That is right for SQLite, which one process owns. Where several processes share a database, each looks every time.
    """

    def __init__(
        self,
        sessions: async_sessionmaker[AsyncSession],
        registry: Registry,
        *,
        administrators: frozenset[int],
        terms: Terms,
        remember: bool,
    ) -> None:
        self._sessions = sessions
        self._registry = registry
        self._administrators = administrators
        self._terms = terms
        self._remember = remember
        self._known: dict[int, tuple[float, Actor]] = {}
        self._commits = 0

    def forget(self) -> None:
        """Forget all actors, because something was committed: roles and memberships may have changed."""
        self._commits += 1
        self._known.clear()

    async def actor(self, account_id: int, guessed_language: Language) -> Actor:
        now = time.monotonic()
        kept_at, actor = self._known.get(account_id, (-_REMEMBERED_SECONDS, None))
        if actor is None or now - kept_at >= _REMEMBERED_SECONDS:
            commits = self._commits
            with name_outages():
                actor = await self._look_up(account_id, guessed_language)
            # If anything was committed during the look-up, what it found may be out of date already.
            if self._remember and Role.GUEST not in actor.roles and commits == self._commits:
                self._known[account_id] = (now, actor)
        return actor

    async def _look_up(self, account_id: int, guessed_language: Language) -> Actor:
        async with self._sessions() as session:
            await session.connection(execution_options={READ_ONLY: True})
            person = await session.scalar(sa.select(Person).where(Person.account_id == account_id))
            if person is None:
                return Actor(None, account_id, guessed_language)
            represents = await self._represented(session, person.id)
        consent = person.consent_in_force(ConsentKind.SERVICE)
        known = Known(
            consented=consent is not None,
            administrator=account_id in self._administrators,
            staff=person.staff_roles,
            represents=represents,
            barred=person.barred_at is not None and account_id not in self._administrators,
        )
        return Actor(
            person_id=person.id,
            account_id=account_id,
            # A role may have been given to them before they ever wrote: they have chosen no language yet.
            language=person.language if consent else guessed_language,
            name=person.name,
            roles=self._registry.roles_of(known),
            represents=represents,
            reachable=person.reachable,
            consent_outdated=consent is not None and not consent.wording.holds(self._terms),
            seen_at=person.last_seen_at or person.created_at,
            regions=person.regions_of(StaffRole.MODERATOR) or (),
        )

    @staticmethod
    async def _represented(session: AsyncSession, person_id: int) -> tuple[Represented, ...]:
        query = (
            sa.select(
                Organization.id,
                Organization.kind,
                Organization.status,
                Organization.region,
                Organization.legal_form,
            )
            .join(Membership, Membership.organization_id == Organization.id)
            .where(Membership.person_id == person_id, Membership.status == MembershipStatus.ACTIVE)
            .order_by(Membership.id)
        )
        return tuple(
            Represented(
                identifier,
                kind,
                status is OrganizationStatus.VERIFIED,
                None if legal_form in REPUBLIC_WIDE_FORMS else region,
            )
            for identifier, kind, status, region, legal_form in await session.execute(query)
        )


class StoredIdentity:
    """Tells who is behind a messenger account. The look-up is done once and kept."""

    def __init__(self, account_id: int | None, identities: Identities, guessed_language: Language) -> None:
        self._account_id = account_id
        self._identities = identities
        self._guessed_language = guessed_language
        self._actor: Actor | None = None

    async def actor(self) -> Actor:
        if self._actor is None:
            if self._account_id is None:
                return Actor(None, None, self._guessed_language)
            self._actor = await self._identities.actor(self._account_id, self._guessed_language)
        return self._actor

    def changed(self) -> None:
        self._actor = None
        self._identities.forget()

    def speak(self, language: Language) -> None:
        self._guessed_language = language
        self._actor = None
