memoranda-title = <b>Меморандумдарым</b>
memoranda-empty = Әзірге меморандум жоқ. Екі жақ келіскен соң, ұсыныстың астында «Меморандум жасау» батырмасы шығады. Басқалар шақырса, меморандум осы жерден көрінеді.

memorandum-level-regional = Өңірлік деңгейдегі меморандум
memorandum-level-national = Республикалық деңгейдегі меморандум
memorandum-stage-put = ⏳ Тараптардың растауын күтіп тұр
memorandum-stage-draft = ⏳ Қаралама: мәтіні әлі толық емес
memorandum-stage-agreed = 🤝 Келісілді, әлі қол қойылмаған. Нөмірі: { $number }
memorandum-stage-signed = ✅ Қол қойылды. Нөмірі: { $number }
memorandum-stage-ended = ☑ Аяқталды. Нөмірі: { $number }
memorandum-stage-declined = ✗ Бір тарап бас тартты
memorandum-stage-lapsed = ✗ Жабылды: бәрі уақытында растамады немесе енді негізі жоқ
memorandum-stage-taken_back = ✗ Жасаған тарап қайтарып алды
memorandum-frozen-late = Мәтін сервис жаңартылған күнгі деректер бойынша бекітілді.

memorandum-card = <b>{ $project }</b>
    { $level }
memorandum-card-party = { $sign } { $organization } · { $position } { $signatory }
memorandum-card-body = { $sign } { $organization }
memorandum-card-part-written = өз бөлігін толтырды
memorandum-card-part-open = өз бөлігін әлі толтырған жоқ
memorandum-card-own-number = тараптағы нөмірі: { $number }
memorandum-card-wish = ✏ { $section }: { $words }
memorandum-card-acknowledged = чатта расталды: { $at } (Астана уақыты)
memorandum-card-declined = бас тартты. Себебі: { $reason }
memorandum-card-subject = <b>Мақсаттары</b>
    { $subject }
memorandum-card-plan = <b>Жоспар</b>
    { $plan }
memorandum-plan-item = { $what } – мерзімі: { $until }, жауапты: { $who }

memorandum-subject = «{ $project }» жобасы бойынша меморандумның мақсаттары қандай? Әр мақсатты жаңа жолдан жазыңыз немесе жобадағы мәтінді алыңыз:

    { $aims }
memorandum-subject-label = Мақсаттары
memorandum-keep-aims = Осы мәтін болсын
memorandum-as-offered = Ұсынылғандай
memorandum-intentions_own = { $organization } не істеуге ниетті? Мысалы: үш мектепте үйірме ашу; тоқсан сайын есеп беру.
memorandum-intentions_own-label = Біздің ниет
memorandum-third = Үшінші тарап бола ма? Тізім басында осы аумақ пен салаға жауапты мемлекеттік органдар тұр. Атауын жазып іздеуге де болады.
memorandum-third-label = Үшінші тарап
memorandum-two-parties = Екі тарап жеткілікті
memorandum-place = Меморандум қай жерде жасалады? Батырманы басыңыз немесе қала не ауыл атауын жазыңыз.
memorandum-place-label = Жасалатын жері
memorandum-term = Меморандум қанша уақытқа жасалады? Неше ай екенін таңдаңыз немесе соңғы күнін жазыңыз. Мысалы: 31.12.2027.
memorandum-term-label = Мерзімі
memorandum-term-months = { $months } ай
memorandum-term-until = соңғы күні: { $until }
memorandum-plan = Не істеледі? Бір істі жазыңыз. Мысалы: 12 ноутбук сатып алу. Мерзімі мен жауапты адамын содан кейін сұраймыз.
memorandum-plan-label = Жоспар
memorandum-signatory_own = { $organization } атынан кім растайды?
memorandum-signatory_own-label = Біздің өкіл
memorandum-myself = Мен өзім: { $name }
memorandum-position = { $organization } өкілінің лауазымы қандай? Таңдаңыз немесе жазып жіберіңіз.
memorandum-position-label = Лауазымы
memorandum-basis = Өкілеттігін қандай құжат растайды? Таңдаңыз немесе жазып жіберіңіз.
memorandum-basis-label = Өкілеттік негізі
memorandum-paper = { $basis }: нөмірі мен күні қандай? Бір жолға жазыңыз, мысалы: 2026 жылғы 3 наурыздағы № 12. Өткізіп жіберсеңіз, құжатта қолмен толтыратын орын қалады.
memorandum-paper-label = Нөмірі мен күні
memorandum-signatory_counterpart = { $organization } атынан кімді шақырамыз?
memorandum-signatory_counterpart-label = Екінші тарап өкілі
memorandum-signatory_third = { $organization } атынан кімді шақырамыз?
memorandum-signatory_third-label = Үшінші тарап өкілі
memorandum-review = <b>Тексеріп шығыңыз</b>
    Келесі қадамда қараламаны PDF түрінде көресіз.
