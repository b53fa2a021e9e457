memoranda-title = <b>Мои меморандумы</b>
memoranda-empty = Меморандумов пока нет. Когда обе стороны согласны, под предложением появляется кнопка «Составить меморандум». Если вас пригласят другие, меморандум будет здесь.

memorandum-level-regional = Меморандум регионального уровня
memorandum-level-national = Меморандум республиканского уровня
memorandum-stage-put = ⏳ Ждёт подтверждения сторон
memorandum-stage-draft = ⏳ Черновик: текст ещё не полон
memorandum-stage-agreed = 🤝 Согласован, ещё не подписан. Номер: { $number }
memorandum-stage-signed = ✅ Подписан. Номер: { $number }
memorandum-stage-ended = ☑ Завершён. Номер: { $number }
memorandum-stage-declined = ✗ Одна из сторон отказалась
memorandum-stage-lapsed = ✗ Закрыт: не все подтвердили вовремя, или для него больше нет основания
memorandum-stage-taken_back = ✗ Отозван стороной, которая его составила
memorandum-frozen-late = Текст закреплён по данным на день обновления сервиса.

memorandum-card = <b>{ $project }</b>
    { $level }
memorandum-card-party = { $sign } { $organization } · { $position } { $signatory }
memorandum-card-body = { $sign } { $organization }
memorandum-card-part-written = своя часть заполнена
memorandum-card-part-open = своя часть ещё не заполнена
memorandum-card-own-number = номер у стороны: { $number }
memorandum-card-wish = ✏ { $section }: { $words }
memorandum-card-acknowledged = подтверждено в чате: { $at } (время Астаны)
memorandum-card-declined = отказ. Причина: { $reason }
memorandum-card-subject = <b>Цели</b>
    { $subject }
memorandum-card-plan = <b>План</b>
    { $plan }
memorandum-plan-item = { $what } – до { $until }, { $who }

memorandum-subject = Каковы цели меморандума по проекту «{ $project }»? Напишите каждую с новой строки или возьмите текст из проекта:

    { $aims }
memorandum-subject-label = Цели
memorandum-keep-aims = Взять этот текст
memorandum-as-offered = Как предложено
memorandum-intentions_own = Что намерена делать ваша сторона ({ $organization })? Например: открыть кружки в трёх школах, отчитываться каждый квартал.
memorandum-intentions_own-label = Наши намерения
memorandum-third = Будет ли третья сторона? Выберите госорган или напишите его название. Первыми показаны те, кто отвечает за эту территорию и сферу.
memorandum-third-label = Третья сторона
memorandum-two-parties = Достаточно двух сторон
memorandum-place = Где заключается меморандум? Нажмите кнопку или напишите город либо село.
memorandum-place-label = Место
memorandum-term = На какой срок заключается меморандум? Выберите число месяцев или напишите последний день. Например: 31.12.2027.
memorandum-term-label = Срок
memorandum-term-months = { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 }
memorandum-term-until = по { $until } включительно
memorandum-plan = Что запланировано? Напишите одно дело. Например: купить 12 ноутбуков. Срок и кто отвечает, спросим следом.
memorandum-plan-label = План
memorandum-signatory_own = Кто подтверждает меморандум от вашей стороны ({ $organization })?
memorandum-signatory_own-label = Наш представитель
memorandum-myself = Я: { $name }
memorandum-position = Какую должность занимает представитель ({ $organization })? Выберите или напишите.
memorandum-position-label = Должность
memorandum-basis = На основании какого документа действует представитель? Выберите или напишите.
memorandum-basis-label = Основание полномочий
memorandum-paper = { $basis }: какой номер и какая дата? Одной строкой, например: № 12 от 3 марта 2026 года. Если пропустить, в документе останется строка, чтобы вписать их от руки.
memorandum-paper-label = Номер и дата
memorandum-signatory_counterpart = Кого пригласить от другой стороны ({ $organization })?
memorandum-signatory_counterpart-label = Представитель другой стороны
memorandum-signatory_third = Кого пригласить от третьей стороны ({ $organization })?
memorandum-signatory_third-label = Представитель третьей стороны
memorandum-review = <b>Проверьте, всё ли верно</b>
    На следующем шаге увидите черновик в PDF.
