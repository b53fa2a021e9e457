menu-pledges = 🎁 Уәде етілген көмек
pledges-title = <b>Уәде етілген көмек: { $total }</b>
pledges-empty = Әзірге уәде етілген көмек жоқ. Уәде берілсе, осы жерде көрінеді.
pledge-line = { $sign } <b>{ $pledge }</b>
    { $organization } · { $title }
pledge-of-money = { $amount } ({ $kind })
pledge-in-kind = { $what }, { $amount }
pledge-of-kind = { $kind }, { $amount }
money-kind-voluntary = ерікті қаражат
money-kind-contract = шарт бойынша қаражат
money-kind-budget = бюджет қаражаты
money-kind-grant = грант қаражаты
pledge-amount-equipment = { $number } дана
pledge-amount-premises = { $number } күн
pledge-amount-expertise = { $number } сағат
pledge-amount-volunteers = { $number } адам
pledge-amount-media = { $number } материал
pledge-amount-mentoring = { $number } сағат
pledge-amount-administrative = { $number } сағат
pledge-words = { "\u000A" }{ "\u000A" }Түсіндірме: { $words }{ $original }
pledge-card = <b>{ $title }</b>
    { $side }: { $organization }
    Көмек: { $pledge }
    Мерзімі: { $due }
pledge-other-gets = Алатын тарап
pledge-other-gives = Беретін тарап
pledge-stage-offered = ❔ Қабылдайсыз ба?
pledge-own-offered = ⏳ Жоба авторларының жауабын күтіп тұрмыз.
pledge-stage-promised = ⏳ Уәде етілді, жеткізілуін күтеміз.
pledge-own-promised = ⏳ Сіз уәде еттіңіз.
pledge-stage-delivered = ✅ Жеткізілді: екі тарап та растады.
pledge-own-delivered = ✅ Жеткізілді: екі тарап та растады.
pledge-stage-declined = ✗ Сіз бұл көмектен бас тарттыңыз.
pledge-own-declined = ✗ Жоба авторларына бұл көмек қажет емес.
pledge-stage-lapsed = ✗ Уақытында жауап берілмеді.
pledge-own-lapsed = ✗ Уақытында жауап берілмеді.
pledge-stage-withdrawn = ✗ Уәде қайтарып алынды.
pledge-own-withdrawn = ✗ Сіз уәдені қайтарып алдыңыз.
pledge-stage-released = ✗ Жоба жабылды, сондықтан уәде де аяқталды.
pledge-own-released = ✗ Жоба жабылды, енді ештеңе беруге міндетті емессіз.
pledge-is-late = ⌛ Мерзімі өтті.
pledge-arrived = Жеткені: { $amount }
pledge-left = Қалғаны: { $amount }
pledge-unnamed = Жоба бетінде атау көрсетілмейді.
pledge-card-words = Кешігу себебі: { $words }{ $original }
pledge-card-end-words = Түсіндірме: { $words }
pledge-contacts = Байланыс ({ $organization }): { $contacts }
our-part-told = ⏳ { $on }: { $amount }, екінші тараптың растауын күтеміз
their-part-told = ❔ { $on }: { $amount }, жетті ме?
our-part-agreed = ✅ { $on }: { $amount }
their-part-agreed = ✅ { $on }: { $amount }
our-part-not_received = ✗ { $on }: { $amount }, екінші тарап «жеткен жоқ» дейді
their-part-not_received = ✗ { $on }: { $amount }, сіз «жеткен жоқ» дедіңіз
our-part-taken_back = · { $on }: { $amount }, сіз қайтарып алдыңыз
their-part-taken_back = · { $on }: { $amount }, қайтарып алынды
our-part-one_sided = · { $on }: { $amount }, тек сіз айттыңыз
their-part-one_sided = · { $on }: { $amount }, тек екінші тарап айтты
pledge-part-words = «{ $words }»{ $original }
pledge-part-answer = Жауап: «{ $words }»

