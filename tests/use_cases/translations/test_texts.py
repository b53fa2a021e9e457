"""A text of a memorandum in its other language, as the operator's model proposes it."""

import pytest

from bot.models.reference import Language
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.translations.texts import ProposedText, ProposeText
from tests.database import Database
from tests.fakes import FrozenClock
from tests.fakes.translator import FakeTranslator
from tests.scenes import Scene

KAZAKH, RUSSIAN = "Үш мектепте үйірме ашамыз.", "Открыть кружки в трёх школах."


class Desk(Scene):
    async def proposed(self, said: str | None, text: str = KAZAKH) -> ProposedText:
        self.translator = FakeTranslator(None if said is None else {"text": said})
        propose = ProposeText(self.as_ngo, self.uow, self.clock, self.translator)
        return await propose(text, Language.KAZAKH, Language.RUSSIAN)


@pytest.fixture
def desk(uow: Database, clock: FrozenClock) -> Desk:
    return Desk(uow, clock)


async def test_it_is_proposed_with_whose_it_is(desk: Desk) -> None:
    assert await desk.proposed(f" {RUSSIAN} ") == ProposedText(RUSSIAN, "some-model")
    assert desk.translator.asked == [{"text": KAZAKH}]


UNFIT = {
    "no answer": None,
    "nothing": "",
    "the same words": KAZAKH,
    "another script": "We open clubs in three schools.",
    "too long": f"{RUSSIAN} " * 6,
    "a contact": f"{RUSSIAN} Звоните +7 701 234 56 78",
}


@pytest.mark.parametrize("said", UNFIT.values(), ids=UNFIT)
async def test_what_cannot_be_a_translation_is_not_proposed(desk: Desk, said: str | None) -> None:
    with pytest.raises(InvalidValueError) as caught:
        await desk.proposed(said)
    assert caught.value.code == "translation-unavailable"


async def test_a_text_with_a_contact_is_not_sent(desk: Desk) -> None:
    with pytest.raises(InvalidValueError) as caught:
        await desk.proposed(RUSSIAN, "Бізге +7 701 234 56 78 нөміріне хабарласыңыз")
    assert caught.value.code == "translation-has-contact"
    assert desk.translator.asked == []
