"""Contacts are taken out of what one side writes to the other; what else people write stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.masking import GAP, mask_contacts

CONTACTS = {
    # Phones as people write them, and as they write them to get past somebody who looks for phones.
    "8 701 555 01 01": GAP,
    "+7(701)5550101": GAP,
    "тел: 87015550101": f"тел: {GAP}",
    "+7 (7122) 30-20-10": GAP,
    "7015550101": GAP,
    "007 701 555 01 01": GAP,
    "+49 30 1234567": GAP,
    "8.701.555.01.01": GAP,
    "8701\n555 01 01": GAP,
    "Перезвоните: +7‑701‑555‑01‑01.": f"Перезвоните: {GAP}.",
    "8 (701) 555-01-01 или 8 702 555 02 02": f"{GAP} или {GAP}",
    "звоните 30-20-10": f"звоните {GAP}",
    "қоңырау шалыңыз: 302010": f"қоңырау шалыңыз: {GAP}",
    "8 7 0 1 5 5 5 0 1 0 1": GAP,
    "٨٧٠١٥٥٥٠١٠١": GAP,
    "８７０１５５５０１０１": GAP,
    "8️⃣7️⃣0️⃣1️⃣5️⃣5️⃣5️⃣0️⃣1️⃣0️⃣1️⃣": GAP,
    "87O1 555 O1 O1": GAP,
    "восемь семьсот один пятьсот пятьдесят пять ноль один ноль один": GAP,
    "сегіз жеті жүз бір бес жүз елу бес нөл бір нөл бір": GAP,
    "eight seven zero one five five five zero one zero one": GAP,
    # Addresses.
    "info@fond.kz": GAP,
    "info @ mail.ru": GAP,
    "info (at) fond dot kz": GAP,
    "info собака mail точка ru": GAP,
    "напишите на aigul@mail.ru, спасибо": f"напишите на {GAP}, спасибо",
    # Links and names.
    "https://example.org/a?b": GAP,
    "t.me/nurfond": GAP,
    "wa.me/77015550101": GAP,
    "www.fond.example": GAP,
    "fond.kz": GAP,
    "телеграм @nurfond": f"телеграм {GAP}",
    "Instagram: nur_fond": f"Instagram: {GAP}",
    "инста nur_fond": f"инста {GAP}",
    "мой ник - nurfond": f"мой ник - {GAP}",
}
STAYS = (
    "2 400 000 тг",
    "2400000",
    "12 400 000 000 тенге",
    "7 000 000 000 ₸",
    "от 1 100 000 до 2 400 000 ₸",
    "бес жүз мың теңге",
    "01.09.2026 - 31.05.2027",
    "2026-09-01 2027-05-31",
    "с 1 сентября 2026 по 31 мая 2027",
    "10:30-12:00",
    "БИН 140940023346",
    "120 оқушы, 12 ноутбук",
    "в 2026 году 87 проектов",
    "школа №15, 3 класса по 25",
    "Сколько? 5, 10, 15, 20, 25, 30",
    "двадцать пять детей",
    "We need laptops.We have rooms.",
    "Есть ли у вас Telegram?",
    "Здравствуйте. 8 ноутбуков, 7 столов",
)


@pytest.mark.parametrize(("typed", "said"), CONTACTS.items())
def test_a_contact_gives_way_to_a_gap(typed: str, said: str) -> None:
    masked = mask_contacts(typed)
    assert (masked.text, masked.found) == (said, True)


@pytest.mark.parametrize("typed", STAYS)
def test_what_is_no_contact_stays(typed: str) -> None:
    masked = mask_contacts(typed)
    assert (masked.text, masked.found) == (typed, False)


def test_a_text_of_contacts_alone_says_nothing() -> None:
    assert mask_contacts("8 701 555 01 01, @nurfond").empty
    assert not mask_contacts("Сколько детей? 8 701 555 01 01").empty


BETWEEN = st.sampled_from(["", " ", "-", ".", " - ", ") ", "(", "\u00a0", "–", "_", "/"])
DIGITS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])


@given(
    lead=st.sampled_from(["8", "+7", "7"]),
    rest=st.from_regex(r"7[0-9]{9}", fullmatch=True),
    between=st.lists(BETWEEN, min_size=11, max_size=11),
    digits=DIGITS,
    around=st.sampled_from(
        [
            *(("", ""), ("Звоните ", ", спасибо"), ("нөміріміз: ", "."), ("(", ")")),
            *(
                ("", " Адам"),
                ("", " Тенгиз"),
                ("мой ", " Дана Тысячная"),
                ("", " тг"),
                ("за пять млн ", " адам"),
            ),
        ]
    ),
)
def test_no_way_of_writing_a_phone_gets_through(
    lead: str, rest: str, between: list[str], digits: str, around: tuple[str, str]
) -> None:
    written = lead + "".join(part + digits[int(digit)] for part, digit in zip(between, rest, strict=False))
    said = mask_contacts(f"{around[0]}{written}{around[1]}").text
    assert sum(sign.isdigit() for sign in said) == 0
    assert GAP in said


@given(st.integers(0, 99_999_999_999), st.sampled_from(["тг", "теңге", "тенге", "₸", "млн"]))
def test_no_amount_is_taken_for_a_phone(amount: int, unit: str) -> None:
    typed = f"{amount:,} {unit}".replace(",", " ")
    assert mask_contacts(typed).text == typed


@given(st.text(max_size=300))
def test_what_stays_stays_in_its_order(typed: str) -> None:
    masked = mask_contacts(typed)
    left = iter(typed)
    assert all(any(sign == other for other in left) for part in masked.text.split(GAP) for sign in part)
    assert masked.found or masked.text == typed
