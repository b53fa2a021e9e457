"""All tables, whichever module defines them."""

from importlib import import_module
from pkgutil import iter_modules

import sqlalchemy as sa

import bot.models
from bot.models.base import Base
from bot.storage import dialog_tables  # noqa: F401 - defines the tables of dialog state


def metadata() -> sa.MetaData:
    for module in iter_modules(bot.models.__path__, "bot.models."):
        import_module(module.name)
    return Base.metadata
