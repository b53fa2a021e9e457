"""Finds all use cases: the wiring provides them, and the tests of permissions go through them."""

from importlib import import_module
from inspect import isabstract
from pkgutil import walk_packages

import bot.use_cases
from bot.use_cases.kernel.base import UseCase


def all_use_cases() -> tuple[type[UseCase], ...]:
    """All use cases, sorted by name so that a table made from them does not change its order."""
    for module in walk_packages(bot.use_cases.__path__, "bot.use_cases."):
        import_module(module.name)
    deeds = {use_case for use_case in _subclasses_of(UseCase) if _can_be_called(use_case)}
    return tuple(sorted(deeds, key=lambda use_case: use_case.__qualname__))


def _subclasses_of(base: type[UseCase]) -> set[type[UseCase]]:
    found = set(base.__subclasses__())
    return found.union(*(_subclasses_of(child) for child in found))


def _can_be_called(use_case: type[UseCase]) -> bool:
    """Leaves out a base class, which only shares checks or leaves a step open, and classes from outside this package,
    such as tests'.
    """
    ours = use_case.__module__.startswith(bot.use_cases.__name__)
    return ours and not isabstract(use_case) and any("__call__" in vars(base) for base in use_case.__mro__)
