import threading
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.documents.memorandum import MemorandumTypesetter, TypstMemorandumPrinter
from bot.use_cases.memoranda.document import (
    LocalizedText,
    MemorandumDocument,
    MemorandumPrinter,
)
from tests.documents.conftest import CHECK_URL, MADE_AT

TextOf = Callable[[MemorandumDocument], str]

HOSTILE = [
    '#import "x": *',
    "*bold* _slanted_ `raw` = heading",
    "$x^2$ \\ \\u{41} \\",
    "@ref <label> [body] {code}",
    "// line /* block */ #panic()",
    "{project} {0} %s {{n}}",
    "🤝 👩\N{ZERO WIDTH JOINER}🏫 🇰🇿 ☀",
]


def test_both_languages_say_everything_of_three_parties_agreed(
    agreed: MemorandumDocument, text_of: TextOf
) -> None:
    text = text_of(agreed)
    for expected in (
        "Ынтымақтастық туралы меморандум",
        "Меморандум о сотрудничестве",
        "№ ASAR-2026-23-0007",
        "2026 жылғы 22 маусым",
        "22 июня 2026 года",
        "«Болашақ кілті» қоғамдық қоры (БСН 140940023346, бұдан әрі – «1‑тарап»), оның атынан",
        "оның атынан Жарғы негізінде әрекет ететін директор Нұрғалиева Әйгерім Өмірзаққызы,",
        "Общественный фонд «Болашақ кілті» (БИН 140940023346, далее – «Сторона 1») в лице директора",
        "в лице директора (Нұрғалиева Әйгерім Өмірзаққызы), действующего на основании Устава,",
        "(Ким Сергей Владимирович), действующего на основании доверенности № 12 от 5 марта 2026 года,",
        "өкілі: Бас директор Ким Сергей Владимирович; өкілеттігінің негізі: Доверенность № 12",
        "«Бағдарламалау үйірмелері» жобасын",
        "проекта «Кружки программирования»",
        "развитие цифровых навыков",
        "тәлімгерлік",
        "қаржылық міндеттемелер жүктемейді",
        "не возлагает на Стороны финансовых обязательств",
        "үш түпнұсқа данада",
        "в трёх подлинных экземплярах",
        "соңғы Тарап қол қойған күннен бастап күшіне енеді және 12 ай бойы",
        "со дня его подписания последней из Сторон и действует в течение 12 месяцев",
        "кемінде 30 күнтізбелік күн бұрын",
        "за 30 календарных дней",
        "мемлекеттік сатып алуда",
        "Подтверждение не является подписью",
        "Растау қолтаңба, оның ішінде электрондық цифрлық қолтаңба болып табылмайды",
        "(оператор – «Асар» қоры, БИН 050140004567)",
        "Заңды мекенжайы: Атырау облысы, Индер ауданы, Индербор кенті, Абай көшесі, 12",
        "Электронная почта: kense@bolashaq.example",
        "Регистрационный номер у Стороны: № 14-07/215",
        "Растады: 22.06.2026, 14:05 (Астана уақыты), ASAR чатында",
        "Подтверждено: 22.06.2026, 14:05 (время Астаны), в чате ASAR",
        "Ноутбуктерді тапсыру Передать ноутбуки 15.08.2026 Ким С. В.",
        "2,4 млн ₸",
        CHECK_URL,
    ):
        assert expected in text
    assert "ҚАРАЛАМА" not in text
    assert "ПРОЕКТ" not in text


def test_a_draft_of_two_parties_is_marked_on_every_page(
    draft: MemorandumDocument, typesetter: MemorandumTypesetter, text_of: TextOf
) -> None:
    for page in PdfReader(BytesIO(typesetter.pdf(draft))).pages:
        assert "ҚАРАЛАМА ПРОЕКТ МЕМОРАНДУМА" in " ".join(page.extract_text().split())
    text = text_of(draft)
    for expected in (
        "Проект меморандума, версия 1",
        "2026 жылғы «____» ______________",
        "«____» ______________ 2026 года",
        "екі түпнұсқа данада",
        "в двух подлинных экземплярах",
        "письменно уведомив другую Сторону",
        "в течение 24 месяцев",
        "Әлі растаған жоқ",
        "Пока не подтверждено",
        "План мероприятий Стороны согласуют позже.",
    ):
        assert expected in text
    assert "Подтверждено" not in text
    assert "государственных закупках" not in text
    assert "22 июня" not in text
    assert "№ ASAR" not in text


