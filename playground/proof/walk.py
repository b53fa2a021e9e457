"""The walk: six people do what comes to their minds, one deed after another, each after the bot has settled."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta

from playground.people.client import Player, PlaygroundClient
from playground.people.connection import PlaygroundError
from playground.people.seen import NotSeen
from playground.proof import buttons
from playground.proof.deeds import Deed, Kind
from playground.proof.drawing import Lot
from playground.proof.passing import PATIENCE, Passing, Watcher
from playground.proof.paths import PATHS, TYPED
from playground.world.clock import HOME

STEP = timedelta(minutes=10)
"""Between two deeds. Each begins at a full step of the clock: a run on a slow machine meets the same deadlines."""
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

_PRESSING, _ONLY_LOOKING, _UNDOING = 6.0, 1.0, 0.5


class Walk:
    """`by_hand` tells whom somebody plays just now: they are left alone. `acting` hears who does something from now on,
    and None when they have done it.
    """

    def __init__(
        self,
        client: Watcher,
        seed: int,
        six: Mapping[int, Mapping[Kind, float]],
        *,
        by_hand: Callable[[], frozenset[int]] = frozenset,
        stopped: Callable[[], bool] = lambda: False,
        acting: Callable[[int | None], None] = lambda _: None,
    ) -> None:
        self._client = client
        self._seed = seed
        self._six = six
        self._by_hand = by_hand
        self._stopped = stopped
        self._acting = acting
        self._passing = Passing(client, stopped)

    async def jump(self, days: int) -> Deed:
        """Let days pass in which none of the six does anything."""
        at = await self._client.now()
        await self._passing.days(days)
        return Deed(at, Kind.JUMP, amount=days)

    async def deed(self, number: int) -> Deed | None:
        """Do the next deed. None if it was stopped before it began."""
        at = next_step(await self._client.now())
        await self._passing.until(at)
        if self._stopped():
            return None
        lot = Lot(self._seed, number)
        everybody = {player.id: player for player in await self._client.people()}
        players = {id_: everybody[id_] for id_ in self._six if id_ not in self._by_hand()}
        kinds = {"kill": 0.5, "hours": 3.0, "silence": 0.6} | {
            f"{id_}/{kind}": weight
            for id_, player in players.items()
            for kind, weight in possible(player, self._six[id_]).items()
        }
        who, _, kind = lot.among(kinds).rpartition("/")
        deed = (
            await self._of_all(Kind(kind), lot)
            if not who
            else await self._of(players[int(who)], Kind(kind), lot)
        )
        await self._passing.settled()
        return Deed(at, *deed)

    async def _of_all(self, kind: Kind, lot: Lot) -> tuple[Kind, str, None, tuple[str, ...], int]:
        amount = 0
        if kind is Kind.KILL:
            await self._passing.killed()
        elif kind is Kind.SILENCE:
            amount = lot.up_to(4, "amount")
            await self._passing.days(amount)
        else:
            amount = lot.up_to(8, "amount")
            # Half a step more, so that what was begun at a step is due a little before or well after.
            await self._passing.until(await self._client.now() + timedelta(hours=amount) + STEP / 2)
        return kind, "", None, (), amount

    async def _of(self, player: Player, kind: Kind, lot: Lot) -> tuple[Kind, str, int, tuple[str, ...], int]:
        person = _Person(player, self._client, lot)
        self._acting(player.id)
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
        finally:
            self._acting(None)
        return kind, player.first_name, player.id, tuple(person.path), 0


def next_step(now: datetime) -> datetime:
    """The first full step after now, by day."""
    here = now.astimezone(HOME)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight + (int((here - midnight) / STEP) + 1) * STEP
    if at.time() >= EVENING or at.date() > here.date():
        at = datetime.combine(here.date() + timedelta(days=1), MORNING, HOME)
    return max(at, datetime.combine(at.date(), MORNING, HOME))


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

    def __init__(self, player: Player, client: PlaygroundClient, lot: Lot) -> None:
        self._player = player
        self._client = client
        self._lot = lot
        self.path: list[str] = []

    async def say(self, text: str) -> None:
        self.path.append(text)
        await self._player.send(text)
        await self._client.settled(self._player.id, PATIENCE)

    async def press(self, button: buttons.Button) -> None:
        self.path.append(f"«{button.label}»")
        await self._player.press_data(button.message, button.data)
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
        fitting: Mapping[str, buttons.Button] = {}
        for step in steps:
            if step.startswith("/"):
                await self.say(step)
                continue
            names = step.split("|")
            fitting = {
                button.key: button
                for button in buttons.on_screen(self._player.messages)
                if button.key in names or button.name in names
            }
            if fitting:
                await self.press(fitting[self._lot.among(dict.fromkeys(fitting, 1.0), step)])
        return bool(fitting)

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
