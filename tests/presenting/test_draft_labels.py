"""The buttons that go on with forms left half-way: no two read alike, and all are seen whole."""

import pytest

from bot.models.reference import Language
from bot.models.words import OrganizationName, Value
from bot.presenting.cards.drafts import LeftForm, go_on_labels
from bot.presenting.labels import fits
from bot.presenting.translator import Translator
from tests.fakes import FrozenClock

ONE = OrganizationName("public_association", "Ауыл жастарының бастамаларын қолдау орталығы", "", "")
LIKE_IT = OrganizationName("public_association", "Ауыл жастарының бастамаларын қолдау қоры", "", "")
OTHER = OrganizationName("llp", "Жем", "Жем", "Zhem")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "about",
    [
        ((ONE, "Үйірме"), (OTHER, "Үйірме")),
        ((ONE, "Үйірме"), (ONE, "Асар")),
        ((ONE, "Үйірме"), (LIKE_IT, "Асар")),
        ((ONE, "Үйірме"), (ONE, "Үйірме"), (ONE, "Үйірме")),
        ((ONE, "Үйірме"), (ONE, "Үйірме"), (OTHER, "Асар")),
        (("Үйірме",), ("Үйірме",)),
        ((), ()),
    ],
)
def test_no_two_read_alike(language: Language, about: tuple[tuple[Value, ...], ...]) -> None:
    forms = [LeftForm("memorandum", number, (11, 14), one) for number, one in enumerate(about)]
    labels = go_on_labels(Translator(language, FrozenClock().now), forms)
    assert len(set(labels)) == len(forms)
    assert all(fits(label) for label in labels)
