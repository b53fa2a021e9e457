"""Contracts of imports that name modules one by one forget none of them."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def contract(name: str) -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    (found,) = [one for one in contracts if one["name"] == name]
    return found


def children(package: str) -> list[str]:
    """Modules and packages that lie in it, and not those within them."""
    folder = ROOT.joinpath(*package.split("."))
    found = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    found += [path.parent for path in folder.glob("*/__init__.py")]
    return sorted(f"{package}.{path.stem}" for path in found)


def test_a_package_knows_its_children() -> None:
    """Else the comparisons below could be of nothing with nothing."""
    assert {"bot.web.app", "bot.web.pages", "bot.web.rendering"} <= set(children("bot.web"))
    assert "bot.web.pages.home" not in children("bot.web")


def test_all_of_the_web_but_one_module_renders_no_templates() -> None:
    listed = contract("Templates are rendered in one place of the web")["source_modules"]
    ours = sorted(module for module in listed if module.startswith("bot.web"))
    assert ours == [module for module in children("bot.web") if module != "bot.web.rendering"]


def test_no_feature_is_known_to_the_kernel() -> None:
    listed = contract("The kernel knows no feature")["forbidden_modules"]
    features = [module for module in children("bot.use_cases") if module != "bot.use_cases.kernel"]
    assert sorted(listed) == features
