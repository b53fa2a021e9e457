"""A match, and everybody who may propose a meeting about it, answer, or only look on."""

from dataclasses import replace
from datetime import date, time
from itertools import count
from typing import Any

from bot.models.meetings import Meeting, MeetingPlace
from bot.models.organizations import OrganizationKind
from bot.use_cases.meetings.answering import AgreeToMeeting
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from tests.builders import a_membership
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Match

THURSDAY = date(2026, 6, 25)
_serials = count(1)


class MeetingScene(Match):
    """Two people of the NGO, one of the backer, and a stranger with an organisation of their own."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.already_told = 0
        self.colleague, self.stranger = self.new_person("Әсел"), self.new_person("Бөтен")
        uow.keep(a_membership(self.colleague, self.ngo))
        self.foreign = self.new_organization("Бөтен", OrganizationKind.NGO, self.stranger)

    @property
    def as_stranger(self) -> FakeIdentity:
        return self.acting(self.stranger, self.foreign)

    def form(self, **fields: Any) -> MeetingForm:
        return replace(MeetingForm(self.pitch.id, THURSDAY, time(15, 30), MeetingPlace.PHONE), **fields)

    async def propose(self, identity: FakeIdentity, submission: str | None = None, **fields: Any) -> Meeting:
        meeting_id = await ProposeMeeting(identity, self.uow, self.clock)(
            submission or f"form-{next(_serials)}", self.form(**fields)
        )
        return self.uow.by_id(Meeting, meeting_id)

    async def agree(self, identity: FakeIdentity, meeting: Meeting) -> None:
        await AgreeToMeeting(identity, self.uow, self.clock)(meeting.id)

    async def agreed(self) -> Meeting:
        meeting = await self.propose(self.as_ngo)
        await self.agree(self.as_backer, meeting)
        self.forget_what_was_told()
        return meeting

    def forget_what_was_told(self) -> None:
        self.already_told = len(self.uow.promised)

    @property
    def told(self) -> list[tuple[str, int]]:
        return super().told[self.already_told :]
