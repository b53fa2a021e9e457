"""The messages about a question, to either side, and whether they are still true."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.questions import Question
from bot.models.words import Named, Prose, Text, WrittenIn
from bot.understanding.languages import written_in
from bot.use_cases.kernel.messages import Action, Notification, Rows, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match
from bot.use_cases.pitches.notifications import late_interest
from bot.use_cases.questions.access import require_question


@dataclass(frozen=True, slots=True)
class WaitingQuestion(Subject):
    """For a message about a question that waits. It is out of date once the question waits no more, or either side may
    not act.
    """

    id: int
    type: ClassVar = "waiting-question"


@dataclass(frozen=True, slots=True)
class ClosedQuestion(Subject):
    """For what the backer is told of its question. By which buttons it goes on depends on what has become of the pitch;
    nothing is said while either side may not act.
    """

    id: int
    type: ClassVar = "closed-question"


async def waiting_question_by_now(
    block: Block, about: WaitingQuestion, promised: Notification, _: datetime
) -> Notification | None:
    question, match = await require_question(block, about.id)
    return promised if question.open and match.verified else None


async def closed_question_by_now(
    block: Block, about: ClosedQuestion, promised: Notification, _: datetime
) -> Notification | None:
    question, match = await require_question(block, about.id)
    if question.open or not match.verified:
        return None
    return replace(promised, actions=ways_on(match))


async def closed_question_buttons(block: Block, about: ClosedQuestion, __: datetime) -> Rows | None:
    """Its words stay true. Those of an open pitch are right for as long as it is open."""
    _, match = await require_question(block, about.id)
    if not match.verified:
        return ()
    return None if match.pitch.open_to_backer and match.can_be_introduced else ways_on(match)


def ways_on(match: Match) -> Rows:
    """The buttons by which the backer goes on after its question: those of the pitch, while that takes an answer."""
    pitch = match.pitch
    more = Action("pitch-more", pitch.id)
    interested = Action("pitch-interested", pitch.id, "success")
    if match.project.stage not in TAKES_INTEREST:
        return ((more,),)
    if pitch.open_to_backer:
        return ((interested, Action("pitch-later", pitch.id)), (Action("pitch-decline", pitch.id), more))
    return late_interest(pitch) if pitch.status is PitchStatus.EXPIRED else ((more,),)


def asked(key: str, question: Question, match: Match) -> Notification:
    """The question, as the project's people get it: who asks is told by kind and region alone."""
    return Notification(
        key,
        {
            "title": match.project.name,
            "kind": Text(f"organization-kind-{match.backer.kind}"),
            "region": Named("region", match.backer.region),
            "words": Prose(question.words),
            "original": WrittenIn(question.language),
        },
        actions=((Action("answer-question", question.id, "primary"),),),
        about=WaitingQuestion(question.id),
    )


def called(question: Question, match: Match) -> Notification:
    """To the backer: a moderator is to call the project's people."""
    return Notification(
        "question-called",
        {"title": match.project.name, "organization": name_of(match.carrier)},
        actions=((Action("pitch-more", match.pitch.id),),),
        about=WaitingQuestion(question.id),
    )


def answered(question: Question, match: Match) -> Notification:
    """To the backer: the answer, and the buttons of the pitch below it."""
    return Notification(
        "question-answered",
        {
            "title": match.project.name,
            "organization": name_of(match.carrier),
            "words": Prose(question.words),
            "answer": Prose(question.answer),
            "original": WrittenIn(written_in(question.answer, match.project.language)),
        },
        actions=ways_on(match),
        about=ClosedQuestion(question.id),
    )


def unanswered(question: Question, match: Match) -> Notification:
    """To the backer: no answer has come."""
    return Notification(
        "question-unanswered",
        {"title": match.project.name, "organization": name_of(match.carrier)},
        actions=ways_on(match),
        about=ClosedQuestion(question.id),
    )
