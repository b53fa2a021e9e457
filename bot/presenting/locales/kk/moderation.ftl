verification-queue = <b>Тексеруді күтіп тұрған ұйымдар: { $total }</b>
verification-queue-empty = Тексерілмеген ұйым жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
verification-reason = Неге қайтарасыз?
verification-verified = { $organization } расталды.
verification-rejected = { $organization }: қайтарылды, себебін ұйым өкіліне жеткіздік.
project-queue = <b>Қарауды күтіп тұрған жобалар: { $total }</b>
project-queue-empty = Қаралмаған жоба жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
project-review-reason = Неге қайтарасыз?
project-review-published = «{ $title }» жарияланды.
project-review-rejected = «{ $title }» қайтарылды, себебін жоба иелеріне жеткіздік.

project-queue-published = <b>Қолдау іздеп тұрған жобалар: { $total }</b>
project-shown = <b>Кімге көрсетілді</b>
project-shown-none = Бұл жоба әзірге ешкімге көрсетілген жоқ. Сай қолдаушы табылса, осы жерде көрінеді.
project-shown-row = <b>{ $organization }</b> · { $status }
    { $fit }
project-shown-numbers = Қосындысы { $sum } = { $parts }
project-shown-how = Бөліктерін қоссаңыз, қосындысы шығады. Ол неғұрлым үлкен болса, жоба соғұрлым сай келеді.
button-numbers = Сандарын көрсету
button-words = Сандарын жасыру
fit-very_well = өте сай келеді
fit-well = сай келеді
fit-partly = ішінара сай келеді
fit-why = { $fit }: { $why }
fit-part-base = бастапқы мән
fit-part-meaning = қолдаушының өз сөзі
fit-part-causes = ортақ тақырып
fit-part-feedback = бұрынғы жауаптары
fit-part-spheres = сала
fit-part-territory = өңір
fit-part-budget = сомасы
fit-part-waiting = күту уақыты
fit-part-urgency = мерзімі
fit-part-record = ұйымның тәжірибесі
briefing = 📥 <b>Сізді күтіп тұр</b>
    { $queue }
briefing-done = 📥 Сізді күткен ештеңе жоқ, бәрі қаралды.
briefing-organization-verification = { $count } ұйымды тексеру керек
briefing-project-review = { $count } жобаны қарау керек
briefing-change-review = { $count } түзетуді қарау керек
briefing-call-language = { $count } ҮЕҰ-ға аударма туралы қоңырау шалу керек
briefing-call-ngo = { $count } ҮЕҰ-ға қоңырау шалу керек
briefing-call-question = { $count } сұраққа жауап жоқ: ҮЕҰ-ға қоңырау шалу керек
briefing-call-backers = қолдаушысы жоқ { $count } жоба бойынша қоңырау шалу керек
briefing-access-request-unrepresented = рұқсат сұраған { $count } өтініш
briefing-access-request-late = рұқсат сұраған { $count } өтініш жауапсыз қалды
briefing-organization-unrepresented = { $count } ұйымның өкілі жоқ
briefing-overdue = соның ішінде мерзімі өткені: { $count }
action-open-verification = Ұйымдар
action-open-project-review = Жобалар

button-take-down = Алып тастау
button-put-back = Орнына қайтару
project-take-down-ask = «{ $title }» жобасын алып тастаймыз ба?
project-review-taken-down = «{ $title }» жобасы алып тасталды. Қатысы бардың бәріне хабарлаймыз.
project-review-put-back = «{ $title }» жобасы бұрынғы кезеңіне қайтты.
organization-suspended = ⏸ { $organization }: ұйымның жұмысы тоқтатылды. Себебі: { $reason }
    Тоқтату алынғанша ұйым ештеңеге қатыспайды. Деректерін оқып, түзете аласыз.{ $settled }
organization-unverified = { $organization }: растау қайтарып алынды. Себебі: { $reason }
    Ұйым деректерін түзетсеңіз, қайта тексеріледі.{ $settled }
