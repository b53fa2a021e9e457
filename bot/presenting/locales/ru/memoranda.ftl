memoranda-title = <b>Мои меморандумы</b>
memoranda-empty = Меморандумов пока нет. Когда обе стороны согласны, под предложением появляется кнопка «Составить меморандум».

memorandum-level-regional = Меморандум регионального уровня
memorandum-level-national = Меморандум национального уровня
memorandum-stage-invited = ⏳ Ждёт подтверждения сторон
memorandum-stage-in_force = ✅ Действует. Номер: { $number }, последний день: { $until }
memorandum-stage-declined = ✗ Одна из сторон отказалась

memorandum-card = <b>{ $project }</b>
    { $level }
memorandum-card-party = { $sign } { $organization } · { $position } { $signatory }
memorandum-card-acknowledged = подтверждение: { $at }
memorandum-card-declined = отказ. Причина: { $reason }
memorandum-card-subject = <b>Цели</b>
    { $subject }
memorandum-card-plan = <b>План</b>
    { $plan }
memorandum-plan-item = { $what } – { $until }, { $who }

memorandum-subject = Какие цели у меморандума по проекту «{ $project }»? Напишите каждую с новой строки или возьмите текст из проекта:

    { $aims }
memorandum-subject-label = Цели
memorandum-keep-aims = Взять этот текст
memorandum-intentions_own = Что намерена делать ваша сторона, { $organization }? Например: Откроем кружки в трёх школах, будем отчитываться каждый квартал.
memorandum-intentions_own-label = Наши намерения
memorandum-intentions_counterpart = Что намерена делать другая сторона, { $organization }? Напишите, о чём договорились: перед отправкой всё проверите.
memorandum-intentions_counterpart-label = Намерения партнёра
memorandum-third = Будет ли третья сторона? Сначала стоят государственные органы, которые отвечают за эту территорию и сферу. Можно найти и по названию: напишите его.
memorandum-third-label = Третья сторона
memorandum-two-parties = Достаточно двух сторон
memorandum-intentions_third = Что намерен делать государственный орган, { $organization }? Если не знаете, пропустите: это определит план мероприятий.
memorandum-intentions_third-label = Намерения органа
memorandum-place = Где заключается меморандум? Нажмите кнопку или напишите город или село.
memorandum-place-label = Место
memorandum-term = На какой срок заключается меморандум? Выберите число месяцев или напишите последний день. Например: 31.12.2027.
memorandum-term-label = Срок
memorandum-term-months = { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 }
memorandum-term-until = до { $until }
memorandum-plan = План мероприятий. Каждое дело одной строкой: что делаем; к какому дню; кто отвечает. Например:

    <code>Купить ноутбуки; 01.09.2027; Болашақ кілті</code>
memorandum-plan-label = План
memorandum-signatory_own = Кто подтверждает от вашей стороны, { $organization }?
memorandum-signatory_own-label = Наш представитель
memorandum-myself = Я: { $name }
memorandum-position = Какая должность у представителя ({ $organization })? Выберите или напишите.
memorandum-position-label = Должность
memorandum-basis = Какой документ даёт полномочия? Выберите или напишите. Например: Доверенность № 12 от 05.03.2027.
memorandum-basis-label = Полномочия
memorandum-signatory_counterpart = Кого пригласить от другой стороны, { $organization }?
memorandum-signatory_counterpart-label = Представитель партнёра
memorandum-signatory_third = Кого пригласить от государственного органа, { $organization }?
memorandum-signatory_third-label = Представитель органа
memorandum-review = <b>Проверьте, всё ли верно</b>
    На следующем шаге увидите черновик в PDF.
memorandum-submit = Посмотреть черновик
memorandum-confirm = Черновик выше. Если всё верно, отправим его сторонам:

    { $parties }

    После отправки текст не меняется. Когда подтвердят все стороны, меморандум вступит в силу.
button-send-memorandum = Отправить сторонам
button-remove-last = Убрать последнее
memorandum-sent = Отправлено сторонам.

memorandum-file = Меморандум { $number }.pdf
memorandum-file-draft = Меморандум, черновик.pdf
memorandum-file-caption = { $number } · { $project }
memorandum-file-draft-caption = Черновик · { $project }
button-memorandum-file = 📄 Получить PDF

memorandum-invited = 📜 { $organization } приглашает заключить меморандум: <b>{ $project }</b>

    Стороны:
    { $parties }

    Черновик приложен. Прочитайте и подтвердите или откажитесь, назвав причину.
memorandum-in-force = ✅ Меморандум вступил в силу: <b>{ $number }</b>
    { $project }
    Последний день: { $until }. Документ приложен.
memorandum-declined = { $organization } не подтверждает меморандум: { $project }
    Причина: { $reason }
    Можно обсудить и составить новый.
action-acknowledge-memorandum = Подтвердить
action-decline-memorandum = Отказаться
action-open-memorandum = Прочитать

memorandum-acknowledge = Вы подтверждаете меморандум: <b>{ $project }</b>

    { $organization }
    { $position } { $signatory }
    Основание: { $basis }

    Нажатие кнопки – подтверждение, а не подпись. Оно означает, что ваша организация прочитала текст и согласна. Отозвать его нельзя.
button-acknowledge = ✅ Подтверждаю
button-correct-office = Исправить должность
memorandum-decline = Напишите, почему вы отказываетесь от меморандума «{ $project }». Эти слова прочтут все стороны, и меморандум закроется.
memorandum-you-acknowledged = Подтверждено. { $count ->
    [one] Ждём ещё { $count } сторону.
    [few] Ждём ещё { $count } стороны.
   *[many] Ждём ещё { $count } сторон.
 }
memorandum-you-completed = Подтвердили все стороны. Меморандум вступил в силу: { $number }
memorandum-you-declined = Мы сообщили об отказе всем сторонам.