memorandum-submit = Посмотреть черновик
memorandum-confirm = Черновик выше. Если всё верно, отправим его сторонам:

    { $parties }

    После отправки каждая сторона заполнит свою часть, затем текст подтверждают все. Тогда меморандум согласован.
button-send-memorandum = Отправить сторонам
button-remove-last = Убрать последний пункт
memorandum-sent = Отправлено сторонам.

memorandum-file = Меморандум { $number }.pdf
memorandum-file-draft = Меморандум, черновик.pdf
memorandum-file-caption = { $number } · { $project }
memorandum-file-draft-caption = Черновик · { $project }
button-memorandum-file = 📄 Получить PDF

memorandum-invited = 📜 { $organization } приглашает заключить меморандум <b>«{ $project }»</b>

    Стороны:
    { $parties }

    Черновик приложен. Прочитайте его и подтвердите или откажитесь, указав причину.
memorandum-invited-own = 📜 Текст вашего меморандума готов: <b>«{ $project }»</b>

    Стороны:
    { $parties }

    Все стороны заполнили свои части. Черновик приложен: прочитайте и подтвердите его.
memorandum-agreed = 🤝 Меморандум согласовали все стороны: <b>{ $number }</b>
    { $project }
    Срок: { $term }
    Документ приложен, теперь его можно распечатать и подписать.
memorandum-declined = { $organization } отказывается от меморандума «{ $project }»
    Причина: { $reason }
    Можно обсудить и составить новый.
action-acknowledge-memorandum = Подтвердить
action-decline-memorandum = Отказаться
action-open-memorandum = Прочитать

memorandum-acknowledge = Вы подтверждаете меморандум <b>«{ $project }»</b>

    { $organization }
    { $position } { $signatory }
    Основание полномочий: { $basis }

    Ваши намерения: { $intentions }
    Место: { $place }
    { $term }

    Нажатие кнопки – подтверждение, а не подпись. Оно означает, что ваша организация ознакомилась с текстом и согласна с ним. Пока не подтвердят все, можно ещё попросить изменить текст или отказаться. После этого – нельзя.
button-acknowledge = ✅ Подтверждаю
memorandum-decline = Почему вы отказываетесь от меморандума «{ $project }»? Ваши слова прочтут все стороны, и меморандум закроется.
memorandum-you-acknowledged = Подтверждено. { $count ->
    [one] Ждём ещё { $count } сторону.
    [few] Ждём ещё { $count } стороны.
   *[many] Ждём ещё { $count } сторон.
 }
memorandum-you-completed = Подтвердили все стороны. Меморандум согласован: { $number }
memorandum-you-declined = Мы сообщили об отказе всем сторонам.

depends-memoranda-signed = { $number } { $number ->
        [one] согласованный меморандум
        [few] согласованных меморандума
       *[many] согласованных меморандумов
    } (имя и должность останутся)

memorandum-office = 📜 { $organization } приглашает заключить меморандум <b>«{ $project }»</b>. Ваша сторона: { $own }

    Черновик приложен. Сначала заполните свою часть: кто подписывает, что вы намерены делать, куда вам писать. Затем каждая сторона получит окончательный текст на подтверждение.
memorandum-office-own = 📜 Ваша организация готовит меморандум: <b>«{ $project }»</b>. Теперь нужна её часть.

    Черновик приложен. Укажите, кто подписывает, что вы намерены делать и куда вам писать. Затем каждая сторона получит окончательный текст на подтверждение.
