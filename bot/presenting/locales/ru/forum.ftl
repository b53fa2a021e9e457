forum-name = <b>{ $name }</b>
forum-sample = <i>Это вымышленный форум для знакомства с ботом.</i>
forum-registered = ✅ Вы зарегистрированы. Отмечено сессий: { $stars }.
forum-not-registered = Вы ещё не зарегистрированы. Отмечено сессий: { $stars }.
forum-is-over = Этот форум завершён.
forum-none = Пока ни один форум не объявлен. Когда объявят, программа появится здесь.
forum-others = <b>Форумы</b>
    Какой открыть?
forum-leave-ask = Отменить регистрацию на форум?

    Отмеченные сессии и напоминания тоже удалятся. Позже можно зарегистрироваться снова.
forum-you-registered = Вы зарегистрированы. Теперь отметьте в программе нужные сессии.
forum-you-left = Регистрация отменена. Если передумаете, зарегистрируйтесь снова.
button-register-forum = Зарегистрироваться
button-agenda = Открыть программу
button-forum-figures = Открыть статистику
button-other-forums = Другие форумы
button-leave-forum = Отменить регистрацию
button-leave-forum-yes = Да, отменить
button-stay = Нет, участвую

agenda-title = <b>Программа</b> · { $day }
agenda-day = <i>{ $day }</i>
agenda-line = <b>{ $start }–{ $end }</b> { $title }
    { $hall }
agenda-empty = Программы на этот день пока нет. Загляните позже.

session-head = <b>{ $title }</b>
    { $kind }
session-time = { $day }, { $start }–{ $end } · { $hall }
session-places = Мест: { $places }
session-speakers = Выступают:
session-speaker = • { $name } – { $role }
session-state-starred = ★ Вы отметили эту сессию.
session-state-going = ✓ Вы ответили, что придёте.
session-state-not-coming = ✗ Вы ответили, что не сможете прийти, поэтому напоминать не будем.
session-is-over = Эта сессия завершена.
session-you-starred = { $reminders ->
        [0] Отмечено. Время напоминаний уже прошло.
        [1] Отмечено. Напомним за 15 минут до начала.
       *[other] Отмечено. Напомним накануне в 19:00 и за 15 минут до начала.
    }
session-you-unstarred = Отметка снята. Об этой сессии напоминать не будем.
button-star = ★ Отметить
button-unstar = Снять отметку

session-kind-panel = Панельная сессия
session-kind-conference = Конференция
session-kind-seminar = Семинар
session-kind-master_class = Мастер-класс
session-kind-fair = Ярмарка
session-kind-ceremony = Торжественная часть

reminder-evening = ⏰ Напоминаем: { $moment }, «{ $title }», { $hall }.{ $clashes }
reminder-soon = ⏰ Через 15 минут: «{ $title }», { $hall }, { $start }.{ $clashes }
reminder-late = ⏰ Напоминание пришло с опозданием: «{ $title }», { $hall }, { $moment }.{ $clashes }
reminder-under-way = ⏰ Напоминание пришло с опозданием: «{ $title }» уже идёт, { $hall }, { $start }–{ $end }.{ $clashes }
reminder-going = ✓ Отметили, что вы придёте. Ждём вас.
reminder-going-clash = ✓ Отметили, что вы придёте. В это же время у вас есть другое: выберите в своём дне, что оставить.
reminder-not-coming = ✗ Отметили, что вы не придёте. Об этой сессии больше не напомним.
action-going = Иду
action-not-coming = Не смогу

figures-title = <b>Статистика форума</b>
    { $name }
figures-registered = Сессий в программе: { $sessions }. Зарегистрировано: { $count }.
figures-language = • { $language }: { $count }
figures-top = Чаще всего отмечают:
figures-session = ★ { $stars } · { $title } (придут: { $going })
figures-top-empty = Пока никто не отметил ни одной сессии.
figures-reminders = Напоминания. Отправлено: { $sent }, в очереди: { $due }, не отправлены вовремя: { $dropped }.
agenda-clash = Одновременно: { $titles }
agenda-past = Раньше сегодня: { $count }
agenda-past-fold = Скрыть прошедшее
forum-now = <b>Сейчас:</b> { $title }, до { $end }, { $hall }
forum-now-nothing = Сейчас сессий нет.
forum-now-more = И ещё { $count } в других залах.
forum-next = <b>Далее:</b> { $start } { $title }, { $hall }
forum-next-day = <b>{ $day }:</b> { $start } { $title }, { $hall }
forum-next-more = И ещё { $count } в это же время.
forum-next-nothing = Программа форума закончилась.
forum-none-today = Сегодня форума нет. Ближайший – ниже.
session-you-starred-clash = Отмечено, но есть пересечение по времени. { $clash }
my-day-title = <b>Мой день</b>
my-day-empty = У вас пока ничего нет. Откройте программу и отметьте нужные сессии. Согласованные встречи появятся здесь сами.
my-day-clashes = ⚠ Есть пересечения по времени.
button-my-day = Открыть мой день
button-as-picture = Картинкой
day-ahead = ⏰ План на { $day }:
    { $lines }
day-ahead-line = <b>{ $start }–{ $end }</b> { $title }, { $place }
action-open-day = Открыть мой день
action-going-all = Иду на все
reminder-going-all = ✓ Отметили, что вы придёте. Ждём вас.
timetable-meetings = Мои встречи
timetable-legend = ★ вы отметили · ◆ ваши встречи · в красной рамке: пересекаются по времени
timetable-programme = Программа
timetable-my-day = Мой день
