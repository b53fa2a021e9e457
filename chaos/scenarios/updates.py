"""Updates that are hard to take: mutated ones, and a flood of one person."""

import asyncio
from statistics import median

from chaos.databases import Kind
from chaos.figures import Row, percentile
from chaos.mutations import Payload, mutated
from chaos.stage import Beside, Known, Run, Scenario, Stage
from playground.control.deeds.messages import file_content, message_content, press, write
from playground.control.deeds.people import set_blocked
from playground.world.people import Person

_STRANGERS = 250
"""So many that nobody's queue overflows, since then not every update would be looked at."""
_BEHIND = 50
"""After so many mutated updates somebody writes who wants an answer."""
_STUCK = 45.0
"""Seconds without any progress after which people behind a mutated update count as left without an answer."""


def real_updates(stage: Stage, person: Person) -> list[Payload]:
    """What people do, as updates that the bot would get. They are taken out of the queue again."""
    playground = stage.playground
    for content in (
        {"text": "/start"},
        {"text": "/menu"},
        {"text": "Ауыл <b>мектебі</b>, https://example.org"},
        {"contact": {"phone_number": "+77010000000"}},
        {"location": {"latitude": 47.1, "longitude": 51.9}},
        {"sticker": True},
        {"voice": True},
        {"document": {"file_name": "жоспар.pdf", "size": 1000}},
    ):
        write(playground, person, message_content(playground, person, content))
    photo = playground.world.add_file("photo.jpg", "image/jpeg", b"\xff\xd8")
    write(playground, person, file_content(photo, "photo", "Сурет"))
    forwarded = {"type": "hidden_user", "sender_user_name": "Біреу", "date": 1_700_000_000}
    write(playground, person, {"text": "Жіберілген", "forward_origin": forwarded})
    pressed = write(playground, person, {"text": "Түйме"})
    press(playground, person, pressed.id, "menu", None)
    press(playground, person, 1_000_000, "pitch-more:1", None)
    set_blocked(playground, person, blocked=True)
    set_blocked(playground, person, blocked=False)
    queue = playground.primary.queue
    taken = [(update.kind, update.payload) for update in queue.pending]
    queue.pending.clear()
    return taken


def put(stage: Stage, payload: Payload, sender: Person | None = None) -> None:
    """Into the queue as it is: nothing looks at it before the bot does."""
    kind, content = payload
    stage.playground.primary.queue.put(kind, content, sender.id if sender else None, "chaos", 1)


async def mutated_updates(run: Run) -> list[Row]:
    count = run.sized(5000, short=200)
    async with run.stage() as stage:
        originals = [
            payload
            for index in range(_STRANGERS)
            for payload in real_updates(stage, stage.newcomer(f"Бейтаныс {index}"))
        ]
        behind = await stage.crowd(count // _BEHIND)
        bot = stage.bot()
        await bot.start()
        for number in range(count):
            put(stage, mutated(stage.random, stage.random.choice(originals)))
            if number % _BEHIND == _BEHIND - 1:
                stage.writes(behind[number // _BEHIND].account)

        def answered() -> int:
            return sum(bool(stage.said_to(one.account)) for one in behind)

        queue = stage.playground.primary.queue
        await stage.at_rest(lambda: answered() == len(behind) and not queue.pending, _STUCK)
        reached, left, alive = answered(), len(queue.pending), bot.alive
    return [
        run.row(
            f"{count} mutated: answered {reached} of {len(behind)} behind them; {left} never confirmed; "
            + ("the process lives" if alive else "the process died"),
            "all answered, all confirmed",
            held=reached == len(behind) and not left and alive,
        )
    ]


async def flood(run: Run) -> list[Row]:
    """How long others wait beside the flood of one person, as a ratio to how long they wait when all is quiet."""
    probes, messages = run.sized(60, short=20), run.sized(1000, short=300)
    async with run.stage(rate_limits=True) as stage:
        others = await stage.crowd(probes)
        (flooding,) = await stage.crowd(1)
        await stage.bot().start()
        await _waits(stage, others[:5])
        quiet = await _waits(stage, others)
        for number in range(messages):
            stage.writes(flooding.account, f"{number}")
        flooded = await _waits(stage, others)
    ratio, worst = median(flooded) / median(quiet), percentile(flooded, 0.95) / percentile(quiet, 0.95)
    return [
        run.row(
            f"{messages} updates of one person; others waited {median(flooded) * 1000:.0f} ms (at most "
            f"{max(flooded) * 1000:.0f}), when quiet {median(quiet) * 1000:.0f} (at most {max(quiet) * 1000:.0f}): "
            f"{ratio:.1f}x in the middle, {worst:.1f}x at the 95th of 100",
            "others wait at most 3x",
            held=ratio <= 3 and worst <= 3,
        )
    ]


_BETWEEN = 0.15
"""Seconds between two people who write. All together keep below the set rate."""


async def _waits(stage: Stage, people: list[Known]) -> list[float]:
    """Each writes once, whether the one before was answered or not; the seconds until each was answered."""
    waiting = []
    for one in people:
        waiting.append(asyncio.create_task(_wait(stage, one)))
        await asyncio.sleep(_BETWEEN)
    return await asyncio.gather(*waiting)


async def _wait(stage: Stage, one: Known) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    asked = stage.writes(one.account).id
    await stage.until(lambda: any(message.id > asked for message in stage.said_to(one.account)))
    return loop.time() - began


SCENARIOS = (
    Scenario(
        "mutated updates",
        "5,000 real updates, mutated at random (parts gone, of another type, nested, swollen to a megabyte, of unknown "
        "kinds), go through the poller; after every 50 somebody writes who wants an answer.",
        mutated_updates,
        short_kinds=(Kind.SQLITE,),
    ),
    Scenario(
        "a flood",
        "One person sends 1,000 messages at once, with Telegram's rates in force; 60 others write one after the other, "
        "before and during it.",
        flood,
        beside=Beside.NOTHING,
    ),
)