memorandum-office-nudge = 📜 Меморандум «{ $project }» ждёт вас: заполните свою часть.
memorandum-nudge = 📜 Меморандум «{ $project }» ждёт вашего ответа: подтвердите его или откажитесь.
memorandum-silent = { $signatory } давно не отвечает по меморандуму «{ $project }». Можно напомнить лично или отозвать меморандум в его карточке.
memorandum-silent-ours = { $signatory } из вашей организации давно не отвечает по меморандуму «{ $project }». Напомните, пожалуйста.
memorandum-taken-back = Меморандум «{ $project }» отозвала сторона, которая его составила. Можно вместе составить новый.
memorandum-lapsed = Меморандум «{ $project }» закрыт: в срок ответили не все. Можно составить новый.
settled-memorandum-lapsed = Меморандум «{ $project }» закрыт.
settled-memorandum-stays = Меморандум { $number } остаётся таким, каким его согласовали.
action-tell-office = Заполнить свою часть
memorandum-office-told = Спасибо. Когда свою часть заполнят остальные, вы получите окончательный текст на подтверждение.
memorandum-office-told-last = Спасибо. Текст окончательный, мы отправили его всем сторонам на подтверждение.
button-take-back-memorandum = Отозвать
memorandum-take-back = Отозвать меморандум «{ $project }»? Мы сообщим всем сторонам, подтвердить его будет нельзя. Можно составить новый.
memorandum-you-took-back = Меморандум отозван. Мы сообщили всем сторонам.
memorandum-no-intentions = отдельно не указаны
memorandum-part-open = ещё не написаны
wait-memorandum-signatory = С { $since } ждём, кто возьмётся отвечать за эту сторону.
wait-memorandum-signatory-next-1 = Если никто не возьмётся до { $by }, напомним.
wait-memorandum-signatory-next-2 = Если никто не возьмётся до { $by }, напомним ещё раз.
wait-memorandum-signatory-next-3 = Если никто не возьмётся до { $by }, сообщим составителю.
wait-memorandum-signatory-next-4 = Если никто не возьмётся до { $by }, меморандум закроется.
wait-memorandum-signatory-ours = С { $since } ждём, кто из вас возьмётся за меморандум.
wait-memorandum-signatory-ours-next-1 = Если никто не возьмётся до { $by }, напомним.
wait-memorandum-signatory-ours-next-2 = Если никто не возьмётся до { $by }, напомним ещё раз.
wait-memorandum-signatory-ours-next-3 = Если никто не возьмётся до { $by }, сообщим составителю.
wait-memorandum-signatory-ours-next-4 = Если никто не возьмётся до { $by }, меморандум закроется.
wait-memorandum-office = С { $since } ждём, когда сторона заполнит свою часть.
wait-memorandum-office-next-1 = Если не заполнит до { $by }, напомним.
wait-memorandum-office-next-2 = Если не заполнит до { $by }, напомним ещё раз.
wait-memorandum-office-next-3 = Если не заполнит до { $by }, сообщим коллегам и составителю.
wait-memorandum-office-next-4 = Если не заполнит до { $by }, меморандум закроется.
wait-memorandum-office-ours = С { $since } ждём, когда вы заполните свою часть.
wait-memorandum-office-ours-next-1 = Если не заполните до { $by }, напомним.
wait-memorandum-office-ours-next-2 = Если не заполните до { $by }, напомним ещё раз.
wait-memorandum-office-ours-next-3 = Если не заполните до { $by }, сообщим вашим коллегам и составителю.
wait-memorandum-office-ours-next-4 = Если не заполните до { $by }, меморандум закроется.
wait-memorandum-confirmation = Подтверждения ждём с { $since }.
wait-memorandum-confirmation-next-1 = Если не подтвердят до { $by }, напомним.
wait-memorandum-confirmation-next-2 = Если не подтвердят до { $by }, напомним ещё раз.
wait-memorandum-confirmation-next-3 = Если не подтвердят до { $by }, сообщим коллегам и составителю.
wait-memorandum-confirmation-next-4 = Если не подтвердят до { $by }, меморандум закроется.
wait-memorandum-confirmation-ours = Ждём вашего подтверждения с { $since }.
wait-memorandum-confirmation-ours-next-1 = Если не подтвердите до { $by }, напомним.
wait-memorandum-confirmation-ours-next-2 = Если не подтвердите до { $by }, напомним ещё раз.
wait-memorandum-confirmation-ours-next-3 = Если не подтвердите до { $by }, сообщим вашим коллегам и составителю.
wait-memorandum-confirmation-ours-next-4 = Если не подтвердите до { $by }, меморандум закроется.
depends-memoranda = { $number } { $number ->
    [one] неподтверждённый меморандум
    [few] неподтверждённых меморандума
   *[many] неподтверждённых меморандумов
 }