def test_an_address_is_called_legal_only_where_one_was_told(
    draft: MemorandumDocument, text_of: TextOf
) -> None:
    first, second = draft.parties
    text = text_of(replace(draft, parties=(first, replace(second, only_placed=True))))
    for expected in (
        "Заңды мекенжайы: Атырау облысы",
        "Мекенжайы: Атырау қаласы",
        "Юридический адрес: Атырауская область",
        "Адрес: город Атырау",
    ):
        assert expected in text
    assert "Юридический адрес: город Атырау" not in text


def test_a_part_that_is_not_written_yet_says_so_until_all_are(
    draft: MemorandumDocument, text_of: TextOf
) -> None:
    first, second = draft.parties
    waiting = replace(draft, parties=(first, replace(second, intentions=())))
    text = text_of(waiting)
    assert "әлі жазылған жоқ" in text
    assert "ещё не написаны" in text
    assert "не написаны" not in text_of(replace(waiting, stage="put"))


def test_what_is_put_before_the_parties_is_a_draft_until_it_is_agreed(
    draft: MemorandumDocument, text_of: TextOf
) -> None:
    text = text_of(replace(draft, stage="put", version=3))
    assert "ҚАРАЛАМА" in text
    assert "Меморандум қараламасы, 3‑нұсқа" in text


def test_each_side_has_its_own_words(agreed: MemorandumDocument, text_of: TextOf) -> None:
    text = text_of(agreed)
    assert text.count("отчитываться каждый квартал") == 1
    assert text.count("Он екі мектепте үйірме ашу") == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_own_words_stays_text(
    words: str, draft: MemorandumDocument, text_of: TextOf, text_of_translation: TextOf
) -> None:
    ngo, business = draft.parties
    document = replace(
        draft,
        project_title=LocalizedText.as_written(words),
        parties=(
            replace(
                ngo,
                intentions=(LocalizedText.as_written(words),),
                signatory=words,
                name=LocalizedText.as_written(words),
            ),
            business,
        ),
        aims=(LocalizedText.as_written(words),),
    )
    text = text_of(document).replace("\N{VARIATION SELECTOR-16}", "")
    assert text.count(words) >= 8
    assert words in text_of_translation(document).replace("\N{VARIATION SELECTOR-16}", "")


def test_hidden_and_unknown_characters_never_stop_the_print(
    draft: MemorandumDocument, text_of: TextOf
) -> None:
    ngo, business = draft.parties
    words = "бас\x00ы \N{RIGHT-TO-LEFT OVERRIDE}соңы\ud800 漢字 \ue001 \N{ZERO WIDTH NO-BREAK SPACE}аяғы"
    text = text_of(
        replace(draft, parties=(replace(ngo, intentions=(LocalizedText.as_written(words),)), business))
    )
    assert text.count("басы соңы� �� � аяғы") == 2


@pytest.mark.parametrize(
    "mark",
    [
        "\N{RIGHT-TO-LEFT OVERRIDE}",
        "\N{RIGHT-TO-LEFT ISOLATE}",
        "\N{ARABIC LETTER MARK}",
        "\N{RIGHT-TO-LEFT MARK}",
    ],
)
def test_no_name_turns_what_stands_around_it(mark: str, agreed: MemorandumDocument, text_of: TextOf) -> None:
    """A mark of direction would show a number or a sum backwards while the attached data has it forwards."""
    ngo, *others = agreed.parties
    turned = replace(
        ngo,
        name=LocalizedText.as_written(f"«Жем{mark}» қоры"),
        signatory=f"{mark}Нұрғалиева Әйгерім",
        intentions=(LocalizedText.as_written(f"{mark}100 000 ₸ беру"),),
    )
    plain = replace(
        ngo,
        name=LocalizedText.as_written("«Жем» қоры"),
        signatory="Нұрғалиева Әйгерім",
        intentions=(LocalizedText.as_written("100 000 ₸ беру"),),
    )
    assert text_of(replace(agreed, parties=(turned, *others))) == text_of(
        replace(agreed, parties=(plain, *others))
    )


