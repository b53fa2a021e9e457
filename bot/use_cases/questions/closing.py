"""What becomes of the waits when a question closes, whichever way."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.projects import TAKES_INTEREST
from bot.models.questions import Question
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.access import Match
from bot.use_cases.pitches.asking import ask_from_now
from bot.use_cases.questions.clocks import CALL_QUESTION, QUESTION


async def stop_waiting(block: Block, questions: Sequence[Question], outcome: str) -> None:
    """Nobody waits for an answer any more, and no moderator needs to call about it."""
    await block.waits.end_all(QUESTION, [question.id for question in questions], outcome)
    await block.waits.end_all(CALL_QUESTION, [question.pitch_id for question in questions], outcome)


async def go_on_without(block: Block, matches: Sequence[Match], now: datetime) -> None:
    """The questions are out of the way: their pitches wait for their backers from now on, for as long as any other."""
    await ask_from_now(
        block, [match.pitch for match in matches if match.project.stage in TAKES_INTEREST], now
    )
