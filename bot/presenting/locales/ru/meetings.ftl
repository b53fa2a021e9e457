menu-meetings = 🗓 Встречи
meetings-title = <b>Встречи: { $total }</b>
    Сначала предстоящие.
meetings-empty = Встреч пока нет. Когда вас познакомят, нажмите «Предложить встречу» под сообщением.

action-propose-meeting = Предложить встречу
action-confirm-meeting = Подходит
action-another-time = Другое время
action-decline-meeting = Отказаться
action-open-meeting = Открыть встречу
button-call-off-meeting = Отменить встречу
button-take-back-meeting = Отозвать предложение
button-just-decline = Отказаться без пояснений
button-just-call-off = Отменить без пояснений

meeting-day = В какой день вам удобно встретиться с другой стороной ({ $organization })? Выберите или напишите день. Например: 25 июня.{ $hint }
meeting-day-instead = { "\u000A" }{ "\u000A" }Сейчас предложено: { $moment }.
meeting-day-agreed = { "\u000A" }{ "\u000A" }Сейчас договорились: { $moment }.
meeting-day-forum = { "\u000A" }{ "\u000A" }{ $forum }: { $days }. Выберите день форума, чтобы встретиться там.
meeting-day-label = День
meeting-at = Во сколько встретитесь по времени Астаны? Выберите или напишите время. Например: 15:30.
meeting-at-label = Время
meeting-place = Где встретитесь? Выберите вариант или пришлите адрес либо ссылку.
meeting-place-label = Место
meeting-place-phone = По телефону
meeting-place-online = Онлайн
meeting-place-theirs = В их офисе
meeting-place-ours = В нашем офисе
meeting-place-forum = На форуме
meeting-note = Хотите что-то добавить? Например: с кем придёте, что хотите обсудить. Если нет, пропустите.
meeting-note-label = Примечание
meeting-review = <b>Проверьте, всё ли верно</b>
    После отправки сообщим, что ответит другая сторона.
meeting-submit = Отправить предложение
meeting-sent = Предложение отправлено.

meeting-proposed = 🗓 { $organization } предлагает встретиться.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }{ $note }{ $clashes }

    Вам подходит?
meeting-another-time = 🗓 { $organization } предлагает другое время встречи. Прежнее время: { $before }.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }{ $note }{ $clashes }

    Вам подходит?
meeting-moved = 🗓 { $organization } просит перенести встречу. Прежнее время: { $before }.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }{ $note }{ $clashes }

    Новое время подходит?
meeting-moved-by-us = 🗓 Представитель вашей организации предлагает перенести встречу. Прежнее время: { $before }.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }{ $clashes }

    Ждём ответа другой стороны ({ $organization }).
meeting-agreed = ✅ О встрече договорились.
    <b>{ $title }</b>
    С кем: { $organization }
    Когда: { $moment }
    Где: { $place }{ $clashes }

    Откройте файл, чтобы добавить встречу в календарь. Мы тоже напомним вовремя.
meeting-declined = { $organization } отказывается от этой встречи.
    <b>{ $title }</b>
    { $moment }{ $words }

    Можно предложить другое время.
meeting-called-off = ✗ { $organization } отменяет встречу.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-taken-back = { $organization } отзывает предложение встретиться.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-note-line = { "\u000A" }Примечание: { $words }{ $original }
meeting-words-line = { "\u000A" }{ "\u000A" }Пояснение: { $words }{ $original }

meeting-you-agreed = ✅ Вы согласились. Подтверждение получат обе стороны.
meeting-decline-ask = Отказаться от встречи по проекту «{ $title }»? Напишите причину одной фразой: её прочтёт другая сторона. Можно и без пояснений.
meeting-you-declined = Вы отказались. Сообщим другой стороне.
meeting-call-off-ask = Отменить встречу по проекту «{ $title }»? Напишите причину одной фразой: её прочтут остальные участники. Можно и без пояснений.
meeting-you-called-off = Встречи не будет. Сообщим остальным.

meeting-card = <b>{ $title }</b>
    С кем: { $organization }
    Когда: { $moment } – { $end }
    Где: { $place }{ $note }
meeting-card-words = Пояснение: { $words }
meeting-state-awaits-us = ❔ Вам подходит?
meeting-state-awaits-them = ⏳ Ещё не согласовано.
meeting-state-agreed = ✅ Договорились. Напомним вовремя.
meeting-state-under-way = Идёт сейчас.
meeting-state-held = Время этой встречи прошло.
meeting-state-unanswered = Ответ не пришёл вовремя.
meeting-state-declined = ✗ От этой встречи отказались.
meeting-state-called-off = ✗ Этой встречи не будет.
meeting-state-replaced = Предложено другое время. Актуальное предложение – в разделе меню «Встречи».

meeting-reminder-evening = ⏰ Напоминаем: { $moment }, встреча по проекту «{ $title }».
    С кем: { $organization }
    Где: { $place }{ $clashes }