memorandum-submit = Қараламаны көру
memorandum-confirm = Қаралама жоғарыда. Дұрыс болса, тараптарға жібереміз:

    { $parties }

    Жібергеннен кейін әр тарап өз бөлігін толтырады, сосын барлық тарап растайды. Меморандум сонда келісіледі.
button-send-memorandum = Тараптарға жіберу
button-remove-last = Соңғысын өшіру
memorandum-sent = Тараптарға жіберілді.

memorandum-file = Меморандум № { $number }.pdf
memorandum-file-draft = Меморандум қараламасы.pdf
memorandum-file-caption = { $number } · { $project }
memorandum-file-draft-caption = Қаралама · { $project }
button-memorandum-file = 📄 PDF алу

memorandum-invited = 📜 { $organization } меморандум жасасуға шақырады: <b>{ $project }</b>

    Тараптар:
    { $parties }

    Қаралама қоса жіберілді. Оқып шығып, растаңыз немесе себебін айтып бас тартыңыз.
memorandum-invited-own = 📜 Меморандумыңыздың мәтіні дайын: <b>{ $project }</b>

    Тараптар:
    { $parties }

    Әр тарап өз бөлігін толтырды. Қаралама қоса жіберілді: оқып шығып, растаңыз.
memorandum-agreed = 🤝 Барлық тарап растады, меморандум келісілді: <b>{ $number }</b>
    { $project }
    Мерзімі: { $term }
    Құжат қоса жіберілді, енді оны басып шығарып, қол қоюға болады.
memorandum-declined = { $organization } меморандумнан бас тартты: { $project }
    Себебі: { $reason }
    Бірге талқылап, жаңасын жасауға болады.
action-acknowledge-memorandum = Растау
action-decline-memorandum = Бас тарту
action-open-memorandum = Оқу

memorandum-acknowledge = Сіз осы меморандумды растайсыз: <b>{ $project }</b>

    { $organization }
    { $position } { $signatory }
    Негізі: { $basis }

    Сіздің ниетіңіз: { $intentions }
    Орны: { $place }
    { $term }

    Батырманы басу – растау ғана, қолтаңба емес. Ол ұйымыңыздың мәтінмен танысып, келіскенін білдіреді. Барлығы растағанша мәтінді өзгертуді сұрауға немесе бас тартуға болады. Одан кейін болмайды.
button-acknowledge = ✅ Растаймын
memorandum-decline = «{ $project }» меморандумынан бас тарту себебін жазыңыз. Бұл сөздерді барлық тарап оқиды, содан кейін меморандум жабылады.
memorandum-you-acknowledged = Растадыңыз. Әлі жауап бермеген тараптар: { $count }.
memorandum-you-completed = Барлық тарап растады. Меморандум келісілді: { $number }
memorandum-you-declined = Бас тартқаныңызды барлық тарапқа хабарладық.

depends-memoranda-signed = келісілген { $number } меморандум (аты-жөні мен лауазымы қалады)

memorandum-office = 📜 { $organization } меморандум жасасуға шақырады: <b>{ $project }</b>. Сіздің тарап: { $own }

    Қаралама қоса жіберілді. Алдымен өз бөлігіңізді толтырыңыз: кім қол қояды, не істемексіз, хатты қайда жіберу керек. Содан кейін әр тарап соңғы мәтінді растауға алады.
memorandum-office-own = 📜 Ұйымыңыз меморандум дайындап жатыр: <b>{ $project }</b>. Енді өз бөлігіңіз керек.

    Қаралама қоса жіберілді. Жазып беріңіз: кім қол қояды, не істемексіз, хатты қайда жіберу керек. Содан кейін әр тарап соңғы мәтінді растауға алады.
