"""A project in words: what a reader of each language sees, and that it fits one message."""

import re
from dataclasses import replace

import pytest

from bot.matching.ontology import load_ontology
from bot.models import reference
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language, Need
from bot.models.words import OrganizationName, Text
from bot.presenting.cards.projects import (
    is_cut,
    project_card,
    project_details,
    project_in_both,
    projects_by_organization,
    similar_project,
    stage_and_next,
)
from bot.presenting.formats import THIN_SPACE, cut
from bot.use_cases.organizations.views import (
    NAME_MAX,
    REASON_MAX,
    SETTLEMENT_MAX,
    SPHERES_MAX,
)
from bot.use_cases.pitches.digests import DigestPage, page_of_digest
from bot.use_cases.projects.duplicates import LikelyDuplicate
from bot.use_cases.projects.views import (
    BENEFICIARIES_MAX,
    PROGRAMME_MAX,
    STORY_MAX,
    TITLE_MAX,
    ProjectView,
    view_of,
)
from playground.api.entities.html import parse_html
from tests.builders import a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

MESSAGE_MAX = 4096


def view(**fields: object) -> ProjectView:
    organization = an_organization()
    organization.id = 1
    project = a_project(organization)
    project.id = 1
    return replace(view_of(project, organization), **fields)  # type: ignore[arg-type]


def shown(html: str) -> str:
    text, _ = parse_html(html)
    return text


def test_a_card_at_a_glance() -> None:
    assert project_card(speaks(Language.KAZAKH), view()).splitlines() == [
        "<b>Ауыл мектептеріндегі бағдарламалау үйірмелері</b>",
        "«Болашақ кілті» ҚҚ · Атырау облысы, Индер",
        "Қажет: құрал-жабдық, тәлімгерлік",
        "Сома: 2,4\u00a0млн\u00a0₸, кемі 1,1\u00a0млн\u00a0₸",
    ]
    assert "Amount: ₸2.4M, at least ₸1.1M" in project_card(speaks(Language.ENGLISH), view())


def test_a_title_alone_in_the_second_language_is_called_one() -> None:
    """Without its summary the second language does not hold "the same"."""
    second = {"second_language": Language.RUSSIAN, "second_title": "Кружки", "summary": "Үйірмелер ашамыз."}
    whole = view(**second, second_summary="Открываем кружки.")
    for language, alone, both in (
        (Language.KAZAKH, "Атауы орысша:", "Сол мәтін орысша:"),
        (Language.RUSSIAN, "Название по-русски:", "То же по-русски:"),
        (Language.ENGLISH, "Title in Russian:", "The same in Russian:"),
    ):
        t = speaks(language)
        assert f"<i>{alone}</i>\n<b>Кружки</b>" in project_in_both(t, view(**second), whole=True)
        assert f"<i>{both}</i>\n<b>Кружки</b>" in project_in_both(t, whole, whole=True)


def test_one_amount_is_told_once() -> None:
    card = project_card(speaks(Language.KAZAKH), view(budget_min=1_234_567, budget_full=1_234_567))
    assert card.endswith(f"Сома: 1{THIN_SPACE}234{THIN_SPACE}567\u00a0₸")


@pytest.mark.parametrize("language", Language, ids=str)
def test_own_words_stay_words(language: Language) -> None:
    wild = view(title=HOSTILE, problem=HOSTILE, solution=HOSTILE, programme=HOSTILE, settlement=HOSTILE)
    said = "\n".join(read_everywhere(lambda t: project_details(t, wild, whole=True), language))
    assert said.count(HOSTILE) == 5


def test_projects_stand_below_their_organisations() -> None:
    other = replace(
        view(title="Кітапхана"), organization_id=2, organization=OrganizationName("", "Нұр", "", "")
    )
    listed = projects_by_organization(speaks(Language.KAZAKH), [view(), view(title="Екінші"), other])
    blocks = [block.splitlines() for block in listed.split("\n\n")]
    assert [block[0] for block in blocks] == ["<b>«Болашақ кілті» ҚҚ</b>", "<b>Нұр</b>"]
    assert [[line[:3] for line in block[1:]] for block in blocks] == [["1.\u00a0", "2.\u00a0"], ["3.\u00a0"]]
    assert projects_by_organization(speaks(Language.KAZAKH), []) == ""


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_similar_project(language: Language) -> None:
    item = LikelyDuplicate(
        1, HOSTILE, view().organization, "KZ-23", "Индер", Language.KAZAKH, ProjectStage.PUBLISHED
    )
    lines = read_everywhere(lambda t: similar_project(t, item), language)
    assert lines[0] == HOSTILE
    assert "Индер" in "".join(lines)


