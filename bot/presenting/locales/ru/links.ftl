# Личные ссылки, их страницы и письма
link-title = От вас ждут ответа
link-asked-by = { $organizations } просит вас ответить через ASAR.
link-asked = В ASAR от вас ждут ответа.
link-answers-for = Ответ ждут от организации { $organization }.
link-for = Страница для одного человека: { $name } · { $organization }
link-code-why = Прежде чем показать текст, убедимся, что письмо пришло вам. Отправим код из шести цифр на { $address }, он действует 10 минут.
link-code-by-voice = Код из шести цифр вам назовёт тот, кто передал ссылку. Он действует 10 минут.
link-code-sent = Код отправлен на { $address }. Он действует до { $until } (время Астаны).
link-to-answer = Что здесь можно сделать
link-code = Код из шести цифр
link-send-code = Отправить код
link-send-again = Отправить новый код
link-enter = Продолжить
link-over-title = Эта ссылка больше не работает
link-over-replaced = Теперь работает другая ссылка: из последнего письма или та, что вам передали. Если от вас ответа не ждут, отвечает другой человек.
link-over-newer = Текст изменился. Новая версия – по ссылке из последнего письма или по той, что вам передали.
link-over-withdrawn = Об этом больше не спрашивают. От вас ничего не нужно.
link-over-tries = Слишком много неверных кодов.
link-over-stopped = Вы просили не писать на этот адрес. Передумали – скажите об этом здесь.
link-over-not_theirs = Вы сообщили, что письмо не вам, поэтому ссылка закрыта.
link-over-forgotten = Ваши данные удалены, поэтому ссылка закрыта.
link-over-expired = Срок ссылки истёк.
link-over-ask = Новую ссылку попросите у своей организации или у модератора ASAR.
link-new-to = Новая придёт на { $address }.
link-new = Прислать новую ссылку
link-consent-title = Сначала нужно ваше согласие
link-consent-why = Текст откроется, когда вы дадите согласие.
link-consent = { button-agree }
link-you-promise = Что намерена делать ваша организация
link-data = Мои данные
link-data-why = Можно посмотреть и удалить то, что ASAR о вас хранит. Отправим код из шести цифр на { $address }, он действует 10 минут.
link-data-lead = Здесь всё, что ASAR о вас хранит.
link-data-json = Файл для программ (JSON)
link-forget = Удалить мои данные
link-forget-title = Удалить ваши данные?
link-forget-what = Адрес и имя удалим сразу, согласие отзовём, эту ссылку закроем. В согласованных меморандумах останутся имя и должность того, кто их подтвердил. Отменить это нельзя.
link-forget-yes = Удалить
link-forgotten = Ваши данные удалены
link-stop = Больше не писать на этот адрес
link-stop-title = Больше не писать?
link-stop-what = ASAR больше не напишет на { $address } ни от чьего имени. Отправленные туда ссылки закроются, тем, кто спрашивал, мы сообщим.
link-stop-yes = Не писать
link-stopped = Больше не пишем на { $address }
link-stop-address = Напишите адрес полностью: { $address }
link-resume-what = Передумаете – скажите об этом здесь: мы сообщим тем, кто вас пригласил, и они смогут написать снова.
link-resume-yes = Снова писать мне
link-not-me = Это письмо не мне
link-not-me-what = Письмо пришло на { $address } по ошибке? Мы закроем ссылку, больше не напишем сюда об этом и попросим организацию проверить адрес.
link-not-me-yes = Письмо не мне
link-not-me-said = Спасибо. Больше об этом не напишем
link-me-what = Если письмо всё же вам, скажите об этом здесь: мы сообщим тем, кто вас пригласил.
link-me-yes = Письмо было мне
link-back = Назад

mail-invited = { $organizations } просит вас ответить: { $what }.

    ASAR объединяет НПО, бизнес и государство. Telegram не нужен: всё на одной странице.
mail-invited-by-asar = В ASAR от вас ждут ответа: { $what }.
mail-open = Открыть страницу
link-again = Вы попросили новую ссылку: { $what }. Прежняя больше не работает.
mail-not-for-you = Ссылка только для вас. Когда вы откроете страницу, мы отправим на этот адрес код.
mail-stop = Больше не писать на этот адрес
mail-code = Ваш код ASAR: { $code }. Он действует до { $until } (время Астаны). Если вы его не запрашивали, ничего не делайте: без кода никто не ответит за вас. Никому его не называйте.

link-tries = 🔒 Ссылка закрыта: слишком много неверных кодов.
    { $what } · { $address }

    Новую может отправить его организация или модератор.
link-address-refused = ✉️ Адрес { $address } не принимает письма.
    { $what }

    Указать другой адрес или передать ссылку может его организация или модератор.
link-address-stopped = ✉️ На адрес { $address } попросили больше не писать.
    { $what }

    Назвать другого человека или передать ссылку может его организация или модератор.
link-address-resumed = ✉️ На { $address } снова можно писать.
    { $what }
