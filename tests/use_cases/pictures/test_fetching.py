"""Photos are fetched from the messenger once, drawn anew, and one that does not come holds up no other."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.documents.photos import PillowPhotos
from bot.models.errors import InvalidValueError
from bot.models.pictures import AGAIN_AFTER, KeptPicture, PictureCopy
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.identity import SystemIdentity, VisitorIdentity
from bot.use_cases.pictures.fetching import FetchPictures
from bot.use_cases.pictures.showing import ShowPicture
from tests.database import Database
from tests.fakes import FrozenClock
from tests.pictures import GPS_WORDS, with_place
from tests.scenes import keep_project


class Files:
    """The messenger's, some of which it has forgotten. It counts how often it is asked."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.asked: list[str] = []

    async def fetch(self, reference: str) -> bytes:
        self.asked.append(reference)
        if reference not in self.files:
            raise InvalidValueError("file-not-loaded")
        return self.files[reference]


async def fetch_all(uow: Database, clock: FrozenClock, files: Files) -> None:
    while await FetchPictures(SystemIdentity(), uow, clock, files, PillowPhotos())():
        pass


async def shown(uow: Database, clock: FrozenClock, sha256: str) -> bytes:
    return await ShowPicture(VisitorIdentity(Language.KAZAKH), uow, clock)(sha256)


async def test_a_strangers_page_gets_pixels_and_nothing_of_place_and_telephone(
    uow: Database, clock: FrozenClock
) -> None:
    project = keep_project(uow, photo="photo")
    files = Files({"photo": with_place()})
    await fetch_all(uow, clock, files)
    await fetch_all(uow, clock, files)
    assert files.asked == ["photo"]
    (picture,) = uow.all(KeptPicture)
    content = await shown(uow, clock, picture.sha256)
    assert content.startswith(b"\xff\xd8")
    assert GPS_WORDS not in content
    project.take_down("Өтірік сурет.")
    uow.keep(project)
    with pytest.raises(NotFoundError):
        await shown(uow, clock, picture.sha256)
    with pytest.raises(NotFoundError):
        await shown(uow, clock, "0" * 64)


async def test_what_the_messenger_has_forgotten_stops_nothing(uow: Database, clock: FrozenClock) -> None:
    keep_project(uow, photo="forgotten")
    keep_project(uow, photo="no picture")
    keep_project(uow, photo="photo")
    keep_project(uow, photo="unread", stage=ProjectStage.SUBMITTED)
    files = Files({"photo": with_place(), "no picture": b"words"})
    for pause in (timedelta(), *AGAIN_AFTER, timedelta(days=30)):
        clock.advance(pause)
        await fetch_all(uow, clock, files)
    assert files.asked.count("photo") == 1
    assert files.asked.count("forgotten") == files.asked.count("no picture") == 1 + len(AGAIN_AFTER)
    assert "unread" not in files.asked
    assert len(uow.all(KeptPicture)) == 1
    assert {copy.next_at for copy in uow.all(PictureCopy)} == {None}
