"""A page is made once for all who ask at the same time, and again after a while."""

import asyncio

import pytest

from bot.web.memory import Remembered
from tests.web.serving import Seconds


class Maker:
    """Counts what it makes; waits while it is held."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.free = asyncio.Event()
        self.free.set()
        self.failing = False

    async def __call__(self, key: str) -> str:
        self.made.append(key)
        await self.free.wait()
        if self.failing:
            raise RuntimeError
        return f"{key} {len(self.made)}"


async def test_it_is_made_anew_when_it_has_become_old() -> None:
    seconds, maker = Seconds(), Maker()
    remembered = Remembered(maker, 10, seconds)
    assert [await remembered("a"), await remembered("a")] == ["a 1", "a 1"]
    seconds.now += 9.9
    assert await remembered("a") == "a 1"
    seconds.now += 0.1
    assert await remembered("a") == "a 2"


async def test_keys_are_kept_apart() -> None:
    remembered = Remembered(Maker(), 10, Seconds())
    assert [await remembered("a"), await remembered("b"), await remembered("a")] == ["a 1", "b 2", "a 1"]


async def test_those_who_ask_together_wait_for_one() -> None:
    maker = Maker()
    maker.free.clear()
    remembered = Remembered(maker, 10, Seconds())
    asking = [asyncio.create_task(remembered("a")) for _ in range(5)]
    await asyncio.sleep(0)
    maker.free.set()
    assert await asyncio.gather(*asking) == ["a 1"] * 5


async def test_a_failure_is_not_kept() -> None:
    maker = Maker()
    maker.failing = True
    remembered = Remembered(maker, 10, Seconds())
    with pytest.raises(RuntimeError):
        await remembered("a")
    maker.failing = False
    assert await remembered("a") == "a 2"


async def test_whoever_gives_up_does_not_take_the_others_along() -> None:
    maker = Maker()
    maker.free.clear()
    remembered = Remembered(maker, 10, Seconds())
    first, second = (asyncio.create_task(remembered("a")) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    maker.free.set()
    assert await second == "a 2"


async def test_no_more_are_kept_than_may_be() -> None:
    remembered = Remembered(Maker(), 10, Seconds(), most=2)
    for key in ("a", "b", "a", "c", "d"):
        await remembered(key)
    assert len(remembered) == 2
    assert remembered.at_hand("d") == "d 4"
    assert remembered.at_hand("a") is None


async def test_of_keys_that_strangers_make_up_nothing_is_kept() -> None:
    maker = Maker()
    maker.failing = True
    remembered = Remembered(maker, 10, Seconds())
    for number in range(50):
        with pytest.raises(RuntimeError):
            await remembered(str(number))
    assert len(remembered) == 0
