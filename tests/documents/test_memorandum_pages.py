"""How the words of a memorandum are laid out on its pages: nothing stands alone, no usual word is torn."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.documents.memorandum import MemorandumTypesetter
from bot.use_cases.memoranda.document import LocalizedText, MemorandumDocument, PlannedAction
from tests.documents.conftest import CHECK_URL

LONG_WORDS = [
    "санитарно-эпидемиологического",
    "неправительственными",
    "сельскохозяйственного",
    "санитариялық-эпидемиологиялық",
    "жауапкершілігіміз",
]


def _pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("parties", [2, 3])
@pytest.mark.parametrize("language", ["both", "english"])
def test_the_code_stands_with_the_last_signature(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter, parties: int, language: str
) -> None:
    """Whatever the length of the text: the code alone would be a page of its own, which gets lost."""
    make = typesetter.pdf if language == "both" else typesetter.translation
    counts = range(12, 28, 3) if language == "both" else range(16, 40, 3)
    for count in counts:
        aims = tuple(
            LocalizedText(f"{number} мақсат осында айтылды", f"цель номер {number} изложена здесь")
            for number in range(count)
        )
        document = replace(agreed, parties=agreed.parties[:parties], aims=aims, plan=())
        with_code = [page for page in _pages(make(document)) if CHECK_URL.rpartition("/")[2] in page]
        signatory = document.parties[-1].signatory.rpartition(" ")[2]
        assert with_code, count
        assert all(signatory in page for page in with_code), count


@pytest.mark.parametrize("word", LONG_WORDS)
def test_a_usual_word_breaks_at_its_hyphen_alone(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter, word: str
) -> None:
    """In the text, in a name, a post and the narrow columns of the plan."""
    ngo, *others = agreed.parties
    text = LocalizedText.as_written(f"Біз {word} жұмысымызға көмектесеміз")
    row = PlannedAction(text, text, date(2026, 8, 1))
    party = replace(ngo, name=text, position=text, intentions=(text,))
    document = replace(agreed, parties=(party, *others), plan=(row, row))
    for pdf in (typesetter.pdf(document), typesetter.translation(document)):
        lines = [line.strip() for page in _pages(pdf) for line in page.splitlines()]
        found = {part for line in lines for part in re.findall(r"[\w\-\u2011]+", line)}
        whole = {word, word.replace("-", "\u2011")}
        halves = {half for half in re.split("(?<=-)", word) if half}
        pieces = {each for each in found if any(each.casefold() in one and len(each) > 4 for one in whole)}
        allowed = whole | halves | {half.replace("-", "\u2011") for half in halves}
        assert pieces <= allowed, pieces - allowed
        assert pieces
