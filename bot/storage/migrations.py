"""Alembic, called from code, so that `asar migrate` needs no configuration file of its own."""

from pathlib import Path

from alembic import command
from alembic.config import Config

FOLDER = Path(__file__).resolve().parents[2] / "migrations"


def configuration(database_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    # Alembic reads the address through configparser, where a percent sign begins an interpolation.
    config.set_main_option("sqlalchemy.url", database_url.replace("%", "%%"))
    return config


def migrate_to(database_url: str, revision: str) -> None:
    """Migrate up to a later revision, or down to "base", which empties the database, or by "-1", "-2" and so on."""
    config = configuration(database_url)
    if revision == "base" or revision.startswith("-"):
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)
