"""Names beside their legal forms: each printed once, in balanced marks, whatever people have typed."""

import re
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.models import reference
from bot.models.reference import Language, LegalForm
from bot.understanding.latin import in_latin
from bot.understanding.legal_forms import tells
from bot.understanding.organization_names import (
    WithoutForm,
    official_name,
    parse_organization_name,
    short_name,
    without_forms,
)
from tests.presenting.marks import balanced, mixed_words
from tests.understanding.test_values import outcome

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


TYPED = (
    "Болашақ кілті",
    "Ателье «Алима»",
    "Жем",
    "Қазақстан-2050",
    "Steppe Science",
    "Kaspi.kz",
    "Фонд добра",
    "Надежда",
    "Ахметов Н.",
    "ПК",
    "Ақ бидай",
    "Farmers' Hope",
    "Мир, труд, май",
)


def without_kazakh_letters(text: str) -> str:
    return text.translate(str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ"))


def written(form: LegalForm) -> set[str]:
    """The form as it is written beside names, in full and for short."""
    names = {re.sub(r" \(.*?\)", "", form.name.in_language(code)) for code in Language}
    return {*names, *(form.abbreviation.in_language(code) for code in Language), *form.also_beside_name} - {
        ""
    }


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


def one_word(form: LegalForm, language: Language) -> bool:
    """Whether the form is printed as a single common word, or not at all: Steppe Science Foundation, Green Farm."""
    beside = form.beside_name.in_language(language).replace("{name}", "").split()
    return len(beside) < 2 and not form.abbreviation.in_language(language)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("name", TYPED)
def test_whatever_is_printed_is_understood_when_it_is_typed_back(name: str, form: LegalForm) -> None:
    found, refused = outcome(parse_organization_name, name, longest=200, legal_form=form.id)
    if refused:
        assert refused == "name-form-alone"
        return
    name = found.name
    for language, write in product(Language, (short_name, official_name)):
        printed = write(form.id, name, language)
        for typed in (printed, without_kazakh_letters(printed)):
            found = parse_organization_name(typed, longest=300, legal_form=form.id)
            assert write(form.id, found.name, language) == typed or typed != printed
            if one_word(form, language) or tells(name, form):
                assert found.forms == ()
            else:
                expected = name if typed == printed else without_kazakh_letters(name)
                assert found == WithoutForm(expected, (form.id,)), typed


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize("name", TYPED)
def test_a_form_is_taken_off_on_either_side(name: str, form: LegalForm) -> None:
    kept = without_forms(name, form.id).name
    for bare in written(form) if not tells(name, form) else ():
        for typed in (
            f"{bare} «{name}»",
            f"«{name}» {bare}",
            f'{bare} "{name}"',
            f"{bare} {name}",
            f"{name} {bare}",
            f"{name} ({bare})",
            f"{bare}, {name}",
            f"{bare} «{bare} «{name}»",
        ):
            found = without_forms(typed, form.id)
            assert (found.name, form.id in found.forms) == (kept, True), typed


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
        ("public_fund", "Bolashaq Kilti Public Fund", "Bolashaq Kilti Public Foundation"),
        ("public_fund", "Bolashaq Fund", "Bolashaq Fund"),
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


@settings(deadline=None)
@given(
    st.sampled_from([*reference.legal_forms(), "gone"]),
    st.text("аБқӘ «»\"“”„'‘’-,Xy", min_size=1, max_size=40),
)
def test_marks_are_balanced_whatever_is_typed(form: str, typed: str) -> None:
    for language in Language:
        for write in (short_name, official_name):
            assert balanced(write(form, typed, language))


PIECES = ["ТОО", "ОФ", "Общественный фонд", "Public Foundation", "LLP", "Ключ", "ақ", "развития", *'«»"–()']
WORDS = [
    "Аб",
    "Қә",
    "Xy",
    "«Аб",
    "Қә»",
    "X-ә",
    "(Ab)",
    "«Б»",
    "«Ab!»",
    "ПК",
    "Фонд",
    "Farmers’",
    "O'Neil",
    "развития",
]
ANY_NAME = st.text("аБқӘ «»\"„“”„'‘’-,.(Xy", min_size=1, max_size=40) | st.lists(
    st.sampled_from(PIECES), max_size=7
).map(" ".join)


@settings(deadline=None)
@given(st.sampled_from([*reference.legal_forms(), "gone"]), ANY_NAME)
def test_a_name_is_read_the_same_again(form: str, typed: str) -> None:
    name = without_forms(typed, form).name
    assert without_forms(name, form) == WithoutForm(name, ())
    for language, write in product(Language, (short_name, official_name)):
        assert write(form, name, language) == write(form, typed, language)


@settings(deadline=None)
@given(st.sampled_from(FORMS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join))
@example(reference.legal_forms()["public_fund"], "Аб «Аб «Аб Farmers’")
@example(reference.legal_forms()["public_fund"], "Аб «Аб «Аб O'Neil")
@example(reference.legal_forms()["public_fund"], "Аб «Аб «Аб «Аб Farmers’")
@example(reference.legal_forms()["public_fund"], "Аб «Аб «Аб «Аб «Аб O'Neil")
def test_any_printed_name_is_printed_alike_when_typed_back(form: LegalForm, typed: str) -> None:
    for language, write in product(Language, (short_name, official_name)):
        printed = write(form.id, typed, language)
        assert write(form.id, printed, language) == printed


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("public_fund", "Общественный фонд развития села"),
        ("public_fund", "Общественный фонд Атырауской области"),
        ("public_fund", "Детский общественный фонд"),
        ("public_fund", "Жастардың қоғамдық қоры"),
        ("public_fund", "Public Foundation of the Young"),
        ("public_association", "Атырау облыстық қоғамдық бірлестігі"),
        ("business_association", "Ассоциация предпринимателей Казахстана"),
        ("corporate_fund", "Steppe Science Foundation"),
        ("farm", "Green Farm"),
        ("jsc", "Ақ бидай"),
        ("jsc", "Ак Орда"),
        ("llp", "Too Good Catering"),
        ("llp", "ТОО-Сервис"),
        ("llp", "ПК клуб"),
        ("sole_proprietor", "IP Solutions"),
        ("owners_association", "Оси мира"),
        ("public_fund", "Общественный «фонд Ключ»"),
        ("public_fund", "Клуб (Атырау)"),
        ("state_institution", "ГУ «Отдел образования»"),
    ],
)
def test_what_may_be_a_part_of_the_name_stays(form: str, name: str) -> None:
    assert without_forms(name, form) == WithoutForm(name, ())
