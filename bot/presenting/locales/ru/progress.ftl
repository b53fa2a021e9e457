progress-card = <b>{ $title }</b>
    { $organization }
    Этап: { $stage }
progress-began = Работа началась: { $on }
progress-completed = Проект завершён: { $on }
progress-reports = <b>Отчёты: { $count }</b>
progress-reached = Помогли людям, по отчётам за месяцы: { $count }
progress-month = { $month }
progress-month-told = ✅ { $month }
progress-month-missing = ✗ { $month }: отчёта нет
progress-month-awaited = ⏳ { $month }: ждём до { $due }
progress-closing = 🏁 Итоговый отчёт
progress-closing-label = Итоговый отчёт
report-of = отчёт за { $month }
report-card = <b>{ $title }</b>
    { $organization } · { $heading }
report-people = Помогли людям: { $count }
report-written-at = Написан: { $at }
plan-card = <b>{ $project }</b>
    План меморандума { $number }. Сделано: { $done } из { $total }
plan-tick-hint = Когда пункт выполнен, нажмите на него.
plan-step-done = ✅ { $number }. { $what }
    { $organization } · сделано: { $on }
plan-step-open = ⏳ { $number }. { $what }
    { $organization } · до { $due }
plan-step-is-late = ⌛ { $number }. { $what }
    { $organization } · срок прошёл: { $due }
plan-step-done-by = ✅ { $number }. { $what }
    { $organization } · сделано: { $on }, отметка: { $carrier }
plan-step-kept = • { $number }. { $what }
    { $organization } · до { $due }
plan-kept-from-state = Как справляется бизнес, госорганам не видно.

action-open-progress = Ход проекта
action-open-report = Открыть отчёт
action-open-plan = Открыть план
action-begin-project = Работа началась
action-not-yet-begun = Ещё нет
action-complete-project = Проект завершён
action-not-yet-completed = Ещё нет
action-write-report = Написать отчёт
action-step-done = Сделано
action-step-not-yet = Ещё нет
button-plan = План: { $number }
button-step-done = ☐ { $number }. { $what }
button-step-undo = Снять отметку { $number }
button-report-photo = Открыть фото
button-take-back-stage = Отменить

project-beginning-asked = «{ $title }»: работа уже началась? Партнёрам сообщим сами.
project-begun = 🚀 { $organization } начинает работу по проекту «{ $title }». Раз в месяц просим у авторов короткий отчёт и присылаем его вам.
project-not-begun = { $organization } уточняет: работа по проекту «{ $title }» ещё не началась.
project-completion-asked = Срок проекта «{ $title }» прошёл. Проект завершён?
project-completed = 🏁 Проект «{ $title }» завершён, сообщает { $organization }.

    { $words }{ $original }{ $settled }
project-goes-on = { $organization } уточняет: проект «{ $title }» продолжается.
report-asked = 📝 «{ $title }»: что сделано за { $month }? Хватит двух-трёх предложений и одного фото. Ждём до { $due }.
report-late = «{ $title }»: отчёта за { $month } пока нет, и партнёры это видят. Хватит и нескольких слов.
report-missing = «{ $title }», { $organization }: отчёта за { $month } пока нет. Мы напомнили организации.
report-written = 📝 <b>{ $title }</b>
    { $organization } · отчёт за { $month }

    { $words }{ $original }
plan-step-asked = 📌 { $what }
    Срок: { $due }. Сделано?
    { $project } · { $number }
plan-step-late-ours = 📌 { $what }
    Срок: { $due }. Отметки, что это сделано, пока нет. Как обстоят дела?
    { $project } · { $number }
plan-step-late = 📌 { $what }
    Срок: { $due }. Пока не сделано. Мы напомнили тем, кто отвечает.
    { $project } · { $number }
plan-step-undone = 📌 { $what }
    { $organization } уточняет: это ещё не сделано. Срок: { $due }.
    { $project } · { $number }
plan-news = <b>{ $project }</b>
    Новости плана:

    { $steps }
plan-news-done = ✓ { $what } · { $organization }
plan-news-done-by = ✓ { $what } · { $organization } (отметка: { $carrier })
plan-news-late = • { $what } · { $organization }: нужно больше времени

