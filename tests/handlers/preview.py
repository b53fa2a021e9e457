"""aiogram-dialog's preview manager, without the package around it, which also draws diagrams by graphviz."""

from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram_dialog.tools.preview import FakeManager
else:
    package = find_spec("aiogram_dialog")
    assert package is not None
    assert package.origin is not None
    spec = spec_from_file_location(
        "aiogram_dialog_preview", Path(package.origin).parent / "tools" / "preview.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    FakeManager = module.FakeManager

__all__ = ["FakeManager"]