meeting-reminder-soon = ⏰ Через 15 минут, в { $start }, встреча по проекту «{ $title }».
    С кем: { $organization }
    Где: { $place }{ $clashes }
meeting-reminder-late = ⏰ Напоминание пришло с опозданием: { $moment }, встреча по проекту «{ $title }».
    С кем: { $organization }
    Где: { $place }{ $clashes }
meeting-reminder-under-way = ⏰ Напоминание пришло с опозданием: встреча по проекту «{ $title }» началась в { $start }.
    С кем: { $organization }
    Где: { $place }{ $clashes }

meeting-file = Встреча.ics
meeting-file-title = Встреча: { $title }

action-meeting-took-place = Состоялась
action-meeting-missed = Не состоялась
meeting-nudge = 🗓 { $organization } ждёт вашего ответа о встрече.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }{ $clashes }

    Вам подходит?
meeting-lapsed = Время встречи пришло, а ответа на предложение не было.
    <b>{ $title }</b>
    С кем: { $organization }
    { $moment }

    Можно предложить другое время.
meeting-ask = 🗓 Встреча состоялась?
    <b>{ $title }</b>
    С кем: { $organization }
    { $moment }
meeting-not-told = Никто не сообщил, состоялась ли встреча. Так мы и отметили. Сообщить можно и сейчас.
    <b>{ $title }</b>
    С кем: { $organization }
    { $moment }
meeting-told-took-place = ✅ { $organization } сообщает: встреча состоялась.
    <b>{ $title }</b>
    { $moment }

    Можно составить меморандум или встретиться ещё раз.
meeting-told-missed = { $organization } сообщает: встреча не состоялась.
    <b>{ $title }</b>
    { $moment }

    Можно предложить другое время.
meeting-you-told-took-place = ✅ Отметили: встреча состоялась. Сообщим остальным.
    <b>{ $title }</b>
    { $moment }

    Можно составить меморандум или встретиться ещё раз.
meeting-you-told-missed = Отметили: встреча не состоялась. Сообщим остальным.
    <b>{ $title }</b>
    { $moment }

    Можно предложить другое время.
meeting-state-lapsed = Ответ не пришёл вовремя.
meeting-state-took-place = ✅ Эта встреча состоялась.
meeting-state-missed = ✗ Эта встреча не состоялась.
meeting-state-not-told = Никто не сообщил, состоялась ли эта встреча.
meeting-file-off = Убрать встречу.ics
settled-meeting = Встречи по проекту «{ $title }» не будет. С кем: { $organization }. Когда: { $moment }.
settled-meeting-stays = Встреча остаётся в силе. С кем: { $organization }. Когда: { $moment }.
depends-meetings = { $number } { $number ->
        [one] встреча
        [few] встречи
       *[many] встреч
    }
wait-meeting-proposed = Ответа другой стороны ждём с { $since }.
wait-meeting-proposed-next-1 = Если не ответят до { $by }, напомним им.
wait-meeting-proposed-next-2 = Если не ответят до { $by }, предложение потеряет силу.
wait-meeting-proposed-ours = Ждём вашего ответа с { $since }.
wait-meeting-proposed-ours-next-1 = Если не ответите до { $by }, напомним.
wait-meeting-proposed-ours-next-2 = Если не ответите до { $by }, предложение потеряет силу.
wait-meeting-held = Рассказать, как прошло, можно с { $since }.
wait-meeting-held-next-1 = Спросим обе стороны { $by }.
wait-meeting-held-next-2 = Если никто не расскажет, { $by } отметим, что это неизвестно.
meeting-with = Встреча: { $organization }
meeting-length = Сколько продлится встреча?
meeting-length-label = Длительность
meeting-length-30 = 30 минут
meeting-length-45 = 45 минут
meeting-length-60 = 1 час
meeting-length-90 = 1 час 30 минут
meeting-length-120 = 2 часа
meeting-where = { $ask }
meeting-where-label = Адрес или ссылка
meeting-where-office = Какой адрес у вашего офиса? Населённый пункт мы знаем ({ $settlement }), напишите улицу и дом. Например: улица Желтоксан, 5, 2-й этаж. Адрес запомним и для следующих встреч.
meeting-where-link = По какой ссылке встретитесь? Пришлите адрес видеовстречи (Zoom, Google Meet, Teams), мы его запомним. Если ссылки пока нет, пропустите: пришлёте позже.
action-tell-where = Указать адрес
action-tell-link = Указать ссылку
button-other-address = Изменить адрес
button-other-link = Изменить ссылку
meeting-where-told = 📍 { $organization } уточняет место встречи.
    <b>{ $title }</b>
    Когда: { $moment }
    Где: { $place }
meeting-where-kept = Записали и сообщили другой стороне.
meeting-propose-anyway = Это время всё равно можно предложить.
meeting-line = { $sign } <b>{ $moment }</b> · { $organization }
    { $title }
