"""Rules of the house that no linter knows."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiogram import Router
from magic_filter import MagicFilter

from bot.handlers import dialogs, routers
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.permissions import Permission
from tests.handlers.drawing import widgets_below
from tests.snapshots import kept_names, kept_states, state_names, stored_names

ROOT = Path(__file__).parents[1]

MODULE_LINES = 300


def all_routers() -> Iterator[Router]:
    for router in routers():
        yield from router.chain_tail


def handlers() -> Iterator[tuple[str, object]]:
    for router in all_routers():
        for observer in router.observers.values():
            for handler in observer.handlers:
                yield f"{router.name}: {handler.callback}", handler


def test_no_handler_has_a_synchronous_filter() -> None:
    """Aiogram runs those in a thread of a pool that all updates share."""
    synchronous = [
        (name, check.callback)
        for name, handler in handlers()
        for check in handler.filters or ()  # type: ignore[attr-defined]
        if check.magic is not None or isinstance(check.callback, MagicFilter) or not check.awaitable
    ]
    assert synchronous == []


def test_every_handler_is_asynchronous() -> None:
    assert [name for name, handler in handlers() if not handler.awaitable] == []  # type: ignore[attr-defined]


def test_no_widget_waits_for_a_synchronous_function() -> None:
    """Conditions are names of data; a function given as `when` or as a filter of input would be called in line."""
    found = []
    for dialog in dialogs.all():
        for window in dialog.windows.values():
            for widget in widgets_below(window):
                condition = getattr(widget, "condition", None)
                module = getattr(inspect.unwrap(condition), "__module__", "") if callable(condition) else ""
                if module.startswith("bot.") or isinstance(condition, MagicFilter):
                    found.append((str(window.get_state()), widget))
                found += [
                    (str(window.get_state()), check)
                    for check in getattr(widget, "filters", ())
                    if not inspect.iscoroutinefunction(getattr(check, "__call__", check))  # noqa: B004
                ]
    assert found == []


@pytest.mark.parametrize("use_case", all_use_cases(), ids=lambda use_case: use_case.__name__)
def test_every_use_case_declares_a_permission(use_case: type) -> None:
    assert isinstance(vars(use_case).get("permission"), Permission)


def test_no_state_is_renamed_or_lost() -> None:
    """States are stored with open dialogs: a lost name closes screens for people."""
    assert sorted(kept_states() - state_names()) == []


def test_every_state_is_on_record() -> None:
    """Write the record anew with `python -m tests.snapshots`."""
    assert sorted(state_names() - kept_states()) == []


def test_no_stored_name_is_lost() -> None:
    """A message that waits, or a button under an old one, names it; write the record anew only after a migration."""
    assert sorted(kept_names() - stored_names()) == []


def test_every_stored_name_is_on_record() -> None:
    """Write the record anew with `python -m tests.snapshots`."""
    assert sorted(stored_names() - kept_names()) == []


@pytest.mark.parametrize("package", ["bot", "playground", "sample"])
def test_modules_are_short(package: str) -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / package).rglob("*.py")
    }
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_access_to_a_record_stands_once_a_feature() -> None:
    """Who may see and touch a record is asked in `use_cases/<feature>/access.py` and nowhere else."""
    asked = re.compile(r"\.represented\(|\.represents\b|organization-not-verified")
    allowed = {
        *(ROOT / "bot/handlers/menu" / name for name in ("entries.py", "getters.py")),
        *(ROOT / "bot/handlers" / name for name in ("widgets/known.py", "drafts/callbacks.py")),
        ROOT / "bot/storage/tellings.py",
    }
    """The menu and the forms choose what to offer, and what to keep, and the ledger notes as whom somebody has acted:
    that is no check.
    """
    elsewhere = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "bot").rglob("*.py")
        if path.name != "access.py"
        and path not in allowed
        and "kernel" not in path.parts
        and asked.search(path.read_text(encoding="utf-8").replace("known.represents", ""))
    ]
    assert elsewhere == []


def test_the_dialects_are_known_to_named_modules() -> None:
    """`base.py` names PostgreSQL's type for JSON, `sql.py` the two inserts; everything else is the same for both."""
    knowing = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "bot").rglob("*.py")
        if "sqlalchemy.dialects" in path.read_text(encoding="utf-8")
    }
    assert knowing == {"bot/models/base.py", "bot/storage/sql.py"}
