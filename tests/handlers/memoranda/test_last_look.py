"""The last look at a form: what was told in the second language stands there text by text, each with its name."""

from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.known import as_answers
from bot.handlers.memoranda.pairs import OTHER
from bot.models.memoranda import Pair
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.parties import PossibleParty
from tests.fakes.clock import FrozenClock
from tests.handlers.filled_forms import ANSWERS, TITLE


def test_each_text_names_what_it_is() -> None:
    """Whoever has told one in the place of another sees it."""
    name = OrganizationName("llp", "Жем компрессор", "", "")
    party = PossibleParty(1, name, OrganizationKind.BUSINESS, "llp", ())
    ground = Groundwork(1, 1, TITLE, "Мақсат", "Индербор", party, party, None, title=Pair(TITLE))
    question = next(one for one in FORM.questions if one.id == OTHER)
    shown = question.reviewed({**as_answers(ground), **ANSWERS["memorandum"]})
    lines = Translator(Language.RUSSIAN, FrozenClock().now).plain_value(shown).splitlines()
    assert [line.partition(": ")[::2] for line in lines] == [
        ("Название", "Кружки программирования"),
        ("Цели", "Сельские дети хотят учиться программированию."),
        ("Наши намерения", "Открыть кружки в трёх школах."),
        ("Адрес для уведомлений", "Атырауская область, Индербор"),
        ("План, пункт 1", "Купить ноутбуки"),
    ]
