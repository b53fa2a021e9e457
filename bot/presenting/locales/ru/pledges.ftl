menu-pledges = 🎁 Обещанная помощь
pledges-title = <b>Обещанная помощь: { $total }</b>
pledges-empty = Обещанной помощи пока нет. Когда кто-то её пообещает, она появится здесь.
pledge-line = { $sign } <b>{ $pledge }</b>
    { $organization } · { $title }
pledge-of-money = { $amount } ({ $kind })
pledge-in-kind = { $what }, { $amount }
pledge-of-kind = { $kind }, { $amount }
money-kind-voluntary = добровольные средства
money-kind-contract = средства по договору
money-kind-budget = бюджетные средства
money-kind-grant = грант
pledge-amount-equipment = { $number } шт.
pledge-amount-premises = { $number } { $number ->
    [one] день
    [few] дня
   *[many] дней
 }
pledge-amount-expertise = { $number } { $number ->
    [one] час
    [few] часа
   *[many] часов
 }
pledge-amount-volunteers = { $number } чел.
pledge-amount-media = { $number } { $number ->
    [one] публикация
    [few] публикации
   *[many] публикаций
 }
pledge-amount-mentoring = { $number } { $number ->
    [one] час
    [few] часа
   *[many] часов
 }
pledge-amount-administrative = { $number } { $number ->
    [one] час
    [few] часа
   *[many] часов
 }
pledge-words = { "\u000A" }{ "\u000A" }Пояснение: { $words }{ $original }
pledge-card = <b>{ $title }</b>
    { $side }: { $organization }
    Помощь: { $pledge }
    Срок: { $due }
pledge-other-gets = Получает
pledge-other-gives = Даёт
pledge-stage-offered = ❔ Принимаете?
pledge-own-offered = ⏳ Ждём ответа авторов проекта.
pledge-stage-promised = ⏳ Обещано, ждём.
pledge-own-promised = ⏳ Вы это обещали.
pledge-stage-delivered = ✅ Получено: подтвердили обе стороны.
pledge-own-delivered = ✅ Получено: подтвердили обе стороны.
pledge-stage-declined = ✗ Вы отказались от этой помощи.
pledge-own-declined = ✗ Авторам проекта эта помощь не нужна.
pledge-stage-lapsed = ✗ Вовремя не ответили.
pledge-own-lapsed = ✗ Вовремя не ответили.
pledge-stage-withdrawn = ✗ Обещание отозвано.
pledge-own-withdrawn = ✗ Вы отозвали обещание.
pledge-stage-released = ✗ Проект закрыт, поэтому обещание больше не действует.
pledge-own-released = ✗ Проект закрыт, обещание больше не действует.
pledge-is-late = ⌛ Срок прошёл.
pledge-arrived = Получено: { $amount }
pledge-left = Осталось: { $amount }
pledge-unnamed = На странице проекта название не указываем.
pledge-card-words = Почему позже: { $words }{ $original }
pledge-card-end-words = Пояснение: { $words }
pledge-contacts = Контакты ({ $organization }): { $contacts }
our-part-told = ⏳ { $on }: { $amount }, ждём подтверждения другой стороны
their-part-told = ❔ { $on }: { $amount }, это так?
our-part-agreed = ✅ { $on }: { $amount }
their-part-agreed = ✅ { $on }: { $amount }
our-part-not_received = ✗ { $on }: { $amount }, другая сторона не получила
their-part-not_received = ✗ { $on }: { $amount }, вы ответили: не получено
our-part-taken_back = · { $on }: { $amount }, вы отозвали
their-part-taken_back = · { $on }: { $amount }, отозвано
our-part-one_sided = · { $on }: { $amount }, известно только от вас
their-part-one_sided = · { $on }: { $amount }, известно только от другой стороны
pledge-part-words = «{ $words }»{ $original }
pledge-part-answer = Ответ: «{ $words }»

action-promise-help = Пообещать помощь
action-open-pledges = Обещанная помощь
action-open-pledge = Открыть
action-accept-pledge = Принять
action-decline-pledge = Отказаться
action-deliver-pledge = Всё передано
action-tell-delivery = Пришла часть
action-explain-pledge = Нужно больше времени
action-withdraw-pledge = Отозвать
action-agree-delivery = Да, получено
action-correct-delivery = Другое количество
action-deny-delivery = Не получено
button-promise = Пообещать помощь
button-just-deny = Без пояснений
button-take-back-part = Отозвать отметку
button-part-files = Фото и документы
button-all-pledges = Вся помощь

