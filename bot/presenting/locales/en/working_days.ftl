menu-working-days = 📆 Working days
working-month = <b>{ $month }</b>
    Working days: { $count }
working-month-plain = There are no holidays or moved days this month. If any are announced, add them with the buttons below.
working-day-line = { $day } – { $what }
working-day-line-edited = { $day } – { $what } (set by hand)
working-day-card = <b>{ $day }</b>
    { $what }
working-day-edited = An administrator set this. By law it would be different.
working-day-fixed = A day that has passed cannot be changed.
working-day-ask-off = Which day will be off? For example: 31.12 or 31 December.
working-day-ask-worked = Which day off becomes a working day? For example: 05.12 or 5 December.
working-day-now-off = Now a day off: { $day }. Deadlines moved: { $count }.
working-day-now-worked = Now a working day: { $day }. Deadlines moved: { $count }.
day-worked = working day
day-off = day off
button-add-day-off = Add day off
button-add-working-day = Add working day
button-make-worked = Mark as working
button-make-off = Mark as off

special-day-new-year = New Year
special-day-christmas = Orthodox Christmas
special-day-women = International Women's Day
special-day-constitution = Constitution Day
special-day-nauryz = Nauryz
special-day-unity = Unity Day
special-day-defenders = Defender of the Fatherland Day
special-day-victory = Victory Day
special-day-capital = Capital Day
special-day-sacrifice = Qurban Ait
special-day-sacrifice-expected = Qurban Ait (date to be confirmed)
special-day-republic = Republic Day
special-day-independence = Independence Day
special-day-moved = moved day off
special-day-other = holiday
