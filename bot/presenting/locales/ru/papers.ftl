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
