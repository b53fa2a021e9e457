"""The file itself: what programs read in it, from an archive's checker to `pdftotext`."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from pypdf import PdfReader

from bot.documents.columns import Column
from bot.documents.memorandum import MemorandumTypesetter
from bot.documents.typesetting import SERIF, own_glyphs
from bot.documents.wording import Language, Wording
from bot.use_cases.memoranda.document import (
    WORDING,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)
from tests.documents.conftest import CHECK_URL

RIGHT_EDGE = (210 - 15) / 25.4 * 72 + 1
"""Where the text of a page ends, in points, and one for what a letter may reach beyond."""
NO_PDFTOTEXT = (
    "No pdftotext to read the document back: install it (on Debian: apt-get install poppler-utils)."
)


def pdftotext(pdf: bytes, folder: Path, *options: str) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_PDFTOTEXT)
    (folder / "memorandum.pdf").write_bytes(pdf)
    done = subprocess.run(  # noqa: S603 - the file is ours
        [program, *options, "memorandum.pdf", "-"], cwd=folder, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def said_in_order(document: MemorandumDocument, language: Language) -> Iterator[str]:
    """The texts of one side from the preamble on, as they stand one below the other."""
    content: Any = Column(Wording.load(language), document, own_glyphs(SERIF)).content()
    yield from content["preamble"]
    for index, section in enumerate(content["sections"], 1):
        yield f"{index}. {section['heading']}"
        for nth, clause in enumerate(section["clauses"], 1):
            yield f"{index}.{nth}. {clause['text']}"
            yield from clause["items"]


@pytest.mark.processes
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_pdftotext_gives_the_words_back_in_order(
    language: Language, agreed: MemorandumDocument, typesetter: MemorandumTypesetter, tmp_path: Path
) -> None:
    pdf = typesetter.pdf(agreed)
    words = pdftotext(pdf, tmp_path)
    texts = [" ".join(text.split()) for text in said_in_order(agreed, language)]
    places = {text: words.find(text) for text in texts}
    found = [place for place in places.values() if place >= 0]
    assert found == sorted(found)
    # Where a page ends inside a clause, its footer and the other side's words stand between.
    assert len(texts) - len(found) < len(PdfReader(BytesIO(pdf)).pages)
    assert len(found) > 30


def test_it_is_made_for_archives_and_for_screen_readers(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    for pdf in (typesetter.pdf(agreed), typesetter.translation(agreed)):
        xmp = PdfReader(BytesIO(pdf)).root_object["/Metadata"].get_data().decode()
        assert "<pdfaid:part>3</pdfaid:part>" in xmp
        assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_every_font_is_inside(agreed: MemorandumDocument, typesetter: MemorandumTypesetter) -> None:
    fonts = set()
    for page in PdfReader(BytesIO(typesetter.pdf(agreed))).pages:
        for font in page["/Resources"]["/Font"].values():
            (descendant,) = font.get_object()["/DescendantFonts"]
            descriptor = descendant.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            fonts.add(descriptor["/FontName"].partition("+")[2])
    assert {"NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic"} == {
        re.sub(r"-Identity-H$", "", name) for name in fonts
    }


def test_what_it_says_is_attached_as_data(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    reader = PdfReader(BytesIO(typesetter.pdf(agreed)))
    (file,) = reader.root_object["/AF"]
    assert file["/AFRelationship"] == "/Source"
    assert file["/EF"]["/F"]["/Subtype"] == "/application/json"
    ((attached,),) = reader.attachments.values()
    told = json.loads(attached)
    assert told["wording"] == WORDING
    assert TypeAdapter(MemorandumDocument).validate_python(told["document"]) == agreed


def test_the_code_to_check_it_has_its_address_in_words(
    agreed: MemorandumDocument, draft: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    assert alternatives(typesetter.pdf(agreed)) == {f"QR: {CHECK_URL}"}
    assert alternatives(typesetter.pdf(draft)) == set()


def alternatives(pdf: bytes) -> set[str]:
    def under(node: Any) -> Iterator[str]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for one in node:
                yield from under(one)
        elif isinstance(node, dict):
            if "/Alt" in node:
                yield str(node["/Alt"])
            if "/K" in node:
                yield from under(node["/K"])

    return set(under(PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]))


def rows(count: int) -> tuple[PlannedAction, ...]:
    action = LocalizedText(
        "ауыл мектептерінде үйірме ұйымдастыру, жабдық жеткізу және мұғалімдерді оқыту, тоқсан сайын есеп беру",
        "организовать кружки в сельских школах, поставить оборудование и обучить учителей, отчитаться за квартал",
    )
    who = LocalizedText("Нұрғалиева Ә. Ө.", "Нургалиева А. О.")
    return tuple(
        PlannedAction(replace(action, kk=f"{n}) {action.kk}", ru=f"{n}) {action.ru}"), who, date(2026, 8, 15))
        for n in range(1, count + 1)
    )


def pages_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_a_short_annex_is_signed_on_its_own_page_or_on_the_last_one(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    for count in (1, 5):
        (page,) = [
            page
            for page in pages_of(typesetter.pdf(replace(agreed, plan=rows(count))))
            if "План мероприятий 1)" in page or "1) организовать" in page
        ]
        assert f"{count}) организовать" in page
        after = page.partition(f"{count}) организовать")[2]
        assert all(party.signatory in after for party in agreed.parties)


def test_an_annex_of_forty_pages_is_set_and_signed(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    """The form asks for at most twenty lines; whatever else comes here is set well all the same."""
    pages = pages_of(typesetter.pdf(replace(agreed, plan=rows(400))))
    annex = [page for page in pages if ") организовать" in page]
    assert len(annex) >= 40
    assert all("Мероприятие" in page for page in annex), "each page of a table has its heading"
    whole = " ".join(pages)
    assert all(f"{n}) организовать" in whole for n in range(1, 401))
    assert "Приложение к меморандуму" in pages[-1]
    assert all(party.signatory in pages[-1] for party in agreed.parties)
    assert f"{len(pages)}/{len(pages)}" in pages[-1].replace("\N{NON-BREAKING HYPHEN}", "-")


@pytest.mark.parametrize("longest", [False, True])
def test_the_signatures_of_an_annex_never_stand_alone(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter, longest: bool
) -> None:
    """The last row goes with them, under the heading; three of the longest names and posts leave it its room."""
    name = LocalizedText(
        "Балалар шығармашылығын дамытуға арналған республикалық бірлестік " * 3 + "соңы",
        "Республиканское объединение содействия детскому творчеству " * 3 + "конец",
    )
    post = LocalizedText("Бірінші орынбасар " * 6, "Первый заместитель " * 6)
    parties = tuple(replace(one, name=name, position=post) if longest else one for one in agreed.parties)
    for count in range(6, 21, 2):
        pages = pages_of(typesetter.pdf(replace(agreed, parties=parties, plan=rows(count))))
        last = pages[-1]
        assert f"{count}) организовать" in last, count
        assert "Мероприятие" in last, count
        after = last.partition(f"{count}) организовать")[2]
        for party in parties:
            assert party.signatory in after
            assert after.count(party.position.ru.split()[0])
        assert after.count("конец") == (3 if longest else 0)


@pytest.mark.processes
def test_no_line_runs_out_of_its_page(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter, tmp_path: Path
) -> None:
    """Names without a space, longer than any line, everywhere where people write."""
    long = LocalizedText.as_written("Ұзынсөз" * 30)
    parties = tuple(
        replace(
            party,
            name=long,
            signatory=long.kk,
            position=long,
            position_said=LocalizedText("", ""),
            address=long,
            email=long.kk,
            phone=long.kk[:32],
            number_at_party=long.kk[:64],
            intentions=(long,),
        )
        for party in agreed.parties
    )
    plan = (PlannedAction(long, long, date(2026, 8, 15)),)
    document = replace(agreed, parties=parties, plan=plan, place=long, project_title=long)
    for pdf in (typesetter.pdf(document), typesetter.translation(document)):
        ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', pdftotext(pdf, tmp_path, "-bbox"))]
        assert len(ends) > 500
        assert max(ends) <= RIGHT_EDGE