pledge-offered = 🎁 { $organization } хочет помочь проекту «{ $title }».
    <b>{ $pledge }</b>
    Срок: { $due }

    Если примете, обе стороны получат контакты друг друга.
pledge-offer-nudge = 🎁 { $organization } предлагает помощь и ждёт ответа.
    <b>{ $pledge }</b>
    «{ $title }» · срок: { $due }
pledge-offer-called = { $organization } пока не отвечает. Мы попросили модератора позвонить.
    <b>{ $pledge }</b> · «{ $title }»
pledge-promised-giver = ✅ { $organization } принимает вашу помощь.
    <b>{ $pledge }</b> · «{ $title }»
    Срок: { $due }

    Контакты: { $contacts }

    Напомним, когда подойдёт срок.
pledge-promised-receiver = ✅ Помощь принята: { $organization }.
    <b>{ $pledge }</b> · «{ $title }»
    Срок: { $due }

    Контакты: { $contacts }

    Когда она придёт, отметьте.
pledge-declined = { $organization } благодарит, но эта помощь сейчас не нужна.
    <b>{ $pledge }</b> · «{ $title }»{ $words }
pledge-lapsed = { $organization } так и не отвечает, ваше предложение больше не действует.
    <b>{ $pledge }</b> · «{ $title }»
pledge-lost = Предложение помощи осталось без ответа и больше не действует: { $organization }.
    <b>{ $pledge }</b> · «{ $title }»
pledge-due-soon = ⏰ Через неделю: <b>{ $pledge }</b>
    «{ $title }», { $organization }
    Срок: { $due }
pledge-due-today = ⏰ Срок подошёл: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Помощь передана?
pledge-late-ours = ⌛ Срок был { $due }: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Как обстоят дела? Можно назвать новый день или отозвать обещание.
pledge-late = ⌛ Срок прошёл, помощь пока не пришла: <b>{ $pledge }</b>
    «{ $title }», { $organization }

    Мы напомнили, модератор позвонит.
pledge-explained = { $organization } просит больше времени.
    <b>{ $pledge }</b> · «{ $title }»
    Прежний срок: { $before }
    Новый срок: { $due }{ $words }
pledge-withdrawn = { $organization } отзывает обещание.
    <b>{ $pledge }</b> · «{ $title }»{ $words }
pledge-delivered = ✅ Обе стороны подтвердили: помощь получена.
    <b>{ $pledge }</b> · «{ $title }»
    Получено: { $arrived }
    { $organization }
pledge-stands-on = Меморандум завершён, но обещание помощи остаётся в силе.
    <b>{ $pledge }</b> · «{ $title }», { $organization }
    Срок: { $due }
pledge-goes-on = { $organization } снова работает, обещанная помощь остаётся в силе.
    <b>{ $pledge }</b> · «{ $title }»
    Срок: { $due }
delivery-told = 📦 Сообщают, что помощь пришла: { $organization }.
    <b>{ $amount }</b> · «{ $title }»
    Обещано: { $pledge }{ $last }{ $words }

    Это так?
delivery-told-last = { "\u000A" }Это последняя часть.
delivery-other-amount = 📦 { $organization } называет другое количество: <b>{ $amount }</b>.
    «{ $title }» · обещано: { $pledge }{ $last }{ $words }

    Это так?
delivery-nudge = 📦 { $organization } ждёт вашего ответа: <b>{ $amount }</b>, это так?
    «{ $title }» · обещано: { $pledge }{ $last }{ $words }
delivery-one-sided = { $organization } так и не подтверждает: <b>{ $amount }</b>.
    «{ $title }» · показываем как «известно от одной стороны».{ $last }{ $words }
delivery-agreed = ✅ { $organization } подтверждает: <b>{ $amount }</b>.
    «{ $title }» · осталось: { $left }
delivery-denied = { $organization } сообщает: это не дошло, <b>{ $amount }</b>.
    «{ $title }»{ $words }

    Свяжитесь и уточните.
delivery-taken-back = { $organization } отзывает сообщение: <b>{ $amount }</b>.
    «{ $title }»

