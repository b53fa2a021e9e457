"""After agreement people may do anything in any order, and clocks ring: nothing waits for nobody, and nothing holds
that should have ended.
"""

from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from random import Random

import pytest

from bot.models.dates import months_later
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage, SignedCopy
from bot.models.memoranda.ending import remaining, wanted_by_all
from bot.models.memoranda.signing import counted
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.memoranda.answering import AskForChange, DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.extending import ChangeExtension, ExtendMemorandum
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.signing import TakeBackSigned
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_after import ring

DEEDS_EACH = 30
ASKED = {"memorandum-confirmation", "memorandum-office", "memorandum-signatory"}


class Story:
    """What may be done with a memorandum of three parties and with what extends it, each by a random party."""

    def __init__(self, world: World, random: Random, first: Memorandum) -> None:
        self.world = world
        self.random = random
        self.first = first

    @property
    def all(self) -> list[Memorandum]:
        return self.world.uow.all(Memorandum)

    async def go_on(self) -> str:
        deed = self.random.choice(
            [
                *(self.leave, self.want_end, self.keep, self.extend, self.take_back, self.time_passes),
                *(self.answer, self.answer, self.answer, self.copy, self.copy),
            ]
        )
        try:
            await deed()
        except DomainError as refusal:
            return f"{deed.__name__}: {refusal.code}"
        return deed.__name__

    @property
    def one(self) -> tuple[Person, Organization]:
        return self.random.choice(self.world.signatories)

    async def leave(self) -> None:
        if self.random.random() < 0.5:
            person, organization = self.one
            await self.world.act(LeaveMemorandum, person, organization)(self.any_id, organization.id)

    async def want_end(self) -> None:
        person, organization = self.one
        await self.world.act(AgreeToEnd, person, organization)(self.any_id, organization.id)

    async def keep(self) -> None:
        person, organization = self.one
        await self.world.act(GoOn, person, organization)(self.any_id, organization.id)

    async def extend(self) -> None:
        person, organization = self.one
        last_day = months_later(self.first.term_until, self.random.choice([6, 12]))
        await self.world.act(ExtendMemorandum, person, organization)(self.any_id, organization.id, last_day)

    async def answer(self) -> None:
        """To an extension, if there is one."""
        extension = self.all[-1]
        person, organization = self.one
        by: Callable[..., Awaitable[object]] = self.random.choice(
            [
                lambda: self.world.confirm(extension, person, organization),
                lambda: self.world.confirm(extension, person, organization),
                lambda: self.world.confirm(extension, person, organization),
                lambda: self.world.act(DeclineMemorandum, person, organization)(extension.id, "Ерте"),
                lambda: self.world.act(AskForChange, person, organization)(extension.id, "term", "Аз"),
                lambda: self.world.act(TakeBackMemorandum, person, organization)(extension.id),
                lambda: self.world.act(ChangeExtension, person, organization)(
                    extension.id, months_later(self.first.term_until, 9)
                ),
            ]
        )
        await by()
        await self.world.seal()

    async def copy(self) -> None:
        person, organization = self.one
        await self.world.bring_copy(self.random.choice(self.all), person, organization)

    async def take_back(self) -> None:
        person, organization = self.one
        await self.world.act(TakeBackSigned, person, organization)(self.any_id, organization.id)

    async def time_passes(self) -> None:
        self.world.clock.advance(timedelta(days=self.random.choice([1, 4, 16, 31])))
        await ring(self.world)

    @property
    def any_id(self) -> int:
        return self.first.id if self.random.random() < 0.8 else self.random.choice(self.all).id

    def forbidden(self) -> list[str]:
        """What must never be."""
        waits = {(wait.kind, wait.record_id) for wait in self.world.uow.all(Wait) if not wait.ended_at}
        return [
            *(found for memorandum in self.all for found in self._asked(memorandum, waits)),
            *(found for memorandum in self.all for found in self._copies(memorandum, waits)),
            *self._first(waits),
            *self._extensions(),
            *self._unsigned(),
            *self._last_day(),
        ]

    def _asked(self, memorandum: Memorandum, waits: set[tuple[str, int]]) -> Iterator[str]:
        parties = {party.id for party in memorandum.parties}
        asked = any(kind in ASKED and id_ in parties for kind, id_ in waits)
        if memorandum.open and not asked and ("memorandum-draft", memorandum.id) not in waits:
            yield f"{memorandum.id}: waits for nobody"
        if not memorandum.open and asked:
            yield f"{memorandum.id}: is over and waits"

    def _copies(self, memorandum: Memorandum, waits: set[tuple[str, int]]) -> Iterator[str]:
        copies = {copy.party_id for copy in self.world.uow.all(SignedCopy) if copy.taken_back_at is None}
        lapsed = {
            wait.record_id
            for wait in self.world.uow.all(Wait)
            if wait.kind == "memorandum-copy" and wait.outcome == "lapsed"
        }
        for party in memorandum.parties:
            missing = party in remaining(memorandum) and party.id not in copies
            waited = ("memorandum-copy", party.id) in waits
            if waited and not (memorandum.stage is MemorandumStage.AGREED and missing):
                yield f"{party.id}: waited for in vain"
            if (
                memorandum.stage is MemorandumStage.AGREED
                and missing
                and not waited
                and party.id not in lapsed
            ):
                yield f"{party.id}: its copy is missing and nobody waits"

    def _first(self, waits: set[tuple[str, int]]) -> Iterator[str]:
        first = self.first
        if first.holds is not (("memorandum-term", first.id) in waits):
            yield "the clock of its term"
        if first.holds and (wanted_by_all(first) or len(remaining(first)) < 2):
            yield "holds though nobody holds to it"
        for party in first.parties:
            leaving = first.holds and party.stage is PartyStage.LEAVING
            if leaving is not (("memorandum-exit", party.id) in waits):
                yield f"{party.id} {party.stage}: the clock of its notice"

    def _extensions(self) -> Iterator[str]:
        extensions = [one for one in self.all if one.supplements_id is not None]
        if any(one.open or one.holds for one in extensions) and not self.first.holds:
            yield "an extension goes on without what it extends"
        agreed = [one.number for one in extensions if one.number]
        if agreed != [f"{self.first.number}/{n}" for n in range(1, len(agreed) + 1)]:
            yield f"numbers {agreed}"

    def _last_day(self) -> Iterator[str]:
        """What is signed lasts as long as what was signed says."""
        days = {
            one.term_until
            for one in self.all
            if one.supplements_id is not None and one.stage is MemorandumStage.SIGNED
        }
        first = self.first
        if first.stage is MemorandumStage.SIGNED and not counted(first) and first.term_until not in days:
            yield "an unsigned extension holds"

    def _unsigned(self) -> list[str]:
        copies = {copy.party_id for copy in self.world.uow.all(SignedCopy) if copy.taken_back_at is None}
        return [
            f"{memorandum.id}: all copies are there"
            for memorandum in self.all
            if memorandum.stage is MemorandumStage.AGREED
            and all(party.id in copies for party in remaining(memorandum))
        ]


@pytest.mark.parametrize("seed", range(4))
async def test_no_sequence_leads_to_a_forbidden_state(world: World, seed: int) -> None:
    first = await world.invite()
    await world.confirm_all(first)
    story = Story(world, Random(seed), first)
    told: list[str] = []
    for _ in range(DEEDS_EACH):
        told.append(await story.go_on())
        assert story.forbidden() == [], told
