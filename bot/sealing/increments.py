"""What was added to a sealed PDF behind its last sealed byte (incremental updates, ISO 32000-1, 7.5.6)."""

import re
from collections.abc import Iterator
from typing import Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from bot.use_cases.seals.findings import Change

_END: Final = re.compile(rb"(?:(?!startxref).)*startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?", re.DOTALL)
"""From the last cross-reference section on: its trailer, and where it began (ISO 32000-1, 7.5.5)."""
_CODE: Final = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})
"""Actions that run something or send data away (ISO 32000-1, 12.6.4)."""
_RUNS: Final = _CODE | {"/GoToR", "/GoToE", "/URI"}
"""These, and actions that lead out of the file."""
_CODE_AT: Final = frozenset({"/JS", "/XFA"})
"""Scripts, and forms that bring their own (XFA, ISO 32000-1, 12.7.8)."""
_RUNS_AT: Final = _CODE_AT | {"/OpenAction", "/AA"}


def change_since(
    reader: PdfFileReader, seal: EmbeddedPdfSignature, later: list[EmbeddedPdfSignature]
) -> Change | None:
    """What was changed behind the seal; None if there are signatures alone, the last of which covers all."""
    if not _ends_with_its_last_revision(reader) or not later:
        return Change.APPENDED if not _is_changed(seal) else kind_of_change(reader, seal.signed_revision)
    if _is_changed(seal):
        return kind_of_change(reader, seal.signed_revision)
    last = later[-1]
    covered = last.evaluate_signature_coverage()
    if covered is SignatureCoverageLevel.ENTIRE_FILE:
        return None
    # Programs add what proves a certificate behind the signature (DSS, ETSI EN 319 142-1, 5.4.2).
    return None if _level(last) <= ModificationLevel.LTA_UPDATES else Change.APPENDED


def _is_changed(seal: EmbeddedPdfSignature) -> bool:
    return bool(_level(seal) > ModificationLevel.FORM_FILLING)


def _level(signature: EmbeddedPdfSignature) -> ModificationLevel:
    """How much was changed behind this signature."""
    signature.compute_integrity_info()  # type: ignore[no-untyped-call]
    result: object = getattr(signature, "diff_result")  # noqa: B009 - its type is not that of what is assigned later
    return result.modification_level if isinstance(result, DiffResult) else ModificationLevel.OTHER


def _ends_with_its_last_revision(reader: PdfFileReader) -> bool:
    """Whether nothing stands behind the last revision. pyHanko does not mind: bytes there change no page."""
    last = reader.xrefs.get_xref_container_info(reader.total_revisions - 1)
    reader.stream.seek(last.end_location)
    end = _END.fullmatch(reader.stream.read())
    return end is not None and int(end[1]) == last.declared_startxref


def kind_of_change(reader: PdfFileReader, sealed_revision: int) -> Change:
    """The worst that was changed after this revision."""
    sealed = reader.get_historical_resolver(sealed_revision)
    added = [
        (ref, resolver)
        for number in range(sealed_revision + 1, reader.total_revisions)
        for resolver in (reader.get_historical_resolver(number),)
        for ref in resolver.explicit_refs_in_revision()  # type: ignore[no-untyped-call]
    ]
    if any(_has(_object(resolver, ref), _RUNS, _RUNS_AT) for ref, resolver in added):
        return Change.ACTION
    if _pages_differ(sealed, reader):
        return Change.CONTENT
    before, now = _annotations(sealed), _annotations(reader)
    redefined = {ref for ref, _ in added}
    if now != before or before & redefined:
        return Change.ANNOTATION
    return Change.CONTENT


def _object(resolver: HistoricalResolver, ref: generic.Reference) -> object:
    try:
        return resolver(ref)
    except (PdfError, ValueError, KeyError):
        return None


def runs_code(reader: PdfFileReader) -> bool:
    """Whether anything in the file is a script, or starts a program, or sends data away."""
    return any(
        _has(_object(resolver, ref), _CODE, _CODE_AT)
        for number in range(reader.total_revisions)
        for resolver in (reader.get_historical_resolver(number),)
        for ref in resolver.explicit_refs_in_revision()  # type: ignore[no-untyped-call]
    )


def _has(thing: object, actions: frozenset[str], keys: frozenset[str]) -> bool:
    """Whether there is one of these actions, or one of these keys, in the object, however deep: programs follow chains
    of actions to their end.
    """
    left = [thing]
    while left:
        one = left.pop()
        if isinstance(one, generic.DictionaryObject):
            values = {key: one.raw_get(key) for key in one}
            if values.keys() & keys or values.get("/S") in actions:
                return True
            left.extend(values.values())
        elif isinstance(one, generic.ArrayObject):
            left.extend(list.__iter__(one))
    return False


def _itself(raw: object) -> object:
    return raw.get_object() if isinstance(raw, generic.IndirectObject) else raw  # type: ignore[no-untyped-call]


def _pages(handler: PdfHandler) -> Iterator[tuple[generic.Reference | None, generic.DictionaryObject]]:
    """Leaves of the page tree; a tree in circles ends where it comes back."""
    seen: set[generic.Reference] = set()

    def below(raw: object) -> Iterator[tuple[generic.Reference | None, generic.DictionaryObject]]:
        ref = raw.reference if isinstance(raw, generic.IndirectObject) else None
        if ref is not None:
            if ref in seen:
                return
            seen.add(ref)
        node = _itself(raw)
        if not isinstance(node, generic.DictionaryObject):
            return
        if "/Kids" in node:
            for kid in list.__iter__(node["/Kids"]):
                yield from below(kid)
        else:
            yield ref, node

    yield from below(handler.root.raw_get("/Pages"))


def _pages_differ(sealed: HistoricalResolver, reader: PdfFileReader) -> bool:
    before, now = list(_pages(sealed)), list(_pages(reader))
    if [ref for ref, _ in before] != [ref for ref, _ in now]:
        return True
    for (_, old), (_, new) in zip(before, now, strict=True):
        if _shown(old) != _shown(new):
            return True
        for key in ("/Contents", "/Resources"):
            if key in old and _last_change(reader, old.raw_get(key)) > sealed.revision:
                return True
    return False


def _shown(page: generic.DictionaryObject) -> dict[str, object]:
    return {str(key): page.raw_get(key) for key in page if key != "/Annots"}


def _last_change(reader: PdfFileReader, raw: object) -> int:
    """The newest revision in which any of these objects was written."""
    if isinstance(raw, generic.IndirectObject):
        return int(reader.xrefs.get_last_change(raw.reference))
    if isinstance(raw, generic.ArrayObject):
        return max((_last_change(reader, each) for each in list.__iter__(raw)), default=-1)
    return -1


def _annotations(handler: PdfHandler) -> set[generic.Reference]:
    """All but the fields of signatures, which a page may list as its annotations."""
    found = set()
    for _, page in _pages(handler):
        for raw in list.__iter__(page["/Annots"]) if "/Annots" in page else ():
            ref = raw.reference if isinstance(raw, generic.IndirectObject) else None
            one = _itself(raw)
            is_field = isinstance(one, generic.DictionaryObject) and one.get("/FT") == "/Sig"
            if not is_field and ref is not None:
                found.add(ref)
    return found
