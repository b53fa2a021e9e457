"""The plan of the next version: its lines are changed by the same small questions by which they were told."""

from collections.abc import Collection
from typing import Any

from aiogram_dialog import DialogManager
from pydantic import TypeAdapter

from bot.handlers.memoranda.known import as_term, known_names, told_of
from bot.handlers.memoranda.other_language import OtherLanguageQuestion
from bot.handlers.memoranda.pairs import OTHER, READER, TOLD, Known
from bot.handlers.memoranda.plan import plan_question
from bot.handlers.memoranda.plan_lines import lines_of, plan_said, rows_of, texts_of
from bot.handlers.memoranda.questions import last_day_of
from bot.handlers.states import MemorandumPlanScreens
from bot.handlers.widgets.form import Answers, Form, to_correct
from bot.models.memoranda import Content
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.revising import Revision

_PARTIES = "parties"
_NAMES: TypeAdapter[tuple[OrganizationName, ...]] = TypeAdapter(tuple[OrganizationName, ...])


def plan_start(revision: Revision, content: Content, reader: Language) -> dict[str, Any]:
    """Start data of the form. `content` is the next version so far. A text that is wanting in one language is asked for
    in it.
    """
    term = content.term_months or content.last_day
    answers: Answers = {
        _PARTIES: _NAMES.dump_python(revision.parties, mode="json"),
        READER: reader.value,
        TOLD: told_of(texts_of(content.plan), reader),
        "term": as_term(term) if term else None,
        "plan": lines_of(content.plan, reader),
    }
    if not OTHER_LANGUAGE.wanting(answers):
        answers[OTHER] = OTHER_LANGUAGE.told(answers)
    return to_correct(answers)


def _parties_of(answers: Answers) -> tuple[OrganizationName, ...]:
    return _NAMES.validate_python(answers.get(_PARTIES, ()))


def _known(answers: Answers) -> Known:
    return known_names(_parties_of(answers))


async def hand_over(manager: DialogManager, _: Collection[str]) -> None:
    """To the next version, which is not sent by that."""
    rows = rows_of(FORM.progress.answers(manager), _known(FORM.progress.answers(manager)))
    await manager.done([row.stored() for row in rows])


OTHER_LANGUAGE = OtherLanguageQuestion(OTHER, plan_said, _known, hangs_on=("plan",))

QUESTIONS = (
    plan_question(ends=last_day_of, parties=_parties_of, changed=OTHER_LANGUAGE.refresh),
    OTHER_LANGUAGE,
)
FORM = Form("new-plan", MemorandumPlanScreens, QUESTIONS, None, save=hand_over)
