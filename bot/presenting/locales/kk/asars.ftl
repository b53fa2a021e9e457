asar-card = 🤝 <b>{ $title }</b>
    { $organization }
    { $at }
    { $place }
asar-line-open = ▫️ { $what }: { $there } / { $wanted }
asar-line-enough = ✅ { $what }: { $there } / { $wanted }
asar-line-at-least = кемі { $minimum }
asar-line-matched = оның { $amount } бөлігін { $backer } береді
asar-some-backer = қолдаушы
asar-line-mine = сізден { $amount }
asar-line-came = келгені: { $amount }
asar-line-label = { $what }: тағы { $left }
asar-line-label-mine = ✓ { $what }: { $amount }
asar-line-label-own = { $what }: { $wanted }
asar-amount = { $amount } { $unit }
asar-kind-people = Адам
asar-kind-things = Зат пен материал
asar-kind-tools = Көлік пен құрал
asar-kind-money = Ақша
asar-stage-draft = Бұл тізімді әзірге тек сіз көресіз. Не керегін жазып, тізімді ашыңыз.
asar-stage-open = Ең азы мына уақытқа дейін жиналса, асар өтеді: { $by }. Жиналмаса, бәрі бос болады.
asar-stage-takes_place = Асар өтеді.
asar-stage-released = Белгіленген күнге дейін ең азы жиналмады. Бәрі бос.
asar-stage-called_off = Асар өтпейтін болды. Себебі:
asar-stage-gone = Асар өтпейтін болды: жоба әзірге жалғаспайды.
asar-stage-held = Асар өтті. Келіп көмектескендердің бәріне рақмет.
asar-stage-not_told = Күні өтті. Қалай өткенін бізге айтқан жоқ.
asar-money-hint = Ақшаны сол күні ұйымдастырушыға әкеліңіз. ASAR арқылы ақша өтпейді.
asar-take-hint = Нені өз мойныңызға аласыз? Жолды таңдаңыз.
asar-take = Қаншасын аласыз? Санды басыңыз немесе өзіңіз жазыңыз.
asar-take-name = Асар өтсе ғана, ұйымдастырушы атыңызды біледі.
asar-take-phone = Асар өтсе ғана, ұйымдастырушы атыңыз бен { $phone } телефоныңызды біледі.
asar-hands = <b>{ $title }</b>
    { $at }
    { $count ->
    [0] Әзірге ешкім ештеңе алған жоқ.
   *[other] Тізімде { $count } жазба бар:
 }
asar-hand = { $name }: { $what }, { $amount }
asar-hand-phone = { $name }, { $phone }: { $what }, { $amount }
asar-hand-brings = { $what }: { $amount }
asar-hands-title = { $title }, { $at }
asar-hands-file = Асар, кім келеді.txt
asar-day-file = Асар.ics
asar-file-title = Асар: { $title }
asar-lines = «{ $title }»: қай жолды өзгертесіз?
asar-change-line = Қанша керек? Жаңа санды жазыңыз. Немесе жолды тізімнен алып тастаңыз.
asar-line-is-taken = Бұл жолдың бір бөлігін алғандар бар. Жолды алып тастасаңыз, оларға хабарлаймыз.
asar-came = «{ $title }»: қай жол басқаша шықты? Қалғаны уәде етілгендей қалады.
asar-came-of = Шын мәнінде қанша келді? Санын жазыңыз.
asar-ask-phone = Сізге қай телефонмен хабарласуға болады? Нөмірді жазыңыз немесе контактіңізді жіберіңіз. Асар өтсе ғана, оны ұйымдастырушы алады.
asar-ask-call-off = Асар неге өтпейтін болды? Бір сөйлем жетеді: оны қатысатындардың бәрі оқиды.
asar-missing-line = • { $what }: { $missing } жетпейді

button-add-phone = Телефон қосу
button-add-line = Жол қосу
button-asar-lines = Жолдарды өзгерту
button-open-asar = Бәріне ашу
button-asar-hands = Кім келеді
button-asar-came = Не келді
button-asar-photo = Сурет жіберу
button-move-asar = Күнін ауыстыру
button-call-off-asar = Асарды тоқтату
button-give-back = Ала алмаймын
button-asar-line-off = Жолды алып тастау
action-make-asar = 🤝 Асар
action-open-asar = Асарды ашу
action-hold-asar = Сурет жіберу
action-asar-still-come = Барамын
action-asar-cannot-come = Бара алмаймын

