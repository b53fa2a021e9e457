"""The lock of a running bot on its database, within one process: two open files lock each other out just as well."""

import errno
import os
import stat
from contextlib import ExitStack, chdir
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.storage.ownership import DatabaseRefusedError, Lock, owned


def url_of(file: object) -> str:
    return f"sqlite+aiosqlite:///{file}"


def test_one_bot_a_file_and_the_next_when_it_has_ended(tmp_path: Path) -> None:
    url = url_of(tmp_path / "asar.db")
    for _ in range(2):
        with (
            owned(url),
            pytest.raises(DatabaseRefusedError, match=r"another bot runs on .*asar\.db"),
            owned(url),
        ):
            pass


def test_the_file_of_the_lock_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "asar.db"
    before = os.umask(0o022)
    try:
        with owned(url_of(file)):
            assert stat.S_IMODE(file.with_name("asar.db.lock").stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_file_is_the_same_by_whatever_path(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "other.db").symlink_to(tmp_path / "real" / "asar.db")
    with chdir(tmp_path), owned(url_of(tmp_path / "real" / "asar.db")):
        for path in (
            "real/asar.db",
            "./link/../real/asar.db",
            "link/asar.db",
            "other.db",
            tmp_path / "link/asar.db",
        ):
            with pytest.raises(DatabaseRefusedError), owned(url_of(path)):
                pass


def test_what_is_not_one_file_needs_no_lock(tmp_path: Path) -> None:
    urls = (
        url_of(tmp_path / "one.db"),
        url_of(tmp_path / "other.db"),
        *2 * (url_of(":memory:"), "sqlite+aiosqlite://", "postgresql+asyncpg://asar:secret@localhost/asar"),
    )
    with chdir(tmp_path), ExitStack() as stack:
        for url in urls:
            stack.enter_context(owned(url))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db.lock", "other.db.lock"]


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://asar:secret@h/asar", "sqlite:///asar.db", "postgresql://h/a"]
)
def test_what_is_no_database_of_ours_is_said_in_a_sentence(url: str) -> None:
    with (
        pytest.raises(DatabaseRefusedError, match="ASAR_DATABASE_URL has to begin with") as refusal,
        owned(url),
    ):
        pass
    assert "secret" not in str(refusal.value)


def refusing(number: int) -> Lock:
    def lock(_: int) -> None:
        raise OSError(number, os.strerror(number))

    return lock


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS], ids=os.strerror)
def test_a_file_system_without_locks_is_left_to_the_operator(tmp_path: Path, number: int) -> None:
    with capture_logs() as logs, owned(url_of(tmp_path / "asar.db"), refusing(number)):
        pass
    assert [entry["event"] for entry in logs] == ["database_without_a_lock"]


def test_another_trouble_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(DatabaseRefusedError, match=f"cannot be locked: {os.strerror(errno.EIO)}"),
        owned(url_of(tmp_path / "asar.db"), refusing(errno.EIO)),
    ):
        pass
    (tmp_path / "file").touch()
    with (
        pytest.raises(DatabaseRefusedError, match="cannot be opened"),
        owned(url_of(tmp_path / "file" / "asar.db")),
    ):
        pass


def test_a_lock_is_not_inherited(tmp_path: Path) -> None:
    """A process that the bot has started may outlive it; it must not keep the lock."""
    with owned(url_of(tmp_path / "asar.db")):
        (held,) = [
            int(number.name)
            for number in Path("/proc/self/fd").iterdir()
            if number.is_symlink() and number.readlink().name == "asar.db.lock"
        ]
        assert not os.get_inheritable(held)
