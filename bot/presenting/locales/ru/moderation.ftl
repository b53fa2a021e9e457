verification-queue = <b>Организации ждут проверки: { $total }</b>
verification-queue-empty = Непроверенных организаций нет. Новые появятся в ежедневной сводке.
verification-reason = Почему возвращаете?
verification-verified = { $organization }: организация подтверждена.
verification-rejected = { $organization }: карточка возвращена на доработку, причина отправлена заявителю.
project-queue = <b>Проекты ждут проверки: { $total }</b>
project-queue-empty = Непроверенных проектов нет. Новые появятся в ежедневной сводке.
project-review-reason = Почему возвращаете?
project-review-published = Проект «{ $title }» опубликован.
project-review-rejected = Проект «{ $title }» возвращён на доработку, причина отправлена заявителю.

project-queue-published = <b>Ищут поддержку: { $total }</b>
project-shown = <b>Кому показан</b>
project-shown-none = Этот проект ещё никому не показан. Когда найдётся подходящий партнёр, он появится здесь.
project-shown-row = <b>{ $organization }</b> · { $status }
    { $fit }
project-shown-numbers = Итог { $sum } = { $parts }
project-shown-how = Части складываются в итог. Чем он больше, тем лучше подходит проект.
button-numbers = Показать числа
button-words = Скрыть числа
fit-very_well = очень подходит
fit-well = подходит
fit-partly = подходит отчасти
fit-why = { $fit }: { $why }
fit-part-base = исходное значение
fit-part-meaning = слова партнёра
fit-part-causes = общая тема
fit-part-feedback = прежние ответы
fit-part-spheres = сфера
fit-part-territory = регион
fit-part-budget = сумма проекта
fit-part-waiting = время ожидания
fit-part-urgency = сроки
fit-part-record = опыт организации
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
briefing-call-language = { $count } НПО: позвонить о переводе
briefing-call-ngo = { $count } НПО: позвонить
briefing-call-question = { $count } { $count ->
    [one] вопрос без ответа: позвонить в НПО
    [few] вопроса без ответа: позвонить в НПО
   *[many] вопросов без ответа: позвонить в НПО
 }
briefing-call-backers = { $count } { $count ->
    [one] проект без партнёра: позвонить
    [few] проекта без партнёра: позвонить
   *[many] проектов без партнёра: позвонить
 }
briefing-access-request-unrepresented = { $count } { $count ->
    [one] запрос на доступ
    [few] запроса на доступ
   *[many] запросов на доступ
 }
briefing-access-request-late = { $count } { $count ->
    [one] запрос на доступ без ответа
    [few] запроса на доступ без ответа
   *[many] запросов на доступ без ответа
 }
briefing-organization-unrepresented = { $count } { $count ->
    [one] организация без представителя
    [few] организации без представителя
   *[many] организаций без представителя
 }
briefing-overdue = из них просрочено: { $count }
action-open-verification = Организации
action-open-project-review = Проекты

button-take-down = Снять
button-put-back = Отменить снятие
project-take-down-ask = Снять проект «{ $title }»?
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
    Последние решения сверху. Откройте любое: его можно отменить, пока после него никто ничего не сделал.
queue-decided-empty = Решений пока нет.
queue-decided-row = { $decision } · { $name }
queue-decision = Решение: { $decision } · { $moment }
queue-not-waiting = Здесь решения больше не ждут.
queue-nothing-left = Больше в очереди ничего нет.
decision-verified = подтверждено
decision-published = опубликовано
decision-accepted = принято
decision-rejected = возвращено
decision-taken-down = снято
button-waiting = Ждут решения
button-decided = Решённые
button-next-left = Дальше: осталось { $left }
button-to-list = ← К списку
queue-reason = Причина: { $reason }
queue-undone = { $name }: решение отменено, проверка начнётся заново.
button-undo = Отменить решение
organization-decision-undone = Модератор отменил решение об организации { $organization }. Её проверяют заново, о результате сообщим сразу.
project-decision-undone = Модератор отменил решение о проекте «{ $title }». Проект проверяют заново, о результате сообщим сразу.
change-decision-undone = Модератор отменил решение об изменении: { $name }. Проверяют заново: { $fields }. До решения все видят прежнее.
call-agreed = 📞 Вы сказали, что ответите: { $organization } хочет поддержать проект «{ $title }».
    Ответить можно одной кнопкой.
