menu-projects = 📁 Мои проекты
menu-project-review = 📝 Проекты на проверке

projects-title = <b>Мои проекты</b>
projects-empty = Проектов пока нет. Предложите первый: это займёт около десяти минут, прерваться и продолжить можно в любой момент.
projects-draft = ✏️ Черновик: «{ $title }». Допишите его и отправьте модератору.
projects-unverified = Модератор ещё не подтвердил вашу организацию. Черновик можно заполнить уже сейчас, а отправить после подтверждения.
projects-organization = <b>{ $organization }</b>
projects-one = { $title } · { $stage }
button-submit-project = Предложить проект
button-photo = Фото
button-place = Место
button-document = Документ
button-withdraw = Отозвать
button-another-project = Другой – отправить
button-same-project = Тот же – остановить
button-publish = Опубликовать

project-card = <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Нужно: { $needs }
    Сумма: { $amount }{ $original }
project-card-problem = <b>Проблема</b>
    { $text }
project-card-solution = <b>Что будет сделано</b>
    { $text }
project-card-beneficiaries = Для кого: { $beneficiaries }
project-card-period = Сроки: { $period }
project-card-spheres = Сферы: { $spheres }
project-card-programme = Программа: { $programme }
project-summary-line = { "\u000A" }{ $summary }
project-card-second = <i>То же { $language }:</i>
    <b>{ $title }</b>{ $summary }{ $translated }
project-card-second-title = <i>Название { $language }:</i>
    <b>{ $title }</b>{ $translated }
project-card-second-by = { "\u000A" }<i>перевела модель { $model }, авторы проверили</i>
project-card-rest = <i>Остальное написано { $language }.</i>

project-standing = <b>Этап:</b> { $stage }
    { $next }
project-stage-submitted = на проверке
project-stage-published = опубликован
project-stage-supported = нашёл поддержку
project-stage-under_way = идёт
project-stage-completed = завершён
project-stage-paused = приостановлен
project-stage-rejected = возвращён на доработку
project-stage-withdrawn = отозван
project-stage-taken_down = снят модератором
project-next-submitted = Модератор прочитает и опубликует проект или вернёт его с пояснением. О решении сообщим сразу.
project-next-published = Показываем проект подходящим партнёрам. Если кто-то заинтересуется, сразу сообщим.
project-next-supported = Меморандум согласован. Когда приступите, нажмите «Работа началась».
project-next-under_way = Работа по проекту идёт. Раз в месяц пишите короткий отчёт: его прочитают партнёры.
project-next-completed = Проект доведён до конца. Этот опыт пригодится в следующем.
project-next-paused = Партнёры сейчас не видят этот проект. Нажмите «Продолжить», и поиск возобновится.
project-next-rejected = Модератор пишет: { $reason }
    Исправьте и отправьте: мы проверим проект ещё раз.
project-next-withdrawn = Партнёры больше не видят этот проект. Если передумаете, предложите новый.
project-next-taken_down = Причина: { $reason }
    Партнёры больше не видят этот проект. Можно предложить исправленный.

project-organization = Какая организация предлагает проект?
project-organization-label = Организация
project-title = Как называется проект? Пусть из названия будет видно, что вы сделаете. Например: Передвижная библиотека для дальних сёл.
project-title-label = Название
project-summary = Расскажите о проекте в двух предложениях: партнёр прочтёт их первыми. Например: Возим книги в двенадцать дальних сёл. За год 900 детей прочтут по десять книг.
project-summary-label = Коротко
project-problem = В чём проблема и кого она касается? Опишите в двух-трёх предложениях.
project-problem-label = Проблема
project-solution = Что вы сделаете? Напишите конкретные шаги: где, как, сколько раз.
project-solution-label = Что сделаем
project-beneficiaries = Кому это поможет и примерно скольким людям? Например: 120 школьников 10–15 лет.
project-beneficiaries-label = Для кого
project-second_title = Как называется проект { $language }? Это название увидят те, кто читает на этом языке. Добавить его можно и позже.
project-second_title-label = Название на втором языке
project-second_summary = Теперь те же два предложения { $language }.
project-second_summary-label = Коротко на втором языке
project-spheres = К каким сферам относится проект? Отметьте до пяти.
project-spheres-label = Сферы
project-region = В каком регионе пройдёт проект?
project-region-label = Регион
project-settlement = В каком городе или селе пройдёт проект? Например: посёлок Индербор.
project-settlement-label = Населённый пункт
project-location = Чтобы показать место на карте, пришлите геопозицию через 📎.
project-location-label = Место на карте
project-needs = Какая помощь нужна? Отметьте всё, что подходит.
project-needs-label = Нужная помощь
project-budget_full = Сколько тенге нужно на весь проект? Например: 2,4 млн.
project-budget_full-label = Полная сумма
project-budget_min = С какой суммы вы сможете начать? Например: 1,1 млн.
project-budget_min-label = Минимум
project-starts_on = Когда проект начнётся? Выберите день в календаре или напишите, например: 01.03.2027 или 1 марта 2027.
project-starts_on-label = Начало
project-ends_on = Когда проект закончится? Выберите день в календаре или напишите, например: 30.11.2027 или 30 ноября 2027.
project-ends_on-label = Окончание
project-programme = В какую программу входит проект? Напишите её название. Если ни в какую, пропустите.
project-programme-label = Программа
project-photo = Пришлите одно фото места, людей или вашей прежней работы.
project-photo-label = Фото
project-document = Если есть смета, план или письмо, пришлите файл: PDF, Word, Excel или PowerPoint, до 20 МБ.
project-document-label = Документ
project-review = <b>Проверьте, всё ли верно</b>
project-submit = Отправить модератору
project-sent = Отправлено. Модератор проверит и ответит.
project-resubmitted = Исправлено. Модератор проверит снова.

