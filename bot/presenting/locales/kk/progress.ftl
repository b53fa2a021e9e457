progress-card = <b>{ $title }</b>
    { $organization }
    Кезеңі: { $stage }
progress-began = Жұмыс басталды: { $on }
progress-completed = Жоба аяқталды: { $on }
progress-reports = <b>Есептер: { $count }</b>
progress-reached = Көмек тиген адам, ай сайынғы есептер бойынша: { $count }
progress-month = { $month }
progress-month-told = ✅ { $month }
progress-month-missing = ✗ { $month }: есеп жоқ
progress-month-awaited = ⏳ { $month }: мерзімі { $due }
progress-closing = 🏁 Қорытынды есеп
progress-closing-label = Қорытынды есеп
report-of = { $month } айының есебі
report-card = <b>{ $title }</b>
    { $organization } · { $heading }
report-people = Көмек тиген адам: { $count }
report-written-at = Жазылған уақыты: { $at }
plan-card = <b>{ $project }</b>
    { $number } меморандумының жоспары. Орындалғаны: { $done } / { $total }
plan-tick-hint = Іс-шара орындалса, соны басыңыз.
plan-step-done = ✅ { $number }. { $what }
    { $organization } · орындалды: { $on }
plan-step-open = ⏳ { $number }. { $what }
    { $organization } · мерзімі: { $due }
plan-step-is-late = ⌛ { $number }. { $what }
    { $organization } · мерзімі өтті: { $due }
plan-step-done-by = ✅ { $number }. { $what }
    { $organization } · орындалды: { $on }, белгілеген: { $carrier }
plan-step-kept = • { $number }. { $what }
    { $organization } · мерзімі: { $due }
plan-kept-from-state = Бизнестің өз бөлігін қалай орындап жатқанын мемлекеттік органдар көрмейді.

action-open-progress = Жобаның барысы
action-open-report = Есепті ашу
action-open-plan = Жоспарды ашу
action-begin-project = Жұмыс басталды
action-not-yet-begun = Әлі жоқ
action-complete-project = Жоба аяқталды
action-not-yet-completed = Әлі жоқ
action-write-report = Есеп жазу
action-step-done = Орындалды
action-step-not-yet = Әлі жоқ
button-plan = Жоспар: { $number }
button-step-done = ☐ { $number }. { $what }
button-step-undo = Белгіні өшіру: { $number }
button-report-photo = Суретті ашу
button-take-back-stage = Қайтару

project-beginning-asked = «{ $title }»: жұмыс басталды ма? Қолдаушыларға өзіміз хабарлаймыз.
project-begun = 🚀 { $organization } «{ $title }» жобасы бойынша жұмысты бастады. Ұйымнан ай сайын қысқа есеп сұрап, сізге жібереміз.
project-not-begun = { $organization } нақтылады: «{ $title }» жобасы бойынша жұмыс әлі басталған жоқ.
project-completion-asked = «{ $title }» жобасының мерзімі өтті. Жоба аяқталды ма?
project-completed = 🏁 { $organization } «{ $title }» жобасын аяқтады.

    { $words }{ $original }{ $settled }
project-goes-on = { $organization } нақтылады: «{ $title }» жобасы жалғасып жатыр.
report-asked = 📝 «{ $title }»: { $month } айында не істелді? Екі-үш сөйлем мен бір сурет жеткілікті. Мерзімі: { $due }.
report-late = «{ $title }»: { $month } айының есебі әзірге жоқ, қолдаушылар мұны көріп тұр. Бірнеше сөз жазсаңыз да жетеді.
report-missing = «{ $title }», { $organization }: { $month } айының есебі әзірге жоқ. Ұйымға еске салдық.
report-written = 📝 <b>{ $title }</b>
    { $organization } · { $month } айының есебі

    { $words }{ $original }
plan-step-asked = 📌 { $what }
    Мерзімі: { $due }. Орындалды ма?
    { $project } · { $number }
plan-step-late-ours = 📌 { $what }
    Мерзімі: { $due }. Орындалды деген белгі әлі жоқ. Жағдай қалай?
    { $project } · { $number }
plan-step-late = 📌 { $what }
    Мерзімі: { $due }. Әзірге орындалған жоқ. Жауапты тарапқа еске салдық.
    { $project } · { $number }
plan-step-undone = 📌 { $what }
    { $organization } нақтылады: бұл әлі орындалған жоқ. Мерзімі: { $due }.
    { $project } · { $number }
plan-news = <b>{ $project }</b>
    Жоспар жаңалықтары:

    { $steps }
plan-news-done = ✓ { $what } · { $organization }
plan-news-done-by = ✓ { $what } · { $organization } (белгілеген: { $carrier })
plan-news-late = • { $what } · { $organization }: тағы уақыт керек

