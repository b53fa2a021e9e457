clash = В это время у вас: { $title }, { $start }–{ $end }.
clash-open = На это время предложено: { $title }, { $start }–{ $end }. Ещё не согласовано.
clashes-below = { "\u000A" }{ "\u000A" }{ $lines }
clash-busy = Другая сторона в это время занята.
clash-busy-times = Другая сторона занята: { $times }.
engagements-of-day = В этот день у вас:
engagement-line = { $start }–{ $end } { $title }
