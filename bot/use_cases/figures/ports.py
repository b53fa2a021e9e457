"""Counts that the public figures are made of, and the ledger of ends."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.models.free_will import FreeWill
from bot.models.organizations import OrganizationKind
from bot.models.projects import ProjectStage
from bot.models.tellings import ToldAs
from bot.models.waits import WaitsFor
from bot.models.words import OrganizationName, Words


@dataclass(frozen=True, slots=True)
class Answers:
    """`answered` of `pitches` got an answer; they went to `backers` different backers."""

    backers: int
    pitches: int
    answered: int


@dataclass(frozen=True, slots=True)
class Said:
    """So many `answers` of one kind, by so many different businesses."""

    answers: int
    businesses: int


@dataclass(frozen=True, slots=True)
class CountedWaits:
    """`number` waits of one kind that are alike: ended or not and how, with a clock that `rings` or without."""

    kind: str
    waits_for: WaitsFor
    ended: bool
    outcome: str
    overdue: bool
    rings: bool
    number: int


@dataclass(frozen=True, slots=True)
class Told:
    """Who was told of an end, or of something overdue: so many `people`, of whom some were `away`, having blocked the
    bot. An organisation without people is one that nobody represents. Whoever `acted` knows without being told.
    """

    told_as: ToldAs
    organization: OrganizationName | None
    people: int
    away: int
    acted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitInLedger:
    """A wait with what it is about. `organization` is the one that the record belongs to, `counterpart` the other side
    of a match, `party` the one that is waited for.
    """

    id: int
    kind: str
    waits_for: WaitsFor
    project: Words | None
    organization: OrganizationName | None
    counterpart: OrganizationName | None
    party: OrganizationName | None
    region: str | None
    since: datetime
    next_at: datetime | None
    overdue: bool
    ended_at: datetime | None
    outcome: str
    told: Sequence[Told]


class Ledger(Protocol):
    async def page(self, after: int, limit: int) -> Sequence[WaitInLedger]:
        """What waits and has waited, in the order in which it began to, behind the wait of the id `after`. As many
        queries, however many there are.
        """


class Figures(Protocol):
    """Returns counts and no records. Made-up records are counted beside the real ones only with `sample`."""

    async def verified_organizations(self, *, sample: bool) -> Mapping[OrganizationKind, int]: ...

    async def projects_by_stage(self, *, sample: bool) -> Mapping[ProjectStage, int]: ...

    async def regions_of_projects(self, stages: Collection[ProjectStage], *, sample: bool) -> int: ...

    async def memoranda_holding(self, on: date, *, sample: bool) -> int:
        """How many memoranda hold on that day: all parties agreed, and the term has not ended. One that only extends
        another is not counted beside it. Made up is one whose project or any of whose parties is.
        """

    async def answers(self, now: datetime, *, sample: bool) -> Answers:
        """Counts all pitches that had arrived by that moment."""

    async def free_will(self, *, sample: bool) -> Mapping[FreeWill, Said]:
        """What businesses said of the memoranda that they joined."""

    async def holds_sample(self) -> bool:
        """Whether any verified organisation is made up."""

    async def waits(self) -> Sequence[CountedWaits]:
        """All waits that there are and were."""