organization-resumed = ✅ { $organization } қайта қатысады. Онымен бірге тоқтатылған жобалары жалғасады.
organization-stopped = { $organization } әзірге ASAR-да әрекет ете алмайды.{ $settled }
project-queue-published-empty = Қазір қолдау іздеп тұрған жоба жоқ.
queue-decided = <b>Шешілгендер: { $total }</b>
    Соңғылары жоғарыда тұр. Ашып көріңіз: содан бері ешкім ештеңе істемесе, шешімді кері алуға болады.
queue-decided-empty = Әзірге шешілгені жоқ.
queue-decided-row = { $decision } · { $name }
queue-decision = Шешім: { $decision } · { $moment }
queue-not-waiting = Енді шешім күтпейді.
queue-nothing-left = Кезекте басқа ештеңе қалмады.
decision-verified = расталды
decision-published = жарияланды
decision-accepted = қабылданды
decision-rejected = қайтарылды
decision-taken-down = алып тасталды
button-waiting = Күтіп тұрғандар
button-decided = Шешілгендер
button-next-left = Келесісі: { $left } қалды
button-to-list = ← Тізімге
queue-reason = Себебі: { $reason }
queue-undone = { $name }: шешім кері алынды, енді қайта қаралады.
button-undo = Шешімді кері алу
organization-decision-undone = Модератор { $organization } туралы шешімді кері алды. Ұйым қайта тексеріліп жатыр, нәтижесін бірден хабарлаймыз.
project-decision-undone = Модератор «{ $title }» жобасы туралы шешімді кері алды. Жоба қайта қаралып жатыр, нәтижесін бірден хабарлаймыз.
change-decision-undone = Модератор өзгеріс туралы шешімді кері алды: { $name }. Қайта қаралатыны: { $fields }. Шешілгенше бәріне бұрынғысы көрінеді.

call-agreed = 📞 Жауап беремін дегенсіз: { $organization } «{ $title }» жобасын қолдағысы келеді.
    Батырманы бір рет басу жеткілікті.
call-missed = 📞 Модератор сізге қоңырау шалып, хабарласа алмады. { $organization } «{ $title }» жобасын қолдағысы келеді, жауабыңызды күтіп отыр.
call-question-agreed = 📞 «{ $title }» жобасы туралы сұраққа жауап беремін дегенсіз. Бір хабарлама жеткілікті.
call-question-missed = 📞 Модератор сізге қоңырау шалып, хабарласа алмады. «{ $title }» жобасы туралы сұрақ жауабыңызды күтіп тұр.
call-refused = 📞 Телефонда модераторға танысқыңыз келмейтінін айттыңыз: { $organization }, «{ $title }» жобасы. Бұл туралы қолдаушыға хабарладық. Жобаны басқа қолдаушыларға көрсете береміз.
call-backers-hope = 📞 Модератор «{ $title }» жобасы туралы қолдаушылармен сөйлесті. Жауап келіп қалуы мүмкін, келсе бірден хабарлаймыз.
call-backers-none = 📞 Модератор «{ $title }» жобасы туралы қолдаушыларға қоңырау шалды. Әзірге ешкім келіскен жоқ, бірақ кейін де жауап бере алады.
    Не көмектеседі: сипаттаманы қысқарту, ең аз соманы төмендету, ақшадан басқа да көмек сұрау.
call-team-missed = 📞 Модератор «{ $title }» жобасы туралы сізге қоңырау шалып, хабарласа алмады. Жобаға сай қолдаушы әзірге табылған жоқ.
    Не көмектеседі: сипаттаманы қысқарту, ең аз соманы төмендету, ақшадан басқа да көмек сұрау.
call-name = { $organization } · { $title }
call-ngo-queue = <b>Қоңырау шалу керек ҮЕҰ: { $total }</b>
call-backers-queue = <b>Қолдаушысы жоқ жобалар бойынша қоңырау: { $total }</b>
call-queue-empty = Бұл тізімде қоңырау жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
call-awaited = Қоңырау шалуыңызды { $since } күнінен бері күтіп отырмыз.
call-awaited-next = { $by } күніне дейін қоңырау шалмасаңыз, мұнымен әкімші айналысады.
call-card-interest = 📞 <b>ҮЕҰ-ға қоңырау</b>
    { $backer } «{ $title }» жобасын қолдағысы келеді. ҮЕҰ хабарламаға да, еске салуға да жауап берген жоқ. Ботта жауап беруін сұраңыз.
