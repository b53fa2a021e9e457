# Жеке сілтеме арқылы жауап берілетін меморандумдар
memorandum-link-what = меморандумның қараламасы ({ $on }), { $version }-нұсқа
memorandum-link-what-part = меморандумның қараламасы ({ $on }): ұйымыңыздың ниеті
memorandum-link-extension = { $number } меморандумын ұзарту, { $version }-нұсқа
memorandum-link-extension-part = { $number } меморандумын ұзарту: ұйымыңыз атынан кім жауап береді
memorandum-link-what-agreed = { $number } меморандумы
memorandum-link-file = PDF оқу
memorandum-link-title = Атауы
memorandum-link-areas = Бағыттары
memorandum-link-wishes = Өзгертуді сұрады
memorandum-link-changed = Не өзгерді
memorandum-link-own-part = Сіздің бөлігіңіз
memorandum-link-own-part-how = Ұйымыңыз не істейтінін қазақша және орысша жазыңыз. Әр тарап өз бөлігін толтырған соң, толық мәтін растауыңызға келеді.
memorandum-link-extensions = Ұзарту
memorandum-link-extension-open = { $until } күніне дейін ұзарту келісіліп жатыр.
memorandum-link-extension-signed = { $until } күніне дейін ұзартылды. Толықтыру: { $number }
memorandum-link-to-extension = { $number } толықтыруын ашу
memorandum-link-to-first = { $number } меморандумын ашу
memorandum-link-elsewhere = Ол үшін бөлек бет бар. Сілтемесін ұйымыңыз немесе ASAR модераторы жібере алады.
memorandum-link-means = Батырманы басу – растау, қол қою емес: ұйымыңыз мәтінді оқып, келіскенін білдіреді. Барлығы растағанша осы беттен мәтінді өзгертуді сұрауға немесе бас тартуға болады. Одан кейін болмайды.
memorandum-link-parties = Тараптар
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $basis })
memorandum-link-party-body = { $organization }: өкілі әлі аталмаған
memorandum-link-plan-row = { $number }. { $what } – мерзімі: { $until }, жауапты: { $who }
memorandum-link-in-kk = Қазақша: { $words }
memorandum-link-in-ru = Орысша: { $words }
memorandum-link-place = Орны: { $place }
memorandum-link-tell = Жіберу
memorandum-link-full-name = Тегіңіз, атыңыз, әкеңіздің аты (құжаттағыдай)
memorandum-link-position = Лауазымыңыз
memorandum-link-position-own = Басқа лауазым (тізімде болмаса)
memorandum-link-basis = Қандай құжат негізінде әрекет етесіз
memorandum-link-basis-own = Басқа құжат (керегі тізімде болмаса)
memorandum-link-paper = Бұйрықтың, өкімнің немесе сенімхаттың нөмірі мен күні (мысалы: 2026 жылғы 3 наурыздағы № 12). Бос қалдырсаңыз, құжатта қолмен толтыратын орын болады
memorandum-link-own-words = Басқа, төменде жазамын
memorandum-link-intentions-kk = Ұйымыңыз не істейді? Қазақша
memorandum-link-intentions-ru = Соның орысшасы
memorandum-link-address-kk = Хабарлама алатын мекенжай, қазақша (парақшадағыдан басқа болса)
memorandum-link-address-ru = Соның орысшасы
memorandum-link-reader = Ұйымыңыздан көшірмені тағы кім алады? Ол мәтінді растай алмайды
memorandum-link-no-reader = Ешкім
memorandum-link-confirm = Растау
memorandum-link-change = Өзгертуді сұрау
memorandum-link-change-section = Нені өзгерту керек
memorandum-link-change-words = Қалай болуы керек? Сөзіңізді тараптар оқиды, кейін растауға мәтін келеді
memorandum-link-decline = Бас тарту
memorandum-link-reason = Неге бас тартасыз? Себебін барлық тарап оқиды, меморандум жабылады
memorandum-link-told = Рақмет. Басқа тараптар өз бөлігін толтырғанда, толық мәтін растауыңызға хатпен келеді.
memorandum-link-put = Рақмет. Барлық тарап өз бөлігін толтырды: толық мәтін растауыңызға хатпен жіберілді.
memorandum-link-wished = Өтінішіңізді барлық тарап алды. Келесі нұсқа хатпен келеді.
memorandum-link-draft-wished = Өтінішіңіз осы мәтінді жазған тарапта. Өз бөлігіңізді қазір де толтыра аласыз.
memorandum-link-confirmed = Сіз растадыңыз. { $count ->
    [one] Тағы { $count } тарап жауап беруі керек.
   *[other] Тағы { $count } тарап жауап беруі керек.
 } Оған дейін осы беттен мәтінді өзгертуді сұрауға немесе бас тартуға болады.
