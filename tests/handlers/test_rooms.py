"""The rooms of the handlers: the same files in every feature, each with one role."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot import handlers
from bot.handlers.fairs.callbacks import CHANGES
from bot.handlers.pitches.received.callbacks import ANSWER_BUTTONS, REASON_BUTTONS
from bot.matching.round_rules import RoundRules
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.pitches.feedback import DECLINE_REASONS

ROOT = Path(handlers.__file__).parent
SHARED = {"middlewares", "states", "widgets"}
"""Folders that belong to no feature."""
ROLES = {
    "dialogs": "declarations alone",
    "getters": "reads",
    "callbacks": "writes",
    "form": "between the answers and the record, and what happens at the end",
    "questions": "what the form asks, where that is too long for form.py",
    "samples": "what previews show",
}
OTHERS = {
    "drafts/openers": "how the form of each draft is opened again",
    "forum/typed": "the question for the programme, typed where no form waits",
    "memoranda/changing/drafts": "the next version while its drafter makes it",
    "memoranda/files": "the file in the chat, which the form and the card send alike",
    "memoranda/known": "the old answers of a memorandum that came to nothing, for the form of the next",
    "memoranda/other_language": "the question for each text in its second language, which two forms ask",
    "memoranda/pairs": "a text told in one language after the other, for those forms and what becomes of them",
    "memoranda/plan": "the action plan in three small questions",
    "memoranda/plan_lines": "lines of the plan as two forms keep them and as the record has them",
    "memoranda/sides": "who the parties of a draft are: known from the match, or looked for by name",
    "menu/entries": "the table of what the menu offers",
    "moderation/background": "what stands beside a record in a queue: sender, likeness, register, history",
    "moderation/lists": "the lists of a queue, which all queues share",
    "moderation/queue": "what the queues share",
    "moderation/reasons": "the question why, which returning, taking down and stopping share",
    "papers/years": "what the report of a year shows and sends: another record than the papers about a pledge",
    "people/account/staff": "the roles of staff, their own part of the account",
    "pledges/actions": "the buttons under messages, which are many: each opens a form or a screen, or settles at once",
    "pledges/arrival": "the forms about a pledge that stands, beside the one that makes it",
    "projects/second_language": "the questions for words in a second language, and which language that is",
    "sharing/button": "the button on screens by which somebody chooses a chat",
    "sharing/offering": "the answer to words that are typed in any chat, where no screen is",
    "sharing/results": "what is offered of a project, with the way to it",
    "people/language": "the screen that first contact and the account share",
}
"""Modules with a role of their own, each with its reason."""
CONTAINER = {"deeds", "middlewares/scope"}
"""The one that takes from the container, and the one that puts it there."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


@cache
def modules() -> dict[str, ast.Module]:
    return {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def of_features() -> dict[str, ast.Module]:
    return {
        name: tree
        for name, tree in modules().items()
        if "/" in name and name.split("/")[0] not in SHARED and not name.endswith("/__init__")
    }


def with_role(role: str) -> list[str]:
    found = [name for name in of_features() if name.rpartition("/")[2] == role]
    assert found
    return found


def imported(tree: ast.Module) -> Iterator[str]:
    """`bot.handlers.forum.getters` and, as a name that may be a module, `bot.handlers.forum.getters.PAGE`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def imports_role(tree: ast.Module, role: str) -> list[str]:
    """The imports from that role's modules, of whichever feature; the widgets have a folder `form` of their own."""
    names = (name for name in imported(tree) if name.startswith("bot.handlers."))
    return [name for name in names if role in name.split(".") and "widgets" not in name.split(".")]


def called(tree: ast.Module) -> set[str]:
    functions = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
        for function in functions
    }


def defined(tree: ast.Module, *kinds: type[ast.stmt]) -> list[str]:
    return [getattr(node, "name", "") for node in ast.walk(tree) if isinstance(node, kinds)]


def test_a_feature_has_the_files_that_all_have() -> None:
    """One that fits none of them needs a reason in `OTHERS`."""
    strangers = {name for name in of_features() if name.rpartition("/")[2] not in ROLES}
    assert sorted(strangers) == sorted(OTHERS)


def test_a_folder_with_dialogs_has_getters() -> None:
    folders = {name.rpartition("/")[0] for name in with_role("dialogs")}
    assert sorted(folder for folder in folders if f"{folder}/getters" not in modules()) == []


@pytest.mark.parametrize("name", with_role("dialogs"))
def test_dialogs_declare_alone(name: str) -> None:
    tree = modules()[name]
    assert defined(tree, ast.AsyncFunctionDef, ast.ClassDef) == []
    assert {"Dialog", "dialog"} & called(tree)
    assert [module for module in imported(tree) if module.startswith(("bot.use_cases", "dishka"))] == []


@pytest.mark.parametrize("name", with_role("getters"))
def test_getters_read_alone(name: str) -> None:
    tree = modules()[name]
    assert imports_role(tree, "callbacks") == []
    assert imports_role(tree, "dialogs") == []
    ways_on = {"switch_to", "start", "done", "reset_stack", "open_home", "open_over_menu", "open_below"}
    assert called(tree) & {"Window", "Dialog", "Router", *ways_on} == set()


@pytest.mark.parametrize("name", with_role("callbacks"))
def test_callbacks_draw_no_window(name: str) -> None:
    tree = modules()[name]
    assert imports_role(tree, "dialogs") == []
    assert called(tree) & {"Window", "Dialog"} == set()


@pytest.mark.parametrize("name", [*with_role("form"), *with_role("questions")])
def test_forms_stand_below_the_screens(name: str) -> None:
    tree = modules()[name]
    assert [role for role in ("callbacks", "dialogs", "getters") if imports_role(tree, role)] == []
    assert called(tree) & {"Window", "Dialog", "Router"} == set()


@pytest.mark.parametrize("name", with_role("samples"))
def test_samples_are_values(name: str) -> None:
    tree = modules()[name]
    assert defined(tree, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef) == []
    assert [role for role in ("callbacks", "dialogs", "getters", "form") if imports_role(tree, role)] == []


def test_samples_stand_in_their_own_modules() -> None:
    """A sample is a made-up view: outside of samples.py none is built."""
    views = {
        node.func.id
        for name in with_role("samples")
        for node in ast.walk(modules()[name])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("View")
    }
    assert "PitchView" in views
    built = {
        name: found
        for name, tree in of_features().items()
        if not name.endswith("/samples") and (found := called(tree) & views)
    }
    assert built == {}


def test_lists_read_page_by_page_have_the_one_pager() -> None:
    """The library's own pager shows arrows that lead nowhere."""
    of_the_library = {"StubScroll", "PrevPage", "NextPage", "CurrentPage", "FirstPage", "LastPage"}
    using = {
        name
        for name, tree in modules().items()
        if {f"aiogram_dialog.widgets.kbd.{pager}" for pager in of_the_library} & set(imported(tree))
    }
    assert using == {"widgets/pager"}


def test_the_container_is_asked_in_one_place() -> None:
    asking = {
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if "CONTAINER_NAME" in {getattr(node, "id", ""), getattr(node, "attr", ""), getattr(node, "name", "")}
    }
    assert asking == CONTAINER


def test_every_answer_has_its_button() -> None:
    assert sorted(ANSWER_BUTTONS.values()) == sorted(PitchAnswer)
    assert sorted(REASON_BUTTONS.values()) == sorted(DECLINE_REASONS)
    rules = RoundRules.__dataclass_fields__
    assert sorted(CHANGES.values()) == sorted((rule, step) for rule in rules for step in (-1, 1))