call-card-question = 📞 <b>ҮЕҰ-ға қоңырау</b>
    «{ $title }» жобасы, { $carrier }. Қолдаушы ұйымның сұрағына әлі жауап жоқ. Ботта жауап беруін сұраңыз.
    { $words }
call-card-silence = 📞 <b>Қолдаушыларға қоңырау</b>
    «{ $title }» жобасы, { $carrier }. Бұл қолдаушылар жобаны алды, бірақ жауап берген жоқ. Қазір де жауап бере алады: «Мәзір» → «Келген ұсыныстар».
call-card-nobody = 📞 <b>ҮЕҰ-ға қоңырау</b>
    «{ $title }» жобасын ұсынатын қолдаушы қалмады. Не көмектесетінін талқылаңыз: сипаттаманы қысқарту, ең аз соманы төмендету, ақшадан басқа да көмек сұрау.
call-card-language = 📞 <b>ҮЕҰ-ға қоңырау</b>
    { $carrier } ұйымының «{ $title }» жобасын { $language } оқығысы келетіндер бар. Жоба парақшасындағы батырма арқылы атауы мен екі сөйлем қосуын сұраңыз.
call-language-queue = <b>Аударма туралы қоңырау шалу керек ҮЕҰ: { $total }</b>
call-whom = <b>{ $organization }</b>
    { $contacts }
call-noted = «{ $title }»: { $decision }.
call-refuse-ask = { $carrier } қолдаушымен танысқысы келмей ме? Қолдаушы: { $backer }.
    Олай болса, «{ $title }» жобасы бойынша таныстық болмайды, екі жаққа да хабарлаймыз. Кейін қайтаруға болмайды.
call-refusal-noted = Таныстық болмайды. Екі жаққа да хабарлаймыз.
decision-call-will_answer = жауап береді
decision-call-no_answer = хабарласа алмадық
decision-call-does_not_want = қаламайды
decision-call-talked = сөйлестік
button-call-will-answer = Жауап береді
button-call-no-answer = Хабарласа алмадым
button-call-does-not-want = Қаламайды
button-call-talked = Сөйлестік
button-end-interest = Аяқтау
action-open-change-review = Өзгерістер
action-open-calls-to-ngos = ҮЕҰ-ға қоңырау
action-open-calls-to-backers = Қолдаушысыз жобалар
action-open-calls-about-language = Аударма қоңыраулары
menu-calls-about-language = 📞 Аударма қоңыраулары
menu-calls-to-ngos = 📞 ҮЕҰ-ға қоңырау
menu-calls-to-backers = 📞 Қолдаушысыз жобалар
oversight-list-all = <b>Расталған ұйымдар: { $total }</b>
    Іздеген ұйымыңыздың атауын немесе БСН-ін жазыңыз.
oversight-none-all = Өңірлеріңізде әзірге расталған ұйым жоқ. Тексеруді күтіп тұрғандары мәзірде: «Ұйымдарды тексеру».
oversight-found = <b>«{ $search }» бойынша табылғаны: { $total }</b>
    Басқасын іздесеңіз, атауын немесе БСН-ін жазыңыз.
oversight-found-none = «{ $search }» бойынша ештеңе табылмады. Қалай жазылғанын тексеріңіз немесе басқа атау не БСН жіберіңіз.
oversight-list-unrepresented = <b>Өкілі жоқ ұйымдар: { $total }</b>
oversight-none-unrepresented = Әр ұйымның өкілі бар. Әзірге ештеңе істеудің қажеті жоқ.
oversight-list-stopped = <b>Тоқтатылған ұйымдар: { $total }</b>
oversight-none-stopped = Өңірлеріңізде тоқтатылған ұйым жоқ.
oversight-pending = ⏳ Тексеруді күтіп тұр.
oversight-verified = ✅ Расталған ұйым.
oversight-suspended = ⏸ Ұйымның жұмысы тоқтатылды. Себебі: { $reason }
oversight-rejected = ✗ Қайтарылды: деректері түзетіліп, қайта тексерілуі керек. Себебі: { $reason }
oversight-withdrawn = ✗ Растау қайтарып алынды: деректер түзетіліп, қайта тексерілуі керек. Себебі: { $reason }
oversight-nobody = Ұйымның өкілі жоқ.
oversight-suspend-ask = { $organization }: ұйымның жұмысын тоқтатамыз ба? Жобалары кідіреді, жұмысын өзіңіз жалғастырғанша ұйым ештеңеге қатыспайды.

    Себебін ұйым өкілдері оқиды; басқа тараптар ұйымның әзірге әрекет ете алмайтынын ғана біледі.