memorandum-office-nudge = 📜 «{ $project }» меморандумы сізді күтіп тұр: өз бөлігіңізді толтырыңыз.
memorandum-nudge = 📜 «{ $project }» меморандумы жауабыңызды күтіп тұр: растаңыз немесе бас тартыңыз.
memorandum-silent = { $signatory } «{ $project }» меморандумы бойынша әлі жауап бермеді. Өзіне еске салуға немесе меморандумды оның парақшасында қайтарып алуға болады.
memorandum-silent-ours = Ұйымыңыздан { $signatory } «{ $project }» меморандумы бойынша әлі жауап бермеді. Еске салыңызшы.
memorandum-taken-back = «{ $project }» меморандумын жасаған тарап қайтарып алды. Бірге жаңасын жасауға болады.
memorandum-lapsed = «{ $project }» меморандумы жабылды: белгіленген мерзімде бәрі жауап бермеді. Жаңасын жасауға болады.
settled-memorandum-lapsed = «{ $project }» меморандумы жабылды.
settled-memorandum-stays = { $number } меморандумы келісілген күйінде қалады.
action-tell-office = Өз бөлігін толтыру
memorandum-office-told = Рақмет. Қалғандары өз бөлігін толтырған соң соңғы мәтінді растауға аласыз.
memorandum-office-told-last = Рақмет. Мәтін дайын, растау үшін барлық тарапқа жіберілді.
button-take-back-memorandum = Қайтарып алу
memorandum-take-back = «{ $project }» меморандумын қайтарып аласыз ба? Барлық тарапқа хабарлаймыз, енді оны растау мүмкін болмайды. Жаңасын жасауға болады.
memorandum-you-took-back = Қайтарып алдыңыз. Барлық тарапқа хабарладық.
memorandum-no-intentions = бөлек көрсетілмеген
memorandum-part-open = әлі жазылған жоқ
wait-memorandum-signatory = { $since } күнінен бері осы тараптан біреудің қолға алуын күтіп отырмыз.
wait-memorandum-signatory-next-1 = { $by } күніне дейін ешкім қолға алмаса, еске саламыз.
wait-memorandum-signatory-next-2 = { $by } күніне дейін ешкім қолға алмаса, тағы еске саламыз.
wait-memorandum-signatory-next-3 = { $by } күніне дейін ешкім қолға алмаса, жасаған тарапқа хабарлаймыз.
wait-memorandum-signatory-next-4 = { $by } күніне дейін ешкім қолға алмаса, меморандум жабылады.
wait-memorandum-signatory-ours = { $since } күнінен бері сіздің немесе әріптесіңіздің қолға алуын күтіп отырмыз.
wait-memorandum-signatory-ours-next-1 = { $by } күніне дейін ешкім қолға алмаса, еске саламыз.
wait-memorandum-signatory-ours-next-2 = { $by } күніне дейін ешкім қолға алмаса, тағы еске саламыз.
wait-memorandum-signatory-ours-next-3 = { $by } күніне дейін ешкім қолға алмаса, жасаған тарапқа хабарлаймыз.
wait-memorandum-signatory-ours-next-4 = { $by } күніне дейін ешкім қолға алмаса, меморандум жабылады.
wait-memorandum-office = { $since } күнінен бері тараптың өз бөлігін толтыруын күтіп отырмыз.
wait-memorandum-office-next-1 = { $by } күніне дейін толтырмаса, еске саламыз.
wait-memorandum-office-next-2 = { $by } күніне дейін толтырмаса, тағы еске саламыз.
wait-memorandum-office-next-3 = { $by } күніне дейін толтырмаса, әріптестері мен жасаған тарапқа хабарлаймыз.
wait-memorandum-office-next-4 = { $by } күніне дейін толтырмаса, меморандум жабылады.
wait-memorandum-office-ours = { $since } күнінен бері өз бөлігіңізді толтыруыңызды күтіп отырмыз.
wait-memorandum-office-ours-next-1 = { $by } күніне дейін толтырмасаңыз, еске саламыз.
wait-memorandum-office-ours-next-2 = { $by } күніне дейін толтырмасаңыз, тағы еске саламыз.
wait-memorandum-office-ours-next-3 = { $by } күніне дейін толтырмасаңыз, әріптестеріңіз бен жасаған тарапқа хабарлаймыз.
wait-memorandum-office-ours-next-4 = { $by } күніне дейін толтырмасаңыз, меморандум жабылады.
wait-memorandum-confirmation = { $since } күнінен бері растауды күтіп отырмыз.
wait-memorandum-confirmation-next-1 = { $by } күніне дейін растамаса, еске саламыз.
wait-memorandum-confirmation-next-2 = { $by } күніне дейін растамаса, тағы еске саламыз.
wait-memorandum-confirmation-next-3 = { $by } күніне дейін растамаса, әріптестері мен жасаған тарапқа хабарлаймыз.
wait-memorandum-confirmation-next-4 = { $by } күніне дейін растамаса, меморандум жабылады.
wait-memorandum-confirmation-ours = { $since } күнінен бері растауыңызды күтіп отырмыз.
wait-memorandum-confirmation-ours-next-1 = { $by } күніне дейін растамасаңыз, еске саламыз.
wait-memorandum-confirmation-ours-next-2 = { $by } күніне дейін растамасаңыз, тағы еске саламыз.
wait-memorandum-confirmation-ours-next-3 = { $by } күніне дейін растамасаңыз, әріптестеріңіз бен жасаған тарапқа хабарлаймыз.
wait-memorandum-confirmation-ours-next-4 = { $by } күніне дейін растамасаңыз, меморандум жабылады.
depends-memoranda = расталмаған { $number } меморандум
depends-memoranda-in-force = келісілген { $number } меморандум (сол күйінде қалады)
depends-memoranda-signatory = { $number } меморандум: басқа өкіл жауап береді
memorandum-draft-nudge = 📜 «{ $project }» меморандумының қараламасы сізді күтіп тұр: мәтінін толықтырып, ары қарай жіберіңіз.
memorandum-day-has-come = 📜 «{ $project }» меморандумын әлі келісіп үлгермедік, ал соңғы күні келіп қалды: { $until }. Жаңа күнін таңдаңыз, сонда тараптарға растауға жібереміз.
memorandum-cannot-be-printed = 📜 «{ $project }» меморандумы дайын, бірақ «{ $text }» мәтініндегі { $characters } таңбалары құжатта шықпайды. Оны қазақ, орыс немесе латын әріптерімен жазыңыз, мысалы: Ким Ли Мин. Ұйым атауын ұйым өз парақшасында өзгертеді. Содан кейін мәтінді тараптарға растауға жібереміз.
memorandum-change-asked = ✏ { $organization } «{ $project }» меморандумын өзгертуді сұрайды. Бөлігі: { $section }
    { $words }
    Жаңа нұсқасы дайын болғанда, растауға жібереміз.
