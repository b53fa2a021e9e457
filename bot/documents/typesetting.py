"""What everything that is typeset has in common: the fonts, and a compiler that reads nothing but our own files."""

from pathlib import Path
from typing import Final

import typst

from bot.documents.glyphs import PrintableText

FONTS: Final = Path(__file__).parent / "fonts"
DRAWING: Final = ("Roboto-Regular.ttf", "DejaVuSans.ttf", "NotoEmoji-Regular.ttf")
"""The fonts that draw the words of a picture: each draws what those before it lack."""
SERIF: Final = ("NotoSerif-Regular.ttf", *DRAWING)
"""Those of a document that is signed. They draw whatever a picture can, so that one answer to "can this be printed?"
holds for both.
"""


def own_compiler(root: Path) -> typst.Compiler:
    """It reads the templates in `root` and no other files.

    Only the fonts that come with the program are used. The fonts of a machine would give other bytes on each machine.
    """
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(root=str(root), font_paths=fonts)


def own_glyphs(fonts: tuple[str, ...] = DRAWING) -> PrintableText:
    """Makes any string safe to typeset with these fonts."""
    return PrintableText(FONTS / name for name in fonts)
