"""What is told of the poster at the place of a completed project, and of what people answer there."""

from datetime import date, timedelta
from itertools import count

from bot.models.country import moment, today
from bot.models.dates import months_later
from bot.models.progress import MORNING
from bot.models.reference import Language
from bot.models.voices import VoicePoint
from bot.use_cases.kernel.identity import SystemIdentity, VisitorIdentity
from bot.use_cases.moderation.projects import TakeProjectDown
from bot.use_cases.voices.adding import AddToVoice
from bot.use_cases.voices.giving import GiveVoice
from bot.use_cases.voices.posters import SayItHangs
from bot.use_cases.voices.rounds import TendPlaces
from tests.fakes import FixedSecrets
from tests.use_cases.kernel.promised.progressing import complete, supported, take_back_completion
from tests.use_cases.kernel.promised.world import Deed, Table, World

TABLE = Table()


class PassedOn:
    """Photos that need not be drawn anew."""

    async def redraw(self, content: bytes) -> bytes:
        return content


_visitors = count()


async def completed(world: World) -> None:
    await supported(world)
    await complete(world)


def point_of(world: World) -> VoicePoint:
    (point,) = world.uow.all(VoicePoint)
    return point


async def answer(world: World, said: str) -> None:
    """Somebody at the place, whom nobody knows."""
    number = next(_visitors)
    give = GiveVoice(VisitorIdentity(Language.KAZAKH), world.uow, world.clock, FixedSecrets())
    await give(point_of(world).code, said, f"token-{number}", f"10.0.{number // 250}.{number % 250}")


def answered(*said: str) -> Deed:
    async def promise(world: World) -> None:
        await completed(world)
        for one in said:
            await answer(world, one)

    return promise


def asked(*days: int, months: int = 0) -> Deed:
    """So many days after it was asked for; where `months` are named, after they have passed since the completion."""

    async def promise(world: World) -> None:
        await completed(world)
        await world.ring_clocks()
        if months:
            for day in (7, 21):
                world.clock.move_to(point_of(world).opened_at + timedelta(days=day))
                await world.ring_clocks()
            on: date = months_later(today(point_of(world).opened_at), months)
            world.clock.move_to(moment(on, MORNING))
            await TendPlaces(SystemIdentity(), world.uow, world.clock)()
            await world.ring_clocks()
        began = world.clock.now()
        for day in days:
            world.clock.move_to(began + timedelta(days=day))
            await world.ring_clocks()

    return promise


async def it_hangs(world: World) -> None:
    await world.by_ngo(SayItHangs)(world.project.id)


async def it_is_taken_down(world: World) -> None:
    await world.by(world.moderator, TakeProjectDown)(
        world.project.id, "Жарияланған мәлімет шындыққа сай емес."
    )


async def others_say_that_it_works(world: World) -> None:
    for _ in range(6):
        await answer(world, "works")


async def said_there(world: World) -> None:
    """Somebody leaves a line with their answer."""
    await completed(world)
    visitor = VisitorIdentity(Language.KAZAKH)
    give = GiveVoice(visitor, world.uow, world.clock, FixedSecrets())
    await give(point_of(world).code, "works", "token", "10.0.0.1")
    add = AddToVoice(visitor, world.uow, world.clock, PassedOn())
    await add(point_of(world).code, "token", "Балам сенбі сайын үйірмеге барады.", b"")


TABLE.kind("voices-poster-asked", asked(), it_hangs, take_back_completion, it_is_taken_down)
TABLE.kind("voices-poster-nudge", asked(7), it_hangs, it_is_taken_down)
TABLE.kind("voices-poster-again", asked(months=3), it_hangs, it_is_taken_down)
TABLE.kind("voices-poster-again-nudge", asked(7, months=3), it_hangs, it_is_taken_down)
TABLE.kind("voices-poster-over", asked(7, 21), it_is_taken_down)
TABLE.kind("voices-heard", answered(*["works"] * 5), take_back_completion, it_is_taken_down)
TABLE.kind(
    "voices-not-there",
    answered(*["not_there"] * 5),
    others_say_that_it_works,
    take_back_completion,
    it_is_taken_down,
)
