memorandum-extension-invited = ⏩ { $organization } предлагает продлить меморандум <b>{ $number }</b> до { $until }: { $project }

    Стороны:
    { $parties }

    Текст дополнения приложен. Прочитайте его и подтвердите или откажитесь, указав причину.
memorandum-extension-invited-own = ⏩ Текст о продлении меморандума <b>{ $number }</b> до { $until } готов: { $project }

    Стороны:
    { $parties }

    Текст дополнения приложен. Прочитайте его и подтвердите.
memorandum-extension-office = ⏩ { $organization } предлагает продлить меморандум <b>{ $number }</b> до { $until }: { $project }. Ваша сторона: { $own }

    Кто ответит за вашу организацию? Укажите свою должность и основание полномочий: они войдут в текст.
memorandum-extension-office-own = ⏩ Ваша организация предложила продлить меморандум <b>{ $number }</b> до { $until }: { $project }

    Кто ответит за неё? Укажите свою должность и основание полномочий: они войдут в текст.
memorandum-extended = 🤝 Все стороны согласились продлить меморандум { $first }. Номер дополнения: <b>{ $number }</b>
    { $project }
    Последний день теперь: { $until }. Дополнение приложено, его можно распечатать и подписать.
memorandum-extension-agreed = 🤝 Все стороны согласились продлить меморандум { $first } до { $until }. Номер дополнения: <b>{ $number }</b>
    { $project }
    Меморандум подписан, поэтому его последний день изменится, когда стороны подпишут и дополнение. Оно приложено: подпишите его и загрузите экземпляр.
memorandum-extension-signed = ✅ Дополнение { $number } подписали все стороны: { $project }. Последний день меморандума { $first } – { $until }.
memorandum-extension-unsigned = Продление до { $until } согласовано, но ещё не подписано. Дополнение: { $number }
memorandum-extension-lapsed = Предложение продлить меморандум { $number } («{ $project }») больше не рассматривается: меморандум завершён, или состав его сторон меняется.
memorandum-extension-unchangeable = Предложение продлить меморандум { $number } до { $until } больше не рассматривается. Нужен другой последний день, а изменить его в боте некому: ни у одной стороны там нет представителя. Любая сторона может предложить другой день на странице меморандума. { $project }
memorandum-end-not-wanted = { $organization } больше не предлагает прекратить меморандум { $number }: { $project }. Он сохраняется.
memorandum-stays = { $organization } остаётся в меморандуме { $number }: { $project }. Сообщение о выходе отозвано.
project-seeks-again = Меморандум { $number } завершён до начала работ, поэтому проект «{ $title }» снова ищет поддержку.

action-extend-memorandum = Продлить
action-bring-copy = Загрузить экземпляр
action-agree-to-end = Согласиться
action-replace-signatory = Сменить представителя
button-open-extension = Предложение продлить
button-open-first = Исходный меморандум
button-go-on-memorandum = Сохранить меморандум
button-stay-memorandum = Остаться
button-extension-send = Предложить
button-another-day = Другой день
memorandum-extends = Дополнение к меморандуму { $number }: новый последний день – { $until }
memorandum-extension-label = ⏩ { $project }
memorandum-extend = До какого дня продлить меморандум { $number }? Сейчас последний день – { $until }. Нажмите на срок или напишите дату. Например: 31.12.2028.

    { $project }
memorandum-extend-by = на { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 }
memorandum-extend-sure = Меморандум { $number } будет продлён до { $until }.

    { $project }

    Остальной текст не меняется. Дополнение получат все стороны, и каждая его подтвердит.
memorandum-extension-sent = Отправлено сторонам. Меморандум будет продлён, когда подтвердят все.
memorandum-extension-changed = Новый текст отправлен всем сторонам.
memorandum-you-go-on = Всем сторонам сообщили, что вы сохраняете меморандум.
memorandum-you-stay = Вы остаётесь. Всем сторонам об этом сообщили.
memorandum-end-wanted-by-you = Вы предложили прекратить меморандум. Он завершится, когда согласятся все.

error-memorandum-extension-nobody = Продлить меморандум нельзя: в нём остаётся меньше двух сторон.
error-memorandum-extension-not-later = Последний день меморандума – { $until }. Назовите день позже.
error-memorandum-extension-open = Продление уже предложено. Откройте его в карточке меморандума.
error-memorandum-copy-holds-term = Без этого экземпляра срок меморандума уже прошёл бы, поэтому отозвать его нельзя.
error-memorandum-is-extension = Это дополнение. Продлить, покинуть или прекратить можно исходный меморандум.
error-memorandum-you-left = Ваша организация вышла из этого меморандума.
error-memorandum-notice-stands = Отозвать сообщение о выходе можно было в течение 72 часов. День выхода: { $on }.
error-memorandum-extended-without-you = За это время остальные стороны согласовали продление без вас, поэтому отозвать сообщение о выходе нельзя.
error-memorandum-often-enough = За сутки ваша организация меняла это уже { $most } { $most ->
    [one] раз
    [few] раза
   *[many] раз
 }. Продолжить можно завтра.

