"""The memorandum's file: named and captioned for its reader."""

import pytest

from bot.models.reference import Language
from bot.presenting.files.file import File
from bot.presenting.files.memoranda import memorandum_caption, memorandum_file
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.printing import Printed
from tests.fakes import FrozenClock

DRAFT = Printed(None, "Үйірме <b>", b"%PDF-draft")
ISSUED = Printed("ASAR-2026-0001", "Үйірме", b"%PDF")


def speaks(language: Language) -> Translator:
    return Translator(language, FrozenClock().now)


@pytest.mark.parametrize(
    ("language", "draft", "issued"),
    [
        (Language.KAZAKH, "Меморандум қараламасы.pdf", "Меморандум № ASAR-2026-0001.pdf"),
        (Language.RUSSIAN, "Меморандум, черновик.pdf", "Меморандум ASAR-2026-0001.pdf"),
        (Language.ENGLISH, "Memorandum, draft.pdf", "Memorandum ASAR-2026-0001.pdf"),
    ],
    ids=str,
)
def test_the_name_tells_a_draft_from_what_is_issued(language: Language, draft: str, issued: str) -> None:
    t = speaks(language)
    assert memorandum_file(t, DRAFT) == File(draft, b"%PDF-draft")
    assert memorandum_file(t, ISSUED) == File(issued, b"%PDF")


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_caption_names_the_project(language: Language) -> None:
    t = speaks(language)
    assert "Үйірме &lt;b&gt;" in memorandum_caption(t, DRAFT)
    assert "ASAR-2026-0001" in memorandum_caption(t, ISSUED)
    assert memorandum_caption(t, DRAFT) != memorandum_caption(t, ISSUED)
