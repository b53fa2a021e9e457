menu-projects = 📁 Мои проекты
menu-project-review = 📝 Проекты на проверке

projects-title = <b>Мои проекты</b>
projects-empty = Проектов пока нет. Предложите первый: это займёт минут десять, прерваться и продолжить можно в любой момент.
projects-draft = ✏️ Черновик: «{ $title }». Допишите его и отправьте модератору.
projects-unverified = Модератор ещё не подтвердил вашу организацию. Черновик можно заполнить уже сейчас, а отправить после подтверждения.
projects-organization = <b>{ $organization }</b>
projects-one = • { $title } · { $stage }
button-submit-project = Предложить проект
button-open-draft = Открыть черновик
button-attachments = Посмотреть вложения
button-withdraw = Отозвать
button-another-project = Это другой, отправить
button-same-project = Это он, остановить
button-publish = Опубликовать

project-card = <b>{ $title }</b>
    { $organization } · { $region }, { $settlement }
    Нужно: { $needs }
    Сумма: { $amount }{ $original }
project-card-problem = <b>Проблема</b>
    { $text }
project-card-solution = <b>Что будет сделано</b>
    { $text }
project-card-beneficiaries = Для кого: { $beneficiaries }
project-card-period = Сроки: { $period }
project-card-spheres = Сфера: { $spheres }
project-card-programme = Программа: { $programme }

project-standing = <b>Этап:</b> { $stage }
    { $next }
project-stage-submitted = на проверке
project-stage-published = опубликован
project-stage-supported = нашёл поддержку
project-stage-under_way = идёт
project-stage-completed = завершён
project-stage-paused = приостановлен
project-stage-rejected = возвращён
project-stage-withdrawn = отозван
project-next-submitted = Модератор прочитает и опубликует или вернёт с объяснением. О решении сообщим сразу.
project-next-published = Ищем подходящих спонсоров. Если кого-то заинтересует, сразу сообщим.
project-next-supported = Меморандум в силе. Можно приступать к делу.
project-next-under_way = Работа идёт. Пишите коротко о ходе дела, чтобы за ним следили те, кто поддержал.
project-next-completed = Проект доведён до конца. Опыт пригодится в следующем.
project-next-paused = Спонсоры его сейчас не видят. Продолжите, и поиск начнётся снова.
project-next-rejected = Модератор пишет: { $reason }
    Исправьте и сохраните, тогда проект проверят снова.
project-next-withdrawn = Спонсоры его больше не видят. Если передумаете, предложите новый проект.

project-organization = Какая организация предлагает проект?
project-organization-label = Организация
project-title = Как называется проект? Пусть из названия будет видно, что вы сделаете. Например: Кружки программирования в сельских школах.
project-title-label = Название
project-problem = В чём проблема и кого она касается? Опишите в двух-трёх предложениях.
project-problem-label = Проблема
project-solution = Что вы сделаете? Напишите конкретные шаги: где, как, сколько раз.
project-solution-label = Что будет сделано
project-beneficiaries = Кому это поможет и скольким людям примерно? Например: 120 школьников 10–15 лет.
project-beneficiaries-label = Для кого
project-spheres = К какой сфере относится проект? Отметьте до пяти.
project-spheres-label = Сфера
project-region = В каком регионе пройдёт проект?
project-region-label = Регион
project-settlement = В каком городе или селе? Например: посёлок Индерборский.
project-settlement-label = Населённый пункт
project-location = Чтобы показать место на карте, пришлите геопозицию через 📎.
project-location-label = Место на карте
project-needs = Что нужно? Отметьте всё подходящее.
project-needs-label = Нужно
project-budget_full = Сколько тенге нужно на весь проект? Например: 2,4 млн.
project-budget_full-label = Полная сумма
project-budget_min = С какой суммы вы сможете начать? Например: 1,1 млн.
project-budget_min-label = Минимум
project-starts_on = Когда проект начнётся? Выберите день в календаре или напишите, например: 01.03.2027 или 1 марта 2027.
project-starts_on-label = Начало
project-ends_on = Когда проект закончится? Выберите день в календаре или напишите, например: 30.11.2027 или 30 ноября 2027.
project-ends_on-label = Окончание
project-programme = Если проект входит в какую-то программу, напишите её название. Если нет, пропустите.
project-programme-label = Программа
project-photo = Пришлите одно фото: место, людей или вашу прежнюю работу.
project-photo-label = Фото
project-document = Если есть смета, план или письмо, пришлите: PDF, Word, Excel или PowerPoint, до 20 МБ.
project-document-label = Документ
project-review = <b>Проверьте, всё ли верно</b>
project-submit = Отправить модератору
project-sent = Отправлено. Модератор посмотрит и ответит.
project-saved = Сохранено.
project-resubmitted = Исправлено. Модератор посмотрит снова.

project-similar = Похоже, такой проект уже есть. Посмотрите: это он или другой?
project-similar-one = <b>{ $title }</b>
    { $organization } · { $settlement } · { $stage }{ $original }
project-stopped = Остановили. Черновик сохранён, к нему можно вернуться.
project-paused-now = Приостановлено. Продолжите, когда захотите.
project-resumed-now = Поиск начат снова.
project-withdraw-ask = Отозвать проект «{ $title }»?

    Спонсоры его больше не увидят. Отменить это нельзя.
project-withdrawn-now = Проект отозван.

project-submitted = 📝 Новый проект ждёт проверки: «{ $title }», { $organization }
project-published = ✅ Проект «{ $title }» опубликован. Теперь ищем подходящих спонсоров. Если кого-то заинтересует, сразу сообщим.
project-rejected = Проект «{ $title }» возвращён. Причина: { $reason }
    Исправьте и сохраните, тогда его проверят снова.
action-open-project = Открыть проект
action-review-project = Проверить

button-published = Опубликованные
button-to-review = На проверке
button-shown-to = Кому показан
