free-will = Меморандум <b>{ $number }</b> согласован: { $project }

    Этот вопрос – только вам, { $organization }: вы заключили его по своей воле?

    { free-will-who-sees }
free-will-who-sees = Ответ не увидят ни другие стороны, ни государственные органы – только администраторы ASAR. Публикуем лишь общее число ответов, если их не меньше пяти, и без названий. Спрашиваем один раз.
free-will-link-what = вопрос вашей организации о меморандуме { $number }
free-will-link-question = Вы заключили этот меморандум по своей воле?
free-will-link-thanks = Спасибо, ответ сохранён. На этой странице мы его не показываем, чтобы его не прочёл кто-то другой. До { $until } (время Астаны) его можно изменить кнопками ниже.
free-will-link-settled = Спасибо, ответ сохранён. На этой странице мы его не показываем, чтобы его не прочёл кто-то другой.
action-free-will-yes = Да
action-free-will-rather-not = Скорее нет
action-free-will-no = Нет
free-will-thanks = Спасибо. Меморандум { $number }, по своей воле: <b>{ $answer }</b>

    Это видят только администраторы ASAR. До { $until } ответ можно изменить кнопками ниже.
free-will-said-yes = да
free-will-said-rather_not = скорее нет
free-will-said-no = нет
free-will-title = <b>По своей ли воле? Ответов: { $total }</b>
    Так ответил бизнес после меморандума или обещания помощи. Пожалуйста, никому об этом не говорите.
free-will-empty = Ответов пока нет. Бизнес получает вопрос, когда меморандум согласован или обещанная помощь принята.
free-will-card = <b>{ $organization }</b>
    { $project } · { $about }
    По своей воле: <b>{ $answer }</b>, { $at }
free-will-contact = Контакт: { $name }, { $phone }
free-will-seen-to = Разобрались: { $at }
button-free-will-taken-up = Разобрались
button-free-will-next = Дальше: осталось { $left }
free-will-taken-up = Отмечено.
menu-free-will = ⚖️ По своей воле
briefing-free-will-no = { $count } { $count ->
    [one] компания говорит, что согласилась не по своей воле
    [few] компании говорят, что согласились не по своей воле
   *[other] компаний говорят, что согласились не по своей воле
 }
action-open-free-will = По своей воле
wait-free-will = Ждём ответа с { $since }.
wait-free-will-next-1 = Если ответа не будет до { $by }, больше не ждём.
wait-free-will-no = Ждём администратора с { $since }.
wait-free-will-no-next-1 = Если до { $by } никто не разберётся, отметим как просроченное.
error-free-will-answered = За вашу организацию уже ответил коллега.
error-free-will-settled = Ваш ответ сохранён. Изменить его можно было в течение 72 часов.
error-free-will-not-no = Компания изменила ответ: теперь это не «нет».
error-kept-from-state = Вы представляете государственный орган, поэтому ответы бизнеса вам не видны.
pledge-free-will = Ваша помощь проекту «{ $project }» принята.

    Этот вопрос – только вам, { $organization }: вы пообещали её по своей воле?

    Ответ не увидят ни НПО, ни государственные органы – только администраторы ASAR. Публикуем лишь общее число ответов, если их не меньше пяти, и без названий. Спрашиваем один раз.
pledge-free-will-thanks = Спасибо. Помощь проекту «{ $project }», по своей воле: <b>{ $answer }</b>

    Это видят только администраторы ASAR. До { $until } ответ можно изменить кнопками ниже.
free-will-about-pledge = обещанная помощь
action-pledge-free-will-yes = Да
action-pledge-free-will-rather-not = Скорее нет
action-pledge-free-will-no = Нет
wait-pledge-free-will = Ждём ответа с { $since }.
wait-pledge-free-will-next-1 = Если ответа не будет до { $by }, больше не ждём.
