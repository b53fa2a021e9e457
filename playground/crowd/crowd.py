"""The crowd: who is asked what, when they answer, and the answers themselves.

The plan of what is due is made from the messages on screen, so a new run makes the same one. What was answered is
remembered, because some buttons stay below what they have answered.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playground.control.settling import wait_until_settled
from playground.crowd import feed
from playground.crowd.buttons import Button, requests_in
from playground.crowd.characters import DELAYS, answers_at, chance
from playground.crowd.deeds import WALKS
from playground.crowd.hands import SETTLED_WITHIN, Hands
from playground.crowd.requests import TABLE, Row, button_of, row_of
from playground.world.core import Playground
from playground.world.messages import StoredMessage
from playground.world.people import Person

KEPT = "crowd"
LOOKS_EVERY = 600.0
"""Seconds: what came within them counts as come together."""
AT_ONCE = 8
"""So many people of the crowd are at their telephones at the same time."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody will do about one message, and when; `deed` may be to do nothing."""

    at: float
    person: Person
    message: StoredMessage
    deed: str
    button: Button | None
    request: str


class Crowd:
    def __init__(
        self,
        playground: Playground,
        kinds: Mapping[str, str],
        seed: int = 0,
        at_once: int = AT_ONCE,
        table: Sequence[Row] = TABLE,
    ) -> None:
        """`kinds` are the kinds of the organisations by their keys, `table` says what people do."""
        self._at_once = at_once
        self._playground = playground
        self._kinds = kinds
        self._seed = seed
        self._table = table
        self._plans: dict[int, tuple[dict[str, Any], str | None, Plan | None]] = {}
        """By message: what it said when the plan was made, by which character, and the plan."""
        self._acting = asyncio.Lock()
        self.answered = 0
        """Deeds done since the start."""

    def next_deed_at(self) -> datetime | None:
        """The moment of the next deed, in the clock's time; None if nobody has anything to do."""
        at = min((plan.at for plan in self._waiting()), default=None)
        return None if at is None else datetime.fromtimestamp(at, UTC)

    async def act(self) -> int:
        """Let everybody do what is due by now, each person one thing after another. Returns how many deeds were done:
        none while the bot is not there.
        """
        async with self._acting:
            return await self._act() if self._playground.stage == "ready" else 0

    async def come_to_rest(self) -> None:
        """Wait until nobody is in the middle of a deed."""
        async with self._acting:
            return

    async def _act(self) -> int:
        world = self._playground.world
        now = self._playground.clock.timestamp()
        due: dict[int, list[Plan]] = {}
        for plan in sorted(self._waiting(), key=lambda plan: (plan.at, plan.message.id)):
            if plan.at <= now:
                due.setdefault(plan.person.id, []).append(plan)
        if not due:
            return 0
        if not await wait_until_settled(self._playground, None, SETTLED_WITHIN):
            return 0
        room = asyncio.Semaphore(self._at_once)
        before = self.answered

        async def one_after_another(plans: list[Plan]) -> None:
            async with room:
                for plan in plans:
                    if self._playground.world is world:
                        await self._carry_out(plan)

        await asyncio.gather(*(one_after_another(plans) for plans in due.values()))
        return self.answered - before

    def _waiting(self) -> Iterator[Plan]:
        done = self._done()
        for person in self._playground.world.people.values():
            if person.character not in DELAYS or person.blocked or person.deactivated or not person.started:
                continue
            for message in self._playground.world.messages.get(person.id, {}).values():
                if not message.outgoing or message.deleted or "reply_markup" not in message.data:
                    continue
                plan = self._plan(person, message)
                if plan is not None and plan.request not in done.get(str(message.id), ()):
                    yield plan

    def _plan(self, person: Person, message: StoredMessage) -> Plan | None:
        known = self._plans.get(message.id)
        if known is not None and known[0] is message.data and known[1] == person.character:
            return known[2]
        plan = self._make_plan(person, message)
        self._plans[message.id] = (message.data, person.character, plan)
        return plan

    def _make_plan(self, person: Person, message: StoredMessage) -> Plan | None:
        offered = requests_in(message.data)
        row = row_of(self._table, offered, self._kinds.get(person.organization or "", ""))
        if row is None or person.character is None:
            return None
        request = " ".join(sorted(button.data for button in offered.values()))
        # Neither numbers of messages and records nor the second of coming: these differ from run to run.
        luck = chance(self._seed, person.id, _words_of(message), *sorted(offered))
        asked_at = float(message.data.get("edit_date", message.data["date"]))
        asked_at -= asked_at % LOOKS_EVERY
        at = answers_at(person.character, asked_at, luck)
        if at is None:
            return None
        deed = row.choose(offered, person.character, luck)
        return Plan(at, person, message, deed, offered.get(button_of(deed)), request)

    async def _carry_out(self, plan: Plan) -> None:
        """Do it, unless the person, the message or its buttons have changed meanwhile."""
        person, message, button = plan.person, plan.message, plan.button
        if person.character not in DELAYS or person.blocked or self._plan(person, message) is not plan:
            return
        if button is None:
            self._note(plan)
            return
        hands = Hands(self._playground, person, chance(self._seed, person.id, _words_of(message), plan.deed))
        world = self._playground.world
        if not await hands.press(message, button) or self._playground.world is not world:
            # The bot is not there. The button is pressed again when it is.
            return
        self._note(plan)
        walk = WALKS.get(plan.deed)
        if walk is None or await hands.walk(walk):
            self.answered += 1
            self._tell(plan)

    def _done(self) -> dict[str, list[str]]:
        done: dict[str, list[str]] = self._playground.kept.setdefault(KEPT, {}).setdefault("done", {})
        return done

    def _note(self, plan: Plan) -> None:
        self._done().setdefault(str(plan.message.id), []).append(plan.request)

    def _tell(self, plan: Plan) -> None:
        person = plan.person
        payload = {
            "person_id": person.id,
            "deed": plan.deed,
            "line": feed.line(plan.deed, person.first_name),
            "role_hint": person.role_hint,
            "at": self._playground.clock.now().isoformat(),
        }
        self._playground.events.add("crowd", payload)


def _words_of(message: StoredMessage) -> str:
    return str(message.data.get("text") or message.data.get("caption") or "")
