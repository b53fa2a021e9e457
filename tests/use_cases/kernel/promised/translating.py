"""What is told of requests for another language."""

from dataclasses import replace

from bot.models.changes import Change
from bot.models.reference import Language
from bot.use_cases.moderation.changes import AcceptChange
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.projects.views import ProjectForm
from bot.use_cases.translations.asking import AskForLanguage
from tests.use_cases.kernel.promised.matching import WAYS, after
from tests.use_cases.kernel.promised.world import (
    Table,
    World,
    the_ngo_is_no_longer_verified,
    the_project_is_withdrawn,
)
from tests.use_cases.projects.project_forms import FORM, SECOND, SECOND_TITLE

TABLE = Table()


def form_of(world: World, **fields: object) -> ProjectForm:
    """The project as its form has it, with other words."""
    kept = {name: getattr(world.project, name) for name in ProjectForm.__dataclass_fields__}
    return replace(FORM, **{**kept, **fields})


async def a_backer_asks(world: World) -> None:
    """Somebody who reads Russian, about a project that is told in Kazakh."""
    world.giver.language = Language.RUSSIAN
    _ = world.profile, world.pitch
    await world.by_backer(AskForLanguage)(world.pitch.id)


async def words_are_proposed(world: World) -> None:
    await world.by_ngo(EditProject)(world.project.id, form_of(world, **SECOND))


async def words_come(world: World) -> None:
    await words_are_proposed(world)
    await world.by(world.moderator, AcceptChange)(world.uow.all(Change)[-1].id)


async def only_another_language_comes(world: World) -> None:
    """An English project, which a backer asks for in Kazakh. Its people add Russian."""
    its_words_are_english(world)
    _ = world.profile, world.pitch
    await world.by_backer(AskForLanguage)(world.pitch.id)
    await russian_words_are_proposed(world)
    await world.by(world.moderator, AcceptChange)(world.uow.all(Change)[-1].id)


def its_words_are_english(world: World) -> None:
    world.project.language = Language.ENGLISH
    world.project.title = "Coding clubs in the schools of our villages"
    world.project.problem = (
        "Children in the villages would like to learn to code, and there is no club nearby."
    )
    world.project.solution = "We open free clubs in three schools, every week, and train their teachers."
    world.project.beneficiaries = "120 pupils between 10 and 15"


async def russian_words_are_proposed(world: World) -> None:
    form = form_of(world, second_language=Language.RUSSIAN, second_title=SECOND_TITLE)
    await world.by_ngo(EditProject)(world.project.id, form)


async def asked_and_answered(world: World) -> None:
    await a_backer_asks(world)
    await words_come(world)


async def asked_after_an_answer(world: World) -> None:
    await a_backer_asks(world)
    await WAYS[0](world)
    await words_come(world)


async def asked_and_only_a_title_comes(world: World) -> None:
    """The people have skipped the second summary."""
    await a_backer_asks(world)
    form = form_of(world, **{**SECOND, "second_summary": None})
    await world.by_ngo(EditProject)(world.project.id, form)
    await world.by(world.moderator, AcceptChange)(world.uow.all(Change)[-1].id)


async def asked_and_declined(world: World) -> None:
    await a_backer_asks(world)
    await world.answered(PitchAnswer.NOT_FOR_US)


STANDS_NO_MORE = (words_come, words_are_proposed, the_project_is_withdrawn, the_ngo_is_no_longer_verified)
TABLE.kind("language-asked", a_backer_asks, *STANDS_NO_MORE)
TABLE.kind("language-nudge", after(1, a_backer_asks), *STANDS_NO_MORE)
TABLE.kind("language-called", after(5, a_backer_asks), *STANDS_NO_MORE)
TABLE.kind("pitch-in-language", asked_and_answered, *WAYS)
TABLE.kind("language-came", asked_after_an_answer)
TABLE.kind("language-title-came", asked_and_only_a_title_comes)
TABLE.kind("language-not-coming", only_another_language_comes)
TABLE.kind("language-unanswered", after(14, a_backer_asks))
TABLE.kind("language-unavailable", after(14, asked_and_declined))
TABLE.kind("language-lost", after(14, a_backer_asks))
