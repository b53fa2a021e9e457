menu-projects = 📁 Жобаларым
menu-project-review = 📝 Жобаларды қарау

projects-title = <b>Жобаларым</b>
projects-empty = Әзірге жоба жоқ. Біріншісін ұсыныңыз: он минуттай уақыт кетеді, кез келген жерде тоқтап, кейін жалғастыра аласыз.
projects-draft = ✏️ Қаралама: «{ $title }». Соңына дейін толтырып, модераторға жіберіңіз.
projects-unverified = Ұйымыңызды модератор әлі растаған жоқ. Қараламаны қазір толтыра беріңіз: ұйым расталған соң жібересіз.
projects-organization = <b>{ $organization }</b>
projects-one = { $title } · { $stage }
button-submit-project = Жоба ұсыну
button-photo = Сурет
button-place = Орны
button-document = Құжат
button-withdraw = Кері алу
button-another-project = Басқа жоба – жіберу
button-same-project = Сол жоба – тоқтату
button-publish = Жариялау

project-card = <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Қажет: { $needs }
    Сома: { $amount }{ $original }
project-card-problem = <b>Мәселе</b>
    { $text }
project-card-solution = <b>Не істеледі</b>
    { $text }
project-card-beneficiaries = Кімге: { $beneficiaries }
project-card-period = Мерзімі: { $period }
project-card-spheres = Салалары: { $spheres }
project-card-programme = Бағдарлама: { $programme }
project-summary-line = { "\u000A" }{ $summary }
project-card-second = <i>Сол мәтін { $language }:</i>
    <b>{ $title }</b>{ $summary }{ $translated }
project-card-second-title = <i>Атауы { $language }:</i>
    <b>{ $title }</b>{ $translated }
project-card-second-by = { "\u000A" }<i>{ $model } моделі аударған, авторлар тексерген</i>
project-card-rest = <i>Қалғаны { $language } жазылған.</i>

project-standing = <b>Кезеңі:</b> { $stage }
    { $next }
project-stage-submitted = қаралып жатыр
project-stage-published = жарияланған
project-stage-supported = қолдау тапқан
project-stage-under_way = жүріп жатыр
project-stage-completed = аяқталған
project-stage-paused = уақытша тоқтатылған
project-stage-rejected = қайтарылған
project-stage-withdrawn = кері алынған
project-stage-taken_down = модератор алып тастаған
project-next-submitted = Модератор оқып шығып, жариялайды немесе себебін жазып қайтарады. Шешімін бірден хабарлаймыз.
project-next-published = Жобаны сай қолдаушыларға көрсетіп жатырмыз. Біреуі қызығушылық білдірсе, бірден хабарлаймыз.
project-next-supported = Меморандум келісілді. Іске кіріскенде «Жұмыс басталды» батырмасын басыңыз.
project-next-under_way = Жұмыс жүріп жатыр. Ай сайын қысқаша есеп жазыңыз: оны қолдаушылар оқиды.
project-next-completed = Жоба аяқталды. Жинаған тәжірибеңіз келесі жобаға септігін тигізеді.
project-next-paused = Қолдаушыларға көрсетілмей тұр. Жалғастырсаңыз, іздеу қайта басталады.
project-next-rejected = Модератордың жазғаны: { $reason }
    Түзетіп, қайта жіберсеңіз, жоба тағы қаралады.
project-next-withdrawn = Қолдаушыларға көрсетілмейді. Ойыңыз өзгерсе, жаңа жоба ұсыныңыз.
project-next-taken_down = Себебі: { $reason }
    Қолдаушыларға көрсетілмейді. Түзетілген жоба ұсына аласыз.