depends-memoranda-in-force = { $number } { $number ->
    [one] согласованный меморандум (остаётся как есть)
    [few] согласованных меморандума (остаются как есть)
   *[many] согласованных меморандумов (остаются как есть)
 }
depends-memoranda-signatory = { $number } { $number ->
    [one] меморандум: ответит другой представитель
    [few] меморандума: ответит другой представитель
   *[many] меморандумов: ответит другой представитель
 }
memorandum-draft-nudge = 📜 Черновик меморандума «{ $project }» ждёт вас: дополните текст, и мы отправим его дальше.
memorandum-day-has-come = 📜 Меморандум «{ $project }» ещё не согласован, а его последний день уже наступил: { $until }. Назовите другой день, и мы отправим текст сторонам на подтверждение.
memorandum-cannot-be-printed = 📜 Меморандум «{ $project }» готов, но знаки { $characters } в тексте «{ $text }» в документе не напечатать. Напишите его казахскими, русскими или латинскими буквами. Например: Ким Ли Мин. Название организации меняют в её карточке. После этого отправим текст сторонам на подтверждение.
memorandum-change-asked = ✏ { $organization } просит изменить меморандум «{ $project }». Раздел: { $section }
    { $words }
    Когда будет новая версия, пришлём её на подтверждение.
memorandum-draft-change-asked = ✏ { $organization } просит изменить черновик меморандума «{ $project }». Раздел: { $section }
    { $words }
    Исправьте текст или оставьте его как есть. Затем его подтвердят все стороны.
memorandum-confirmation-lapsed = ✏ { $organization } просит изменить меморандум «{ $project }», поэтому ваше подтверждение больше не действует. Раздел: { $section }
    { $words }
    Когда будет новая версия, пришлём её на подтверждение.
memorandum-reworded = 📜 Меморандум «{ $project }»: ASAR изменил типовые пункты вокруг вашего текста. То, что написали стороны, осталось прежним. Прежние подтверждения больше не действуют: прочтите текст ещё раз и подтвердите.
memorandum-signatory-replaced = Меморандум «{ $project }»: за { $organization } теперь отвечает { $signatory }. Текст с этим именем подтвердят все стороны.
memorandum-other-post = 🖊 { $signatory } ({ $organization }) указывает в меморандуме «{ $project }» не ту должность, что в карточке организации.
    В карточке: { $post }
    В меморандуме: { $written }

    Проверьте, кто подписывает. Если должность неверна, попросите изменить её до подтверждения.
memorandum-other-post-on-card = В карточке организации другая должность: { $post }
card-other-post = 🖊 { $signatory } ({ $organization }) указывает в меморандуме не ту должность, которую вы проверили для карточки организации.
    В карточке: { $post }
    В меморандуме: { $written }

    Позвоните в организацию и уточните, кто подписывает.
