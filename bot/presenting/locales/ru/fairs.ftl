button-fair = Ярмарка идей
fair-title = 🤝 <b>Ярмарка идей</b>
    { $forum }
fair-about = Каждому спонсору подберём несколько подходящих проектов, каждому проекту – нескольких спонсоров. Сначала покажем расчёт: без вашего согласия ничего не отправим.
fair-ground = Проектов, которые ищут поддержку: { $projects }
    Спонсоров с местами на этой неделе: { $backers }, мест всего: { $places }
fair-no-projects = Пока нет проектов, которые ищут поддержку. Когда модератор опубликует первый, расчёт можно будет сделать здесь.
fair-no-backers = На этой неделе ни у кого из спонсоров нет мест. Они освобождаются каждую неделю, загляните позже.
fair-forum-over = Этот форум завершён, новых расчётов по нему нет.
fair-rules = Одному спонсору – не больше { $pitches } { $pitches ->
        [one] проекта
       *[other] проектов
    }
    Одному проекту – от { $least } до { $most } { $most ->
        [one] спонсора
       *[other] спонсоров
    }
fair-rule-limit = Дальше менять нельзя.
button-fair-pitches-less = − Спонсору
button-fair-pitches-more = + Спонсору
button-fair-least-less = − Проекту минимум
button-fair-least-more = + Проекту минимум
button-fair-most-less = − Проекту максимум
button-fair-most-more = + Проекту максимум
button-fair-compute = Рассчитать
button-fair-rounds = Список расчётов
button-fair-refresh = Обновить
button-fair-send = Отправить предложения
button-fair-send-yes = Да, отправить
button-fair-not-yet = Пока нет
button-fair-discard = Отказаться
button-fair-discard-yes = Да, отказаться
button-fair-shortages = Кому не хватило
action-open-fair = Открыть результат

fair-state-requested = { $projects ->
        [0] Расчёт стоит в очереди. Результат придёт сюда сообщением, ждать на этом экране не нужно.
       *[other] Считаем: просмотрено проектов { $weighed } из { $projects }. Результат придёт сюда сообщением, ждать на этом экране не нужно.
    }
fair-state-computed = Расчёт готов. Никому ещё ничего не отправлено.
fair-state-empty = Расчёт готов, но ни одной пары не нашлось: подходящих спонсоров нет или их места на этой неделе заняты. Какому проекту чего не хватило, видно в списке.
fair-state-sending = Отправляем: просмотрено предложений { $done } из { $pairs }. Напишем, когда закончим.
fair-state-sent = Отправлено предложений: { $sent } из { $pairs }.
fair-state-discarded = От этого расчёта отказались, никому ничего не отправлено.
fair-state-failed = Расчёт не удалось довести до конца, никому ничего не отправлено. Попробуйте рассчитать позже.
fair-outcome-already_shown = Уже были отправлены раньше: { $count }
fair-outcome-no_places = У спонсора не осталось мест: { $count }
fair-outcome-no_longer_fits = Условия больше не подходят: { $count }
fair-pairs = Пар: { $pairs }, спонсоров: { $addressees }
fair-enough = Проектов, которым хватает спонсоров: { $enough } из { $projects }
fair-short = Проектов, которым не хватило: { $short }
fair-shortages-title = <b>Проектов, которым не хватило спонсоров: { $total }</b>
fair-shortage = <b>{ $title }</b>
    Спонсоров: { $viewers }, нужно { $wanted }. { $cause }
fair-cause-few-eligible = Мало подходящих спонсоров, которым проект ещё не показан.
fair-cause-backers-full = Подходящие спонсоры есть, но их места заняты.
fair-send-ask = Предложений к отправке: { $pairs }, спонсоров: { $addressees }. Отозвать их потом нельзя.

    Отправить?
fair-discard-ask = Если откажетесь от этого расчёта, отправить его уже нельзя. Позже можно рассчитать заново.

    Отказаться?
fair-you-sent = Отправляем. Напишем, когда закончим.
fair-you-discarded = Вы отказались от расчёта.
fair-rounds-title = <b>Расчёты ярмарки</b>
    Какой открыть?
fair-status-requested = считается
fair-status-computed = готов
fair-status-sending = отправляется
fair-status-sent = отправлен
fair-status-discarded = отказались
fair-status-failed = не удался

fair-computed = 🤝 <b>Ярмарка идей</b>
    { $forum }

    Расчёт готов. Пар: { $pairs }. Проектов, которым хватает спонсоров: { $enough } из { $projects }. Посмотрите результат и решите, отправлять ли.
fair-computed-none = 🤝 <b>Ярмарка идей</b>
    { $forum }

    Расчёт готов, но ни одной пары не нашлось. Почему, написано в результате.
fair-failed = 🤝 <b>Ярмарка идей</b>
    { $forum }

    Расчёт не удалось довести до конца, никому ничего не отправлено. Попробуйте рассчитать позже.
fair-sent = 🤝 <b>Ярмарка идей</b>
    { $forum }

    Отправлено предложений: { $sent } из { $pairs }.