memorandum-draft-change-asked = ✏ { $organization } «{ $project }» меморандумының қараламасын өзгертуді сұрайды. Бөлігі: { $section }
    { $words }
    Мәтінді түзетіңіз немесе сол күйінде қалдырыңыз. Содан кейін оны барлық тарап растайды.
memorandum-confirmation-lapsed = ✏ { $organization } «{ $project }» меморандумын өзгертуді сұрайды, сондықтан растауыңыз күшін жойды. Бөлігі: { $section }
    { $words }
    Жаңа нұсқасы дайын болғанда, қайта растауға жібереміз.
memorandum-reworded = 📜 «{ $project }» меморандумы: ASAR мәтініңіздің айналасындағы үлгі тармақтарды өзгертті. Тараптар жазған сөздер сол күйінде қалды. Бұрынғы растаулар күшін жойды: мәтінді қайта оқып, растаңыз.
memorandum-signatory-replaced = «{ $project }» меморандумы: { $organization } атынан енді { $signatory } жауап береді. Осы есім жазылған мәтінді барлық тарап растайды.
memorandum-other-post = 🖊 { $signatory } ({ $organization }) «{ $project }» меморандумында ұйым парақшасындағыдан басқа лауазым жазды.
    Парақшада: { $post }
    Меморандумда: { $written }

    Кім қол қоятынын тексеріңіз. Лауазым қате болса, растамай тұрып, өзгертуді сұраңыз.
memorandum-other-post-on-card = Ұйым парақшасында басқа лауазым жазылған: { $post }
card-other-post = 🖊 { $signatory } ({ $organization }) меморандумда сіз ұйым парақшасы үшін тексерген лауазымнан басқасын жазды.
    Парақшада: { $post }
    Меморандумда: { $written }

    Ұйымға қоңырау шалып, кім қол қоятынын нақтылаңыз.
