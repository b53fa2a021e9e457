"""Each field of each saved card, over HTTP: refused, left again, and saved while a colleague corrects another one."""

from dataclasses import replace

import pytest

from tests.handlers.saved_cards import CARDS, WISH, Card, at_card
from tests.handlers.service import Service
from tests.presenting.used_keys import forms

pytestmark = pytest.mark.one_language

CHAINS = {
    "organization": {"kind", "region", "name_en"},
    "project": {"organization", "region"},
    "backer": set[str](),
}
"""Questions that bring others with them, or are not asked of a saved card: see `test_correcting_chains.py`."""
EACH = [pytest.param(card, id=card.name) for card in CARDS]


def test_each_question_is_corrected_here() -> None:
    for card in CARDS:
        (form,) = [one for one in forms() if one.name == card.name]
        assert {question.id for question in form.questions} == set(card.answers) | CHAINS[card.name]


@pytest.mark.parametrize("card", EACH)
async def test_each_field_is_refused_left_and_saved_beside_what_a_colleague_saves_meanwhile(
    service: Service, card: Card
) -> None:
    at = await at_card(service, card)
    opened = await at.record()
    fields = list(card.answers)
    for field, other in zip(fields, [*fields[1:], fields[0]], strict=True):
        await service.perform(at.person, card.use_case, at.id, opened)
        await at.open(field)
        await at.person.send_voice()
        await at.person.settled()
        assert at.asks(field), "the question stays"
        await at.back()
        assert at.t.plain("form-edit") in at.person.screen.text
        assert await at.record() == opened
        await at.pick(field)
        theirs = {name: value or "photo-9" for name, value in card.answers[other][1].items()}
        await at.meanwhile(**theirs)
        await at.answer(field)
        assert at.on_card(), field
        own, now = card.answers[field][1], await at.record()
        for name, value in own.items():
            assert getattr(now, name) == (value or getattr(now, name)), field
            assert getattr(now, name) != getattr(opened, name), field
        assert now == replace(opened, **theirs, **{name: getattr(now, name) for name in own}), field


async def test_another_ceiling_of_a_colleague_stands_although_the_wish_is_saved_after_it(
    service: Service,
) -> None:
    at = await at_card(service, CARDS[0])
    await at.open("text")
    await at.meanwhile(ceiling=500_000)
    await at.answer("text")
    assert ((await at.record()).text, (await at.record()).ceiling) == (WISH, 500_000)


async def test_the_same_answer_is_saved_where_a_colleague_has_changed_it_meanwhile(service: Service) -> None:
    """Whoever types 5 million means 5 million, whatever stood there when they began."""
    at = await at_card(service, CARDS[0])
    await at.open("ceiling")
    await at.meanwhile(ceiling=500_000)
    await at.person.send("5 млн")
    await at.person.settled()
    assert (await at.record()).ceiling == 5_000_000
