voices-ask = Это работает?
voices-place = { $region }, { $settlement }
voices-kept = Имя и телефон не нужны. Мы храним только ответ и день, а до конца следующего дня – отметку, чтобы с одного телефона не отвечали много раз.
voices-thanks = Спасибо, ответ записан
voices-you-said = Вы ответили: «{ $answer }».
voices-said-before = С этого телефона уже отвечали. Спросим снова через несколько месяцев.
voices-heard-title = Что отвечают здесь
voices-change = Изменить ответ
voices-over = Здесь мы больше не спрашиваем
voices-over-what = Проект закрыт или ещё продолжается, поэтому ответы сейчас не принимаются.
voices-tally = Работает: { $works } · Частично: { $partly } · Такого здесь нет: { $not_there }
voice-said-works = Работает
voice-said-partly = Частично
voice-said-not_there = Такого здесь нет
voices-poster-file = Плакат: { $title }
voices-poster-caption = 🖨 Плакат «{ $title }». Распечатайте его и повесьте там, где люди видят результат.
voices-poster-ask = Это работает?
voices-poster-how = Наведите камеру и скажите за десять секунд
voices-poster-answers = Работает · Частично · Такого здесь нет
voices-poster-foot = Имя и телефон не нужны. ASAR – платформа трёхстороннего сотрудничества.
voices-poster-asked = 🏁 «{ $title }»: осталось спросить тех, для кого это сделано. Распечатайте плакат и повесьте на месте: прохожие ответят за десять секунд, без регистрации.
voices-poster-nudge = «{ $title }»: плакат уже висит? Без него никто не скажет, что проект работает.
voices-poster-again = «{ $title }»: пора снова спросить людей на месте, работает ли это. Посмотрите, висит ли плакат; если нет, вот он ещё раз.
voices-poster-again-nudge = «{ $title }»: плакат всё ещё висит? Мы снова спрашиваем людей на месте.
voices-poster-over = «{ $title }»: о плакате больше не напоминаем. Если повесите его позже, ответы всё равно придут.
voices-heard = 🗣 <b>{ $title }</b>
    { $organization }
    Люди на месте ответили. Работает: { $works }, частично: { $partly }, такого нет: { $not_there }.
voices-not-there = «{ $title }», { $organization }: большинство людей на месте отвечают, что такого там нет ({ $not_there }; работает: { $works }, частично: { $partly }). Модератор позвонит организации.
action-open-voices = Голоса с места
action-poster-hangs = Плакат висит
button-poster = Получить плакат
button-voices-page = Страница для людей
poster-you-hung = Отмечено: плакат висит.
poster-you-hung-again = Отмечено: плакат висит. Спросим снова { $on }.
voices-card = <b>{ $title }</b>
    { $organization }
    Что отвечают люди на месте
voices-few = Пока меньше пяти ответов. Покажем с пятого.
voices-round-0 = После завершения
voices-round-3 = Через 3 месяца
voices-round-12 = Через 12 месяцев
voices-round = <b>{ $round }</b>
    { $voices }
voices-said-on = { $answer }, { $on }: { $words }
wait-voices-poster = Ждём, когда на месте повесят плакат: с { $since }.
wait-voices-poster-next-1 = Спросим о плакате { $by }.
wait-voices-poster-next-2 = Если до { $by } не повесят, напомним.
wait-voices-poster-next-3 = Если до { $by } не повесят, перестанем напоминать до следующего раза.
wait-voices-poster-ours = Ждём от вас плаката на месте: с { $since }.
wait-voices-poster-ours-next-1 = Спросим о нём { $by }.
wait-voices-poster-ours-next-2 = Если до { $by } не повесите, напомним.
wait-voices-poster-ours-next-3 = Если до { $by } не повесите, перестанем напоминать до следующего раза.
wait-call-voices = Модератор должен позвонить о том, что говорят на месте: ждём с { $since }.
wait-call-voices-next-1 = Если до { $by } не позвонят, этим займётся администратор.
voices-add = Добавить фото или слово
voices-add-what = Если хотите. Покажем после проверки модератором; из фото уберём место и время съёмки.
voices-add-words = Одна строка, без имён и телефонов
voices-add-photo = Фото
voices-add-button = Добавить
voices-added = Спасибо. Модератор посмотрит, что вы добавили, и тогда это увидят все.
voice-queue = <b>Фото и слова с места: { $total }</b>
voice-queue-empty = Фото и слов с места на проверку нет.
voice-review-card = 🗣 <b>{ $title }</b>
    { $organization }
    { $round } · { $answer } · { $on }
voice-review-photo = Есть фото: откройте его кнопкой ниже.
voice-review-hint = Не показывайте лица детей, чужие имена и телефоны, угрозы и рекламу. Сам ответ учтён и так.
button-show-voice = Показать всем
button-hide-voice = Не показывать
button-voice-photo = Открыть фото
voice-you-showed = «{ $title }»: фото и слова с места видят все.
voice-you-hid = «{ $title }»: фото и слова с места никто не увидит. Ответ учтён.
decision-voice-shown = показано
decision-voice-hidden = не показано
menu-voice-review = 🗣 Голоса с места
action-open-voice-review = Голоса с места
action-undo-voice-review = Отменить
briefing-voice-review = { $count } { $count ->
    [one] фото или слова с места на проверку
   *[other] фото и слов с места на проверку
 }
briefing-call-voices = { $count } { $count ->
    [one] проект: на месте говорят, что такого нет
    [few] проекта: на месте говорят, что такого нет
   *[many] проектов: на месте говорят, что такого нет
 }
wait-voice-review = Ждёт проверки с { $since }.
wait-voice-review-next-1 = Должны проверить до { $by }.
wait-voice-review-next-2 = Если до { $by } не проверят, этим займётся администратор.
late-voices = • люди на месте отвечают, что такого нет: { $count } из { $total }
