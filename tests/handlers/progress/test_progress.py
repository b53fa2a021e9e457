"""After the memorandum: work begins, is reported on, ticked off the plan, and completed; the backer reads it all."""

from datetime import timedelta

import pytest

from bot.models.country import today
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import Month
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.progress.reports import WriteReport
from bot.use_cases.progress.stages import StartProject
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import tap, words
from tests.handlers.progress.progress_scene import WORDS, Supported, supported
from tests.handlers.service import Service, shown


async def stage_of(service: Service, at: Supported) -> ProjectStage:
    async with service.storage() as block:
        project = await block[Projects].get(at.scene.project_id)
        assert project is not None
        return project.stage


async def open_card(service: Service, person: Player, t: Translator) -> None:
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press("1")
    await person.settled()


async def press_under(person: Player, message: Message, t: Translator, key: str) -> None:
    await person.press_data(message, tap(message, t, key))
    await person.settled()


@pytest.mark.every_language
async def test_from_the_beginning_to_the_last_word(service: Service, language: Language) -> None:
    at = await supported(service, language)
    ngo, business = at.scene.ngo, at.scene.business
    t, theirs = service.speaks(language), service.speaks(at.business_speaks)
    await open_card(service, ngo, t)
    await ngo.press(t.plain("action-begin-project"))
    await ngo.settled()
    assert await stage_of(service, at) is ProjectStage.UNDER_WAY
    told = await business.sees(words(theirs, "project-begun"))
    await open_card(service, ngo, t)
    await ngo.press(t.plain("action-write-report"))
    await ngo.sees(words(t, "report-words"))
    await ngo.send("ок")
    await ngo.sees(words(t, "report-words"))
    await ngo.send(WORDS)
    await ngo.sees(words(t, "report-reached"))
    await ngo.send("64 адам")
    await ngo.sees(t.plain("report-photo"))
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(shown(t("report-review")))
    await ngo.press(t.plain("report-submit"))
    await ngo.sees(t.plain("progress-reports", count=1))
    assert shown(t("progress-reached", count=64)) in ngo.screen.text
    read = await business.sees(WORDS)
    await press_under(business, read, theirs, "action-open-progress")
    assert theirs.plain("progress-reports", count=1) in business.screen.text
    assert theirs.plain("action-write-report") not in business.screen.labels
    await press_under(business, told, theirs, "action-open-progress")
    await ngo.press(t.plain("action-complete-project"))
    await ngo.sees(words(t, "completion-words"))
    assert t.plain("depends-plan-steps", number=2) in ngo.screen.text
    await ngo.send("120 оқушы бағдарламалауды үйренді.")
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(words(t, "completion-review"))
    await ngo.press(t.plain("completion-submit"))
    await ngo.sees(t.plain("project-stage-completed"))
    await business.sees("120 оқушы бағдарламалауды үйренді.")
    assert await stage_of(service, at) is ProjectStage.COMPLETED
    await ngo.press(t.plain("button-take-back-stage"))
    await ngo.sees(words(t, "progress-take-back-completion"))
    await ngo.press(t.plain("button-take-back-stage"))
    await ngo.sees(t.plain("project-stage-under_way"))
    await business.sees(words(theirs, "project-goes-on"))


@pytest.mark.real_time
async def test_the_plan_is_ticked_off_below_the_question_and_on_the_screen(service: Service) -> None:
    at = await supported(service, Language.KAZAKH)
    ngo, business = at.scene.ngo, at.scene.business
    t, theirs = service.speaks(Language.KAZAKH), service.speaks(at.business_speaks)
    service.server.playground.clock.advance(timedelta(days=6))
    await service.ticked()
    asked = await business.sees("Ноутбук беру")
    await press_under(business, asked, theirs, "action-step-done")
    done = next(message for message in business.messages if message.id == asked.id)
    assert shown(theirs("plan-step-you-did")) in done.text
    assert done.labels == [theirs.plain("action-open-plan")]
    await press_under(business, done, theirs, "action-open-plan")
    assert "Ноутбук беру" in business.screen.text
    await business.press(theirs.plain("button-step-undo", number="2"))
    await business.sees(theirs.plain("plan-tick-hint"))
    await business.press(theirs.plain("button-step-done", number="2", what="Ноутбук беру"))
    await business.settled()
    service.server.playground.clock.advance(timedelta(days=1))
    await service.ticked()
    news = await ngo.sees(words(t, "plan-news"))
    assert "Ноутбук беру" in news.text


async def to_the_review(service: Service, at: Supported, said: str) -> None:
    """A report is written and not sent."""
    person, t = at.scene.ngo, service.speaks(at.language)
    await service.perform(person, StartProject, at.scene.project_id)
    await open_card(service, person, t)
    await person.press(t.plain("action-write-report"))
    await person.sees(words(t, "report-words"))
    await person.send(said)
    await person.press(t.plain("button-skip"))
    await person.press(t.plain("button-skip"))
    await person.sees(shown(t("report-review")))