asar-made = Тізім дайын. Енді не керегін қосыңыз.
asar-you-moved = Күні ауыстырылды. Бәріне хабарладық.
asar-line-written = Қосылды.
asar-line-changed = Өзгертілді.
asar-line-taken-off = Тізімнен алынды.
asar-you-take = Жазып қойдық. Рақмет.
asar-you-gave-back = Тізімнен алынды.
asar-you-come = Сізді күтеміз.
asar-phone-kept = Сақталды. Асар өтсе ғана, оны ұйымдастырушы алады.
asar-invitation = Асарға келіңіз: { $title }, { $at }
asar-opened = Тізім ашылды. Адамдар келуі үшін онымен бөлісіңіз.
asar-you-called-off = Асар тоқтатылды. Қатысатындардың бәріне хабарладық.
asar-came-kept = Жазып қойдық.
asar-you-held = Асар аяқталды. Суретті көмектескендердің бәріне жібердік.

asar-takes-place = ✅ Асар өтеді: { $at }.
    { $title }
    { $place }
asar-takes-place-ours = ✅ Ең азы жиналды: «{ $title }» асары өтеді, { $at }. Кім не әкелетіні файлда.
asar-tomorrow = ⏰ «{ $title }» асары жақындады: { $at }.
    { $place }
asar-tomorrow-ours = ⏰ «{ $title }» асары жақындады: { $at }. Кім не әкелетіні файлда.
asar-missing = «{ $title }»: ең азы мына уақытқа дейін жиналуы керек: { $by }.
    { $lines }
asar-released = «{ $title }» асары өтпейді: белгіленген күнге дейін ең азы жиналмады. Сіз боссыз, атыңыз ешкімге берілген жоқ.
asar-released-ours = «{ $title }» асары өтпейді: белгіленген күнге дейін ең азы жиналмады. Бәріне хабарладық.
    { $lines }
asar-draft-over = «{ $title }» тізімі толуға тиіс күн өтті, ал тізім ашылмай қалды. Жаңасын бастауға болады.
asar-moved = «{ $title }» асарының күні ауысты. Бұрын: { $before }. Енді: { $at }.
    { $place }
    Келесіз бе?
asar-called-off = «{ $title }» асары өтпейтін болды. { $organization } былай деп жазды: { $reason }
asar-gone = «{ $title }» асары өтпейтін болды: жоба әзірге жалғаспайды. Сіз боссыз.
asar-hand-gone = «{ $title }»: біреу келе алмайтын болды. Енді жетпейтіні: { $what }, { $amount }.
asar-line-removed = «{ $title }»: енді мынау керек емес: { $what }. Сіз уәде еткен бөлік тізімнен алынды.
asar-photo-asked = «{ $title }» асары қалай өтті? Бір сурет жіберіңіз: оны көмектескендердің бәрі алады.
asar-not-told = «{ $title }» асарының күні өтті. Қалай өткенін бізге айтқан жоқ.
asar-not-told-ours = Енді «{ $title }» асарында «айтылмады» деп тұрады. Суретті әлі де жіберуге болады.
asar-held = 🤝 «{ $title }» асары өтті. { $organization } сізге рақмет айтады.
settled-asar = • «{ $title }» жобасының асары тоқтатылды
depends-asars = { $number } асар

asar-day = «{ $title }»: асар қай күні өтеді?
asar-day-label = Күні
asar-at = Сағат нешеде басталады?
asar-at-label = Уақыты
asar-place = Адамдар қайда жиналады? Мысалы: Индер, Абай көшесі, 5, мектеп жанында.
asar-place-label = Орны
asar-decided = Ең азы қай күнге дейін жиналуы керек? Жиналмаса, сол күні кешке бәрі бос болады.
asar-decided-label = Шешілетін күні
asar-review = <b>Тексеріңіз</b>
    Бұдан кейін не керегін жол-жолымен жазасыз. Тізім ашылғанша, оны тек сіз көресіз.
