"""What the form of a project knows by itself: the place of its organisation, and the projects that resemble it."""

from dataclasses import replace

import pytest

from bot.models.reference import Language
from bot.models.words import Named, SettlementName
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.reading import ReadProject
from bot.use_cases.projects.submission import SubmitProject
from playground.people.client import Player
from tests.handlers.projects.project_form import begin, fill_in, submitted
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import FORM


async def to_region(service: Service, person: Player, t: Translator) -> None:
    await begin(person, t)
    skip = t.plain("button-skip")
    for text in (FORM.title, None, FORM.problem, FORM.solution, FORM.beneficiaries, None):
        await (person.press(skip) if text is None else person.send(text))
        await person.settled()
    await person.press(t.plain_value(Named("sphere", "education_science_sport")))
    await person.press(t.plain("button-done"))
    await person.sees(t.plain("project-region"))


async def test_the_place_of_the_organisation_is_one_tap(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(language=language, region="KZ-71", settlement="Астана")
    await to_region(service, person, t)
    place = t.plain("project-place-known", place=SettlementName("KZ-71", "Астана"))
    assert person.screen.labels[0] == place
    assert person.screen.labels[1] == as_label(t.plain_value(Named("region", "KZ-71"))), (
        "one's own region comes first"
    )
    await person.press(place)
    await person.sees(t.plain("project-location"))
    kept = (await service.perform(person, FindDraft, "project")).answers
    assert (kept["region"], kept["settlement"]) == ("KZ-71", "Астана")
    await person.press(t.plain("button-back"))
    assert (
        SettlementName("KZ-71", "Астана").written in (await person.sees(t.plain("project-settlement"))).text
    )


async def test_another_region_asks_for_another_settlement(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    person, _ = await service.representative(language=Language.RUSSIAN)
    await fill_in(service, person, Language.RUSSIAN)
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("project-region-label"))
    await person.sees(t.plain("project-region"))
    await person.send(t.plain_value(Named("region", "KZ-71")))
    await person.sees(t.plain("project-settlement"))
    await person.send("Астана")
    await person.settled()
    assert t.plain_value(Named("region", "KZ-71")) in person.screen.text
    assert "Индербор" not in person.screen.text


async def test_a_similar_project_is_opened_and_left_again(service: Service, language: Language) -> None:
    t = service.speaks(language)
    other, organization_id = await service.representative(name_kk="Басқа қор")
    project_id = await submitted(service, other, organization_id, title="Ауылдағы кодтау үйірмелері")
    hidden, hidden_id = await service.representative(name_kk="Жасырын қор")
    form = replace(FORM, title="Жарияланбаған үйірмелер")
    unread = await service.perform(hidden, SubmitProject, "hidden", hidden_id, form)
    async with service.storage() as uow:
        project = await uow[Projects].get(project_id)
        assert project is not None
        project.publish(await service.client.now())
        await uow.commit()
    person, _ = await service.representative(language=language)
    await fill_in(service, person, language)
    await person.press(t.plain("project-submit"))
    similar = await person.sees(t.plain("project-similar"))
    assert "Жарияланбаған" not in similar.text
    await person.press("Ауылдағы кодтау үйірмелері")
    opened = await person.sees(FORM.problem)
    assert opened.labels == [t.plain("button-back")]
    await person.press(t.plain("button-back"))
    await person.sees(t.plain("project-similar"))
    (data,) = [one["callback_data"] for one in person.screen.inline_buttons if "кодтау" in one["text"]]
    await person.press_data(person.screen, data.replace(str(project_id), str(unread)))
    await person.settled()
    assert "Жарияланбаған" not in person.screen.text
    for stranger in (person, other):
        with pytest.raises(NotFoundError):
            await service.perform(stranger, ReadProject, unread)
    assert (await service.perform(hidden, ReadProject, unread)).title == "Жарияланбаған үйірмелер"
