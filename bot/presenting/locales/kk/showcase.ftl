showcase-where = { $region }, { $settlement }
showcase-map = Қазақстан картасы: жоба { $region } жүріп жатыр
showcase-paused = Жоба уақытша тоқтатылған. Жалғасқанда осы бетте жазылады.
showcase-by = Жобаны жүргізетін ұйым
showcase-open = Жобаға көмектесу
showcase-open-note = Telegram ашылады, қазақ, орыс және ағылшын тілдерінде
showcase-needs = Қандай көмек керек
showcase-money = Қаржы
showcase-about = Жоба туралы
showcase-problem = Мәселе
showcase-solution = Не істеледі
showcase-period = Мерзімі
showcase-place = Қай жерде
showcase-photo = «{ $title }» жобасының фотосы
showcase-memoranda = Меморандумдар
showcase-memorandum-agreed = Тараптар келіскен
showcase-memorandum-signed = Тараптар қол қойған
showcase-reports = Есептер
showcase-month = { $month }
showcase-month-missing = Есеп жоқ
showcase-report-photo = Есептің фотосы: { $heading }
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
showcase-list-empty = Жарияланған жоба әзірге жоқ. Модератор тексере салысымен осында шығады.
showcase-list-count = { $count ->
   *[other] { $count } жоба
}
showcase-list-newer = Жаңалары
showcase-list-older = Бұрынғылары
showcase-list-page = { $pages } беттің { $page }-беті
