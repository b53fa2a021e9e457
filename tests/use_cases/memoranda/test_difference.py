"""The difference of two versions, as a party reads it."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.use_cases.memoranda.difference import Change, Piece, by_words, differences
from bot.use_cases.memoranda.document import (
    DocumentOperator,
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
    Supplemented,
)

NOTHING = LocalizedText("", "")
NGO = DocumentParty(
    side="ngo",
    name=LocalizedText("«Жем» қоры", "Фонд «Жем»"),
    address=LocalizedText("Атырау", "Атырау"),
    signatory="Айгерім Сәрсен",
    position=LocalizedText("Директор", "Директор"),
    authority=LocalizedText("Жарғы", "Устав"),
    intentions=(LocalizedText("үйірме ашу", "открыть кружок"), LocalizedText("есеп беру", "отчитываться")),
    bin="140940023346",
)
BUSINESS = replace(NGO, side="business", bin=None, name=LocalizedText("«Қайнар» ЖШС", "ТОО «Кайнар»"))
FIRST = MemorandumDocument(
    title=LocalizedText("Меморандум", "Меморандум"),
    place=LocalizedText("Атырау қаласы", "город Атырау"),
    level="regional",
    parties=(NGO, BUSINESS),
    made_at=datetime(2026, 6, 15, tzinfo=UTC),
    stage="put",
    project_title=LocalizedText("Үйірмелер", "Кружки"),
    aims=(LocalizedText("дағды", "навыки"),),
    plan=(
        PlannedAction(
            LocalizedText("Топ жинау", "Набрать группу"), LocalizedText("Әлия", "Алия"), date(2027, 3, 1)
        ),
    ),
)
PAIR = LocalizedText("жаңа", "новое")


def of(**changes: object) -> tuple[Change, ...]:
    return differences(FIRST, replace(FIRST, **changes))  # type: ignore[arg-type]


def test_a_version_differs_from_itself_in_nothing() -> None:
    assert differences(FIRST, FIRST) == ()


def test_what_happens_to_a_version_is_no_change_of_its_text() -> None:
    confirmed = replace(NGO, confirmed_at=FIRST.made_at, confirmed_by="page")
    agreed = replace(
        FIRST, stage="agreed", number="X", dated=date(2026, 7, 1), version=2, parties=(confirmed, BUSINESS)
    )
    assert differences(FIRST, agreed) == ()


@pytest.mark.parametrize(
    ("changes", "section", "matter", "kind", "old", "new"),
    [
        ({"title": PAIR}, "title", "heading", "changed", "Меморандум", "новое"),
        ({"project_title": NOTHING}, "title", "project", "removed", "Кружки", ""),
        ({"place": PAIR}, "place", "place", "changed", "город Атырау", "новое"),
        ({"subject": PAIR}, "aims", "subject", "added", "", "новое"),
        ({"aims": (*FIRST.aims, PAIR)}, "aims", "aim", "added", "", "новое"),
        ({"areas": (PAIR,)}, "areas", "area", "added", "", "новое"),
        ({"plan": ()}, "plan", "action", "removed", "Набрать группу · 01.03.2027 · Алия", ""),
        ({"term_months": 24}, "term", "months", "changed", "12", "24"),
        ({"exit_notice_days": 60}, "term", "notice", "changed", "30", "60"),
    ],
)
def test_each_matter_is_told_with_its_section(
    changes: dict[str, object], section: str, matter: str, kind: str, old: str, new: str
) -> None:
    (change,) = of(**changes)
    assert (change.section, change.matter, change.kind) == (section, matter, kind)
    assert (change.old.ru, change.new.ru) == (old, new)


def test_a_fixed_last_day_takes_the_place_of_the_months() -> None:
    told = [(one.matter, one.kind, one.old.kk, one.new.kk) for one in of(last_day=date(2027, 12, 31))]
    assert told == [("months", "removed", "12", ""), ("last_day", "added", "", "31.12.2027")]


def test_a_row_of_the_plan_is_one_change_however_much_of_it_changed() -> None:
    (row,) = FIRST.plan
    (change,) = of(plan=(replace(row, due_on=date(2027, 4, 1)),))
    assert change.pieces("ru") == (
        Piece("same", "Набрать группу ·"),
        Piece("removed", "01.03.2027"),
        Piece("added", "01.04.2027"),
        Piece("same", "· Алия"),
    )


def test_a_party_is_named_with_what_changed_in_its_part() -> None:
    later = replace(NGO, signatory="Дана Омар", intentions=NGO.intentions[:1], phone="+7 701")
    told = [(one.matter, one.kind, one.party) for one in of(parties=(later, BUSINESS))]
    assert told == [
        ("signatory", "changed", NGO.name),
        ("phone", "added", NGO.name),
        ("intention", "removed", NGO.name),
    ]


def test_a_renamed_party_is_the_same_one_and_another_is_not() -> None:
    assert [one.matter for one in of(parties=(replace(NGO, name=PAIR), BUSINESS))] == ["name"]
    other = [(one.matter, one.kind) for one in of(parties=(replace(NGO, bin="990440005678"), BUSINESS))]
    assert other == [("party", "added"), ("party", "removed")]
    assert of(parties=(BUSINESS, NGO)) == ()


def test_a_change_in_one_language_alone_is_one() -> None:
    (change,) = of(place=LocalizedText("Атырау қаласы", "г. Атырау"))
    assert change.pieces("kk") == (Piece("same", "Атырау қаласы"),)
    assert [piece.kind for piece in change.pieces("ru")] == ["removed", "added", "same"]


def test_texts_that_have_little_in_common_are_shown_whole() -> None:
    assert by_words("бір екі үш төрт", "бес екі алты жеті сегіз") == (
        Piece("removed", "бір екі үш төрт"),
        Piece("added", "бес екі алты жеті сегіз"),
    )


WORDS = st.text(alphabet="аб \n", max_size=40)


@given(WORDS, WORDS)
def test_the_pieces_are_the_old_text_and_the_new_one(old: str, new: str) -> None:
    pieces = by_words(old, new)
    for text, kind in ((old, "removed"), (new, "added")):
        told = " ".join(piece.words for piece in pieces if piece.kind in {"same", kind})
        assert told.split() == text.split()


NOT_SAID = {"made_at", "stage", "number", "dated", "check_url", "version", "level", "operator", "wording"}
ANOTHER: dict[str, object] = {
    "title": PAIR, "place": PAIR, "parties": (replace(NGO, signatory="Басқа"), BUSINESS), "project_title": PAIR,
    "subject": PAIR, "aims": (PAIR,), "areas": (PAIR,), "plan": (), "term_months": 7, "last_day": date(2028, 1, 1),
    "exit_notice_days": 7, "supplements": Supplemented("N", date(2026, 1, 1), date(2029, 1, 1)),
}  # fmt: skip


def test_every_field_that_a_version_says_can_be_told_as_a_change() -> None:
    assert {field.name for field in fields(MemorandumDocument)} == NOT_SAID | set(ANOTHER)
    for name, value in ANOTHER.items():
        assert of(**{name: value}), name


def test_every_field_of_a_party_can_be_told_as_a_change() -> None:
    follow = {"position_said", "authority_said", "only_placed"}
    not_said = {"side", "confirmed_at", "confirmed_by"} | follow
    another: dict[str, object] = {
        "name": PAIR, "address": PAIR, "signatory": "Басқа", "position": PAIR, "authority": PAIR, "intentions": (),
        "bin": "990440005678", "phone": "1", "email": "a@b", "number_at_party": "7",
    }  # fmt: skip
    assert {field.name for field in fields(DocumentParty)} == not_said | set(another)
    for name, value in another.items():
        changed = replace(NGO, **{name: value})  # type: ignore[arg-type]
        assert of(parties=(changed, BUSINESS)), name


def test_who_runs_the_service_is_no_matter_of_the_parties() -> None:
    assert of(operator=DocumentOperator("Асар")) == ()
