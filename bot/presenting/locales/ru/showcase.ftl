showcase-where = { $region }, { $settlement }
showcase-map = Карта Казахстана: проект идёт { $region }
showcase-paused = Проект приостановлен. Когда он продолжится, страница об этом скажет.
showcase-by = Проект ведёт
showcase-open = Помочь проекту
showcase-open-note = Откроется Telegram, на казахском, русском или английском
showcase-needs = Какая помощь нужна
showcase-help = Помощь проекту
showcase-money = Деньги
showcase-goal = { $goal }, { $budget }: обещано { $promised }, получено { $delivered }
showcase-promised = Обещано
showcase-delivered = Получено
showcase-in-kind = Вещами и делом
showcase-kind-promised = обещано { $promised }
showcase-kind-arriving = обещано { $promised }, получено { $delivered }
showcase-givers = Кто помогает
showcase-voices = Голоса с места
showcase-voices-what = Отвечают люди там, где сделан проект. Их спрашивают плакатом с кодом, без имён и телефонов.
showcase-voice-photo = Фото с места, { $on }
showcase-sample = Вымышленный проект: этот бот запущен для пробы.
showcase-about = О проекте
showcase-problem = Проблема
showcase-solution = Что будет сделано
showcase-period = Сроки
showcase-place = Где это
showcase-photo = Фото проекта «{ $title }»
showcase-asar = Асар
showcase-asar-join = Прийти на асар
showcase-memoranda = Меморандумы
showcase-memorandum-agreed = Согласован сторонами
showcase-memorandum-signed = Подписан сторонами
showcase-reports = Отчёты
showcase-month = { $month }
showcase-month-missing = Отчёта нет
showcase-report-photo = Фото к отчёту: { $heading }
showcase-share = Ссылку на эту страницу можно переслать кому угодно.
showcase-all = Все проекты

showcase-withdrawn-title = Проект отозван
showcase-withdrawn = Организация больше не ведёт этот проект. Посмотрите другие: возможно, рядом с вами делают похожее.
showcase-taken-down-title = Проект снят
showcase-taken-down = Модератор снял этот проект. Посмотрите другие: возможно, рядом с вами делают похожее.

showcase-list-title = Проекты
showcase-list-lead = Что затеяли люди в регионах Казахстана. Откройте проект и помогите, чем можете.
showcase-list-description = Проекты НПО в регионах Казахстана, которым можно помочь.
showcase-list-in = Проекты { $region }
showcase-list-everywhere = Весь Казахстан
showcase-list-regions = Регионы
showcase-list-by-region = По регионам
showcase-list-empty = Опубликованных проектов пока нет. Они появятся здесь, как только их проверит модератор.
showcase-list-count = { $count ->
    [one] { $count } проект
    [few] { $count } проекта
   *[other] { $count } проектов
}
showcase-list-newer = Новее
showcase-list-older = Раньше
showcase-list-page = Страница { $page } из { $pages }

showcase-pass-on = <b>{ $title }</b>
    { $page }

    Перешлите это сообщение или скопируйте ссылку: страница открыта всем, в том числе без Telegram.
showcase-message = Проект «{ $title }». Вот что уже сделано и чем можно помочь:
action-share-project = Поделиться
button-project-page = Страница
showcase-stage = Этап: { $stage }
button-share-page = Поделиться