memorandum-link-agreed = Барлық тарап растады. Меморандум келісілді: { $number }. Бұл – растау, қол қою емес.
memorandum-link-signed = { $number } меморандумына қол қойылды: әр тарап қол қойылған данасын жүктеді.
memorandum-link-ended = { $number } меморандумы аяқталды.
memorandum-link-intentions = Ниеті: { $organization }
memorandum-link-promise-stays = Тараптардың ниеті бұрынғыдай, тек соңғы күн өзгереді.
memorandum-link-declined = Сіз бас тарттыңыз. Барлық тарапқа хабарладық.
error-memorandum-both-languages = Қазақша да, орысша да толтырыңыз: екі мәтіннің күші тең.
error-memorandum-kazakh-unlike = Қазақша мәтін қазақша жазылмаған сияқты. Оны қазақша жазып жіберіңіз.
button-invitations = Сілтеме алғандар
memorandum-invitations = <b>Жеке сілтеме алғандар</b>
    { $project }
memorandum-invitations-none = Ешкім жоқ. Telegram-ы жоқ адамға ұйымы парақшасына мекенжайын қосқан соң хат жібереміз.
memorandum-no-mail = ✗ Мұнда пошта бапталмаған, хат кетпейді. Тараптың өз өкілі немесе модератор сілтемені көшіріп, бере алады.
memorandum-invited-person = <b>{ $organization }</b>
    { $name } · { $address }
memorandum-invited-answered = ✅ Жауап келді
memorandum-invited-opened = Бет ашылды, код сұралды
memorandum-invited-handed = Сілтеме берілді, жауап әлі жоқ
memorandum-invited-closed = ✗ Сілтеме жауапсыз жабылды
memorandum-invited-stopped = ✗ Хат жазбауды сұрады: сілтемені өзіңіз беріңіз немесе басқа адамды атаңыз
memorandum-invited-refused = ✗ Мекенжай хат қабылдамайды: сілтемені өзіңіз беріңіз немесе басқа адамды атаңыз
memorandum-invited-not_theirs = ✗ Бұл мекенжайда басқа адам: басқа мекенжай көрсетіңіз немесе сілтемені өзіңіз беріңіз
memorandum-invited-no_mail = ✗ Жіберілмеді: мұнда пошта бапталмаған
memorandum-invited-deferred = Хат кешігіп жатыр, қайта жібереміз
memorandum-invited-sent = Жіберілді, әлі ашылмады
memorandum-invited-sending = Жіберіліп жатыр
memorandum-invited-unasked = ✗ Әлі жіберілмеді
button-send-link-again = Жаңа сілтеме
button-hand-link-over = Сілтемені көшіру
button-tell-code = Кодты көрсету
memorandum-link-handed = Сілтеме тек осы адамға арналған. Оны басқа мессенджермен жіберіңіз:

    { $link }
memorandum-link-handed-how = Сілтеме жоғарыда. Адам оны ашқанда, кодты осы жерден көріп, ауызша айтыңыз. Екеуін бірге жазбаңыз: екеуін де білген адам жауап бере алады. Сілтемені тараптың өкілі немесе модератор бергенін барлық тарап көреді.
memorandum-link-code = Код: <code>{ $code }</code>, { $until } болғанша жарамды (Астана уақыты). Тек ауызша айтыңыз.
memorandum-link-sent-again = Жаңа сілтеме жіберілді
error-memorandum-link-works = Сілтеме әлі жұмыс істейді. Адамға еске салыңыз немесе сілтемені көшіріңіз.
briefing-memorandum-help = Меморандум бойынша { $count } тарап жауап бермей отыр
action-open-memorandum-help = Жауап бермегендер
menu-memorandum-help = 📜 Жауап бермегендер
memorandum-help-queue = <b>Меморандумға жауап бермеген тараптар: { $total }</b>
memorandum-help-empty = Әзірге жоқ. Жаңасын күнделікті шолудан көресіз.
memorandum-help-card = <b>{ $organization }</b>
    Шақырған: { $drafter }
memorandum-help-extension = <b>{ $organization }</b>
    Меморандум { $number }, мерзімін ұзарту
    Ұсынған: { $drafter }