action-promise-help = Көмек уәде ету
action-open-pledges = Уәде етілген көмек
action-open-pledge = Көмекті ашу
action-accept-pledge = Қабылдау
action-decline-pledge = Бас тарту
action-deliver-pledge = Бәрі жеткізілді
action-tell-delivery = Бір бөлігі жетті
action-explain-pledge = Мерзімін жылжыту
action-withdraw-pledge = Қайтарып алу
action-agree-delivery = Иә, жетті
action-correct-delivery = Басқа мөлшер
action-deny-delivery = Жеткен жоқ
button-promise = Көмек уәде ету
button-just-deny = Түсіндірмесіз жіберу
button-take-back-part = Айтқанымды қайтару
button-part-files = Сурет пен құжат
button-all-pledges = Барлық көмек

pledge-offered = 🎁 { $organization } «{ $title }» жобасына көмектескісі келеді.
    <b>{ $pledge }</b>
    Мерзімі: { $due }

    Қабылдасаңыз, екі тарап та бір-бірінің байланыс деректерін алады.
pledge-offer-nudge = 🎁 { $organization } көмек ұсынып, жауабыңызды күтіп отыр.
    <b>{ $pledge }</b>
    «{ $title }» · мерзімі: { $due }
pledge-offer-called = { $organization } әзірге жауап берген жоқ. Модератордан оларға қоңырау шалуды сұрадық.
    <b>{ $pledge }</b> · «{ $title }»
pledge-promised-giver = ✅ { $organization } көмегіңізді қабылдады.
    <b>{ $pledge }</b> · «{ $title }»
    Мерзімі: { $due }

    Байланыс: { $contacts }

    Мерзімі жақындағанда еске саламыз.
pledge-promised-receiver = ✅ Көмек қабылданды: { $organization }.
    <b>{ $pledge }</b> · «{ $title }»
    Мерзімі: { $due }

    Байланыс: { $contacts }

    Жеткенде белгілеңіз.
pledge-declined = { $organization } көмегіңіз үшін рақмет айтады, бірақ бұл қазір қажет емес.
    <b>{ $pledge }</b> · «{ $title }»{ $words }
pledge-lapsed = { $organization } жауап берген жоқ, ұсынысыңыз енді күшінде емес.
    <b>{ $pledge }</b> · «{ $title }»
pledge-lost = Көмек ұсынысы жауапсыз қалды және енді күшінде емес: { $organization }.
    <b>{ $pledge }</b> · «{ $title }»
pledge-due-soon = ⏰ Бір аптадан кейін: <b>{ $pledge }</b>
    «{ $title }», { $organization }
    Мерзімі: { $due }
pledge-due-today = ⏰ Мерзімі келді: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Жеткізілді ме?
pledge-late-ours = ⌛ Мерзімі { $due } еді: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Жағдай қалай? Жаңа күнін айтсаңыз немесе қайтарып алсаңыз болады.
pledge-late = ⌛ Мерзімі өтті, көмек әзірге жеткен жоқ: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Еске салдық, модератор қоңырау шалады.
pledge-explained = { $organization } тағы уақыт сұрайды.
    <b>{ $pledge }</b> · «{ $title }»
    Бұрынғы мерзімі: { $before }
    Жаңа мерзімі: { $due }{ $words }
pledge-withdrawn = { $organization } уәдесін қайтарып алды.
    <b>{ $pledge }</b> · «{ $title }»{ $words }
pledge-delivered = ✅ Екі тарап та растады: көмек жеткізілді.
    <b>{ $pledge }</b> · «{ $title }»
    Жеткені: { $arrived }
    { $organization }
pledge-stands-on = Меморандум аяқталды, бірақ көмек уәдесі күшінде қалады.
    <b>{ $pledge }</b> · «{ $title }», { $organization }
    Мерзімі: { $due }
