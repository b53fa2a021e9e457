"""Rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that a file of ours could break, asked of its bytes.

They are no validator: each is a rule that has failed for somebody who seals documents, or that typesetting promises and
sealing could undo. A rule returns what breaks it, in words.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

_NAMES: Final = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_FORBIDDEN_ACTIONS: Final = frozenset(
    {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/JavaScript", "/Rendition"}
)
Rule = Callable[[bytes, PdfReader], Iterator[str]]
RULES: dict[str, Rule] = {}


def broken_rules(pdf: bytes) -> dict[str, list[str]]:
    """By rule, what breaks it; empty for a file that keeps them all."""
    reader = PdfReader(BytesIO(pdf), strict=True)
    found = {name: list(rule(pdf, reader)) for name, rule in RULES.items()}
    return {name: complaints for name, complaints in found.items() if complaints}


def _rule(check: Rule) -> Rule:
    RULES[check.__name__.removeprefix("_")] = check
    return check


@_rule
def _header(pdf: bytes, _: PdfReader) -> Iterator[str]:
    """ISO 19005-3, 6.1.2."""
    if re.match(rb"%PDF-1\.\d\r?\n%[\x80-\xff]{4,}\r?\n", pdf) is None:
        yield "no header of a binary file at the first byte"


@_rule
def _lines_of_objects(pdf: bytes, _: PdfReader) -> Iterator[str]:
    """6.1.9: what begins an object stands in a line of its own. typst ends its file without a line end, so that the
    first object of a seal stands in the line of the end-of-file marker unless one is added.
    """
    for number, at in _places(pdf):
        if pdf[at - 1 : at] not in {b"\n", b"\r"}:
            yield f"object {number} does not begin its line"
        if re.match(rb"\d+ \d+ obj[\r\n]", pdf[at : at + 40]) is None:
            yield f"object {number} has something behind obj"


@_rule
def _end(pdf: bytes, _: PdfReader) -> Iterator[str]:
    """6.1.3: nothing but one line end behind the last marker."""
    if re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", pdf) is None:
        yield "something stands behind the end"


@_rule
def _trailer(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.1.3."""
    if "/ID" not in reader.trailer:
        yield "no identifier"
    if "/Encrypt" in reader.trailer:
        yield "encrypted"


