"""What fills the gaps of the sentences: real values, and awkward ones. The first of a gap's values is the usual one.

A gap's name tells what fills it, in most sentences; `IN` has those where the same name stands for something else.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache

from bot.matching.ontology import load_ontology
from bot.models import reference
from bot.models.pledge_deliveries import DeliveryStage
from bot.models.reference import Language, Need
from bot.models.words import (
    Day,
    Gist,
    LegalDate,
    Listed,
    Live,
    Localized,
    Moment,
    Money,
    Month,
    Named,
    OrganizationName,
    Period,
    Prose,
    Text,
    TimeOfDay,
    Value,
    WrittenIn,
    in_a_row,
)
from bot.presenting.endonyms import ENDONYMS
from bot.use_cases.pitches.feedback import PARTS
from tests.presenting.locale_files import messages

NOW = datetime(2026, 12, 4, 6, 0, tzinfo=UTC)
"""11:00 in Kazakhstan, on a Friday."""

NUMBERS: tuple[int, ...] = (2, 1, 5, 11, 21, 101)
"""Each plural form of Russian, and the numbers that look like another one."""
AMOUNTS = (Money(2_400_000), Money(1_500_000), Money(2_455_000), Money(1_000_000_000), Money(999))
DAYS = tuple(Day(on) for on in (date(2026, 12, 10), date(2026, 12, 4), date(2026, 12, 5), date(2027, 11, 30)))
"""This year, today, tomorrow, another year."""
SINGLE_DAYS = tuple(Period(day.on, day.on) for day in DAYS)
"""The same in figures."""
LEGAL_DAYS = tuple(LegalDate(day.on) for day in DAYS)
MOMENTS = tuple(
    Moment(NOW + timedelta(**later))
    for later in ({"days": 6, "hours": 4}, {"hours": 4}, {"days": 1}, {"days": 300})
)
TIMES = (TimeOfDay(NOW), TimeOfDay(NOW + timedelta(hours=4, minutes=45)))

LONG = (
    "Батыс Қазақстан облысының шалғай ауылдарындағы көпбалалы және аз қамтылған отбасылардың балаларына арналған "
    "жазғы тіл, бағдарламалау, робототехника және қоғамдық бастамалар мектебін ұйымдастыру туралы жоба"
)
SUMMARY = (
    "Үш ауыл мектебінде тегін үйірме ашамыз. Көктемге қарай 120 оқушы алғашқы бағдарламасын жазып шығады."
)
TITLES = (
    "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    "Асар",
    "«Айналайын» орталығы: жаңа ғимарат",
    "Клуб «Ателье „Алима“»",
    LONG,
)
WORDS = ("Ол күні қалада болмаймыз", "Смету пришлём «как договаривались»", LONG)
PEOPLE = ("Әйгерім Нұрғалиева", "Ли", "Александра-Виктория Константинопольская-Преображенская")
PLACES = ("Индербор", "Үлкен Нарын", "Петропавл")
ORGANIZATIONS = (
    OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "Bolashaq Kilti"),
    OrganizationName("llp", "", "Каспий Диагностика", ""),
    OrganizationName("sole_proprietor", "", "Ателье «Алима»", ""),
    OrganizationName("initiative_group", "Сарайшық мұрасы", "", ""),
    OrganizationName("department", "Атырау облысының ішкі саясат басқармасы", "", ""),
    OrganizationName("public_association", LONG, "", ""),
)


@cache
def _family(prefix: str) -> tuple[Text, ...]:
    """All sentences whose key begins so, none of which has a gap."""
    found = messages(Language.KAZAKH)
    return tuple(
        Text(key) for key, message in found.items() if key.startswith(prefix) and not message.variables
    )


def _named(kind: str, ids: Iterator[str] | tuple[str, ...]) -> tuple[Named, ...]:
    return tuple(Named(kind, one) for one in ids)  # type: ignore[arg-type]


REGIONS = _named("region", tuple(reference.regions()))
SPHERES = _named("sphere", tuple(reference.spheres()))
CAUSES = _named("cause", ("digital/children-coding", "social/debt", "health/child-cancer"))
NEEDS = (
    Listed(_named("need", (Need.EQUIPMENT.value, Need.MENTORING.value))),
    Listed(_named("need", tuple(need.value for need in Need))),
)


def every_name() -> Iterator[tuple[str, Value]]:
    """Every word of the reference data, with what it is called here; every legal form beside a name as well."""
    kinds = {
        "region": tuple(reference.regions()),
        "region-within": tuple(reference.regions()),
        "sphere": tuple(reference.spheres()),
        "legal-form": tuple(reference.legal_forms()),
        "legal-form-label": tuple(reference.legal_forms()),
        "cause": tuple(load_ontology().by_id),
        "need": tuple(need.value for need in Need),
        "language": tuple(code.value for code in Language),
    }
    for kind, ids in kinds.items():
        yield from ((f"{kind} {one}", Named(kind, one)) for one in ids)  # type: ignore[arg-type]
    for form in reference.legal_forms():
        yield f"organization {form}", OrganizationName(form, "Асыл мұра", "Асыл мура", "Asyl Mura")
        yield f"organization {form}, in Kazakh alone", OrganizationName(form, "Ұлы «Тау» үні", "", "")
        yield f"organization {form}, in Russian alone", OrganizationName(form, "", "Клуб «Ателье „Юрта“»", "")


SIMPLE: Mapping[str, tuple[Value, ...]] = {
    "unit": ("қап",),
    "there": NUMBERS,
    "missing": NUMBERS,
    "pages": (1, 7),
    "page": (1, 2),
    "intentions": (Prose("Он екі ноутбук береміз."), Text("memorandum-no-intentions")),
    "own": ORGANIZATIONS,
    "regions": (Listed((Named("region", "KZ-23"), Named("region", "KZ-10"))),),
    **dict.fromkeys(
        (
            "addressees",
            "answered",
            "asked",
            "backers",
            "carriers",
            "count",
            "left",
            "days",
            "done",
            "dropped",
            "due",
            "enough",
            "going",
            "hours",
            "interested",
            "least",
            "left",
            "limit",
            "longest",
            "megabytes",
            "megapixels",
            "months",
            "most",
            "pairs",
            "percent",
            "pitches",
            "left",
            "places",
            "projects",
            "reminders",
            "sent",
            "sessions",
            "share",
            "short",
            "shortest",
            "shown",
            "waiting",
            "stars",
            "total",
            "viewers",
            "wanted",
            "wave",
            "waves",
        ),
        NUMBERS,
    ),
    **dict.fromkeys(("full", "minimum", "budget", "promised", "delivered"), AMOUNTS),
    **dict.fromkeys(("day",), DAYS),
    **dict.fromkeys(("since", "by", "on"), SINGLE_DAYS),
    **dict.fromkeys(("until", "extended"), tuple(LegalDate(day.on) for day in DAYS)),
    **dict.fromkeys(("at", "before", "moment"), MOMENTS),
    **dict.fromkeys(("start", "end"), TIMES),
    **dict.fromkeys(("title", "project"), TITLES),
    **dict.fromkeys(("about", "aims", "text", "subject", "what"), WORDS),
    **dict.fromkeys(("name", "person", "colleague", "signatory", "who"), PEOPLE),
    "beneficiaries": ("120 оқушы", LONG),
    **dict.fromkeys(("organization", "counterpart", "party", "drafter"), ORGANIZATIONS),
    "carrier": ORGANIZATIONS,
    "backer": ORGANIZATIONS,
    "region": REGIONS,
    "sphere": SPHERES,
    "spheres": (in_a_row(SPHERES[:2]),),
    **dict.fromkeys(("cause", "related"), CAUSES),
    "causes": (in_a_row(CAUSES),),
    "needs": NEEDS,
    "settlement": PLACES,
    "fields": (Listed((Text("organization-contact_phone-label"), Text("organization-contact_email-label"))),),
    "former": ORGANIZATIONS[:1],
    "forum": (Localized.of({"kk": "ASAR форумы, Атырау", "ru": "Форум ASAR, Атырау"}),),
    "hall": (Localized.of({"kk": "2-зал", "ru": "Зал 2", "en": "Hall 2"}),),
    "parties": (Listed(ORGANIZATIONS[:3], "\n"),),
    "others": (Listed(ORGANIZATIONS[:2], "\n"),),
    "leaves": tuple(LegalDate(day.on) for day in DAYS),
    **dict.fromkeys(("now", "other"), (Prose("Үш мектепте тегін үйірме ашу."), Prose("–"))),
    "names": (in_a_row(ORGANIZATIONS[:2]), in_a_row(ORGANIZATIONS[:1])),
    **dict.fromkeys(("contact", "contacts"), ("Айгерім Сәрсен, +7 701 000 00 00",)),
    "address": ("Атырау, Сәтбаев көшесі, 15",),
    "account": ("123456789", "Сергей Волков (123456789)"),
    "basis": (Localized.of({"kk": "Жарғы", "ru": "Устав", "en": "Charter"}), "2027 жылғы № 12 сенімхат"),
    "bin": ("140940003936",),
    "code": ("402519",),
    "post": ("Әкім орынбасары", LONG),
    "characters": ("漢 字",),
    "database": (Text("consent-database"), Text("consent-no-database")),
    "decision": _family("decision-"),
    "digit": ("1",),
    "earliest": ("01.03.2027",),
    "entry": tuple(map(Text, ("menu-verification", "menu-project-review", "menu-change-review"))),
    "found": ("7",),
    "first": ("ASAR-2026-23-0001",),
    "year": ("2026",),
    "goal": (Text("project-budget_min-label"), Text("project-budget_full-label")),
    "group": (REGIONS[0], SPHERES[0]),
    "host": ("api.example.org",),
    "answer": _family("free-will-said-"),
    "hour": ("09:00",),
    "kind": _family("organization-kind-"),
    "label": (Text("backer-offers-label"),),
    "source": _named("language", ("kk", "ru")),
    "language": _named("language", tuple(code.value for code in Language)),
    "latest": ("28.05.2027",),
    "level": _family("memorandum-level-"),
    "link": ("https://t.me/asar_bot?start=join_6CYKaw",),
    "month": ("13",),
    "number": ("ASAR-2026-0001",),
    "where": (Live("pki.gov.kz"),),
    "options": (Listed((*_family("organization-kind-"),), " · "),),
    "organizations": (Listed(ORGANIZATIONS[:2], " · "),),
    "typed": _named("legal-form", ("llp", "public_fund")),
    "chosen": _named("legal-form", ("sole_proprietor", "public_association")),
    "operator": ("«Каспий азаматтық орталығы» ҚҚ",),
    "original": (
        "",
        *map(WrittenIn, Language),
        WrittenIn(Language.KAZAKH, Language.RUSSIAN, by_model=True),
        WrittenIn(Language.RUSSIAN, Language.KAZAKH, by_model=True),
    ),
    "part": tuple(Text(f"part-{name}") for name in PARTS),
    "period": ("1 марта – 30 ноября 2027 года",),
    "phone": ("+7 701 000 00 00",),
    "place": (*_family("meeting-place-"), "Сәтбаев көшесі, 5"),
    "written": (Localized.of({"kk": "Әкім", "ru": "Аким", "en": "Akim"}), "Бас маман"),
    "position": (Localized.of({"kk": "Директор", "ru": "Директор", "en": "Director"}), "Бас бухгалтер"),
    "programme": ("Туған жер",),
    "role": _family("role-"),
    "roles": (Listed(_family("role-")),),
    "score": ("0.87",),
    "search": ("Болашақ кілті", "140940003936", LONG),
    "ready": _family("reason-ready-"),
    "section": _family("memorandum-section-"),
    "sign": ("✓",),
    "stage": _family("project-stage-"),
    "status": _family("pitch-status-"),
    "private": ("yes", "no"),
    "value": (in_a_row(SPHERES[:2]),),
    "username": (Live("@aigul_2026"), Text("membership-no-username")),
    "version": ("2026-2",),
    "word": ("Арай",),
    "words": WORDS,
}

MONTHS = (Month(date(2026, 12, 1)), Month(date(2027, 6, 1)))
"""This year, another year."""

PERIODS = (
    Period(date(2026, 12, 4), date(2026, 12, 5)),
    Period(date(2026, 11, 30), date(2026, 12, 2)),
    Period(date(2027, 3, 1), date(2027, 11, 30)),
)
"""From today on, over the end of a month, in another year."""

MAILED = ("s***@akimat.kz",)
"""An address as others are told it."""

IN: Mapping[tuple[str, str], tuple[Value, ...]] = {
    **{
        (key, "page"): (Live("https://asar.example.kz/p/K7M2Q9XTBW"),)
        for key in ("project-page-line", "showcase-pass-on")
    },
    **{
        (key, "address"): MAILED
        for key in (
            *(
                "link-code-why",
                "link-code-sent",
                "link-stop-what",
                "link-not-me-what",
                "link-stop-address",
                "link-stopped",
                "link-tries",
            ),
            *(
                "link-address-refused",
                "link-address-stopped",
                "link-address-not-theirs",
                "card-address-not-theirs",
                "link-address-resumed",
                "card-address-added",
                "card-address-removed",
            ),
            *("address-card", "error-address-not-this", "memorandum-invited-person"),
        )
    },
    **{(key, "until"): TIMES for key in ("link-code-sent", "mail-code", "memorandum-link-code")},
    ("error-meeting-forum-days", "days"): PERIODS,
    ("memorandum-archive-packing", "done"): ("50",),
    ("memorandum-archive-packing", "total"): ("120",),
    ("memorandum-archive-parted", "parts"): ("2",),
    ("memorandum-archive-file-part", "part"): ("2",),
    ("memorandum-archive-left-out", "most"): ("500",),
    ("memorandum-archive", "count"): ("12",),
    **{
        (key, gap): (*NUMBERS, 0)
        for key in ("voices-tally", "voices-heard", "voices-not-there")
        for gap in ("works", "partly", "not_there")
    },
    ("voices-said-on", "answer"): _family("voice-said-"),
    ("voice-review-card", "answer"): _family("voice-said-"),
    ("voice-review-card", "on"): DAYS,
    ("voice-review-card", "round"): tuple(Text(f"voices-round-{months}") for months in (0, 3, 12)),
    ("voices-said-on", "on"): DAYS,
    ("voices-round", "round"): tuple(Text(f"voices-round-{months}") for months in (0, 3, 12)),
    ("voices-you-said", "answer"): _family("voice-said-"),
    ("paper-line", "paper"): tuple(Text(f"paper-{kind}") for kind in ("request", "decision", "act")),
    **{
        (key, "year"): ("2026",)
        for key in ("year-of", "year-report-card", "year-report-file", "year-report-caption")
    },
    ("year-report-people", "people"): NUMBERS,
    **{
        ("year-report-sum", gap): (Money(1_200_000), Text("pledge-amount-equipment", {"number": 12}))
        for gap in ("promised", "delivered")
    },
    ("year-report-sum", "need"): tuple(Named("need", need) for need in Need),
    ("paper-line", "on"): tuple(LegalDate(day.on) for day in DAYS),
    ("memorandum-copy-line", "kind"): tuple(
        Text(f"memorandum-copy-kind-{kind}") for kind in ("scan", "pdf", "cms")
    ),
    **dict.fromkeys(
        (
            *(("figures-session", "stars"), ("figures-session", "going"), ("figures-language", "count")),
            *(("figures-registered", "count"), ("fair-ground", "backers"), ("fair-pairs", "addressees")),
            ("fair-send-ask", "addressees"),
        ),
        (*NUMBERS, Text("fewer-than-five")),
    ),
    ("fair-ground", "places"): (*NUMBERS, Text("fewer-than-five-of")),
    ("meeting-day-forum", "days"): PERIODS,
    ("action-digest-page", "number"): (2,),
    ("form-left", "what"): tuple(
        Text(f"draft-{form}")
        for form in (
            "project",
            "organization",
            "backer",
            "meeting",
            "memorandum",
            "own-part",
            "report",
            "completion",
            "report-delay",
        )
    ),
    ("form-left", "until"): SINGLE_DAYS,
    **{
        (key, "what"): tuple(
            Text(f"form-name-{form}")
            for form in (
                "project",
                "organization",
                "backer",
                "meeting",
                "memorandum",
                "own-part",
                "report",
                "completion",
                "report-delay",
            )
        )
        for key in ("form-kept", "form-kept-about", "form-go-on")
    },
    ("form-go-on-about", "what"): ("Кездесу", "Меморандум"),
    ("form-go-on-about", "about"): (*ORGANIZATIONS[:3], *TITLES[:2]),
    ("form-kept-about", "about"): (TITLES[0], in_a_row((ORGANIZATIONS[0], TITLES[0]))),
    ("form-former", "answer"): (SPHERES[0], Money(2_400_000), Prose("Бірінші жол\nЕкінші жол")),
    **{(key, "names"): (in_a_row(SPHERES[:2]),) for key in ("form-chosen", "form-chosen-of")},
    ("project-place-known", "place"): PLACES,
    **dict.fromkeys(
        (
            (key, "month")
            for key in (
                *(
                    "progress-month",
                    "progress-month-told",
                    "progress-month-missing",
                    "progress-month-awaited",
                ),
                *("report-of", "report-asked", "report-late", "report-missing", "report-written"),
                "report-words",
                "late-report",
            )
        ),
        MONTHS,
    ),
    **dict.fromkeys(
        (
            (key, "due")
            for key in (
                *("progress-month-awaited", "report-asked", "plan-step-open", "plan-step-is-late"),
                *("plan-step-asked", "plan-step-late", "plan-step-late-ours", "late-step"),
            )
        ),
        tuple(LegalDate(day.on) for day in DAYS),
    ),
    **dict.fromkeys(
        (
            (key, "number")
            for key in (
                *("plan-step-done", "plan-step-open", "plan-step-is-late"),
                *("button-step-done", "button-step-undo"),
            )
        ),
        ("2",),
    ),
    ("depends-plan-steps", "number"): NUMBERS,
    ("report-sent", "count"): (*NUMBERS, 0),
    ("depends-projects", "number"): NUMBERS,
    ("check-moment", "day"): tuple(LegalDate(day.on) for day in DAYS),
    **{
        (key, "on"): tuple(LegalDate(day.on) for day in DAYS)
        for key in ("check-party-left", "check-party-leaves")
    },
    **{
        (f"check-agreed-{way}", "at"): tuple(
            Text("check-moment", {"day": LegalDate(NOW.date()), "time": time}) for time in TIMES
        )
        for way in ("chat", "page", "handed")
    },
    ("check-signature-at", "at"): (Text("check-moment", {"day": LegalDate(NOW.date()), "time": TIMES[0]}),),
    ("check-moment", "time"): TIMES,
    ("queue-line", "time"): TIMES,
    ("wait-hour", "time"): TIMES,
    ("fit-why", "why"): (Listed(_family("fit-part-")[:3]),),
    ("project-shown-numbers", "sum"): ("+6.31",),
    ("background-name", "language"): ("Қазақша",),
    ("background-name", "name"): TITLES[:2],
    ("background-alike", "names"): (
        Listed(
            (Text("background-alike-one", {"name": TITLES[0], "why": Text("background-shares-meaning")}),)
        ),
    ),
    ("background-alike-one", "name"): (TITLES[0], ORGANIZATIONS[0]),
    ("background-alike-one", "why"): _family("background-shares-"),
    ("history-line", "what"): _family("audit-organization-"),
    ("reason-add-words", "reason"): _family("reason-ready-"),
    ("digest", "number"): (2,),
    ("settled-more", "number"): NUMBERS,
    ("depends-meetings", "number"): NUMBERS,
    ("form-progress", "number"): (2,),
    **{(f"{form}-other", "number"): (2,) for form in ("memorandum", "own-part", "new-plan")},
    **{
        (f"{form}-other", "section"): (
            Text("memorandum-subject-label"),
            Text("memorandum-plan-line", {"number": 2}),
        )
        for form in ("memorandum", "own-part", "new-plan")
    },
    **dict.fromkeys(
        (("memorandum-paper", "basis"), ("own-part-paper", "basis")),
        (Localized.of({"kk": "Сенімхат", "ru": "Доверенность", "en": "Power of attorney"}),),
    ),
    **{(f"memorandum-plan-{said}", "number"): (2,) for said in ("line", "change", "what")},
    ("memorandum-plan-line-who", "number"): (2,),
    ("memorandum-other-line", "section"): (
        Text("memorandum-subject-label"),
        Text("memorandum-plan-line", {"number": 2}),
    ),
    ("memorandum-card-check", "page"): ("https://asar.example/m/7KQ4",),
    ("memorandum-card-acknowledged-page", "address"): ("s***@atyrau.gov.kz",),
    ("call-card-language", "language"): _named("language", ("kk", "ru")),
    ("project-card-second-by", "model"): ("gpt-oss-20b",),
    ("translation-proposed", "model"): ("gpt-oss-20b",),
    ("project-summary-line", "summary"): (SUMMARY,),
    **{(f"depends-{name}", "number"): NUMBERS for name in ("interests", "matches", "memoranda")},
    ("possible-backer", "number"): (2,),
    ("error-amount-above", "most"): AMOUNTS,
    ("error-forum-file-invalid", "places"): ("sessions[3].starts_at, sessions[4].hall",),
    ("fair-state-requested", "weighed"): NUMBERS,
    ("figures-title", "name"): (Localized.of({"kk": "ASAR форумы, Атырау", "ru": "Форум ASAR, Атырау"}),),
    ("forum-name", "name"): (Localized.of({"kk": "ASAR форумы, Атырау", "ru": "Форум ASAR, Атырау"}),),
    ("session-head", "kind"): _family("session-kind-"),
    ("session-speaker", "role"): (Localized.of({"kk": "Қор директоры", "ru": "Директор фонда"}),),
    ("leaning-more", "subject"): (*CAUSES, Text("part-budget")),
    ("leaning-less", "subject"): (*CAUSES, Text("part-budget")),
    ("fair-shortage", "cause"): _family("fair-cause-"),
    ("figures-language", "language"): tuple(ENDONYMS.values()),
    ("error-settlement-elsewhere", "chosen"): REGIONS[1:2],
    ("error-settlement-like", "typed"): ("Индер",),
    ("error-settlement-several", "typed"): ("Ақжар",),
    ("error-settlement-renamed", "typed"): ("Гурьев",),
    ("error-settlement-renamed", "name"): ("Атырау",),
    ("error-bin-future", "month"): ("09.2031",),
    ("error-date-weekday", "day"): ("10.12.2026",),
    **dict.fromkeys(
        (
            (key, "name")
            for key in (
                "change-accepted",
                "change-rejected",
                "change-decision-undone",
                "queue-undone",
                "queue-decided-row",
                "change-review-accepted",
                "change-review-rejected",
            )
        ),
        (TITLES[0], ORGANIZATIONS[0]),
    ),
    **dict.fromkeys((("change-row", "before"), ("change-row", "after")), (TITLES[0], Text("change-none"))),
}
"""What fills a gap in one sentence, where its name means something else than elsewhere."""


LATER: Mapping[str, Callable[[], tuple[Value, ...]]] = {
    "pledge": lambda: (filled("pledge-of-money"), filled("pledge-in-kind"), filled("pledge-of-kind")),
    "example": lambda: _family("pledge-what-"),
    "last": lambda: (filled("delivery-told-last"), ""),
    "arrived": lambda: (AMOUNTS[0], filled("pledge-amount-equipment")),
    "side": lambda: (Text("pledge-other-gives"), Text("pledge-other-gets")),
    "amount": lambda: (filled("pitch-amount"), filled("pitch-amount-exact")),
    "digest": lambda: (filled("digest"),),
    "filters": lambda: (
        Text("memorandum-archive-all"),
        Listed(
            (Text("memorandum-archive-is-agreed"), filled("memorandum-archive-in-year"), ORGANIZATIONS[0]),
            " · ",
        ),
    ),
    "heading": lambda: (filled("report-of"), Text("progress-closing-label")),
    "depends": lambda: (filled("completion-also"), ""),
    "steps": lambda: (
        Listed((filled("plan-news-done"), filled("plan-news-done-by"), filled("plan-news-late")), "\n"),
    ),
    "hint": lambda: (
        filled("meeting-day-forum"),
        filled("meeting-day-instead"),
        filled("meeting-day-agreed"),
        "",
    ),
    "leanings": lambda: (Listed((filled("leaning-more"), filled("leaning-less")), "; "),),
    "left_out": lambda: (filled("while-away-left-out"), ""),
    "model": lambda: (Text("consent-no-model"), filled("consent-model")),
    "messages": lambda: (Listed((Gist(filled("project-published")), Gist(filled("role-assigned"))), "\n\n"),),
    "next": lambda: (
        *_family("project-next-"),
        filled("project-next-rejected"),
        filled("project-next-taken_down"),
    ),
    "note": lambda: (filled("meeting-note-line"), ""),
    "page": lambda: (filled("pitch"),),
    "parts": lambda: (Listed((filled("part-share"),), " · "),),
    "outcome": lambda: (filled("verification-verified"), filled("project-review-rejected")),
    "summary": lambda: (filled("project-summary-line"), ""),
    "translated": lambda: (filled("project-card-second-by"), ""),
    "queue": lambda: (Listed((filled("briefing-project-review"), filled("briefing-overdue")), "\n"),),
    "pitch": lambda: (filled("pitch"),),
    "plan": lambda: (Listed((filled("memorandum-plan-item"),), "\n"),),
    "line": lambda: (filled("memorandum-plan-item"),),
    "clash": lambda: (filled("clash"), filled("clash-open")),
    "titles": lambda: (Listed((TITLES[0], filled("meeting-with")), " · "),),
    "ask": lambda: (filled("meeting-where-office"), Text("meeting-where-link")),
    "clashes": lambda: ("", filled("clashes-below")),
    "lines": lambda: (Listed((filled("settled-match"), filled("settled-paused")), "\n"),),
    "settled": lambda: ("", filled("settled-lines")),
    "times": lambda: (Listed(("09:00", "15:00")),),
    "things": lambda: (Listed((filled("depends-matches"), filled("depends-interests")), ", "),),
    "why": lambda: (filled("match-end-words"), *_family("match-end-si")),
    "fit": lambda: (Text("fit-very_well"), Text("fit-well"), Text("fit-partly")),
    "reason": lambda: (
        *WORDS,
        filled("reason-own"),
        filled("reason-with-words"),
        Text("reason-ready-budget-unclear"),
    ),
    "reasons": lambda: (Listed((filled("reason-shared-cause"), Text("reason-same-region")), " · "),),
    "decision": lambda: tuple(_family("decision-")),
    "time": lambda: (filled("matching-figures-hours"), filled("matching-figures-days")),
    "weighed": lambda: (Listed((filled("part-share"), filled("part-share")), ", "),),
}
"""What is filled by sentences that have gaps themselves."""

LATER_IN: Mapping[tuple[str, str], Callable[[], tuple[Value, ...]]] = {
    ("pledge-amount", "ask"): lambda: _family("pledge-how-many-"),
    ("pledge-of-money", "kind"): lambda: _family("money-kind-"),
    ("pledge-of-money", "amount"): lambda: AMOUNTS,
    ("pledge-of-kind", "kind"): lambda: _named("need", tuple(need.value for need in Need)),
    **{
        (key, "amount"): lambda: (filled("pledge-amount-equipment"), *AMOUNTS)
        for key in (
            *("pledge-in-kind", "pledge-of-kind", "pledge-arrived", "pledge-left", "delivery-told"),
            *("delivery-other-amount", "delivery-nudge", "delivery-one-sided", "delivery-agreed"),
            *("delivery-denied", "delivery-taken-back", "pledge-you-agreed", "arrival-all-left"),
        )
    },
    ("pledge-all-missing", "amount"): lambda: AMOUNTS,
    ("delivery-agreed", "left"): lambda: (AMOUNTS[0], filled("pledge-amount-equipment")),
    **{
        (f"{side}-part-{stage}", "amount"): lambda: (AMOUNTS[0], filled("pledge-amount-equipment"))
        for side in ("our", "their")
        for stage in DeliveryStage
    },
    **{
        (key, "words"): lambda: (filled("pledge-words"), "")
        for key in (
            *("pledge-declined", "pledge-explained", "pledge-withdrawn", "delivery-told", "delivery-denied"),
            *("delivery-other-amount", "delivery-nudge", "delivery-one-sided"),
        )
    },
    **{
        (key, "due"): lambda: LEGAL_DAYS
        for key in (
            *("pledge-card", "pledge-offered", "pledge-offer-nudge", "pledge-promised-giver"),
            *("pledge-promised-receiver", "pledge-due-soon", "pledge-late-ours", "pledge-explained"),
            *("pledge-stands-on", "pledge-goes-on", "pledge-call-late", "pledge-day-due"),
        )
    },
    ("pledge-explained", "before"): lambda: LEGAL_DAYS,
    ("memorandum-acknowledge", "term"): lambda: (filled("memorandum-card-term"),),
    ("memorandum-change-in", "section"): lambda: (
        *_family("memorandum-section-"),
        filled("memorandum-part-changed"),
    ),
    **dict.fromkeys(
        (
            (key, "term")
            for key in (
                "memorandum-card-term",
                "memorandum-agreed",
                "memorandum-page",
                "memorandum-term-ends",
                "memorandum-signed",
            )
        ),
        lambda: tuple(filled(f"memorandum-counted-{since}") for since in ("open", "agreed", "signed", "day")),
    ),
    ("memorandum-leave", "what"): lambda: (
        filled("memorandum-leave-ends"),
        filled("memorandum-leave-goes-on"),
    ),
    ("report-delay-card", "by"): lambda: (filled("report-delay-by"),),
    **dict.fromkeys(
        ((f"reports-moved{back}{whose}", "lines") for back in ("", "-back") for whose in ("", "-of-others")),
        lambda: (Listed((filled("reports-moved-line"), filled("reports-moved-line")), "\n"),),
    ),
    ("day-ahead", "lines"): lambda: (
        Listed((filled("day-ahead-line"), filled("agenda-clash"), filled("day-ahead-line")), "\n"),
    ),
    ("clashes-below", "lines"): lambda: (Listed((filled("clash"), filled("clash-open")), "\n"),),
    ("year-report-voices", "voices"): lambda: (filled("voices-tally"),),
    ("voices-round", "voices"): lambda: (filled("voices-tally"), Text("voices-few")),
    ("project-published", "page"): lambda: (filled("project-page-line"), ""),
    ("project-withdrawn", "reason"): lambda: (filled("project-reason-line"), ""),
    **dict.fromkeys(
        (
            ("meeting-declined", "words"),
            ("meeting-called-off", "words"),
            ("meeting-taken-back", "words"),
        ),
        lambda: (filled("meeting-words-line"), ""),
    ),
}
"""The same, where the gap's name means something else than elsewhere."""


def values_of(key: str, gap: str) -> tuple[Value, ...]:
    """What may fill this gap of this sentence. Raises KeyError for a gap of which nothing is known."""
    if (key, gap) in IN:
        return IN[key, gap]
    if (key, gap) in LATER_IN:
        return LATER_IN[key, gap]()
    return LATER[gap]() if gap in LATER else SIMPLE[gap]


def usual(key: str) -> dict[str, Value]:
    """The usual value for each gap of the sentence."""
    return {gap: values_of(key, gap)[0] for gap in sorted(messages(Language.KAZAKH)[key].variables)}


def filled(key: str) -> Text:
    """The sentence with its usual values."""
    return Text(key, usual(key))


def fillings(key: str) -> Iterator[Mapping[str, Value]]:
    """The usual values, then each other value of each gap beside the usual ones of the others."""
    common = usual(key)
    yield common
    for gap in common:
        for value in values_of(key, gap)[1:]:
            yield common | {gap: value}
