"""A memorandum as a file."""

from bot.models.words import OrganizationName
from bot.presenting.files.file import File
from bot.presenting.files.names import file_name
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.held_by_link import CopyByLink
from bot.use_cases.memoranda.printing import Printed
from bot.use_cases.memoranda.signing import SignedFileView

_EXTENSIONS = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/heic": "heic",
    "image/tiff": "tif",
    "image/webp": "webp",
    "application/pkcs7-signature": "p7s",
}


def memorandum_file(t: Translator, printed: Printed) -> File:
    """The PDF, named after the memorandum's number. If it has no number yet, the name says that it is a draft."""
    if printed.number is None:
        return File(t.plain("memorandum-file-draft"), printed.pdf)
    return File(t.plain("memorandum-file", number=printed.number), printed.pdf)


def memorandum_caption(t: Translator, printed: Printed) -> str:
    """The caption below the file."""
    if printed.number is None:
        return t("memorandum-file-draft-caption", project=printed.project_title)
    return t("memorandum-file-caption", number=printed.number, project=printed.project_title)


def copy_file(t: Translator, number: str, organization: OrganizationName, copy: SignedFileView) -> File:
    """A signed copy, named after the memorandum and the party that has uploaded it."""
    name = t.plain("memorandum-copy-file", number=number, party=organization)
    return File(file_name(name, _EXTENSIONS.get(copy.media_type, "bin")), copy.content)


def copy_by_link_file(t: Translator, read: CopyByLink) -> File:
    return copy_file(t, read.number, read.organization, read.copy)


def translation_file(t: Translator, printed: Printed) -> File:
    """The English copy. Its name says that it is one."""
    return File(t.plain("memorandum-file-english", number=printed.number or ""), printed.pdf)


def translation_caption(t: Translator, printed: Printed) -> str:
    return t("memorandum-file-english-caption", project=printed.project_title)
