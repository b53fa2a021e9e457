"""Where it is kept what staff were told, and what is asked for it; and in which order they work through what waits."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.models.briefings import Briefing
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.free_will import NO as FREE_WILL_NO
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.organizations.access import works_for_state
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pledges.clocks import CALL as CALL_PLEDGE
from bot.use_cases.progress.asking import CALL as CALL_PROMISE
from bot.use_cases.questions.clocks import CALL_QUESTION
from bot.use_cases.translations.clocks import CALL_LANGUAGE
from bot.use_cases.voices.asking import CALL as CALL_VOICES


@dataclass(frozen=True, slots=True)
class Reach:
    """What of all that waits for staff is somebody's to decide. To moderators, what lies in their `regions` (empty for
    all, None for whoever is no moderator), and what belongs to no region. To administrators, what stands with them, and
    all that is overdue.
    """

    regions: tuple[str, ...] | None
    administrator: bool

    def covers(self, waits_for: WaitsFor, region: str | None, *, overdue: bool) -> bool:
        if self.administrator and (overdue or waits_for is WaitsFor.ADMINISTRATORS):
            return True
        if self.regions is None or waits_for is not WaitsFor.MODERATORS:
            return False
        return not self.regions or region is None or region in self.regions


NOTHING = Reach(None, administrator=False)


KEPT_FROM_STATE = frozenset(
    {CALL_NGO, CALL_QUESTION, CALL_BACKERS, CALL_LANGUAGE, CALL_PROMISE, CALL_PLEDGE, CALL_VOICES}
    | {FREE_WILL_NO, HELP}
)
"""Kinds of wait that tell how backers have answered, or that they have not: no state body's people see any."""


def reach_of(actor: Actor, kinds: Collection[str]) -> Reach:
    """What of these kinds is the actor's to decide."""
    if works_for_state(actor) and KEPT_FROM_STATE.intersection(kinds):
        return NOTHING
    return Reach(actor.regions if Role.MODERATOR in actor.roles else None, Role.ADMINISTRATOR in actor.roles)


@dataclass(frozen=True, slots=True)
class Reader:
    """One of the staff, who reads what waits. `administrator`: by role, or because the settings name them."""

    person: Person
    administrator: bool
    works_for_state: bool

    def reach(self, kind: str) -> Reach:
        """What of this kind is theirs to decide."""
        if self.works_for_state and kind in KEPT_FROM_STATE:
            return NOTHING
        return Reach(self.person.regions_of(StaffRole.MODERATOR), self.administrator)


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many things of a kind wait for these staff of a region."""

    kind: str
    waits_for: WaitsFor
    region: str | None
    overdue: bool
    count: int


class Briefings(Protocol):
    async def staff(self, named: Collection[int]) -> Sequence[Reader]:
        """Moderators and administrators, those with the `named` accounts included, who have consented, can be reached
        and are not barred.
        """

    async def waiting(self) -> Sequence[Waiting]:
        """All that waits for staff."""

    async def kept_from(self) -> Mapping[int, Sequence[Waiting]]:
        """By person, what of that is about a memorandum to which an organisation of theirs is a party, now or once:
        whether a business signed it freely is not theirs to know.
        """

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, Briefing]: ...
    async def keep(self, briefing: Briefing) -> None:
        """Store it in place of the person's earlier one."""


class Queues(Protocol):
    """Waits of these `kinds` as queues of the records that they are about, in the order of the records' ids. One record
    may wait in two ways at once; it stands in the queue once.
    """

    async def waiting(
        self, kinds: Collection[str], reach: Reach, *, offset: int, limit: int
    ) -> Sequence[int]: ...
    async def count(self, kinds: Collection[str], reach: Reach, *, but: int | None = None) -> int: ...
    async def following(self, kinds: Collection[str], reach: Reach, record_id: int) -> int | None:
        """The record that follows this one, whether this one waits or not. After the last comes the first."""

    async def last(self, kinds: Collection[str], record_id: int) -> Wait | None:
        """The record's last wait, ended or not."""

    async def decided(
        self, kinds: Collection[str], outcomes: Collection[str], reach: Reach, *, offset: int, limit: int
    ) -> Sequence[Wait]:
        """The last waits of records that wait no more and ended with one of these outcomes, the last one first."""

    async def count_decided(self, kinds: Collection[str], outcomes: Collection[str], reach: Reach) -> int: ...
