"""`kill -9` while messages are due: none may be lost, and hardly any comes twice."""

import asyncio

from bot.use_cases.kernel.sending import AT_A_TIME
from chaos.askers import Askers
from chaos.databases import Kind
from chaos.figures import Row
from chaos.promised import Promised
from chaos.stage import Beside, Run, Scenario

_PHASE = 0.04
"""Seconds, about as long as one message takes at the set rate: the kill strikes at any point of that."""
_PEOPLE_SHARE = 4
"""Messages that each person gets."""


async def at_the_set_rate(run: Run) -> list[Row]:
    """How many come twice a kill is measured on a quiet machine alone, by the long form: where the machine is busy, a
    kill hits more that is in flight.
    """
    return await _killed_again_and_again(
        run,
        kills=run.sized(40, short=3),
        due=run.sized(2000, short=90),
        a_kill_doubles=None if run.short else 1.0,
    )


async def without_pace(run: Run) -> list[Row]:
    """As fast as the machine can: more is in flight at each moment."""
    return await _killed_again_and_again(run, kills=10, due=1000, ASAR_PACE_PER_SECOND="0")


async def _killed_again_and_again(
    run: Run, *, kills: int, due: int, a_kill_doubles: float | None = None, **settings: str
) -> list[Row]:
    """The moments are spread over the messages and not over time, so that some are due at each of them."""
    async with run.stage() as stage:
        promised = Promised(stage, await stage.crowd(due // _PEOPLE_SHARE))
        await promised.promise(due)
        bot = stage.bot(**settings)
        moments = sorted(stage.random.sample(range(1, due), kills))
        in_flight = most = 0
        for moment in moments:
            await bot.start()
            await stage.at_rest(lambda moment=moment: stage.playground.world.last_message_id >= moment)  # type: ignore[misc]
            await asyncio.sleep(stage.random.uniform(0, _PHASE))
            await bot.kill()
            hit = await promised.in_flight()
            in_flight, most = in_flight + hit, max(most, hit)
        await bot.start()
        await promised.arrived()
        # What would come twice would come now.
        await asyncio.sleep(1)
        lost, doubled = promised.lost, promised.doubled
    within = (
        most <= 2 * AT_A_TIME
        and doubled <= in_flight
        and (a_kill_doubles is None or doubled <= a_kill_doubles * kills)
    )
    bar = f"lost 0; at most {2 * AT_A_TIME} in flight at a kill; doubled at most what was in flight"
    return [
        run.row(
            f"{kills} kills, {due} due: lost {lost}, doubled {doubled} of {in_flight} in flight, {most} at once, "
            f"{doubled / kills:.2f} a kill",
            bar + (f", at most {a_kill_doubles:g} a kill" if a_kill_doubles else ""),
            held=lost == 0 and within,
        )
    ]


async def four_processes(run: Run) -> list[Row]:
    """Four bots on one database, of which one after the other is killed or restarted."""
    due, losses = run.sized(1000, short=100), run.sized(12, short=2)
    async with run.stage() as stage:
        promised = Promised(stage, await stage.crowd(due // _PEOPLE_SHARE))
        askers = Askers(stage, await stage.crowd(20))
        bots = [stage.bot() for _ in range(4)]
        await asyncio.gather(*(bot.start() for bot in bots))
        await askers.come()
        await promised.promise(due)
        asking = asyncio.create_task(askers.ask(due / 25))
        kills = 0
        for number in range(losses):
            await asyncio.sleep(stage.random.uniform(0, 2))
            bot = stage.random.choice(bots)
            if number % 3 == 2:
                await bot.terminate()
            else:
                await bot.kill()
                kills += 1
            await bot.start()
        await asking
        await promised.arrived()
        await askers.all_answered()
        lost, doubled = promised.lost, promised.doubled
        answered = askers.answered
    return [
        run.row(
            f"{kills} kills and {losses - kills} restarts, {due} due: lost {lost}, doubled {doubled}; "
            f"answered {answered} of {askers.count}",
            "lost 0; doubled at most 1 a kill; all answered",
            held=lost == 0 and doubled <= kills and answered == askers.count,
        )
    ]


SCENARIOS = (
    Scenario(
        "killed while messages are due",
        "2,000 messages are due; `kill -9` strikes at 40 random moments, and the bot is started again each time.",
        at_the_set_rate,
        beside=Beside.ITSELF,
        short_kinds=tuple(Kind),
    ),
    Scenario(
        "killed without a pace",
        "The same with 1,000 messages, 10 kills and no pace, so that more is in flight.",
        without_pace,
    ),
    Scenario(
        "four processes",
        "Four bots on one database; 1,000 messages are due, people write and tap, and at 12 moments one bot is killed "
        "or restarted.",
        four_processes,
        kinds=(Kind.POSTGRESQL,),
    ),
)
