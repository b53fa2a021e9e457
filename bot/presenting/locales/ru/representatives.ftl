button-representatives = Представители: { $count }
button-access-requests = Запросы на доступ: { $count }
button-invitation-links = Ссылки: { $count }
button-leave-organization = Выйти
button-leave-organization-yes = Да, выйти
button-remove-representative = Удалить
button-undo-access = Отменить доступ
button-restore-representative = Вернуть доступ
button-revoke-link = Отозвать
button-link = { $person } · до { $by }
action-open-people = Представители
action-open-requests = Дальше: осталось { $left }

representatives-title = <b>Кто представляет организацию</b>
    { $organization }
representative-line = { $person }: с { $since }
representative-line-you = { $person } (вы): с { $since }
representative-line-recent = { $person }: с { $since }, доступ можно отменить
representative-line-removed = { $person }: больше не представитель, доступ можно вернуть
representatives-alone = Кроме вас, никого нет. Пригласите ещё одного представителя, чтобы без вас дела не остановились.
representative-card = <b>{ $person }</b>
    { $organization }
representative-since = Представляет организацию с { $since }.
representative-no-more = Больше не представляет организацию.
representative-undoable = Доступ подтвердили недавно, его ещё можно отменить. Крайний срок: { $moment }.
representative-restorable = Доступ ещё можно вернуть. Крайний срок: { $moment }.
representative-you-are-new = Вам самим доступ открыли недавно. Когда вы сможете удалять других: { $moment }.
representative-remove-ask = { $person } больше не сможет действовать от имени организации { $organization }, а ссылки-приглашения этого человека перестанут работать.
representative-remove-told = Об этом узнает и сам человек, и другие представители. Вернуть доступ можно в течение 72 часов.
organization-leave-ask = Выйти из организации { $organization }? Вы больше не сможете действовать от её имени, и ваши ссылки-приглашения перестанут работать.
organization-leave-others = Другие представители об этом узнают. Чтобы вернуться, нужно снова запросить у них доступ.
organization-leave-last = Других представителей нет: без вас организация остановится, а её контакт исчезнет. Сначала можно пригласить того, кто вас заменит.
organization-left = { $organization }: вы больше не представляете эту организацию. Если передумаете, запросите доступ ещё раз.
organization-left-unverified = { $organization }: вы больше не представляете эту организацию. Её карточку ещё не подтвердили, поэтому проверять её не будут. Зарегистрировать организацию можно снова.
invitation-links-title = <b>Действующие ссылки-приглашения</b>
    { $organization }
invitation-links-empty = Действующих ссылок нет. Сделайте ссылку и отправьте её новому представителю.
invitation-link-line = От кого: { $person }, действует до { $by }
invitation-revoke-ask = От кого ссылка: { $person }. Она действует до { $by }.
    Отозвать её? Тогда запросить по ней доступ будет нельзя.
invitation-revoked = Ссылка отозвана и больше не действует.
access-request-none = Никто не ждёт доступа. Нового представителя можно пригласить ссылкой.
access-request-confirmed = ✅ { $person } теперь представляет организацию.
access-request-declined = { $person }: запрос на доступ отклонён.
access-request-over = { $person }: этот запрос на доступ больше не ждёт ответа.
