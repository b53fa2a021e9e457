"""The count of a form, over random answers to all forms: its number and its total never go back, so that nobody who
answers reads that less is done, or that more is to be done, than before.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.memoranda.known import TWO_PARTIES, as_answers
from bot.handlers.projects.questions import CARRIER
from bot.handlers.widgets.form import Form
from bot.handlers.widgets.form.counting import applicable, done, position
from bot.models import reference
from bot.models.organizations import OrganizationKind
from bot.models.words import OrganizationName
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.parties import PossibleParty, Representative
from tests.presenting.used_keys import forms

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


@pytest.mark.parametrize("form", [pytest.param(form, id=form.name) for form in forms()])
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
    numbers, totals = [number for number, _ in shown], {total for _, total in shown}
    assert numbers == sorted(set(numbers))
    assert len(totals) == 1
    assert numbers[0] >= 1
    assert numbers[-1] <= min(totals)
    assert done(form.questions, answers) == (min(totals), min(totals))
