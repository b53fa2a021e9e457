"""A backer asks for a project in their language, its people add it, a moderator lets it through, and the pitch comes
again.
"""

from collections.abc import Iterator

import pytest

from bot.handlers.projects.questions import CARRIER, answer_of
from bot.models.changes import Entity
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named, OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import SaveBackerProfile
from bot.use_cases.changes.ports import Changes
from bot.use_cases.drafts.keeping import SaveDraft
from playground.people.client import Player
from tests.fakes.translator import FakeTranslator
from tests.handlers.drafts.left import GO_ON
from tests.handlers.pitches.test_answers import FORM, TITLE, publish
from tests.handlers.projects.project_form import BEFORE_PHOTO
from tests.handlers.service import Service, shown
from tests.use_cases.projects.project_forms import SECOND_SUMMARY, SECOND_TITLE, SUMMARY

RUSSIAN = {
    "language": Language.RUSSIAN,
    "title": SECOND_TITLE,
    "problem": "Дети в сёлах хотят учиться программированию, но рядом нет кружка.",
    "solution": "Откроем кружки в трёх школах и обучим учителей.",
}


async def pitched(service: Service, writes: Language, reads: Language) -> tuple[Player, Player]:
    """The people of a project, and a backer it was put before. Each speaks one of these languages."""
    ngo, ngo_id = await service.representative(language=writes)
    backer, backer_id = await service.representative(
        OrganizationKind.BUSINESS, reads, name_kk="Жем компрессор"
    )
    await service.perform(backer, SaveBackerProfile, backer_id, FORM)
    await publish(service, ngo_id, **(RUSSIAN if writes is Language.RUSSIAN else {}))
    await service.ticked()
    return ngo, backer


@pytest.mark.every_language
async def test_a_project_is_asked_for_added_and_comes_again(service: Service, language: Language) -> None:
    writes = Language.RUSSIAN if language is Language.KAZAKH else Language.KAZAKH
    first, second = (SECOND_TITLE, TITLE) if writes is Language.RUSSIAN else (TITLE, SECOND_TITLE)
    own, other = (SECOND_SUMMARY, SUMMARY) if writes is Language.RUSSIAN else (SUMMARY, SECOND_SUMMARY)
    theirs, ours = service.speaks(language), service.speaks(writes)
    moderator = await service.staff(StaffRole.MODERATOR, language=writes)
    ngo, backer = await pitched(service, writes, language)
    pitch = await backer.sees(first)
    if language is Language.ENGLISH:
        assert theirs.plain("action-ask-language") not in pitch.labels
        return
    wanted = Named("language", language)
    await backer.press(theirs.plain("action-ask-language"))
    left = await backer.sees(first)
    assert theirs.plain("action-ask-language") not in left.labels, "what was asked for is not asked for again"
    assert theirs.plain("action-pitch-interested") in left.labels, "it can still be answered"
    await ngo.sees(shown(ours("language-asked", title=first, language=wanted)).strip())
    await ngo.press(ours.plain("action-add-language"))
    await ngo.sees(shown(ours("project-second_title", language=wanted)))
    await ngo.send(second)
    await ngo.sees(shown(ours("project-summary")))
    await ngo.send(own)
    await ngo.sees(shown(ours("project-second_summary", language=wanted)))
    await ngo.send(other)
    await ngo.sees(ours.plain("project-second_title-label"))
    await service.menu(moderator)
    await moderator.press(ours.plain("menu-change-review"))
    await moderator.press(first[:30])
    await moderator.sees(second)
    await moderator.press(ours.plain("button-accept-change"))
    again = await backer.sees(second)
    assert other in again.text
    assert first not in again.text
    assert shown(theirs("written-in", language=Named("language", writes))).strip() not in again.text
    await backer.press(theirs.plain("action-pitch-more"))
    card = await backer.sees(shown(theirs("project-card-rest", language=Named("language", writes))))
    assert second in card.text
    assert theirs.plain("action-ask-language") not in card.labels


