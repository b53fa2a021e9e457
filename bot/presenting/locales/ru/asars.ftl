asar-card = 🤝 <b>{ $title }</b>
    { $organization }
    { $at }
    { $place }
asar-line-open = ▫️ { $what }: { $there } / { $wanted }
asar-line-enough = ✅ { $what }: { $there } / { $wanted }
asar-line-at-least = минимум { $minimum }
asar-line-matched = из них { $amount } даёт { $backer }
asar-some-backer = партнёр
asar-line-mine = с вас { $amount }
asar-line-came = пришло { $amount }
asar-line-label = { $what }: ещё { $left }
asar-line-label-mine = ✓ { $what }: { $amount }
asar-line-label-own = { $what }: { $wanted }
asar-amount = { $amount } { $unit }
asar-kind-people = Люди
asar-kind-things = Вещи и материалы
asar-kind-tools = Транспорт и инструменты
asar-kind-money = Деньги
asar-stage-draft = Пока этот список видите только вы. Напишите, что нужно, и откройте его.
asar-stage-open = Асар состоится, если минимум наберётся до: { $by }. Если нет, все свободны.
asar-stage-takes_place = Асар состоится.
asar-stage-released = К сроку минимум не набрался. Все свободны.
asar-stage-called_off = Асар отменён. Причина:
asar-stage-gone = Асар отменён: проект пока не продолжается.
asar-stage-held = Асар прошёл. Спасибо всем, кто пришёл и помог.
asar-stage-not_told = День прошёл. Как было, нам не рассказали.
asar-money-hint = Деньги принесите организатору в тот же день. Через ASAR деньги не идут.
asar-take-hint = Что вы можете взять на себя? Выберите строку.
asar-take = Сколько возьмёте на себя? Нажмите число или отправьте другое.
asar-take-name = Ваше имя организатор узнает, только если асар состоится.
asar-take-phone = Ваше имя и телефон { $phone } организатор узнает, только если асар состоится.
asar-hands = <b>{ $title }</b>
    { $at }
    { $count ->
    [0] Пока никто ничего не взял на себя.
    [one] В списке { $count } запись:
    [few] В списке { $count } записи:
   *[many] В списке { $count } записей:
 }
asar-hand = { $name }: { $what }, { $amount }
asar-hand-phone = { $name }, { $phone }: { $what }, { $amount }
asar-hand-brings = { $what }: { $amount }
asar-hands-title = { $title }, { $at }
asar-hands-file = Асар, кто придёт.txt
asar-day-file = Асар.ics
asar-file-title = Асар: { $title }
asar-lines = «{ $title }»: какую строку изменить?
asar-change-line = Сколько нужно? Напишите новое число. Или уберите строку из списка.
asar-line-is-taken = Часть этой строки уже взяли на себя. Если убрать её, мы сообщим этим людям.
asar-came = «{ $title }»: в какой строке вышло иначе? Остальные останутся, как обещано.
asar-came-of = Сколько пришло на самом деле? Напишите число.
asar-ask-phone = По какому телефону вам позвонить? Напишите его или отправьте свой контакт. Организатор получит его, только если асар состоится.
asar-ask-call-off = Почему асар отменяется? Хватит одного предложения: его прочитают все, кто участвует.
asar-missing-line = • { $what }: не хватает { $missing }

button-add-phone = Добавить телефон
button-add-line = Добавить строку
button-asar-lines = Изменить строки
button-open-asar = Открыть для всех
button-asar-hands = Кто придёт
button-asar-came = Что пришло
button-asar-photo = Отправить фото
button-move-asar = Перенести
button-call-off-asar = Отменить асар
button-give-back = Не смогу
button-asar-line-off = Убрать строку
action-make-asar = 🤝 Асар
action-open-asar = Открыть асар
action-hold-asar = Отправить фото
action-asar-still-come = Приду
action-asar-cannot-come = Не смогу

asar-made = Список готов. Теперь добавьте, что нужно.
asar-you-moved = Перенесли. Мы сообщили всем.
asar-line-written = Добавили.
asar-line-changed = Изменили.
asar-line-taken-off = Убрали из списка.
asar-you-take = Записали. Спасибо.
asar-you-gave-back = Убрали из списка.
asar-you-come = Ждём вас.
asar-phone-kept = Сохранили. Организатор получит его, только если асар состоится.
asar-invitation = Приходите на асар: { $title }, { $at }
asar-opened = Список открыт. Поделитесь им, чтобы люди пришли.
asar-you-called-off = Отменили. Мы сообщили всем, кто участвует.
asar-came-kept = Записали.
asar-you-held = Асар завершён. Мы отправили фото всем, кто помог.

asar-takes-place = ✅ Асар состоится: { $at }.
    { $title }
    { $place }
asar-takes-place-ours = ✅ Минимум набран: асар состоится, { $at }, «{ $title }». В файле указано, кто с чем придёт.
asar-tomorrow = ⏰ Скоро асар: { $at }, «{ $title }».
    { $place }
asar-tomorrow-ours = ⏰ Скоро асар: { $at }, «{ $title }». В файле указано, кто с чем придёт.
asar-missing = «{ $title }»: минимум должен набраться до: { $by }.
    { $lines }
asar-released = Асар не состоится: к сроку минимум не набрался («{ $title }»). Вы свободны, ваше имя никому не передано.
asar-released-ours = Асар не состоится: к сроку минимум не набрался («{ $title }»). Мы сообщили всем.
    { $lines }
