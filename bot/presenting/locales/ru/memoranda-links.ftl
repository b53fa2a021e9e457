# Меморандумы по личной ссылке
memorandum-link-what = черновик меморандума от { $on }, версия { $version }
memorandum-link-what-part = черновик меморандума от { $on }: что намерена делать ваша организация
memorandum-link-extension = продление меморандума { $number }, версия { $version }
memorandum-link-extension-part = продление меморандума { $number }: кто отвечает за вашу организацию
memorandum-link-what-agreed = меморандум { $number }
memorandum-link-file = Прочитать PDF
memorandum-link-title = Название
memorandum-link-areas = Направления
memorandum-link-wishes = Просят изменить
memorandum-link-changed = Что изменилось
memorandum-link-own-part = Ваша часть
memorandum-link-own-part-how = Напишите, что сделает ваша организация, по-казахски и по-русски. Когда все стороны заполнят свои части, вы получите весь текст на подтверждение.
memorandum-link-extensions = Продление
memorandum-link-extension-open = Продление до { $until } сейчас согласуют.
memorandum-link-extension-signed = Продлён до { $until }. Дополнение: { $number }
memorandum-link-to-extension = Открыть дополнение { $number }
memorandum-link-to-first = Открыть меморандум { $number }
memorandum-link-elsewhere = Для этого есть отдельная страница. Ссылку на неё может прислать ваша организация или модератор ASAR.
memorandum-link-means = Кнопка – это подтверждение, а не подпись: ваша организация прочитала текст и согласна с ним. Пока подтвердили не все, здесь же можно попросить изменить текст или отказаться. После этого – нельзя.
memorandum-link-parties = Стороны
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $basis })
memorandum-link-party-body = { $organization }: представитель пока не назван
memorandum-link-plan-row = { $number }. { $what } – до { $until }, { $who }
memorandum-link-in-kk = По-казахски: { $words }
memorandum-link-in-ru = По-русски: { $words }
memorandum-link-place = Место: { $place }
memorandum-link-tell = Отправить
memorandum-link-full-name = Ваши фамилия, имя и отчество, как в документе
memorandum-link-position = Ваша должность
memorandum-link-position-own = Другая должность (если вашей нет в списке)
memorandum-link-basis = На основании чего вы действуете
memorandum-link-basis-own = Другой документ (если нужного нет в списке)
memorandum-link-paper = Номер и дата приказа, распоряжения или доверенности (например: № 12 от 3 марта 2026 года). Если оставить пустым, в документе будет строка, чтобы вписать их от руки
memorandum-link-own-words = Другое, напишу ниже
memorandum-link-intentions-kk = Что сделает ваша организация? По-казахски
memorandum-link-intentions-ru = То же по-русски
memorandum-link-address-kk = Адрес для уведомлений по-казахски (если не тот, что на карточке)
memorandum-link-address-ru = То же по-русски
memorandum-link-reader = Кто ещё из вашей организации получает копии? Подтвердить текст этот человек не сможет
memorandum-link-no-reader = Никто
memorandum-link-confirm = Подтвердить
memorandum-link-change = Попросить изменить
memorandum-link-change-section = Что изменить
memorandum-link-change-words = Как должно быть? Ваши слова прочтут стороны, затем придёт текст на подтверждение
memorandum-link-decline = Отказаться
memorandum-link-reason = Почему отказываетесь? Причину прочтут все стороны, меморандум будет закрыт
memorandum-link-told = Спасибо. Когда свои части заполнят остальные стороны, весь текст придёт вам письмом на подтверждение.
memorandum-link-put = Спасибо. Все стороны заполнили свои части: весь текст уже отправлен вам письмом на подтверждение.
memorandum-link-wished = Ваша просьба у всех сторон. Следующая версия придёт письмом.
memorandum-link-draft-wished = Ваша просьба у стороны, которая написала этот текст. Свою часть можно заполнить уже сейчас.
memorandum-link-confirmed = Вы подтвердили. { $count ->
    [one] Осталось ответить { $count } стороне.
   *[other] Осталось ответить { $count } сторонам.
 } До тех пор здесь можно попросить изменить текст или отказаться.
memorandum-link-agreed = Подтвердили все стороны. Меморандум согласован: { $number }. Это подтверждение, а не подпись.
memorandum-link-signed = Меморандум { $number } подписан: каждая сторона загрузила подписанный экземпляр.
memorandum-link-ended = Меморандум { $number } завершён.
memorandum-link-intentions = Намерения: { $organization }
memorandum-link-promise-stays = Намерения сторон прежние, меняется только последний день.
memorandum-link-declined = Вы отказались. Мы сообщили всем сторонам.
error-memorandum-both-languages = Заполните и казахский, и русский текст: у них равная сила.
error-memorandum-kazakh-unlike = Казахский текст написан, похоже, не по-казахски. Напишите его по-казахски.
button-invitations = Приглашены по ссылке
memorandum-invitations = <b>Приглашены по личной ссылке</b>
    { $project }
memorandum-invitations-none = Никто. Людей без Telegram приглашаем письмом, когда их организация укажет адрес на своей карточке.
memorandum-no-mail = ✗ Почта здесь не настроена, письма не уходят. Представитель стороны или модератор может скопировать ссылку и передать её.
memorandum-invited-person = <b>{ $organization }</b>
    { $name } · { $address }
