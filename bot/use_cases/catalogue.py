"""Every use case there is: what the wiring provides and what the permission matrix is tested on."""

from importlib import import_module
from pkgutil import iter_modules

import bot.use_cases
from bot.use_cases.base import UseCase


def all_use_cases() -> tuple[type[UseCase], ...]:
    """By name, so that a table made from them is stable."""
    for module in iter_modules(bot.use_cases.__path__, "bot.use_cases."):
        import_module(module.name)
    return tuple(sorted(_below(UseCase), key=lambda use_case: use_case.__qualname__))


def _below(base: type[UseCase]) -> set[type[UseCase]]:
    found = set(base.__subclasses__())
    return found.union(*(_below(child) for child in found))
