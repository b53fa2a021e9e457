change-of-project = <b>{ $title }</b>
    { $organization }
change-of-organization = <b>{ $organization }</b>
change-row = <b>{ $label }</b>
    { $before } → { $after }
change-compared = <b>{ $label }</b>
    { $words }
change-words-gone = <s>{ $words }</s>
change-words-new = <b>{ $words }</b>
change-none = не указано
change-file-before = Сейчас
change-file-after = Будет

change-waits = ⏳ Решения ещё нет: { $fields }. До него все видят прежнее.
contact-waits = ⏳ Новый контакт ещё не подтверждён: { $contact }.
wait-change-review = Ждём модератора с { $since }.
wait-change-review-next-1 = Если решения не будет до { $by }, напомним модераторам.
wait-change-review-next-2 = Если решения не будет до { $by }, изменение посмотрит и администратор.
wait-contact-confirmation = Ждём другого представителя с { $since }.
wait-contact-confirmation-next-1 = Если никто не ответит, новый контакт начнёт действовать { $by }.
wait-contact-confirmation-ours = Ждём вас или другого представителя с { $since }.
wait-contact-confirmation-ours-next-1 = Если никто не ответит, новый контакт начнёт действовать { $by }.
wait-contact-undo = Изменение действует с { $since }.
wait-contact-undo-next-1 = Отменить его можно до { $by }.
contact-undoable = Недавно изменено: { $fields }.
edited-at-once = Сохранено: { $fields }.
edited-moderator = Отправлено модератору: { $fields }. До решения все видят прежнее.
edited-colleague = Отправлено другим представителям: { $fields }. Если никто не ответит, это начнёт действовать через 72 часа.
edited-as-they-were = Осталось прежним: { $fields }.
edited-nothing = Ничего не изменилось.

contact-changed = { $person } меняет контакт: { $organization }. Новое: { $fields }. Если это ошибка, отмените в течение 72 часов.
contact-proposed = { $person } недавно среди представителей и просит изменить контакт: { $organization }. Новое: { $fields }. Подтвердить? Если никто не ответит, это начнёт действовать через 72 часа.
contact-undone = { $person } возвращает прежний контакт: { $organization }. Отменено: { $fields }.
change-taken-back = { $person } отзывает ваше изменение: { $fields }. Прежнее остаётся.
change-accepted = ✅ Изменение принято: { $name }. Новое: { $fields }.
change-rejected = Изменение вернули: { $name }. Речь о полях: { $fields }. Причина: { $reason }
    Прежнее остаётся. Изменение можно исправить и отправить снова.
change-overdue = Проверка вашего изменения затянулась: { $fields }. Теперь решение за администратором.
organization-renamed = { $former } теперь называется { $organization }. Место: { $region }, { $settlement }.{ $settled }
organization-moved = { $organization }: новое место. Теперь это { $region }, { $settlement }.{ $settled }
project-corrected = «{ $title }», { $organization }: проект исправлен. Новое: { $fields }.{ $settled }
settled-change-lapsed = Исправление карточки, которое ждало модератора, больше не действует. Теперь карточку можно исправить сразу.
settled-project-corrected = Вы проявили к нему интерес.
settled-renamed-match = У вас с этой организацией интерес или совпадение по проекту «{ $title }».
settled-renamed-memorandum = Меморандум «{ $title }» ждёт ответов.

action-confirm-change = Подтвердить
action-decline-change = Отклонить
action-undo-change = Отменить
action-take-back-change = Отозвать изменение
action-see-project = Открыть проект
button-confirm-contact = Подтвердить контакт
button-decline-contact = Отклонить контакт
button-undo-contact = Вернуть контакт
button-accept-change = Принять
button-change-files = Открыть оба файла
change-confirmed-now = ✅ Подтверждено. Теперь виден новый контакт.
change-declined-now = Отклонено. Прежний контакт остаётся.
change-taken-back-now = Отозвано. Прежнее остаётся.
change-undone-now = Отменено. Прежний контакт вернулся.

menu-change-review = ✏️ Проверка изменений
change-queue = <b>Изменения ждут проверки: { $total }</b>
change-queue-empty = Изменений на проверку нет. Новые появятся в ежедневной сводке.
change-review-reason = Почему возвращаете?
change-review-accepted = Изменение принято: { $name }.
change-review-rejected = Изменение возвращено с причиной: { $name }.
