"""What the feature `questions` hands to the kernel."""

from bot.storage.questions import SqlQuestions, erase_words_of_questions
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.pitches.events import InterestShown
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectPaused
from bot.use_cases.questions.notifications import (
    ClosedQuestion,
    WaitingQuestion,
    closed_question_buttons,
    closed_question_by_now,
    waiting_question_by_now,
)
from bot.use_cases.questions.ports import Questions
from bot.use_cases.questions.touching import WHEN_GONE, WHEN_INTERESTED
from bot.use_cases.questions.waiting import CALLS_ABOUT_QUESTIONS, QUESTIONS

FEATURE = Feature(
    name="questions",
    repositories={Questions: SqlQuestions},
    permissions=frozenset({Permission.BACK, Permission.SEEK_SUPPORT}),
    notifications={
        **dict.fromkeys(("question-asked", "question-nudge", "question-called"), WaitingQuestion),
        **dict.fromkeys(("question-answered", "question-unanswered"), ClosedQuestion),
        **happened("question-lost"),
    },
    still_true={WaitingQuestion: waiting_question_by_now, ClosedQuestion: closed_question_by_now},
    buttons={ClosedQuestion: closed_question_buttons},
    waits=(QUESTIONS, CALLS_ABOUT_QUESTIONS),
    touches={
        **dict.fromkeys((ProjectClosed, ProjectCompleted, ProjectPaused, OrganizationStopped), WHEN_GONE),
        InterestShown: WHEN_INTERESTED,
    },
    traces={"questions": erase_words_of_questions},
)
