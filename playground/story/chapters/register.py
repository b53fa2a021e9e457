"""Three organisations register, and the moderator verifies each. The business says what it would support."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.story.acts import Act, Chapter, Person, Step
from playground.story.cast import DANA, ERLAN, GULNUR, NURBOL
from playground.story.words import Piece, Text, Typed, same


@dataclass(frozen=True, slots=True)
class Organization:
    """The answers to the form of an organisation."""

    kind: str
    legal_form: str
    bin: str
    name: Typed
    spheres: Sequence[str]
    about: Text
    contact: str
    phone: str
    email: str | None = None
    mistyped_bin: str | None = None
    """A BIN with a digit too few, which the person types first."""
    named_in_kazakh: bool = True
    types_region: bool = False
    """Whether the person types the region instead of pressing its button."""


NGO_NAME = Typed("ngo", Text("Естімейтіндер үні", "Голос неслышащих", "Estimeytinder Uni"))
BUSINESS_NAME = Typed("business", Text("Каспий Диагностика", "Каспий Диагностика", "Kaspy Diagnostika"))
STATE_NAME = Typed(
    "state",
    Text(
        "Атырау облысының Инклюзия басқармасы",
        "Управление инклюзии Атырауской области",
        "Atyrau Oblysynyng Inklyuziya Basqarmasy",
    ),
)
"""Names as each reader is shown them. Nobody gives an English one, so readers of English are shown Latin letters."""
REGION = "region:KZ-23"

NGO = Organization(
    kind="organization-kind-ngo",
    legal_form="form:public_association",
    mistyped_bin="22034099101",
    bin="220340991016",
    name=NGO_NAME,
    spheres=("sphere:vulnerable", "sphere:health"),
    about=Text(
        "Естімейтін жандарға ымдау тілін үйретеміз, емханаға, жұмысқа бірге барып, тілмаш боламыз.",
        "Учим неслышащих людей языку жестов, ходим с ними в поликлинику и на работу переводчиками.",
        "We teach sign language to deaf people, and go with them to the doctor and to work as interpreters.",
    ),
    contact="Гүлнұр Сейітова",
    phone="8 701 555 01 01",
)
BUSINESS = Organization(
    kind="organization-kind-business",
    legal_form="form:llp",
    bin="191140991033",
    name=BUSINESS_NAME,
    named_in_kazakh=False,
    spheres=("sphere:health",),
    about=Text(
        "Батыс өңірлердегі медициналық зертханалар желісі, он екі филиал.",
        "Сеть медицинских лабораторий в западных областях, двенадцать филиалов.",
        "A chain of medical laboratories in the western regions, with twelve branches.",
    ),
    contact="Ерлан Бекмуратов",
    phone="+7 702 555 02 02",
    email="erlan@kaspii.example",
)
STATE = Organization(
    kind="organization-kind-state",
    legal_form="form:department",
    bin="150240991047",
    name=STATE_NAME,
    types_region=True,
    spheres=("sphere:vulnerable", "sphere:health"),
    about=Text(
        "Мүгедектігі бар адамдарға қолжетімді қызметтерді үйлестіреміз.",
        "Отвечаем за услуги, доступные людям с инвалидностью.",
        "We see to it that services are open to people with disabilities.",
    ),
    contact="Нұрбол Қайырғали",
    phone="+7 705 555 03 03",
)
TOWN = Text("Атырау қаласы", "Атырау", "Atyrau")
REGION_AS_TYPED = Text("атырау", "атырау", "atyrau")


def register(
    person: Person, organization: Organization, none_yet: Piece = "organizations-empty"
) -> tuple[Act, ...]:
    """Fill in the whole form, beginning at the menu, and send it to the moderator."""
    email, mistyped = organization.email, organization.mistyped_bin
    in_kazakh, in_russian = (
        Typed(organization.name.name, same(name)) for name in organization.name.suggested[:2]
    )
    return (
        person.open_menu(),
        person.press("menu-organizations", none_yet),
        person.press("button-register-organization", "organization-kind"),
        person.press(organization.kind, "organization-legal_form"),
        person.press(organization.legal_form, "organization-bin"),
        *((person.say(mistyped, "error-bin-length"),) if mistyped else ()),
        person.say(organization.bin, "organization-name_kk"),
        person.say(in_kazakh, "organization-name_ru")
        if organization.named_in_kazakh
        else person.skip("organization-name_ru"),
        person.say(in_russian, "organization-region"),
        person.say(REGION_AS_TYPED, "organization-settlement")
        if organization.types_region
        else person.press(REGION, "organization-settlement"),
        person.say(TOWN, "organization-spheres"),
        *person.choose(*organization.spheres, sees="organization-about"),
        person.say(organization.about, "organization-contact_name"),
        person.say(organization.contact, "organization-contact_phone"),
        person.say(organization.phone, "organization-contact_email"),
        person.say(email, "organization-review") if email else person.skip("organization-review"),
        person.press("organization-submit", "organization-status-pending"),
    )


def verify(organization: Organization, applicant: Person) -> tuple[Act, ...]:
    """As the moderator, open the queue from the summary, look at the card and verify the organisation."""
    return (
        DANA.see("briefing-organization-verification"),
        DANA.press("action-open-verification", "verification-queue"),
        DANA.press(organization.name, "organization-card-bin"),
        DANA.press("button-verify", "verification-queue-empty"),
        applicant.see("organization-verified"),
    )


def offer(
    backer: Person, spheres: Sequence[Piece], wish: Text, gives: Sequence[Piece], up_to: Text
) -> tuple[Act, ...]:
    """Say once what to support. Pitches are to come as soon as they are found, three a week."""
    return (
        backer.open_menu(),
        backer.press("menu-backing", "backer-profile-empty"),
        backer.press("button-fill-in", "backer-spheres"),
        *backer.choose(*spheres, sees="backer-regions"),
        *backer.choose(REGION, sees="backer-text"),
        backer.say(wish, "backer-offers"),
        *backer.choose(*gives, sees="backer-ceiling"),
        backer.say(up_to, "backer-pitches_per_week"),
        backer.press(same("3"), "backer-frequency"),
        backer.press("backer-frequency-at_once", "backer-review"),
        backer.press("button-save", "backer-profile", "backer-frequency-label"),
    )


REGISTER = Chapter(
    "register",
    Text("Тіркелу", "Регистрация", "They register"),
    Text(
        "ҮЕҰ, бизнес пен мемлекеттік орган тіркеледі, Дана әрқайсысын растайды. Бизнес нені қолдағысы келетінін "
        "бір рет "
        "айтады.",
        "НПО, бизнес и госорган регистрируются, Дана подтверждает каждую организацию. Бизнес один раз говорит, "
        "что хотел "
        "бы поддержать.",
        "An NGO, a business and a government body register, and Дана verifies each. The business says once what it "
        "would support.",
    ),
    (
        Step(
            "register-ngo",
            Text("Гүлнұр ҮЕҰ тіркейді", "Гүлнұр регистрирует НПО", "Гүлнұр registers her NGO"),
            Text(
                "БСН-де бір цифр жетпей қалады: бот не қате екенін айтып, үлгісін көрсетеді.",
                "В БИН не хватает цифры: бот говорит, что не так, и показывает пример.",
                "A digit is missing from her BIN: the bot says what is wrong and shows an example.",
            ),
            register(GULNUR, NGO),
        ),
        Step(
            "verify-ngo",
            Text("Дана ҮЕҰ-ны растайды", "Дана подтверждает НПО", "Дана verifies the NGO"),
            Text(
                "Расталмаған ұйым дайындала алады, бірақ ешкімге ештеңе жібере алмайды.",
                "До проверки организация может готовиться, но никому ничего не отправит.",
                "Until then an organisation can prepare, but reaches nobody.",
            ),
            verify(NGO, GULNUR),
        ),
        Step(
            "register-business",
            Text("Ерлан компаниясын тіркейді", "Ерлан регистрирует компанию", "Ерлан registers his company"),
            Text(
                "Сол сұрақтар, бірақ Ерлан ботпен өз тілінде сөйлеседі.",
                "Вопросы те же, но Ерлан отвечает на своём языке.",
                "The same questions; Ерлан answers in his own language.",
            ),
            register(ERLAN, BUSINESS),
        ),
        Step(
            "verify-business",
            Text("Дана компанияны растайды", "Дана подтверждает компанию", "Дана verifies the company"),
            Text(
                "Шешімді Ерлан бірден біледі.",
                "О решении Ерлан узнаёт сразу.",
                "Ерлан hears of it at once.",
            ),
            verify(BUSINESS, ERLAN),
        ),
        Step(
            "offer-business",
            Text(
                "Ерлан нені қолдайтынын айтады",
                "Ерлан говорит, что поддержит",
                "Ерлан says what he would support",
            ),
            Text(
                "Бір рет айтса, жетеді: енді оған өзіне сай жобалар ғана келеді.",
                "Достаточно сказать один раз: дальше придут только подходящие проекты.",
                "Once is enough: from now on only projects that fit will come to him.",
            ),
            offer(
                ERLAN,
                ("sphere:health", "sphere:vulnerable"),
                Text(
                    "Зертханамызға естімейтін адамдар келеді, дәрігер оларға ештеңе түсіндіре алмайды. "
                    "Емханаларда ымдау "
                    "тілін түсінсе дейміз: оқуын төлейміз, сынып береміз.",
                    "К нам в лаборатории приходят глухие люди, и врач не может им ничего объяснить. Хотим, чтобы в "
                    "поликлиниках понимали жестовый язык: оплатим обучение, дадим класс.",
                    "Deaf people come to our laboratories, and the doctor cannot explain anything to them. We want "
                    "clinics to understand sign language: we would pay for the training and give a classroom.",
                ),
                ("need-money", "need-premises"),
                Text("3 млн", "3 млн", "3M"),
            ),
        ),
        Step(
            "register-state",
            Text(
                "Нұрбол басқарманы тіркейді",
                "Нұрбол регистрирует управление",
                "Нұрбол registers his department",
            ),
            Text(
                "Өңірін жазып жібереді: бот жазғанын да түсінеді.",
                "Регион он набирает сам: бот понимает и написанное.",
                "He types his region: the bot understands that as well.",
            ),
            register(NURBOL, STATE),
        ),
        Step(
            "verify-state",
            Text("Дана басқарманы растайды", "Дана подтверждает управление", "Дана verifies the department"),
            Text(
                "Енді үш тарап та орнында.",
                "Теперь на месте все три стороны.",
                "Now all three sides are there.",
            ),
            verify(STATE, NURBOL),
        ),
    ),
)