oversight-withdraw-ask = { $organization }: растауды қайтарып аламыз ба? Ұйымның жұмысы тоқтайды, БСН-і босайды, деректері түзетіліп, қайта тексерілуі керек.

    Себебін ұйым өкілдері оқиды; басқа тараптар ұйымның әзірге әрекет ете алмайтынын ғана біледі.
oversight-lifted = { $organization } қайта қатысады.
oversight-representatives = <b>{ $organization }</b>
    Ұйымның өкілдері осы. Біреуін шығару үшін атын таңдаңыз.
oversight-representatives-none = { $organization }: ұйымның қазір өкілі жоқ.
oversight-remove-ask = { $person } { $organization } өкілдерінің қатарынан шығарылсын ба? Бұл адамға да, басқа өкілдерге де хабарлаймыз; олар мұны қайтара алмайды. Рұқсатты қайта сұрауға болады.
oversight-remove-last = Ұйымның басқа өкілі жоқ: жаңа өкіл келгенше ұйымның ісі тоқтайды, байланыс дерегі өшеді.
oversight-removed = { $person } енді { $organization } өкілі емес.
button-all = Барлық ұйым
button-unrepresented = Өкілі жоқтар
button-suspend = Тоқтату
button-lift-suspension = Жұмысын жалғастыру
button-restore-verification = Қайта растау
button-stopped = Тоқтатылғандар
button-withdraw-verification = Растауды қайтарып алу
button-remove = Шығару
action-open-unrepresented = Өкілі жоқтар
access-review-queue = <b>Рұқсат сұраған өтініштер: { $total }</b>
    Бұл ұйымдардың өкілі жоқ немесе ешкім уақытында жауап бермеген.
access-review-queue-empty = Сізді күтіп тұрған өтініш жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
access-review-name = { $person } · { $organization }
access-review-card = <b>{ $person }</b> ұйымның өкілі болғысы келеді: { $organization }.

    Telegram-да: { $account }, { $username }. Жазған аты-жөнін тексерген жоқпыз: растамас бұрын сол адам екеніне көз жеткізіңіз.
access-review-confirmed = { $person } енді { $organization } өкілі.
access-review-declined = { $person }: { $organization } өкілі болуға рұқсат сұраған өтініші қабылданбады. Қайта сұрауына болады.
access-review-over = { $person } · { $organization }: бұл өтінішті енді сіз шешпейсіз.
decision-confirmed = расталды
decision-declined = қабылданбады
membership-declined-by-staff = { $organization }: рұқсат сұраған өтінішіңізді модератор қабылдамады. Қате деп ойласаңыз, қайта сұраңыз.
action-open-access-review = Рұқсат сұрағандар

reason-how = Себебін таңдаңыз немесе бір сөйлеммен өзіңіз жазыңыз. Оны қатысы барлар оқиды.
reason-how-both = Алдымен себебін таңдаңыз, содан кейін өз сөйлеміңізді жазасыз.
reason-add-words = Себебі: { $reason }

    Енді өзіңізден бір сөйлем қосыңыз. Екеуі де көрсетіледі.
