"""How a question waits for the project's people, and how a moderator's call about it does.

A backer that has said no meanwhile changes nothing here: the project's people would read its refusal from a question
that nobody waits for any more, and nobody is asked under power.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.models.questions import Question
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.questions import notifications
from bot.use_cases.questions.access import questions_with_sides
from bot.use_cases.questions.clocks import CALL_QUESTION, QUESTION
from bot.use_cases.questions.closing import go_on_without, stop_waiting
from bot.use_cases.questions.ports import Questions

_Asked: TypeAlias = tuple[Question, Match]
_CALL_STEP = 3


async def _waiting(block: Block, question_ids: Collection[int], _: datetime) -> Mapping[int, _Asked]:
    found = await questions_with_sides(block, question_ids)
    return {id_: asked for id_, asked in found.items() if asked[0].open}


async def _ring(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Remind the project's people twice, then have them called, and let the question go at last."""
    messages: list[Message] = []
    lapsed: list[_Asked] = []
    calls: list[Beginning] = []
    for ring in rings:
        asked: _Asked = ring.record
        question, match = asked
        if ring.last:
            question.lapse(now)
            lapsed.append(asked)
            messages += _lapse_told(question, match, ring)
        elif ring.step == _CALL_STEP:
            calls.append(Beginning(question.pitch_id, region=match.project.region))
            messages.append(_message_to_backer(notifications.called(question, match), question, match))
        else:
            reminder = notifications.asked("question-nudge", question, match)
            occasion = f"question-nudge:{question.id}:{ring.step}"
            messages.append(Message(Representatives(match.carrier.id), reminder, occasion))
    await block.waits.begin_all(CALL_QUESTION, calls)
    await stop_waiting(block, [question for question, _ in lapsed], "unanswered")
    await go_on_without(block, [match for _, match in lapsed], now)
    return messages


def _lapse_told(question: Question, match: Match, ring: Ring) -> Sequence[Message]:
    lost = Notification(
        "question-lost",
        {"title": match.project.name},
        actions=((Action("open-project", match.project.id),),),
    )
    return (
        _message_to_backer(notifications.unanswered(question, match), question, match, of=ring.waits),
        Message(Representatives(match.carrier.id), lost, f"question-lost:{question.id}", of=ring.waits),
    )


def _message_to_backer(
    said: Notification, question: Question, match: Match, of: tuple[int, ...] = ()
) -> Message:
    return Message(Representatives(match.backer.id), said, f"{said.key}:{question.id}", of=of)


async def _to_call_about(block: Block, pitch_ids: Collection[int], _: datetime) -> Collection[int]:
    """The pitch is locked first, as by every deed about its question."""
    await matches_of(block, pitch_ids)
    return [question.pitch_id for question in await block[Questions].open_of_pitches(pitch_ids)]


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


QUESTIONS = WaitKind(
    name=QUESTION,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1), Moment(3), Moment(5), Moment(14)),
    ends=True,
    still_waiting=_waiting,
    on_ring=_ring,
)
CALLS_ABOUT_QUESTIONS = WaitKind(
    name=CALL_QUESTION,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_to_call_about,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
