organizations-title = <b>Мои организации</b>
organizations-empty = У вас пока нет организации. Регистрация займёт минут пять, её можно прервать и продолжить потом.
organizations-asked = ⏳ { $organization }: ваша просьба о присоединении рассматривается.
button-register-organization = ➕ Зарегистрировать
button-invite = Пригласить представителя
button-copy-link = Скопировать ссылку
button-ask-to-join = Попросить присоединить

organization-kind-ngo = НПО
organization-kind-business = Бизнес
organization-kind-state = Государственный орган

organization-kind = Какого вида ваша организация?
organization-kind-label = Вид
organization-legal_form = Какая у неё правовая форма?
organization-legal_form-label = Форма
organization-bin = Пришлите БИН организации: 12 цифр. Например: 140940023346.
organization-bin-label = БИН
organization-name_kk = Напишите название на казахском, без правовой формы. Например: Болашақ кілті.
organization-name_kk-label = Название на казахском
organization-name_ru = Как она называется на русском? Если русского названия нет, пропустите.
organization-name_ru-label = Название на русском
organization-name_en = Напишите название на английском: нужно хотя бы одно.
organization-name_en-label = Название на английском
organization-region = В каком вы регионе?
organization-region-label = Регион
organization-settlement = В каком городе или селе? Например: посёлок Индерборский.
organization-settlement-label = Населённый пункт
organization-spheres = Какими сферами занимаетесь? Отметьте до пяти.
organization-spheres-label = Сферы
organization-about = Расскажите об организации в двух-трёх предложениях: кому и как вы помогаете?
organization-about-label = Об организации
organization-contact_name = С кем связываться? Напишите имя и фамилию. Указывайте человека, который на это согласен.
organization-contact_name-label = Контакт
organization-contact_phone = Телефон этого человека? Например: +7 701 234 56 78. Покажем, только когда согласны обе стороны.
organization-contact_phone-label = Телефон
organization-contact_email = Электронная почта этого человека? Например: info@uiym.kz. Если нет, пропустите.
organization-contact_email-label = Почта
organization-review = <b>Проверьте, всё ли верно</b>
organization-submit = Отправить модератору
organization-sent = Отправлено. Модератор посмотрит и ответит.
organization-taken = Этот БИН уже зарегистрирован: { $organization }. Если вы представляете эту организацию, попросите присоединить вас: подтвердит нынешний представитель.
organization-join-asked = { $organization }: просьба отправлена. Сообщим, когда представитель ответит.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Сферы: { $spheres }
organization-card-bin = БИН: { $bin }
organization-card-contact = Контакт: { $name }, { $phone }
organization-status-pending = ⏳ Модератор проверяет, о решении сообщим сразу. Остальное можно готовить уже сейчас: /menu
organization-status-verified = ✅ Организация подтверждена.
organization-status-rejected = ✗ Модератор не подтвердил. Причина: { $reason }
    Исправьте и отправьте снова.
organization-invitation = Отправьте эту ссылку новому представителю. Она для одного человека и действует 14 дней. Присоединение подтверждаете вы.

    { $link }
invitation-accepted = { $organization }: просьба о присоединении отправлена. Сообщим, когда представитель подтвердит.

organization-submitted = 🏛 Новая организация ждёт проверки: { $organization }
organization-verified = ✅ { $organization }: организация подтверждена. { $kind ->
        [ngo] Теперь предложите проект: /menu → «Мои проекты».
       *[other] Теперь расскажите, какие проекты вам присылать: /menu → «Что поддерживаем».
    }
organization-rejected = { $organization }: организация не подтверждена. Причина: { $reason }
    Исправьте карточку, и её посмотрят снова.
membership-requested = { $person } хочет представлять вашу организацию: { $organization }. Присоединить?
membership-confirmed = ✅ Теперь вы представляете { $organization }. Меню: /menu
membership-declined = { $organization }: в присоединении отказано. Если это ошибка, свяжитесь с представителем.
membership-you-confirmed = ✅ { $person } теперь с вами.
membership-you-declined = { $person }: вы отказали в присоединении.
action-open-organization = Открыть карточку
action-review-organization = Посмотреть
action-confirm-member = Присоединить
action-decline-member = Отказать

button-verify = Подтвердить
button-reject = Вернуть