@pytest.mark.real_time
async def test_on_the_card_it_is_asked_for_once_and_then_waited_for(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    ngo, backer = await pitched(service, Language.KAZAKH, Language.RUSSIAN)
    await backer.press(t.plain("action-pitch-more"))
    await backer.press(t.plain("action-ask-language"))
    card = await backer.sees("ждём, когда авторы расскажут")
    assert t.plain("action-ask-language") not in card.labels
    kazakh = service.speaks(Language.KAZAKH)
    await ngo.sees("орысша оқығысы келетіндер")
    await service.menu(ngo)
    await ngo.press(kazakh.plain("menu-projects"))
    await ngo.press("1")
    own = await ngo.sees("басқа тілде оқығысы келетіндер бар")
    assert kazakh.plain("button-add-language", language=Named("language", "ru")) in own.labels


async def test_the_same_words_and_another_language_are_refused_and_the_question_stays(
    service: Service,
) -> None:
    t = service.speaks(Language.KAZAKH)
    ngo, _ = await pitched(service, Language.KAZAKH, Language.KAZAKH)
    wanted = Named("language", "ru")
    await service.menu(ngo)
    await ngo.press(t.plain("menu-projects"))
    await ngo.press("1")
    await ngo.press(t.plain("button-add-language", language=wanted))
    await ngo.send(TITLE.upper())
    await ngo.sees(shown(t("error-second-title-same", language=wanted)))
    await ngo.send(SECOND_TITLE)
    await ngo.sees(shown(t("project-summary")))
    await ngo.send(SUMMARY)
    await ngo.send(SUMMARY)
    await ngo.sees(shown(t("error-second-summary-other", language=wanted)))
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(t.plain("project-second_title-label"))


async def test_a_request_of_others_is_not_opened(service: Service) -> None:
    ngo, backer = await pitched(service, Language.KAZAKH, Language.RUSSIAN)
    await backer.press(service.speaks(Language.RUSSIAN).plain("action-ask-language"))
    await ngo.sees("орысша оқығысы келетіндер")
    stranger, _ = await service.representative(language=Language.RUSSIAN)
    await stranger.press_data(stranger.screen, "add-language:1")
    await stranger.settled()
    assert TITLE not in stranger.screen.text


@pytest.fixture
def translator(service: Service) -> Iterator[FakeTranslator]:
    """A language model is set."""
    service.translator.model = "some-model"
    yield service.translator
    service.translator.model, service.translator.said = "", None


async def ask_for_words(service: Service) -> tuple[Player, Translator]:
    """Up to the question for the title in Russian."""
    t = service.speaks(Language.KAZAKH)
    ngo, _ = await pitched(service, Language.KAZAKH, Language.KAZAKH)
    await service.menu(ngo)
    await ngo.press(t.plain("menu-projects"))
    await ngo.press("1")
    await ngo.press(t.plain("button-add-language", language=Named("language", "ru")))
    return ngo, t


async def test_a_proposed_translation_is_shown_taken_and_said_to_be_a_models(
    service: Service, translator: FakeTranslator
) -> None:
    ngo, t = await ask_for_words(service)
    translator.said = {"title": SECOND_TITLE, "summary": SECOND_SUMMARY}
    await ngo.press(t.plain("button-suggest-translation"))
    await ngo.sees(shown(t("translation-proposed", model="some-model", words=SECOND_TITLE)))
    await ngo.press(t.plain("button-take-translation"))
    await ngo.send(SUMMARY)
    await ngo.press(t.plain("button-suggest-translation"))
    await ngo.sees(SECOND_SUMMARY)
    await ngo.press(t.plain("button-take-translation"))
    await ngo.sees(t.plain("project-second_title-label"))
    async with service.storage() as uow:
        (change,) = await uow[Changes].open_of_record(Entity.PROJECT, 1)
    assert change.after["second_by"] == "some-model"
    assert change.after["second_title"] == SECOND_TITLE


async def test_no_translation_leads_to_the_typed_question(
    service: Service, translator: FakeTranslator
) -> None:
    ngo, t = await ask_for_words(service)
    assert await ngo.press(t.plain("button-suggest-translation"))
    await ngo.sees(t.plain("error-translation-unavailable"))
    assert t.plain("button-suggest-translation") in ngo.screen.labels
    await ngo.send(SECOND_TITLE)
    await ngo.sees(shown(t("project-summary")))
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(t.plain("project-second_title-label"))
    async with service.storage() as uow:
        (change,) = await uow[Changes].open_of_record(Entity.PROJECT, 1)
    assert "second_by" not in change.after


async def test_without_a_model_nothing_is_suggested(service: Service) -> None:
    ngo, t = await ask_for_words(service)
    question = await ngo.sees(shown(t("project-second_title", language=Named("language", "ru"))))
    assert t.plain("button-suggest-translation") not in question.labels


async def test_sentences_in_the_former_second_language_are_asked_for_anew(service: Service) -> None:
    """The story was told in Kazakh, title and sentences a second time in Russian; then it was told in Russian."""
    t = service.speaks(Language.RUSSIAN)
    person, organization_id = await service.representative(language=Language.RUSSIAN)
    draft = {
        CARRIER: answer_of(organization_id, OrganizationName("public_fund", "Болашақ кілті", "", "")),
        **BEFORE_PHOTO,
        **RUSSIAN,
        "summary": SECOND_SUMMARY,
        "beneficiaries": "120 школьников",
        "second_title": {"text": "Программирование в селе", "language": "ru"},
        "second_summary": {"text": "Бесплатные кружки в трёх школах на весь учебный год.", "language": "ru"},
        "photo": None,
        "document": None,
    }
    del draft["language"]
    await service.perform(person, SaveDraft, "project", draft)
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(GO_ON)
    await person.sees(t.plain("project-review"))
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("project-second_title-label"))
    await person.send(TITLE)
    await person.sees(shown(t("project-second_summary", language=Named("language", "kk"))))
    assert "Бесплатные кружки" not in person.screen.text
    await person.send(SUMMARY)
    review = await person.sees(t.plain("project-review"))
    assert SUMMARY[:60] in review.text
    assert "Бесплатные кружки" not in review.text
