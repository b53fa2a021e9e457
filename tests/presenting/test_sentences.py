"""Every sentence with real and awkward values: as a reviewer has read it, and in the voice."""

from collections.abc import Callable
from functools import cache

import pytest

from bot.models.reference import Language
from tests.presenting.voice_rules import (
    RULES,
    crowded,
    exclaimed,
    hyphen_for_dash,
    mixed_alphabets,
    quotes_in_pairs,
    ruled_out,
    straight_quotes,
    stumbling_spaces,
    visible,
    word_twice,
)
from tests.snapshots.sentences import file_of, rendered, said

KK, RU, EN = Language.KAZAKH, Language.RUSSIAN, Language.ENGLISH
Rule = Callable[[str, Language], str]


@pytest.mark.parametrize("language", Language, ids=str)
def test_sentences_are_those_that_were_read_in_review(language: Language) -> None:
    kept, now = file_of(language).read_text(encoding="utf-8"), rendered(language)
    assert now == kept, "read the change of `python -m tests.snapshots`, then commit it"


@cache
def seen(language: Language) -> tuple[tuple[str, str], ...]:
    return tuple((key, visible(sentence)) for key, sentence in said(language))


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_sentences_keep_the_voice(rule: Rule, language: Language) -> None:
    broken = {
        f"{key}: {found}": sentence for key, sentence in seen(language) if (found := rule(sentence, language))
    }
    assert broken == {}


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        (exclaimed, KK, "Сақталды!"),
        (crowded, RU, "✅ Готово 🤝"),
        (straight_quotes, EN, 'You chose "Education"'),
        (straight_quotes, EN, "You chose 'Education'"),
        (quotes_in_pairs, RU, "ИП «Ателье «Алима»"),
        (quotes_in_pairs, KK, "««Асар» қоры»"),
        (quotes_in_pairs, EN, "“Asar"),
        (quotes_in_pairs, RU, "Асар»"),
        (hyphen_for_dash, RU, "Асар - обычай"),
        (hyphen_for_dash, RU, "5-6 декабря"),
        (stumbling_spaces, EN, "Saved ."),
        (stumbling_spaces, EN, "Saved,  thank you"),
        (word_twice, RU, "ТОО «ТОО Каспий»"),
        (word_twice, EN, "the the fund"),
        (mixed_alphabets, KK, "Aрай"),
        (ruled_out, KK, "Демеушілер"),
        (ruled_out, KK, "Орган өкілі"),
        (ruled_out, KK, "Белгі алынды"),
        (ruled_out, KK, "Ұйым карточкасы"),
        (ruled_out, KK, "Ұйымдарға қосылу өтініштеріңіз"),
        (ruled_out, KK, "Аяқталмаған сауалнамалар"),
        (ruled_out, KK, "Мұндай команда жоқ"),
        (ruled_out, KK, "Фотосы бар ма"),
        (ruled_out, KK, "Онлайн режимде"),
        (ruled_out, KK, "e-mail мекенжайым"),
        (ruled_out, KK, "Форум баяндамашылары"),
        (ruled_out, KK, "Қызметтің операторы"),
        (ruled_out, KK, "Жауап күтілуде"),
        (ruled_out, KK, "Қол қойылған көшірмесін жүктеді"),
        (ruled_out, KK, "Өзгерту сұрау"),
        (ruled_out, KK, "Әр тарап өз бөлігін жазды"),
        (ruled_out, KK, "Кездесу ме, меморандум жобасы ма?"),
        (ruled_out, KK, "Қолдан берілген сілтеме"),
        (ruled_out, RU, "Бот сводит НПО и бизнес"),
        (ruled_out, RU, "Попросить присоединить"),
        (ruled_out, RU, "Ваша заявка отклонена"),
        (ruled_out, RU, "Незаконченные анкеты"),
        (ruled_out, RU, "Имя подписанта"),
        (ruled_out, RU, "Докладчики форума"),
        (ruled_out, RU, "Какого вида ваша организация?"),
        (ruled_out, RU, "На первую страницу"),
        (ruled_out, RU, "Загрузить подписанную копию"),
        (ruled_out, RU, "Проект меморандума от 22 июня"),
        (ruled_out, RU, "Каждая сторона расскажет о себе"),
        (ruled_out, RU, "Ссылка передана из рук в руки"),
        (ruled_out, EN, "Whom should we invite?"),
        (ruled_out, EN, "I acknowledge"),
        (ruled_out, EN, "Your requests to join organisations"),
        (ruled_out, EN, "A state body supports it"),
        (ruled_out, EN, "Contacts are not sent."),
        (ruled_out, EN, "The organisation's card"),
        (ruled_out, EN, "Your geoposition"),
        (ruled_out, EN, "The signatory's name"),
        (ruled_out, EN, "What is your post?"),
        (ruled_out, EN, "Request a change"),
        (ruled_out, EN, "Once every party has told its part"),
        (ruled_out, EN, "A link handed over in person"),
    ],
)
def test_a_rule_finds_what_breaks_it(rule: Rule, language: Language, text: str) -> None:
    assert rule(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (RU, "ИП «Ателье „Алима“» – 5–6 декабря, 15-й этаж"),
        (EN, "The backer’s “Asar” project, children's skills"),
        (KK, "Мемлекеттік орган өкілі: «Асар» қоры, 2-зал"),
        (KK, "IT-мектеп"),
    ],
)
def test_no_rule_finds_fault_with_what_is_right(language: Language, text: str) -> None:
    assert [rule.__name__ for rule in RULES if rule(text, language)] == []
