"""Sends the pitches of a fair pair by pair. Each is checked again, as the round may have been computed long ago."""

from functools import partial
from typing import ClassVar

from bot.matching.eligibility import Ineligible, eligible
from bot.matching.suggestions import Suggestion
from bot.models.fairs import FairPair, FairStatus, PairOutcome
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.fairs.rounds import tell_of_fair
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.batches import one_by_one
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.meaning.facts import backer_facts, project_facts
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.places import places_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_from_json
from bot.use_cases.pitches.sending import send_pitch
from bot.use_cases.pitches.waves import PitchRules, wave_of
from bot.use_cases.projects.ports import Projects

_BATCH = 20


class DeliverFairs(Undated, UseCase):
    """Sends some pairs of the round that has waited longest, and returns 1; 0 means that no round is being sent.

    A pair's pitch, its messages and its outcome are written in one transaction. So if the process is killed at any
    point, sending goes on with the next pair. The transactions are short, so that people who tap meanwhile do not wait.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "a round is sent at once, to the end"

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, rules: PitchRules) -> None:
        super().__init__(identity, uow, clock)
        self._rules = rules

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            round_ = await block[Fairs].oldest(FairStatus.SENDING)
            waiting = await block[Fairs].waiting_pairs(round_.id, _BATCH) if round_ else ()
        if round_ is None:
            return 0
        await one_by_one(waiting, partial(self._settle, round_.id))
        if not waiting:
            await self._finish(round_.id)
        return 1

    async def _settle(self, round_id: int, pair_id: int) -> None:
        async with self.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            pair = await block[Fairs].pair(pair_id)
            if round_ is None or pair is None or pair.outcome is not PairOutcome.WAITING:
                return
            pair.outcome = await self._deliver_pair(block, pair)
            await block.commit()

    async def _deliver_pair(self, block: Block, pair: FairPair) -> PairOutcome:
        now = self.clock.now()
        project = await block[Projects].get_for_update(pair.project_id)
        carrier = await block[Organizations].get(project.organization_id) if project else None
        backer = await block[Organizations].get(pair.backer_id)
        profile = await block[Backers].get_for_update(pair.backer_id)
        if project is None or carrier is None or backer is None or profile is None:
            return PairOutcome.NO_LONGER_FITS
        earlier = [pitch for pitch, _ in await block[Pitches].of_project(project.id)]
        if backer.id in {pitch.backer_id for pitch in earlier}:
            return PairOutcome.ALREADY_SHOWN
        reachable = backer.id in await block[Organizations].reachable()
        if not (carrier.verified and backer.verified and reachable):
            return PairOutcome.NO_LONGER_FITS
        places = await places_of(block, [profile], now)
        failed = eligible(project_facts(project), backer_facts(profile, backer, places[backer.id].left))
        if failed:
            only_full = failed == (Ineligible.WEEK_IS_FULL,)
            return PairOutcome.NO_PLACES if only_full else PairOutcome.NO_LONGER_FITS
        delivered = await send_pitch(
            block,
            await self.identity.actor(),
            project,
            carrier,
            _suggestion(pair),
            causes=pair.causes,
            now=now,
            wave=wave_of(earlier, self._rules).number,
        )
        return PairOutcome.SENT if delivered else PairOutcome.NO_PLACES

    async def _finish(self, round_id: int) -> None:
        async with self.uow as block:
            round_ = await block[Fairs].get_for_update(round_id)
            if round_ is None or not round_.being_sent:
                return
            round_.finish(self.clock.now())
            sent = (await block[Fairs].outcomes(round_id)).get(PairOutcome.SENT, 0)
            await block.audit.record(
                await self.identity.actor(), "fair.finish", "fair", round_id, sent=sent, pairs=round_.paired
            )
            recipient = round_.decided_by or round_.requested_by
            await tell_of_fair(block, round_, recipient, "fair-sent", sent=sent, pairs=round_.paired)
            await block.commit()


def _suggestion(pair: FairPair) -> Suggestion:
    return Suggestion(
        pair.project_id, pair.backer_id, pair.score, pair.parts, reasons_from_json(pair.reasons)
    )
