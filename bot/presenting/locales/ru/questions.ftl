button-ask-question = Задать вопрос
button-questions = Вопросы: { $number }
action-answer-question = Ответить

question-ask = Что спросить у авторов проекта «{ $title }»? Напишите одним сообщением, до 500 знаков.

    Например: «Сколько детей придёт в кружок и есть ли помещение?»
    Авторы увидят вопрос, тип вашей организации и регион. Название и контакты не показываем.
question-sent = ✅ Вопрос отправлен: { $organization }. Ответ пришлём сюда.
question-replied = ✅ Ответ отправлен. Партнёр прочитает его вместе с вашим проектом «{ $title }».
question-masked = Контакты из текста убраны: ими обменяетесь, когда обе стороны согласятся.

question-asked = ❔ Вопрос о проекте «{ $title }».
    { $kind } · { $region }
    { $words }{ $original }

    Ваш ответ поможет партнёру решить. Контакты пока не пишите: мы их уберём.
question-nudge = ❔ На вопрос о проекте «{ $title }» ещё нет ответа.
    { $kind } · { $region }
    { $words }{ $original }
question-called = { $organization } пока не отвечает на ваш вопрос о проекте «{ $title }». Им позвонит модератор. От вас ничего не требуется.
question-answered = 💬 { $organization } отвечает на ваш вопрос о проекте «{ $title }».
    Вы спросили:
    { $words }
    Ответ:
    { $answer }{ $original }
question-unanswered = { $organization } не отвечает на ваш вопрос о проекте «{ $title }». Решить можно и без ответа.
question-lost = Вопрос о проекте «{ $title }» остался без ответа. Партнёр об этом знает.

question-own = <b>Ваш вопрос</b>
    { $words }
question-answer = <b>Ответ</b>
    { $answer }{ $original }
question-own-unanswered = Авторы проекта не ответили.
question-own-ended = Вопрос снят: ответ больше не нужен.
question-card = <b>Вопрос о проекте «{ $title }»</b>
    { $kind } · { $region }
    { $words }{ $original }
question-state-asked = Напишите ответ одним сообщением, до 500 знаков. Контакты из него уберём: ими обменяетесь, когда обе стороны согласятся.
question-state-unanswered = Вы не ответили вовремя. Партнёр об этом знает.
question-state-ended = Вопрос снят: ответ больше не нужен.
questions-title = <b>Вопросы о проекте «{ $title }»</b>
    Откройте вопрос по номеру.
questions-empty = О проекте «{ $title }» пока не спрашивали. Когда спросят, сразу напишем.
question-line = { $sign } { $words }

wait-question = Ответа на вопрос ждём с { $since }.
wait-question-next-1 = Если не ответят до { $by }, напомним им.
wait-question-next-2 = Если не ответят до { $by }, напомним ещё раз.
wait-question-next-3 = Если не ответят до { $by }, им позвонит модератор.
wait-question-next-4 = Если не ответят до { $by }, скажем вам об этом.
wait-question-ours = Вашего ответа на вопрос ждут с { $since }.
wait-question-ours-next-1 = Если не ответите до { $by }, напомним.
wait-question-ours-next-2 = Если не ответите до { $by }, напомним ещё раз.
wait-question-ours-next-3 = Если не ответите до { $by }, вам позвонит модератор.
wait-question-ours-next-4 = Если не ответите до { $by }, скажем об этом партнёру.
wait-call-question = Модератор должен позвонить авторам по поводу вопроса: ждём с { $since }.
wait-call-question-next-1 = Если до { $by } не позвонят, этим займётся администратор.
wait-call-question-ours = Модератор должен позвонить вам по поводу вопроса: ждём с { $since }.
wait-call-question-ours-next-1 = Если до { $by } не позвонят, этим займётся администратор.
depends-questions = { $number } { $number ->
    [one] вопрос без ответа
    [few] вопроса без ответа
   *[many] вопросов без ответа
 }
settled-own-question = «{ $title }»: ваш вопрос снят, ответа не будет.
settled-question = «{ $title }»: вопрос снят, отвечать не нужно.