call-missed = 📞 Модератор звонил вам и не дозвонился. { $organization } хочет поддержать проект «{ $title }» и ждёт ответа.
call-question-agreed = 📞 Вы сказали, что ответите на вопрос о проекте «{ $title }». Достаточно одного сообщения.
call-question-missed = 📞 Модератор звонил вам и не дозвонился. Вопрос о проекте «{ $title }» ждёт вашего ответа.
call-refused = 📞 По телефону вы сказали модератору, что знакомство не нужно: { $organization }, проект «{ $title }». Партнёру мы сообщили. Проект по-прежнему показываем другим партнёрам.
call-backers-hope = 📞 Модератор поговорил с партнёрами о проекте «{ $title }». Возможно, кто-то ответит: тогда сразу сообщим.
call-backers-none = 📞 Модератор звонил партнёрам о проекте «{ $title }». Пока никто не согласился, но откликнуться они могут и позже.
    Что помогает: сократить описание, снизить минимальную сумму, просить не только деньги.
call-team-missed = 📞 Модератор звонил вам о проекте «{ $title }» и не дозвонился. Партнёров, которым он подходит, пока не нашлось.
    Что помогает: сократить описание, снизить минимальную сумму, просить не только деньги.
call-name = { $organization } · { $title }
call-ngo-queue = <b>НПО, которым нужно позвонить: { $total }</b>
call-backers-queue = <b>Звонки о проектах без партнёра: { $total }</b>
call-queue-empty = В этом списке звонков нет. Новые появятся в ежедневной сводке.
call-awaited = Ждём вашего звонка с { $since }.
call-awaited-next = Если не позвоните до { $by }, этим займётся администратор.
call-card-interest = 📞 <b>Звонок в НПО</b>
    { $backer } хочет поддержать проект «{ $title }». НПО не ответила ни на сообщение, ни на напоминания. Попросите ответить в боте.
call-card-question = 📞 <b>Звонок в НПО</b>
    Проект «{ $title }», { $carrier }. На вопрос партнёра всё ещё нет ответа. Попросите ответить в боте.
    { $words }
call-card-silence = 📞 <b>Звонок партнёрам</b>
    Проект «{ $title }», { $carrier }. Эти партнёры получили его и не ответили. Откликнуться можно и сейчас: «Меню» → «Предложения нам».
call-card-nobody = 📞 <b>Звонок в НПО</b>
    Проект «{ $title }» больше некому предложить. Обсудите, что поможет: сократить описание, снизить минимальную сумму, просить не только деньги.
call-card-language = 📞 <b>Звонок в НПО</b>
    Проект «{ $title }» ({ $carrier }) хотят прочесть { $language }. Попросите добавить название и два предложения: кнопка есть на карточке проекта.
call-language-queue = <b>НПО, которым нужно позвонить о переводе: { $total }</b>
call-whom = <b>{ $organization }</b>
    { $contacts }
call-noted = «{ $title }»: { $decision }.
call-refuse-ask = { $carrier } не хочет знакомиться с партнёром? Партнёр: { $backer }.
    Если так, знакомства по проекту «{ $title }» не будет, мы сообщим обеим сторонам. Вернуть это будет нельзя.
call-refusal-noted = Знакомства не будет. Сообщим обеим сторонам.
decision-call-will_answer = обещали ответить
decision-call-no_answer = не дозвонились
decision-call-does_not_want = не хотят
decision-call-talked = поговорили
button-call-will-answer = Ответят
button-call-no-answer = Не дозвонились
button-call-does-not-want = Не хотят
button-call-talked = Поговорили
button-end-interest = Завершить
action-open-change-review = Изменения
action-open-calls-to-ngos = Звонки в НПО
action-open-calls-to-backers = Проекты без партнёра
action-open-calls-about-language = Звонки о переводе
menu-calls-about-language = 📞 Звонки о переводе
menu-calls-to-ngos = 📞 Звонки в НПО
menu-calls-to-backers = 📞 Проекты без партнёра

