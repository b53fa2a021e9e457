# Жеке сілтемелер, олардың беттері мен хаттары
link-title = Жауабыңызды күтіп отыр
link-asked-by = { $organizations } ASAR арқылы сізден жауап сұрайды.
link-asked = ASAR-да жауабыңызды күтіп отыр.
link-answers-for = Жауап { $organization } атынан күтіледі.
link-for = Бұл бет бір адамға арналған: { $name } · { $organization }
link-code-why = Мәтінді көрмес бұрын бұл хат сізге келгенін растаймыз. { $address } мекенжайына алты таңбалы код жібереміз, ол 10 минут жарамды.
link-code-by-voice = Сілтемені берген адам алты таңбалы кодты ауызша айтады. Код 10 минут жарамды.
link-code-sent = Код { $address } мекенжайына жіберілді. { $until } болғанша жарамды (Астана уақыты).
link-to-answer = Осы бетте не істеуге болады
link-code = Алты таңбалы код
link-send-code = Код жіберу
link-send-again = Жаңа код жіберу
link-enter = Жалғастыру
link-over-title = Бұл сілтеме енді жұмыс істемейді
link-over-replaced = Енді басқа сілтеме жұмыс істейді: соңғы хаттағысы немесе сізге берілгені. Сізден жауап күтілмесе, басқа адам жауап береді.
link-over-newer = Мәтін өзгерді. Жаңа нұсқасын соңғы хаттағы немесе сізге берілген сілтемеден оқыңыз.
link-over-withdrawn = Бұл туралы енді сұралмайды. Сізден ештеңе керек емес.
link-over-tries = Код тым көп рет қате терілді.
link-over-stopped = Бұл мекенжайға жазбауды сұрадыңыз. Ойыңыз өзгерсе, осы беттен айтыңыз.
link-over-forgotten = Деректеріңіз өшірілген, сондықтан сілтеме жабық.
link-over-expired = Сілтеменің мерзімі өтті.
link-over-ask = Жаңа сілтемені ұйымыңыздан немесе ASAR модераторынан сұраңыз.
link-new-to = Жаңасы { $address } мекенжайына келеді.
link-new = Жаңа сілтеме жіберу
link-consent-title = Алдымен келісіміңіз керек
link-consent-why = Келісім бергеннен кейін мәтін ашылады.
link-consent = { button-agree }
link-you-promise = Ұйымыңыз не істемек
link-data = Менің деректерім
link-data-why = ASAR сіз туралы не сақтайтынын көріп, өшіре аласыз. { $address } мекенжайына алты таңбалы код жібереміз, ол 10 минут жарамды.
link-data-lead = ASAR сіз туралы сақтайтын барлық дерек осында.
link-data-json = Бағдарламаға арналған файл (JSON)
link-forget = Деректерімді өшіру
link-forget-title = Деректеріңізді өшіреміз бе?
link-forget-what = Мекенжайыңыз бен атыңыз бірден өшіріледі, келісім қайтарып алынады, бұл сілтеме жабылады. Келісілген меморандумдарда оларды растаған адамның аты мен лауазымы қалады. Мұны кері қайтару мүмкін емес.
link-forget-yes = Өшіру
link-forgotten = Деректеріңіз өшірілді
link-stop = Бұл мекенжайға енді жазбаңыз
link-stop-title = Хат жіберуді тоқтатайық па?
link-stop-what = { $address } мекенжайына ASAR енді ешкімнің атынан жазбайды. Осында жіберілген сілтемелер жабылады, сұраған ұйымға хабарлаймыз.
link-stop-yes = Тоқтату
link-stopped = { $address } мекенжайына енді жазбаймыз
link-stop-address = Мекенжайды толық жазыңыз: { $address }
link-resume-what = Ойыңыз өзгерсе, осында айтыңыз: сізді шақырған ұйымға хабарлаймыз, ол қайта жаза алады.
link-resume-yes = Қайта жаза беріңіз
link-back = Артқа

mail-invited = { $organizations } сізден жауап сұрайды: { $what }.

    ASAR – үкіметтік емес ұйымдарды, бизнесті және мемлекетті біріктіретін сервис. Telegram қажет емес: бәрі бір бетте.