project-similar = Похоже, такой проект уже есть. Посмотрите: ваш – тот же или другой?
project-similar-one = <b>{ $title }</b>
    { $organization } · { $settlement } · { $stage }{ $original }
project-stopped = Проект не отправлен. Черновик сохранён, к нему можно вернуться.
project-paused-now = Проект приостановлен. Продолжить можно в любой момент.
project-resumed-now = Поиск возобновлён.
project-withdraw-ask = Отозвать проект «{ $title }»?

    Партнёры его больше не увидят. Отменить это нельзя. Напишите причину одной фразой: её прочтут те, кого это касается. Можно и без пояснений.
project-withdrawn-now = Проект отозван.

project-published = ✅ Проект «{ $title }» опубликован. Теперь ищем подходящих партнёров. Если кто-то заинтересуется, сразу сообщим.{ $page }
project-page-line = { "\u000A" }{ "\u000A" }Страница проекта открыта для всех, пересылайте ссылку кому угодно: { $page }
project-rejected = Проект «{ $title }» возвращён на доработку. Причина: { $reason }
    Исправьте и отправьте: мы проверим его ещё раз.
button-just-withdraw = Отозвать без пояснений
project-pause-ask = Приостановить проект «{ $title }»?

    Партнёры не увидят его, пока вы не продолжите.
project-reason-line = { "\u000A" }Причина: { $words }{ $original }
project-withdrawn = { $organization } отзывает проект «{ $title }».{ $reason }{ $settled }
project-paused = { $organization } приостанавливает проект «{ $title }». Когда он продолжится, пойдём дальше.{ $settled }
project-taken-down = Проект «{ $title }» ({ $organization }) снят модератором.{ $settled }
project-taken-down-ours = Модератор снял проект «{ $title }». Причина: { $reason }
    Партнёры больше не видят его. Можно предложить исправленный проект.{ $settled }
project-put-back = ✅ Модератор вернул проект «{ $title }». Он снова на прежнем этапе.
project-put-back-ours = ✅ Модератор вернул проект «{ $title }». Он снова на прежнем этапе.{ $settled }
project-put-back-others = ✅ Проект «{ $title }» ({ $organization }) снова в работе: модератор отменил снятие.{ $settled }
action-open-project = Открыть проект

button-published = Опубликованные
button-shown-to = Кому показан
project-review-late = «{ $title }»: проверка длится дольше обычного. Проект посмотрит и администратор, о решении сообщим сразу.
settled-project-halted = «{ $title }»: проект приостановлен, новых предложений о нём не будет.
depends-projects = { $number ->
        [one] { $number } проект
        [few] { $number } проекта
       *[other] { $number } проектов
    }
wait-project-review = Ждём модератора с { $since }.
wait-project-review-next-1 = Если решения не будет до { $by }, напомним модераторам.
wait-project-review-next-2 = Если решения не будет до { $by }, проект посмотрит и администратор.
action-propose-project = 📁 Предложить проект
action-open-backing = 🤝 Что поддерживаем
button-propose-another = Предложить ещё один
project-place-known = 📍 { $place } (место организации)