async def test_a_colleague_who_was_first_is_read_and_nothing_typed_is_lost(
    service: Service, language: Language
) -> None:
    at = await supported(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    mine = "Мен басқаша жаздым: үш мектеп ашылды."
    await to_the_review(service, at, mine)
    month = today(service.server.playground.clock.now()).replace(day=1)
    await service.perform(ngo, WriteReport, at.scene.project_id, month, WORDS)
    await ngo.press(t.plain("report-submit"))
    await ngo.settled()
    assert WORDS in ngo.screen.text
    await ngo.press(t.plain("button-back"))
    await ngo.press(t.plain("button-back"))
    assert mine in ngo.screen.text
    assert (await service.perform(ngo, FindDraft, f"report:{at.scene.project_id}")) is not None


async def test_a_report_that_was_left_for_months_is_resumed(service: Service, language: Language) -> None:
    """Its month can be reported on no more: it is asked for anew, and the words are there."""
    at = await supported(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    await to_the_review(service, at, WORDS)
    service.server.playground.clock.advance(timedelta(days=85))
    await open_card(service, ngo, t)
    await ngo.press(t.plain("action-write-report"))
    await ngo.press(t.plain("button-resume"))
    await ngo.sees(words(t, "report-month"))
    month = t.plain(
        "progress-month", month=Month(today(service.server.playground.clock.now()).replace(day=1))
    )
    await ngo.press(as_label(month))
    await ngo.sees(WORDS)
    await ngo.press(t.plain("button-keep-it"))
    await ngo.press(t.plain("button-skip"))
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(shown(t("report-review")))
    assert WORDS in ngo.screen.text
    assert month in ngo.screen.text
    await ngo.press(t.plain("report-submit"))
    await ngo.sees(t.plain("progress-reports", count=1))


NAMED = "5 сынып оқушысы Алихан Серікұлы жүлде алды."


async def test_a_child_that_seems_to_be_named_is_asked_back(service: Service, language: Language) -> None:
    """In a month's report and in the last word; who leaves it as it is goes on, and so does who writes it anew."""
    at = await supported(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    await service.perform(ngo, StartProject, at.scene.project_id)
    await open_card(service, ngo, t)
    await ngo.press(t.plain("action-write-report"))
    await ngo.sees(words(t, "report-words"))
    await ngo.send(NAMED)
    await ngo.sees(shown(t("error-child-named")))
    await ngo.press(t.plain("button-leave-as-it-is"))
    await ngo.sees(words(t, "report-reached"))
    await ngo.send("12 мектепте 64 оқушы")
    await ngo.sees(shown(t("error-ambiguous")))
    await ngo.press("64")
    await ngo.press(t.plain("button-skip"))
    await ngo.sees(shown(t("report-review")))
    assert NAMED in ngo.screen.text
    assert f"{t.plain('report-reached-label')}: 64" in ngo.screen.text
    await ngo.press(t.plain("report-submit"))
    await ngo.press(t.plain("action-complete-project"))
    await ngo.sees(words(t, "completion-words"))
    await ngo.send(NAMED)
    await ngo.sees(shown(t("error-child-named")))
    await ngo.send("Бір оқушымыз жүлде алды.")
    await ngo.sees(words(t, "completion-photo"))


async def test_not_yet_is_answered_with_the_day_on_which_it_is_asked_again(
    service: Service, language: Language
) -> None:
    at = await supported(service, language)
    ngo, t = at.scene.ngo, service.speaks(language)
    service.server.playground.clock.advance(timedelta(days=11))
    await service.ticked()
    asked = await ngo.sees(words(t, "project-beginning-asked"))
    await press_under(ngo, asked, t, "action-not-yet-begun")
    said = next(message for message in ngo.messages if message.id == asked.id)
    assert words(t, "project-you-not-yet") in said.text
    assert said.labels == [t.plain("action-open-progress")]


async def test_old_and_forged_buttons_answer_politely(service: Service) -> None:
    at = await supported(service, Language.KAZAKH)
    stranger, _ = await service.representative(name_kk="Бөтен қор")
    await stranger.settled()
    t = service.speaks(Language.KAZAKH)
    project, memorandum = at.scene.project_id, at.memorandum_id
    names = ("open-progress", "begin-project", "not-yet-begun", "complete-project", "write-report")
    forged = [f"{name}:{project}" for name in names]
    forged += [f"open-plan:{memorandum}", "step-done:1", "step-not-yet:1", "open-report:1", "open-report:999"]
    for data in forged:
        answer = await stranger.press_data(stranger.screen, data)
        assert answer is not None
        assert answer["text"] in {t.plain("error-not-found"), t.plain("error-memorandum-not-invited")}, data
    assert await stage_of(service, at) is ProjectStage.SUPPORTED