button-memorandum-copies = Подписанные экземпляры
memorandum-copies = <b>Подписанные экземпляры</b>
    { $project }

    Их загрузили стороны. Сервис за подписи не ручается.
memorandum-copies-none = Подписанных экземпляров пока нет. Подпишите документ на бумаге или электронной подписью и загрузите экземпляр.
memorandum-copy-missing = 📎 Меморандум { $number } согласован, но экземпляра с подписью вашей организации ещё нет: { $project }. Подпишите документ и загрузите экземпляр. Когда подпишут все, срок посчитаем с последней подписи.
memorandum-stays-unsigned = 📎 Меморандум { $number } остаётся согласованным, но не подписанным: { $project }. Нет подписанных экземпляров от: { $organizations }. Больше не напоминаем, загрузить экземпляр можно и позже.
wait-memorandum-copy = С { $since } ждём подписанный экземпляр стороны.
wait-memorandum-copy-next-1 = Если его не будет до { $by }, напомним.
wait-memorandum-copy-next-2 = Если его не будет до { $by }, меморандум останется согласованным, но не подписанным.
wait-memorandum-copy-ours = С { $since } ждём ваш подписанный экземпляр.
wait-memorandum-copy-ours-next-1 = Если его не будет до { $by }, напомним.
wait-memorandum-copy-ours-next-2 = Если его не будет до { $by }, меморандум останется согласованным, но не подписанным.
memorandum-signing-day = В какой день ваша организация подписала меморандум? Срок считается со дня, когда подписала последняя сторона. Нажмите на день или напишите его: не раньше { $earliest }.
memorandum-signing-day-named = В файле указан день подписи, он первый.
error-memorandum-signing-day = День подписи – не раньше { $earliest } и не позже сегодняшнего.
memorandum-copy-line = 📎 { $organization }: { $kind }, подписано { $on }, загружено { $at } (время Астаны)
memorandum-copy-kind-scan = скан
memorandum-copy-kind-pdf = подписанный PDF
memorandum-copy-kind-cms = файл подписи (CMS)
memorandum-copy-of = <b>{ $organization }</b>
    Подписано: { $on }
    Загружено: { $at } (время Астаны)
button-copy-file = Получить файл
memorandum-copy-file = Подписанный экземпляр { $number }, { $party }
memorandum-copy-caption = Подписанный экземпляр, загрузила сторона. { $organization }, { $number }

button-memorandum-archive = Архив
memorandum-archive = <b>Архив меморандумов</b>
    { $filters }
    Найдено: { $count }
memorandum-archive-all = Показаны все.
memorandum-archive-empty = Меморандумов пока нет. Первый появится здесь, когда вы составите его по совпадению или вас пригласят.
memorandum-archive-nothing-fits = По этим условиям ничего нет. Уберите одно из них.
memorandum-archive-stage = По состоянию
memorandum-archive-year = По году
memorandum-archive-party = По стороне
memorandum-archive-reset = Сбросить условия
memorandum-archive-any = Все
memorandum-archive-choose-stage = Какие меморандумы показать?
memorandum-archive-choose-year = За какой год?
memorandum-archive-choose-party = С какой организацией?
memorandum-archive-is-open = ещё согласуются
memorandum-archive-is-agreed = согласованы, не подписаны
memorandum-archive-is-signed = подписаны
memorandum-archive-is-ended = завершены
memorandum-archive-is-over = не состоялись
memorandum-archive-in-year = { $year } год
button-archive-zip = Скачать все PDF
memorandum-archive-packing = 📦 Собираем файлы: { $done } из { $total }.
memorandum-archive-packed = 📦 Готово: { $total } { $total ->
    [one] документ
    [few] документа
   *[many] документов
 }.
memorandum-archive-parted = 📦 Готово: { $total } { $total ->
    [one] документ
    [few] документа
   *[many] документов
 }. Telegram принимает файлы до 50 МБ, поэтому частей несколько: { $parts }.
memorandum-archive-left-out = В одном архиве помещается { $most } документов, вошли самые новые. Чтобы получить остальные, выберите год.
memorandum-archive-file = Меморандумы
memorandum-archive-file-part = Меморандумы, часть { $part }
error-memorandum-archive-nothing = Согласованных меморандумов здесь нет, поэтому скачивать нечего. Уберите одно из условий.
button-own-number = Ваш номер
memorandum-own-number = № { $number }
memorandum-tell-number = Под каким номером меморандум { $number } зарегистрирован у вас? Номер будет виден здесь и в архиве, сам документ не изменится.
memorandum-number-now = Сейчас: { $number }
memorandum-you-numbered = Номер сохранён.
