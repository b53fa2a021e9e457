menu-working-days = 📆 Рабочие дни
working-month = <b>{ $month }</b>
    Рабочих дней: { $count }
working-month-plain = В этом месяце нет ни праздников, ни переносов. Если их объявят, добавьте кнопками ниже.
working-day-line = { $day } – { $what }
working-day-line-edited = { $day } – { $what } (вручную)
working-day-card = <b>{ $day }</b>
    { $what }
working-day-edited = Так решил администратор. По закону было бы иначе.
working-day-fixed = Прошедший день изменить нельзя.
working-day-ask-off = Какой день будет выходным? Например: 31.12 или 31 декабря.
working-day-ask-worked = Какой выходной станет рабочим днём? Например: 05.12 или 5 декабря.
working-day-now-off = Теперь выходной: { $day }. Сдвинуто сроков: { $count }.
working-day-now-worked = Теперь рабочий день: { $day }. Сдвинуто сроков: { $count }.
day-worked = рабочий день
day-off = выходной
button-add-day-off = Добавить выходной
button-add-working-day = Добавить рабочий день
button-make-worked = Сделать рабочим
button-make-off = Сделать выходным

special-day-new-year = Новый год
special-day-christmas = Православное Рождество
special-day-women = Международный женский день
special-day-constitution = День Конституции
special-day-nauryz = Наурыз
special-day-unity = День единства народа Казахстана
special-day-defenders = День защитника Отечества
special-day-victory = День Победы
special-day-capital = День столицы
special-day-sacrifice = Курбан айт
special-day-sacrifice-expected = Курбан айт (дата уточняется)
special-day-republic = День Республики
special-day-independence = День независимости
special-day-moved = перенесённый выходной
special-day-other = праздник
