"""Ways to change a sealed file, each as somebody would do it, with real programs where there are any."""

import re
import zlib
from functools import cache
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pypdf import PdfReader, PdfWriter

from tests.seals import Signer, signed_by

NAMED: Final = pdf_name


def with_bit_flipped(pdf: bytes, at: int) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def _increment(pdf: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(BytesIO(pdf))


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    into = BytesIO()
    writer.write(into)
    return into.getvalue()


def painted_over(pdf: bytes) -> bytes:
    """A white box and other words above the first page, as an incremental update."""
    writer = _increment(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    drawing = generic.StreamObject(stream_data=b"1 1 1 rg 0 0 600 900 re f")
    old = page.raw_get("/Contents")
    parts = list(list.__iter__(page["/Contents"])) if isinstance(page["/Contents"], list) else [old]
    page[NAMED("/Contents")] = generic.ArrayObject([*parts, writer.add_object(drawing)])
    writer.update_container(page)
    return _written(writer)


def with_content_replaced(pdf: bytes) -> bytes:
    """The stream of a page itself, defined anew."""
    writer = _increment(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    stream = page["/Contents"]
    stream._data = b"BT ET"
    stream._encoded_data = zlib.compress(b"1 0 0 rg 0 0 600 900 re f")
    writer.mark_update(page.raw_get("/Contents").reference)
    return _written(writer)


def with_page_added(pdf: bytes) -> bytes:
    writer = _increment(pdf)
    pages = writer.root["/Pages"]
    page = generic.DictionaryObject(
        {
            NAMED("/Type"): NAMED("/Page"),
            NAMED("/Parent"): writer.root.raw_get("/Pages"),
            NAMED("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 100, 100))),
        }
    )
    pages["/Kids"].append(writer.add_object(page))
    pages[NAMED("/Count")] = generic.NumberObject(len(pages["/Kids"]))
    writer.update_container(pages)
    return _written(writer)


def with_annotation(pdf: bytes, action: "generic.DictionaryObject | None" = None) -> bytes:
    """A note on the first page; with an action, a button that does it."""
    writer = _increment(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(
        {
            NAMED("/Type"): NAMED("/Annot"),
            NAMED("/Subtype"): NAMED("/Link" if action else "/FreeText"),
            NAMED("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 50, 400, 400))),
            NAMED("/Contents"): pdf_string("100 000 000"),
        }
    )
    if action is not None:
        note[NAMED("/A")] = action
    reference = writer.add_object(note)
    if "/Annots" in page:
        page["/Annots"].append(reference)
        writer.update_container(page["/Annots"])
    else:
        page[NAMED("/Annots")] = generic.ArrayObject([reference])
    writer.update_container(page)
    return _written(writer)


def javascript() -> generic.DictionaryObject:
    return generic.DictionaryObject(
        {NAMED("/S"): NAMED("/JavaScript"), NAMED("/JS"): pdf_string("app.alert(1)")}
    )


def launch() -> generic.DictionaryObject:
    return generic.DictionaryObject({NAMED("/S"): NAMED("/Launch"), NAMED("/F"): pdf_string("calc.exe")})


def far_behind(action: generic.DictionaryObject, steps: int) -> generic.DictionaryObject:
    """The last of a chain of actions that follow each other."""
    for _ in range(steps):
        action = generic.DictionaryObject({NAMED("/S"): NAMED("/GoTo"), NAMED("/Next"): action})
    return action


def with_own_form(pdf: bytes) -> bytes:
    """A form whose fields and scripts stand in XML (XFA)."""
    writer = _increment(pdf)
    form = generic.StreamObject(stream_data=b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")
    writer.root[NAMED("/AcroForm")] = writer.add_object(
        generic.DictionaryObject(
            {NAMED("/Fields"): generic.ArrayObject(), NAMED("/XFA"): writer.add_object(form)}
        )
    )
    writer.update_root()
    return _written(writer)


def opening_with(pdf: bytes, action: generic.DictionaryObject) -> bytes:
    """Something that is done as soon as the file is opened."""
    writer = _increment(pdf)
    writer.root[NAMED("/OpenAction")] = writer.add_object(action)
    writer.update_root()
    return _written(writer)


def with_form_field(pdf: bytes) -> bytes:
    writer = _increment(pdf)
    field = generic.DictionaryObject(
        {NAMED("/FT"): NAMED("/Tx"), NAMED("/T"): pdf_string("Amount"), NAMED("/V"): pdf_string("100")}
    )
    writer.root["/AcroForm"]["/Fields"].append(writer.add_object(field))
    writer.update_container(writer.root["/AcroForm"]["/Fields"])
    writer.update_root()
    return _written(writer)


def with_attachment_replaced(pdf: bytes) -> bytes:
    """Other data inside the same document."""
    writer = _increment(pdf)
    files = writer.root["/AF"][0]["/EF"]
    stream = files["/F"]
    stream._data, stream._encoded_data = b'{"x": 1}', zlib.compress(b'{"x": 1}')
    writer.mark_update(files.raw_get("/F").reference)
    return _written(writer)


def saved_anew(pdf: bytes) -> bytes:
    """What any program for PDF does on "save as"."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    into = BytesIO()
    writer.write(into)
    return into.getvalue()


def encrypted(pdf: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    into = BytesIO()
    writer.write(into)
    return into.getvalue()


def sealed_by_a_twin(pdf: bytes, twin: Signer) -> bytes:
    return signed_by(twin, pdf, "Seal")


def unsealed(pdf: bytes) -> bytes:
    """The document up to where its seal begins."""
    return pdf[: pdf.index(b"%%EOF") + 6]


def with_empty_signature_field(pdf: bytes) -> bytes:
    writer = _increment(pdf)
    append_signature_field(writer, SigFieldSpec("Empty"))
    return _written(writer)


def with_signature_fields(pdf: bytes, signer: Signer, number: int) -> bytes:
    """So many filled fields, all with one signature: each takes time to be looked at."""
    writer = _increment(signed_by(signer, pdf))
    (first,) = [one for one in writer.root["/AcroForm"]["/Fields"] if one.get_object()["/T"] == "Party"]
    for at in range(1, number):
        field = generic.DictionaryObject(first.get_object())
        field[NAMED("/T")] = pdf_string(f"Party{at}")
        writer.root["/AcroForm"]["/Fields"].append(writer.add_object(field))
    writer.update_container(writer.root["/AcroForm"]["/Fields"])
    return _written(writer)


def with_visible_signature(pdf: bytes, signer: Signer) -> bytes:
    """A party's signature whose box lies over the text of the first page."""
    return signed_by(signer, pdf, "Visible", on_page=0, box=(50, 50, 500, 700))


@cache
def _inflating(megabytes: int) -> bytes:
    """So many megabytes of zeros, compressed."""
    packing = zlib.compressobj(9)
    return b"".join([*(packing.compress(bytes(1 << 20)) for _ in range(megabytes)), packing.flush()])


def inflating_table(megabytes: int) -> bytes:
    """A file of some hundred kB whose cross-reference stream inflates to so much."""
    body = _inflating(megabytes)
    head = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    head += b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    table = (
        b"3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>\nstream\n"
        % len(body)
    )
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(head)
    return head + table + body + end


def with_inflating_page(pdf: bytes, megabytes: int) -> bytes:
    """Behind the sealed bytes, a page's content that inflates to so much."""
    writer = _increment(pdf)
    page = writer.root["/Pages"]["/Kids"][0]
    stream = generic.StreamObject(
        {NAMED("/Filter"): NAMED("/FlateDecode")},
        encoded_data=_inflating(megabytes),
    )
    page[NAMED("/Contents")] = writer.add_object(stream)
    writer.update_container(page)
    return _written(writer)


def nested(depth: int) -> bytes:
    """A catalogue of arrays within arrays."""
    body = (
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + b"[" * depth + b"]" * depth + b">>\nendobj\n"
    )
    body += b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    offsets = [match.start() for match in re.finditer(rb"\d 0 obj", body)]
    table = b"xref\n0 3\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % each for each in offsets)
    end = b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + table + end