memorandum-section-title = атауы
memorandum-section-aims = мақсаттары
memorandum-section-areas = бағыттары
memorandum-section-plan = іс-шаралар жоспары
memorandum-section-term = мерзімі
memorandum-section-place = жасалған жері
memorandum-section-part = тараптың өз бөлігі
settled-memorandum-signatory-gone = «{ $project }» меморандумына басқа өкіл жауап береді, мәтін қайта расталады.
wait-memorandum-draft = { $since } күнінен бері жасаған тарап мәтінді толықтырады деп күтіп отырмыз.
wait-memorandum-draft-next-1 = { $by } күніне дейін толықтырмаса, еске саламыз.
wait-memorandum-draft-next-2 = { $by } күніне дейін толықтырмаса, тағы еске саламыз.
wait-memorandum-draft-next-3 = { $by } күніне дейін толықтырмаса, соңғы рет еске саламыз.
wait-memorandum-draft-next-4 = { $by } күніне дейін толықтырмаса, меморандум жабылады.
wait-memorandum-draft-ours = { $since } күнінен бері мәтінді толықтыруыңызды күтіп отырмыз.
wait-memorandum-draft-ours-next-1 = { $by } күніне дейін толықтырмасаңыз, еске саламыз.
wait-memorandum-draft-ours-next-2 = { $by } күніне дейін толықтырмасаңыз, тағы еске саламыз.
wait-memorandum-draft-ours-next-3 = { $by } күніне дейін толықтырмасаңыз, соңғы рет еске саламыз.
wait-memorandum-draft-ours-next-4 = { $by } күніне дейін толықтырмасаңыз, меморандум жабылады.
wait-memorandum-seal = Келісілді, { $since } күнінен бері сервистің мөрін күтіп тұр.
wait-memorandum-seal-next-1 = { $by } күніне дейін мөр басылмаса, әкімшіге хабарлаймыз.
wait-memorandum-seal-next-2 = { $by } күніне дейін мөр басылмаса, кешіккен деп көрсетеміз.
briefing-memorandum-seal = { $count } меморандум мөрді күтіп тұр: «asar keys show» пәрменімен кілтті тексеріңіз
memorandum-copy-uploaded = 📎 { $organization } қол қойылған данасын жүктеді: { $project }, { $number }. Оны тарап жүктеді, сервис растамайды.
memorandum-copy-withdrawn = ↩ { $organization } қол қойылған данасын қайтарып алды: { $project }, { $number }. Меморандум келісілген күйінде қалады. Барлық тараптың данасы болғанда ғана қол қойылған саналады.
memorandum-signed = ✅ Барлық тараптың қол қойылған данасы бар: { $project }, { $number }.
    Мерзімі: { $term }
memorandum-term-ends = ⏰ { $number } меморандумы жақында аяқталады: { $project }
    Мерзімі: { $term }
    Қажет болса, ұзартуды алдын ала келісіңіз.
memorandum-term-ends-unsigned = ⏰ { $number } меморандумының соңғы күні – { $until }: { $project }. { $extended } күніне дейін ұзарту келісілді, бірақ оған қол қойылған жоқ. Меморандум жалғасуы үшін толықтыруға қол қойып, данаңызды жүктеңіз.
memorandum-ended = ☑ { $number } меморандумы аяқталды: { $project }.
memorandum-leaves = { $organization } { $number } меморандумынан шығады: { $project }. Шығатын күні: { $until }.
memorandum-left = { $organization } { $number } меморандумынан шықты: { $project }. Қалған тараптар арасында ол сақталады.
memorandum-end-wanted = { $organization } { $number } меморандумын тоқтатқысы келеді: { $project }. Бәрі келіссе, ол аяқталады.
wait-memorandum-term = Меморандум мерзімі { $since } күнінен бері есептеліп жатыр.
wait-memorandum-term-next-1 = { $by } күні еске саламыз.
wait-memorandum-term-next-2 = { $by } күні еске саламыз.
wait-memorandum-term-next-3 = { $by } күні меморандум аяқталады.
wait-memorandum-term-ours = Меморандум мерзімі { $since } күнінен бері есептеліп жатыр.
wait-memorandum-term-ours-next-1 = { $by } күні еске саламыз.
wait-memorandum-term-ours-next-2 = { $by } күні еске саламыз.
wait-memorandum-term-ours-next-3 = { $by } күні меморандум аяқталады.
wait-memorandum-exit = { $since } күнінен бері шығу мерзімін күтіп тұр.
wait-memorandum-exit-next-1 = { $by } күні тарап шығады.
wait-memorandum-exit-ours = { $since } күнінен бері шығу мерзімін күтіп тұр.
wait-memorandum-exit-ours-next-1 = { $by } күні тарап шығады.
button-ask-for-change = Өзгертуді сұрау
button-revise = Мәтінді түзету
button-what-changed = Не өзгерді
button-upload-signed = Дананы жүктеу
button-replace-signatory = Өкілді ауыстыру
button-replace-signatory-sure = Ауыстыру
button-add-reader = Көшірмені кім алады
button-leave-memorandum = Меморандумнан шығу
button-leave-memorandum-sure = Шығатынымызды хабарлау
button-end-memorandum = Бірге тоқтату
button-end-memorandum-sure = Тоқтатуға келісеміз
button-take-back-copy = Дананы қайтарып алу
memorandum-more = <b>{ $project }</b>
memorandum-change-section = «{ $project }» меморандумында нені өзгерту керек?
memorandum-part-of = { $organization }: өз бөлігі
memorandum-part-changed = тараптың өз бөлігі ({ $organization })
memorandum-change-words = Бөлігі: { $section }. Нені қалай өзгерту керек? Сөзіңізді барлық тарап оқиды. Бұл нұсқаны енді растау мүмкін болмайды, келесісі дайындалады.
memorandum-draft-change-words = Бөлігі: { $section }. Нені қалай өзгерту керек? Сөзіңіз осы мәтінді жазған тарапқа барады, қалған тараптар да оқи алады.
memorandum-you-asked = Өтінішіңізді барлық тарапқа жібердік. Жаңа нұсқасы дайын болғанда, оны растауыңызды сұраймыз.
memorandum-you-asked-drafter = Өтінішіңізді осы мәтінді жазған тарапқа жібердік. Өз бөлігіңізді қазір де толтыра аласыз. Толық мәтін растауыңызға келеді.
memorandum-difference = <b>Не өзгерді</b>
    { $project }