oversight-list-all = <b>Подтверждённые организации: { $total }</b>
    Чтобы найти организацию, напишите её название или БИН.
oversight-none-all = В ваших регионах пока нет подтверждённых организаций. Те, что ждут проверки, – в меню: «Проверка организаций».
oversight-found = <b>Найдено по запросу «{ $search }»: { $total }</b>
    Чтобы найти другую, напишите её название или БИН.
oversight-found-none = По запросу «{ $search }» ничего не найдено. Проверьте написание либо пришлите другое название или БИН.
oversight-list-unrepresented = <b>Без представителя: { $total }</b>
oversight-none-unrepresented = У каждой организации есть представитель. Делать пока ничего не нужно.
oversight-list-stopped = <b>Остановленные организации: { $total }</b>
oversight-none-stopped = В ваших регионах остановленных организаций нет.
oversight-pending = ⏳ Ждёт проверки.
oversight-verified = ✅ Организация подтверждена.
oversight-suspended = ⏸ Работа организации приостановлена. Причина: { $reason }
oversight-rejected = ✗ Карточка возвращена: её нужно исправить и проверить заново. Причина: { $reason }
oversight-withdrawn = ✗ Подтверждение отозвано: карточку нужно исправить и проверить заново. Причина: { $reason }
oversight-nobody = У организации нет представителей.
oversight-suspend-ask = Приостановить работу организации { $organization }? Её проекты приостановятся, и она ни в чём не будет участвовать, пока вы не возобновите её работу.

    Причину прочтут её представители; другие стороны узнают только, что организация пока не может действовать.
oversight-withdraw-ask = Отозвать подтверждение у организации { $organization }? Её работа остановится, БИН освободится, а карточку нужно будет исправить и проверить заново.

    Причину прочтут её представители; другие стороны узнают только, что организация пока не может действовать.
oversight-lifted = { $organization }: организация снова участвует.
oversight-representatives = <b>{ $organization }</b>
    Здесь её представители. Чтобы кого-то удалить, выберите имя.
oversight-representatives-none = { $organization }: у организации сейчас нет представителей.
oversight-remove-ask = Удалить представителя { $person }? Организация: { $organization }. Сообщим этому человеку и остальным представителям; отменить удаление они не смогут. Доступ можно запросить заново.
oversight-remove-last = Других представителей нет: организация остановится, пока не появится новый, а её контакт исчезнет.
oversight-removed = { $person } больше не представляет организацию { $organization }.
button-all = Все организации
button-unrepresented = Без представителя
button-suspend = Приостановить
button-lift-suspension = Возобновить работу
button-restore-verification = Подтвердить снова
button-stopped = Остановленные
button-withdraw-verification = Отозвать подтверждение
button-remove = Удалить
action-open-unrepresented = Без представителя

access-review-queue = <b>Запросы на доступ: { $total }</b>
    Эти организации никто не представляет, или никто не ответил вовремя.
access-review-queue-empty = Запросов на доступ для вас нет. Новые появятся в ежедневной сводке.
access-review-name = { $person } · { $organization }
access-review-card = <b>{ $person }</b> хочет представлять организацию { $organization }.

    В Telegram: { $account }, { $username }. Указанное имя мы не проверяли: убедитесь, что это тот самый человек, и только потом подтверждайте.
access-review-confirmed = { $person } теперь представляет организацию { $organization }.
access-review-declined = { $person }: запрос на доступ к организации { $organization } отклонён. Запросить доступ можно ещё раз.
access-review-over = { $person } · { $organization }: решение по этому запросу уже не за вами.
decision-confirmed = доступ подтверждён
decision-declined = запрос отклонён
membership-declined-by-staff = { $organization }: модератор отклонил ваш запрос на доступ. Если это ошибка, запросите доступ ещё раз.
action-open-access-review = Запросы на доступ

reason-how = Выберите причину или напишите свою одним предложением. Её прочтут те, кого она касается.
reason-how-both = Сначала выберите причину, затем напишите своё предложение.
reason-add-words = Причина: { $reason }

    Теперь добавьте одно предложение от себя. Прочтут и то, и другое.
