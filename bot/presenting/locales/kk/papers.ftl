papers-card = 📄 <b>Бухгалтерияға арналған құжаттар</b>
    { $pledge }
    «{ $title }», { $organization }
papers-none = Әзірге құжат жоқ.
papers-can-make = Төмендегі құжатты таңдасаңыз, файл осы чатқа қазақ және орыс тілдерінде келеді. Дайын құжат өзгермейді.
paper-line = <b>{ $paper }</b> № { $number }
    { $on }
paper-request = Қолдау сұраған хат
paper-decision = Шешім
paper-act = Қабылдау-тапсыру актісі
paper-file-request = Қолдау сұраған хат { $number }
paper-file-decision = Шешім { $number }
paper-file-act = Қабылдау-тапсыру актісі { $number }
paper-caption-request = 📄 Қолдау сұраған хат № { $number }. «{ $title }». Басып шығарып, қол қойыңыз.
paper-caption-decision = 📄 Шешім № { $number }. «{ $title }». Басып шығарып, қол қойыңыз.
paper-caption-act = 📄 Қабылдау-тапсыру актісі № { $number }. «{ $title }». Басып шығарыңыз, екі тарап та қол қояды.
action-open-papers = Құжаттар
button-paper-request = Хат жасау
button-paper-decision = Шешім жасау
button-paper-act = Акт жасау
button-year-reports = Жылдық есеп
year-reports = 📊 Жылды таңдаңыз. Есепті тек сіздің ұйымыңыз көреді.
year-reports-none = Мұндай есеп жобаларға көмектесетін бизнес пен мемлекеттік органдарда болады.
year-of = { $organization } · { $year }
year-report-card = 📊 <b>{ $organization }, { $year } жыл</b>
year-report-nothing = Бұл жыл бойынша жазба жоқ.
year-report-sum = • { $need }: уәде етілгені { $promised }, жеткені { $delivered }
year-report-people = • Жобалардың айтуынша, қамтылған адам: { $people }
year-report-voices = • Сол жердегі адамдар: { $voices }
year-report-hint = Файлдарда әр санның жазбалары көрсетілген.
year-report-file = Есеп { $year } { $organization }
year-report-caption = 📊 { $organization }: { $year } жылғы есеп.
button-year-pdf = PDF файлы
button-year-xlsx = Excel кестесі
button-other-year = Басқа жыл
