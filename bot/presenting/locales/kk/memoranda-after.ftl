memorandum-extension-invited = ⏩ { $organization } <b>{ $number }</b> меморандумын { $until } күніне дейін ұзартуды ұсынады: { $project }

    Тараптар:
    { $parties }

    Толықтырудың мәтіні қоса жіберілді. Оқып шығып, растаңыз немесе себебін айтып бас тартыңыз.
memorandum-extension-invited-own = ⏩ <b>{ $number }</b> меморандумын { $until } күніне дейін ұзарту мәтіні дайын: { $project }

    Тараптар:
    { $parties }

    Толықтырудың мәтіні қоса жіберілді. Оқып шығып, растаңыз.
memorandum-extension-office = ⏩ { $organization } <b>{ $number }</b> меморандумын { $until } күніне дейін ұзартуды ұсынады: { $project }. Сіздің тарап: { $own }

    Ұйымыңыздан кім жауап береді? Лауазымыңыз бен өкілеттік негізін айтыңыз: олар мәтінге енеді.
memorandum-extension-office-own = ⏩ Ұйымыңыз <b>{ $number }</b> меморандумын { $until } күніне дейін ұзартуды ұсынды: { $project }

    Ұйымыңыздан кім жауап береді? Лауазымыңыз бен өкілеттік негізін айтыңыз: олар мәтінге енеді.
memorandum-extended = 🤝 { $first } меморандумын ұзартуға барлық тарап келісті. Толықтырудың нөмірі: <b>{ $number }</b>
    { $project }
    Соңғы күні енді: { $until }. Толықтыру қоса жіберілді, оны басып шығарып, қол қоюға болады.
memorandum-extension-agreed = 🤝 { $first } меморандумын { $until } күніне дейін ұзартуға барлық тарап келісті. Толықтырудың нөмірі: <b>{ $number }</b>
    { $project }
    Меморандумға қол қойылған, сондықтан толықтыруға да барлық тарап қол қойғанда ғана соңғы күні өзгереді. Толықтыру қоса жіберілді: қол қойып, данаңызды жүктеңіз.
memorandum-extension-signed = ✅ { $number } толықтыруына барлық тарап қол қойды: { $project }. { $first } меморандумының соңғы күні – { $until }.
memorandum-extension-unsigned = { $until } күніне дейін ұзарту келісілді, бірақ оған әлі қол қойылған жоқ. Толықтыру: { $number }
memorandum-extension-lapsed = { $number } меморандумын («{ $project }») ұзарту ұсынысы енді қаралмайды: меморандум аяқталды немесе тараптарының құрамы өзгеріп жатыр.
memorandum-extension-unchangeable = { $number } меморандумын { $until } күніне дейін ұзарту ұсынысы енді қаралмайды. Басқа соңғы күн керек, бірақ оны ботта өзгертетін адам жоқ: тараптардың ешқайсысының онда өкілі жоқ. Кез келген тарап меморандумның парақшасында басқа күн ұсына алады. { $project }
memorandum-end-not-wanted = { $organization } { $number } меморандумын тоқтату ұсынысын қайтарып алды: { $project }. Меморандум сақталады.
memorandum-stays = { $organization } { $number } меморандумында қалады: { $project }. Шығу туралы хабарын қайтарып алды.
project-seeks-again = { $number } меморандумы жұмыс басталмай тұрып аяқталды, сондықтан «{ $title }» жобасы қайтадан қолдау іздейді.

action-extend-memorandum = Ұзарту
action-bring-copy = Дананы жүктеу
action-agree-to-end = Тоқтатуға келісу
action-replace-signatory = Өкілді ауыстыру
button-open-extension = Ұзарту ұсынысы
button-open-first = Бастапқы меморандум
button-go-on-memorandum = Меморандумды сақтау
button-stay-memorandum = Қалу
button-extension-send = Ұсыну
button-another-day = Басқа күн
memorandum-extends = { $number } меморандумына толықтыру: жаңа соңғы күні – { $until }
memorandum-extension-label = ⏩ { $project }
memorandum-extend = { $number } меморандумын қай күнге дейін ұзартасыз? Қазіргі соңғы күні – { $until }. Мерзімін басыңыз немесе күнін жазыңыз. Мысалы: 31.12.2028.

    { $project }