asar-submit = Тізімді бастау
asar-move-day = «{ $title }»: қай күнге ауыстырамыз?
asar-move-day-label = Күні
asar-move-at = Сағат нешеде басталады?
asar-move-at-label = Уақыты
asar-move-place = Адамдар қайда жиналады?
asar-move-place-label = Орны
asar-move-review = <b>Тексеріңіз</b>
    Қатысатындардың бәрінен келетінін сұраймыз.
asar-move-submit = Ауыстыру
asar-line-kind = «{ $title }»: не керек?
asar-line-kind-label = Түрі
asar-line-what = Нақты не? Мысалы: Цемент.
asar-line-what-label = Не керек
asar-line-amount = Қанша? Мысалы: 40 қап.
asar-line-amount-label = Қанша
asar-line-tenge = Қанша ақша? Мысалы: 180 000.
asar-line-tenge-label = Сома
asar-line-minimum = Ең азы қанша керек? Онсыз асар өтпейді.
asar-line-minimum-label = Ең азы
asar-minimum-all = Бәрі
asar-minimum-half = Жартысы
asar-minimum-none = Келгені жетеді
asar-line-review = <b>Тексеріңіз</b>
asar-line-submit = Жолды қосу
asar-photo-photo = «{ $title }»: сол күннің бір суретін жіберіңіз. Оны көмектескендердің бәрі алады.
asar-photo-photo-label = Сурет
asar-photo-review = <b>Тексеріңіз</b>
    Бұл суретті көмектескендердің бәрі алады, тізім жабылады.
asar-photo-submit = Тізімді жабу

wait-asar-decision-ours = Тізім { $since } күнінен бері ашық.
wait-asar-decision-ours-next-1 = Не жетпейтінін сізге { $by } күні айтамыз.
wait-asar-decision-ours-next-2 = { $by } күніне дейін ең азы жиналмаса, бәрі бос болады.
wait-asar-photo-ours = Асар өтетіні { $since } күнінен бері белгілі.
wait-asar-photo-ours-next-1 = Сізден суретті { $by } күні сұраймыз.
wait-asar-photo-ours-next-2 = { $by } күніне дейін сурет келмесе, тағы сұраймыз.
wait-asar-photo-ours-next-3 = { $by } күніне дейін сурет келмесе, «айтылмады» деп көрсетеміз.
mydata-table-asars = Сіз жариялаған асарлар
mydata-table-asar_parts = Асарларда өз мойныңызға алғаныңыз
mydata-table-asar_backing = Ұйымыңыздың асарларға қосқаны
mydata-table-asar_sheets = Сіз бөліскен асар тізімдері
mydata-asar-draft = жазылып жатыр
mydata-asar-open = ашық
mydata-asar-takes_place = өтеді
mydata-asar-released = өтпеді
mydata-asar-called_off = тоқтатылды
mydata-asar-held = өтті
mydata-asar-not_told = айтылмады
ends-what-asar-decision = «{ $project }» асарының ең азы
ends-what-asar-photo = «{ $project }» асарының суреті
ends-how-takes-place = өтеді
ends-how-released = бәрі бос
ends-how-moved = күні ауысты
audit-asar-make = Асар тізімі басталды
audit-asar-open = Асар тізімі ашылды
audit-asar-move = Асар күні ауыстырылды
audit-asar-call-off = Асар тоқтатылды
audit-asar-hold = Асар суреті жіберілді
audit-asar-came = Асарға не келгені айтылды
audit-asar-take = Асардың бір бөлігі алынды
audit-asar-give-back = Асардың бір бөлігі қайтарылды
audit-asar-give-all-back = Асардағы бар бөлік қайтарылды
audit-asar-give-phone = Асар үшін телефон берілді
audit-asar-line-write = Асар жолы қосылды
audit-asar-line-change = Асар жолы өзгертілді
audit-asar-line-remove = Асар жолы алынды
mydata-entity-asar = асар
mydata-phone = Телефон
mydata-up_to = Шегі
mydata-shared_at = Бөліскен күні
