"""The people of the story."""

from playground.story.acts import Correspondent, Person
from playground.story.words import LANGUAGES, Text, same
from playground.world.core import Playground
from playground.world.people import Person as Somebody

GULNUR = Person(
    1001,
    "Гүлнұр",
    "Сейітова",
    "kk",
    Text("ҮЕҰ жетекшісі", "Руководитель НПО", "NGO leader"),
    Text("Гүлнұр болып", "За Гүлнұр", "As Гүлнұр,"),
)
ERLAN = Person(
    1002,
    "Ерлан",
    "Бекмуратов",
    "ru",
    Text("Кәсіпкер", "Предприниматель", "Entrepreneur"),
    Text("Ерлан болып", "За Ерлана", "As Ерлан,"),
)
NURBOL = Person(
    1003,
    "Нұрбол",
    "Қайырғали",
    "kk",
    Text("Мемлекеттік орган маманы", "Специалист госоргана", "Civil servant"),
    Text("Нұрбол болып", "За Нұрбола", "As Нұрбол,"),
)
DANA = Person(
    1004,
    "Дана",
    "Сапарова",
    "ru",
    Text("Ұйымдастырушы және әкімші", "Организатор и администратор", "Organiser and administrator"),
    Text("Дана болып", "За Дану", "As Дана,"),
)
EMMA = Person(
    1005,
    "Emma",
    "Clarke",
    "en",
    Text("Форум қатысушысы", "Участница форума", "Forum participant"),
    Text("Emma болып", "За Emma", "As Emma,"),
)
SAULE = Correspondent("saule@example.kz", same("Сәуле Ахметова"), "kk")
CAST = (GULNUR, ERLAN, NURBOL, DANA, EMMA)
BY_ID = {person.id: person for person in CAST}


def bring_in(playground: Playground, person: Person) -> Somebody:
    """The person in the playground: comes in, or into sight, when the story needs them."""
    somebody = playground.world.people.get(person.id)
    if somebody is None:
        somebody = Somebody(person.id, person.first_name, person.last_name, language_code=person.language)
        somebody.role_hint = dict(zip(LANGUAGES, person.role, strict=True))
        playground.world.add_person(somebody)
    elif somebody.shown:
        return somebody
    somebody.shown = True
    playground.announce_person(somebody)
    return somebody
