"""The walk: six people do what comes to their minds, one deed after another, each after the bot has settled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from playground.people.client import Player, PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.people.seen import NotSeen
from playground.proof import buttons
from playground.proof.deeds import Deed, Kind
from playground.proof.drawing import Lot
from playground.proof.passing import PATIENCE, STRIDE, Passing, full_step
from playground.proof.paths import PATHS, TYPED
from playground.world.clock import HOME

MORNING, EVENING = time(9), time(20)
"""Nobody does anything at night."""
LATELY = 30
"""Messages of a chat that somebody still looks at."""
FORM_LENGTH = 24
"""Presses and answers after which somebody is tired of a form."""
STROLL = 5
LEADS_OUT = frozenset({"back", "leave", "menu", "close", "keep", "discard", "__cancel__"})
ENDS_FORM = ("submit", "send")
AWAITS_ANSWERS = frozenset({"leave", "skip", "submit", "resume"})

_OF_ALL: Mapping[str, float] = {Kind.KILL: 0.5, Kind.HOURS: 3.0, Kind.SILENCE: 0.6}
"""What nobody of the six does, and how likely it is."""
_PRESSING, _ONLY_LOOKING, _UNDOING = 6.0, 1.0, 0.5


class Walk:
    """`by_hand` tells whom somebody plays just now: they are left alone."""

    def __init__(
        self,
        client: PlaygroundClient,
        passing: Passing,
        seed: int,
        six: Mapping[int, Mapping[Kind, float]],
        *,
        by_hand: Callable[[], frozenset[int]],
    ) -> None:
        self._client = client
        self._passing = passing
        self._seed = seed
        self._six = six
        self._by_hand = by_hand

    async def deed(self, number: int) -> Deed:
        """Do the next deed."""
        at = next_step(await self._client.now())
        await self._passing.until(at)
        lot = Lot(self._seed, number)
        everybody = {player.id: player for player in await self._client.people()}
        players = {id_: everybody[id_] for id_ in self._six if id_ not in self._by_hand()}
        who, _, kind = lot.among({**_OF_ALL, **self._possible(players)}).rpartition("/")
        done = (
            await self._of(players[int(who)], Kind(kind), lot) if who else await self._of_all(Kind(kind), lot)
        )
        await self._passing.settled()
        return replace(done, at=at)

    def _possible(self, players: Mapping[int, Player]) -> dict[str, float]:
        return {
            f"{id_}/{kind}": weight
            for id_, player in players.items()
            for kind, weight in possible(player, self._six[id_]).items()
        }

    async def _of_all(self, kind: Kind, lot: Lot) -> Deed:
        amount = 0
        now = await self._client.now()
        match kind:
            case Kind.KILL:
                await self._passing.killed()
            case Kind.SILENCE:
                amount = lot.up_to(4, "amount")
                await self._passing.until(now + timedelta(days=amount), STRIDE)
            case _:
                amount = lot.up_to(8, "amount")
                await self._passing.until(now + timedelta(hours=amount))
        return Deed(now, kind, amount=amount)

    async def _of(self, player: Player, kind: Kind, lot: Lot) -> Deed:
        now = await self._client.now()
        person = _Person(player, self._client, self._passing, lot)
        try:
            match kind:
                case Kind.BLOCK:
                    await player.block()
                case Kind.UNBLOCK:
                    await player.unblock()
                    await person.say("/start")
                case Kind.ANSWER:
                    await person.answer()
                case Kind.WANDER:
                    await person.wander()
                case Kind.FILL_IN:
                    await person.fill_in()
                case _ if not await person.follow(PATHS[kind]):
                    kind = Kind.WANDER
        except (NotSeen, PlaygroundError) as trouble:
            person.path.append(f"({type(trouble).__name__})")
        return Deed(now, kind, player.first_name, player.id, tuple(person.path))


def next_step(now: datetime) -> datetime:
    """The first full step after now, by day."""
    at = full_step(now + timedelta(microseconds=1)).astimezone(HOME)
    if at.time() < MORNING:
        return datetime.combine(at.date(), MORNING, HOME)
    if at.time() >= EVENING:
        return datetime.combine(at.date() + timedelta(days=1), MORNING, HOME)
    return at


def possible(player: Player, own: Mapping[Kind, float]) -> dict[Kind, float]:
    """What this person could do now, and how likely it is. `own` are deeds that not everybody can do."""
    if player.data["blocked"]:
        return {Kind.UNBLOCK: 1.0}
    found = {Kind.WANDER: 1.5, Kind.BLOCK: 0.2, **own}
    if _waiting(player):
        found[Kind.ANSWER] = 6.0
    if AWAITS_ANSWERS & {button.name for button in buttons.on_screen(player.messages)}:
        found[Kind.FILL_IN] = 4.0
    return found


def _waiting(player: Player) -> list[buttons.Button]:
    """What stands below the messages that somebody still looks at."""
    lately = {message.id for message in player.messages[-LATELY:]}
    return [button for button in buttons.below_notifications(player.messages) if button.message.id in lately]


class _Person:
    """One of the six during one deed. `path` collects what was pressed and typed."""

    def __init__(self, player: Player, client: PlaygroundClient, passing: Passing, lot: Lot) -> None:
        self._player = player
        self._client = client
        self._passing = passing
        self._lot = lot
        self.path: list[str] = []

    async def say(self, text: str) -> None:
        """Type something. The bot always answers, so its answer is waited for."""
        self.path.append(text)
        await self._player.send(text)
        await self._player.sees("", PATIENCE)
        await self._settled()

    async def press(self, button: buttons.Button) -> None:
        self.path.append(f"«{button.label}»")
        await self._player.press_data(button.message, button.data)
        await self._settled()

    async def _settled(self) -> None:
        """Wait until nothing more follows: neither from the handler nor from what it has had done."""
        await self._client.settled(self._player.id, PATIENCE)
        await self._passing.settled()
        await self._client.settled(self._player.id, PATIENCE)

    async def answer(self) -> None:
        """Press what waits below a message. What decides something is pressed rather than what only opens a card."""
        waiting = {button.key: button for button in _waiting(self._player)}
        weights = {
            key: _ONLY_LOOKING
            if button.name.startswith("open-")
            else _UNDOING
            if button.name.startswith("undo-")
            else _PRESSING
            for key, button in waiting.items()
        }
        await self.press(waiting[self._lot.among(weights, "answer")])

    async def wander(self) -> None:
        await self.say("/menu")
        for step in range(self._lot.up_to(STROLL, "length")):
            if not await self._press_any(f"step {step}"):
                return

    async def fill_in(self) -> None:
        """Answer question after question, with what stands ready or with words, until the form is sent."""
        for step in range(FORM_LENGTH):
            found = {button.name: button for button in buttons.on_screen(self._player.messages)}
            last = next((found[name] for name in ENDS_FORM if name in found), None)
            if last is not None:
                await self.press(last)
                return
            if not AWAITS_ANSWERS & set(found):
                return
            words = self._lot.happens(0.25, f"words {step}")
            if words or not await self._press_any(f"step {step}"):
                await self.say(self._lot.one_of(TYPED[self._language], f"text {step}"))

    async def follow(self, steps: Sequence[str]) -> bool:
        """Go this way. Whether it led to its end."""
        for step in steps:
            if step.startswith("/"):
                await self.say(step)
                continue
            names = step.rstrip("?").split("|")
            fitting = {
                button.key: button
                for button in buttons.on_screen(self._player.messages)
                if button.key in names or button.name in names
            }
            if fitting:
                await self.press(fitting[self._lot.among(dict.fromkeys(fitting, 1.0), step)])
            elif not step.endswith("?"):
                return False
        return True

    async def _press_any(self, what: str) -> bool:
        """Press something on the screen that does not lead out of it, if there is anything."""
        ways = {
            button.key: button
            for button in buttons.on_screen(self._player.messages)
            if button.name not in LEADS_OUT
        }
        if not ways:
            return False
        await self.press(ways[self._lot.among(dict.fromkeys(ways, 1.0), what)])
        return True

    @property
    def _language(self) -> str:
        return str(self._player.data["bot_language"] or self._player.data["language_code"])