memorandum-section-title = название
memorandum-section-aims = цели
memorandum-section-areas = направления
memorandum-section-plan = план мероприятий
memorandum-section-term = срок
memorandum-section-place = место заключения
memorandum-section-part = часть стороны
settled-memorandum-signatory-gone = По меморандуму «{ $project }» ответит другой представитель, текст подтвердят заново.
wait-memorandum-draft = С { $since } ждём, когда составитель дополнит текст.
wait-memorandum-draft-next-1 = Если не дополнят до { $by }, напомним.
wait-memorandum-draft-next-2 = Если не дополнят до { $by }, напомним ещё раз.
wait-memorandum-draft-next-3 = Если не дополнят до { $by }, напомним в последний раз.
wait-memorandum-draft-next-4 = Если не дополнят до { $by }, меморандум закроется.
wait-memorandum-draft-ours = С { $since } ждём, когда вы дополните текст.
wait-memorandum-draft-ours-next-1 = Если не дополните его до { $by }, напомним.
wait-memorandum-draft-ours-next-2 = Если не дополните его до { $by }, напомним ещё раз.
wait-memorandum-draft-ours-next-3 = Если не дополните его до { $by }, напомним в последний раз.
wait-memorandum-draft-ours-next-4 = Если не дополните его до { $by }, меморандум закроется.
wait-memorandum-seal = Согласован, с { $since } ждёт печати сервиса.
wait-memorandum-seal-next-1 = Если печати не будет до { $by }, сообщим администратору.
wait-memorandum-seal-next-2 = Если печати не будет до { $by }, отметим как просроченное.
briefing-memorandum-seal = { $count } { $count ->
    [one] меморандум ждёт
    [few] меморандума ждут
   *[many] меморандумов ждут
 } печати: проверьте ключ командой «asar keys show»
memorandum-copy-uploaded = 📎 { $organization } загружает подписанный экземпляр: { $project }, { $number }. Его загрузила сторона, сервис его не заверяет.
memorandum-copy-withdrawn = ↩ { $organization } отзывает подписанный экземпляр: { $project }, { $number }. Меморандум остаётся согласованным. Подписанным он станет, когда будут экземпляры всех сторон.
memorandum-signed = ✅ Подписанные экземпляры всех сторон на месте: { $project }, { $number }.
    Срок: { $term }
memorandum-term-ends = ⏰ Меморандум { $number } скоро завершится: { $project }
    Срок: { $term }
    Если нужно продлить, договоритесь заранее.
memorandum-term-ends-unsigned = ⏰ Последний день меморандума { $number } – { $until }: { $project }. Продление до { $extended } согласовано, но не подписано. Чтобы меморандум продолжился, подпишите дополнение и загрузите экземпляр.
memorandum-ended = ☑ Меморандум { $number } завершён: { $project }.
memorandum-leaves = { $organization } выходит из меморандума { $number }: { $project }. День выхода: { $until }.
memorandum-left = { $organization } больше не сторона меморандума { $number }: { $project }. Между остальными он сохраняется.
memorandum-end-wanted = { $organization } предлагает прекратить меморандум { $number }: { $project }. Если согласны все, он завершится.
wait-memorandum-term = Срок меморандума идёт с { $since }.
wait-memorandum-term-next-1 = Напомним { $by }.
wait-memorandum-term-next-2 = Напомним { $by }.
wait-memorandum-term-next-3 = { $by } меморандум завершится.
wait-memorandum-term-ours = Срок меморандума идёт с { $since }.
wait-memorandum-term-ours-next-1 = Напомним { $by }.
wait-memorandum-term-ours-next-2 = Напомним { $by }.
wait-memorandum-term-ours-next-3 = { $by } меморандум завершится.
wait-memorandum-exit = С { $since } идёт срок выхода.
wait-memorandum-exit-next-1 = { $by } сторона выйдет.
wait-memorandum-exit-ours = С { $since } идёт срок выхода.
wait-memorandum-exit-ours-next-1 = { $by } сторона выйдет.
button-ask-for-change = Попросить изменить
button-revise = Исправить текст
button-what-changed = Что изменилось
button-upload-signed = Загрузить экземпляр
button-replace-signatory = Сменить представителя
button-replace-signatory-sure = Сменить
button-add-reader = Кто получает копии
button-leave-memorandum = Выйти из меморандума
button-leave-memorandum-sure = Сообщить о выходе
button-end-memorandum = Прекратить по согласию
button-end-memorandum-sure = Согласны прекратить
button-take-back-copy = Отозвать экземпляр
memorandum-more = <b>{ $project }</b>
memorandum-change-section = Что изменить в меморандуме «{ $project }»?
memorandum-part-of = { $organization }: своя часть
memorandum-part-changed = часть стороны ({ $organization })
memorandum-change-words = Раздел: { $section }. Что и как изменить? Ваши слова прочтут все стороны. Эту версию подтвердить уже не получится: готовится следующая.
memorandum-draft-change-words = Раздел: { $section }. Что и как изменить? Ваши слова получит сторона, которая написала этот текст; остальные тоже смогут их прочитать.
memorandum-you-asked = Просьбу получили все стороны. Когда будет новая версия, пришлём её вам на подтверждение.
memorandum-you-asked-drafter = Просьбу получила сторона, которая написала этот текст. Свою часть можно заполнить уже сейчас. Весь текст придёт вам на подтверждение.
memorandum-difference = <b>Что изменилось</b>
    { $project }