project-you-began = ✅ Записали: работа началась. Партнёрам сообщили.
project-you-not-yet = Хорошо. Спросим ещё раз { $on }.
progress-take-back-beginning = «{ $title }»: отменить отметку «Работа началась»? Партнёрам сообщим.
progress-take-back-completion = Открыть проект «{ $title }» снова? Что завершилось вместе с ним, останется завершённым. Партнёрам сообщим.
progress-taken-back = Отменено. Партнёрам сообщили.
plan-step-you-did = ✅ Сделано. Другие стороны узнают завтра утром.
plan-step-you-undid = Отметка снята.
plan-step-you-not-yet = Хорошо. Спросим ещё раз { $on }.
plan-step-noted = Хорошо.

report-month = «{ $title }»: за какой месяц отчёт?
report-month-label = Месяц
report-words = «{ $title }»: что сделано за { $month }? Хватит двух-трёх предложений. Например: Открыли кружки в двух школах, ходят 64 ученика.
    Фамилии детей не указывайте, пожалуйста.
report-words-label = Отчёт
report-reached = Скольким людям это помогло за { $month }? Например: 64. Если не знаете, пропустите.
report-reached-label = Помогли людям
report-photo = Пришлите одно фото, на котором это видно. Лица детей можно показывать только с согласия родителей. Если фото нет, пропустите.
report-photo-label = Фото
report-review = <b>Проверьте, пожалуйста</b>
report-submit = Отправить отчёт
report-sent = Отправлено. { $count ->
    [0] Отчёт сохранён в проекте.
    [one] Отчёт прочитает { $count } организация.
    [few] Отчёт прочитают { $count } организации.
   *[many] Отчёт прочитают { $count } организаций.
 }
report-corrected = Исправлено.
completion-words = «{ $title }»: что получилось? Хватит одного-двух предложений. Например: 120 учеников научились программировать, кружки работают сами.
    Фамилии детей не указывайте, пожалуйста.{ $depends }
completion-words-label = Итоговый отчёт
completion-photo = Пришлите одно фото результата. Лица детей можно показывать только с согласия родителей. Если фото нет, пропустите.
completion-photo-label = Фото
completion-review = <b>Проверьте, пожалуйста</b>
    Это прочитают партнёры. Отменить можно в течение 72 часов.
completion-submit = Завершить проект
completion-sent = Проект завершён. Партнёрам сообщили.
completion-also = { "\u000A" }{ "\u000A" }{ $things }

depends-plan-steps = { $number } { $number ->
    [one] невыполненный пункт плана
    [few] невыполненных пункта плана
   *[many] невыполненных пунктов плана
 }

wait-project-beginning = Начала работы ждём с { $since }.
wait-project-beginning-next-1 = { $by } спросим, началась ли она.
wait-project-beginning-next-2 = Если не ответят до { $by }, спросим ещё раз.
wait-project-beginning-next-3 = Если не ответят до { $by }, им позвонит модератор.
wait-project-beginning-ours = Ждём, когда вы начнёте, с { $since }.
wait-project-beginning-ours-next-1 = { $by } спросим, началась ли работа.
wait-project-beginning-ours-next-2 = Если не ответите до { $by }, спросим ещё раз.
wait-project-beginning-ours-next-3 = Если не ответите до { $by }, вам позвонит модератор.
wait-project-completion = Работа идёт с { $since }.
wait-project-completion-next-1 = { $by } спросим, завершена ли она.
wait-project-completion-next-2 = Если не ответят до { $by }, спросим ещё раз.
wait-project-completion-next-3 = Если не ответят до { $by }, им позвонит модератор.
wait-project-completion-ours = Ваша работа идёт с { $since }.
wait-project-completion-ours-next-1 = { $by } спросим, завершена ли она.
wait-project-completion-ours-next-2 = Если не ответите до { $by }, спросим ещё раз.
wait-project-completion-ours-next-3 = Если не ответите до { $by }, вам позвонит модератор.
wait-progress-report = Следующего отчёта ждём с { $since }.
wait-progress-report-next-1 = { $by } напомним о нём.
wait-progress-report-next-2 = Если его не будет до { $by }, напомним ещё раз.
wait-progress-report-next-3 = Если его не будет до { $by }, у месяца появится отметка «отчёта нет».
wait-progress-report-ours = Вашего следующего отчёта ждём с { $since }.
wait-progress-report-ours-next-1 = { $by } напомним о нём.
wait-progress-report-ours-next-2 = Если не напишете до { $by }, напомним ещё раз.
wait-progress-report-ours-next-3 = Если не напишете до { $by }, партнёры увидят «отчёта нет».
wait-plan-step = Ждём с { $since }.
wait-plan-step-next-1 = { $by } напомним.
wait-plan-step-next-2 = Если не сделают до { $by }, спросим, как обстоят дела.
wait-plan-step-next-3 = Если ответа не будет до { $by }, сообщим другим сторонам, что срок прошёл.
wait-plan-step-ours = Ждём вас с { $since }.
wait-plan-step-ours-next-1 = { $by } напомним.
wait-plan-step-ours-next-2 = Если не сделаете до { $by }, спросим, как обстоят дела.
wait-plan-step-ours-next-3 = Если не ответите до { $by }, сообщим другим сторонам, что срок прошёл.
wait-call-promise = Модератор должен позвонить об обещанном: ждём с { $since }.
wait-call-promise-next-1 = Если до { $by } не позвонят, этим займётся администратор.

