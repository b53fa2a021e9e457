free-will = Меморандум <b>{ $number }</b> келісілді: { $project }

    Бұл сұрақ тек сізге, { $organization }: меморандумды өз еркіңізбен жасастыңыз ба?

    { free-will-who-sees }
free-will-who-sees = Жауабыңызды басқа тараптар да, мемлекеттік органдар да көрмейді, тек ASAR әкімшілері көреді. Жауаптар бестен кем болмаса ғана, олардың жалпы санын атаусыз жариялаймыз. Бір-ақ рет сұраймыз.
free-will-link-what = { $number } меморандумы туралы ұйымыңызға сұрақ
free-will-link-question = Бұл меморандумды өз еркіңізбен жасастыңыз ба?
free-will-link-thanks = Рақмет, жауабыңыз сақталды. Оны басқа біреу оқымасын деп, бұл бетте көрсетпейміз. { $until } болғанша (Астана уақыты) төмендегі батырмалармен өзгерте аласыз.
free-will-link-settled = Рақмет, жауабыңыз сақталды. Оны басқа біреу оқымасын деп, бұл бетте көрсетпейміз.
action-free-will-yes = Иә
action-free-will-rather-not = Онша емес
action-free-will-no = Жоқ
free-will-thanks = Рақмет. { $number } меморандумы, өз еркіңізбен: <b>{ $answer }</b>

    Мұны тек ASAR әкімшілері көреді. Жауапты { $until } күніне дейін төмендегі батырмалармен өзгерте аласыз.
free-will-said-yes = иә
free-will-said-rather_not = онша емес
free-will-said-no = жоқ
free-will-title = <b>Өз еркімен бе? Жауаптар: { $total }</b>
    Меморандумнан не көмек уәдесінен кейін бизнес осылай жауап берді. Мұны ешкімге айтпаңыз.
free-will-empty = Әзірге жауап жоқ. Меморандум келісілген не көмек қабылданған соң бизнеске сұрақ жіберіледі.
free-will-card = <b>{ $organization }</b>
    { $project } · { $about }
    Өз еркімен: <b>{ $answer }</b>, { $at }
free-will-contact = Байланыс: { $name }, { $phone }
free-will-seen-to = Қаралды: { $at }
button-free-will-taken-up = Қаралды
button-free-will-next = Келесі: { $left } қалды
free-will-taken-up = Белгіленді.
menu-free-will = ⚖️ Өз еркімен
briefing-free-will-no = { $count ->
   *[other] { $count } компания өз еркімен келіспегенін айтты
 }
action-open-free-will = Өз еркімен
wait-free-will = { $since } күнінен бері жауап күтіп отырмыз.
wait-free-will-next-1 = { $by } күніне дейін жауап болмаса, күтуді тоқтатамыз.
wait-free-will-no = { $since } күнінен бері әкімшіні күтіп отырмыз.
wait-free-will-no-next-1 = { $by } күніне дейін ешкім қарамаса, мерзімі өтті деп көрсетеміз.
error-free-will-answered = Ұйымыңыз үшін әріптесіңіз жауап беріп қойған.
error-free-will-settled = Жауабыңыз сақталды. Оны 72 сағат ішінде өзгертуге болатын еді.
error-free-will-not-no = Компания жауабын өзгертті: ол енді «жоқ» емес.
error-kept-from-state = Сіз мемлекеттік органның өкілісіз, сондықтан бизнестің жауаптары сізге көрсетілмейді.
pledge-free-will = «{ $project }» жобасына уәде еткен көмегіңіз қабылданды.

    Бұл сұрақ тек сізге, { $organization }: оны өз еркіңізбен уәде еттіңіз бе?

    Жауабыңызды ҮЕҰ да, мемлекеттік органдар да көрмейді, тек ASAR әкімшілері көреді. Жауаптар бестен кем болмаса ғана, олардың жалпы санын атаусыз жариялаймыз. Бір-ақ рет сұраймыз.
pledge-free-will-thanks = Рақмет. «{ $project }» жобасына көмек, өз еркіңізбен: <b>{ $answer }</b>

    Мұны тек ASAR әкімшілері көреді. Жауапты { $until } күніне дейін төмендегі батырмалармен өзгерте аласыз.
free-will-about-pledge = уәде етілген көмек
action-pledge-free-will-yes = Иә
action-pledge-free-will-rather-not = Онша емес
action-pledge-free-will-no = Жоқ
wait-pledge-free-will = { $since } күнінен бері жауап күтіп отырмыз.
wait-pledge-free-will-next-1 = { $by } күніне дейін жауап болмаса, күтуді тоқтатамыз.
