"""The address or the link of a meeting: asked once, kept, read by the two sides, told when it is named later."""

from datetime import time, timedelta

import pytest

from bot.models.meetings import LENGTHS, Meeting, MeetingPlace
from bot.models.organizations import Organization
from bot.models.words import Listed, Live
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.meetings.answering import CallOffMeeting
from bot.use_cases.meetings.proposing import PrepareMeeting
from bot.use_cases.meetings.telling import address_in_words
from bot.use_cases.meetings.views import ShowMeeting
from bot.use_cases.meetings.whereabouts import TellWhere
from bot.use_cases.organizations.cards import ShowOrganization
from bot.use_cases.organizations.whereabouts import ForgetWhereabouts, Whereabouts
from tests.fakes import FakeIdentity
from tests.use_cases.meetings.meeting_scene import MeetingScene

LINK = "https://meet.example.org/abc"


async def tell(scene: MeetingScene, identity: FakeIdentity, meeting: Meeting, address: str) -> None:
    await TellWhere(identity, scene.uow, scene.clock)(meeting.id, address)


async def kept(scene: MeetingScene, identity: FakeIdentity) -> tuple[str, str]:
    ground = await PrepareMeeting(identity, scene.uow, scene.clock)(scene.pitch.id)
    return ground.office, ground.link


async def place(scene: MeetingScene, meeting: Meeting) -> str:
    return str((await ShowMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id)).place)


async def test_our_own_address_and_link_are_kept_for_the_next_meeting(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.OURS, address=" Абай,  5 ")
    assert "Абай, 5" in await place(scene, meeting)
    online = await scene.propose(scene.as_ngo, place=MeetingPlace.ONLINE, address=LINK, replaces=meeting.id)
    shown = (await ShowMeeting(scene.as_backer, scene.uow, scene.clock)(online.id)).place
    assert isinstance(shown, Listed)
    assert shown.items[1] == Live(LINK)
    assert await kept(scene, scene.as_ngo) == ("Абай, 5", LINK)
    assert await kept(scene, scene.as_backer) == ("", "")


async def test_an_address_elsewhere_is_nobodys_office(scene: MeetingScene) -> None:
    await scene.propose(scene.as_ngo, place=MeetingPlace.ELSEWHERE, address="Кітапхана")
    assert await kept(scene, scene.as_ngo) == ("", "")


async def test_at_theirs_it_is_the_address_that_they_keep(scene: MeetingScene) -> None:
    """The address of an earlier meeting is that of another place."""
    first = await scene.propose(scene.as_backer, place=MeetingPlace.OURS, address="Сәтбаев, 15")
    await scene.propose(scene.as_backer, place=MeetingPlace.ELSEWHERE, address="Кітапхана", replaces=first.id)
    earlier = scene.uow.all(Meeting)[-1]
    second = await scene.propose(scene.as_ngo, place=MeetingPlace.THEIRS, replaces=earlier.id)
    assert "Сәтбаев, 15" in await place(scene, second)


async def test_another_time_leaves_the_address_of_either_office_as_it_was(scene: MeetingScene) -> None:
    """The host has named another address since, for somebody else."""
    theirs = await scene.propose(scene.as_backer, place=MeetingPlace.OURS, address="Сәтбаев, 15")
    host = scene.uow.by_id(Organization, scene.backer.id)
    host.office_address = "Абай, 7"
    scene.uow.keep(host)
    moved = await scene.propose(scene.as_ngo, place=MeetingPlace.THEIRS, replaces=theirs.id)
    assert moved.address == "Сәтбаев, 15"
    again = await scene.propose(
        scene.as_backer, place=MeetingPlace.OURS, address=moved.address, replaces=moved.id
    )
    assert again.address == "Сәтбаев, 15"
    assert (await kept(scene, scene.as_backer))[0] == "Абай, 7"


