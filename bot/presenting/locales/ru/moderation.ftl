verification-queue = <b>Организации ждут проверки: { $total }</b>
verification-queue-empty = Непроверенных организаций нет. Новые появятся в ежедневной сводке.
verification-reason = Почему возвращаете? Заявитель увидит именно эти слова.
verification-verified = { $organization }: организация подтверждена.
verification-rejected = { $organization }: карточка возвращена на доработку, причина отправлена заявителю.
project-queue = <b>Проекты ждут проверки: { $total }</b>
project-queue-empty = Непроверенных проектов нет. Новые появятся в ежедневной сводке.
project-review-reason = Почему возвращаете? Заявитель увидит именно эти слова.
project-review-published = Проект «{ $title }» опубликован.
project-review-rejected = Проект «{ $title }» возвращён на доработку, причина отправлена заявителю.

project-queue-published = <b>Ищут поддержку: { $total }</b>
project-shown = <b>Кому показан</b>
    Сначала оценка соответствия (от 0 до 1), затем то, что её повысило (+) или понизило (−).
project-shown-none = Этот проект ещё никому не показан. Когда найдётся подходящий партнёр, он появится здесь.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }
briefing = 📥 <b>Ждёт вас</b>
    { $queue }
briefing-done = 📥 Вас ничего не ждёт, всё разобрано.
briefing-organization-verification = { $count } { $count ->
    [one] организация на проверке
    [few] организации на проверке
   *[many] организаций на проверке
 }
briefing-project-review = { $count } { $count ->
    [one] проект на проверке
    [few] проекта на проверке
   *[many] проектов на проверке
 }
briefing-change-review = { $count } { $count ->
    [one] правка на проверке
    [few] правки на проверке
   *[many] правок на проверке
 }
briefing-call-ngo = { $count } НПО: позвонить
briefing-call-backers = { $count } { $count ->
    [one] проект: позвонить партнёрам
    [few] проекта: позвонить партнёрам
   *[many] проектов: позвонить партнёрам
 }
briefing-access-request-unrepresented = { $count } { $count ->
    [one] запрос доступа
    [few] запроса доступа
   *[many] запросов доступа
 }
briefing-access-request-late = { $count } { $count ->
    [one] запрос доступа без ответа
    [few] запроса доступа без ответа
   *[many] запросов доступа без ответа
 }
briefing-organization-unrepresented = { $count } { $count ->
    [one] организация без представителя
    [few] организации без представителя
   *[many] организаций без представителя
 }
briefing-overdue = { $count } просрочено
action-open-verification = Организации
action-open-project-review = Проекты

button-take-down = Снять
button-put-back = Вернуть
project-take-down-ask = Снять проект «{ $title }»? Напишите причину: авторы прочтут её дословно.
project-review-taken-down = Проект «{ $title }» снят. Сообщим всем, кого это касается.
project-review-put-back = Проект «{ $title }» снова на прежнем этапе.
organization-suspended = ⏸ { $organization }: работа организации приостановлена. Причина: { $reason }
    Пока это так, организация ни в чём не участвует. Карточку можно читать и исправлять.{ $settled }
organization-unverified = { $organization }: подтверждение отозвано. Причина: { $reason }
    Исправьте карточку, и мы проверим её снова.{ $settled }
organization-resumed = ✅ { $organization }: организация снова участвует. Проекты, приостановленные вместе с ней, продолжаются.
organization-stopped = { $organization }: организация пока не может действовать в ASAR.{ $settled }
project-queue-published-empty = Сейчас ни один проект не ищет поддержки.
queue-decided = <b>Решено: { $total }</b>
    Последнее – первым. Откройте карточку: решение можно отменить, пока после него никто ничего не сделал.
queue-decided-empty = Решений пока нет.
queue-decided-row = { $decision } · { $name }
queue-decision = Решение: { $decision } · { $moment }
queue-not-waiting = Решения больше не ждёт.
queue-nothing-left = Больше в очереди ничего нет.
decision-verified = подтверждено
decision-published = опубликовано
decision-accepted = принято
decision-rejected = возвращено
button-waiting = Ждут решения
button-decided = Решённые
button-next-left = Дальше: осталось { $left }
button-to-list = ← К списку
queue-reason = Причина: { $reason }
queue-undone = { $name }: решение отменено, проверка начнётся заново.
button-undo = Отменить решение
organization-decision-undone = Модератор отменил своё решение: { $organization }. Организацию проверяют заново, о результате сообщим сразу.
project-decision-undone = Модератор отменил решение о проекте «{ $title }». Проект проверяют заново, о результате сообщим сразу.
change-decision-undone = Модератор отменил решение об изменении: { $name }. Проверяют заново: { $fields }. До решения все видят прежнее.

call-agreed = 📞 Вы обещали ответить: { $organization } хочет поддержать проект «{ $title }».
    Ответ – одной кнопкой.
call-missed = 📞 Модератор звонил вам и не дозвонился. { $organization } хочет поддержать проект «{ $title }» и ждёт ответа.
call-refused = 📞 По телефону вы сказали модератору, что знакомство не нужно: { $organization }, проект «{ $title }». Партнёру мы сообщили. Другим партнёрам проект показываем дальше.
call-backers-hope = 📞 Модератор поговорил с партнёрами о проекте «{ $title }». Есть надежда на ответ: как только он придёт, сообщим.
call-backers-none = 📞 Модератор звонил партнёрам о проекте «{ $title }». Пока проект никто не взял, но откликнуться они могут и позже.
    Что помогает: короткое описание, меньшая минимальная сумма, помощь не только деньгами.
call-team-missed = 📞 Модератор звонил вам о проекте «{ $title }» и не дозвонился. Партнёров, которым он подходит, пока не нашлось.
    Что помогает: короткое описание, меньшая минимальная сумма, помощь не только деньгами.
