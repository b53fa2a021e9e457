menu-pitches = 📨 Предложения нам

pitch = 🤝 <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Нужно: { $needs }
    Сумма: { $amount }
    <i>Чем подходит:</i> { $reasons }{ $original }
pitch-nudge = Это предложение ждёт вашего ответа.

    { $pitch }
pitch-again = Вы отложили это предложение. Напоминаем о нём.

    { $pitch }
digest = <i>Предложение { $number } из { $total }</i>

    { $page }
digest-nudge = Эти предложения ждут вашего ответа.

    { $digest }
digest-done = Других предложений, ожидающих ответа, здесь нет.
pitch-amount = { $full }, минимум { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>написано { $language }</i>
translated-by-model = { "\u000A" }<i>машинный перевод, авторы его проверили</i>
pitch-why = <i>Чем подходит:</i> { $reasons }

reason-shared-cause = ваша тема: { $cause }
reason-related-cause = близко к вашим темам: { $cause }
reason-shared-sphere = ваша сфера: { $sphere }
reason-close-in-meaning = близко по смыслу к вашим словам
reason-liked-before = похожее вас уже интересовало
reason-same-region = ваш регион
reason-neighbour-region = соседний регион: { $region }
reason-nationwide = вы помогаете по всей стране
reason-within-ceiling = в пределах вашей суммы
reason-minimum-within-ceiling = минимум в пределах вашей суммы
reason-minimum-above-ceiling = минимум чуть выше вашей суммы: можно поддержать вместе с другими
reason-offers = вы можете дать: { $needs }
reason-waiting = ждёт поддержки { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
reason-deadline = до окончания проекта { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
 }
reason-nearest = один из самых близких к вашим пожеланиям

reason-theirs-shared-cause = тема совпадает: { $cause }
reason-theirs-related-cause = поддерживает близкие темы
reason-theirs-shared-sphere = сфера совпадает: { $sphere }
reason-theirs-close-in-meaning = пожелания близки по смыслу к проекту
reason-theirs-liked-before = похожее уже вызывало интерес
reason-theirs-same-region = поддерживает этот регион
reason-theirs-neighbour-region = из соседнего региона
reason-theirs-nationwide = помогает по всей стране
reason-theirs-offers = может дать: { $needs }
reason-theirs-waiting = проект ждёт { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
reason-theirs-deadline = до окончания проекта { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
 }
reason-theirs-nearest = пожелания близки к проекту

action-pitch-interested = Интересно
action-pitch-later = Позже
action-pitch-decline = Не для нас
action-pitch-more = Подробнее
action-more-pitches = Показать ещё
no-more-nothing-fits = Больше подходящих проектов пока нет. Сообщим, когда появится новый.
no-more-enough = Сверх обычного показываем не больше { $most } { $most ->
    [one] проекта
   *[other] проектов
 } в неделю. Попросить ещё можно с понедельника.
no-more-paused = Вы приостановили предложения. Возобновите их в разделе «Что поддерживаем» и попробуйте ещё раз.
no-more-unverified = Модератор ещё не подтвердил вашу организацию. После этого покажем подходящие проекты.
no-more-no-profile = Сначала расскажите, что поддерживаете: раздел меню «Что поддерживаем».
action-digest-interested = { action-pitch-interested }
action-digest-later = { action-pitch-later }
action-digest-decline = { action-pitch-decline }
action-digest-more = { action-pitch-more }
action-digest-open = Смотреть следующее
action-digest-previous = ‹
action-digest-page = { $number }/{ $total }
action-digest-next = ›
action-accept-interest = Да, познакомьте
action-draft-memorandum = Составить меморандум
action-refuse-interest = Нет

pitch-answered-interested = ✅ Вы ответили «интересно». Если авторы проекта согласятся, обе стороны получат контакты друг друга.
pitch-answered-later = ⏳ Отложено. Спросим ещё раз: { $day }. Ответить раньше можно в разделе меню «Предложения нам».
pitch-answered-later-again = ⏳ Отложено ещё раз. Больше не спросим. Ответить можно до { $by } в разделе меню «Предложения нам».
pitch-answered-declined = Этот проект мы больше не пришлём. Спасибо за ответ.
pitch-answered-accepted = ✅ По этому проекту вас уже познакомили.
pitch-why-not = Чем проект не подошёл? Достаточно одной фразы. Авторы проекта её не увидят, она поможет точнее подбирать следующие.
pitch-explained = Спасибо, учтём.
pitch-interest = 🤝 { $organization } интересуется вашим проектом «{ $title }».
    { $kind } · { $region }, { $settlement }
    { $about }

    Познакомить вас? Если да, обе стороны получат контакты друг друга.
pitch-interest-part = 🤝 { $organization } интересуется вашим проектом «{ $title }».
    { $kind } · { $region }, { $settlement }
    { $about }
    Чем готовы помочь: { $part }

    Познакомить вас? Если да, обе стороны получат контакты друг друга.
interest-nudge = 🤝 { $organization } ждёт вашего ответа: они хотят поддержать проект «{ $title }». Познакомить вас?
interest-you-accepted = ✅ { $organization }: вы согласились. Обе стороны получат контакты друг друга.
interest-you-refused = { $organization }: вы отказались. Мы вежливо сообщим об этом.
interest-refused = «{ $title }»: на этот раз авторы проекта решили не продолжать. Спасибо за интерес. Когда найдётся другой подходящий проект, сообщим.
match = 🤝 <b>{ $title }</b>
    Обе стороны согласны. { $organization }, контакты: { $contacts }

    Следующий шаг: предложите встречу или составьте черновик меморандума. Время встречи можно перенести, а текст меморандума проверьте до отправки: потом он не меняется.
match-in-part = 🤝 <b>{ $title }</b>
    Обе стороны согласны. { $organization }, контакты: { $contacts }
    Помощь: { $part }

    Следующий шаг: предложите встречу или составьте черновик меморандума. Время встречи можно перенести, а текст меморандума проверьте до отправки: потом он не меняется.
pitch-contacts = { $organization }, контакты: { $contacts }

pitches-title = <b>Предложения нам: { $total }</b>
    Сначала те, что ждут ответа.
pitches-empty = Предложений пока нет. Расскажите, что поддерживаете, и мы сообщим, как только найдётся подходящий проект.
button-what-we-support = Что поддерживаем
pitch-status-sent = 🆕 новое
pitch-status-later = ⏳ позже
pitch-status-interested = ✅ интересно
pitch-status-declined = не для нас
pitch-status-accepted = 🤝 познакомились
pitch-status-refused = авторы отказались
pitch-status-expired = срок истёк
pitch-status-closed = поиск закрыт
pitch-state-sent = 🆕 Вы ещё не ответили.
pitch-state-later = ⏳ Отложено. Ответить можно в любое время.
pitch-state-later-again = ⏳ Отложено ещё раз, больше не спросим. Ответить можно до { $by }.
pitch-state-interested = ✅ Вы ответили «интересно».
pitch-late = Проект всё ещё ищет поддержку: если вам интересно, дайте знать.
pitch-state-declined = Вы ответили «не для нас».
pitch-state-accepted = 🤝 Обе стороны согласны.
pitch-state-refused = На этот раз авторы проекта решили не продолжать.
pitch-state-expired = Срок ответа истёк.
pitch-state-closed = Проект больше не ищет поддержки. Отвечать не нужно.
pitch-closed = Сейчас этот проект не ищет поддержки.

button-standing = 🤝 Партнёры
standing-title = <b>{ $title }</b>
standing-searching = Ищем партнёров, которым подходит ваш проект. Как только найдём, сразу отправим его им. От вас ничего не требуется.
standing-figures = Показан { $shown } { $shown ->
        [one] партнёру
        [few] партнёрам
       *[many] партнёрам
    }
    Заинтересовались: { $interested }
    Ждём ответа: { $waiting }
standing-next-wave = Показан { $wave }-й группе из { $waves }. Если никто не откликнется, отправим проект следующей группе. Дата отправки: { $day }.
standing-next-call = Показан последней группе ({ $wave } из { $waves }). Если никто не откликнется, модератор позвонит партнёрам. Дата звонка: { $day }.
standing-next-search = Ищем партнёров для { $wave }-й группы из { $waves }. Как только найдём, сразу отправим им проект.
standing-awaits-answer = О вашем проекте задали вопрос. Поиск других партнёров ждёт вашего ответа.
standing-moderators-told = Пока никто не откликнулся. Модератор об этом знает: он позвонит партнёрам и свяжется с вами.
standing-best-busy = Самый подходящий партнёр на этой неделе больше проектов не принимает. Ваш проект на очереди. Место появится снова: { $day }.
standing-choose = Кто заинтересовался:
button-possible-backers = Кто может поддержать
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Проект: { $title }
interest-state-interested = Познакомить вас? Если да, обе стороны получат контакты друг друга.
interest-state-accepted = 🤝 Обе стороны согласны.
match-state-in-force = 📜 Меморандум согласован.
match-state-under-way = 📜 Меморандум согласован, работа идёт.
match-state-completed = 🏁 Проект завершён.
interest-state-refused = Вы отказались.
possible-backers-title = <b>Кто может поддержать</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = Пока нет партнёров с подходящими условиями. Когда появится новый, сразу проверим, подходит ли ему ваш проект.
possible-backers-note = <i>Название партнёра откроем, когда он проявит интерес.</i>

menu-matching-figures = 📊 Статистика предложений
matching-figures-title = <b>Статистика предложений</b>
matching-figures-empty = Опубликованных проектов пока нет. Статистика появится вместе с первым.
matching-figures-keywords = Сейчас смысл текстов не распознаётся: партнёров подбираем только по ключевым словам, сферам, региону и сумме.
matching-figures-group = <b>{ $group }</b>
matching-figures-projects = Проектов: { $projects }, из них заинтересовали партнёров: { $wanted }
matching-figures-pitches = Предложений: { $pitches }, с ответом: { $answered } ({ $percent } %)
matching-figures-time = Обычно отвечают за { $time }
matching-figures-hours = { $hours } { $hours ->
    [one] час
    [few] часа
   *[many] часов
 }
matching-figures-days = { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
button-by-sphere = По сферам
button-by-region = По регионам

button-why-shown = Чем подходит
button-show-less-of-this = Показывать реже
pitch-explanation = <b>{ $title }</b>
    <i>Чем вам подходит этот проект:</i>

    • { $reasons }
pitch-weighed = <i>Что повлияло сильнее всего:</i> { $weighed }
pitch-leanings = <i>Что мы поняли из ваших ответов:</i> { $leanings }
pitch-less-shown = Такие проекты будут приходить реже: { $causes }. Отменить это можно в разделе «Что поддерживаем».
part-share = { $part } { $share } %
part-meaning = ваши слова
part-causes = общая тема
part-feedback = ваши прежние ответы
part-spheres = сферы
part-territory = близость региона
part-budget = сумма
part-waiting = время ожидания
part-urgency = скорое окончание
part-record = опыт организации
leaning-more = чаще «{ $subject }»
leaning-less = реже «{ $subject }»
button-no-other-cause = Другая тема
button-no-too-far = Слишком далеко
button-no-too-expensive = Слишком дорого
button-no-wrong-time = Не вовремя

wait-pitch = Вашего ответа ждём с { $since }.
wait-pitch-next-1 = Если не ответите до { $by }, напомним.
wait-pitch-next-2 = Если не ответите до { $by }, спросим и других. Согласиться можно и позже.
wait-pitch-later = Вы отложили это { $since }.
wait-pitch-later-next-1 = { $by } спросим вас ещё раз.
wait-pitch-later-next-2 = Ваш лимит на неделю был исчерпан. { $by } попробуем снова.
wait-pitch-later-next-3 = Ваш лимит на неделю был исчерпан. { $by } попробуем в последний раз.
wait-interest = Ответа авторов проекта ждём с { $since }.
wait-interest-next-1 = Если не ответят до { $by }, напомним им.
wait-interest-next-2 = Если не ответят до { $by }, напомним ещё раз.
wait-interest-next-3 = Если не ответят до { $by }, им позвонит модератор.
wait-interest-next-4 = Если не ответят до { $by }, будем искать другого партнёра.
wait-interest-ours = Партнёр ждёт вашего ответа с { $since }.
wait-interest-ours-next-1 = Если не ответите до { $by }, напомним.
wait-interest-ours-next-2 = Если не ответите до { $by }, напомним ещё раз.
wait-interest-ours-next-3 = Если не ответите до { $by }, вам позвонит модератор.
wait-interest-ours-next-4 = Если не ответите до { $by }, скажем об этом партнёру и поищем другого.

best-busy = «{ $title }»: самый подходящий партнёр на этой неделе больше проектов не принимает. Ваш проект на очереди. Место появится снова: { $day }.
interest-called = { $organization } пока не отвечает по проекту «{ $title }». Им позвонит модератор. От вас ничего не требуется.
interest-unanswered = { $organization } так и не отвечает, поэтому по проекту «{ $title }» знакомства не будет. Нам жаль. Если проект ещё ищет поддержку, он есть в разделе «Предложения нам».
interest-lost = { $organization } давно ждёт вашего ответа по проекту «{ $title }». Мы сообщили им, что знакомства не будет. Ищем других партнёров.

action-match-met = Встретились
action-match-going-on = Продолжаем
action-end-match = Не получилось
match-next-step = Вас познакомили с { $organization } по проекту «{ $title }». Что дальше: встреча или черновик меморандума?
match-how = «{ $title }», { $organization }: как идут дела?
match-said-met = ✅ Записали: вы встретились. Договорённости можно закрепить меморандумом.
match-said-going-on = ✅ Записали: работа продолжается. Спросим ещё раз позже.
match-end-question = «{ $title }», { $organization }: почему не получилось? Выберите причину или напишите её одной фразой.

    После этого контакты обеих сторон скроются. { $private ->
        [yes] Причину авторы проекта не увидят.
       *[no] Причину увидит и другая сторона.
    }
button-end-not_suitable = Не подошли
button-end-no_answer = Не отвечают
button-end-other_way = Нашли другое
match-you-ended = Записали. Мы вежливо сообщим об этом. Другая сторона: { $organization }.
match-ended-project = «{ $title }», { $organization }: сотрудничество не сложилось. { $why } Контакты снова скрыты.{ $settled }
match-search-goes-on = Поиск партнёров продолжается.
match-ended-backer = «{ $title }», { $organization }: сотрудничество не сложилось. { $why } Контакты снова скрыты. Когда найдётся другой подходящий проект, сообщим.{ $settled }
match-end-silence = Об этом долго никто ничего не говорил.
match-end-project_closed = Проект больше не ведётся.
match-end-side_stopped = Одна из организаций больше не может здесь действовать.
match-end-own = Так решили вы.
match-end-private = Другая сторона решила не продолжать.
match-end-words = Другая сторона пишет: { $words }
match-end-not_suitable = Другая сторона считает, что условия не подошли.
match-end-no_answer = Другая сторона не дождалась вашего ответа.
match-end-other_way = Другая сторона нашла иное решение.

pitch-status-unanswered = без ответа
pitch-status-ended = завершено
pitch-state-unanswered = Авторы проекта не ответили вам вовремя.
pitch-state-ended = Сотрудничество завершено. Контакты снова скрыты.
interest-state-unanswered = Вы не ответили вовремя. Партнёр об этом знает.
interest-state-ended = Сотрудничество завершено. Контакты снова скрыты.

depends-interests = { $number } { $number ->
    [one] партнёр, который ждёт ответа
    [few] партнёра, которые ждут ответа
   *[many] партнёров, которые ждут ответа
 }
depends-matches = { $number } { $number ->
    [one] начатое знакомство
    [few] начатых знакомства
   *[many] начатых знакомств
 }
settled-match = «{ $title }», { $organization }: сотрудничество завершено, контакты снова скрыты.
settled-own-interest = «{ $title }»: ваш интерес снят, ответа не будет.
settled-interest = «{ $title }»: { $organization } больше не может познакомиться. Поиск продолжается.
settled-own-interest-again = «{ $title }»: ваш интерес снова в силе, ждём ответа авторов.
settled-interest-again = «{ $title }»: { $organization } снова ждёт вашего ответа.
settled-paused = «{ $title }» на паузе. Ваши договорённости с авторами остаются в силе.
settled-contact = «{ $title }»: у { $organization } новые контакты. Они на карточке.

wait-match = Шага одной из сторон ждём с { $since }.
wait-match-next-1 = { $by } предложим обеим сторонам следующий шаг.
wait-match-next-2 = { $by } спросим обе стороны, как идут дела.
wait-match-next-3 = { $by } спросим обе стороны ещё раз.
wait-match-next-4 = Если до { $by } никто ничего не скажет, сотрудничество завершится.
wait-call-ngo = Модератор должен позвонить авторам проекта: ждём с { $since }.
wait-call-ngo-ours = Модератор должен вам позвонить: ждём с { $since }.
wait-call-ngo-ours-next-1 = Если до { $by } не позвонят, этим займётся администратор.
wait-call-ngo-next-1 = Если до { $by } не позвонят, этим займётся администратор.
wait-call-backers = Модератор должен позвонить по проекту: ждём с { $since }.
wait-call-backers-next-1 = Если до { $by } не позвонят, этим займётся администратор.

button-figures-picture = Картинкой
picture-matching-title = Статистика предложений
picture-projects = { $count ->
        [one] проект
        [few] проекта
       *[other] проектов
    }
picture-wanted = заинтересовали партнёров
picture-pitches = { $count ->
        [one] предложение
        [few] предложения
       *[other] предложений
    }
picture-answered = с ответом
picture-time = обычно отвечают за
picture-by-region = По регионам
picture-answered-row = с ответом { $answered } из { $count }
picture-pitches-row = предложений: { $count }
picture-legend = Тёмное – с ответом, светлое – пока без него, серое – не показываем.
picture-others = Предложений в остальных регионах вместе: { $count }.
picture-few = Числа меньше пяти не показываем.
picture-few-answers = Ответы и интерес показываем числом, начиная с пяти.
picture-forum-title = Статистика форума
picture-sessions = { $count ->
        [one] сессия в программе
        [few] сессии в программе
       *[other] сессий в программе
    }
picture-registered = { $count ->
        [one] участник
        [few] участника
       *[other] участников
    }
picture-starred = Чаще всего отмечают

button-in-part = Помочь частично
button-send-part = Отправить
pitch-part-ask = Чем можете помочь проекту «{ $title }»? Отметьте нужное или напишите одной фразой.

    Например: «Дадим 12 ноутбуков». Авторы прочитают это вместе с вашим ответом.
pitch-part-too-late = Вас уже познакомили, поэтому в силе прежний ответ. Скажите авторам проекта напрямую, чем можете помочь.
pitch-part = Чем вы готовы помочь: { $part }
interest-part = Чем готовы помочь: { $part }
