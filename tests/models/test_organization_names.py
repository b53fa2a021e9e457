"""Names beside their legal forms: each printed once, in balanced marks, whatever people have typed."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models import reference
from bot.models.organization_names import official_name, short_name
from bot.models.reference import Language, LegalForm
from bot.presenting.latin import in_latin
from tests.presenting.marks import balanced, mixed_words

KK, RU, EN = Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH
FORMS = [form for form in reference.legal_forms().values() if form.sector != "state"]
NAMES = (
    "Болашақ кілті",
    "Ателье «Алима»",
    "«Ұшқын» зауыты",
    'Клуб "Друзья "Жайыка""',
    "„Дала“ әуені",
    "Blue Steppe Marine",
    "Farmers' Hope",
    "Rock 'n' Roll",
    "Ы",
    "Ә" * 200,
    "Мир, труд, май",
    "Жас-2030",
)


def spellings(form: LegalForm, name: str) -> set[str]:
    """The name as people type it: bare, in marks of some kind, with its form before or after it."""
    abbreviations = {form.abbreviation.in_language(code) for code in Language} - {""}
    written_out = {form.name.in_language(code) for code in Language}
    in_marks = {f"«{name}»", f'"{name}"', f"“{name}”", f"„{name}“"}
    beside = {
        f"{a} {b}"
        for one in abbreviations
        for quoted in {name, *in_marks}
        for a, b in ((one, quoted), (quoted, one))
    }
    beside |= {
        f"{a} {b}"
        for one in written_out
        for quoted in in_marks
        for a, b in ((one, quoted), (quoted, one.lower()))
    }
    return {name, *in_marks, *beside, *(f"«{one}»" for one in beside)}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_however_a_name_is_typed_it_is_printed_alike(form: LegalForm) -> None:
    for name, write in product(NAMES, (short_name, official_name)):
        for language in Language:
            plain = write(form.id, name, language)
            typed = {write(form.id, spelling, language) for spelling in spellings(form, name)}
            assert typed == {plain}
            assert balanced(plain), plain
            assert not mixed_words(plain), plain
            assert '"' not in plain
            assert "'" not in plain


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_form_is_printed_once(form: LegalForm) -> None:
    for language in Language:
        short = (
            short_name(form.id, "Болашақ", language, lambda _: "Bolashaq")
            if language is EN
            else short_name(form.id, "Болашақ", language)
        )
        for code in Language:
            shown = form.abbreviation.in_language(code)
            assert len(re.findall(rf"(?<!\w){re.escape(shown)}(?!\w)", short)) <= 1 if shown else True
        assert short_name(form.id, short, language) == short, "what is printed may be typed in again"
        official = official_name(form.id, "Болашақ", language)
        assert official_name(form.id, official, language) == official


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_kazakh_form_is_small_and_possessive(form: LegalForm) -> None:
    official = official_name(form.id, "Болашақ", KK)
    assert official.startswith("«Болашақ» ")
    assert official[-1] in "ыі"
    # The chamber's own name is a proper name.
    assert official.removeprefix("«Болашақ» ")[0].islower() or form.id == "chamber"
    if not form.abbreviation.kk:
        assert short_name(form.id, "Болашақ", KK) == official


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_russian_name_ends_with_its_marks(form: LegalForm) -> None:
    assert official_name(form.id, "Ателье «Алима»", RU).endswith(" «Ателье „Алима“»")


def test_a_form_within_a_sentence_is_left_alone() -> None:
    name = "Общественный фонд развития села"
    assert short_name("public_fund", name, RU) == name
    assert short_name("public_fund", "Жастардың қоғамдық қоры", KK) == "Жастардың қоғамдық қоры"
    assert (
        short_name("public_fund", name, EN, lambda text: in_latin(text, kazakh=False))
        == "Obshchestvenny Fond Razvitiya Sela"
    )


@pytest.mark.parametrize(
    ("form", "name", "printed"),
    [
        ("corporate_fund", "Steppe Science Foundation", "Steppe Science Foundation"),
        ("corporate_fund", "Steppe Science", "Steppe Science Foundation"),
        ("private_institution", "Caspian Seal Watch", "Caspian Seal Watch"),
        ("foreign_ngo_branch", "Seal Watch", "Seal Watch, branch of a foreign NGO"),
        ("public_fund", "Bolashaq Kilti Public Fund", "Bolashaq Kilti Public Fund"),
        ("llp", "Tyrna Media", "Tyrna Media LLP"),
        ("sole_proprietor", "Alima", "IE Alima"),
        ("farm", "Green Farm", "Green Farm"),
    ],
)
def test_an_english_name_carries_its_form(form: str, name: str, printed: str) -> None:
    assert short_name(form, name, EN) == printed


def test_a_mark_that_was_forgotten_is_added() -> None:
    assert short_name("sole_proprietor", "ИП «Ателье «Алима»", RU) == "ИП «Ателье „Алима“»"
    assert short_name("public_fund", "Каспий «Тюлень", KK) == "«Каспий „Тюлень“» ҚҚ"
    assert short_name("public_fund", "Тазалық»", KK) == "«Тазалық» ҚҚ"


def test_no_mark_is_doubled() -> None:
    assert short_name("sole_proprietor", "Клуб «Ателье «Алима»»", RU) == "ИП «Клуб „Ателье ‚Алима‘“»"
    assert short_name("llp", "Club “Atelier “Alima””", EN) == "Club “Atelier ‘Alima’” LLP"


def test_the_chamber_is_named_once() -> None:
    typed = "Национальная палата предпринимателей «Атамекен»"
    assert official_name("chamber", typed, RU) == typed
    assert official_name("chamber", "«Атамекен»", KK) == "«Атамекен» Ұлттық кәсіпкерлер палатасы"


def test_a_state_body_is_called_by_its_name() -> None:
    assert official_name("department", "Білім басқармасы", KK) == "Білім басқармасы"
    assert short_name("state_institution", 'ГУ "Отдел образования"', RU) == "ГУ «Отдел образования»"


@given(
    st.sampled_from([*reference.legal_forms(), "gone"]),
    st.text("аБқӘ «»\"“”„'‘’-,Xy", min_size=1, max_size=40),
)
def test_marks_are_balanced_whatever_is_typed(form: str, typed: str) -> None:
    for language in Language:
        for write in (short_name, official_name):
            assert balanced(write(form, typed, language))