memorandum-difference-none = Текст не изменился.
memorandum-change-in = <b>Раздел: { $section }</b>
memorandum-change-old = Было: { $words }
memorandum-change-new = Стало: { $words }
memorandum-revise = <b>Следующая версия</b>
    { $project }
    Выберите раздел, который нужно исправить. Остальное останется как есть.
memorandum-revise-section = Исправить: { $section }
memorandum-wish = ✏ <b>{ $section }</b> · { $organization }
    { $words }
memorandum-wanted = • { $section }, { $language }
memorandum-and-more = И ещё { $count }.
memorandum-words-kazakh = Раздел: { $section }. Напишите текст на казахском. Сейчас:

    { $now }
memorandum-words-russian = Теперь текст на русском ({ $section }). На казахском:

    { $other }

    На русском сейчас:

    { $now }
new-plan-plan = { memorandum-plan }
new-plan-plan-label = { memorandum-plan-label }
new-plan-other = <b>{ $section }</b> · текст { $number } из { $total }

    Теперь { $language }. Вот как это написано { $source }:

    { $words }
new-plan-other-label = { memorandum-other-label }
memorandum-revised-put = Новая версия ушла всем сторонам на подтверждение.
memorandum-revised = Сохранено. Когда стороны заполнят свои части, отправим версию на подтверждение.
memorandum-successor = Кто теперь отвечает за меморандум «{ $project }»?
memorandum-nobody-else = Других представителей у организации нет. Сначала пригласите коллегу в карточке организации.
memorandum-replace = { $signatory } будет отвечать за меморандум «{ $project }». Об этом узнают все стороны и подтвердят текст с этим именем. Прежние подтверждения не сохранятся.
memorandum-you-replaced = Готово. Мы сообщили всем сторонам.
memorandum-reader = Кто будет получать копии меморандума «{ $project }»? Подтвердить текст этот человек не сможет. Кто уже получает, отмечен ✓: нажмите ещё раз, чтобы убрать.
memorandum-reader-named = Теперь копии приходят и сюда.
memorandum-reader-stopped = Копии больше не приходят.
memorandum-upload = Загрузите подписанный экземпляр меморандума { $number }: фото, PDF или файл CMS. Увидят его только стороны:

    { $others }
