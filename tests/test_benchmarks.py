"""Benchmarks and scripts are seldom run: a renamed module must not be found out only then."""

from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    f"{folder}.{path.stem}"
    for folder in ("benchmarks", "scripts")
    for path in (ROOT / folder).glob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("module", MODULES)
def test_what_it_imports_is_there(module: str) -> None:
    """Nothing is run: each begins its work under `__main__` alone."""
    assert import_module(module).__doc__
