"""Which keys the web's templates ask for, read as Jinja reads them.

A template asks with `t("key", …)`, and the key stands there in full: one put together from pieces could not be
found here, so it is an error.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

import bot

TEMPLATES = Path(bot.__file__).parent / "web" / "templates"


@cache
def asked_by_templates() -> dict[str, str]:
    """Each key, with a place where it is asked for."""
    return {key: place for key, place, _ in calls()}


@cache
def calls() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """(the key, where it is asked for, the gaps that are filled)."""
    found: list[tuple[str, str, frozenset[str]]] = []
    for path in sorted(TEMPLATES.rglob("*.html")):
        found += _calls_in(path.read_text(encoding="utf-8"), str(path.relative_to(TEMPLATES)))
    return tuple(found)


def _calls_in(text: str, name: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    for call in Environment(autoescape=True).parse(text).find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name == "t"):
            continue
        place = f"{name}:{call.lineno}"
        if not (call.args and isinstance(call.args[0], nodes.Const)):
            msg = f"{place}: the key of a sentence has to stand in the template itself"
            raise ValueError(msg)
        yield call.args[0].value, place, frozenset(argument.key for argument in call.kwargs)
