"""A migrated, empty SQLite file, made once for all workers and runs, and a quick place for its copies."""

import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.storage.migrations import FOLDER, migrate_to

_RAM = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory; elsewhere the disk serves


def migrations_hash() -> str:
    """Another one as soon as any migration changes: they stand on no other code of ours."""
    digest = hashlib.sha256()
    for file in sorted(FOLDER.rglob("*.py")):
        digest.update(file.relative_to(FOLDER).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def migrated_template(folder: Path) -> Path:
    """The file for the migrations as they are now. Whoever comes first makes it, the others wait for them.

    It is made under another name: a run that is stopped meanwhile leaves nothing that looks complete.
    """
    folder.mkdir(parents=True, exist_ok=True)
    template = folder / f"{migrations_hash()}.db"
    with template.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not template.exists():
            unfinished = template.with_suffix(".unfinished")
            unfinished.unlink(missing_ok=True)
            migrate_to(f"sqlite+aiosqlite:///{unfinished}", "head")
            unfinished.rename(template)
    return template


@contextmanager
def quick_folder() -> Iterator[Path]:
    """In memory where the machine has such a place: nobody needs a test's database after a power cut."""
    place = _RAM if _RAM.is_dir() and os.access(_RAM, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="asar-tests-", dir=place) as folder:
        yield Path(folder)