memorandum-difference-none = Мәтін өзгерген жоқ.
memorandum-change-in = <b>Бөлігі: { $section }</b>
memorandum-change-old = Бұрын: { $words }
memorandum-change-new = Қазір: { $words }
memorandum-revise = <b>Келесі нұсқа</b>
    { $project }
    Түзетілетін бөлікті таңдаңыз. Қалғаны сол күйінде қалады.
memorandum-revise-section = Түзету: { $section }
memorandum-wish = ✏ <b>{ $section }</b> · { $organization }
    { $words }
memorandum-wanted = • { $section }, { $language }
memorandum-and-more = Тағы { $count }.
memorandum-words-kazakh = Бөлігі: { $section }. Қазақша мәтінін жазыңыз. Қазір:

    { $now }
memorandum-words-russian = Енді орысшасын жазыңыз ({ $section }). Қазақшасы:

    { $other }

    Орысшасы қазір:

    { $now }
new-plan-plan = { memorandum-plan }
new-plan-plan-label = { memorandum-plan-label }
new-plan-other = <b>{ $section }</b> · { $number }-мәтін, барлығы { $total }

    Енді { $language } жазып жіберіңіз. Мәтіннің { $source } нұсқасы:

    { $words }
new-plan-other-label = { memorandum-other-label }
memorandum-revised-put = Жаңа нұсқа барлық тарапқа растауға жіберілді.
memorandum-revised = Сақталды. Тараптар өз бөлігін толтырғанда, нұсқаны растауға жібереміз.
memorandum-successor = «{ $project }» меморандумына кім жауап береді?
memorandum-nobody-else = Ұйымыңызда басқа өкіл жоқ. Алдымен әріптесіңізді ұйымның парақшасынан шақырыңыз.
memorandum-replace = { $signatory } «{ $project }» меморандумына жауап береді. Мұны барлық тарап біледі, осы есім жазылған мәтінді бәрі растайды. Бұрынғы растаулар сақталмайды.
memorandum-you-replaced = Ауыстырылды. Барлық тарапқа хабарладық.
memorandum-reader = «{ $project }» меморандумының көшірмесін кім алады? Ол мәтінді растай алмайды. Алып жүрген адам ✓ белгісімен тұр: қайта бассаңыз, тоқтайды.
memorandum-reader-named = Бұдан былай көшірмесін алып отырады.
memorandum-reader-stopped = Енді көшірме келмейді.
memorandum-upload = { $number } меморандумының қол қойылған данасын жүктеңіз: сурет, PDF немесе CMS файлы. Оны мына тараптар ғана көреді:

    { $others }
memorandum-copy-taken = 📎 Дана сақталды. Оны тарап жүктеді деп көрсетеміз.
memorandum-copy-scan = Бұл – скан немесе сурет.
memorandum-copy-signed-pdf = Бұл – қол қойылған PDF.
memorandum-copy-cms = Бұл – бөлек қолтаңба файлы (CMS).
memorandum-copy-fit-fits = Мөр басылған файлға сәйкес келеді.
memorandum-copy-fit-same = Бұл – мөр басылған файлдың өзі, қол қойылмаған.
memorandum-copy-fit-other-file = Бұл – басқа файл.
memorandum-copy-fit-text-mode = Файлға мәтін ретінде қол қойылған.
memorandum-copy-fit-unknown = Мәтіні осында тексерілмейді.
memorandum-signature-fits = • { $name }: қолтаңба файлға сай. Куәлігін сервис тексермейді.
memorandum-signature-broken = • { $name }: қолтаңба файлға сай емес.
memorandum-signature-not-checked = • { $name }: осында тексерілмейді.
memorandum-copy-official = Электрондық қолтаңбаны ресми тексеру: { $where }
memorandum-copy-taken-back = Дананы қайтарып алдыңыз.
memorandum-leave = { $number } меморандумынан шығасыз ба?
    { $project }

    Шығатын күніңіз: { $leaves }. { $what }

    Барлық тарапқа қазір хабарлаймыз. 72 сағат ішінде райыңыздан қайта аласыз.