pledge-you-accepted = ✅ Принято. { $organization } узнает об этом.{ "\u000A" }Контакты: { $contacts }
pledge-accepted-tap = Принято. Сообщили другой стороне.
pledge-decline-ask = «{ $title }»: отказаться от помощи «{ $pledge }»? Напишите причину одной фразой: её прочтёт другая сторона. Можно и без пояснений.
pledge-you-declined = Вы отказались. Сообщили другой стороне.
pledge-withdraw-ask = «{ $title }»: отозвать обещание «{ $pledge }»? Напишите причину одной фразой: её прочтут авторы проекта.
pledge-you-withdrew = Обещание отозвано. Сообщили авторам проекта.
delivery-deny-ask = «{ $title }», { $pledge }: не получено? Поясните одной фразой: её прочтёт другая сторона. Можно и без пояснений.
delivery-you-denied = Записали. Сообщили другой стороне.
delivery-amount-ask = «{ $title }», { $pledge }: сколько пришло на самом деле? Напишите числом. Например: 10.
delivery-you-corrected = Отправили другой стороне, ждём подтверждения.
delivery-you-took-back = Отозвано. Сообщили другой стороне.
pledge-you-agreed = ✅ Вы подтвердили: { $amount }. { $organization } узнает об этом.
pledge-you-agreed-all = ✅ Помощь получена полностью. Спасибо.
pledge-search = Какому проекту хотите помочь? Напишите слово из названия проекта или организации. Например: кружки.
pledge-search-nothing = Ничего не нашлось. Попробуйте другое слово.

pledge-giver = От какой организации помощь?
pledge-giver-label = Организация
pledge-kind = «{ $title }»: чем поможете?
pledge-kind-label = Вид помощи
pledge-besides = «{ $title }»: такую помощь вы уже обещали. Это сверх неё? Если та же самая, нажмите «Назад».
pledge-besides-label = Сверх прежней
pledge-besides-yes = Да, сверх неё
pledge-money = Сколько тенге? Например: 500 тысяч.
pledge-money-label = Сумма
pledge-all-missing = Всю недостающую сумму: { $amount }
pledge-money_kind = Что это за средства?
pledge-money_kind-label = Вид средств
pledge-what = Что именно? Например: { $example }.
pledge-what-label = Что
pledge-what-equipment = ноутбуки
pledge-what-premises = зал для занятий
pledge-what-expertise = консультации юриста
pledge-what-volunteers = помощники на стройку
pledge-what-media = статья в газете
pledge-what-mentoring = занятия по программированию
pledge-what-administrative = помощь с разрешениями
pledge-amount = { $ask } Например: 12.
pledge-amount-label = Количество
pledge-how-many-money = Сколько тенге?
pledge-how-many-equipment = Сколько штук?
pledge-how-many-premises = На сколько дней?
pledge-how-many-expertise = Сколько часов?
pledge-how-many-volunteers = Сколько человек?
pledge-how-many-media = Сколько публикаций?
pledge-how-many-mentoring = Сколько часов?
pledge-how-many-administrative = Сколько часов?
pledge-due = К какому дню? Выберите день в календаре или напишите. Например: 1 июня.
pledge-due-label = Срок
pledge-named = Можно назвать вашу организацию на открытой странице проекта?
pledge-named-label = На странице проекта
pledge-named-yes = Можно назвать
pledge-named-no = Не называть
pledge-review = <b>Проверьте, всё ли верно</b>
    Когда авторы проекта примут помощь, стороны получат контакты друг друга.
pledge-submit = Пообещать
pledge-sent = Отправлено. Сообщим, что ответят авторы проекта.
arrival-money = «{ $title }», { $pledge }: сколько тенге пришло? Например: 300 тысяч.
arrival-money-label = Пришло
arrival-amount = «{ $title }», { $pledge }: сколько пришло? Например: 6.
arrival-amount-label = Пришло
arrival-all-left = Всё, что осталось: { $amount }
arrival-last = Остальное ещё придёт?
arrival-last-label = Остальное
arrival-more-comes = Да, позже
arrival-that-is-all = Нет, это всё
arrival-words = Хотите что-то добавить? Например: когда и кто принял. Если нет, пропустите.
arrival-words-label = Пояснение
arrival-photo = Пришлите одно фото. Если нет, пропустите.
arrival-photo-label = Фото
arrival-document = Есть документ? Например: накладная, платёжное поручение. Если нет, пропустите.
arrival-document-label = Документ
arrival-review = <b>Проверьте, всё ли верно</b>
    Попросим другую сторону подтвердить.