memorandum-invited-answered = ✅ Ответ получен
memorandum-invited-opened = Страницу открыли и запросили код
memorandum-invited-handed = Ссылка передана, ответа пока нет
memorandum-invited-closed = ✗ Ссылка закрыта без ответа
memorandum-invited-stopped = ✗ Просили не писать: передайте ссылку или назовите другого
memorandum-invited-not_theirs = ✗ По этому адресу другой человек: укажите другой адрес или передайте ссылку
memorandum-invited-refused = ✗ Адрес не принимает письма: передайте ссылку или назовите другого
memorandum-invited-no_mail = ✗ Не отправлено: почта здесь не настроена
memorandum-invited-deferred = Письмо задержалось, отправим ещё раз
memorandum-invited-sent = Отправлено, ещё не открыли
memorandum-invited-sending = Отправляем
memorandum-invited-unasked = ✗ Пока не отправлено
button-send-link-again = Новая ссылка
button-hand-link-over = Скопировать ссылку
button-tell-code = Показать код
memorandum-link-handed = Эта ссылка только для этого человека. Отправьте её в другом мессенджере:

    { $link }
memorandum-link-handed-how = Ссылка выше. Когда человек её откроет, покажите здесь код и назовите его голосом. Не пишите их вместе: кто знает оба, может ответить. Все стороны увидят, кто передал ссылку: представитель стороны или модератор.
memorandum-link-code = Код: <code>{ $code }</code>, до { $until } (время Астаны). Назовите его только голосом.
memorandum-link-sent-again = Новая ссылка отправлена
error-memorandum-link-works = Ссылка ещё работает. Напомните человеку или скопируйте ссылку.
briefing-memorandum-help = { $count } { $count ->
    [one] сторона меморандума не отвечает
    [few] стороны меморандумов не отвечают
   *[other] сторон меморандумов не отвечают
 }
action-open-memorandum-help = Молчащие стороны
menu-memorandum-help = 📜 Молчащие стороны
memorandum-help-queue = <b>Стороны, которые не отвечают о меморандуме: { $total }</b>
memorandum-help-empty = Пока нет. Новые увидите в ежедневной сводке.
memorandum-help-card = <b>{ $organization }</b>
    Приглашает { $drafter }
memorandum-help-extension = <b>{ $organization }</b>
    Меморандум { $number }, продление
    Предлагает { $drafter }
memorandum-help-held = <b>{ $organization }</b>
    Меморандум { $number }
    Ждут другие стороны: { $others }
memorandum-help-signatory = Отвечает: { $signatory }
memorandum-help-end = С { $since } другая сторона предлагает прекратить меморандум, нужно согласие этой стороны.
memorandum-help-of-extension = По продлению:
memorandum-help-how = Позвоните в организацию. Можно назвать другого её человека или скопировать ссылку для того, у кого нет Telegram.
memorandum-help-how-held = Позвоните в организацию. Тому, у кого нет Telegram, можно отправить новую ссылку на страницу меморандума или скопировать её.
memorandum-help-contact = 📞 { $name }: { $phone }
memorandum-help-notices = 📞 Телефон для уведомлений: { $phone }
memorandum-help-no-number = Телефона на карточке нет. Найдите его на официальном сайте организации.
memorandum-help-over = Модератор этой стороне больше не нужен.
memorandum-help-who = Кто ответит за { $organization }?
memorandum-help-sure = За { $organization } ответит { $signatory }. Мы сообщим всем сторонам, они подтвердят текст с этим именем.
wait-memorandum-help = Модератор должен позвонить этой стороне: ждём с { $since }.
wait-memorandum-help-next-1 = Если до { $by } не позвонят, этим займётся администратор.
ends-what-memorandum-help = Сторона не отвечает, меморандум «{ $project }»
audit-memorandum-send-link = Отправлена новая ссылка на меморандум
button-ask-moderators = Попросить модератора
memorandum-moderators-asked = Модератор позвонит им и сможет передать ссылку.
memorandum-moderators-not-needed = От каждой стороны ещё кто-то может ответить. Если долго не ответят, спросим модератора.
audit-memorandum-ask-moderators = Модераторов попросили помочь с меморандумом
memorandum-link-english = Копия на английском
memorandum-link-copy-of = Подписанный экземпляр: { $party }
memorandum-link-copy = Загрузить экземпляр
memorandum-link-copy-file = Подписанный экземпляр вашей организации: скан, PDF с подписью или файл CMS. Увидят его только стороны
memorandum-link-signed-on = В какой день ваша организация подписала? Срок считается со дня, когда подписала последняя сторона
memorandum-link-copy-back = Отозвать экземпляр
memorandum-link-extend = Предложить продление
memorandum-link-until = До какого дня продлить? Подтвердят это все стороны. Например: 31.12.2028
memorandum-link-go-on = Сохранить меморандум
memorandum-link-stay = Остаться в меморандуме
memorandum-link-end = Прекратить по согласию
memorandum-link-end-sure = Да, предлагаем прекратить меморандум. Он завершится, как только согласятся все стороны
memorandum-link-leave = Выйти из меморандума
memorandum-link-leave-sure = Да, выходим через 30 дней. Всем сторонам сообщим сразу, передумать можно в течение 72 часов. Если останется одна сторона, меморандум завершится
memorandum-link-number = Сохранить номер
memorandum-link-own-number = Под каким номером меморандум зарегистрирован у вас? Сам документ не изменится
error-link-not-sure = Ничего не изменилось. Если вы решили, поставьте отметку над кнопкой.
error-link-file-too-large = Файл больше { $most } МБ. Уменьшите его и загрузите снова.
error-link-file-nothing-chosen = Файл не выбран. Выберите подписанный экземпляр.
error-link-file-busy = Сейчас проверяется много файлов. Попробуйте через минуту.
memorandum-page = 📎 Страница меморандума { $number }: { $project }. Здесь можно загрузить подписанный экземпляр, продлить меморандум или выйти из него.
    Срок: { $term }
memorandum-link-phone = Телефон для уведомлений (если в документе он не нужен, оставьте поле пустым)
memorandum-link-email = Электронная почта для уведомлений (если в документе она не нужна, оставьте поле пустым)