async def test_the_other_sides_link_is_never_kept_as_ones_own(scene: MeetingScene) -> None:
    first = await scene.propose(scene.as_backer, place=MeetingPlace.ONLINE, address=LINK)
    moved = await scene.propose(
        scene.as_ngo, place=MeetingPlace.ONLINE, address=LINK, replaces=first.id, at=time(17)
    )
    assert moved.address == LINK
    assert await kept(scene, scene.as_ngo) == ("", "")
    own = await scene.propose(
        scene.as_ngo, place=MeetingPlace.ONLINE, address=f"{LINK}d", replaces=moved.id, at=time(18)
    )
    assert own.address == f"{LINK}d"
    assert await kept(scene, scene.as_ngo) == ("", f"{LINK}d")
    assert await kept(scene, scene.as_backer) == ("", LINK)


async def test_what_is_kept_is_on_record_and_can_be_forgotten_by_its_own_people(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.OURS, address="Абай, 5")
    online = await scene.propose(scene.as_ngo, place=MeetingPlace.ONLINE, address=LINK, replaces=meeting.id)
    forget = ForgetWhereabouts(scene.as_ngo, scene.uow, scene.clock)
    show = ShowOrganization(scene.as_ngo, scene.uow, scene.clock)
    view = await show(scene.ngo.id)
    assert (view.office_address, view.meeting_link) == ("Абай, 5", LINK)
    with pytest.raises(NotFoundError):
        await ForgetWhereabouts(scene.as_stranger, scene.uow, scene.clock)(scene.ngo.id, Whereabouts.LINK)
    for _ in range(2):
        await forget(scene.ngo.id, Whereabouts.LINK)
    view = await show(scene.ngo.id)
    assert (view.office_address, view.meeting_link) == ("Абай, 5", "")
    assert scene.uow.by_id(Meeting, online.id).address == LINK
    changed = [one for one in scene.uow.audited if one.action == "organization.whereabouts"]
    assert [(one.entity_id, one.actor_id, one.changes) for one in changed] == [
        (scene.ngo.id, scene.seeker.id, {"fields": [field]})
        for field in ("office_address", "meeting_link", "meeting_link")
    ]


async def test_the_host_names_it_later_and_the_other_side_is_told(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.THEIRS)
    assert (await ShowMeeting(scene.as_backer, scene.uow, scene.clock)(meeting.id)).asks_where
    assert not (await ShowMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)).asks_where
    scene.forget_what_was_told()
    await tell(scene, scene.as_backer, meeting, "Сәтбаев, 15")
    await tell(scene, scene.as_backer, meeting, "Сәтбаев, 15")
    assert scene.told == [("meeting-where-told", scene.seeker.id), ("meeting-where-told", scene.colleague.id)]
    assert "Сәтбаев, 15" in await place(scene, meeting)
    scene.clock.advance(timedelta(minutes=1))
    await tell(scene, scene.as_backer, meeting, "Сәтбаев, 17")
    assert len(scene.told) == 4
    assert (await kept(scene, scene.as_backer))[0] == "Сәтбаев, 17"


async def test_only_who_may_says_where(scene: MeetingScene) -> None:
    meeting = await scene.propose(scene.as_ngo, place=MeetingPlace.THEIRS)
    with pytest.raises(OutdatedError, match="meeting-elsewhere"):
        await tell(scene, scene.as_ngo, meeting, "Абай, 5")
    with pytest.raises(NotFoundError):
        await tell(scene, scene.as_stranger, meeting, "Абай, 5")
    with pytest.raises(InvalidValueError):
        await tell(scene, scene.as_backer, meeting, "…")
    await CallOffMeeting(scene.as_ngo, scene.uow, scene.clock)(meeting.id)
    with pytest.raises(OutdatedError, match="meeting-off"):
        await tell(scene, scene.as_backer, meeting, "Абай, 5")


@pytest.mark.parametrize("minutes", [0, -30, 44, 100_000])
async def test_a_forged_length_is_refused(scene: MeetingScene, minutes: int) -> None:
    assert minutes not in LENGTHS
    with pytest.raises(InvalidValueError):
        await scene.propose(scene.as_ngo, minutes=minutes)


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        (LINK, True),
        ("http://zoom.us/j/1?pwd=x", True),
        (f"кіріңіз: {LINK}", False),
        ("javascript:alert(1)", False),
        ("tg://resolve?domain=x", False),
        ("@somebody", False),
        ("Абай, 5", False),
    ],
)
def test_only_a_link_of_the_web_alone_can_be_followed(address: str, followed: bool) -> None:
    assert isinstance(address_in_words(address), Live) is followed
