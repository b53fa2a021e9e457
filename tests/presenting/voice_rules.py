"""How the bot speaks, as far as a machine can tell: each rule finds what breaks it in a sentence as people read it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.models.reference import Language
from bot.presenting.medium import TAGS

_TAG = re.compile(rf"</?({'|'.join(sorted(TAGS))})( [^>]*)?>")
_EMOJI = re.compile("[\u231a-\u23ff\u2600-\u2712\u2714-\u2716\u2718-\u27bf\U0001f300-\U0001faff]")
"""Signs that a phone draws in colour; ✓ and ✗ are letters among letters."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Never:
    """Words that are not said in a language, and what is said instead."""

    pattern: re.Pattern[str]
    instead: str


def _never(pattern: str, instead: str) -> Never:
    return Never(re.compile(pattern, re.IGNORECASE), instead)


NEVER: Mapping[Language, tuple[Never, ...]] = MappingProxyType(
    {
        Language.KAZAKH: (
            _never(r"демеуші", "қолдаушы: a демеуші is paid in publicity, by the Law on Charity"),
            _never(r"идеялар жәрмеңкесі", "жобалар жәрмеңкесі"),
            _never(r"азаматтық бюджет(?!теу)", "халық қатысатын бюджет"),
            _never(
                r"(?<!мемлекеттік )(?<!мемлекеттік-)\bорган\w*",
                "мемлекеттік орган: «орган» alone is a body part",
            ),
            _never(r"зорлық(?!-зомбылық)", "зорлық-зомбылық"),
            _never(
                r"(белгі\w*|рөл\w*) (алу|алын|алды)", "белгіні өшіру, рөл алып тасталады: «алу» is to get"
            ),
            _never(r"\b\w+ (жатыр|отыр|тұр|жүр)мын\b", "the bot says «біз»: жинап жатырмыз"),
            _never(r"бізге емес", "бізге келмейді"),
            _never(r"карточка", "парақша"),
            _never(r"телеграм", "Telegram, in its own letters"),
            _never(r"редакция", "нұсқа: what is put before the parties, and before people who read terms"),
            _never(r"қосылу сұрау|ұйым(дар)?ға қосыл", "рұқсат сұрау"),
            _never(r"сауалнама|анкета", "форма, қаралама: one word for what is filled in"),
            _never(r"команда", "пәрмен"),
            _never(r"\bфото", "сурет"),
            _never(r"онлайн режим", "онлайн"),
            _never(r"e-mail", "электрондық пошта"),
            _never(r"баяндамашы", "спикер"),
            _never(r"қызметтің операторы", "сервистің операторы"),
            _never(r"түйме", "батырма"),
            _never(r"(модераторларға|болмаса,) ескертеміз", "еске саламыз: ескерту is to warn"),
            _never(r"мойнына ал", "қолға алу: мойнына алу is to confess"),
            _never(r"\w{3}[аеіы][лн]уд[ае]\b", "a plain verb: «күтілуде» is officialese"),
            _never(r"қол қой(ыл)?ған (\w+ )?көшірме", "дана: a көшірме is a photocopy, or what readers get"),
            _never(r"(?<!\w)өзгерту сұрау", "өзгертуді сұрау"),
            _never(r"өз бөлігі\w* (\w+ )?(жаз|айт)", "өз бөлігін толтыру: one act, one word"),
            _never(r"меморандум жобасы", "меморандум қараламасы: a жоба is a project here"),
            _never(r"(қолдан|қолма-қол|қолына|қолыңызға) бер", "басқа жолмен беру: a link is sent, not held"),
        ),
        Language.RUSSIAN: (
            _never(
                r"\b(собираю|проверяю|отправляю|готовлю|считаю|перевожу|ищу|жду|вижу|нахожу)\b",
                "the bot says «мы»: собираем",
            ),
            _never(r"спонсор", "партнёр: a sponsor is paid in publicity, by the Law on Charity"),
            _never(r"ярмарк\w+ идей", "ярмарка проектов"),
            _never(r"гражданск\w+ бюджет(?!ировани)", "бюджет народного участия"),
            _never(r"\bсв(одит|ести)\b", "помогает найти друг друга"),
            _never(r"присоедин", "запросить доступ: присоединение is a form of reorganisation"),
            _never(r"\b(намерения|представитель) органа", "госорган: «орган» alone is a body part"),
            _never(r"национальн\w+ уровн", "республиканский уровень"),
            _never(r"запрос\w* доступа", "запрос на доступ"),
            _never(r"вступ\w+ в меморандум", "заключить меморандум"),
            _never(r"\bзаявк", "запрос на доступ: one act, one word"),
            _never(r"\bанкет", "форма, черновик: one thing, one word"),
            _never(r"подписант", "представитель: the bot takes confirmations, not signatures"),
            _never(r"докладчик", "спикер"),
            _never(r"телеграм", "Telegram, in its own letters"),
            _never(r"редакци", "версия: one thing, one word"),
            _never(r"\bвид(а|ом)? организации|какого вида", "тип организации"),
            _never(r"перв\w+ страниц", "главная страница"),
            _never(r"подписанн\w+ копи", "экземпляр: a копия is what readers get"),
            _never(r"проект\w* меморандум", "черновик: a project is another thing here"),
            _never(
                r"расска[зж]\w+ о себе|напи(сал|ш)\w* своё(?! \w)", "заполнить свою часть: one act, one word"
            ),
            _never(
                r"из рук в руки|переда\w+( ссылк\w+)? лично",
                "переданной другим путём: a link is sent, not held",
            ),
        ),
        Language.ENGLISH: (
            _never(r"\bwhom\b", "who"),
            _never(r"\bshall\b", "would you like to, should"),
            _never(r"acknowledg", "confirm: to acknowledge is only to note receipt"),
            _never(r"\bspheres?\b", "area"),
            _never(r"\bsponsor", "backer"),
            _never(r"fair of ideas", "project fair"),
            _never(r"civil budget(?!ing)", "participatory budget"),
            _never(r"\bcomput(e|ed|ing)\b", "match"),
            _never(r"\bjoin(ing)?( your| an| this| the)? organisation", "request access"),
            _never(r"\b(state|public) bod(y|ies)\b", "government body"),
            _never(r"\bcontacts\b", "contact details: contacts are the people in an address book"),
            _never(r"(?<!contact )\bcards?\b", "profile"),
            _never(r"geoposition", "location"),
            _never(r"requests? for access", "access request"),
            _never(r"\brather not\b", "not really: rather not is to be unwilling to say"),
            _never(r"\bsignator", "representative: the bot takes confirmations, not signatures"),
            _never(r"\bposts?\b", "position: one thing, one word"),
            _never(r"request(ed|s|ing)? a change", "ask for a change: one act, one word"),
            _never(
                r"\b(tell|tells|told|write|writes|wrote|written) (its|their|our|your) (own )?parts?\b",
                "fill in a part: nobody tells one",
            ),
            _never(r"handed over in person", "passed on in another way: a link is sent, not held"),
        ),
    }
)
"""Terms that the glossary and the voice rule out."""