memorandum-leave-ends = Сол күні меморандум бәріне де аяқталады: сізсіз бір-ақ тарап қалады.
memorandum-leave-goes-on = Қалған тараптар арасында меморандум сақталады.
memorandum-leave-extension = Қазір келісіліп жатқан ұзарту бірден тоқтайды.
memorandum-you-leave = Барлық тарапқа хабарладық.
memorandum-end = { $number } меморандумын тоқтатуға келісесіз бе?
    { $project }

    Барлық тарап келіссе, ол сол сәтте аяқталады.
memorandum-you-ended = Барлық тарап келісті. Меморандум аяқталды.
memorandum-you-want-end = Келісіміңізді барлық тарапқа хабарладық.
memorandum-wants = Жетіспейтін мәтіндер: { $count }.
button-memorandum-more = Тағы
memorandum-title-label = Атауы
memorandum-keep-both = Екі тілде де алу
memorandum-other = <b>{ $section }</b> · { $number }-мәтін, барлығы { $total }

    Енді { $language } жазып жіберіңіз. Мәтіннің { $source } нұсқасы:

    { $words }
memorandum-other-label = Екінші тілде
memorandum-other-line = { $section }: { $words }
memorandum-other-all = Барлық мәтін екі тілде де бар. Қайта жазатынын таңдаңыз немесе «Дайын» батырмасын басыңыз.
memorandum-plan-line = Жоспар, { $number }-тармақ
memorandum-plan-line-who = Жоспар, { $number }-тармақ: кім жауапты
memorandum-plan-until = «{ $what }» қай күнге дейін орындалады? Таңдаңыз немесе күнін жазып жіберіңіз.
memorandum-plan-who = «{ $what }», мерзімі { $until }. Кім жауапты? Тарапты таңдаңыз немесе атын жазып жіберіңіз.
memorandum-plan-more = Тағы не істеледі? Бір істі жазыңыз, түзету үшін тармақ нөмірін таңдаңыз немесе «{ button-done }» батырмасын басыңыз.
memorandum-plan-change = { $number }-тармақ: { $line }. Нені түзетесіз?
memorandum-plan-what = { $number }-тармақта қазір «{ $what }» деп тұр. Қалай болуы керек?
button-plan-what = Іс
button-plan-until = Мерзімі
button-plan-who = Жауапты
button-remove-line = Тармақты өшіру
memorandum-full_name = { $organization } атынан кім қол қояды? Тегін, атын, әкесінің атын жеке куәліктегідей жазыңыз.
memorandum-full_name-label = Қол қоятын адам
memorandum-address = { $organization } хат-хабарды қай заңды мекенжайдан алады? Таңдаңыз немесе көше мен үйді қосып жазыңыз.
memorandum-address-label = Хат-хабар мекенжайы
memorandum-phone = { $organization } телефонын құжатта көрсетеміз бе? Нөмірді таңдаңыз немесе жазыңыз. Мысалы: +7 701 234 56 78. Керек болмаса, өткізіп жіберіңіз.
memorandum-phone-label = Телефоны
memorandum-email = Электрондық поштасын да көрсетеміз бе? Таңдаңыз немесе жазыңыз. Мысалы: info@uiym.kz. Керек болмаса, өткізіп жіберіңіз.
memorandum-email-label = Электрондық поштасы
memorandum-own_number = Меморандум өзіңізде қандай нөмірмен тіркелген? Нөмірі әлі болмаса, өткізіп жіберіңіз.
memorandum-own_number-label = Өз нөміріңіз
button-same-in-both = Екі тілде бірдей
button-written-in = Бұл – { $language }
own-part-full_name = { $organization } атынан кім қол қояды? Тегін, атын, әкесінің атын жеке куәліктегідей жазыңыз.
own-part-full_name-label = { memorandum-full_name-label }
own-part-position = { $organization } өкілінің лауазымы қандай? Таңдаңыз немесе жазып жіберіңіз.
own-part-position-label = { memorandum-position-label }
own-part-basis = Өкілеттігін қандай құжат растайды? Таңдаңыз немесе жазып жіберіңіз.
own-part-basis-label = { memorandum-basis-label }
own-part-paper = { memorandum-paper }
own-part-paper-label = { memorandum-paper-label }
own-part-intentions = { $organization } не істеуге ниетті? Мысалы: үш мектепте үйірме ашу; тоқсан сайын есеп беру.
own-part-intentions-label = { memorandum-intentions_own-label }
own-part-address = { $organization } хат-хабарды қай заңды мекенжайдан алады? Таңдаңыз немесе көше мен үйді қосып жазыңыз.
own-part-address-label = { memorandum-address-label }
own-part-phone = { $organization } телефонын құжатта көрсетеміз бе? Нөмірді таңдаңыз немесе жазыңыз. Мысалы: +7 701 234 56 78. Керек болмаса, өткізіп жіберіңіз.
own-part-phone-label = { memorandum-phone-label }
own-part-email = Электрондық поштасын да көрсетеміз бе? Таңдаңыз немесе жазыңыз. Мысалы: info@uiym.kz. Керек болмаса, өткізіп жіберіңіз.
own-part-email-label = { memorandum-email-label }
own-part-own_number = Меморандум өзіңізде қандай нөмірмен тіркелген? Нөмірі әлі болмаса, өткізіп жіберіңіз.
own-part-own_number-label = { memorandum-own_number-label }
own-part-other = <b>{ $section }</b> · { $number }-мәтін, барлығы { $total }

    Енді { $language } жазып жіберіңіз. Мәтіннің { $source } нұсқасы:

    { $words }