pledge-goes-on = { $organization } қайта жұмыс істейді, уәде етілген көмек жалғасады.
    <b>{ $pledge }</b> · «{ $title }»
    Мерзімі: { $due }
delivery-told = 📦 Жетті деп хабарлады: { $organization }.
    <b>{ $amount }</b> · «{ $title }»
    Уәде: { $pledge }{ $last }{ $words }

    Бұл дұрыс па?
delivery-told-last = { "\u000A" }Бұл – соңғы бөлігі.
delivery-other-amount = 📦 { $organization }: басқа мөлшер, <b>{ $amount }</b>.
    «{ $title }» · уәде: { $pledge }{ $last }{ $words }

    Бұл дұрыс па?
delivery-nudge = 📦 { $organization } жауабыңызды күтіп отыр: <b>{ $amount }</b> жетті ме?
    «{ $title }» · уәде: { $pledge }{ $last }{ $words }
delivery-one-sided = { $organization } әлі растаған жоқ: <b>{ $amount }</b>.
    «{ $title }» · «тек бір тарап айтты» деп көрсетіледі.{ $last }{ $words }
delivery-agreed = ✅ { $organization } растады: <b>{ $amount }</b> жетті.
    «{ $title }» · қалғаны: { $left }
delivery-denied = { $organization } бұл көмекті алмағанын айтады: <b>{ $amount }</b>.
    «{ $title }»{ $words }

    Хабарласып, анықтап алыңыз.
delivery-taken-back = { $organization } хабарын қайтарып алды: <b>{ $amount }</b>.
    «{ $title }»

pledge-you-accepted = ✅ Қабылданды. { $organization } хабар алды.{ "\u000A" }Байланыс: { $contacts }
pledge-accepted-tap = Қабылданды. Екінші тарапқа хабарладық.
pledge-decline-ask = «{ $title }»: «{ $pledge }» көмегінен бас тартасыз ба? Себебін бір сөйлеммен жазыңыз: оны екінші тарап оқиды. Түсіндірмесіз де болады.
pledge-you-declined = Бас тарттыңыз. Екінші тарапқа хабарладық.
pledge-withdraw-ask = «{ $title }»: «{ $pledge }» уәдесін қайтарып аласыз ба? Себебін бір сөйлеммен жазыңыз: оны жоба авторлары оқиды.
pledge-you-withdrew = Уәде қайтарылды. Жоба авторларына хабарладық.
delivery-deny-ask = «{ $title }», { $pledge }: жеткен жоқ па? Бір сөйлеммен түсіндіріңіз: оны екінші тарап оқиды. Түсіндірмесіз де болады.
delivery-you-denied = Жазып қойдық. Екінші тарапқа хабарладық.
delivery-amount-ask = «{ $title }», { $pledge }: іс жүзінде қанша жетті? Санмен жазыңыз. Мысалы: 10.
delivery-you-corrected = Екінші тарапқа жібердік, растауын күтеміз.
delivery-you-took-back = Қайтарылды. Екінші тарапқа хабарладық.
pledge-you-agreed = ✅ Растадыңыз: { $amount }. { $organization } хабар алды.
pledge-you-agreed-all = ✅ Көмек толық жетті. Рақмет.
pledge-search = Қай жобаға көмектескіңіз келеді? Жобаның немесе ұйымның атауын жазыңыз. Мысалы: үйірме.
pledge-search-nothing = Ештеңе табылған жоқ. Басқа сөз жазып көріңіз.