project-organization = Жобаны қай ұйым ұсынады?
project-organization-label = Ұйым
project-title = Жоба қалай аталады? Атауынан не істелетіні көрініп тұрсын. Мысалы: Алыс ауылдарға арналған көшпелі кітапхана.
project-title-label = Атауы
project-summary = Жобаны екі сөйлеммен айтып беріңіз: қолдаушы алдымен осыны оқиды. Мысалы: Алыстағы он екі ауылға кітап апарамыз. Бір жылда 900 бала он кітаптан оқып шығады.
project-summary-label = Қысқаша
project-problem = Қандай мәселе бар, ол кімге қиындық туғызып отыр? Екі-үш сөйлеммен жазыңыз.
project-problem-label = Мәселе
project-solution = Не істейсіз? Нақты қадамдарды жазыңыз: қайда, қалай, неше рет.
project-solution-label = Не істеледі
project-beneficiaries = Кімге, шамамен қанша адамға пайдасы тиеді? Мысалы: 10–15 жастағы 120 оқушы.
project-beneficiaries-label = Кімге
project-second_title = Жоба { $language } қалай аталады? Осы тілде оқитындар сол атауды көреді. Кейін қосуға да болады.
project-second_title-label = Екінші тілдегі атауы
project-second_summary = Енді сол екі сөйлемді { $language } жазыңыз.
project-second_summary-label = Екінші тілде қысқаша
project-spheres = Жоба қай салаларға жатады? Бестен асырмай белгілеңіз.
project-spheres-label = Салалары
project-region = Жоба қай өңірде өтеді?
project-region-label = Өңір
project-settlement = Жоба қай елді мекенде өтеді? Мысалы: Индербор кенті.
project-settlement-label = Елді мекен
project-location = Картада көрсеткіңіз келсе, 📎 арқылы геопозицияны жіберіңіз.
project-location-label = Картадағы орны
project-needs = Қандай көмек қажет? Керегінің бәрін белгілеңіз.
project-needs-label = Қажет көмек
project-budget_full = Жобаға барлығы қанша теңге керек? Мысалы: 2,4 млн.
project-budget_full-label = Толық сома
project-budget_min = Кемі қанша теңге болса, бастай аласыз? Мысалы: 1,1 млн.
project-budget_min-label = Ең аз сома
project-starts_on = Жоба қашан басталады? Күнтізбеден таңдаңыз немесе жазыңыз, мысалы: 01.03.2027 немесе 2027 жылғы 1 наурыз.
project-starts_on-label = Басталуы
project-ends_on = Жоба қашан аяқталады? Күнтізбеден таңдаңыз немесе жазыңыз, мысалы: 30.11.2027 немесе 2027 жылғы 30 қараша.
project-ends_on-label = Аяқталуы
project-programme = Жоба бір бағдарламаға кірсе, сол бағдарламаның атауын жазыңыз. Болмаса, өткізіп жіберіңіз.
project-programme-label = Бағдарлама
project-photo = Бір сурет жіберіңіз: жоба өтетін жер, адамдар немесе бұрынғы жұмысыңыз көрінсін.
project-photo-label = Сурет
project-document = Смета, жоспар не хат болса, жіберіңіз: PDF, Word, Excel немесе PowerPoint, 20 МБ-қа дейін.
project-document-label = Құжат
project-review = <b>Тексеріп шығыңыз</b>
project-submit = Модераторға жіберу
project-sent = Жіберілді. Модератор қараған соң хабарлаймыз.
project-resubmitted = Түзетілді. Модератор қайта қарайды.

project-similar = Осыған ұқсас жоба бар екен. Қараңыз: дәл осы ма, әлде басқа ма?
project-similar-one = <b>{ $title }</b>
    { $organization } · { $settlement } · { $stage }{ $original }
project-stopped = Тоқтаттық. Қаралама сақтаулы тұр, керек болса, кейін жалғастырасыз.
project-paused-now = Тоқтата тұрдық. Қалаған кезде жалғастыра аласыз.
project-resumed-now = Іздеу қайта басталды.
project-withdraw-ask = «{ $title }» жобасын кері аламыз ба?

    Ол қолдаушыларға енді көрсетілмейді. Бұл әрекетті қайтару мүмкін емес. Себебін бір сөйлеммен жазыңыз, оны қатысы барлар оқиды. Түсініктемесіз кері алуға да болады.
project-withdrawn-now = Жоба кері алынды.

project-published = ✅ «{ $title }» жарияланды. Енді сай қолдаушыларды іздейміз. Біреуі қызығушылық білдірсе, бірден хабарлаймыз.{ $page }
project-page-line = { "\u000A" }{ "\u000A" }Жобаның беті бәріне ашық, сілтемесін кімге болса да жіберіңіз: { $page }
project-rejected = «{ $title }» қайтарылды. Себебі: { $reason }
    Түзетіп, қайта жіберсеңіз, тағы қаралады.
button-just-withdraw = Түсініктемесіз кері алу
project-pause-ask = «{ $title }» жобасын тоқтата тұрамыз ба?

    Жалғастырғанша қолдаушыларға көрсетілмейді.
project-reason-line = { "\u000A" }Себебі: { $words }{ $original }
project-withdrawn = { $organization } «{ $title }» жобасын кері алды.{ $reason }{ $settled }
project-paused = { $organization } «{ $title }» жобасын тоқтата тұрды. Жоба жалғасқанда әрі қарай жүреміз.{ $settled }
project-taken-down = «{ $title }» жобасын ({ $organization }) модератор алып тастады.{ $settled }
project-taken-down-ours = Модератор «{ $title }» жобасын алып тастады. Себебі: { $reason }
    Қолдаушыларға енді көрсетілмейді. Түзетілген жоба ұсына аласыз.{ $settled }
project-put-back = ✅ Модератор «{ $title }» жобасын қайтарды. Жоба бұрынғы кезеңінде.
project-put-back-ours = ✅ Модератор «{ $title }» жобасын қайтарды. Жоба бұрынғы кезеңінде.{ $settled }
project-put-back-others = ✅ «{ $title }» жобасы ({ $organization }) қайта ашылды: модератор оны орнына қайтарды.{ $settled }
action-open-project = Жобаны ашу

button-published = Жарияланғандар
button-shown-to = Кімге көрсетілді
project-review-late = «{ $title }»: тексеру әдеттегіден ұзаққа созылып тұр. Енді әкімші де қарайды, шешімін бірден хабарлаймыз.
settled-project-halted = «{ $title }» жобасы тоқтатылды: ол енді ешкімге ұсынылмайды.
depends-projects = { $number } жоба
wait-project-review = { $since } күнінен бері модераторды күтіп отырмыз.
wait-project-review-next-1 = { $by } күніне дейін шешілмесе, модераторларға еске саламыз.
wait-project-review-next-2 = { $by } күніне дейін шешілмесе, әкімші де қарайды.
action-propose-project = 📁 Жоба ұсыну
action-open-backing = 🤝 Нені қолдаймыз
button-propose-another = Тағы жоба ұсыну
project-place-known = 📍 { $place } (ұйымның орны)
