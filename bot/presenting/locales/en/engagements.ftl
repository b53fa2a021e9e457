clash = At that time you have: { $title }, { $start }–{ $end }.
clash-open = Proposed for that time: { $title }, { $start }–{ $end }. Not agreed yet.
clashes-below = { "\u000A" }{ "\u000A" }{ $lines }
clash-busy = The other side is busy at that time.
clash-busy-times = The other side is busy at: { $times }.
engagements-of-day = That day you have:
engagement-line = { $start }–{ $end } { $title }
