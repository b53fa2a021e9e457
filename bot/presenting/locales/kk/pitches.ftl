menu-pitches = 📨 Келген ұсыныстар

pitch = 🤝 <b>{ $title }</b>
    { $organization } · { $region }, { $settlement }
    Қажет: { $needs }
    Сома: { $amount }
    <i>Неге сізге:</i> { $reasons }{ $original }
pitch-nudge = Бұл ұсыныс жауабыңызды күтіп тұр.

    { $pitch }
pitch-again = Сіз кейінге қалдырған ұсыныс қайта келді.

    { $pitch }
digest = <i>Ұсыныс { $number } / { $total }</i>

    { $page }
digest-nudge = Мына ұсыныстар жауабыңызды күтіп тұр.

    { $digest }
digest-done = Мұнда жауап күтіп тұрған басқа ұсыныс жоқ.
pitch-call = 📞 <b>{ $title }</b>
    { $organization }: { $contacts }

    Жоба { $asked } демеушіге көрсетілді, ешкім қызығушылық білдірмеді. { $advice }
pitch-call-them = Мыналарға қоңырау шалыңыз: { $names }.
pitch-call-nobody = Бәрі бас тартты не сай демеуші табылмады. Жоба иелерімен сөйлесіңіз.
pitch-amount = { $full }, кемі { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>{ $language } жазылған</i>
pitch-why = <i>Неге сізге:</i> { $reasons }

reason-shared-cause = «{ $cause }» тақырыбын атадыңыз
reason-related-cause = өзіңіз атаған «{ $related }» тақырыбына жақын
reason-shared-sphere = салаңыз сәйкес: { $sphere }
reason-close-in-meaning = мағынасы сіз жазған сөздерге жақын
reason-liked-before = осындай жобаға бұрын қызығушылық білдірдіңіз
reason-same-region = өңіріңіз сәйкес
reason-neighbour-region = көрші өңір: { $region }
reason-nationwide = бүкіл елге көмектесесіз
reason-within-ceiling = белгілеген сомаңыздан аспайды
reason-minimum-within-ceiling = ең аз сомасы белгілегеніңізден аспайды
reason-offers = бере аласыз: { $needs }
reason-waiting = { $days } күннен бері қолдау күтіп тұр
reason-deadline = мерзіміне { $days } күн қалды
reason-nearest = тілегіңізге ең жақындардың бірі

reason-theirs-shared-cause = «{ $cause }» тақырыбын атаған
reason-theirs-related-cause = жақын тақырыпты атаған: «{ $related }»
reason-theirs-shared-sphere = саласы сәйкес: { $sphere }
reason-theirs-close-in-meaning = тілегі мағынасы жағынан жобаңызға жақын
reason-theirs-liked-before = осындай жобаға бұрын қызығушылық білдірген
reason-theirs-same-region = сол өңірді қолдайды
reason-theirs-neighbour-region = көрші өңірден
reason-theirs-nationwide = бүкіл елге көмектеседі
reason-theirs-within-ceiling = сомаңыз оның шегінен аспайды
reason-theirs-minimum-within-ceiling = ең аз сомаңыз оның шегінен аспайды
reason-theirs-offers = бере алады: { $needs }
reason-theirs-waiting = жобаңыз { $days } күннен бері күтіп тұр
reason-theirs-deadline = жобаңыздың мерзіміне { $days } күн қалды
reason-theirs-nearest = тілегі ең жақындардың бірі

action-pitch-interested = Қызықты
action-pitch-later = Кейінірек
action-pitch-decline = Бізге емес
action-pitch-more = Толығырақ
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
pitch-answered-later = ⏳ Кейінге қалдырдық. Мәзірдегі «Келген ұсыныстар» бөлімінен кез келген уақытта жауап бересіз.
pitch-answered-declined = Бұл жоба енді келмейді. Жауабыңызға рақмет.
pitch-answered-accepted = ✅ Бұл жоба бойынша сізді таныстырып қойдық.
pitch-why-not = Неге сай келмеді? Бір сөйлем жетеді. Мұны жоба иелері көрмейді, келесі ұсыныстарды дәлірек таңдауға ғана керек.
pitch-explained = Рақмет, ескереміз.
pitch-interest = 🤝 { $organization } «{ $title }» жобаңызға қызығып отыр.
    { $kind } · { $region }, { $settlement }
    { $about }

    Таныстырайық па? «Иә» десеңіз, екі жақ бір-бірінің байланыс дерегін алады.
interest-you-accepted = ✅ { $organization }: келістіңіз. Байланыс деректері екі жаққа да жіберілді.
interest-you-refused = { $organization }: бас тарттыңыз. Мұны оларға сыпайы жеткіземіз.
interest-refused = «{ $title }»: жоба иелері бұл жолы басқа шешім қабылдады. Қызығушылығыңызға рақмет. Сізге сай басқа жоба табылса, жазамыз.
match = 🤝 <b>{ $title }</b>
    Екі жақ та келісті. { $organization }, байланыс: { $contacts }

    Келесі қадам: кездесу ұсыныңыз немесе меморандум қараламасын жасаңыз. Екеуін де бірге түзетесіз.
pitch-contacts = { $organization }, байланыс: { $contacts }

pitches-title = <b>Келген ұсыныстар: { $total }</b>
    Жауап күтіп тұрғандары басында.
pitches-empty = Әзірге ұсыныс жоқ. Нені қолдайтыныңызды айтсаңыз, сай жоба табылған күні жазамыз.
button-what-we-support = Нені қолдаймыз
pitch-status-sent = 🆕 жаңа
pitch-status-later = ⏳ кейінірек
pitch-status-interested = ✅ қызықты
pitch-status-declined = бізге емес
pitch-status-accepted = 🤝 таныстырылды
pitch-status-refused = олар бас тартты
pitch-status-expired = мерзімі өтті
pitch-status-closed = іздеу тоқтады
pitch-state-sent = 🆕 Жауабыңызды күтіп тұр.
pitch-state-later = ⏳ Кейінге қалдырдыңыз. Қазір де жауап бере аласыз.
pitch-state-interested = ✅ «Қызықты» деп жауап бердіңіз. Жоба иелерінің жауабын күтіп отырмыз.
pitch-state-declined = «Бізге емес» деп жауап бердіңіз.
pitch-state-accepted = 🤝 Екі жақ та келісті.
pitch-state-refused = Жоба иелері бұл жолы басқа шешім қабылдады.
pitch-state-expired = Жауап беру мерзімі өтіп кетті.
pitch-state-closed = Жоба қолдау іздеуді тоқтатты. Жауап қажет емес.
pitch-closed = Бұл жоба қазір қолдау іздеп тұрған жоқ.

button-standing = 🤝 Демеушілер
standing-title = <b>{ $title }</b>
standing-searching = Жобаңызға сай демеушілерді іздеп жатырмыз. Табылғанда бірден жібереміз, сізден ештеңе керек емес.
standing-figures = { $shown } демеушіге көрсетілді
    Қызығушылық білдіргені: { $interested }
    Әлі жауап бермегені: { $silent }
standing-next-wave = { $wave }-топқа көрсетілді, барлығы { $waves } топ. Ешкім қызықпаса, келесі топқа мына күні жібереміз: { $day }.
standing-next-call = Барлық топқа көрсетілді ({ $wave }/{ $waves }). Ешкім қызықпаса, модератор демеушілерге мына күні қоңырау шалады: { $day }.
standing-next-search = Енді { $wave }-топты іздеп жатырмыз, барлығы { $waves } топ. Табылғанда бірден жібереміз.
standing-moderators-told = Хабарламаға ешкім қызығушылық білдірмеді. Модератор бұдан хабардар: демеушілерге қоңырау шалып, сізбен хабарласады.
standing-choose = Қызығушылық білдіргендер:
button-possible-backers = Кім қолдауы мүмкін
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Жоба: { $title }
interest-state-interested = Таныстырайық па? «Иә» десеңіз, екі жақ бір-бірінің байланыс дерегін алады.
interest-state-accepted = 🤝 Екі жақ та келісті.
interest-state-refused = Сіз бас тарттыңыз.
possible-backers-title = <b>Кім қолдауы мүмкін</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = Әзірге шарты сай демеуші жоқ. Жаңа демеуші тіркелсе, жобаңызды бірден қайта қараймыз.
possible-backers-note = <i>Атауларын демеуші қызығушылық білдірген соң ғана көрсетеміз.</i>

menu-matching-figures = 📊 Ұсыныс көрсеткіштері
matching-figures-title = <b>Ұсыныс көрсеткіштері</b>
matching-figures-empty = Әзірге жарияланған жоба жоқ. Бірінші жоба жарияланған соң көрсеткіштер осында шығады.
matching-figures-keywords = Қазір мәтіннің мағынасы танылмай тұр: демеушіні кілт сөз, сала, өңір және сома бойынша ғана іріктейміз.
matching-figures-group = <b>{ $group }</b>
matching-figures-projects = Жоба: { $projects }, соның ішінде демеуші қызыққаны: { $wanted }
matching-figures-pitches = Ұсыныс: { $pitches }, жауап берілгені: { $answered } ({ $percent }%)
matching-figures-time = Әдетте { $time } ішінде жауап береді
matching-figures-hours = { $hours } сағат
matching-figures-days = { $days } күн
button-by-sphere = Сала бойынша
button-by-region = Өңір бойынша

button-why-shown = Неге маған
button-show-less-of-this = Мұндайды азайту
pitch-explanation = <b>{ $title }</b>
    <i>Бұл жоба сізге неге келді:</i>

    { $reasons }
pitch-weighed = <i>Не шешуші болды:</i> { $weighed }
pitch-leanings = <i>Жауаптарыңыздан түсінгеніміз:</i> { $leanings }
pitch-less-shown = Енді мұндай жобалар сирегірек келеді: { $causes }. Бұрынғыдай болсын десеңіз, «Нені қолдаймыз» бөлімін ашыңыз.
part-share = { $part } { $share }%
part-base = бастапқы мән
part-meaning = сіз жазған сөздер
part-causes = ортақ тақырып
part-feedback = бұрынғы жауаптарыңыз
part-spheres = салалар
part-territory = өңірдің жақындығы
part-budget = сомасы
part-waiting = қанша күткені
part-urgency = мерзімі
part-record = ұйымның тәжірибесі
leaning-more = «{ $subject }» көбірек
leaning-less = «{ $subject }» азырақ
button-no-other-cause = Тақырыбы басқа
button-no-too-far = Тым алыс
button-no-too-expensive = Тым қымбат
button-no-wrong-time = Уақыты емес
