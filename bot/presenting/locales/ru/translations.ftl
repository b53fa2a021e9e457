action-ask-language = Попросить по-русски
action-add-language = Добавить сейчас
button-add-language = Добавить { $language }
language-asked-for = Передали авторам. Когда проект будет на вашем языке, пришлём его ещё раз.
language-asked = Ваш проект «{ $title }» хотят прочесть { $language }. Хватит названия и двух предложений, это пара минут.
language-nudge = Ваш проект «{ $title }» всё ещё хотят прочесть { $language }. Хватит названия и двух предложений.
language-called = { $organization } пока не рассказывает о проекте «{ $title }» { $language }. Им позвонит модератор. От вас ничего не требуется.
language-came = { $organization } теперь рассказывает о проекте «{ $title }» и { $language }.
language-unanswered = { $organization } так и не отвечает: рассказа о проекте «{ $title }» { $language } не будет. Предложение остаётся, ответить на него можно и так.
language-lost = Проект «{ $title }» просили { $language } 14 дней. Мы ответили, что на этом языке его нет. Добавить можно в любое время.
button-suggest-translation = Предложить перевод
button-take-translation = Взять
translation-proposed = <i>Перевод модели { $model }:</i>
    { $words }

    Проверьте. Если всё верно, возьмите его, иначе пришлите свой.
translation-under-way = Переводим…
pitch-in-language = Вы просили: теперь этот проект есть и на вашем языке.

    { $pitch }
settled-language = «{ $title }»: на другом языке проекта уже не будет.

wait-language-request = С { $since } ждём, когда авторы расскажут о проекте на вашем языке.
wait-language-request-next-1 = Если до { $by } его не будет, напомним им.
wait-language-request-next-2 = Если до { $by } его не будет, напомним ещё раз.
wait-language-request-next-3 = Если до { $by } его не будет, им позвонит модератор.
wait-language-request-next-4 = Если до { $by } его не будет, ждать перестанем.
wait-language-request-ours = С { $since } проект хотят прочесть на другом языке.
wait-language-request-ours-next-1 = Если не добавите его до { $by }, напомним.
wait-language-request-ours-next-2 = Если не добавите его до { $by }, напомним ещё раз.
wait-language-request-ours-next-3 = Если не добавите его до { $by }, вам позвонит модератор.
wait-language-request-ours-next-4 = Если не добавите его до { $by }, скажем об этом тем, кто просил.
wait-call-language = Модератор должен позвонить авторам о языке: ждём с { $since }.
wait-call-language-next-1 = Если до { $by } не позвонят, этим займётся администратор.
wait-call-language-ours = Модератор должен вам позвонить о языке: ждём с { $since }.
wait-call-language-ours-next-1 = Если до { $by } не позвонят, этим займётся администратор.
