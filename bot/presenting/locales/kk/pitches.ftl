menu-pitches = 📨 Келген ұсыныстар

pitch = 🤝 <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Қажет: { $needs }
    Сома: { $amount }
    <i>Неге сізге:</i> { $reasons }{ $original }
pitch-nudge = Бұл ұсыныс жауабыңызды күтіп тұр.

    { $pitch }
pitch-again = Сіз кейінге қалдырған ұсынысты еске саламыз.

    { $pitch }
digest = <i>Ұсыныс: { $number } / { $total }</i>

    { $page }
digest-nudge = Мына ұсыныстар жауабыңызды күтіп тұр.

    { $digest }
digest-done = Мұнда жауап күтіп тұрған басқа ұсыныс жоқ.
pitch-amount = { $full }, кемі { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>{ $language } жазылған</i>
translated-by-model = { "\u000A" }<i>машиналық аударма, авторлар тексерген</i>
pitch-why = <i>Неге сізге:</i> { $reasons }

reason-shared-cause = тақырыбыңыз сәйкес: { $cause }
reason-related-cause = тақырыптарыңызға жақын: { $cause }
reason-shared-sphere = салаңыз сәйкес: { $sphere }
reason-close-in-meaning = мазмұны сіздің жазғаныңызға жақын
reason-liked-before = осындай жобаға бұрын қызығушылық білдірдіңіз
reason-same-region = өңіріңіз сәйкес
reason-neighbour-region = көрші өңір: { $region }
reason-nationwide = бүкіл елге көмектесесіз
reason-within-ceiling = белгілеген сомаңыздан аспайды
reason-minimum-within-ceiling = ең аз сомасы белгілегеніңізден аспайды
reason-minimum-above-ceiling = ең аз сомасы белгілегеніңізден сәл асады: басқалармен бірге қолдауға болады
reason-offers = көрсете алатын көмегіңіз: { $needs }
reason-waiting = { $days } күннен бері қолдау күтіп тұр
reason-deadline = жобаның аяқталуына { $days } күн қалды
reason-nearest = тілегіңізге ең жақын жобалардың бірі

reason-theirs-shared-cause = тақырыбы сәйкес: { $cause }
reason-theirs-related-cause = жақын тақырыптарды қолдайды
reason-theirs-shared-sphere = саласы сәйкес: { $sphere }
reason-theirs-close-in-meaning = тілегі жобаңыздың мазмұнына жақын
reason-theirs-liked-before = осындай жобаға бұрын қызығушылық білдірген
reason-theirs-same-region = осы өңірді қолдайды
reason-theirs-neighbour-region = көрші өңірден
reason-theirs-nationwide = бүкіл елге көмектеседі
reason-theirs-offers = көрсете алатын көмегі: { $needs }
reason-theirs-waiting = жобаңыз { $days } күннен бері күтіп тұр
reason-theirs-deadline = жобаңыздың аяқталуына { $days } күн қалды
reason-theirs-nearest = тілегі жобаңызға ең жақын қолдаушылардың бірі

action-pitch-interested = Қызықты
action-pitch-later = Кейінірек
action-pitch-decline = Бізге келмейді
action-pitch-more = Толығырақ
action-more-pitches = Тағы көрсету
no-more-nothing-fits = Әзірге сізге сай басқа жоба жоқ. Жаңасы табылғанда жазамыз.
no-more-enough = Бұл аптада қосымша { $most } жоба сұрадыңыз, бір аптадағы шегі осы. Дүйсенбіден бастап қайта сұрай аласыз.
no-more-paused = Ұсыныстарды тоқтата тұрғансыз. «Нені қолдаймыз» бөлімінде жалғастырып, қайта сұраңыз.
no-more-unverified = Модератор ұйымыңызды әлі растаған жоқ. Расталған соң сай жобаларды көрсетеміз.
no-more-no-profile = Алдымен нені қолдайтыныңызды айтыңыз: мәзірдегі «Нені қолдаймыз» бөлімі.
action-digest-interested = { action-pitch-interested }
action-digest-later = { action-pitch-later }
action-digest-decline = { action-pitch-decline }
action-digest-more = { action-pitch-more }
action-digest-open = Келесісін көру
action-digest-previous = ‹
action-digest-page = { $number }/{ $total }
action-digest-next = ›
action-accept-interest = Иә, таныстырыңыз
action-draft-memorandum = Меморандум жасау
action-refuse-interest = Жоқ

pitch-answered-interested = ✅ «Қызықты» деп белгіледік. Жоба иелері «иә» десе, екі жаққа да байланыс деректерін жібереміз.
pitch-answered-later = ⏳ Кейінге қалдырдық. Қайта сұраймыз: { $day }. Одан бұрын мәзірдегі «Келген ұсыныстар» бөлімінде жауап бере аласыз.
pitch-answered-later-again = ⏳ Тағы да кейінге қалдырдық. Енді қайта сұрамаймыз. { $by } күніне дейін мәзірдегі «Келген ұсыныстар» бөлімінде жауап бере аласыз.
pitch-answered-declined = Бұл жоба сізге енді жіберілмейді. Жауабыңызға рақмет.
pitch-answered-accepted = ✅ Бұл жоба бойынша сізді таныстырғанбыз.
pitch-why-not = Неге сай келмеді? Бір сөйлем жетеді. Мұны жоба иелері көрмейді, келесі ұсыныстарды дәлірек таңдауға ғана керек.
pitch-explained = Рақмет, ескереміз.
pitch-interest = 🤝 { $organization } жобаңызға қызығушылық білдірді: «{ $title }».
    { $kind } · { $region }, { $settlement }
    { $about }

    Таныстырайық па? «Иә» десеңіз, екі жақ бір-бірінің байланыс деректерін алады.
pitch-interest-part = 🤝 { $organization } жобаңызға қызығушылық білдірді: «{ $title }».
    { $kind } · { $region }, { $settlement }
    { $about }
    Ұсынатын көмегі: { $part }

    Таныстырайық па? «Иә» десеңіз, екі жақ бір-бірінің байланыс деректерін алады.
interest-nudge = 🤝 { $organization } жауабыңызды күтіп отыр: олар «{ $title }» жобасын қолдағысы келеді. Таныстырайық па?
interest-you-accepted = ✅ { $organization }: келістіңіз. Байланыс деректері екі жаққа да жіберілді.
interest-you-refused = { $organization }: бас тарттыңыз. Мұны оларға сыпайы жеткіземіз.
interest-refused = «{ $title }»: жоба иелері бұл жолы басқа шешім қабылдады. Қызығушылығыңызға рақмет. Сізге сай басқа жоба табылса, жазамыз.
match = 🤝 <b>{ $title }</b>
    Екі жақ та келісті. { $organization } – байланыс деректері: { $contacts }

    Келесі қадам: кездесу ұсыныңыз немесе меморандум қараламасын жасаңыз. Кездесу уақытын кейін де өзгертуге болады, ал меморандум мәтінін жібермес бұрын тексеріңіз: кейін ол өзгермейді.
match-in-part = 🤝 <b>{ $title }</b>
    Екі жақ та келісті. { $organization } – байланыс деректері: { $contacts }
    Көмек: { $part }

    Келесі қадам: кездесу ұсыныңыз немесе меморандум қараламасын жасаңыз. Кездесу уақытын кейін де өзгертуге болады, ал меморандум мәтінін жібермес бұрын тексеріңіз: кейін ол өзгермейді.
pitch-contacts = { $organization } – байланыс деректері: { $contacts }

pitches-title = <b>Келген ұсыныстар: { $total }</b>
    Жауап күтіп тұрғандары тізім басында.
pitches-empty = Әзірге ұсыныс жоқ. Нені қолдайтыныңызды айтсаңыз, сай жоба табылғанда жазамыз.
button-what-we-support = Нені қолдаймыз
pitch-status-sent = 🆕 жаңа
pitch-status-later = ⏳ кейінірек
pitch-status-interested = ✅ қызықты
pitch-status-declined = бізге келмейді
pitch-status-accepted = 🤝 таныстырылды
pitch-status-refused = олар бас тартты
pitch-status-expired = мерзімі өтті
pitch-status-closed = іздеу тоқтады
pitch-state-sent = 🆕 Әлі жауап бермедіңіз.
pitch-state-later = ⏳ Кейінге қалдырылды. Кез келген уақытта жауап бере аласыз.
pitch-state-later-again = ⏳ Тағы да кейінге қалдырылды, енді қайта сұрамаймыз. { $by } күніне дейін жауап бере аласыз.
pitch-state-interested = ✅ «Қызықты» деп жауап бердіңіз.
pitch-late = Жоба әлі қолдау іздеп жүр: қызықты болса, айтыңыз.
pitch-state-declined = «Бізге келмейді» деп жауап бердіңіз.
pitch-state-accepted = 🤝 Екі жақ та келісті.
pitch-state-refused = Жоба иелері бұл жолы басқа шешім қабылдады.
pitch-state-expired = Жауап беру мерзімі өтіп кетті.
pitch-state-closed = Жоба қолдау іздеуді тоқтатты. Жауап қажет емес.
pitch-closed = Бұл жоба қазір қолдау іздеп тұрған жоқ.

button-standing = 🤝 Қолдаушылар
standing-title = <b>{ $title }</b>
standing-searching = Жобаңызға сай қолдаушыларды іздеп жатырмыз. Табылғанда бірден жібереміз, сізден ештеңе керек емес.
standing-figures = { $shown } қолдаушыға көрсетілді
    Қызығушылық білдіргені: { $interested }
    Жауабын күтіп отырғанымыз: { $waiting }
standing-next-wave = { $wave }-топқа көрсетілді, барлығы { $waves } топ. Ешкім қызығушылық білдірмесе, келесі топқа жіберілетін күн: { $day }.
standing-next-call = Барлық топқа көрсетілді ({ $wave }/{ $waves }). Ешкім қызығушылық білдірмесе, модератор қолдаушыларға қоңырау шалатын күн: { $day }.
standing-next-search = Енді { $wave }-топты іздеп жатырмыз, барлығы { $waves } топ. Табылғанда бірден жібереміз.
standing-awaits-answer = Жобаңыз туралы сұрақ қойылды. Басқа қолдаушыларды іздеу сіздің жауабыңызды күтіп тұр.
standing-moderators-told = Ұсынысқа ешкім үн қатпады. Модератор бұдан хабардар: қолдаушыларға қоңырау шалып, сізбен хабарласады.
standing-best-busy = Ең сай қолдаушы бұл аптада басқа жоба қабылдамайды. Жобаңыз кезекте тұр. Қайта орын босайтын күн: { $day }.
standing-choose = Қызығушылық білдіргендер:
button-possible-backers = Кім қолдауы мүмкін
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Жоба: { $title }
interest-state-interested = Таныстырайық па? «Иә» десеңіз, екі жақ бір-бірінің байланыс деректерін алады.
interest-state-accepted = 🤝 Екі жақ та келісті.
match-state-in-force = 📜 Меморандум келісілді.
match-state-under-way = 📜 Меморандум келісілді, жұмыс жүріп жатыр.
match-state-completed = 🏁 Жоба аяқталды.
interest-state-refused = Сіз бас тарттыңыз.
possible-backers-title = <b>Кім қолдауы мүмкін</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = Әзірге шарты сай қолдаушы жоқ. Жаңа қолдаушы тіркелсе, жобаңызды бірден қайта қараймыз.
possible-backers-note = <i>Атауын қолдаушы қызығушылық білдірген соң ғана көрсетеміз.</i>

menu-matching-figures = 📊 Ұсыныстар статистикасы
matching-figures-title = <b>Ұсыныстар статистикасы</b>
matching-figures-empty = Әзірге жарияланған жоба жоқ. Бірінші жоба жарияланған соң статистика осында шығады.
matching-figures-keywords = Қазір мәтіннің мағынасы танылмай тұр: қолдаушыларды кілт сөз, сала, өңір және сома бойынша ғана іріктейміз.
matching-figures-group = <b>{ $group }</b>
matching-figures-projects = Жобалар: { $projects }, оның ішінде қолдаушы қызығушылық білдіргені: { $wanted }
matching-figures-pitches = Ұсыныстар: { $pitches }, жауап берілгені: { $answered } ({ $percent }%)
matching-figures-time = Әдетте { $time } ішінде жауап береді
matching-figures-hours = { $hours } сағат
matching-figures-days = { $days } күн
button-by-sphere = Сала бойынша
button-by-region = Өңір бойынша

button-why-shown = Неге маған келді
button-show-less-of-this = Мұндай аз келсін
pitch-explanation = <b>{ $title }</b>
    <i>Бұл жоба сізге неге келді:</i>

    • { $reasons }
pitch-weighed = <i>Ең көп әсер еткені:</i> { $weighed }
pitch-leanings = <i>Жауаптарыңыздан түсінгеніміз:</i> { $leanings }
pitch-less-shown = Енді мұндай жобалар сирегірек келеді: { $causes }. Бұрынғыдай болсын десеңіз, «Нені қолдаймыз» бөлімін ашыңыз.
part-share = { $part } { $share }%
part-meaning = сіз жазған сөздер
part-causes = ортақ тақырып
part-feedback = бұрынғы жауаптарыңыз
part-spheres = салалар
part-territory = өңірдің жақындығы
part-budget = сомасы
part-waiting = қанша күткені
part-urgency = аяқталу мерзімі
part-record = ұйымның тәжірибесі
leaning-more = «{ $subject }» көбірек
leaning-less = «{ $subject }» азырақ
button-no-other-cause = Тақырыбы басқа
button-no-too-far = Тым алыс
button-no-too-expensive = Тым қымбат
button-no-wrong-time = Уақыты емес

wait-pitch = { $since } күнінен бері сіздің жауабыңызды күтіп отырмыз.
wait-pitch-next-1 = { $by } күніне дейін жауап болмаса, еске саламыз.
wait-pitch-next-2 = { $by } күніне дейін жауап болмаса, басқалардан да сұраймыз. Кейін де келісе аласыз.
wait-pitch-later = { $since } күні кейінге қалдырдыңыз.
wait-pitch-later-next-1 = { $by } күні қайта сұраймыз.
wait-pitch-later-next-2 = Апталық шегіңіз толған еді. { $by } күні қайта көреміз.
wait-pitch-later-next-3 = Апталық шегіңіз толған еді. { $by } күні соңғы рет көреміз.
wait-interest = { $since } күнінен бері жоба иелерінің жауабын күтіп отырмыз.
wait-interest-next-1 = { $by } күніне дейін жауап болмаса, еске саламыз.
wait-interest-next-2 = { $by } күніне дейін жауап болмаса, тағы еске саламыз.
wait-interest-next-3 = { $by } күніне дейін жауап болмаса, модератор қоңырау шалады.
wait-interest-next-4 = { $by } күніне дейін жауап болмаса, басқа қолдаушы ұйым іздейміз.
wait-interest-ours = Қолдаушы ұйым { $since } күнінен бері жауабыңызды күтіп отыр.
wait-interest-ours-next-1 = { $by } күніне дейін жауап бермесеңіз, еске саламыз.
wait-interest-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, тағы еске саламыз.
wait-interest-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, сізге модератор қоңырау шалады.
wait-interest-ours-next-4 = { $by } күніне дейін жауап бермесеңіз, қолдаушы ұйымға айтып, басқасын іздейміз.

best-busy = «{ $title }» жобасына ең сай қолдаушы бұл аптада басқа жоба қабылдамайды. Жобаңыз кезекте тұр. Қайта орын босайтын күн: { $day }.
interest-called = «{ $title }» жобасы бойынша { $organization } әлі жауап берген жоқ. Оларға модератор қоңырау шалады. Сізден ештеңе керек емес.
interest-unanswered = { $organization } жауап бермеді, сондықтан «{ $title }» жобасы бойынша таныстыра алмадық. Өкінішті. Жоба әлі қолдау іздеп тұрса, «Келген ұсыныстар» бөлімінен табасыз.
interest-lost = { $organization } «{ $title }» жобасы бойынша жауабыңызды ұзақ күтті. Оларға таныстыра алмағанымызды айттық. Басқа қолдаушы ұйым іздеп жатырмыз.

action-match-met = Кездестік
action-match-going-on = Жалғасуда
action-end-match = Нәтиже болмады
match-next-step = «{ $title }» жобасы бойынша { $organization } екеуіңізді таныстырдық. Енді не істейсіз: кездесу ме, меморандум қараламасы ма?
match-how = «{ $title }», { $organization }: жұмыс қалай жүріп жатыр?
match-said-met = ✅ Жазып қойдық: кездестіңіздер. Келіскеніңізді меморандуммен бекітуге болады.
match-said-going-on = ✅ Жазып қойдық: жұмыс жалғасуда. Кейінірек тағы сұраймыз.
match-end-question = «{ $title }», { $organization }: неге нәтиже болмады? Себебін таңдаңыз немесе бір сөйлеммен жазыңыз.

    Осыдан кейін екі жақтың да байланыс деректері жасырылады. { $private ->
        [yes] Себебін жоба иелері көрмейді.
       *[no] Себебін екінші жақ көреді.
    }
button-end-not_suitable = Сай келмеді
button-end-no_answer = Жауап бермейді
button-end-other_way = Басқа жол таптық
match-you-ended = Жазып қойдық. Бұл туралы өзіміз сыпайы хабарлаймыз. Екінші жақ: { $organization }.
match-ended-project = «{ $title }», { $organization }: ынтымақтастық аяқталды. { $why } Байланыс деректері қайта жасырылды.{ $settled }
match-search-goes-on = Қолдаушы іздеу жалғасады.
match-ended-backer = «{ $title }», { $organization }: ынтымақтастық аяқталды. { $why } Байланыс деректері қайта жасырылды. Сізге сай басқа жоба табылса, жазамыз.{ $settled }
match-end-silence = Бұл туралы көптен бері ешкім ештеңе айтқан жоқ.
match-end-project_closed = Жоба енді жүргізілмейді.
match-end-side_stopped = Екі ұйымның бірі мұнда енді әрекет ете алмайды.
match-end-own = Бұл сіздің шешіміңіз.
match-end-private = Екінші жақ жалғастырмауды ұйғарды.
match-end-words = Екінші жақ жазады: { $words }
match-end-not_suitable = Екінші жақтың айтуынша, шарты сай келмеді.
match-end-no_answer = Екінші жақ жауабыңызды күтіп, ала алмаған.
match-end-other_way = Екінші жақ басқа жол тапты.

pitch-status-unanswered = жауапсыз қалды
pitch-status-ended = аяқталды
pitch-state-unanswered = Жоба иелері сізге уақытында жауап бермеді.
pitch-state-ended = Ынтымақтастық аяқталды. Байланыс деректері қайта жасырылды.
interest-state-unanswered = Сіз уақытында жауап бермедіңіз. Қолдаушы ұйым бұдан хабардар.
interest-state-ended = Ынтымақтастық аяқталды. Байланыс деректері қайта жасырылды.

depends-interests = жауап күткен { $number } қолдаушы
depends-matches = басталған { $number } таныстық
settled-match = «{ $title }», { $organization }: ынтымақтастық аяқталды, байланыс деректері қайта жасырылды.
settled-own-interest = «{ $title }»: қызығушылығыңызға енді жауап күтпеңіз.
settled-interest = «{ $title }»: { $organization } енді таныса алмайды. Іздеу жалғасады.
settled-own-interest-again = «{ $title }»: қызығушылығыңыз сақталды, жауап күтіп тұр.
settled-interest-again = «{ $title }»: { $organization } жауабыңызды қайта күтіп отыр.
settled-paused = «{ $title }» уақытша тоқтатылды. Жоба иелерімен келіскеніңіз күшінде қалады.
settled-contact = «{ $title }»: { $organization } байланыс деректерін жаңартты. Олар парақшада.

wait-match = { $since } күнінен бері екі жақтың бірінен қадам күтіп отырмыз.
wait-match-next-1 = { $by } күні екі жаққа да келесі қадамды ұсынамыз.
wait-match-next-2 = { $by } күні екі жақтан да жұмыс қалай жүріп жатқанын сұраймыз.
wait-match-next-3 = { $by } күні екі жақтан да тағы сұраймыз.
wait-match-next-4 = { $by } күніне дейін ешкім ештеңе айтпаса, ынтымақтастық аяқталады.
wait-call-ngo = Модератор жоба иелеріне қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-ngo-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
wait-call-ngo-ours = Модератор сізге қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-ngo-ours-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
wait-call-backers = Модератор жоба туралы қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-backers-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.

button-figures-picture = Сурет түрінде
picture-matching-title = Ұсыныстар статистикасы
picture-projects = { $count ->
       *[other] жоба
    }
picture-wanted = қолдаушыны қызықтырды
picture-pitches = { $count ->
       *[other] ұсыныс
    }
picture-answered = жауап берілді
picture-time = әдеттегі жауап уақыты
picture-by-region = Өңірлер бойынша
picture-answered-row = { $count } ұсыныс, жауабы бар: { $answered }
picture-pitches-row = { $count } ұсыныс
picture-legend = Қоюы – жауап берілгені, ашығы – әзірге жауапсызы, сұры – көрсетілмейтіні.
picture-others = Қалған өңірлерде барлығы { $count } ұсыныс.
picture-few = Бестен аз сандар көрсетілмейді.
picture-few-answers = Жауап пен қызығушылық саны бестен бастап көрсетіледі.
picture-forum-title = Форум статистикасы
picture-sessions = { $count ->
       *[other] бағдарламадағы сессия
    }
picture-registered = { $count ->
       *[other] қатысушы
    }
picture-starred = Ең көп белгіленгені

button-in-part = Ішінара көмектесу
button-send-part = Жіберу
pitch-part-ask = «{ $title }» жобасына немен көмектесе аласыз? Белгілеңіз немесе бір сөйлеммен жазыңыз.

    Мысалы: «12 ноутбук береміз». Жоба иелері мұны жауабыңызбен бірге оқиды.
pitch-part-too-late = Сіздерді таныстырып қойдық, сондықтан бұрынғы жауабыңыз күшінде. Немен көмектесе алатыныңызды жоба иелеріне тікелей айтыңыз.
pitch-part = Ұсынатын көмегіңіз: { $part }
interest-part = Ұсынатын көмегі: { $part }