promise-queue = <b>Проекты, по которым нужно позвонить об обещанном: { $total }</b>
promise-card = 📞 <b>Звонок об обещанном</b>
    «{ $title }», { $carrier }. После напоминаний ответа нет. Спросите, как обстоят дела, и попросите ответить в боте.
late-beginning = • началась ли работа, неизвестно
late-completion = • завершён ли проект, неизвестно
late-report = • нет отчёта за { $month }
late-step = • { $what } ({ $organization }), срок: { $due }
briefing-call-promise = { $count } { $count ->
    [one] проект: позвонить об обещанном
    [few] проекта: позвонить об обещанном
   *[many] проектов: позвонить об обещанном
 }
action-open-promises = Звонки об обещанном
menu-promises = 📞 Звонки об обещанном

menu-report-delays = 🗓 Сроки отчётов
report-delays = <b>Сроки отчётов</b>
    Если людям в области не до отчётов, например из-за паводка или праздников, перенесите их следующие отчёты разом. Пропущенные раньше остаются как есть.
report-delays-none = Пока ничего не переносили.
button-move-reports = Перенести отчёты
button-report-delay = { $region }, { $on }
button-take-back-delay = Отменить
report-delay-card = <b>{ $region }</b>
    Отчёты перенесены { $by }: { $projects ->
        [one] { $projects } проект
        [few] { $projects } проекта
       *[many] { $projects } проектов
    }
    { $at }
report-delay-reason-was = Причина: { $reason }
report-delay-taken-back-at = Отменено: { $at }
report-delay-by = { $days ->
    [one] на { $days } день
    [few] на { $days } дня
   *[many] на { $days } дней
 }
report-delay-region = В каком регионе перенести следующие отчёты?
report-delay-region-label = Регион
report-delay-days = На сколько дней? Нажмите кнопку или напишите число до 60.
report-delay-days-label = Перенос
report-delay-reason = Почему? Это прочитают все, кого перенос касается. Например: Паводок в области.
report-delay-reason-label = Причина
report-delay-review = <b>Проверьте, пожалуйста</b>
report-delay-ahead = { $projects ->
    [one] { $projects } проект
    [few] { $projects } проекта
   *[many] { $projects } проектов
 }: следующий отчёт переносится с { $due } на { $until }. Сообщим организациям ({ $carriers }) и тем, кто следит за проектами. Отменить можно в течение 72 часов.
report-delay-ahead-moved = Уже переносились раньше: { $count }. Дни складываются.
report-delay-submit = Перенести отчёты
report-delay-done = Перенесено. Всем, кого это касается, сообщили.
report-delay-taken-back = Отменено. Всем, кого это касается, сообщили.
reports-moved = 🗓 { $region }: сроки отчётов перенесены. Причина: { $reason }

    { $lines }
reports-moved-of-others = 🗓 { $region }: отчёты по проектам, за которыми вы следите, придут позже. Причина: { $reason }

    { $lines }
reports-moved-back = 🗓 { $region }: уточнение, отчёты всё же не переносятся.

    { $lines }
reports-moved-back-of-others = 🗓 { $region }: уточнение, отчёты по проектам, за которыми вы следите, всё же не переносятся.

    { $lines }
reports-moved-line = «{ $title }»: отчёт за { $month }, срок: { $due }
project-minimum-promised = ✅ Проекту «{ $title }» обещан минимум: { $minimum }.

    Можно начинать. Партнёров больше не ищем, но помочь по-прежнему может каждый.
project-minimum-lost = Проекту «{ $title }» теперь обещано меньше минимума ({ $minimum }), поэтому он снова ищет поддержку.
