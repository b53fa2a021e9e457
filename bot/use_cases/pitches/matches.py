"""What either side of a match does with it: says how it goes, or ends it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pitches import CHOSEN_ENDS, MatchEnd, Side
from bot.models.words import OrganizationName, Words
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import REASON_MAX, name_of
from bot.use_cases.pitches.access import Match, has_agreed_memorandum, require_match, require_side
from bot.use_cases.pitches.clocks import MATCH
from bot.use_cases.pitches.ending import end_match, ending_told


class MatchWord(StrEnum):
    MET = "met"
    GOING_ON = "going_on"


@dataclass(frozen=True, slots=True)
class MatchOfOurs:
    """`other` is the other side. With `private` it never reads the reason: that of a backer is its own."""

    pitch_id: int
    title: Words
    other: OrganizationName
    private: bool


def _of_ours(match: Match, own: Organization) -> MatchOfOurs:
    private = match.kind_of_side(own.id) is Side.BACKER
    return MatchOfOurs(match.pitch.id, match.project.name, name_of(match.opposite(own.id)), private)


async def _require_endable(block: Block, match: Match) -> None:
    """What was agreed is not undone by a word of one side. Raises `OutdatedError`."""
    if not match.stands:
        raise OutdatedError("match-over")
    if not match.waits_for_a_step:
        raise OutdatedError("project-stage-changed", stage=match.project.stage.value)
    if await has_agreed_memorandum(block, match.pitch.id):
        raise OutdatedError("match-agreed")


class SayHowItGoes(UseCase):
    """One side says that the two have met, or that it goes on. The clock of the match starts anew, unless it has led to
    what it was for.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, pitch_id: int, word: MatchWord) -> MatchOfOurs:
        async with self.uow as block:
            match = await require_match(block, pitch_id, lock=True)
            actor, _, own = await require_side(self, match)
            if not match.stands:
                raise OutdatedError("match-over")
            await block.waits.end(MATCH, pitch_id, word.value)
            if match.waits_for_a_step and not await has_agreed_memorandum(block, pitch_id):
                await block.waits.begin(MATCH, pitch_id)
            await block.audit.record(actor, f"match.{word.value}", "pitch", pitch_id)
            await block.commit()
            return _of_ours(match, own)


class EndMatch(UseCase):
    """End a match, with a reason out of a few or in own words. Everybody on both sides but the actor is told once.

    Once a memorandum is in force or the project is over, there is nothing left to end: `OutdatedError`.
    """

    permission: ClassVar = Permission.MEET

    async def __call__(self, pitch_id: int, reason: MatchEnd, words: str = "") -> MatchOfOurs:
        if reason not in CHOSEN_ENDS:
            raise InvalidValueError("choice-unknown")
        if reason is MatchEnd.WORDS:
            words = parse_line(words, longest=REASON_MAX, shortest=2)
        async with self.uow as block:
            match = await require_match(block, pitch_id, lock=True)
            actor, person_id, own = await require_side(self, match)
            if match.pitch.matched:
                await _require_endable(block, match)
                settled = await end_match(block, match, reason, self.clock.now(), by=own.id, words=words)
                await block.audit.record(actor, "match.end", "pitch", pitch_id)
                for side in match.sides:
                    told = ending_told(match, side.id, settled)
                    occasion = f"match-ended:{pitch_id}:{side.id}"
                    await tell_representatives(block, side.id, told, occasion, but=person_id)
                await block.commit()
            elif match.pitch.ended_at is None:
                raise OutdatedError("match-over")
            return _of_ours(match, own)


class ShowMatch(UseCase):
    """The match that the actor is about to end."""

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> MatchOfOurs:
        async with self.uow.read() as block:
            match = await require_match(block, pitch_id)
            _, _, own = await require_side(self, match)
            await _require_endable(block, match)
            return _of_ours(match, own)
