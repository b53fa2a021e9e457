"""What people of the crowd write, in their language, where the bot asks for words."""

from collections.abc import Mapping, Sequence

Kind = str

WORDS: Mapping[Kind, Mapping[str, Sequence[str]]] = {
    "question": {
        "kk": (
            "Жобаны кім жүргізеді, тәжірибесі қандай?",
            "Ақшадан бөлек қандай көмек керек?",
            "Келесі жылы жалғастыруды қалай жоспарлайсыз?",
        ),
        "ru": (
            "Кто будет вести проект и какой у него опыт?",
            "Что нужно в первую очередь, кроме денег?",
            "Как проект будет жить через год?",
        ),
        "en": (
            "Who will run the project, and what have they done before?",
            "What do you need first, apart from money?",
            "How will it go on after the first year?",
        ),
    },
    "answer": {
        "kk": (
            "Жобаны үш адам жүргізеді, екеуі осы ауылда тұрады. Келесі жылы жергілікті мектеппен бірге жалғастырамыз.",
            "Бірінші кезекте құрал-жабдық пен тәлімгер керек. Бөлме дайын, жалдау ақысы жоқ.",
        ),
        "ru": (
            "Проект ведут трое, двое из них живут здесь. Через год продолжим вместе с местной школой.",
            "Прежде всего нужны оборудование и наставник. Помещение уже есть, аренды не будет.",
        ),
        "en": (
            "Three of us run it, two live right here. After the first year the local school joins in.",
            "Equipment and a mentor come first. We have the room already, rent free.",
        ),
    },
    "reason": {
        "kk": ("Бұл жылғы бюджетіміз бөлініп қойды.", "Заңгер мәтінді тағы қарап шықпақ."),
        "ru": ("Бюджет этого года уже распределён.", "Юрист хочет ещё раз посмотреть текст."),
        "en": ("This year's budget is already committed.", "Our lawyer wants to look at the wording again."),
    },
    "report": {
        "kk": (
            "Топ жиналды, алғашқы сабақтар өтті. Құрал-жабдықтың жартысы келді, қалғанын келер айда күтеміз.",
            "Жұмыс жоспармен жүріп жатыр. Отыз адам қатысты, келер айда екінші топты ашамыз.",
        ),
        "ru": (
            "Группа набрана, первые занятия прошли. Половина оборудования пришла, остальное ждём в следующем месяце.",
            "Работа идёт по плану. Участвовали тридцать человек, в следующем месяце откроем вторую группу.",
        ),
        "en": (
            "The group is complete and the lessons have begun. Half of the equipment is here, the rest comes soon.",
            "Work goes to plan. Thirty people took part, and a second group starts next month.",
        ),
    },
    "address": {
        "kk": ("Орталық көшесі, 12, 2-қабат",),
        "ru": ("ул. Центральная, 12, 2 этаж",),
        "en": ("12 Central Street, 2nd floor",),
    },
    "link": dict.fromkeys(("kk", "ru", "en"), ("https://meet.example/asar",)),
    # What a party intends, in either language of the memorandum.
    "part": {
        "kk": ("Кабинет беріп, айына екі рет кездесеміз.", "Топқа көмектесіп, тоқсан сайын есеп береміз."),
        "ru": (
            "Дать кабинет и встречаться дважды в месяц.",
            "Помогать группе и отчитываться каждый квартал.",
        ),
        "en": ("Кабинет беріп, айына екі рет кездесеміз.", "Помогать группе и отчитываться каждый квартал."),
    },
    # A line of a plan: what is done, by which day, by whom.
    "plan": {
        "kk": ("Жұмыс тобын жинау; {day}; {name}", "Сабақ кестесін жасау; {day}; {name}"),
        "ru": ("Собрать рабочую группу; {day}; {name}", "Составить расписание; {day}; {name}"),
        "en": ("Bring the working group together; {day}; {name}", "Draw up a timetable; {day}; {name}"),
    },
}
