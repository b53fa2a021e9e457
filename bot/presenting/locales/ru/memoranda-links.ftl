# Меморандумы по личной ссылке
memorandum-link-what = проект меморандума { $id }, версия { $version }
memorandum-link-what-part = проект меморандума { $id }: что обещает ваша организация
memorandum-link-file = Прочитать PDF
memorandum-link-parties = Стороны
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $authority })
memorandum-link-party-body = { $organization }: представитель пока не назван
memorandum-link-plan-row = { $number }. { $what } – до { $until }, { $who }
memorandum-link-in-kk = По-казахски: { $words }
memorandum-link-in-ru = По-русски: { $words }
memorandum-link-term = Срок: { $term }
memorandum-link-place = Место: { $place }
memorandum-link-tell = Отправить
memorandum-link-full-name = Ваши фамилия, имя и отчество, как в документе
memorandum-link-position = Ваша должность
memorandum-link-position-own = Другая должность (если вашей нет в списке)
memorandum-link-basis = На основании чего вы действуете
memorandum-link-basis-own = Другой документ (например: Доверенность № 12 от 5 марта 2027 года)
memorandum-link-own-words = Другое, напишу сам
memorandum-link-intentions-kk = Что сделает ваша организация? По-казахски
memorandum-link-intentions-ru = То же по-русски
memorandum-link-address-kk = Адрес для уведомлений по-казахски (если не тот, что на карточке)
memorandum-link-address-ru = То же по-русски
memorandum-link-confirm = Подтвердить
memorandum-link-change = Попросить изменить
memorandum-link-change-section = Что изменить
memorandum-link-change-words = Как должно быть? Ваши слова прочтут все стороны, затем придёт новая версия
memorandum-link-decline = Отказаться
memorandum-link-reason = Почему отказываетесь? Причину прочтут все стороны, меморандум будет закрыт
memorandum-link-told = Спасибо. Когда остальные стороны напишут своё, весь текст придёт вам письмом на подтверждение.
memorandum-link-put = Спасибо. Все стороны написали своё: весь текст уже отправлен вам письмом на подтверждение.
memorandum-link-wished = Ваша просьба у всех сторон. Следующая версия придёт письмом.
memorandum-link-confirmed = Вы подтвердили. { $count ->
    [one] Осталось ответить { $count } стороне.
   *[other] Осталось ответить { $count } сторонам.
 }
memorandum-link-agreed = Подтвердили все стороны. Меморандум согласован: { $number }. Это подтверждение, а не подпись.
memorandum-link-declined = Вы отказались. Мы сообщили всем сторонам.
error-memorandum-both-languages = Заполните и казахский, и русский текст: у них равная сила.
