"""What kind of document a file is, by what stands in it rather than by its name, and whether it brings a program.

Sources: ECMA-376 (the zip of Office files, where macros lie in `vbaProject.bin`), MS-CFB and MS-OVBA (the older
container and its stream `_VBA_PROJECT`), OpenDocument 1.3 part 2 (macros below `Basic/` and `Scripts/`).
"""

from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile

from bot.models.errors import InvalidValueError

_ZIP: Final = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
_CONTAINER: Final = frozenset({".doc", ".xls", ".ppt"})
SUFFIXES: Final = frozenset({".pdf", ".rtf"}) | _ZIP | _CONTAINER
_WITH_MACROS: Final = frozenset(
    {".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppam", ".ppsm", ".sldm"}
)
_ZIP_BEGINS, _CONTAINER_BEGINS, _RTF_BEGINS = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rt"
_PDF_WITHIN = 1024
"""Bytes within which a PDF says that it is one (ISO 32000-1, annex H)."""
_MACRO_STORAGE: Final = "_VBA_PROJECT".encode("utf-16-le")
"""In a container, names are kept so. The stream is there under Word, Excel and PowerPoint alike."""
_MACRO_PARTS: Final = ("vbaproject.bin", "vbadata.xml")
_MACRO_FOLDERS: Final = (
    "basic/",
    "scripts/",
    "xl/macrosheets/",
    "word/activex/",
    "xl/activex/",
    "ppt/activex/",
)


def is_document(name: str) -> bool:
    """Whether the file's name is that of a document, taken or not."""
    return PurePath(name).suffix.lower() in SUFFIXES | _WITH_MACROS


def require_suffix(name: str) -> str:
    """The ending of the file's name. Raises `InvalidValueError` if such files are not taken."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _WITH_MACROS:
        raise InvalidValueError("document-macros")
    if suffix not in SUFFIXES:
        raise InvalidValueError("document-kind")
    return suffix


def require_harmless(name: str, content: bytes) -> None:
    """Raises `InvalidValueError` for a file that is not what its name says, or that brings macros."""
    suffix = require_suffix(name)
    if suffix == ".pdf":
        _require(b"%PDF-" in content[:_PDF_WITHIN])
    elif content.startswith(_CONTAINER_BEGINS):
        # An Office file under a password is kept in such a container, whatever its name.
        _require(suffix in _CONTAINER)
        _refuse_macros(_MACRO_STORAGE in content)
    elif content.startswith(_ZIP_BEGINS):
        _require(suffix in _ZIP | _CONTAINER)
        _refuse_macros(_zip_has_macros(content))
    else:
        # Word writes RTF under the name of its older format.
        _require(suffix in {".rtf", ".doc"} and content.startswith(_RTF_BEGINS))


def _zip_has_macros(content: bytes) -> bool:
    """Only the list of its parts is read, which cannot be larger than the file."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            names = [name.lower() for name in parts.namelist()]
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise InvalidValueError("document-unreadable") from None
    return any(name.endswith(_MACRO_PARTS) or name.startswith(_MACRO_FOLDERS) for name in names)


def _require(is_what_it_says: bool) -> None:  # noqa: FBT001 - reads as what it requires
    if not is_what_it_says:
        raise InvalidValueError("document-unreadable")


def _refuse_macros(has_macros: bool) -> None:  # noqa: FBT001
    if has_macros:
        raise InvalidValueError("document-macros")
