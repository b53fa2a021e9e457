"""What strangers may read of a project, and when."""

import pytest

from bot.models.projects import SHOWN, ProjectStage
from bot.models.reference import Language
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.showcase.access import GoneError
from bot.use_cases.showcase.listing import ListPageCodes, ListShownProjects
from bot.use_cases.showcase.page import ShowProjectPage
from tests.builders import MONDAY_MORNING
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import keep_project

VISITOR = VisitorIdentity(Language.KAZAKH)


@pytest.mark.parametrize("stage", ProjectStage, ids=str)
async def test_each_stage_has_a_page_or_none(uow: Database, clock: FrozenClock, stage: ProjectStage) -> None:
    """In the list and in the map for search engines stands what has a page, and nothing else."""
    project = keep_project(uow, stage=stage, published_at=MONDAY_MORNING if stage in SHOWN else None)
    show = ShowProjectPage(VISITOR, uow, clock)
    listed = await ListShownProjects(VISITOR, uow, clock)()
    codes = await ListPageCodes(VISITOR, uow, clock)()
    if stage in SHOWN:
        assert (await show(project.code)).project.id == project.id
        assert [one.code for one in listed.items] == list(codes) == [project.code]
        assert listed.by_region == {project.region: 1}
        return
    with pytest.raises(NotFoundError) as raised:
        await show(project.code)
    assert not isinstance(raised.value, GoneError), "nobody outside has ever seen it"
    assert (listed.items, listed.total, codes) == ((), 0, ())


async def test_what_was_taken_down_is_told_from_what_was_withdrawn(uow: Database, clock: FrozenClock) -> None:
    project = keep_project(uow)
    show = ShowProjectPage(VISITOR, uow, clock)
    project.take_down("Өтірік.")
    uow.keep(project)
    with pytest.raises(GoneError) as taken_down:
        await show(project.code)
    other = keep_project(uow, stage=ProjectStage.WITHDRAWN, published_at=MONDAY_MORNING)
    with pytest.raises(GoneError) as withdrawn:
        await show(other.code)
    assert (taken_down.value.taken_down, withdrawn.value.taken_down) == (True, False)


async def test_no_two_projects_have_one_code(uow: Database) -> None:
    codes = {keep_project(uow).code for _ in range(5)}
    assert len(codes) == 5
    assert {len(code) for code in codes} == {10}


async def test_made_up_projects_are_for_no_search_engine(uow: Database, clock: FrozenClock) -> None:
    project = keep_project(uow, sample=True)
    assert (await ShowProjectPage(VISITOR, uow, clock)(project.code)).sample
    assert await ListPageCodes(VISITOR, uow, clock)() == ()
