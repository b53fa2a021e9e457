menu-working-days = 📆 Жұмыс күндері
working-month = <b>{ $month }</b>
    Жұмыс күні: { $count }
working-month-plain = Бұл айда мереке де, ауыстырылған күн де жоқ. Жарияланса, төмендегі батырмалармен қосыңыз.
working-day-line = { $day } – { $what }
working-day-line-edited = { $day } – { $what } (қолмен)
working-day-card = <b>{ $day }</b>
    { $what }
working-day-edited = Мұны әкімші белгілеген. Заң бойынша басқаша болар еді.
working-day-fixed = Өткен күнді өзгертуге болмайды.
working-day-ask-off = Қай күн демалыс болады? Мысалы: 31.12 немесе 31 желтоқсан.
working-day-ask-worked = Қай демалыс күні жұмыс күніне айналады? Мысалы: 05.12 немесе 5 желтоқсан.
working-day-now-off = Енді демалыс: { $day }. Жылжыған мерзім: { $count }.
working-day-now-worked = Енді жұмыс күні: { $day }. Жылжыған мерзім: { $count }.
day-worked = жұмыс күні
day-off = демалыс
button-add-day-off = Демалыс қосу
button-add-working-day = Жұмыс күнін қосу
button-make-worked = Жұмыс күні ету
button-make-off = Демалыс ету

special-day-new-year = Жаңа жыл
special-day-christmas = Православиелік Рождество
special-day-women = Халықаралық әйелдер күні
special-day-constitution = Конституция күні
special-day-nauryz = Наурыз мейрамы
special-day-unity = Қазақстан халқының бірлігі мерекесі
special-day-defenders = Отан қорғаушы күні
special-day-victory = Жеңіс күні
special-day-capital = Астана күні
special-day-sacrifice = Құрбан айт
special-day-sacrifice-expected = Құрбан айт (күні нақтыланады)
special-day-republic = Республика күні
special-day-independence = Тәуелсіздік күні
special-day-moved = ауыстырылған демалыс
special-day-other = мереке