pledge-giver = Көмекті қай ұйым береді?
pledge-giver-label = Ұйым
pledge-kind = «{ $title }»: немен көмектесесіз?
pledge-kind-label = Көмек түрі
pledge-besides = «{ $title }»: сіз мұндай көмекті бұрын уәде еттіңіз. Бұл соның үстіне ме? Дәл сол көмек болса, «Артқа» батырмасын басыңыз.
pledge-besides-label = Бұрынғысының үстіне
pledge-besides-yes = Иә, соның үстіне
pledge-money = Қанша теңге бересіз? Мысалы: 500 мың.
pledge-money-label = Сома
pledge-all-missing = Жетпейтін соманы түгел: { $amount }
pledge-money_kind = Бұл қандай қаражат?
pledge-money_kind-label = Қаражат түрі
pledge-what = Нақты не бересіз? Мысалы: { $example }.
pledge-what-label = Не
pledge-what-equipment = ноутбук
pledge-what-premises = мәжіліс залы
pledge-what-expertise = заңгер кеңесі
pledge-what-volunteers = құрылысқа көмекшілер
pledge-what-media = газеттегі мақала
pledge-what-mentoring = бағдарламалау сабақтары
pledge-what-administrative = рұқсат құжаттарын дайындау
pledge-amount = { $ask } Мысалы: 12.
pledge-amount-label = Саны
pledge-how-many-money = Қанша теңге?
pledge-how-many-equipment = Неше дана?
pledge-how-many-premises = Неше күнге?
pledge-how-many-expertise = Неше сағат?
pledge-how-many-volunteers = Неше адам?
pledge-how-many-media = Неше материал?
pledge-how-many-mentoring = Неше сағат?
pledge-how-many-administrative = Неше сағат?
pledge-due = Қай күнге дейін жеткізесіз? Күнтізбеден таңдаңыз немесе жазыңыз. Мысалы: 1 маусым.
pledge-due-label = Мерзімі
pledge-named = Жобаның жария бетінде ұйымыңыздың атауын көрсетуге бола ма?
pledge-named-label = Жоба бетінде
pledge-named-yes = Атауын көрсетуге болады
pledge-named-no = Атауын көрсетпеңіз
pledge-review = <b>Тексеріп шығыңыз</b>
    Жоба авторлары қабылдағаннан кейін екі тарап бір-бірінің байланыс деректерін алады.
pledge-submit = Уәде ету
pledge-sent = Жіберілді. Жоба авторларының жауабын хабарлаймыз.
arrival-money = «{ $title }», { $pledge }: қанша теңге жетті? Мысалы: 300 мың.
arrival-money-label = Жеткені
arrival-amount = «{ $title }», { $pledge }: қаншасы жетті? Мысалы: 6.
arrival-amount-label = Жеткені
arrival-all-left = Қалғаны түгел: { $amount }
arrival-last = Қалғаны да жеткізіле ме?
arrival-last-label = Қалғаны
arrival-more-comes = Иә, кейін
arrival-that-is-all = Жоқ, осымен бітті
arrival-words = Бірдеңе қосасыз ба? Мысалы: қашан, кім қабылдады. Керек болмаса, өткізіп жіберіңіз.
arrival-words-label = Түсіндірме
arrival-photo = Бір сурет жіберіңіз. Болмаса, өткізіп жіберіңіз.
arrival-photo-label = Сурет
arrival-document = Құжат бар ма? Мысалы: жүкқұжат, төлем тапсырмасы. Болмаса, өткізіп жіберіңіз.
arrival-document-label = Құжат
arrival-review = <b>Тексеріп шығыңыз</b>
    Екінші тараптан растауын сұраймыз.
arrival-submit = Жіберу
arrival-sent = Жазып қойдық. Екінші тараптан растауын сұрадық.
pledge-day-words = «{ $title }», { $pledge }: неге кешігіп жатыр? Бір сөйлем жеткілікті, оны жоба авторлары оқиды.
pledge-day-words-label = Себебі
pledge-day-due = Қай күнге дейін жеткізесіз? Қазіргі мерзімі: { $due }.
pledge-day-due-label = Жаңа мерзімі
pledge-day-review = <b>Тексеріп шығыңыз</b>
    Бұл – жоба авторларына айтатын сөзіңіз.
pledge-day-submit = Жіберу
pledge-day-sent = Жаңа мерзім жазылды. Жоба авторларына хабарладық.

