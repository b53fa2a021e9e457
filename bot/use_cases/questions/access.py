"""Who may see and answer a question: the backer that has asked it, and the project's people, who do not learn who that
is.
"""

from collections.abc import Collection, Mapping

from bot.models.questions import Question
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_represented
from bot.use_cases.pitches.access import Match, matches_of, require_match
from bot.use_cases.questions.ports import Questions


async def require_question(block: Block, question_id: int, *, lock: bool = False) -> tuple[Question, Match]:
    """A question with its pitch. Raises `NotFoundError`. Does not check who asks. The project is locked first, as
    everywhere.
    """
    question = await block[Questions].get(question_id)
    if question is None:
        raise NotFoundError
    match = await require_match(block, question.pitch_id, lock=lock)
    if lock:
        question = await block[Questions].get_for_update(question_id) or question
    return question, match


async def require_asked(
    use_case: UseCase, block: Block, question_id: int, *, lock: bool = False
) -> tuple[Actor, Question, Match]:
    """The actor, and a question about a project of an organisation that they represent. Otherwise raises
    `NotFoundError`.
    """
    actor = await use_case.identity.actor()
    question, match = await require_question(block, question_id, lock=lock)
    require_represented(actor, match.carrier.id)
    return actor, question, match


async def questions_with_sides(
    block: Block, question_ids: Collection[int]
) -> Mapping[int, tuple[Question, Match]]:
    """These questions, locked, each with its pitch, which is locked first. Those that are gone are left out."""
    matches = await matches_of(block, await block[Questions].pitches_of(question_ids))
    questions = await block[Questions].by_ids(question_ids)
    return {question.id: (question, matches[question.pitch_id]) for question in questions}
