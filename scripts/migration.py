"""Writes a new migration from the difference between the models and the newest migration.

The models are compared with a database in a temporary file that was brought up to date, so nobody's own data is
touched.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from bot.storage.migrations import FOLDER, configuration, migrate_to


def main(message: str) -> None:
    number = max(int(file.name[:4]) for file in (FOLDER / "versions").glob("[0-9]*.py")) + 1
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'empty.db'}"
        migrate_to(url, "head")
        command.revision(configuration(url), message=message, autogenerate=True, rev_id=f"{number:04}")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].strip():
        sys.exit('Say what changes: make migration m="Add tickets"')
    main(sys.argv[1])
