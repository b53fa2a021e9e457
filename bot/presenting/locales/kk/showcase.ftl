showcase-where = { $region }, { $settlement }
showcase-map = Қазақстан картасы: жоба { $region } жүріп жатыр
showcase-paused = Жоба уақытша тоқтатылған. Жалғасқанда осы бетте жазылады.
showcase-by = Жобаны жүргізетін ұйым
showcase-open = Жобаға көмектесу
showcase-open-note = Telegram ашылады, қазақ, орыс және ағылшын тілдерінде
showcase-needs = Қандай көмек керек
showcase-help = Жобаға көрсетілген көмек
showcase-money = Қаржы
showcase-goal = { $goal }, { $budget }: уәде етілгені { $promised }, жеткені { $delivered }
showcase-promised = Уәде етілгені
showcase-delivered = Жеткені
showcase-in-kind = Заттай және еңбекпен
showcase-kind-promised = уәде етілгені { $promised }
showcase-kind-arriving = уәде етілгені { $promised }, жеткені { $delivered }
showcase-givers = Кімдер көмектесіп жатыр
showcase-voices = Сол жердің үні
showcase-voices-what = Жоба жасалған жердегі адамдар не дейді. Плакаттағы код арқылы сұраймыз, аты-жөні мен телефоны керек емес.
showcase-voice-photo = Сол жерден түсірілген сурет, { $on }
showcase-sample = Ойдан шығарылған жоба: бұл бот байқап көруге арналған.
showcase-about = Жоба туралы
showcase-problem = Мәселе
showcase-solution = Не істеледі
showcase-period = Мерзімі
showcase-place = Қай жерде
showcase-photo = «{ $title }» жобасының суреті
showcase-asar = Асар
showcase-asar-join = Асарға қосылу
showcase-memoranda = Меморандумдар
showcase-memorandum-agreed = Тараптар келіскен
showcase-memorandum-signed = Тараптар қол қойған
showcase-reports = Есептер
showcase-month = { $month }
showcase-month-missing = Есеп жоқ
showcase-report-photo = Есептің суреті: { $heading }
showcase-share = Осы беттің сілтемесін кімге болса да жіберуге болады.
showcase-all = Барлық жоба

showcase-withdrawn-title = Жоба кері алынды
showcase-withdrawn = Ұйым бұл жобаны енді жүргізбейді. Басқаларын қараңыз: қасыңызда соған ұқсас іс жүріп жатқан болар.
showcase-taken-down-title = Жоба алып тасталды
showcase-taken-down = Бұл жобаны модератор алып тастады. Басқаларын қараңыз: қасыңызда соған ұқсас іс жүріп жатқан болар.

showcase-list-title = Жобалар
showcase-list-lead = Қазақстан өңірлерінде ел қолға алған істер. Жобаны ашып, қолыңыздан келгенше көмектесіңіз.
showcase-list-description = Қазақстан өңірлеріндегі ҮЕҰ жобалары: көмегіңіз керек.
showcase-list-in = { $region } жүріп жатқан жобалар
showcase-list-everywhere = Бүкіл Қазақстан
showcase-list-regions = Өңірлер
showcase-list-by-region = Өңірлер бойынша
showcase-list-empty = Жарияланған жоба әзірге жоқ. Модератор тексере салысымен осында шығады.
showcase-list-count = { $count ->
   *[other] { $count } жоба
}
showcase-list-newer = Жаңалары
showcase-list-older = Бұрынғылары
showcase-list-page = { $pages } беттің { $page }-беті

showcase-pass-on = <b>{ $title }</b>
    { $page }

    Осы хабарды басқаға жіберіңіз немесе сілтемені көшіріп алыңыз: бет бәріне, Telegram-ы жоқтарға да ашық.
showcase-message = «{ $title }» жобасы. Не істелгені және қалай көмектесуге болатыны осында:
action-share-project = Бөлісу
button-project-page = Беті
showcase-stage = Кезеңі: { $stage }
button-share-page = Бөлісу