memorandum-help-held = <b>{ $organization }</b>
    Меморандум { $number }
    Күтіп отырған тараптар: { $others }
memorandum-help-signatory = Жауап беретін адам: { $signatory }
memorandum-help-end = Басқа тарап { $since } күнінен бері меморандумды тоқтатуды ұсынады, осы тараптың келісімі керек.
memorandum-help-of-extension = Мерзімін ұзарту бойынша:
memorandum-help-how = Ұйымға қоңырау шалыңыз. Оның басқа адамын атауға немесе Telegram-ы жоқ адамға сілтеме көшіруге болады.
memorandum-help-how-held = Ұйымға қоңырау шалыңыз. Telegram-ы жоқ адамға меморандум бетінің жаңа сілтемесін жіберуге немесе көшіруге болады.
memorandum-help-contact = 📞 { $name }: { $phone }
memorandum-help-notices = 📞 Хабарламаға арналған телефоны: { $phone }
memorandum-help-no-number = Парақшасында телефон жоқ. Оны ұйымның ресми сайтынан табыңыз.
memorandum-help-over = Бұл тарапқа енді модератор көмегі қажет емес.
memorandum-help-who = { $organization } атынан кім жауап береді?
memorandum-help-sure = { $organization } атынан { $signatory } жауап береді. Барлық тарапқа хабарлаймыз, осы есім жазылған мәтінді бәрі растайды.
wait-memorandum-help = Модератор осы тарапқа қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-memorandum-help-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
ends-what-memorandum-help = Жауап бермеген тарап, «{ $project }» меморандумы
audit-memorandum-send-link = Меморандумға жаңа сілтеме жіберілді
button-ask-moderators = Модератордан сұрау
memorandum-moderators-asked = Модератор оларға қоңырау шалады, сілтемені бере алады.
memorandum-moderators-not-needed = Әр тараптан әлі біреу жауап бере алады. Ұзақ жауап болмаса, модератордан сұраймыз.
audit-memorandum-ask-moderators = Меморандум бойынша модераторлардан көмек сұралды
memorandum-link-english = Ағылшынша көшірмесі
memorandum-link-copy-of = Қол қойылған дана: { $party }
memorandum-link-copy = Дананы жүктеу
memorandum-link-copy-file = Ұйымыңыз қол қойған дана: скан, қол қойылған PDF немесе CMS файлы. Оны тек тараптар көреді
memorandum-link-signed-on = Ұйымыңыз қай күні қол қойды? Мерзім соңғы тарап қол қойған күннен есептеледі
memorandum-link-copy-back = Дананы қайтарып алу
memorandum-link-extend = Ұзартуды ұсыну
memorandum-link-until = Қай күнге дейін ұзарту керек? Оны барлық тарап растайды. Мысалы: 31.12.2028
memorandum-link-go-on = Меморандумды сақтау
memorandum-link-stay = Меморандумда қалу
memorandum-link-end = Бірге тоқтату
memorandum-link-end-sure = Иә, меморандумды тоқтатуды ұсынамыз. Барлық тарап келіссе, ол сол сәтте аяқталады
memorandum-link-leave = Меморандумнан шығу
memorandum-link-leave-sure = Иә, 30 күннен кейін шығамыз. Барлық тарапқа бірден хабарлаймыз, 72 сағат ішінде райдан қайтуға болады. Бір ғана тарап қалса, меморандум аяқталады
memorandum-link-number = Нөмірді сақтау
memorandum-link-own-number = Меморандум ұйымыңызда қандай нөмірмен тіркелген? Құжаттың өзі өзгермейді
error-link-not-sure = Ештеңе өзгерген жоқ. Шешсеңіз, батырманың үстіне белгі қойыңыз.
error-link-file-too-large = Файл { $most } МБ-тан үлкен. Кішірейтіп, қайта жүктеңіз.
error-link-file-nothing-chosen = Файл таңдалмады. Қол қойылған дананы таңдаңыз.
error-link-file-busy = Қазір көп файл тексеріліп жатыр. Бір минуттан кейін қайта көріңіз.
memorandum-page = 📎 { $number } меморандумының беті: { $project }. Мұнда қол қойылған дананы жүктеуге, меморандумды ұзартуға немесе одан шығуға болады.
    Мерзімі: { $term }
memorandum-link-phone = Хабарлама алатын телефон (құжатқа керек болмаса, бос қалдырыңыз)
memorandum-link-email = Хабарлама алатын электрондық пошта (құжатқа керек болмаса, бос қалдырыңыз)
