clash = Осы уақытта сізде: { $title }, { $start }–{ $end }.
clash-open = Осы уақытқа ұсынылған: { $title }, { $start }–{ $end }. Әлі келісілген жоқ.
clashes-below = { "\u000A" }{ "\u000A" }{ $lines }
clash-busy = Екінші жақ бұл уақытта бос емес.
clash-busy-times = Екінші жақ бос емес: { $times }.
engagements-of-day = Бұл күні сізде:
engagement-line = { $start }–{ $end } { $title }
