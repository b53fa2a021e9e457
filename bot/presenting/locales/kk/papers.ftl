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
