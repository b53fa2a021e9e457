organizations-title = <b>Мои организации</b>
organizations-empty = У вас пока нет организации. Регистрация займёт около пяти минут, её можно прервать и продолжить позже.
organizations-asked = ⏳ { $organization }: вы попросили доступ.
button-register-organization = ➕ Зарегистрировать
button-invite = Пригласить представителя
button-copy-link = Скопировать ссылку
button-ask-to-join = Запросить доступ

organization-kind-ngo = НПО
organization-kind-business = Бизнес
organization-kind-state = Государственный орган

organization-kind = К какому типу относится ваша организация?
organization-kind-label = Тип
organization-legal_form = Какая у неё организационно-правовая форма?
organization-legal_form-label = Форма
organization-bin = Пришлите БИН организации: 12 цифр. Например: 140940023346.
organization-bin-label = БИН
organization-name_kk = Напишите название на казахском языке, без организационно-правовой формы. Например: Болашақ кілті.
organization-name_kk-label = Название на казахском
organization-name_ru = Как она называется по-русски? Если русского названия нет, пропустите.
organization-name_ru-label = Название на русском
organization-name_en = Напишите название на английском языке: нужно хотя бы одно название.
organization-name_en-label = Название на английском
organization-region = В каком регионе находится организация?
organization-region-label = Регион
organization-settlement = В каком городе или селе она находится? Например: посёлок Индербор.
organization-settlement-label = Населённый пункт
organization-spheres = В каких сферах вы работаете? Отметьте до пяти.
organization-spheres-label = Сферы
organization-about = Расскажите об организации в двух-трёх предложениях: чем вы занимаетесь?
organization-about-label = Об организации
organization-contact_name = С кем связываться? Напишите имя и фамилию. Указывайте человека, который на это согласен.
organization-contact_name-label = Контакт
organization-contact_phone = Какой телефон у контактного лица? Например: +7 701 234 56 78. Покажем его, только когда согласны обе стороны.
organization-contact_phone-label = Телефон
organization-contact_email = Какая электронная почта у контактного лица? Например: info@uiym.kz. Если почты нет, пропустите.
organization-contact_email-label = Почта
organization-review = <b>Проверьте, всё ли верно</b>
organization-submit = Отправить модератору
organization-sent = Отправлено. Модератор проверит и ответит.
organization-resubmitted = Исправлено. Модератор проверит снова.
organization-taken = Этот БИН уже зарегистрирован: { $organization }. Если вы представляете эту организацию, запросите доступ: его подтвердит нынешний представитель.
organization-join-asked = { $organization }: запрос отправлен. Сообщим, когда представитель ответит.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Сферы: { $spheres }
organization-card-bin = БИН: { $bin }
organization-card-contact = Контакт: { $name }, { $phone }
organization-status-pending = ⏳ Модератор проверяет организацию, о решении сообщим сразу. Остальное можно готовить уже сейчас: /menu
organization-status-verified = ✅ Организация подтверждена.
organization-status-rejected = ✗ Модератор вернул карточку на доработку. Причина: { $reason }
    Исправьте и отправьте снова.
organization-invitation = Отправьте эту ссылку новому представителю. Она для одного человека и действует 14 дней. Доступ подтверждаете вы.

    { $link }
invitation-accepted = { $organization }: запрос на доступ отправлен. Сообщим, когда представитель ответит.

organization-verified = ✅ { $organization }: организация подтверждена. { $kind ->
        [ngo] Теперь можно предложить проект.
        [ready] Вы уже рассказали, что поддерживаете: когда найдётся подходящий проект, сообщим.
       *[other] Теперь расскажите, что вы поддерживаете.
    }
organization-rejected = { $organization }: модератор вернул карточку на доработку. Причина: { $reason }
    Исправьте карточку, и мы проверим её снова.
membership-requested = { $person } хочет представлять вашу организацию: { $organization }.
    В Telegram: { $account }, { $username }. Указанное имя мы не проверяли. Подтвердить доступ?
membership-confirmed = ✅ { $organization }: теперь вы представитель этой организации. Меню: /menu
membership-declined = { $organization }: запрос на доступ отклонён. Если это ошибка, свяжитесь с представителем организации.
membership-you-confirmed = ✅ { $person } теперь представляет вашу организацию.
membership-you-declined = { $person }: вы отклонили запрос на доступ.
action-open-organization = Открыть карточку
action-confirm-member = Подтвердить
action-decline-member = Отклонить

button-verify = Подтвердить
button-reject = Вернуть
organization-card-resembles = Название похоже на название подтверждённой организации: { $organizations }
organization-card-office = В названии есть слово, которое указывает на государственный орган или на бота, а тип организации другой.
depends-organizations-alone = { $number } { $number ->
        [one] организация
        [few] организации
       *[many] организаций
    } без других представителей
