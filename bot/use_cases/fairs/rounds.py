"""What an organiser does with a fair: request a round, look at it, send it or discard it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.matching.round_rules import RoundRules
from bot.models.backers import BackerProfile
from bot.models.fairs import FairRound, FairStatus, PairOutcome, ShortfallCause
from bot.models.organizations import Organization
from bot.models.roles import StaffRole
from bot.models.words import Localized, Value, Words
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.access import require_round
from bot.use_cases.fairs.notifications import ComputedFair
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.forum.access import require_forum
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.notifications import Staff
from bot.use_cases.pitches.places import places_of


@dataclass(frozen=True, slots=True)
class FairBacker:
    """`left` is how many more pitches the backer takes this week."""

    profile: BackerProfile
    organization: Organization
    left: int


async def fair_backers(block: Block, now: datetime) -> tuple[FairBacker, ...]:
    """All backers that get messages and are not paused, including those with no place left this week."""
    reachable = await block[Organizations].reachable()
    active = [
        (profile, backer) for profile, backer in await block[Backers].active() if backer.id in reachable
    ]
    places = await places_of(block, [profile for profile, _ in active], now)
    return tuple(FairBacker(profile, backer, places[backer.id].left) for profile, backer in active)


@dataclass(frozen=True, slots=True)
class FairGround:
    """Who would take part in a round now. `backers` counts those with places left this week, `places` these places."""

    forum: Localized
    over: bool
    projects: int
    backers: int
    places: int
    rounds: int


class ShowFairGround(UseCase):
    permission: ClassVar = Permission.ORGANISE
    reads: ClassVar = True

    async def __call__(self, forum_id: int) -> FairGround:
        now = self.clock.now()
        async with self.uow.read() as block:
            forum = await require_forum(block, forum_id)
            left = [backer.left for backer in await fair_backers(block, now) if backer.left]
            return FairGround(
                forum=Localized.of(forum.names),
                over=forum.over(now),
                projects=await block[Fairs].count_projects(),
                backers=len(left),
                places=sum(left),
                rounds=await block[Fairs].count_of_forum(forum_id),
            )


class RequestFair(UseCase):
    """Request a round, and return its id. A tick computes it, because that takes long; a message tells the result."""

    permission: ClassVar = Permission.ORGANISE

    async def __call__(self, submission_id: str, forum_id: int, rules: RoundRules) -> int:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            known = await block[Fairs].by_submission(submission_id)
            if known is not None:
                return known.id
            forum = await require_forum(block, forum_id)
            forum.must_not_be_over(now)
            round_ = FairRound(
                submission_id=submission_id,
                forum_id=forum_id,
                requested_by=person_id,
                requested_at=now,
                pitches=rules.pitches,
                viewers_least=rules.viewers_least,
                viewers_most=rules.viewers_most,
            )
            round_.check()
            await block[Fairs].add(round_)
            await block.flush()
            await block.audit.record(
                actor,
                "fair.request",
                "fair",
                round_.id,
                pitches=rules.pitches,
                viewers_least=rules.viewers_least,
                viewers_most=rules.viewers_most,
            )
            await block.commit()
            return round_.id


@dataclass(frozen=True, slots=True)
class FairView:
    """`enough` projects have as many viewers as the rules want, `short` projects have fewer."""

    id: int
    forum_id: int
    forum: Localized
    status: FairStatus
    rules: RoundRules
    requested_at: datetime
    projects: int
    weighed: int
    pairs: int
    addressees: int
    short: int
    outcomes: Mapping[PairOutcome, int]

    @property
    def enough(self) -> int:
        return self.projects - self.short

    @property
    def sent(self) -> int:
        return self.outcomes.get(PairOutcome.SENT, 0)

    @property
    def settled(self) -> int:
        return self.pairs - self.outcomes.get(PairOutcome.WAITING, 0)


class ShowFair(UseCase):
    """How far a round has come, and its result."""

    permission: ClassVar = Permission.ORGANISE
    reads: ClassVar = True

    async def __call__(self, round_id: int) -> FairView:
        async with self.uow.read() as block:
            round_ = await require_round(block, round_id)
            forum = await require_forum(block, round_.forum_id)
            return FairView(
                id=round_.id,
                forum_id=round_.forum_id,
                forum=Localized.of(forum.names),
                status=round_.status,
                rules=rules_of(round_),
                requested_at=round_.requested_at,
                projects=round_.projects,
                weighed=round_.weighed,
                pairs=round_.paired,
                addressees=round_.addressees,
                short=round_.short,
                outcomes=await block[Fairs].outcomes(round_id),
            )


@dataclass(frozen=True, slots=True)
class FairItem:
    """A line in the list of rounds."""

    id: int
    requested_at: datetime
    status: FairStatus


class ListFairs(UseCase):
    """A forum's rounds, the newest first, and how many there are."""

    permission: ClassVar = Permission.ORGANISE
    reads: ClassVar = True

    async def __call__(self, forum_id: int, *, offset: int, limit: int) -> tuple[tuple[FairItem, ...], int]:
        async with self.uow.read() as block:
            found = await block[Fairs].of_forum(forum_id, offset=offset, limit=limit)
            total = await block[Fairs].count_of_forum(forum_id)
            return tuple(FairItem(one.id, one.requested_at, one.status) for one in found), total


