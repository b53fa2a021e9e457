"""What a demo finds of the run before it, which may have been killed at any moment."""

import socket
from pathlib import Path

import pytest
from rich.console import Console

from playground import demo

OF_ANOTHER_VERSION = '{"version": 0}'


class Preparing(Exception):  # noqa: N818  # reads as what happened
    """The demo has come to where it prepares what it has not."""


@pytest.fixture(autouse=True)
def stops_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async def prepare(*_: object, fresh: bool, **__: object) -> None:
        raise Preparing("from nothing" if fresh else "goes on")

    monkeypatch.setattr(demo, "prepare", prepare)


@pytest.mark.parametrize(
    ("prepared", "comes_to", "words"),
    [(True, ValueError, "was not written by this version"), (False, Preparing, "from nothing")],
)
async def test_the_conversation_goes_with_the_data_that_it_is_about(
    tmp_path: Path, prepared: bool, comes_to: type[Exception], words: str
) -> None:
    """If it was killed before all was prepared, or while it began anew, both are of no use; else both are read."""
    (tmp_path / demo.DATABASE).write_bytes(b"of the run before")
    (tmp_path / demo.CONVERSATION).write_text(OF_ANOTHER_VERSION, encoding="utf-8")
    if prepared:
        (tmp_path / demo.PREPARED).touch()
    with pytest.raises(comes_to, match=words):
        async with demo.open_demo(tmp_path, Console(quiet=True)):
            pass
    assert (tmp_path / demo.DATABASE).exists() is prepared


async def test_a_demo_that_was_prepared_goes_on(tmp_path: Path) -> None:
    (tmp_path / demo.DATABASE).touch()
    (tmp_path / demo.PREPARED).touch()
    with pytest.raises(Preparing, match="goes on"):
        async with demo.open_demo(tmp_path, Console(quiet=True)):
            pass
    assert (tmp_path / demo.DATABASE).exists()


@pytest.mark.parametrize("after", [0, 8081, 40_000, 65_535])
def test_the_bot_s_ports_are_none_that_an_outgoing_connection_may_take(after: int) -> None:
    """It would be lost to one while the bot is killed and started again."""
    assert 0 < demo.free_port(after) < 32_768


def test_a_port_that_somebody_listens_on_is_not_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", demo.free_port(0)))
        taken.listen()
        assert demo.free_port(taken.getsockname()[1] - 1) != taken.getsockname()[1]
