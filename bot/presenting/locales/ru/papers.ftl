papers-card = 📄 <b>Документы для бухгалтерии</b>
    { $pledge }
    «{ $title }», { $organization }
papers-none = Документов пока нет.
papers-can-make = Выберите документ ниже: файл придёт в этот чат на казахском и русском языках. Готовый документ уже не меняется.
paper-line = <b>{ $paper }</b> № { $number }
    { $on }
paper-request = Письмо с просьбой
paper-decision = Решение
paper-act = Акт приёма-передачи
paper-file-request = Письмо с просьбой { $number }
paper-file-decision = Решение { $number }
paper-file-act = Акт приёма-передачи { $number }
paper-caption-request = 📄 Письмо с просьбой № { $number }. «{ $title }». Распечатайте и подпишите.
paper-caption-decision = 📄 Решение № { $number }. «{ $title }». Распечатайте и подпишите.
paper-caption-act = 📄 Акт приёма-передачи № { $number }. «{ $title }». Распечатайте, подписывают обе стороны.
action-open-papers = Документы
button-paper-request = Сделать письмо
button-paper-decision = Сделать решение
button-paper-act = Сделать акт
button-year-reports = Отчёт за год
year-reports = 📊 Выберите год. Отчёт видит только ваша организация.
year-reports-none = Такой отчёт есть у бизнеса и госорганов, которые помогают проектам.
year-of = { $organization } · { $year }
year-report-card = 📊 <b>{ $organization }, { $year } год</b>
year-report-nothing = За этот год записей нет.
year-report-sum = • { $need }: обещано { $promised }, передано { $delivered }
year-report-people = • Охвачено людей, со слов проектов: { $people }
year-report-voices = • Люди на месте говорят: { $voices }
year-report-hint = В файлах каждая цифра ведёт к своим записям.
year-report-file = Отчёт { $year } { $organization }
year-report-caption = 📊 { $organization }: отчёт за { $year } год.
button-year-pdf = Файл PDF
button-year-xlsx = Таблица Excel
button-other-year = Другой год