def visible(sentence: str) -> str:
    """The sentence as a reader sees it, without tags."""
    return _TAG.sub("", sentence).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def exclaimed(text: str, _: Language) -> str:
    return "!" if "!" in text else ""


def crowded(text: str, _: Language) -> str:
    found = _EMOJI.findall(text)
    return " ".join(found) if len(found) > 1 else ""


def straight_quotes(text: str, _: Language) -> str:
    found = re.search(r"\"|(?<!\w)'\w", text)
    return found.group() if found else ""


def quotes_in_pairs(text: str, _: Language) -> str:
    """Quotation marks that are doubled, left open, or closed without having been opened."""
    open_ones: list[str] = []
    closing = {"»": "«", "“": "„", "”": "“"}
    for place, sign in enumerate(text):
        if sign in "«„" or (sign == "“" and "„" not in open_ones):
            if text[place - 1 : place] == sign:
                return sign * 2
            open_ones.append(sign)
        elif sign in closing and (not open_ones or open_ones.pop() != closing[sign]):
            return f"…{text[max(place - 20, 0) : place + 1]}"
    return " ".join(open_ones)


def hyphen_for_dash(text: str, _: Language) -> str:
    found = re.search(r"(^|\s)-\s|\d-\d{1,2} [^\W\d_]|\s-(?=\s|$)", text)
    return found.group() if found else ""


def stumbling_spaces(text: str, _: Language) -> str:
    found = re.search(r"[^\S\n]{2,}|[^\S\n][,.;:?»”](?!\w)|[«„][^\S\n]", text)
    return repr(found.group()) if found else ""


def word_twice(text: str, _: Language) -> str:
    found = re.search(r"\b([^\W\d_]{2,})[ «„“]+\1\b", text, re.IGNORECASE)
    return found.group() if found else ""


def mixed_alphabets(text: str, _: Language) -> str:
    return next((word for word in _WORD.findall(text) if _LATIN.search(word) and _CYRILLIC.search(word)), "")


def ruled_out(text: str, language: Language) -> str:
    for never in NEVER[language]:
        if found := never.pattern.search(text):
            return f"{found.group()} (say: {never.instead})"
    return ""


RULES: tuple[Callable[[str, Language], str], ...] = (
    exclaimed,
    crowded,
    straight_quotes,
    quotes_in_pairs,
    hyphen_for_dash,
    stumbling_spaces,
    word_twice,
    mixed_alphabets,
    ruled_out,
)
"""Each returns what breaks it, or an empty string."""