button-reason-and-words = Өз сөзімді қосу
reason-own = { $words }{ $original }
reason-with-words = { $ready } { $words }{ $original }
queue-line = { $sign } { $time } · { $outcome }
queue-gone-on = Ол бойынша шешім қабылданған. Қазір келесісі ашық тұр.
action-undo-verification = Кері алу
action-undo-project-review = Кері алу
action-undo-change-review = Кері алу
action-undo-access-review = Кері алу
action-undo-call-to-ngo = Кері алу
action-undo-call-to-backers = Кері алу
action-undo-call-about-promise = Кері алу
action-undo-call-about-language = Кері алу
button-reason-name-differs = Атауы басқа
reason-ready-name-differs = атауы БСН тізіліміндегі атауға сәйкес келмейді. Тізілімдегідей жазыңыз.
button-reason-bin-of-another = БСН басқанікі
reason-ready-bin-of-another = бұл БСН басқа ұйымға тиесілі. 12 цифрды тексеріңіз.
button-reason-contact-wrong = Байланысы қате
reason-ready-contact-wrong = көрсетілген байланыс арқылы хабарласа алмадық. Жауап беретін телефонды жазыңыз.
button-reason-wrong-kind = Түрі дұрыс емес
reason-ready-wrong-kind = ұйымның түрі дұрыс көрсетілмеген. Түрі мен құқықтық нысанын қайта таңдаңыз.
button-reason-about-unclear = Жұмысы түсініксіз
reason-ready-about-unclear = сипаттамадан немен айналысатыныңыз түсініксіз. Жұмысыңыз туралы екі-үш сөйлем қосыңыз.
button-reason-registered-already = ASAR-да бар
reason-ready-registered-already = бұл ұйым ASAR-да бар. Соған рұқсат сұраңыз.
button-reason-complaints = Шағым түскен
reason-ready-complaints = шағым түсті, алдымен соны қарау керек.
button-reason-unreachable = Жауап жоқ
reason-ready-unreachable = сіз көрсеткен байланыс бойынша ешкім жауап бермейді. Байланыс деректерін түзетіңіз.
button-reason-asked-for = Өздері сұраған
reason-ready-asked-for = ұйымның өз өтініші бойынша.
button-reason-data-outdated = Деректері ескірген
reason-ready-data-outdated = ұйым деректері ескірген. Жаңартыңыз.
button-reason-ceased = Жұмысын тоқтатқан
reason-ready-ceased = тізілім бойынша ұйым жұмысын тоқтатқан.
button-reason-data-false = Деректері қате
reason-ready-data-false = жазылғаны шындыққа сәйкес келмейді.
button-reason-goals-unclear = Мақсаты түсініксіз
reason-ready-goals-unclear = не істелетіні, не өзгеретіні түсініксіз. Мұны бірнеше қарапайым сөйлеммен жазыңыз.
button-reason-budget-unclear = Бюджеті түсініксіз
reason-ready-budget-unclear = бюджет түсіндірілмеген. Қаражат неге жұмсалатынын жазыңыз.
button-reason-repeats = Ұқсасы бар
reason-ready-repeats = ASAR-да осыған ұқсас жоба бар. Сіздікі несімен ерекшеленетінін жазыңыз.
button-reason-belongs-elsewhere = ASAR-ға арналмаған
reason-ready-belongs-elsewhere = ASAR әлеуметтік жобаларға қолдаушы табуға көмектеседі, ал мұнда әңгіме басқа туралы.
button-reason-personal-data = Дербес деректер
reason-ready-personal-data = мәтінде біреудің дербес деректері бар: телефон, мекенжай, диагноз. Алып тастаңыз.
button-reason-advertising = Жарнама, саясат
reason-ready-advertising = мәтінде жарнама немесе үгіт бар. Жобаның өзін ғана қалдырыңыз.
button-reason-over = Аяқталған
reason-ready-over = жоба аяқталған.
button-reason-another-matter = Бұл басқа нәрсе
reason-ready-another-matter = мұндай өзгеріспен бұл басқа жоба немесе басқа ұйым болады. Оны бөлек жіберіңіз.

background-sent = 📤 Жіберген: { $person } · { $moment }
background-sent-at = 📤 Жіберілген уақыты: { $moment }
background-corrected = ✏️ Қайтарылғаннан кейін түзетілгені: { $fields }
background-unchanged = ✏️ Қайтарылғаннан кейін ештеңе түзетілмеген.
background-alike = ⚠️ Ұқсастары: { $names }
background-alike-one = { $name } ({ $why })
background-shares-name = атауы ұқсас
background-shares-contact = байланысы бірдей
background-shares-founder = өтініш берушісі бір
background-shares-meaning = мазмұны бір
background-name = { $language }: { $name }
history-title = <b>Тарихы</b>
history-line = { $moment } · { $who }: { $what }
button-history = Тарихы
button-hide-history = Тарихын жасыру
button-bin-register = БСН тізілімі