asar-draft-over = Срок, к которому список «{ $title }» должен был наполниться, прошёл, а список так и не открыли. Можно начать новый.
asar-moved = Асар перенесён: «{ $title }». Было: { $before }. Теперь: { $at }.
    { $place }
    Вы придёте?
asar-called-off = Асар отменён: «{ $title }». { $organization } пишет: { $reason }
asar-gone = Асар отменён: проект «{ $title }» пока не продолжается. Вы свободны.
asar-hand-gone = «{ $title }»: кто-то всё же не сможет прийти. Теперь не хватает: { $what }, { $amount }.
asar-line-removed = «{ $title }»: { $what } больше не нужно. То, что вы обещали, убрано из списка.
asar-photo-asked = «{ $title }»: как прошёл асар? Отправьте одно фото: его получат все, кто помог.
asar-not-told = День асара «{ $title }» прошёл. Как было, нам не рассказали.
asar-not-told-ours = Теперь у асара «{ $title }» стоит «не рассказали». Фото можно отправить и сейчас.
asar-held = 🤝 Асар прошёл: «{ $title }». { $organization } благодарит вас.
settled-asar = • Асар проекта «{ $title }» отменён
depends-asars = { $number } { $number ->
    [one] асар
    [few] асара
   *[many] асаров
 }

asar-day = «{ $title }»: в какой день асар?
asar-day-label = День
asar-at = Во сколько начало?
asar-at-label = Время
asar-place = Где собираются люди? Например: Индер, улица Абая, 5, у школы.
asar-place-label = Место
asar-decided = К какому дню должен набраться минимум? Если он не наберётся, вечером того дня все свободны.
asar-decided-label = Решается
asar-review = <b>Проверьте, пожалуйста</b>
    Дальше вы напишете по строкам, что нужно. Пока список не открыт, его видите только вы.
asar-submit = Начать список
asar-move-day = «{ $title }»: на какой день переносим?
asar-move-day-label = День
asar-move-at = Во сколько начало?
asar-move-at-label = Время
asar-move-place = Где собираются люди?
asar-move-place-label = Место
asar-move-review = <b>Проверьте, пожалуйста</b>
    Мы спросим всех, кто участвует, придут ли они.
asar-move-submit = Перенести
asar-line-kind = «{ $title }»: что нужно?
asar-line-kind-label = Вид
asar-line-what = Что именно? Например: Цемент.
asar-line-what-label = Что
asar-line-amount = Сколько? Например: 40 мешков.
asar-line-amount-label = Сколько
asar-line-tenge = Сколько денег? Например: 180 000.
asar-line-tenge-label = Сумма
asar-line-minimum = Сколько нужно как минимум? Без этого асар не состоится.
asar-line-minimum-label = Минимум
asar-minimum-all = Всё
asar-minimum-half = Половина
asar-minimum-none = Сколько будет
asar-line-review = <b>Проверьте, пожалуйста</b>
asar-line-submit = Добавить строку
asar-photo-photo = «{ $title }»: отправьте одно фото этого дня. Его получат все, кто помог.
asar-photo-photo-label = Фото
asar-photo-review = <b>Проверьте, пожалуйста</b>
    Это фото получат все, кто помог, и список закроется.
asar-photo-submit = Закрыть список

wait-asar-decision-ours = Список идёт с { $since }.
wait-asar-decision-ours-next-1 = { $by } сообщим вам, чего не хватает.
wait-asar-decision-ours-next-2 = Если минимум не наберётся до { $by }, все свободны.
wait-asar-photo-ours = С { $since } известно, что асар состоится.
wait-asar-photo-ours-next-1 = { $by } попросим у вас фото.
wait-asar-photo-ours-next-2 = Если фото не будет до { $by }, попросим ещё раз.
wait-asar-photo-ours-next-3 = Если фото не будет до { $by }, покажем «не рассказали».
mydata-table-asars = Асары, которые вы созвали
mydata-table-asar_parts = Что вы берёте на себя в асарах
mydata-table-asar_backing = Что ваша организация добавляет к асарам
mydata-table-asar_sheets = Списки асаров, которыми вы поделились
mydata-asar-draft = составляется
mydata-asar-open = открыт
mydata-asar-takes_place = состоится
mydata-asar-released = не состоялся
mydata-asar-called_off = отменён
mydata-asar-held = прошёл
mydata-asar-not_told = не рассказали
ends-what-asar-decision = Минимум для асара по проекту «{ $project }»
ends-what-asar-photo = Фото асара по проекту «{ $project }»
ends-how-takes-place = состоится
ends-how-released = все свободны
ends-how-moved = день перенесён
audit-asar-make = Начат список для асара
audit-asar-open = Открыт список для асара
audit-asar-move = Асар перенесён
audit-asar-call-off = Асар отменён
audit-asar-hold = Отправлено фото асара
audit-asar-came = Указано, что пришло на асар
audit-asar-take = Взята часть асара
audit-asar-give-back = Возвращена часть асара
audit-asar-give-all-back = Возвращены все части асара
audit-asar-give-phone = Указан телефон для асара
audit-asar-line-write = Добавлена строка асара
audit-asar-line-change = Изменена строка асара
audit-asar-line-remove = Убрана строка асара
mydata-entity-asar = асар
mydata-phone = Телефон
mydata-up_to = Не больше
mydata-shared_at = Когда поделились