project-you-began = ✅ Жазып қойдық: жұмыс басталды. Қолдаушыларға хабарладық.
project-you-not-yet = Жақсы. { $on } күні тағы сұраймыз.
progress-take-back-beginning = «{ $title }»: «Жұмыс басталды» белгісін өшіреміз бе? Қолдаушыларға хабарлаймыз.
progress-take-back-completion = «{ $title }» жобасын қайта ашамыз ба? Онымен бірге аяқталғандар сол күйінде қалады. Қолдаушыларға хабарлаймыз.
progress-taken-back = Қайтарылды. Қолдаушыларға хабарладық.
plan-step-you-did = ✅ Орындалды. Басқа тараптар ертең таңертең біледі.
plan-step-you-undid = Белгі өшірілді.
plan-step-you-not-yet = Жақсы. { $on } күні тағы сұраймыз.
plan-step-noted = Жақсы.

report-month = «{ $title }»: есеп қай айға?
report-month-label = Ай
report-words = «{ $title }»: { $month } айында не істелді? Екі-үш сөйлем жеткілікті. Мысалы: Екі мектепте үйірме ашылды, 64 оқушы келіп жүр.
    Балалардың тегін жазбауыңызды сұраймыз.
report-words-label = Есеп
report-reached = { $month } айында қанша адамға көмек тиді? Мысалы: 64. Білмесеңіз, өткізіп жіберіңіз.
report-reached-label = Көмек тиген адам
report-photo = Соны көрсететін бір сурет жіберіңіз. Балалардың бет-жүзі ата-анасы келіскен жағдайда ғана көрінсін. Сурет болмаса, өткізіп жіберіңіз.
report-photo-label = Сурет
report-review = <b>Тексеріңіз</b>
report-submit = Есепті жіберу
report-sent = Жіберілді. { $count ->
    [0] Есеп жобада сақталды.
   *[other] Есепті { $count } ұйым оқиды.
 }
report-corrected = Түзетілді.
completion-words = «{ $title }»: нәтижесі қандай? Бір-екі сөйлем жазыңыз. Мысалы: 120 оқушы бағдарламалауды үйренді, үйірмелер жұмысын жалғастырады.
    Балалардың тегін жазбауыңызды сұраймыз.{ $depends }
completion-words-label = Қорытынды есеп
completion-photo = Нәтижені көрсететін бір сурет жіберіңіз. Балалардың бет-жүзі ата-анасы келіскен жағдайда ғана көрінсін. Сурет болмаса, өткізіп жіберіңіз.
completion-photo-label = Сурет
completion-review = <b>Тексеріңіз</b>
    Мұны қолдаушылар оқиды. 72 сағат ішінде қайтаруға болады.
completion-submit = Жобаны аяқтау
completion-sent = Жоба аяқталды. Қолдаушыларға хабарладық.
completion-also = { "\u000A" }{ "\u000A" }{ $things }

depends-plan-steps = жоспардың орындалмаған { $number } тармағы

wait-project-beginning = { $since } күнінен бері жұмыстың басталуын күтіп отырмыз.
wait-project-beginning-next-1 = { $by } күні басталған-басталмағанын сұраймыз.
wait-project-beginning-next-2 = { $by } күніне дейін жауап болмаса, тағы сұраймыз.
wait-project-beginning-next-3 = { $by } күніне дейін жауап болмаса, оларға модератор қоңырау шалады.
wait-project-beginning-ours = { $since } күнінен бері жұмысты бастауыңызды күтіп отырмыз.
wait-project-beginning-ours-next-1 = { $by } күні басталған-басталмағанын сұраймыз.
wait-project-beginning-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, тағы сұраймыз.
wait-project-beginning-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, сізге модератор қоңырау шалады.
wait-project-completion = Жұмыс { $since } күнінен бері жүріп жатыр.
wait-project-completion-next-1 = { $by } күні аяқталған-аяқталмағанын сұраймыз.
wait-project-completion-next-2 = { $by } күніне дейін жауап болмаса, тағы сұраймыз.
wait-project-completion-next-3 = { $by } күніне дейін жауап болмаса, оларға модератор қоңырау шалады.
wait-project-completion-ours = Жұмысыңыз { $since } күнінен бері жүріп жатыр.
wait-project-completion-ours-next-1 = { $by } күні аяқталған-аяқталмағанын сұраймыз.
wait-project-completion-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, тағы сұраймыз.
wait-project-completion-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, сізге модератор қоңырау шалады.
wait-progress-report = { $since } күнінен бері келесі есепті күтіп отырмыз.
wait-progress-report-next-1 = { $by } күні еске саламыз.
wait-progress-report-next-2 = { $by } күніне дейін келмесе, тағы еске саламыз.
wait-progress-report-next-3 = { $by } күніне дейін келмесе, ол ай «есеп жоқ» деп көрсетіледі.
wait-progress-report-ours = { $since } күнінен бері келесі есебіңізді күтіп отырмыз.
wait-progress-report-ours-next-1 = { $by } күні еске саламыз.
wait-progress-report-ours-next-2 = { $by } күніне дейін жазбасаңыз, тағы еске саламыз.
wait-progress-report-ours-next-3 = { $by } күніне дейін жазбасаңыз, қолдаушыларға «есеп жоқ» деп көрсетіледі.
wait-plan-step = { $since } күнінен бері күтіп отырмыз.
wait-plan-step-next-1 = { $by } күні еске саламыз.
wait-plan-step-next-2 = { $by } күніне дейін орындалмаса, жағдайын сұраймыз.
wait-plan-step-next-3 = { $by } күніне дейін жауап болмаса, кешіккенін басқа тараптарға хабарлаймыз.
wait-plan-step-ours = { $since } күнінен бері сізді күтіп отырмыз.
wait-plan-step-ours-next-1 = { $by } күні еске саламыз.
wait-plan-step-ours-next-2 = { $by } күніне дейін орындамасаңыз, жағдайын сұраймыз.
wait-plan-step-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, кешіккенін басқа тараптарға хабарлаймыз.
wait-call-promise = Модератор уәделер туралы қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-promise-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.

