action-ask-language = Попросить по-русски
action-add-language = Добавить сейчас
button-add-language = Добавить { $language }
language-asked-for = Передали авторам. Когда проект будет на вашем языке, пришлём его ещё раз.
language-asked = Ваш проект «{ $title }» хотят прочесть { $language }. Хватит названия и двух предложений, это пара минут.
language-nudge = Ваш проект «{ $title }» всё ещё хотят прочесть { $language }. Хватит названия и двух предложений.
language-called = «{ $title }» { $language } пока нет. Модератор позвонит авторам ({ $organization }). От вас ничего не требуется.
language-came = { $organization } теперь рассказывает о проекте «{ $title }» и { $language }.
language-title-came = У проекта «{ $title }» появилось название { $language }. Краткое описание осталось на прежнем языке.
language-not-coming = Прочесть «{ $title }» { $language } уже не получится.
language-unanswered = Прочесть «{ $title }» { $language } пока не получится: { $organization } не отвечает. Ответить на предложение можно и так.
language-unavailable = Прочесть «{ $title }» { $language } пока не получится: { $organization } не отвечает.
language-lost = Вас просили рассказать о проекте «{ $title }» { $language }. Текста так и нет, и мы сообщили об этом тем, кто просил. Добавить его можно в любое время.
button-suggest-translation = Предложить перевод
button-take-translation = Взять перевод
translation-proposed = <i>Перевод модели { $model }:</i>
    { $words }

    Проверьте. Если всё верно, возьмите его, иначе пришлите свой.
translation-under-way = Переводим…
pitch-in-language = Вы просили: теперь этот проект есть и на вашем языке.

    { $pitch }
settled-language = «{ $title }»: на другом языке проекта уже не будет.

wait-language-request = С { $since } ждём, когда авторы расскажут о проекте на вашем языке.
wait-language-request-next-1 = Если до { $by } его не опишут, напомним им.
wait-language-request-next-2 = Если до { $by } его не опишут, напомним ещё раз.
wait-language-request-next-3 = Если до { $by } его не опишут, им позвонит модератор.
wait-language-request-next-4 = Если до { $by } его не опишут, ждать перестанем.
wait-language-request-ours = С { $since } проект хотят прочесть на другом языке.
wait-language-request-ours-next-1 = Если не добавите перевод до { $by }, напомним.
wait-language-request-ours-next-2 = Если не добавите перевод до { $by }, напомним ещё раз.
wait-language-request-ours-next-3 = Если не добавите перевод до { $by }, вам позвонит модератор.
wait-language-request-ours-next-4 = Если не добавите перевод до { $by }, скажем об этом тем, кто просил.
wait-call-language = Модератор должен позвонить авторам о переводе: ждём с { $since }.
wait-call-language-next-1 = Если до { $by } не позвонят, этим займётся администратор.
wait-call-language-ours = Модератор должен позвонить вам о переводе: ждём с { $since }.
wait-call-language-ours-next-1 = Если до { $by } не позвонят, этим займётся администратор.
