"""The count of a form, over random answers to all forms: its number never goes back and its total never grows, so that
nobody who answers reads that less is done, or that more is to be done, than before.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.known import TWO_PARTIES, as_answers
from bot.handlers.memoranda.pairs import OTHER, TOLD
from bot.handlers.projects.questions import CARRIER
from bot.handlers.widgets.form import Form
from bot.handlers.widgets.form.counting import applicable, done, position
from bot.models import reference
from bot.models.organizations import OrganizationKind
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.parties import PossibleParty, Representative
from tests.handlers.filled_forms import ANSWERS, TITLE
from tests.presenting.used_keys import filled_in

NAME = OrganizationName("public_fund", "Қор", "", "")
PEOPLE = (Representative(1, "Айгүл"), Representative(2, "Ержан"))


def ground(own: int, others: int) -> Mapping[str, Any]:
    """What a memorandum's form knows at its start, with so many people on either side."""
    mine, theirs = (
        PossibleParty(id_, NAME, OrganizationKind.NGO, "public_fund", PEOPLE[:count])
        for id_, count in ((1, own), (2, others))
    )
    return as_answers(Groundwork(1, 1, "Үйірмелер", "Мақсат", "Индербор", mine, theirs, None))


def from_nothing(own: int) -> Mapping[str, Any]:
    mine = PossibleParty(1, NAME, OrganizationKind.NGO, "public_fund", PEOPLE[:own])
    return as_answers(Groundwork(0, 1, "", "", "Индербор", mine, None, None))


STARTS: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "project": ({}, {CARRIER: {"id": 1}}),
    "memorandum": (ground(1, 1), ground(2, 1), ground(1, 2), ground(2, 2), from_nothing(1), from_nothing(2)),
}
"""What a form may know before its first question; the others know nothing that decides what they ask."""
IN_RUSSIAN = {"text": "…", "language": "ru"}
DECIDING: Mapping[tuple[str, str], Sequence[Any]] = {
    ("organization", "kind"): [kind.value for kind in OrganizationKind],
    ("organization", "legal_form"): list(reference.legal_forms()),
    ("meeting", "place"): [{"kind": "phone"}, {"kind": "ours"}],
    ("project", "second_title"): [IN_RUSSIAN],
    ("project", "second_summary"): [IN_RUSSIAN],
    ("memorandum", "third"): [
        {"value": TWO_PARTIES},
        {"value": "5", "label": NAME, "people": []},
        {"value": "5", "label": NAME, "people": [[1, "Айгүл"], [2, "Ержан"]]},
    ],
    ("memorandum", "counterpart"): [
        {"value": "6", "label": NAME, "people": []},
        {"value": "6", "label": NAME, "people": [[3, "Дана"], [4, "Марат"]]},
    ],
    ("memorandum", "plan"): [[{"what": "Ноутбук алу", "until": "2027-09-01", "who": "Қор"}]],
    ("memorandum", "term"): [{"months": 12}],
}
"""Answers on which hangs what else is asked. To all other questions any answer will do."""


@pytest.mark.parametrize("form", [pytest.param(form, id=form.name) for form in filled_in()])
@settings(deadline=None)
@given(data=st.data())
def test_the_count_never_goes_back(form: Form, data: st.DataObject) -> None:
    answers = dict(data.draw(st.sampled_from(STARTS.get(form.name, ({},)))))
    shown: list[tuple[int, int]] = []
    while True:
        ahead = [one for one in applicable(form.questions, answers) if one.id not in answers]
        if not ahead:
            break
        question = ahead[0]
        shown.append(position(form.questions, answers, question))
        assert done(form.questions, answers) == (shown[-1][0] - 1, shown[-1][1])
        choices = DECIDING.get((form.name, question.id), ["…"])
        answers[question.id] = data.draw(st.sampled_from([*choices, None] if question.optional else choices))
        for other in form.questions:
            if other.id in answers and not other.applies(answers):
                del answers[other.id]
    numbers, totals = [number for number, _ in shown], [total for _, total in shown]
    assert numbers == sorted(set(numbers))
    assert totals == sorted(totals, reverse=True)
    assert numbers[0] >= 1
    assert numbers[-1] <= totals[-1]
    behind, total = done(form.questions, answers)
    assert behind == total <= totals[-1]


def test_what_one_question_asks_on_several_screens_is_counted_screen_by_screen() -> None:
    """The three about a line of a plan, and a text after the other in its second language."""
    by_id = {question.id: question for question in FORM.questions}
    answers = {**ground(1, 1), **ANSWERS["memorandum"]}
    told, line = dict(answers[TOLD]), answers["plan"][0]
    del told[TITLE]  # known of this match in no language
    seen = []
    for row in ({}, {"what": line["what"]}, {"what": line["what"], "until": line["until"]}):
        before = {key: value for key, value in answers.items() if key not in {"plan", OTHER}}
        seen.append(position(FORM.questions, {**before, "row": row}, by_id["plan"])[0])
    del answers[OTHER]
    for count in range(len(told)):
        now = {**answers, TOLD: dict(list(told.items())[:count])}
        seen.append(position(FORM.questions, now, by_id[OTHER])[0])
    plan, texts = seen[:3], seen[3:]
    assert plan == [plan[0], plan[0] + 1, plan[0] + 2]
    assert texts == list(range(texts[0], texts[0] + len(told)))
    assert position(FORM.questions, now, by_id[OTHER]) == (texts[-1], texts[-1] + 1), (
        "who does it is wanting still"
    )