mail-invited-by-asar = ASAR-да жауабыңызды күтіп отыр: { $what }.
mail-open = Бетті ашу
link-again = Жаңа сілтеме сұрадыңыз: { $what }. Бұрынғысы енді жұмыс істемейді.
mail-not-for-you = Сілтеме тек сізге арналған. Бетті ашқан соң осы мекенжайға код жібереміз.
mail-stop = Бұл мекенжайға енді жазбаңыз
mail-code = ASAR бетіне арналған код: { $code }. { $until } болғанша жарамды (Астана уақыты). Сіз сұрамаған болсаңыз, ештеңе істемеңіз: кодсыз ешкім сіздің атыңыздан жауап бере алмайды. Кодты ешкімге айтпаңыз.

link-tries = 🔒 Сілтеме жабылды: код тым көп рет қате терілді.
    { $what } · { $address }

    Жаңасын ұйымы немесе модератор жібере алады.
link-address-refused = ✉️ { $address } мекенжайы хатты қабылдамады.
    { $what }

    Ұйымы немесе модератор басқа мекенжай көрсете алады, не сілтемені өзі бере алады.
link-address-stopped = ✉️ { $address } мекенжайына енді жазбауды сұрады.
    { $what }

    Ұйымы немесе модератор басқа адамды атай алады, не сілтемені өзі бере алады.
link-address-resumed = ✉️ { $address } мекенжайына қайта жазуға болады.
    { $what }

card-address-added = ✉️ { $organization }: жауап беру мекенжайы қосылды.
    { $name } · { $address }
    Қосқан: { $person }. Дұрыс емес болса, алып тастаңыз.
card-address-removed = ✉️ { $organization }: жауап беру мекенжайы алып тасталды.
    { $name } · { $address }
    Алып тастаған: { $person }.
card-address-gone = { $organization }: поштамен жауап беретін адам енді жауап бермейді.{ $settled }
action-open-addresses = Мекенжайларды көру
button-addresses = Жауап беру мекенжайлары

addresses-title = <b>{ $organization }</b>
    Осы мекенжайлардағы адамдар ұйым атынан Telegram-сыз жауап береді: хат пен сілтеме солай барады.
addresses-empty = Әзірге мекенжай жоқ. Telegram-ы жоқ әріптесіңіз жауап беруі үшін мекенжайын қосыңыз.
address-card = <b>{ $name }</b>
    { $post }
    { $address }
address-by-moderator = Модератор тексеріп қосты
address-confirmed = ✓ Мекенжай расталды
address-unconfirmed = Мекенжай әлі расталмады
address-refused = ✗ Мекенжай хатты қабылдамайды
address-deferred = Соңғы хат кідіріп тұр, қайта жібереміз
address-stopped = ✗ Бұл мекенжайға жазбауды сұрады
address-ask-name = Кім жауап береді? Аты-жөнін жазыңыз. Мысалы: Сәуле Ахметова
address-ask-post = Лауазымы қандай? Мысалы: әкім орынбасары
address-ask-address = Электрондық мекенжайы қандай? Мысалы: s.akhmetova@akimat.kz
address-added = ✅ Мекенжай қосылды.
address-removed = Мекенжай алып тасталды
address-sure = Мекенжайды алып тастаймыз ба? Сонда жіберілген сілтемелер жабылады.
button-add-address = Мекенжай қосу
button-remove-address = Алып тастау
button-remove-address-sure = Иә, алып тастау

mydata-table-person_addresses = Мекенжайларыңыз
mydata-table-organization_addresses = Сіз көрсетілген немесе қосқан мекенжайлар
mydata-table-personal_links = Сізге жіберілген сілтемелер
mydata-table-link_codes = Сіз айтқан кодтар
mydata-added_at = Қосылды
mydata-confirmed_at = Расталды
mydata-stopped_at = Жазуды тоқтатты
mydata-post = Лауазымы
mydata-made_at = Жасалды
mydata-expires_at = Мерзімі
audit-address-add = Жауап беру мекенжайы қосылды
audit-address-remove = Жауап беру мекенжайы алып тасталды
audit-address-stop = Мекенжайға жазбауды сұрады
audit-address-resume = Мекенжайға қайта жазуға рұқсат берілді
audit-link-hand = Сілтеме басқа жолмен берілді
audit-link-tell-code = Код ауызша айтылды
audit-link-prove = Сілтеме кодпен ашылды
audit-link-renew = Жабылған сілтеменің орнына жаңасы жіберілді
audit-link-end = Қате кодтардан кейін сілтеме жабылды
