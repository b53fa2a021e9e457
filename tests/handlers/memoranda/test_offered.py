"""What a backer has said it would help with is offered as its intentions, when it drafts."""

import pytest

from bot.handlers.memoranda.known import as_answers, offered_by
from bot.handlers.memoranda.questions import QUESTIONS
from bot.handlers.widgets.form.suggestions import SuggestionsQuestion
from bot.models.organizations import OrganizationKind
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.parties import PossibleParty

OFFERED = "12 ноутбук береміз"


def party(organization_id: int) -> PossibleParty:
    name = OrganizationName("llp", "Жем", "Жем", "")
    return PossibleParty(organization_id, name, OrganizationKind.BUSINESS, "llp", ())


@pytest.mark.parametrize(("backer", "offered"), [(1, [OFFERED]), (2, [])])
def test_it_is_offered_to_the_side_that_backs(backer: int, offered: list[str]) -> None:
    ground = Groundwork(1, 1, "Үйірмелер", "Мақсат", "Индербор", party(1), party(2), None, backer_id=backer)
    answers = as_answers(ground, OFFERED)
    questions = {one.id: one for one in QUESTIONS if isinstance(one, SuggestionsQuestion)}
    assert [one.answer for one in questions["intentions_own"].offered(answers)] == offered


def test_nothing_is_offered_of_a_help_with_everything() -> None:
    ground = Groundwork(1, 1, "Үйірмелер", "Мақсат", "Индербор", party(1), party(2), None, backer_id=1)
    assert offered_by(as_answers(ground)) == ""