button-reason-and-words = Добавить свои слова
reason-own = { $words }{ $original }
reason-with-words = { $ready } { $words }{ $original }
queue-line = { $sign } { $time } · { $outcome }
queue-gone-on = Там решение уже принято. Сейчас открыта следующая карточка.
action-undo-verification = Отменить
action-undo-project-review = Отменить
action-undo-change-review = Отменить
action-undo-access-review = Отменить
action-undo-call-to-ngo = Отменить
action-undo-call-to-backers = Отменить
action-undo-call-about-promise = Отменить
action-undo-call-about-language = Отменить
button-reason-name-differs = Название другое
reason-ready-name-differs = название не совпадает с реестром БИН. Напишите его как в реестре.
button-reason-bin-of-another = Чужой БИН
reason-ready-bin-of-another = этот БИН принадлежит другой организации. Проверьте 12 цифр.
button-reason-contact-wrong = Контакт неверный
reason-ready-contact-wrong = по указанному контакту не удалось связаться. Укажите телефон, по которому ответят.
button-reason-wrong-kind = Тип указан неверно
reason-ready-wrong-kind = тип организации указан неверно. Выберите тип и правовую форму заново.
button-reason-about-unclear = Неясно, чем заняты
reason-ready-about-unclear = из описания неясно, чем вы занимаетесь. Добавьте два-три предложения о работе.
button-reason-registered-already = Уже есть в ASAR
reason-ready-registered-already = эта организация уже есть в ASAR. Запросите доступ к ней.
button-reason-complaints = Есть жалобы
reason-ready-complaints = поступили жалобы, сначала нужно в них разобраться.
button-reason-unreachable = Не отвечают
reason-ready-unreachable = по вашему контакту никто не отвечает. Исправьте его.
button-reason-asked-for = По их просьбе
reason-ready-asked-for = по просьбе самой организации.
button-reason-data-outdated = Данные устарели
reason-ready-data-outdated = данные в карточке устарели. Обновите их.
button-reason-ceased = Больше не работает
reason-ready-ceased = по данным реестра организация больше не действует.
button-reason-data-false = Данные неверны
reason-ready-data-false = написанное не соответствует действительности.
button-reason-goals-unclear = Цели неясны
reason-ready-goals-unclear = неясно, что будет сделано и что изменится. Напишите об этом просто, в нескольких предложениях.
button-reason-budget-unclear = Бюджет неясен
reason-ready-budget-unclear = бюджет не объяснён. Напишите, на что пойдут деньги.
button-reason-repeats = Повторяет другой
reason-ready-repeats = похожий проект уже есть в ASAR. Напишите, чем отличается ваш.
button-reason-belongs-elsewhere = Не для ASAR
reason-ready-belongs-elsewhere = ASAR помогает социальным проектам найти партнёров, а здесь речь о другом.
button-reason-personal-data = Персональные данные
reason-ready-personal-data = в тексте есть чьи-то персональные данные: телефон, адрес, диагноз. Уберите их.
button-reason-advertising = Реклама, политика
reason-ready-advertising = в тексте реклама или агитация. Оставьте только сам проект.
button-reason-over = Уже завершён
reason-ready-over = проект уже завершён.
button-reason-another-matter = Это уже другое
reason-ready-another-matter = с такими изменениями это другой проект или другая организация. Подайте их отдельно.

background-sent = 📤 Прислано: { $person } · { $moment }
background-sent-at = 📤 Прислано: { $moment }
background-corrected = ✏️ После возврата исправлено: { $fields }
background-unchanged = ✏️ После возврата ничего не исправлено.
background-alike = ⚠️ Похоже на: { $names }
background-alike-one = { $name } ({ $why })
background-shares-name = похожее название
background-shares-contact = тот же контакт
background-shares-founder = тот же заявитель
background-shares-meaning = о том же
background-name = { $language }: { $name }
history-title = <b>История</b>
history-line = { $moment } · { $who }: { $what }
button-history = История
button-hide-history = Скрыть историю
button-bin-register = Реестр БИН