depends-organizations-shared = { $number } { $number ->
        [one] организация
        [few] организации
       *[many] организаций
    }, у которых есть другие представители
representative-gone = { $organization }: один из представителей больше не пользуется ботом. Если в карточке нет контакта, укажите новый.{ $settled }
counterpart-changed = Изменилось кое-что у организации { $organization }: один из её представителей больше её не представляет.{ $settled }
organization-status-suspended = ⏸ Работа организации приостановлена. Причина: { $reason }
    Пока это так, организация ни в чём не участвует; карточку можно читать и исправлять. Если что-то изменилось, напишите модератору.
membership-no-name = имя не указано
membership-no-username = без имени пользователя
membership-nudge = { $person } всё ещё ждёт ответа и хочет представлять вашу организацию: { $organization }.
    В Telegram: { $account }, { $username }. Указанное имя мы не проверяли. Подтвердить доступ?
membership-late = { $organization }: на ваш запрос пока никто не ответил. Это длится дольше обычного, поэтому запрос посмотрит и администратор.
membership-lapsed = { $organization }: на ваш запрос в срок никто не ответил, он больше не действует. Можно запросить доступ ещё раз.
representative-added = { $organization }: у организации новый представитель, { $person }. Доступ подтверждает { $colleague }. Если это ошибка, её можно отменить в течение 72 часов.
representative-removed = { $person } больше не представляет организацию: { $organization }. Кто удалил: { $colleague }. Если это ошибка, её можно отменить в течение 72 часов.{ $settled }
representative-removed-by-moderator = { $organization }: по решению модератора { $person } больше не представляет организацию.{ $settled }
representative-removed-you = { $organization }: вы больше не представляете эту организацию. Если это ошибка, запросите доступ ещё раз.
representative-restored = { $person } снова представляет организацию: { $organization }. Удаление отменяет { $colleague }.
representative-left = { $person } больше не представляет организацию { $organization }: это собственное решение.{ $settled }
organization-unrepresented = { $organization }: у организации больше нет представителей.{ $settled }
organization-review-late = { $organization }: проверка длится дольше обычного. Карточку посмотрит и администратор, о решении сообщим сразу.
invitation-lapsed = { $organization }: по вашему приглашению за 14 дней никто не пришёл, ссылка больше не действует. Можно сделать новую.
membership-undone = { $person } больше не представляет вашу организацию.
membership-restored = ✅ { $person } снова представляет вашу организацию.
action-undo-member = Отменить
action-undo-removal = Отменить
action-ask-access = Запросить доступ
wait-organization-verification = Ждём модератора с { $since }.
wait-organization-verification-next-1 = Если решения не будет до { $by }, напомним модераторам.
wait-organization-verification-next-2 = Если решения не будет до { $by }, карточку посмотрит и администратор.
wait-access-request = Запрос ждёт представителя с { $since }.
wait-access-request-next-1 = Если ответа не будет до { $by }, напомним.
wait-access-request-next-2 = Если ответа не будет до { $by }, запрос посмотрит и администратор.
wait-access-request-next-3 = Если ответа не будет до { $by }, запрос потеряет силу.
wait-access-request-ours = Вашего ответа ждут с { $since }.
wait-access-request-ours-next-1 = Если ответа не будет до { $by }, напомним.
wait-access-request-ours-next-2 = Если ответа не будет до { $by }, запрос посмотрит и администратор.
wait-access-request-ours-next-3 = Если ответа не будет до { $by }, запрос потеряет силу.
wait-access-request-unrepresented = У организации нет представителей. Запрос ждёт модератора с { $since }.
wait-access-request-unrepresented-next-1 = Если ответа не будет до { $by }, напомним модераторам.
wait-access-request-unrepresented-next-2 = Если ответа не будет до { $by }, запрос посмотрит и администратор.
wait-access-request-unrepresented-next-3 = Если ответа не будет до { $by }, запрос потеряет силу.
wait-access-request-late = Запрос без ответа с { $since }, поэтому решить может и администратор.
wait-access-request-late-next-1 = Если ответа не будет до { $by }, запрос потеряет силу.
wait-invitation = Ссылка ждёт приглашённого с { $since }.
wait-invitation-next-1 = Она действует до { $by }.
wait-organization-unrepresented = У организации нет представителей с { $since }.
wait-organization-unrepresented-next-1 = Если их не будет до { $by }, напомним модераторам.
wait-organization-unrepresented-next-2 = Если их не будет до { $by }, организацию посмотрит и администратор.
organization-office = 📍 Офис для встреч: { $address }
organization-link = 🔗 Ссылка для видеовстреч: { $link }
organization-office_address-label = Адрес офиса
organization-meeting_link-label = Ссылка для видеовстреч
button-forget-office = Убрать адрес
button-forget-link = Убрать ссылку
organization-forgot = Убрали. Спросим при следующей встрече.
