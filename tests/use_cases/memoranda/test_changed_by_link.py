"""What a party that answers by mail reads of changes: what others ask for, and what the next version has changed."""

from collections.abc import Iterator

import pytest

from bot.models.memoranda import Memorandum, Pair
from bot.models.reference import Language
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.answering import AskForChange
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.linked_world import LinkedWorld

WISH = "Сделайте помещение на весь год"


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> LinkedWorld:
    return LinkedWorld(uow, clock)


async def read(world: LinkedWorld) -> dict[str, str]:
    """The parts of the page by their headings, in Russian."""
    shown = await world.read_by_link(world.link_of(world.saule))
    t = Translator(Language.RUSSIAN, world.clock.now, Medium.PLAIN)

    def lines() -> Iterator[tuple[str, str]]:
        for part in shown.parts:
            yield t.value(part.heading), "\n".join(t.value(one) for one in part.paragraphs)

    return dict(lines())


async def ask_of_the_akimat(world: LinkedWorld) -> Memorandum:
    memorandum = await world.put_with_akimat()
    akimat = memorandum.parties[-1].id
    ask = world.act(AskForChange, world.giver, world.backer)
    await ask(memorandum.id, "part", WISH, party_id=akimat)
    return memorandum


async def test_whoever_tells_their_part_anew_reads_what_was_asked(world: LinkedWorld) -> None:
    await ask_of_the_akimat(world)
    page = await read(world)
    assert WISH in page["Просят изменить"]
    assert list(page)[-2:] == ["Просят изменить", "Ваша часть"], "right above the form"


async def test_the_next_version_shows_what_it_changed_and_the_wish_no_more(world: LinkedWorld) -> None:
    memorandum = await ask_of_the_akimat(world)
    await world.tell_part_by_link(
        world.saule, intentions_kk="Үй-жай бір жылға.", intentions_ru="Помещение на год."
    )
    assert len(memorandum.versions) == 2
    page = await read(world)
    assert "Просят изменить" not in page
    assert next(iter(page)) == "Что изменилось"
    said = page["Что изменилось"]
    was, now = said.split("Стало: ")
    assert "часть стороны (Индер ауданы әкімдігі)" in was
    assert was.endswith("Было: Үй-жай береміз.\nДадим помещение.\n")
    assert now == "Үй-жай бір жылға.\nПомещение на год."


async def test_whoever_has_confirmed_reads_why_it_lapsed_and_what_came_of_it(world: LinkedWorld) -> None:
    memorandum = await world.put_with_akimat()
    assert "Что изменилось" not in await read(world), "nobody has read a version before the first"
    await world.confirm_by_link(world.saule)
    await world.act(AskForChange, world.giver, world.backer)(memorandum.id, "place", "Атырау лучше")
    page = await read(world)
    assert "Атырау лучше" in page["Просят изменить"]
    assert "место заключения" in page["Просят изменить"]
    revise = world.act(ReviseMemorandum, world.seeker, world.ngo)
    await revise(memorandum.id, world.form(place=Pair.same("Атырау")))
    assert "Стало: Атырау" in (await read(world))["Что изменилось"]