memorandum-extend-by = { $months } айға
memorandum-extend-sure = { $number } меморандумы { $until } күніне дейін ұзартылады.

    { $project }

    Қалған мәтіні өзгермейді. Толықтыруды барлық тарап алып, әрқайсысы растайды.
memorandum-extension-sent = Тараптарға жіберілді. Бәрі растағанда меморандум ұзартылады.
memorandum-extension-changed = Жаңа мәтін барлық тарапқа жіберілді.
memorandum-you-go-on = Меморандумды сақтайтыныңызды барлық тарапқа хабарладық.
memorandum-you-stay = Сіз қаласыз. Барлық тарапқа хабарладық.
memorandum-end-wanted-by-you = Сіз меморандумды тоқтатуды ұсындыңыз. Бәрі келіскенде ол аяқталады.

error-memorandum-extension-nobody = Меморандумды ұзартуға болмайды: онда кемінде екі тарап қалуы керек.
error-memorandum-extension-not-later = Меморандумның соңғы күні – { $until }. Одан кейінгі күнді айтыңыз.
error-memorandum-extension-open = Ұзарту ұсынылып қойған. Оны меморандумның парақшасынан ашыңыз.
error-memorandum-copy-holds-term = Бұл данасыз меморандумның мерзімі өтіп кеткен болар еді, сондықтан оны қайтарып алуға болмайды.
error-memorandum-is-extension = Бұл – толықтыру. Бастапқы меморандумды ұзартуға, одан шығуға немесе оны тоқтатуға болады.
error-memorandum-you-left = Ұйымыңыз бұл меморандумнан шыққан.
error-memorandum-notice-stands = Шығу туралы хабарды 72 сағат ішінде ғана қайтарып алуға болатын еді. Шығатын күні: { $on }.
error-memorandum-extended-without-you = Осы уақытта қалған тараптар ұзартуды сізсіз келісіп қойды, сондықтан шығу туралы хабарды қайтарып алуға болмайды.
error-memorandum-often-enough = Ұйымыңыз мұны бір тәулікте { $most } рет өзгертіп үлгерді. Ертең жалғастыруға болады.

button-memorandum-copies = Қол қойылған даналар
memorandum-copies = <b>Қол қойылған даналар</b>
    { $project }

    Оларды тараптар жүктеген. Сервис қолтаңбаға кепілдік бермейді.
memorandum-copies-none = Қол қойылған дана әзірге жоқ. Құжатқа қағазда немесе электрондық қолтаңбамен қол қойып, данаңызды жүктеңіз.
memorandum-copy-missing = 📎 { $number } меморандумы келісілді, бірақ ұйымыңыз қол қойған дана әлі жоқ: { $project }. Құжатқа қол қойып, данаңызды жүктеңіз. Бәрі қол қойғанда, мерзім соңғы қолтаңбадан есептеледі.
memorandum-stays-unsigned = 📎 { $number } меморандумы келісілген, бірақ қол қойылмаған күйінде қалады: { $project }. Қол қойылған данасын жүктемегендер: { $organizations }. Енді еске салмаймыз, ал дананы кейін де жүктеуге болады.
wait-memorandum-copy = { $since } күнінен бері тараптың қол қойған данасын күтіп тұрмыз.
wait-memorandum-copy-next-1 = { $by } күніне дейін келмесе, еске саламыз.
wait-memorandum-copy-next-2 = { $by } күніне дейін келмесе, меморандум келісілген, бірақ қол қойылмаған күйінде қалады.
wait-memorandum-copy-ours = { $since } күнінен бері ұйымыңыз қол қойған дананы күтіп тұрмыз.
wait-memorandum-copy-ours-next-1 = { $by } күніне дейін келмесе, еске саламыз.
wait-memorandum-copy-ours-next-2 = { $by } күніне дейін келмесе, меморандум келісілген, бірақ қол қойылмаған күйінде қалады.
memorandum-signing-day = Ұйымыңыз қай күні қол қойды? Меморандум мерзімі соңғы тарап қол қойған күннен есептеледі. Күнін басыңыз немесе жазыңыз: { $earliest } күнінен ерте емес.
memorandum-signing-day-named = Файлда қол қойылған күн көрсетілген, ол бірінші тұр.
error-memorandum-signing-day = Қол қойылған күн { $earliest } күнінен ерте, бүгіннен кеш болмайды.
memorandum-copy-line = 📎 { $organization }: { $kind }, қол қойылған күні – { $on }, жүктелген уақыты – { $at } (Астана уақыты)
memorandum-copy-kind-scan = скан
memorandum-copy-kind-pdf = қол қойылған PDF
memorandum-copy-kind-cms = қолтаңба файлы (CMS)
memorandum-copy-of = <b>{ $organization }</b>
    Қол қойылған күні: { $on }
    Жүктелген уақыты: { $at } (Астана уақыты)
