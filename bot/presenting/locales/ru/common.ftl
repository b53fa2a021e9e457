button-back = ← Назад
button-to-menu = В меню
button-skip = Пропустить
button-leave = Заполнить позже
button-done = Готово
button-correct = Исправить
button-resume = Продолжить
button-save = Сохранить
button-more = Подробнее
button-less = Короче
button-same-amount = Нужна полная сумма
button-start-over = Начать заново

form-progress = <i>{ $number }/{ $total }</i>
form-resume = У вас есть незаконченный черновик. Продолжить с того же места?
form-photo-attached = приложено
form-photo-shown = Так ваше фото увидят другие. Место и время съёмки из файла убраны.
form-edit = Что исправить?

labelled = <b>{ $label }:</b> { $value }
labelled-above = <b>{ $label }</b>
    { $value }
date-today = сегодня
date-tomorrow = завтра

need-money = деньги
need-equipment = оборудование
need-premises = помещение
need-expertise = экспертная помощь
need-volunteers = волонтёры
need-media = информационная поддержка
need-mentoring = наставничество
need-administrative = административное содействие

language-kk = по-казахски
language-ru = по-русски
language-en = по-английски

not-understood = Не удалось понять сообщение. Нажмите одну из кнопок ниже или напишите /menu.
not-understood-command = Такой команды нет. Всё, что есть, – в меню: /menu
edit-not-read = Правки в отправленных сообщениях мы не читаем. Напишите ещё раз новым сообщением.
edit-not-read-in-form = Правки в отправленных сообщениях мы не читаем. Чтобы изменить ответ, нажмите «Назад» или «Исправить» в конце формы.
button-leave-as-it-is = Оставить как есть
button-keep-as-typed = Оставить, как написано
wait-overdue = Срок прошёл: этим занимается администратор.
wait-hour = Точное время – { $time }.
waits-summary = <b>{ $count ->
        [one] { $count } новость
        [few] { $count } новости
       *[many] { $count } новостей
    }.</b>{ $left_out }

    { $messages }

    Всё, что ждёт вашего ответа, – в меню.


settled-lines = { "\u000A" }{ "\u000A" }{ $lines }
settled-more = И ещё { $number }.
depends-on-this = Это затронет: { $things }. Остальным мы сообщим.
fewer-than-five = меньше пяти
fewer-than-five-of = не показываем
button-keep-it = Оставить как есть
button-take-out = Убрать ответ
button-send-again = Отправить снова
form-former = Ваш ответ: { $answer }
form-chosen = Отмечено { $count }: { $names }
form-chosen-of = Отмечено { $count } из { $most }: { $names }
form-returned = ✗ Модератор вернул на доработку. Причина: { $reason }

form-share-number = Если это ваш номер, его можно отправить кнопкой внизу.
form-number-button-gone = Кнопка с номером больше не нужна, мы её убрали.
button-share-number = 📱 Отправить мой номер
courtesy-thanks = Пожалуйста.
courtesy-greeting = Здравствуйте. Всё нужное – в меню: /menu
courtesy-agreed = Хорошо.
courtesy-smile = 🙂
