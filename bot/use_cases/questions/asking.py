"""The backer's side: to ask, and to read what became of it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.questions import Question, QuestionStatus
from bot.models.reference import Language
from bot.models.words import OrganizationName, Words
from bot.understanding.languages import written_in
from bot.understanding.masking import Masked, mask_contacts
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import require_representative
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_received
from bot.use_cases.pitches.asking import hold
from bot.use_cases.questions import notifications
from bot.use_cases.questions.clocks import CALL_QUESTION, QUESTION
from bot.use_cases.questions.ports import Questions

QUESTION_MAX = 500


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """`masked`: contacts were taken out."""

    title: Words
    organization: OrganizationName
    masked: bool


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """What the backer reads about the question to a pitch. `words` is empty if there was none. `may_ask`: it can ask
    one now.
    """

    title: Words
    organization: OrganizationName
    may_ask: bool
    words: str = ""
    status: QuestionStatus | None = None
    answer: str = ""
    answer_language: Language | None = None
    waits: tuple[WaitView, ...] = ()


class AskQuestion(UseCase):
    """Ask the project's people. They learn the kind and the region of who asks, and no more; what either side writes is
    passed on without contacts. The pitch does not pass while it waits for the answer.
    """

    permission: ClassVar = Permission.BACK

    async def __call__(self, pitch_id: int, words: str) -> AskedQuestion:
        masked = without_contacts(words)
        async with self.uow as block:
            actor, match = await require_received(self, block, pitch_id, lock=True)
            _, person_id = await require_representative(self, match.backer.id, verified=True)
            check_askable(match)
            earlier = await block[Questions].of_pitch(pitch_id)
            if earlier is not None and earlier.status is not QuestionStatus.ENDED:
                raise OutdatedError("question-asked")
            now = self.clock.now()
            question = Question(
                pitch_id=pitch_id,
                words=masked.text,
                language=written_in(masked.text, actor.language),
                asked_by=person_id,
                asked_at=now,
            )
            await block[Questions].add(question)
            await block.waits.begin(QUESTION, question.id, party_id=match.carrier.id)
            lasts = await block.waits.last_moments(QUESTION, [question.id])
            await hold(block, match.pitch, lasts[question.id])
            await block.audit.record(actor, "question.ask", "question", question.id)
            said = notifications.asked("question-asked", question, match)
            await tell_representatives(block, match.carrier.id, said, f"question-asked:{question.id}")
            await block.commit()
            return AskedQuestion(match.project.name, name_of(match.carrier), masked.found)


class ShowOwnQuestion(UseCase):
    """The question to a pitch, for people who represent its backer."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> OwnQuestion:
        async with self.uow.read() as block:
            _, match = await require_received(self, block, pitch_id)
            question = await block[Questions].of_pitch(pitch_id)
            ended = question is None or question.status is QuestionStatus.ENDED
            view = OwnQuestion(
                title=match.project.name,
                organization=name_of(match.carrier),
                may_ask=ended and _askable(match),
            )
            if question is None:
                return view
            return OwnQuestion(
                title=view.title,
                organization=view.organization,
                may_ask=view.may_ask,
                words=question.words,
                status=question.status,
                answer=question.answer,
                answer_language=answer_language(question, match),
                waits=await waits_of(block, question),
            )


def without_contacts(words: str) -> Masked:
    """What was typed, tidied and without contacts. Raises `InvalidValueError` if nothing else is said."""
    masked = mask_contacts(parse_text(words, longest=QUESTION_MAX, shortest=2))
    if masked.empty:
        raise InvalidValueError("only-contacts")
    return masked


async def waits_of(block: Block, question: Question) -> tuple[WaitView, ...]:
    """What waits about the question, as the backer reads it."""
    asked = await block.waits.views(QUESTION, [question.id])
    calls = await block.waits.views(CALL_QUESTION, [question.pitch_id]) if question.open else {}
    return (*asked.values(), *calls.values())


def answer_language(question: Question, match: Match) -> Language | None:
    return written_in(question.answer, match.project.language) if question.answer else None


def _askable(match: Match) -> bool:
    """Whether the backer is still to decide: a pitch that has passed can be taken up late, so it can be asked about."""
    undecided = match.pitch.open_to_backer or match.pitch.status is PitchStatus.EXPIRED
    return undecided and match.project.stage in TAKES_INTEREST and match.verified


def check_askable(match: Match) -> None:
    """Raises `OutdatedError` unless the backer is still to decide."""
    if match.project.stage not in TAKES_INTEREST:
        raise OutdatedError("pitch-project-closed")
    if not _askable(match):
        raise OutdatedError("pitch-already-answered")