def test_four_thousand_characters_flow_over_pages(draft: MemorandumDocument, text_of: TextOf) -> None:
    ngo, business = draft.parties
    sentence = "Ауыл мектептерінде үйірмелер ашамыз. "
    words = (sentence * 200)[:3996] + "соңы"
    text = text_of(
        replace(draft, parties=(replace(ngo, intentions=(LocalizedText.as_written(words),)), business))
    )
    assert len(words) == 4000
    assert text.count("мектептерінде") == 2 * words.count("мектептерінде")
    assert text.count("соңы") == 2


def test_a_word_longer_than_a_line_breaks_and_keeps_its_letters(
    draft: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    ngo, business = draft.parties
    document = replace(
        draft, parties=(replace(ngo, intentions=(LocalizedText.as_written("Ұзынсөз" * 500),)), business)
    )
    pages = PdfReader(BytesIO(typesetter.pdf(document))).pages
    lines = [line for page in pages for line in page.extract_text().splitlines() if "Ұзынсөз" in line]
    assert max(map(len, lines)) < 120
    together = "".join(line.strip() for line in lines)
    assert together.count("Ұзынсөз") >= 900


def test_no_mark_that_nobody_sees_is_inside_a_word(
    draft: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    """A copied address leads where it was meant to, and a word is found by a search."""
    address = "https://asyl-mura.kz/" + "o" * 40 + "/zhobalar/2027/" + "e" * 30
    typed = f"{address} кі\N{ZERO WIDTH SPACE}тап\N{ZERO WIDTH JOINER}хана"
    ngo, business = draft.parties
    document = replace(draft, parties=(replace(ngo, intentions=(LocalizedText.as_written(typed),)), business))
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(typesetter.pdf(document))).pages)
    assert address in text.replace("\n", "")
    assert "кітапхана" in text
    assert {character for character in text if unicodedata.category(character) == "Cf"} == set()


def test_a_name_longer_than_a_page_is_not_cut_off(draft: MemorandumDocument, text_of: TextOf) -> None:
    ngo, business = draft.parties
    name = LocalizedText.as_written("Қоғам " * 700 + "соңы")
    text = text_of(replace(draft, parties=(replace(ngo, name=name), business)))
    assert text.count("Қоғам") == 6 * 700
    assert text.count("соңы") == 6


def test_the_same_document_gives_the_same_bytes(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    first = typesetter.pdf(agreed)
    assert typesetter.pdf(agreed) == first
    assert MemorandumTypesetter().pdf(agreed) == first
    assert typesetter.pdf(replace(agreed, number="ASAR-2026-23-0008")) != first


def test_the_file_is_archival_tagged_and_dated_by_the_version(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    reader = PdfReader(BytesIO(typesetter.pdf(agreed)))
    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date == MADE_AT
    assert reader.metadata.title == "Ынтымақтастық туралы меморандум / Меморандум о сотрудничестве"
    root = reader.root_object
    assert root["/Lang"] == "kk"
    assert root["/MarkInfo"]["/Marked"]
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "ru" in _languages(root["/StructTreeRoot"]), "what is not in the file's own language says so"


def _languages(node: object) -> set[str]:
    """Languages named in the tree of tags, which a screen reader speaks by."""
    if hasattr(node, "get_object"):
        node = node.get_object()
    if isinstance(node, list):
        return set().union(*map(_languages, node))
    if isinstance(node, dict):
        own = {str(node["/Lang"])} if "/Lang" in node else set()
        return own | (_languages(node["/K"]) if "/K" in node else set())
    return set()


def test_every_kazakh_letter_has_a_glyph(draft: MemorandumDocument, text_of: TextOf) -> None:
    letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№"
    assert text_of(replace(draft, project_title=LocalizedText.as_written(letters))).count(letters) == 2


async def test_printing_has_a_thread_of_its_own(
    agreed: MemorandumDocument, typesetter: MemorandumTypesetter
) -> None:
    def own() -> int:
        return sum(thread.name.startswith("typesetting") for thread in threading.enumerate())

    others = own()
    async with TypstMemorandumPrinter() as printer:
        port: MemorandumPrinter = printer
        assert await port.print(agreed) == typesetter.pdf(agreed)
        assert own() == others + 1
    assert own() == others
    with pytest.raises(RuntimeError):
        await printer.print(agreed)


def test_no_placeholder_is_left_unfilled(
    agreed: MemorandumDocument, draft: MemorandumDocument, text_of: TextOf
) -> None:
    for document in (agreed, draft):
        text = text_of(document)
        assert "{" not in text
        assert "}" not in text
