"""Checks that all parts are at work, for people who look after the installation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from bot.models.consents import Terms
from bot.models.meaning import VectorOwner
from bot.use_cases.health.signs import SignName, Signs
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.owing import OwedReplies
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    Identity,
    Schema,
    StorageUnavailableError,
)
from bot.use_cases.kernel.secrets import NoSecretError, Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService, Reading, TextVectors
from bot.use_cases.meaning.vectors import model_of
from bot.use_cases.seals.ports import Sealer
from bot.use_cases.seals.state import SealState, find_state

OVERDUE = timedelta(minutes=10)
"""A message or a reply that is later than this was not merely waiting for the next tick."""
ALARMED = timedelta(days=1)
"""So long an update that could not be read is trouble; somebody should have looked at the log by then."""


class Trouble(StrEnum):
    DATABASE_UNREACHABLE = "database-unreachable"
    NOT_MIGRATED = "not-migrated"
    MODEL_BROKEN = "model-broken"
    MESSAGES_OVERDUE = "messages-overdue"
    REPLIES_OVERDUE = "replies-overdue"
    UPDATES_MISSING = "updates-missing"
    UPDATES_UNREADABLE = "updates-unreadable"
    NOT_OPEN = "not-open"
    NO_SECRET = "no-secret"  # noqa: S105 - a name of what is missing
    NO_SEAL_KEY = "no-seal-key"
    SEAL_KEY_ENDS = "seal-key-ends"


@dataclass(frozen=True, slots=True)
class Noted:
    """A sign of trouble that the bot has left: how often, when last, and in which words. `lasts` until it is over."""

    count: int
    words: str
    seen_at: datetime
    lasts: bool


@dataclass(frozen=True, slots=True)
class Health:
    """What was found. `revision` is the database's, `wanted` is the one that this program needs.

    `unread` counts texts that the present model may read and has not, `unsent` the messages in the outbox, and
    `overdue` those of them that should have been sent more than ten minutes ago or have failed often. `owed`
    counts the replies that are owed, the oldest since `owed_since`. All of these are None if they could not be looked
    up. `signs` are those that the bot has left up to the moment `at`. `missing` names the settings without which only
    administrators are served. `seal` says what documents are sealed with, `secret` whether the server has one.
    """

    reading: Reading
    reachable: bool
    revision: str | None = None
    wanted: str | None = None
    unread: int | None = None
    unsent: int | None = None
    overdue: int | None = None
    owed: int | None = None
    owed_since: datetime | None = None
    signs: Mapping[SignName, Noted] = field(default_factory=dict)
    at: datetime | None = None
    missing: tuple[str, ...] = ()
    seal: SealState | None = None
    secret: bool = True

    @property
    def migrated(self) -> bool:
        return self.reachable and self.revision == self.wanted

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong. A platform without a bundled model is not: texts are then compared by their keywords."""
        found = {
            Trouble.DATABASE_UNREACHABLE: not self.reachable,
            Trouble.NOT_MIGRATED: self.reachable and not self.migrated,
            Trouble.MODEL_BROKEN: self.reading.broken,
            Trouble.MESSAGES_OVERDUE: bool(self.overdue),
            Trouble.REPLIES_OVERDUE: self._owed_for_long,
            Trouble.UPDATES_MISSING: self._lasts(SignName.UPDATES_MISSING),
            Trouble.UPDATES_UNREADABLE: self._is_fresh(SignName.UPDATES_UNREADABLE),
            Trouble.NOT_OPEN: bool(self.missing),
            Trouble.NO_SECRET: not self.secret,
            Trouble.NO_SEAL_KEY: self.seal is not None and self.seal.certificate is None,
            Trouble.SEAL_KEY_ENDS: self.seal is not None
            and self.at is not None
            and self.seal.ends_soon(self.at),
        }
        return tuple(trouble for trouble, is_there in found.items() if is_there)

    @property
    def _owed_for_long(self) -> bool:
        return self.at is not None and self.owed_since is not None and self.at - self.owed_since > OVERDUE

    def _lasts(self, name: SignName) -> bool:
        return name in self.signs and self.signs[name].lasts

    def _is_fresh(self, name: SignName) -> bool:
        return self.at is not None and name in self.signs and self.at - self.signs[name].seen_at <= ALARMED


class CheckHealth(UseCase):
    """Checks each part, even if another one is in trouble. The model has to read a word, to be sure that it works."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(  # noqa: PLR0917 - the container passes them by their types
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        matching: MatchingService,
        schema: Schema,
        sealer: Sealer,
        secrets: Secrets,
        *,
        terms: Terms,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._sealer = sealer
        self._secrets = secrets
        self._missing = terms.missing
        self._matching = matching
        self._schema = schema

    async def __call__(self) -> Health:
        reading = await self._matching.reading(tried=True)
        now = self.clock.now()
        try:
            revision, wanted = await self._schema.revisions()
            if revision != wanted:
                return Health(
                    reading, reachable=True, revision=revision, wanted=wanted, missing=self._missing
                )
            model, version = await model_of(self._matching)
            async with self.uow.read() as block:
                unread = [
                    await block[TextVectors].count_unread(kind, model, version, self._matching.elsewhere)
                    for kind in VectorOwner
                ]
                unsent, overdue = await block.outbox.backlog(now - OVERDUE)
                owed, owed_since = await block[OwedReplies].waiting()
                signs = await block[Signs].all()
                seal = await find_state(block, self._sealer)
        except StorageUnavailableError:
            return Health(reading, reachable=False, missing=self._missing)
        return Health(
            reading,
            reachable=True,
            revision=revision,
            wanted=wanted,
            unread=sum(unread),
            unsent=unsent,
            overdue=overdue,
            owed=owed,
            owed_since=owed_since,
            signs={
                SignName(sign.name): Noted(sign.count, sign.words, sign.seen_at, lasts=sign.ended_at is None)
                for sign in signs
                if sign.name in set(SignName)
            },
            at=now,
            missing=self._missing,
            seal=seal,
            secret=self._has_secret(),
        )

    def _has_secret(self) -> bool:
        try:
            return bool(self._secrets.key("health"))
        except NoSecretError:
            return False