memorandum-copy-taken = 📎 Экземпляр сохранён. Мы показываем, что его загрузила сторона.
memorandum-copy-scan = Это скан или фото.
memorandum-copy-signed-pdf = Это подписанный PDF.
memorandum-copy-cms = Это отдельный файл подписи (CMS).
memorandum-copy-fit-fits = Относится к файлу с печатью сервиса.
memorandum-copy-fit-same = Это сам файл с печатью сервиса, без подписи.
memorandum-copy-fit-other-file = Это другой файл.
memorandum-copy-fit-text-mode = Файл подписан как текст.
memorandum-copy-fit-unknown = Текст здесь не проверяется.
memorandum-signature-fits = • { $name }: подпись подходит к файлу. Сертификат сервис не проверяет.
memorandum-signature-broken = • { $name }: подпись не подходит к файлу.
memorandum-signature-not-checked = • { $name }: здесь не проверяется.
memorandum-copy-official = Проверить электронную подпись официально: { $where }
memorandum-copy-taken-back = Экземпляр отозван.
memorandum-leave = Выйти из меморандума { $number }?
    { $project }

    День выхода: { $leaves }. { $what }

    Всем сторонам сообщим сейчас. Передумать можно в течение 72 часов.
memorandum-leave-ends = В этот день меморандум завершится для всех: без вас остаётся одна сторона.
memorandum-leave-goes-on = Между остальными меморандум сохранится.
memorandum-leave-extension = Продление, которое сейчас согласуют, отменится сразу.
memorandum-you-leave = Мы сообщили всем сторонам.
memorandum-end = Прекратить меморандум { $number }?
    { $project }

    Он завершится, как только согласятся все стороны.
memorandum-you-ended = Все стороны согласны. Меморандум завершён.
memorandum-you-want-end = Мы сообщили о вашем согласии всем сторонам.
memorandum-wants = Не хватает текстов: { $count }.
button-memorandum-more = Ещё
memorandum-title-label = Название
memorandum-keep-both = Взять на обоих языках
memorandum-other = <b>{ $section }</b> · текст { $number } из { $total }

    Теперь { $language }. Вот как это написано { $source }:

    { $words }
memorandum-other-label = На втором языке
memorandum-other-line = { $section }: { $words }
memorandum-other-all = Все тексты есть на обоих языках. Выберите, какой написать заново, или нажмите «Готово».
memorandum-plan-line = План, пункт { $number }
memorandum-plan-line-who = План, пункт { $number }: кто отвечает
memorandum-plan-until = «{ $what }»: до какого дня? Выберите или напишите дату.
memorandum-plan-who = «{ $what }», до { $until }: кто отвечает? Выберите сторону или напишите имя.
memorandum-plan-more = Что ещё запланировано? Напишите одно дело, выберите пункт по номеру, чтобы его исправить, или нажмите «{ button-done }».
memorandum-plan-change = Пункт { $number }: { $line }. Что исправить?
memorandum-plan-what = Пункт { $number } сейчас: «{ $what }». Как должно быть?
button-plan-what = Дело
button-plan-until = Срок
button-plan-who = Кто отвечает
button-remove-line = Убрать пункт
memorandum-full_name = Кто подпишет от вашей стороны ({ $organization })? Напишите фамилию, имя и отчество, как в удостоверении.
memorandum-full_name-label = Подписывает
memorandum-address = Юридический адрес для писем и уведомлений ({ $organization })? Выберите или напишите с улицей и домом.
memorandum-address-label = Адрес для уведомлений
memorandum-phone = Телефон для уведомлений ({ $organization })? Выберите или напишите. Например: +7 701 234 56 78. Если в документе он не нужен, пропустите.
memorandum-phone-label = Телефон для уведомлений
memorandum-email = Электронная почта для уведомлений? Выберите или напишите. Например: info@uiym.kz. Если в документе она не нужна, пропустите.
memorandum-email-label = Почта для уведомлений
memorandum-own_number = Под каким номером меморандум зарегистрирован у вас? Если номера пока нет, пропустите.
memorandum-own_number-label = Ваш номер
button-same-in-both = Пишется одинаково
button-written-in = Это { $language }
own-part-full_name = Кто подпишет от вашей стороны ({ $organization })? Напишите фамилию, имя и отчество, как в удостоверении.
own-part-full_name-label = { memorandum-full_name-label }
own-part-position = Какую должность занимает представитель ({ $organization })? Выберите или напишите.
own-part-position-label = { memorandum-position-label }
own-part-basis = На основании какого документа действует представитель? Выберите или напишите.
own-part-basis-label = { memorandum-basis-label }
own-part-paper = { memorandum-paper }
own-part-paper-label = { memorandum-paper-label }
own-part-intentions = Что намерена делать ваша сторона ({ $organization })? Например: открыть кружки в трёх школах, отчитываться каждый квартал.
own-part-intentions-label = { memorandum-intentions_own-label }
own-part-address = Юридический адрес для писем и уведомлений ({ $organization })? Выберите или напишите с улицей и домом.
own-part-address-label = { memorandum-address-label }
own-part-phone = Телефон для уведомлений ({ $organization })? Выберите или напишите. Например: +7 701 234 56 78. Если в документе он не нужен, пропустите.
own-part-phone-label = { memorandum-phone-label }
own-part-email = Электронная почта для уведомлений? Выберите или напишите. Например: info@uiym.kz. Если в документе она не нужна, пропустите.
own-part-email-label = { memorandum-email-label }
own-part-own_number = Под каким номером меморандум зарегистрирован у вас? Если номера пока нет, пропустите.
own-part-own_number-label = { memorandum-own_number-label }
own-part-other = <b>{ $section }</b> · текст { $number } из { $total }

    Теперь { $language }. Вот как это написано { $source }:

    { $words }
