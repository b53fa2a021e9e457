"""The side of the project's people: to read the questions about it, and to answer each once."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import OrganizationKind
from bot.models.questions import Question, QuestionStatus
from bot.models.reference import Language
from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import require_representative
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.projects.access import require_own_project
from bot.use_cases.questions import notifications
from bot.use_cases.questions.access import require_asked
from bot.use_cases.questions.asking import answer_language, waits_of, without_contacts
from bot.use_cases.questions.closing import go_on_without, stop_waiting
from bot.use_cases.questions.ports import Questions


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question, as the project's people see it: of who asks they read the kind and the region. A list leaves out what
    `waits`.
    """

    id: int
    title: Words
    kind: OrganizationKind
    region: str
    words: str
    language: Language
    asked_at: datetime
    status: QuestionStatus
    answer: str
    answer_language: Language | None
    waits: tuple[WaitView, ...] = ()

    @property
    def open(self) -> bool:
        return self.status is QuestionStatus.ASKED


@dataclass(frozen=True, slots=True)
class QuestionPage:
    items: tuple[QuestionView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Replied:
    """`masked`: contacts were taken out."""

    title: Words
    project_id: int
    masked: bool


class AnswerQuestion(UseCase):
    """Answer a backer's question. The backer reads it above the buttons of the pitch."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, question_id: int, words: str) -> Replied:
        masked = without_contacts(words)
        async with self.uow as block:
            actor, question, match = await require_asked(self, block, question_id, lock=True)
            _, person_id = await require_representative(self, match.carrier.id, verified=True)
            now = self.clock.now()
            question.reply(masked.text, person_id, now)
            await stop_waiting(block, [question], "answered")
            await go_on_without(block, [match], now)
            await block.audit.record(actor, "question.answer", "question", question_id)
            said = notifications.answered(question, match)
            await tell_representatives(block, match.backer.id, said, f"question-answered:{question_id}")
            await block.commit()
            return Replied(match.project.name, match.project.id, masked.found)


class ShowQuestion(UseCase):
    """One question, for the project's people."""

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, question_id: int) -> QuestionView:
        async with self.uow.read() as block:
            _, question, match = await require_asked(self, block, question_id)
            waits = await waits_of(block, question)
            return _view(question, match, tuple(view.read_by(ours=True) for view in waits))


class ListQuestions(UseCase):
    """The questions about a project, for its people: those that wait for them come first."""

    permission: ClassVar = Permission.SEEK_SUPPORT
    reads: ClassVar = True

    async def __call__(self, project_id: int, *, offset: int = 0, limit: int = 8) -> QuestionPage:
        async with self.uow.read() as block:
            await require_own_project(self, block, project_id)
            found = await block[Questions].of_project(project_id, offset=offset, limit=limit)
            matches = await matches_of(block, {one.pitch_id for one in found}, lock=False)
            views = [_view(one, matches[one.pitch_id]) for one in found]
            total = await block[Questions].count_of_project(project_id)
            return QuestionPage(tuple(views), total)


def _view(question: Question, match: Match, waits: tuple[WaitView, ...] = ()) -> QuestionView:
    return QuestionView(
        id=question.id,
        title=match.project.name,
        kind=match.backer.kind,
        region=match.backer.region,
        words=question.words,
        language=question.language,
        asked_at=question.asked_at,
        status=question.status,
        answer=question.answer,
        answer_language=answer_language(question, match),
        waits=waits,
    )
