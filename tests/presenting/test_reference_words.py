"""Names of the reference data, as people read them: on one line, told apart, in the words of the field."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.matching.ontology import load_ontology
from bot.models import reference, signatories
from bot.models.reference import Language, Names
from bot.presenting import labels
from tests.presenting.marks import balanced, mixed_words

ROOT = Path(__file__).parents[2]
SEEN_AT_ONCE = 25
"""Letters of a label that anybody reads before choosing."""
SAID_OTHERWISE = re.compile(
    r"зорлық(?!-зомбылық)|стихиялық|қорлықт|\bым тілі|ерекше ересек|демеуші|коммандиттік|салауатты|азаматтық бюджет|"
    r"спонсор|гражданск\w+ бюджет|онкологией|долгов\w+ ям|\bПрК\b|\bЧФ\b|"
    r"\bsponsor|civil budget|public fund\b|public accord|state body|\bwhom\b|\bshall\b|"
    r"businessm[ae]n|on the merits",
    re.IGNORECASE,
)
"""Words with a better one in the field, or that hurt whom they name."""


def reference_names() -> Iterator[tuple[str, Names]]:
    for region in reference.regions().values():
        yield from ((f"{region.code} name", region.name), (f"{region.code} within", region.within))
    for sphere in reference.spheres().values():
        yield from ((f"{sphere.id} short", sphere.short), (f"{sphere.id} name", sphere.name))
    for form in reference.legal_forms().values():
        yield from ((f"{form.id} name", form.name), (f"{form.id} label", form.label))
    for table in (signatories.positions(), signatories.bases()):
        yield from ((entry.id, entry.name) for entry in table.values())
    for cause in load_ontology().causes:
        yield cause.id, Names(cause.name["kk"], cause.name["ru"], cause.name["en"])


def sample_texts(found: object) -> Iterator[str]:
    """Every text of the made-up data."""
    match found:
        case str():
            yield found
        case list():
            for item in found:
                yield from sample_texts(item)
        case dict():
            for item in found.values():
                yield from sample_texts(item)


def everything() -> Iterator[tuple[str, str]]:
    for where, names in reference_names():
        yield from ((f"{where} {code}", names.in_language(code)) for code in Language)
    for file in sorted((ROOT / "playground" / "sample").glob("*.json")):
        yield from ((file.name, text) for text in sample_texts(json.loads(file.read_text(encoding="utf-8"))))
    yield "strings.js", (ROOT / "playground" / "page" / "js" / "strings.js").read_text(encoding="utf-8")


def test_names_are_in_the_words_of_the_field() -> None:
    assert [
        (where, found[0]) for where, text in everything() for found in SAID_OTHERWISE.finditer(text)
    ] == []


def test_no_word_mixes_alphabets() -> None:
    assert [(where, mixed_words(text)) for where, text in everything() if mixed_words(text)] == []


def test_marks_are_typographic() -> None:
    names = [(where, text) for where, text in everything() if where != "strings.js"]
    assert [(where, text) for where, text in names if '"' in text or not balanced(text)] == []
    assert [(where, text) for where, text in names if re.search(r"—|\s-\s", text)] == []


@pytest.mark.parametrize("language", Language, ids=str)
def test_legal_forms_are_told_apart_at_a_glance(language: Language) -> None:
    for sector in ("ngo", "business", "state"):
        forms = [form for form in reference.legal_forms().values() if form.sector == sector]
        shown = [form.label.in_language(language) for form in forms]
        assert [label for label in shown if not labels.fits(label)] == []
        beginnings = Counter(label[:SEEN_AT_ONCE].casefold() for label in shown)
        assert [label for label, count in beginnings.items() if count > 1] == []
        for form in forms:
            assert form.label.in_language(language).startswith(form.abbreviation.in_language(language))


@pytest.mark.parametrize("language", Language, ids=str)
def test_areas_have_two_or_three_words_and_fit(language: Language) -> None:
    for sphere in reference.spheres().values():
        short = sphere.short.in_language(language)
        assert len(short.split()) <= 3
        assert labels.fits(f"✓ {short}")