own-part-other-label = { memorandum-other-label }
own-part-review = <b>Так ваша сторона будет названа в меморандуме</b>
    Когда свою часть заполнят все, текст придёт вам на подтверждение. Изменить его можно будет по просьбе стороны.
own-part-submit = ✅ Всё верно
action-draft-own = 📜 Составить меморандум
memorandum-drafter = От имени какой организации?
memorandum-counterpart = С кем заключаете меморандум? Напишите название организации или его часть.
memorandum-counterpart-label = Другая сторона
memorandum-title = О чём меморандум? Напишите название. Например: летние лагеря для сельских школьников.
memorandum-subject-anew = Каковы цели меморандума? Напишите каждую с новой строки.
memorandum-third-anew = Будет ли третья сторона? Если да, напишите её название или его часть.
memorandum-state-finds = Госорган сам бизнес не приглашает: меморандум с ним начинает бизнес или НПО.
memorandum-areas = В каких направлениях сотрудничаете? Отметьте до пяти.
memorandum-areas-label = Направления
memorandum-no-areas = отдельно не указаны
memorandum-stage-sealing = 🤝 Согласован, ставим печать сервиса. Номер: { $number }
memorandum-stage-agreed_before = 🤝 Согласован, ещё не подписан. Номер: { $number }. Тогда сервис ещё не ставил печать, поэтому её в файле нет.
memorandum-card-promise = <b>Наши намерения</b>
    { $intentions }
memorandum-card-place = Место: { $place }
memorandum-card-term = Срок: { $term }
memorandum-counted-day = по { $until } включительно
memorandum-counted-open = { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 } с последней подписи, до неё – с согласования
memorandum-counted-agreed = { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 } с согласования, последний день – { $until }. Когда подпишут все, посчитаем с последней подписи.
memorandum-counted-signed = { $months } { $months ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 } с последней подписи, последний день – { $until }
memorandum-card-acknowledged-page = подтверждено на странице, ссылка пришла на { $address }: { $at } (время Астаны)
memorandum-card-acknowledged-handed = подтверждено на странице по ссылке, которую передал представитель этой стороны: { $at } (время Астаны)
memorandum-card-acknowledged-handed-moderator = подтверждено на странице по ссылке, которую передал модератор: { $at } (время Астаны)
memorandum-card-check = Проверить документ: { $page }
button-check-page = Страница проверки
button-memorandum-english = Копия на английском
memorandum-file-english = Меморандум { $number }, на английском.pdf
memorandum-file-english-caption = Копия на английском, силы не имеет · { $project }