@_rule
def _metadata(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.6.2 and 6.6.4; ISO 14289-1, clause 5 and 7.1."""
    stream = reader.root_object.get("/Metadata")
    if stream is None:
        yield "no metadata"
        return
    if "/Filter" in stream.get_object():
        yield "metadata are compressed"
    tree = ET.fromstring(stream.get_object().get_data())  # noqa: S314 - our own file
    said = {
        name: _value(tree, *name.split(":")) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
    }
    if said != {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}:
        yield f"it says of itself: {said}"
    title = tree.find(".//dc:title//rdf:li", _NAMES)
    if title is None or not title.text:
        yield "no title"
    elif reader.metadata is not None and reader.metadata.title != title.text:
        yield "two titles"


def _value(tree: ET.Element, prefix: str, name: str) -> str | None:
    """A property of XMP, which may be an element or an attribute."""
    full = f"{{{_NAMES[prefix]}}}{name}"
    for each in tree.iter():
        if each.tag == full:
            return each.text
        if full in each.attrib:
            return each.attrib[full]
    return None


@_rule
def _fonts(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.2.11.4.1 and 6.2.11.7.2: embedded, and each character has its meaning."""
    fonts = [each for each in _objects(reader) if each.get("/Type") == "/Font"]
    if not fonts:
        yield "no font at all"
    for font in fonts:
        name = font.get("/BaseFont", "a font")
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        if font.get("/Subtype") in {"/CIDFontType0", "/CIDFontType2"}:
            continue  # the descendant of another
        described = inner.get("/FontDescriptor", DictionaryObject()).get_object()
        if not described.keys() & {"/FontFile", "/FontFile2", "/FontFile3"}:
            yield f"{name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"{name} has no meanings"


@_rule
def _colours(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.2.3."""
    intents = reader.root_object.get("/OutputIntents", ArrayObject())
    if not any("/DestOutputProfile" in each.get_object() for each in intents):
        yield "no colour space is meant"


@_rule
def _tags(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.7; ISO 14289-1, 7.1 and 7.2."""
    root = reader.root_object
    if not _is_true(root.get("/MarkInfo", DictionaryObject()).get("/Marked")):
        yield "not marked as tagged"
    if "/StructTreeRoot" not in root:
        yield "no structure"
    if not root.get("/Lang"):
        yield "no language"
    if not _is_true(root.get("/ViewerPreferences", DictionaryObject()).get("/DisplayDocTitle")):
        yield "a reader shows the file's name in place of the title"


@_rule
def _alternatives(_: bytes, reader: PdfReader) -> Iterator[str]:
    """ISO 14289-1, 7.3 and 7.18.5: pictures and links say what they are."""
    for element in _objects(reader):
        if element.get("/S") in {"/Figure", "/Formula"} and not element.keys() & {"/Alt", "/ActualText"}:
            yield "a figure says nothing"
        if element.get("/Subtype") == "/Link" and not element.get("/Contents"):
            yield "a link says nothing"


@_rule
def _attachments(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.8: what is attached says how it belongs to the document, and what it is."""
    attached = [each for each in _objects(reader) if "/EF" in each]
    if not attached:
        yield "nothing is attached"
    associated = [each.get_object() for each in reader.root_object.get("/AF", ArrayObject())]
    for each in attached:
        if each.get("/AFRelationship") != "/Source":
            yield f"the relation is {each.get('/AFRelationship')}"
        if not {"/F", "/UF"} <= each.keys():
            yield "a name is missing"
        if not str(each["/EF"]["/F"].get_object().get("/Subtype", "")).startswith("/"):
            yield "its kind is not said"
        if each not in associated:
            yield "the document does not know of it"


@_rule
def _annotations(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.3.2 and 6.3.3; ISO 14289-1, 7.18.3: shown, printed, in the order of the structure, drawn by the file itself."""
    for page in reader.pages:
        annotations = [each.get_object() for each in page.get("/Annots", ArrayObject())]
        if annotations and page.get("/Tabs") != "/S":
            yield "their order is not that of the structure"
        for each in annotations:
            flags = int(each.get("/F", 0))
            if not flags & 4 or flags & (1 | 2 | 32):
                yield f"{each.get('/Subtype')} has the flags {flags}"
            if each.get("/Subtype") not in {"/Link", "/Widget"}:
                yield f"there is a {each.get('/Subtype')}"
            left, low, right, high = map(float, each["/Rect"])
            is_seen = right > left and high > low
            if each.get("/Subtype") == "/Widget" and is_seen and "/AP" not in each:
                yield "a field is drawn by the reader"


@_rule
def _actions(_: bytes, reader: PdfReader) -> Iterator[str]:
    """6.4.1 and 6.5."""
    form = reader.root_object.get("/AcroForm", DictionaryObject()).get_object()
    if _is_true(form.get("/NeedAppearances")) or "/XFA" in form:
        yield "a form is drawn by the reader"
    for each in _objects(reader):
        if each.get("/S") in _FORBIDDEN_ACTIONS or "/JS" in each:
            yield f"it would do {each.get('/S')}"
        if "/AA" in each:
            yield "it would do something by itself"


@_rule
def _signatures(pdf: bytes, reader: PdfReader) -> Iterator[str]:
    """6.4.3: a signature covers all of its revision but itself."""
    for each in _objects(reader):
        if "/ByteRange" not in each:
            continue
        first, until, begin, length = map(int, each["/ByteRange"])
        inside = pdf[until:begin]
        if first != 0 or re.fullmatch(rb"<[0-9A-Fa-f]*>", inside) is None:
            yield "it leaves out more than itself"
        if re.search(rb"%%EOF(?:\r\n|\r|\n)?\Z", pdf[: begin + length]) is None:
            yield "it ends within a revision"


def _is_true(value: object) -> bool:
    return bool(getattr(value, "value", value))


def _objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary that is reached from the catalogue, each once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [reader.trailer]
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if (each.idnum, each.generation) in seen:
                continue
            seen.add((each.idnum, each.generation))
            each = each.get_object()
        if isinstance(each, DictionaryObject | StreamObject):
            yield each
            waiting.extend(each.raw_get(key) for key in each)
        elif isinstance(each, ArrayObject):
            waiting.extend(list.__iter__(each))


def _places(pdf: bytes) -> Iterator[tuple[int, int]]:
    """Number and offset of each object, from every cross-reference table (ISO 32000-1, 7.5.4)."""
    for table in re.finditer(rb"(?<=[\r\n])xref[\r\n]+", pdf):
        at = table.end()
        while section := re.compile(rb"(\d+) (\d+)[ \r\n]+").match(pdf, at):
            at = section.end()
            for number in range(int(section[1]), int(section[1]) + int(section[2])):
                entry, at = pdf[at : at + 20], at + 20
                if entry[17:18] == b"n":
                    yield number, int(entry[:10])
