verification-queue = <b>Организации ждут проверки: { $total }</b>
verification-queue-empty = Непроверенных организаций нет. Если появится новая, сообщим.
verification-decided = По этой организации решение уже принято.
verification-reason = Почему возвращаете? Заявитель увидит именно эти слова.
verification-verified = { $organization }: организация подтверждена.
verification-rejected = { $organization }: карточка возвращена на доработку, причина отправлена заявителю.
project-queue = <b>Проекты ждут проверки: { $total }</b>
project-queue-empty = Непроверенных проектов нет. Если появится новый, сообщим.
project-review-decided = По этому проекту решение уже принято.
project-review-reason = Почему возвращаете? Заявитель увидит именно эти слова.
project-review-published = Проект «{ $title }» опубликован.
project-review-rejected = Проект «{ $title }» возвращён на доработку, причина отправлена заявителю.

project-queue-published = <b>Ищут поддержку: { $total }</b>
project-shown = <b>Кому показан</b>
    Сначала оценка соответствия (от 0 до 1), затем то, что её повысило (+) или понизило (−).
project-shown-none = Этот проект ещё никому не показан. Когда найдётся подходящий партнёр, он появится здесь.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }

button-take-down = Снять
button-put-back = Вернуть
project-take-down-ask = Снять проект «{ $title }»? Напишите причину: авторы прочтут её дословно.
project-review-taken-down = Проект «{ $title }» снят. Сообщим всем, кого это касается.
project-review-put-back = Проект «{ $title }» снова на прежнем этапе.
