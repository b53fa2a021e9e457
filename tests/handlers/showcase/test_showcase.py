"""From a project's page into the bot, and from the bot to whoever should see the page."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.projects.ports import Projects
from playground.people.client import Message, Player
from tests.handlers.memoranda.memorandum_scene import NEXT, Scene, set_scene, tap, words
from tests.handlers.projects.project_form import submitted
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import FORM


async def code_of(service: Service, project_id: int) -> str:
    async with service.storage() as block:
        project = await block[Projects].get(project_id)
        assert project is not None
        return project.code


async def set_stage(service: Service, project_id: int, stage: ProjectStage) -> None:
    async with service.storage() as block:
        project: Any = await block[Projects].get_for_update(project_id)
        project.stage = stage
        await block.commit()


async def follow_page(service: Service, person: Player, project_id: int) -> Message:
    await person.send(f"/start p_{await code_of(service, project_id)}")
    await person.settled()
    return person.screen


def addresses(message: Message) -> dict[str, str]:
    """Where its buttons lead, by their labels."""
    return {button["text"]: button["url"] for button in message.inline_buttons if button.get("url")}


@pytest.mark.every_language
async def test_a_page_opens_what_each_reader_may_do(service: Service, language: Language) -> None:
    scene: Scene = await set_scene(service, language)
    code = await code_of(service, scene.project_id)
    t, theirs = service.speaks(language), service.speaks(NEXT[language])
    shown = await follow_page(service, scene.business, scene.project_id)
    assert theirs.plain("project-stage-published")[1:] in shown.text
    assert addresses(shown)[theirs.plain("button-project-page")].endswith(f"/p/{code}")
    await scene.business.press(theirs.plain("action-promise-help"))
    await scene.business.sees(words(theirs, "pledge-kind"))
    own = await follow_page(service, scene.ngo, scene.project_id)
    assert t.plain("button-correct") in own.labels
    assert addresses(own)[t.plain("button-project-page")].endswith(f"/p/{code}")
    stranger = await service.participant(language)
    seen = await follow_page(service, stranger, scene.project_id)
    assert t.plain("project-stage-published")[1:] in seen.text
    assert t.plain("action-promise-help") not in seen.labels
    assert t.plain("button-correct") not in seen.labels


async def test_a_newcomer_comes_to_the_project_once_they_are_known(service: Service) -> None:
    scene = await set_scene(service, Language.KAZAKH)
    t = service.speaks(Language.KAZAKH)
    newcomer = await service.newcomer(Language.KAZAKH, "Дәурен")
    await newcomer.send(f"/start p_{await code_of(service, scene.project_id)}")
    await newcomer.settled()
    await newcomer.press("Қазақша")
    await newcomer.settled()
    await newcomer.press(t.plain("button-agree"))
    await newcomer.settled()
    await newcomer.send("Дәурен")
    await newcomer.settled()
    assert t.plain("button-project-page") in addresses(newcomer.screen)


@pytest.mark.parametrize("stage", [ProjectStage.TAKEN_DOWN, ProjectStage.SUBMITTED], ids=str)
async def test_what_nobody_may_read_is_opened_by_its_own_people_alone(
    service: Service, stage: ProjectStage
) -> None:
    scene = await set_scene(service, Language.KAZAKH)
    t = service.speaks(Language.KAZAKH)
    await set_stage(service, scene.project_id, stage)
    stranger = await service.participant()
    refused = await follow_page(service, stranger, scene.project_id)
    assert t.plain(f"project-stage-{stage.value}")[1:] not in refused.text
    own = await follow_page(service, scene.ngo, scene.project_id)
    assert t.plain(f"project-stage-{stage.value}")[1:] in own.text
    assert t.plain("button-project-page") not in own.labels, "there is no page now"
    for token in ("", "x", "AAAAAAAAAA", "0" * 50):
        await stranger.send(f"/start p_{token}")
        await stranger.settled()
        assert stranger.screen.text


@pytest.mark.every_language
@pytest.mark.real_time
async def test_whose_project_is_published_passes_its_page_on(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR)
    person, organization_id = await service.representative(language=language)
    project_id = await submitted(service, person, organization_id)
    await service.perform(moderator, PublishProject, project_id)
    told = await person.sees(words(t, "project-published"))
    code = await code_of(service, project_id)
    assert f"/p/{code}" in told.text
    await person.press_data(told, tap(told, t, "action-share-project"))
    await person.settled()
    screen = person.screen
    assert FORM.title in screen.text
    assert f"/p/{code}" in screen.text
    sharing = urlsplit(addresses(screen)[t.plain("button-share-page")])
    assert (sharing.netloc, sharing.path) == ("t.me", "/share/url")
    sent = parse_qs(sharing.query)
    assert sent["url"][0].endswith(f"/p/{code}")
    assert FORM.title in sent["text"][0]