@pytest.mark.parametrize("reader", Language)
@pytest.mark.parametrize("writer", Language)
def test_the_language_is_told_to_readers_of_another_one(reader: Language, writer: Language) -> None:
    lines = project_card(speaks(reader), view(language=writer)).splitlines()
    assert len(lines) == (4 if reader is writer else 5)


def test_what_people_typed_is_no_markup() -> None:
    assert "<b>&lt;b&gt;Асар&lt;/b&gt;</b>" in project_card(
        speaks(Language.KAZAKH), view(title="<b>Асар</b>")
    )


def test_a_long_story_is_cut_at_a_word_and_shown_whole_on_demand() -> None:
    long = view(problem="Ауыл балалары " * 40)
    t = speaks(Language.KAZAKH)
    assert is_cut(long)
    assert not is_cut(view())
    assert shown(project_details(t, long, whole=False)).count("Ауыл балалары") < 25
    assert re.search(r"(Ауыл|балалары)…", project_details(t, long, whole=False))
    assert shown(project_details(t, long, whole=True)).count("Ауыл балалары") == 40


@pytest.mark.parametrize("language", Language)
def test_the_longest_project_fits_one_message(language: Language) -> None:
    organization = an_organization("Ұ" * NAME_MAX)
    organization.id = 1
    project = a_project(
        organization,
        title="Т" * TITLE_MAX,
        problem="М" * STORY_MAX,
        solution="Ш" * STORY_MAX,
        beneficiaries="К" * BENEFICIARIES_MAX,
        settlement="Е" * SETTLEMENT_MAX,
        programme="Б" * PROGRAMME_MAX,
        spheres=tuple(reference.spheres())[:SPHERES_MAX],
        needs=tuple(Need),
        stage=ProjectStage.REJECTED,
        stage_reason="С" * REASON_MAX,
    )
    project.id = 1
    t = speaks(language)
    longest = replace(view_of(project, organization), language=Language.RUSSIAN)
    text = shown(f"{project_details(t, longest, whole=True)}\n\n{stage_and_next(t, longest)}")
    assert len(text) <= MESSAGE_MAX


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", ProjectStage)
def test_every_stage_says_what_comes_next(language: Language, stage: ProjectStage) -> None:
    said = stage_and_next(speaks(language), view(stage=stage, stage_reason="Себебі осы"))
    assert len(said.splitlines()) >= 2
    assert ("Себебі осы" in said) is (stage in {ProjectStage.REJECTED, ProjectStage.TAKEN_DOWN})


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("Ауыл мектебі", 12, "Ауыл мектебі"),
        ("Ауыл мектебі, кітапхана", 14, "Ауыл мектебі…"),
        ("Ауылмектебікітапхана", 8, "Ауылмек…"),
    ],
)
def test_cutting(text: str, longest: int, expected: str) -> None:
    assert cut(text, longest) == expected
    assert len(cut(text, longest)) <= longest


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_page_of_a_digest_fits_one_message(language: Language) -> None:
    """The longest of everything, and each letter one that takes five in HTML."""
    carrier = an_organization("&" * NAME_MAX, settlement="&" * SETTLEMENT_MAX)
    carrier.id = 1
    causes = load_ontology().causes
    longest = max(causes, key=lambda cause: len(cause.name[language]))
    reasons = [
        {"code": "related-cause", "parameters": {"cause": longest.id, "related": longest.id}},
        {"code": "offers", "parameters": {"needs": list(Need)}},
        {"code": "minimum-within-ceiling", "parameters": {}},
    ]
    pages = []
    for number in range(2):
        project = a_project(
            carrier, "&" * TITLE_MAX, settlement="&" * SETTLEMENT_MAX, needs=tuple(Need), budget_full=10**12
        )
        backer = an_organization()
        project.id, backer.id = number, 2
        pitch = a_pitch(
            project, backer, reasons=reasons, returned_at=MONDAY_MORNING, status=PitchStatus.LATER
        )
        pitch.id = number
        pages.append(DigestPage(pitch, project, carrier))
    page = page_of_digest(pages, 1)
    t = speaks(language)
    whole = t("digest-nudge", digest=Text(page.key, page.args))
    assert t("digest-done") in whole
    assert len(whole) <= MESSAGE_MAX
