"""Whoever corrects the title or the summary is asked for the words in the second language again, or keeps them."""

import pytest

from bot.models.changes import Entity
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.presenting.translator import Translator
from bot.use_cases.changes.ports import Changes
from bot.use_cases.moderation.projects import PublishProject
from playground.people.client import Player
from tests.handlers.projects.project_form import submitted
from tests.handlers.service import Service, shown
from tests.use_cases.projects.project_forms import SECOND, SECOND_SUMMARY, SECOND_TITLE, SUMMARY

TITLE = "Ауыл мектептеріндегі робототехника үйірмелері"
OTHER = "Кружки робототехники в сельских школах"
RUSSIAN = Named("language", "ru")


async def correcting(service: Service, field: str, **fields: object) -> tuple[Player, Translator]:
    """Somebody who corrects this field of a published project."""
    t = service.speaks(Language.KAZAKH)
    moderator = await service.staff(StaffRole.MODERATOR)
    person, organization_id = await service.representative()
    project_id = await submitted(service, person, organization_id, **fields)
    await service.perform(moderator, PublishProject, project_id)
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press("1")
    await person.press(t.plain("button-correct"))
    await person.press(t.plain(f"project-{field}-label"))
    return person, t


async def proposed(service: Service) -> dict[str, object]:
    async with service.storage() as uow:
        (change,) = await uow[Changes].open_of_record(Entity.PROJECT, 1)
        return dict(change.after)


async def test_another_title_asks_for_the_second_one_again(service: Service) -> None:
    person, t = await correcting(service, "title", **SECOND)
    await person.send(TITLE)
    await person.sees(shown(t("project-second_title", language=RUSSIAN)))
    assert SECOND_TITLE in person.screen.text
    await person.send(OTHER)
    await person.sees(t.plain("project-second_title-label"))
    assert await proposed(service) == {"title": TITLE, "second_title": OTHER}


@pytest.mark.parametrize(
    ("field", "words", "former"),
    [
        ("title", TITLE, SECOND_TITLE),
        ("summary", SUMMARY.replace("120", "150"), SECOND_SUMMARY),
    ],
)
async def test_what_still_fits_is_kept_by_one_tap_and_said(
    service: Service, field: str, words: str, former: str
) -> None:
    person, t = await correcting(service, field, **SECOND)
    await person.send(words)
    await person.sees(former)
    await person.press(t.plain("button-keep-it"))
    label = t.plain(f"project-second_{field}-label")
    await person.sees(t.plain("edited-as-they-were", fields=label))
    assert await proposed(service) == {field: words}


async def test_without_a_second_language_nothing_more_is_asked(service: Service) -> None:
    person, t = await correcting(service, "title")
    await person.send(TITLE)
    await person.sees(t.plain("edited-moderator", fields=t.plain("project-title-label")))
    assert await proposed(service) == {"title": TITLE}