@dataclass(frozen=True, slots=True)
class Shortage:
    title: Words
    viewers: int
    wanted: int
    cause: ShortfallCause


class ListFairShortages(UseCase):
    """Projects with too few viewers, the fewest first, and how many such projects there are."""

    permission: ClassVar = Permission.ORGANISE
    reads: ClassVar = True

    async def __call__(self, round_id: int, *, offset: int, limit: int) -> tuple[tuple[Shortage, ...], int]:
        async with self.uow.read() as block:
            round_ = await require_round(block, round_id)
            found = await block[Fairs].shortfalls(round_id, offset=offset, limit=limit)
            return (
                tuple(
                    Shortage(project.name, shortfall.viewers, round_.viewers_least, shortfall.cause)
                    for shortfall, project in found
                ),
                round_.short,
            )


class SendFair(UseCase):
    """Send a round. This cannot be undone: a tick checks each pair again and sends those that still fit.

    The second of two taps changes nothing.
    """

    permission: ClassVar = Permission.ORGANISE

    async def __call__(self, round_id: int) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            round_ = await require_round(block, round_id, lock=True)
            if round_.send(person_id, self.clock.now()):
                await block.audit.record(actor, "fair.send", "fair", round_id, pairs=round_.paired)
                await block.commit()


class DiscardFair(UseCase):
    """Discard a round, or stop it while it is being computed. Nobody is told."""

    permission: ClassVar = Permission.ORGANISE

    async def __call__(self, round_id: int) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            round_ = await require_round(block, round_id, lock=True)
            if round_.discard(person_id, self.clock.now()):
                await block.audit.record(actor, "fair.discard", "fair", round_id)
                await block.commit()


def rules_of(round_: FairRound) -> RoundRules:
    return RoundRules(round_.pitches, round_.viewers_least, round_.viewers_most)


async def tell_of_fair(block: Block, round_: FairRound, person_id: int, key: str, **figures: Value) -> None:
    """Promise a person a message about the round. The same person gets each `key` once."""
    forum = await require_forum(block, round_.forum_id)
    await block.outbox.promise(
        person_id,
        Notification(
            key,
            {"forum": Localized.of(forum.names), **figures},
            actions=((Action("open-fair", round_.id, "primary"),),),
            about=ComputedFair(round_.id) if round_.status is FairStatus.COMPUTED else None,
            to=Staff(StaffRole.ORGANISER, person_id),
        ),
        dedupe_key=f"{key}:{round_.id}:{person_id}",
    )