own-part-other-label = { memorandum-other-label }
own-part-review = <b>Меморандумда сіздің тарап туралы осылай жазылады</b>
    Бәрі өз бөлігін толтырған соң, мәтін растауыңызға келеді. Тарап сұраса, оны өзгертуге болады.
own-part-submit = ✅ Бәрі дұрыс
action-draft-own = 📜 Меморандум жасау
memorandum-drafter = Қай ұйымның атынан?
memorandum-counterpart = Меморандумды кіммен жасасасыз? Ұйымның атауын немесе бір бөлігін жазыңыз.
memorandum-counterpart-label = Екінші тарап
memorandum-title = Меморандум не туралы? Атауын жазыңыз. Мысалы: ауыл оқушыларының жазғы лагері.
memorandum-subject-anew = Меморандумның мақсаттары қандай? Әр мақсатты жаңа жолдан жазыңыз.
memorandum-third-anew = Үшінші тарап бола ма? Болса, атауын немесе бір бөлігін жазыңыз.
memorandum-state-finds = Мемлекеттік орган бизнесті өзі шақырмайды: ондай меморандумды бизнес немесе ҮЕҰ бастайды.
memorandum-areas = Қай бағыттарда бірге жұмыс істейсіздер? Беске дейін белгілеңіз.
memorandum-areas-label = Бағыттар
memorandum-no-areas = бөлек көрсетілмеген
memorandum-stage-sealing = 🤝 Келісілді, сервистің мөрі қойылып жатыр. Нөмірі: { $number }
memorandum-stage-agreed_before = 🤝 Келісілді, әлі қол қойылмаған. Нөмірі: { $number }. Ол кезде сервис мөр қоймайтын, сондықтан файлда мөр жоқ.
memorandum-card-promise = <b>Біздің ниетіміз</b>
    { $intentions }
memorandum-card-place = Орны: { $place }
memorandum-card-term = Мерзімі: { $term }
memorandum-counted-day = { $until } күнін қоса
memorandum-counted-open = соңғы қолтаңбадан бастап { $months } ай, оған дейін келісілген күннен
memorandum-counted-agreed = келісілген күннен бастап { $months } ай, соңғы күні – { $until }. Бәрі қол қойған соң соңғы қолтаңбадан есептейміз.
memorandum-counted-signed = соңғы қолтаңбадан бастап { $months } ай, соңғы күні – { $until }
memorandum-card-acknowledged-page = бетте расталды, сілтеме { $address } мекенжайына барған: { $at } (Астана уақыты)
memorandum-card-acknowledged-handed = өз өкілі берген сілтеме арқылы бетте расталды: { $at } (Астана уақыты)
memorandum-card-acknowledged-handed-moderator = модератор берген сілтеме арқылы бетте расталды: { $at } (Астана уақыты)
memorandum-card-check = Құжатты тексеру: { $page }
button-check-page = Тексеру беті
button-memorandum-english = Ағылшынша көшірмесі
memorandum-file-english = Меморандум { $number }, ағылшынша.pdf
memorandum-file-english-caption = Ағылшынша көшірмесі, заңды күші жоқ · { $project }
