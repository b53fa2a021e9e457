"""A made-up thing that waits for somebody and is answered behind a personal link: an errand, which is confirmed or
declined with a reason. What came of it stands in the audit log.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from bot.models.links import LinkEnd
from bot.models.words import OrganizationName, Prose, Text
from bot.use_cases.kernel.answering import (
    Answerable,
    Answerables,
    Awaited,
    Field,
    LinkDeed,
    Part,
    Shown,
    require_invited,
)
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import use_link

KIND = "errand"
WORDS = "Мәтінді ешкім көрмеуі керек: <script>alert(1)</script>"
"""The drafter's."""


class ConfirmErrand(UseCase):
    permission: ClassVar = Permission.ANSWER

    async def __call__(self, record_id: int, version: int) -> None:
        await _answer(self, record_id, version, "errand.confirm")


class DeclineErrand(UseCase):
    permission: ClassVar = Permission.ANSWER

    async def __call__(self, record_id: int, version: int, *, reason: str) -> None:
        if not reason.strip():
            raise InvalidValueError("text-empty")
        await _answer(self, record_id, version, "errand.decline")


async def _answer(deed: UseCase, record_id: int, version: int, action: str) -> None:
    actor = await deed.identity.actor()
    invited = require_invited(actor, KIND, record_id, version)
    async with deed.uow as block:
        await use_link(block, actor, deed.clock.now())
        await block.audit.record(actor, action, KIND, record_id, address=invited.address)
        await block.commit()


async def what(_: Block, number: int, version: int) -> Text:
    """In a sentence of ours that has room for both numbers."""
    return Text("address-card", {"name": "Errand", "post": str(number), "address": str(version)})


@dataclass
class Errands:
    """What is asked at the moment: changed by a test as a deed of the feature would change it."""

    version: int = 1
    person_id: int = 0
    organization_id: int = 0
    withdrawn: bool = False
    helps: bool = False
    asked_by: tuple[OrganizationName, ...] = field(default_factory=tuple)

    async def awaited(self, _: Block, __: int, person_id: int, ___: datetime) -> Awaited | LinkEnd:
        if self.withdrawn:
            return LinkEnd.WITHDRAWN
        if person_id != self.person_id:
            return LinkEnd.REPLACED
        return Awaited(self.version, self.organization_id, helps=self.helps)

    async def who_asks(self, _: Block, __: int) -> Sequence[OrganizationName]:
        return self.asked_by

    async def show(self, block: Block, invited: Invited, _: datetime) -> Shown:
        done = [entry.action for entry in await block.audit.of(KIND, invited.record_id)]
        return Shown(
            title="Тапсырма",
            parts=(Part("Мәні", (Prose(WORDS),)),),
            promised=("Тапсырманы орындау",),
            deeds=() if done else ("confirm", "decline"),
            answered=Text("link-title") if done else None,
        )

    @property
    def answerables(self) -> Answerables:
        deeds = (
            LinkDeed("confirm", Text("link-enter"), ConfirmErrand, style="primary"),
            LinkDeed("decline", Text("link-stop-yes"), DeclineErrand, (Field("reason", Text("link-code")),)),
        )
        return Answerables({KIND: Answerable(what, self.awaited, self.who_asks, self.show, deeds)})
