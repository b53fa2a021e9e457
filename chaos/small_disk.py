"""A disk that can be filled to the last byte, and freed again."""

import os
import resource
import subprocess
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

_SIZE = 16 * 1024 * 1024
_PIECE = b"\0" * 4096
_UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


class SmallDisk(Protocol):
    folder: Path
    complaints: Collection[str]
    """What SQLite may say of it."""

    def fill(self, pid: int) -> None:
        """From now on the process `pid` can make no file larger."""

    def free(self, pid: int) -> None: ...


class OwnFilesystem:
    """A file system of a few megabytes in memory. It is really full, as the disk of a server is."""

    complaints: Collection[str] = ("database or disk is full", "disk I/O error")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, pid: int) -> None:  # noqa: ARG002 - full is full, for whomever
        with self._ballast.open("wb", buffering=0) as ballast, suppress(OSError):
            while ballast.write(_PIECE):
                pass

    def free(self, pid: int) -> None:  # noqa: ARG002
        self._ballast.unlink()


class LimitedFiles:
    """Where nothing can be mounted: the kernel lets the process make no file larger than the database is by now.

    SQLite then speaks of an error in place of a full disk; for the bot both are an outage of its storage.
    """

    complaints: Collection[str] = ("disk I/O error",)

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, pid: int) -> None:
        largest = max(file.stat().st_size for file in self.folder.glob("asar.db*"))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))

    def free(self, pid: int) -> None:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, _UNLIMITED)


@contextmanager
def small_disk() -> Iterator[SmallDisk]:
    with TemporaryDirectory(prefix="asar-chaos-disk-") as name:
        folder = Path(name)
        if not _mounted(folder):
            yield LimitedFiles(folder)
            return
        try:
            yield OwnFilesystem(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)  # noqa: S603, S607


def _mounted(folder: Path) -> bool:
    if os.geteuid() != 0:
        return False
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "asar-chaos", str(folder)]
    return subprocess.run(mount, check=False, stderr=subprocess.DEVNULL).returncode == 0  # noqa: S603