settled-pledge-released = «{ $title }», { $organization }: уәде етілген көмек енді күшінде емес ({ $pledge }).
settled-pledge-again = «{ $title }», { $organization }: уәде етілген көмек қайта күшінде ({ $pledge }).
settled-pledge-rests = «{ $title }», { $organization }: уәде етілген көмек әзірге есептелмейді ({ $pledge }).
depends-pledges = орындалмаған { $number } көмек уәдесі

wait-pledge-offer = Жоба авторларының жауабын { $since } күнінен бері күтеміз.
wait-pledge-offer-next-1 = { $by } күні еске саламыз.
wait-pledge-offer-next-2 = { $by } күніне дейін жауап болмаса, тағы еске саламыз.
wait-pledge-offer-next-3 = { $by } күніне дейін жауап болмаса, оларға модератор қоңырау шалады.
wait-pledge-offer-next-4 = { $by } күніне дейін жауап болмаса, ұсыныс күшін жояды.
wait-pledge-offer-ours = Жауабыңызды { $since } күнінен бері күтеміз.
wait-pledge-offer-ours-next-1 = { $by } күні еске саламыз.
wait-pledge-offer-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, тағы еске саламыз.
wait-pledge-offer-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, сізге модератор қоңырау шалады.
wait-pledge-offer-ours-next-4 = { $by } күніне дейін жауап бермесеңіз, ұсыныс күшін жояды.
wait-pledge-due = Жеткізілуін { $since } күнінен бері күтеміз.
wait-pledge-due-next-1 = { $by } күні беретін ұйымға еске саламыз.
wait-pledge-due-next-2 = { $by } күні беретін ұйымнан жеткізілді ме деп сұраймыз.
wait-pledge-due-next-3 = { $by } күніне дейін жауап болмаса, оларға модератор қоңырау шалады.
wait-pledge-due-ours = Сізден { $since } күнінен бері күтеміз.
wait-pledge-due-ours-next-1 = { $by } күні еске саламыз.
wait-pledge-due-ours-next-2 = { $by } күні жеткізілді ме деп сұраймыз.
wait-pledge-due-ours-next-3 = { $by } күніне дейін жауап бермесеңіз, жоба авторлары мерзім өткенін көреді, сізге модератор қоңырау шалады.
wait-pledge-delivery = Екінші тараптың растауын { $since } күнінен бері күтеміз.
wait-pledge-delivery-next-1 = { $by } күні еске саламыз.
wait-pledge-delivery-next-2 = { $by } күніне дейін растамаса, «тек бір тарап айтты» деп көрсетіледі.
wait-pledge-delivery-ours = Растауыңызды { $since } күнінен бері күтеміз.
wait-pledge-delivery-ours-next-1 = { $by } күні еске саламыз.
wait-pledge-delivery-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, «тек бір тарап айтты» деп көрсетіледі.
wait-call-pledge = Модератор уәде етілген көмек туралы қоңырау шалуы керек: { $since } күнінен бері күтеміз.
wait-call-pledge-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұны әкімші қолға алады.

action-undo-call-about-pledge = Қайтару
pledge-call-queue = <b>Қоңырау шалатын көмек уәделері: { $total }</b>
pledge-call-card = 📞 <b>Уәде етілген көмек туралы қоңырау</b>
    «{ $title }», { $carrier }. Еске салдық, жауап болмады. Жағдайды сұрап, ботта жауап беруін өтініңіз.
pledge-call-unanswered = • ұсынысқа жауап жоқ: { $pledge } ({ $organization })
pledge-call-late = • мерзімі өтті ({ $due }): { $pledge } ({ $organization })
action-open-calls-about-pledges = Көмек туралы қоңырау
menu-calls-about-pledges = 📞 Көмек туралы қоңырау
briefing-call-pledge = { $count } көмек уәдесі: қоңырау шалу
