"""Words in a second language: what stays behind when the first ones change, and what can still be added."""

from dataclasses import replace

import pytest

from bot.models.reference import Language
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.projects.submission import EditProject
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import Scene
from tests.use_cases.projects.project_forms import FORM, SECOND, SUMMARY

TITLE = "Ауыл мектептеріндегі робототехника үйірмелері"


@pytest.fixture
def scene(uow: Database, clock: FrozenClock) -> Scene:
    return Scene(uow, clock)


@pytest.mark.parametrize(
    ("fields", "left_behind"),
    [
        ({"title": TITLE}, ("second_title",)),
        ({"summary": SUMMARY.replace("120", "150")}, ("second_summary",)),
        ({"title": TITLE, "second_title": "Кружки робототехники в сельских школах"}, ()),
        ({"title": TITLE, "second_language": None}, ()),
        ({"problem": "Ауылда оқушылар үйірмеге бара алмайды, өйткені жол алыс."}, ()),
    ],
)
async def test_second_words_of_former_ones_are_said(
    scene: Scene, fields: dict[str, str], left_behind: tuple[str, ...]
) -> None:
    told = replace(FORM, **SECOND)
    for name in FORM.__dataclass_fields__:
        setattr(scene.project, name, getattr(told, name))
    edit = EditProject(scene.as_ngo, scene.uow, scene.clock)
    assert (await edit(scene.project.id, replace(told, **fields))).as_they_were == left_behind


async def test_what_waits_for_a_moderator_is_lacking_still_and_cannot_be_added_again(scene: Scene) -> None:
    show = ShowProject(scene.as_ngo, scene.uow, scene.clock)
    view = await show(scene.project.id)
    assert view.addable == view.lacks == scene.project.lacks == (Language.RUSSIAN,)
    told = {name: getattr(scene.project, name) for name in FORM.__dataclass_fields__}
    await EditProject(scene.as_ngo, scene.uow, scene.clock)(
        scene.project.id, replace(FORM, **(told | SECOND))
    )
    view = await show(scene.project.id)
    assert (view.addable, view.lacks) == ((), (Language.RUSSIAN,))
