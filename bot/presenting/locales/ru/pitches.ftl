menu-pitches = 📨 Предложения нам

pitch = 🤝 <b>{ $title }</b>
    { $organization } · { $region }, { $settlement }
    Нужно: { $needs }
    Сумма: { $amount }
    <i>Почему вам:</i> { $reasons }{ $original }
pitch-nudge = Это предложение ждёт вашего ответа.

    { $pitch }
pitch-again = Предложение, которое вы отложили, пришло снова.

    { $pitch }
digest = <i>Предложение { $number } / { $total }</i>

    { $page }
digest-nudge = Эти предложения ждут вашего ответа.

    { $digest }
digest-done = Других предложений, которые ждут ответа, здесь нет.
pitch-call = 📞 <b>{ $title }</b>
    { $organization }: { $contacts }

    Проект показан { $asked } { $asked ->
        [one] спонсору
        [few] спонсорам
       *[many] спонсорам
    }, никто не заинтересовался. { $advice }
pitch-call-them = Позвоните: { $names }.
pitch-call-nobody = Все отказались, или подходящих не нашлось. Поговорите с авторами проекта.
pitch-amount = { $full }, минимум { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>написано { $language }</i>
pitch-why = <i>Почему вам:</i> { $reasons }

reason-shared-cause = вы назвали «{ $cause }»
reason-related-cause = близко к вашей теме «{ $related }»
reason-shared-sphere = ваша сфера: { $sphere }
reason-close-in-meaning = близко по смыслу к вашим словам
reason-liked-before = похожее вас уже интересовало
reason-same-region = ваш регион
reason-neighbour-region = соседний регион: { $region }
reason-nationwide = вы помогаете по всей стране
reason-within-ceiling = в пределах вашей суммы
reason-minimum-within-ceiling = минимум в пределах вашей суммы
reason-offers = вы можете дать: { $needs }
reason-waiting = ждёт поддержки { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
reason-deadline = до срока { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
 }
reason-nearest = из самых близких к вашим пожеланиям

reason-theirs-shared-cause = в пожеланиях есть «{ $cause }»
reason-theirs-related-cause = в пожеланиях есть близкая тема «{ $related }»
reason-theirs-shared-sphere = сфера совпадает: { $sphere }
reason-theirs-close-in-meaning = пожелания близки по смыслу к проекту
reason-theirs-liked-before = похожее уже вызывало интерес
reason-theirs-same-region = поддерживает этот регион
reason-theirs-neighbour-region = из соседнего региона
reason-theirs-nationwide = помогает по всей стране
reason-theirs-within-ceiling = ваша сумма в пределах возможностей
reason-theirs-minimum-within-ceiling = ваш минимум в пределах возможностей
reason-theirs-offers = может дать: { $needs }
reason-theirs-waiting = проект ждёт { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
reason-theirs-deadline = до срока проекта { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[many] осталось { $days } дней
 }
reason-theirs-nearest = пожелания из самых близких

action-pitch-interested = Интересно
action-pitch-later = Позже
action-pitch-decline = Не для нас
action-pitch-more = Подробнее
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

pitch-answered-interested = ✅ Отметили: интересно. Если авторы проекта согласятся, пришлём контакты обеим сторонам.
pitch-answered-later = ⏳ Отложили. Ответить можно в любое время: меню, «Предложения нам».
pitch-answered-declined = Этот проект больше не придёт. Спасибо за ответ.
pitch-answered-accepted = ✅ По этому проекту вас уже познакомили.
pitch-why-not = Почему не подошло? Хватит одной фразы. Авторы проекта её не увидят, она нужна, только чтобы точнее подбирать следующие.
pitch-explained = Спасибо, учтём.
pitch-interest = 🤝 Вашим проектом «{ $title }» заинтересовались: { $organization }.
    { $kind } · { $region }, { $settlement }
    { $about }

    Познакомить вас? Если да, обе стороны получат контакты друг друга.
interest-you-accepted = ✅ { $organization }: вы согласились. Контакты отправлены обеим сторонам.
interest-you-refused = { $organization }: вы отказались. Мы вежливо сообщим им об этом.
interest-refused = «{ $title }»: авторы проекта на этот раз решили иначе. Спасибо за интерес. Найдётся другой подходящий проект – напишем.
match = 🤝 <b>{ $title }</b>
    Согласны обе стороны. Контакты, { $organization }: { $contacts }

    Следующий шаг: предложите встречу или составьте черновик меморандума. Поправить можно вместе.
pitch-contacts = Контакты, { $organization }: { $contacts }

pitches-title = <b>Предложения нам: { $total }</b>
    Сначала те, что ждут ответа.
pitches-empty = Предложений пока нет. Расскажите, что поддерживаете, и мы напишем, как только найдётся подходящий проект.
button-what-we-support = Что поддерживаем
pitch-status-sent = 🆕 новое
pitch-status-later = ⏳ позже
pitch-status-interested = ✅ интересно
pitch-status-declined = не для нас
pitch-status-accepted = 🤝 познакомились
pitch-status-refused = они отказались
pitch-status-expired = срок истёк
pitch-status-closed = уже не нужно
pitch-state-sent = 🆕 Ждёт вашего ответа.
pitch-state-later = ⏳ Вы отложили ответ. Можно ответить сейчас.
pitch-state-interested = ✅ Вы ответили «интересно». Ждём ответа авторов проекта.
pitch-state-declined = Вы ответили «не для нас».
pitch-state-accepted = 🤝 Согласны обе стороны.
pitch-state-refused = Авторы проекта на этот раз решили иначе.
pitch-state-expired = Срок ответа истёк.
pitch-state-closed = Проект больше не ищет поддержки. Отвечать не нужно.
pitch-closed = Сейчас этот проект не ищет поддержки.

button-standing = 🤝 Отклики
standing-title = <b>{ $title }</b>
standing-searching = Ищем спонсоров, которым подходит ваш проект. Как только найдём, отправим сразу, от вас ничего не нужно.
standing-figures = Показан { $shown } { $shown ->
        [one] спонсору
        [few] спонсорам
       *[many] спонсорам
    }
    Заинтересовались: { $interested }
    Ещё не ответили: { $silent }
standing-next-wave = Показан { $wave }-й группе из { $waves }. Если никто не откликнется, отправим следующей: { $day }.
standing-next-call = Показан { $wave }-й группе из { $waves }, это последняя. Если никто не откликнется, модератор позвонит спонсорам: { $day }.
standing-next-search = Ищем { $wave }-ю группу из { $waves }. Как только найдём, отправим сразу.
standing-moderators-told = Письменно никто не откликнулся. Модератор об этом знает: позвонит спонсорам и свяжется с вами.
standing-choose = Кто заинтересовался:
button-possible-backers = Кто может поддержать
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Проект: { $title }
interest-state-interested = Познакомить вас? Если да, обе стороны получат контакты друг друга.
interest-state-accepted = 🤝 Согласны обе стороны.
interest-state-refused = Вы отказались.
possible-backers-title = <b>Кто может поддержать</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = Пока нет никого, кому подходят условия. Появится новый спонсор – сразу посмотрим ваш проект снова.
possible-backers-note = <i>Названия покажем, когда они сами проявят интерес.</i>

menu-matching-figures = 📊 Показатели откликов
matching-figures-title = <b>Показатели откликов</b>
matching-figures-empty = Опубликованных проектов пока нет. После первого здесь появятся показатели.
matching-figures-keywords = Сейчас смысл текстов не распознаётся: подбираем спонсоров только по ключевым словам, сферам, региону и сумме.
matching-figures-group = <b>{ $group }</b>
matching-figures-projects = Проектов: { $projects }, из них заинтересовали спонсоров: { $wanted }
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

button-why-shown = Почему мне
button-show-less-of-this = Показывать реже
pitch-explanation = <b>{ $title }</b>
    <i>Почему этот проект пришёл вам:</i>

    { $reasons }
pitch-weighed = <i>Что решило:</i> { $weighed }
pitch-leanings = <i>Что мы поняли из ваших ответов:</i> { $leanings }
pitch-less-shown = Такие проекты будут приходить реже: { $causes }. Вернуть всё как было можно в разделе «Что поддерживаем».
part-share = { $part } { $share } %
part-base = исходное значение
part-meaning = ваши слова
part-causes = общая тема
part-feedback = ваши прежние ответы
part-spheres = сферы
part-territory = близость региона
part-budget = сумма
part-waiting = как давно ждёт
part-urgency = срок
part-record = опыт организации
leaning-more = чаще «{ $subject }»
leaning-less = реже «{ $subject }»
button-no-other-cause = Другая тема
button-no-too-far = Слишком далеко
button-no-too-expensive = Слишком дорого
button-no-wrong-time = Не вовремя