arrival-submit = Отправить
arrival-sent = Записали. Попросили другую сторону подтвердить.
pledge-day-words = «{ $title }», { $pledge }: почему нужно больше времени? Хватит одной фразы, её прочтут авторы проекта.
pledge-day-words-label = Причина
pledge-day-due = К какому дню? Сейчас срок: { $due }.
pledge-day-due-label = Новый срок
pledge-day-review = <b>Проверьте, всё ли верно</b>
    Это прочтут авторы проекта.
pledge-day-submit = Отправить
pledge-day-sent = Новый срок записан. Сообщили авторам проекта.

settled-pledge-released = «{ $title }», { $organization }: обещанная помощь больше не действует ({ $pledge }).
settled-pledge-again = «{ $title }», { $organization }: обещанная помощь снова в силе ({ $pledge }).
settled-pledge-rests = «{ $title }», { $organization }: обещанная помощь пока не учитывается ({ $pledge }).
depends-pledges = { $number } { $number ->
    [one] невыполненное обещание помощи
    [few] невыполненных обещания помощи
   *[many] невыполненных обещаний помощи
 }

wait-pledge-offer = Ответа авторов проекта ждём с { $since }.
wait-pledge-offer-next-1 = { $by } напомним.
wait-pledge-offer-next-2 = Если не ответят до { $by }, напомним ещё раз.
wait-pledge-offer-next-3 = Если не ответят до { $by }, им позвонит модератор.
wait-pledge-offer-next-4 = Если не ответят до { $by }, предложение перестанет действовать.
wait-pledge-offer-ours = Вашего ответа ждём с { $since }.
wait-pledge-offer-ours-next-1 = { $by } напомним.
wait-pledge-offer-ours-next-2 = Если не ответите до { $by }, напомним ещё раз.
wait-pledge-offer-ours-next-3 = Если не ответите до { $by }, вам позвонит модератор.
wait-pledge-offer-ours-next-4 = Если не ответите до { $by }, предложение перестанет действовать.
wait-pledge-due = Помощи ждём с { $since }.
wait-pledge-due-next-1 = { $by } напомним тем, кто обещал.
wait-pledge-due-next-2 = { $by } спросим тех, кто обещал, передана ли она.
wait-pledge-due-next-3 = Если ответа не будет до { $by }, позвонит модератор.
wait-pledge-due-ours = Ждём вас с { $since }.
wait-pledge-due-ours-next-1 = { $by } напомним.
wait-pledge-due-ours-next-2 = { $by } спросим, передана ли помощь.
wait-pledge-due-ours-next-3 = Если не ответите до { $by }, авторы проекта увидят, что срок прошёл, а вам позвонит модератор.
wait-pledge-delivery = Подтверждения другой стороны ждём с { $since }.
wait-pledge-delivery-next-1 = { $by } напомним.
wait-pledge-delivery-next-2 = Если не подтвердят до { $by }, покажем как «известно от одной стороны».
wait-pledge-delivery-ours = Вашего подтверждения ждём с { $since }.
wait-pledge-delivery-ours-next-1 = { $by } напомним.
wait-pledge-delivery-ours-next-2 = Если не ответите до { $by }, покажем как «известно от одной стороны».
wait-call-pledge = Модератор должен позвонить об обещанной помощи: ждём с { $since }.
wait-call-pledge-next-1 = Если до { $by } не позвонят, этим займётся администратор.

action-undo-call-about-pledge = Отменить
pledge-call-queue = <b>Обещанная помощь, о которой нужно позвонить: { $total }</b>
pledge-call-card = 📞 <b>Звонок об обещанной помощи</b>
    «{ $title }», { $carrier }. После напоминаний ответа нет. Спросите, как обстоят дела, и попросите ответить в боте.
pledge-call-unanswered = • нет ответа на предложение: { $pledge } ({ $organization })
pledge-call-late = • срок прошёл ({ $due }): { $pledge } ({ $organization })
action-open-calls-about-pledges = Звонки о помощи
menu-calls-about-pledges = 📞 Звонки о помощи
briefing-call-pledge = { $count } { $count ->
    [one] обещание помощи: позвонить
    [few] обещания помощи: позвонить
   *[many] обещаний помощи: позвонить
 }