link-address-not-theirs = ✉️ С адреса { $address } ответили, что письмо попало к другому человеку.
    { $what }

    Организация или модератор могут указать другой адрес или передать ссылку.
card-address-not-theirs = ✉️ В карточке организации указан адрес { $address } ({ $name }), но оттуда ответили, что письмо попало к другому человеку.

    Проверьте адрес: уберите его и добавьте верный.

card-address-added = ✉️ { $organization }: добавлен адрес для ответов.
    { $name } · { $address }
    Добавлено: { $person }. Если это ошибка, уберите адрес.
card-address-removed = ✉️ { $organization }: убран адрес для ответов.
    { $name } · { $address }
    Убрано: { $person }.
card-address-gone = { $organization }: по почте от организации больше не ответит прежний человек.{ $settled }
action-open-addresses = Открыть адреса
button-addresses = Адреса для ответов

addresses-title = <b>{ $organization }</b>
    По этим адресам за организацию отвечают без Telegram: туда приходят письма со ссылкой.
addresses-empty = Адресов пока нет. Добавьте адрес коллеги без Telegram, чтобы он мог отвечать.
address-card = <b>{ $name }</b>
    { $post }
    { $address }
address-by-moderator = Проверен и добавлен модератором
address-confirmed = ✓ Адрес подтверждён
address-unconfirmed = Адрес ещё не подтверждён
address-refused = ✗ Адрес не принимает письма
address-deferred = Последнее письмо задержалось, отправим ещё раз
address-stopped = ✗ Просили сюда не писать
address-not_theirs = ✗ По этому адресу другой человек
address-ask-name = Кто будет отвечать? Напишите имя и фамилию. Например: Сауле Ахметова
address-ask-post = Какая у этого человека должность? Например: заместитель акима
address-ask-address = Какой у него адрес электронной почты? Например: s.akhmetova@akimat.kz
address-added = ✅ Адрес добавлен.
address-removed = Адрес убран
address-sure = Убрать адрес? Отправленные туда ссылки закроются.
button-add-address = Добавить адрес
button-remove-address = Убрать
button-remove-address-sure = Да, убрать

mydata-table-person_addresses = Ваши адреса
mydata-table-organization_addresses = Адреса, где указаны вы или которые вы добавили
mydata-table-personal_links = Ссылки, отправленные вам
mydata-table-link_codes = Коды, которые вы назвали
mydata-added_at = Добавлено
mydata-confirmed_at = Подтверждено
mydata-stopped_at = Попросили не писать
mydata-not_theirs_at = Сообщили, что адрес чужой
mydata-post = Должность
mydata-made_at = Создано
mydata-expires_at = Действует до
audit-address-add = Добавлен адрес для ответов
audit-address-remove = Убран адрес для ответов
audit-address-stop = Попросили не писать на адрес
audit-address-resume = Снова разрешили писать на адрес
audit-link-hand = Ссылка передана другим путём
audit-address-deny = Сообщили, что письмо попало к другому человеку
audit-address-admit = Сообщили, что письмо всё же им
audit-link-tell-code = Код назван устно
audit-link-prove = Ссылка открыта по коду
audit-link-renew = Отправлена новая ссылка вместо закрытой
audit-link-end = Ссылка закрыта после неверных кодов

action-own-address = Мой адрес почты
own-address-title = <b>Ваш адрес почты</b>
    Если меморандум ждёт вашего ответа, а бот не может вам написать, вопрос придёт на этот адрес с личной ссылкой. За пределами вашей организации адрес целиком никто не видит.
own-address-no-mail = Этот сервер не отправляет писем, поэтому адрес добавить нельзя.
own-address-represent = Адрес можно добавить, когда вы представляете подтверждённую организацию.
own-address-ask = Какой у вас адрес почты? Мы отправим туда код из шести цифр. Например: s.akhmetova@akimat.kz
own-address-code = Код отправлен на { $address }. Напишите сюда шесть цифр; код действует 10 минут. Нет письма? Посмотрите и в папке «Спам».
own-address-proved = ✅ Теперь это ваш адрес.
own-address-join = По этому адресу уже отвечает:

    <b>{ $name }</b>
    { $post }
    { $organization }

    Если это вы, ответы по почте и здесь станут ответами одного человека. Представителям организации мы об этом сообщим.
own-address-joined = Готово: вы отвечаете и здесь, и по почте
own-address-removed = Адрес удалён
own-address-sure = Удалить ваш адрес? Ссылки, отправленные туда, закроются; отвечать здесь вы сможете как раньше.
button-own-address = Указать адрес
button-type-code = Ввести код
button-own-address-join = Да, это я
button-own-address-not-me = Нет, другой человек
card-address-joined = ✉️ { $organization }: { $person } теперь отвечает и в Telegram, а не только с адреса { $address }.
    Если это другой человек, уберите адрес из профиля.
mydata-table-address_codes = Коды для вашего адреса
audit-address-own = Свой адрес подтверждён
audit-address-disown = Свой адрес удалён
audit-person-join = Стал одним человеком с тем, кто отвечает по адресу
