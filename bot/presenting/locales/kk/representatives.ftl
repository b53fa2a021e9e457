button-representatives = Өкілдер: { $count }
button-access-requests = Рұқсат сұрағандар: { $count }
button-invitation-links = Сілтемелер: { $count }
button-leave-organization = Ұйымнан шығу
button-leave-organization-yes = Иә, шығамын
button-remove-representative = Шығару
button-undo-access = Рұқсатты жою
button-restore-representative = Қайта қосу
button-revoke-link = Жарамсыз ету
button-link = { $person } · { $by } күніне дейін
action-open-people = Өкілдер
action-open-requests = Келесісі: { $left } қалды

representatives-title = <b>Ұйымның өкілдері</b>
    { $organization }
representative-line = { $person }: { $since } күнінен бері өкіл
representative-line-you = { $person } (сіз): { $since } күнінен бері өкіл
representative-line-recent = { $person }: { $since } күнінен бері өкіл, рұқсатын әлі жоюға болады
representative-line-removed = { $person }: шығарылған, қайта қосуға болады
representatives-alone = Сізден басқа өкіл жоқ. Сіз болмағанда іс тоқтап қалмауы үшін тағы бір өкіл шақырыңыз.
representative-card = <b>{ $person }</b>
    { $organization }
representative-since = { $since } күнінен бері ұйымның өкілі.
representative-no-more = Енді ұйымның өкілі емес.
representative-undoable = Рұқсат жақында берілді. Оны жоюға болатын соңғы уақыт: { $moment }.
representative-restorable = Қайта қосуға болатын соңғы уақыт: { $moment }.
representative-you-are-new = Сізге рұқсат жақында берілді. Басқаларды мына уақыттан кейін шығара аласыз: { $moment }.
representative-remove-ask = { $person } енді { $organization } атынан әрекет ете алмайды, жасаған сілтемелері де жарамсыз болады.
representative-remove-told = Бұл туралы адамның өзіне де, басқа өкілдерге де хабарлаймыз. 72 сағат ішінде қайта қосуға болады.
organization-leave-ask = { $organization }: ұйымнан шығасыз ба? Оның атынан енді әрекет ете алмайсыз, жасаған сілтемелеріңіз де жарамсыз болады.
organization-leave-others = Басқа өкілдерге хабарлаймыз. Қайтып келу үшін олардан қайта рұқсат сұрау керек.
organization-leave-last = Басқа өкіл жоқ: сіз шықсаңыз, ұйымның ісі тоқтайды, байланыс дерегі өшеді. Алдымен орныңызға өкіл шақыра аласыз.
organization-left = Сіз енді { $organization } өкілі емессіз. Ойыңыз өзгерсе, қайта рұқсат сұраңыз.
organization-left-unverified = Сіз енді { $organization } өкілі емессіз. Ұйымның парақшасы әлі расталмаған еді, сондықтан ол тексерілмейді. Ұйымды қайта тіркеуге болады.
invitation-links-title = <b>Жарамды шақыру сілтемелері</b>
    { $organization }
invitation-links-empty = Жарамды сілтеме жоқ. Сілтеме жасап, жаңа өкілге жіберіңіз.
invitation-link-line = Жасаған: { $person }, { $by } күніне дейін жарамды
invitation-revoke-ask = Сілтемені жасаған: { $person }. Ол { $by } күніне дейін жарамды.
    Жарамсыз етеміз бе? Одан кейін бұл сілтемемен рұқсат сұрауға болмайды.
invitation-revoked = Сілтеме енді жарамсыз.
access-request-none = Рұқсат күтіп отырған ешкім жоқ. Жаңа өкілді сілтемемен шақыра аласыз.
access-request-confirmed = ✅ { $person } енді ұйымның өкілі.
access-request-declined = { $person }: өтініші қабылданбады.
access-request-over = { $person }: бұл өтініш енді жауап күтпейді.