button-copy-file = Файлды алу
memorandum-copy-file = Қол қойылған дана { $number }, { $party }
memorandum-copy-caption = Тарап жүктеген қол қойылған дана. { $organization }, { $number }

button-memorandum-archive = Мұрағат
memorandum-archive = <b>Меморандумдар мұрағаты</b>
    { $filters }
    Табылғаны: { $count }
memorandum-archive-all = Бәрі көрсетілген.
memorandum-archive-empty = Меморандум әзірге жоқ. Сәйкестік бойынша өзіңіз жасағанда немесе сізді шақырғанда, алғашқысы осында шығады.
memorandum-archive-nothing-fits = Бұл шарттарға сай меморандум жоқ. Шарттың бірін алып тастаңыз.
memorandum-archive-stage = Күйі бойынша
memorandum-archive-year = Жылы бойынша
memorandum-archive-party = Тарабы бойынша
memorandum-archive-reset = Шарттарды тазалау
memorandum-archive-any = Барлығы
memorandum-archive-choose-stage = Қандай меморандумдарды көрсетейік?
memorandum-archive-choose-year = Қай жылдікі?
memorandum-archive-choose-party = Қай ұйыммен?
memorandum-archive-is-open = келісіліп жатқандар
memorandum-archive-is-agreed = келісілген, қол қойылмаған
memorandum-archive-is-signed = қол қойылған
memorandum-archive-is-ended = аяқталған
memorandum-archive-is-over = жасалмай қалған
memorandum-archive-in-year = { $year } жыл
button-archive-zip = Барлық PDF-ті алу
memorandum-archive-packing = 📦 Файлдарды жинап жатырмыз: { $done }, барлығы { $total }.
memorandum-archive-packed = 📦 Дайын: { $total } құжат.
memorandum-archive-parted = 📦 Дайын: { $total } құжат. Telegram 50 МБ-тан үлкен файлды қабылдамайды, сондықтан бірнеше бөлікке бөлінді: { $parts }.
memorandum-archive-left-out = Бір мұрағатқа { $most } құжат сыяды, ең жаңалары кірді. Қалғанын алу үшін жылын таңдаңыз.
memorandum-archive-file = Меморандумдар
memorandum-archive-file-part = Меморандумдар, { $part }-бөлік
error-memorandum-archive-nothing = Мұнда келісілген меморандум жоқ, сондықтан жүктейтін ештеңе жоқ. Шарттың бірін алып тастаңыз.
button-own-number = Өз нөміріңіз
memorandum-own-number = № { $number }
memorandum-tell-number = { $number } меморандумы өзіңізде қандай нөмірмен тіркелген? Нөмір осында және мұрағатта көрінеді, құжаттың өзі өзгермейді.
memorandum-number-now = Қазір: { $number }
memorandum-you-numbered = Нөмір сақталды.