promise-queue = <b>Уәделері туралы қоңырау шалу керек жобалар: { $total }</b>
promise-card = 📞 <b>Уәде туралы қоңырау</b>
    «{ $title }», { $carrier }. Еске салғаннан кейін де хабар жоқ. Жағдайын сұрап, ботта жауап беруін өтініңіз.
late-beginning = • жұмыс басталды ма, белгісіз
late-completion = • жоба аяқталды ма, белгісіз
late-report = • { $month } айының есебі жоқ
late-step = • { $what } ({ $organization }), мерзімі: { $due }
briefing-call-promise = { $count } жоба бойынша уәде туралы қоңырау шалу керек
action-open-promises = Уәде туралы қоңыраулар
menu-promises = 📞 Уәде туралы қоңыраулар

menu-report-delays = 🗓 Есеп мерзімдері
report-delays = <b>Есеп мерзімдері</b>
    Өңірдегі адамдардың есепке мұршасы болмаса, мысалы су тасқыны немесе мереке кезінде, олардың келесі есептерін бірден кейінге жылжытыңыз. Бұрын өткізіп алынғандары сол күйінде қалады.
report-delays-none = Әзірге ештеңе жылжытылған жоқ.
button-move-reports = Есептерді жылжыту
button-report-delay = { $region }, { $on }
button-take-back-delay = Қайтару
report-delay-card = <b>{ $region }</b>
    Есептер { $by } жылжытылды: { $projects } жоба
    { $at }
report-delay-reason-was = Себебі: { $reason }
report-delay-taken-back-at = Қайтарылған уақыты: { $at }
report-delay-by = { $days } күнге
report-delay-region = Қай өңірдің келесі есептерін жылжытамыз?
report-delay-region-label = Өңір
report-delay-days = Неше күнге? Батырманы басыңыз немесе 60-қа дейінгі санды жазыңыз.
report-delay-days-label = Жылжыту
report-delay-reason = Себебі қандай? Мұны қатысы бар ұйымдардың бәрі оқиды. Мысалы: Облыстағы су тасқыны.
report-delay-reason-label = Себебі
report-delay-review = <b>Тексеріңіз</b>
report-delay-ahead = { $projects } жоба: келесі есептің мерзімі { $due } емес, { $until } болады. Ұйымдарға ({ $carriers }) және жобаларды бақылап отырғандарға хабарлаймыз. 72 сағат ішінде қайтаруға болады.
report-delay-ahead-moved = Бұрын да жылжытылғаны: { $count }. Күндер қосылады.
report-delay-submit = Есептерді жылжыту
report-delay-done = Жылжытылды. Қатысы бар адамдардың бәріне хабарладық.
report-delay-taken-back = Қайтарылды. Қатысы бар адамдардың бәріне хабарладық.
reports-moved = 🗓 { $region }: есеп мерзімдері кейінге жылжытылды. Себебі: { $reason }

    { $lines }
reports-moved-of-others = 🗓 { $region }: сіз бақылап отырған жобалардың есептері кешірек келеді. Себебі: { $reason }

    { $lines }
reports-moved-back = 🗓 { $region }: түзету, есеп мерзімдері бұрынғыша қалады.

    { $lines }
reports-moved-back-of-others = 🗓 { $region }: түзету, сіз бақылап отырған жобалардың есеп мерзімдері бұрынғыша қалады.

    { $lines }
reports-moved-line = «{ $title }»: { $month } айының есебі, мерзімі: { $due }
project-minimum-promised = ✅ «{ $title }» жобасына ең аз сома уәде етілді: { $minimum }.

    Жұмысты бастай беріңіз. Қолдаушыларды енді іздемейміз, бірақ көмектескісі келгендер көмектесе алады.
project-minimum-lost = «{ $title }» жобасына енді ең аз сомадан ({ $minimum }) кем уәде етілген, сондықтан ол қайта қолдау іздейді.
