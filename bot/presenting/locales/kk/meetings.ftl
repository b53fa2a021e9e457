menu-meetings = 🗓 Кездесулер
meetings-title = <b>Кездесулер: { $total }</b>
    Алдағы кездесулер тізім басында тұр.
meetings-empty = Әзірге кездесу жоқ. Екінші жақпен таныстырған соң, хабарламаның астындағы «Кездесу ұсыну» батырмасын басыңыз.

action-propose-meeting = Кездесу ұсыну
action-confirm-meeting = Келісемін
action-another-time = Басқа уақыт
action-decline-meeting = Бас тарту
action-open-meeting = Кездесуді ашу
button-call-off-meeting = Кездесуді болдырмау
button-take-back-meeting = Ұсынысты қайтарып алу
button-just-decline = Түсініктемесіз бас тарту
button-just-call-off = Түсініктемесіз болдырмау

meeting-day = { $organization } өкілдерімен қай күні кездескіңіз келеді? Күнді таңдаңыз немесе жазыңыз. Мысалы: 25 маусым.{ $hint }
meeting-day-instead = { "\u000A" }{ "\u000A" }Қазір ұсынылып тұрған уақыт: { $moment }.
meeting-day-agreed = { "\u000A" }{ "\u000A" }Қазір келісілген уақыт: { $moment }.
meeting-day-forum = { "\u000A" }{ "\u000A" }{ $forum }: { $days }. Форум күнін таңдасаңыз, сол жерде кездесе аласыз.
meeting-day-label = Күні
meeting-at = Астана уақытымен сағат нешеде кездесесіздер? Таңдаңыз немесе жазыңыз. Мысалы: 15:30.
meeting-at-label = Уақыты
meeting-place = Қайда кездесесіздер? Таңдаңыз, болмаса мекенжайды не сілтемені жазып жіберіңіз.
meeting-place-label = Орны
meeting-place-phone = Телефон арқылы
meeting-place-online = Онлайн
meeting-place-theirs = Олардың кеңсесінде
meeting-place-ours = Біздің кеңседе
meeting-place-forum = Форумда
meeting-note = Қосып айтарыңыз бар ма? Мысалы: кіммен келесіз, нені талқылағыңыз келеді. Болмаса, өткізіп жіберіңіз.
meeting-note-label = Қосымша
meeting-review = <b>Тексеріп шығыңыз</b>
    Екінші жақ жауап бергенде хабарлаймыз.
meeting-submit = Ұсынысты жіберу
meeting-sent = Ұсыныс жіберілді.

meeting-proposed = 🗓 { $organization } сізге кездесу ұсынады.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }{ $note }{ $clashes }

    Сізге ыңғайлы ма?
meeting-another-time = 🗓 { $organization } кездесуге басқа уақыт ұсынады. Бұрынғысы: { $before }.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }{ $note }{ $clashes }

    Сізге ыңғайлы ма?
meeting-moved = 🗓 { $organization } келісілген кездесуді көшіруді сұрайды. Бұрынғы уақыты: { $before }.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }{ $note }{ $clashes }

    Жаңа уақыт ыңғайлы ма?
meeting-moved-by-us = 🗓 Ұйымыңыздың өкілі кездесуді көшіруді ұсынды. Бұрынғы уақыты: { $before }.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }{ $clashes }

    { $organization }: жауабын күтіп отырмыз.
meeting-agreed = ✅ Кездесу келісілді.
    <b>{ $title }</b>
    Кіммен: { $organization }
    Қашан: { $moment }
    Қайда: { $place }{ $clashes }

    Файлды ашсаңыз, кездесу күнтізбеңізге қосылады. Біз де уақытында еске саламыз.
meeting-declined = { $organization } ұсынылған кездесуден бас тартты.
    <b>{ $title }</b>
    { $moment }{ $words }

    Басқа уақыт ұсынып көріңіз.
meeting-called-off = ✗ { $organization } келісілген кездесуден бас тартты. Кездесу өтпейді.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-taken-back = { $organization } кездесу туралы ұсынысын қайтарып алды.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-note-line = { "\u000A" }Қосымша: { $words }{ $original }
meeting-words-line = { "\u000A" }{ "\u000A" }Түсініктеме: { $words }{ $original }

meeting-you-agreed = ✅ Кездесуге келістіңіз. Растау екі жаққа да жіберіледі.
meeting-decline-ask = «{ $title }» жобасы бойынша ұсынылған кездесуден бас тартасыз ба? Себебін бір сөйлеммен жазыңыз, оны екінші жақ оқиды. Түсініктеме жазбай-ақ бас тартуға болады.
meeting-you-declined = Бас тарттыңыз. Екінші жаққа хабарлаймыз.
meeting-call-off-ask = «{ $title }» жобасы бойынша келісілген кездесуді болдырмау керек пе? Себебін бір сөйлеммен жазыңыз, оны қалған қатысушылар оқиды. Түсініктеме жазбай-ақ болдырмауға болады.
meeting-you-called-off = Кездесу өтпейді. Қалған қатысушыларға хабарлаймыз.

meeting-card = <b>{ $title }</b>
    Кіммен: { $organization }
    Қашан: { $moment } – { $end }
    Қайда: { $place }{ $note }
meeting-card-words = Түсініктеме: { $words }
meeting-state-awaits-us = ❔ Сізге қолайлы ма?
meeting-state-awaits-them = ⏳ Әлі келісілген жоқ.
meeting-state-agreed = ✅ Келісілді. Уақытында еске саламыз.
meeting-state-under-way = Қазір өтіп жатыр.
meeting-state-held = Бұл кездесудің уақыты өтті.
meeting-state-unanswered = Уақытында жауап келмеді.
meeting-state-declined = ✗ Бұл ұсыныстан бас тартылды.
meeting-state-called-off = ✗ Бұл кездесу өтпейді.
meeting-state-replaced = Оның орнына басқа уақыт ұсынылды. Соңғысы «Кездесулер» бөлімінде.

meeting-reminder-evening = ⏰ Еске саламыз: { $moment }, { $organization } өкілдерімен «{ $title }» жобасы бойынша кездесу.
    Қайда: { $place }{ $clashes }
meeting-reminder-soon = ⏰ 15 минуттан кейін, { $start }: { $organization } өкілдерімен «{ $title }» жобасы бойынша кездесу.
    Қайда: { $place }{ $clashes }
meeting-reminder-late = ⏰ Еске салу кешігіп жетті: { $organization } өкілдерімен «{ $title }» жобасы бойынша кездесу, басталуы: { $moment }.
    Қайда: { $place }{ $clashes }
meeting-reminder-under-way = ⏰ Еске салу кешігіп жетті: { $organization } өкілдерімен «{ $title }» жобасы бойынша кездесу қазір өтіп жатыр, басталғаны: { $start }.
    Қайда: { $place }{ $clashes }

meeting-file = Кездесу.ics
meeting-file-title = Кездесу: { $title }

action-meeting-took-place = Өтті
action-meeting-missed = Өтпеді
meeting-nudge = 🗓 { $organization } кездесу туралы жауабыңызды күтіп отыр.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }{ $clashes }

    Сізге ыңғайлы ма?
meeting-lapsed = Кездесудің уақыты келді, бірақ ұсынысқа жауап болмады.
    <b>{ $title }</b>
    Кіммен: { $organization }
    { $moment }

    Басқа уақыт ұсына аласыз.
meeting-ask = 🗓 Кездесу өтті ме?
    <b>{ $title }</b>
    Кіммен: { $organization }
    { $moment }
meeting-not-told = Кездесудің өткен-өтпегенін ешкім айтпады, сондықтан солай белгіледік. Әлі де айта аласыз.
    <b>{ $title }</b>
    Кіммен: { $organization }
    { $moment }
meeting-told-took-place = ✅ { $organization } кездесу өтті деп хабарлады.
    <b>{ $title }</b>
    { $moment }

    Енді меморандум жасауға немесе тағы кездесуге болады.
meeting-told-missed = { $organization } кездесу өтпеді деп хабарлады.
    <b>{ $title }</b>
    { $moment }

    Басқа уақыт ұсына аласыз.
meeting-you-told-took-place = ✅ Кездесу өтті деп белгіледік. Басқаларға хабарлаймыз.
    <b>{ $title }</b>
    { $moment }

    Енді меморандум жасауға немесе тағы кездесуге болады.
meeting-you-told-missed = Кездесу өтпеді деп белгіледік. Басқаларға хабарлаймыз.
    <b>{ $title }</b>
    { $moment }

    Басқа уақыт ұсына аласыз.
meeting-state-lapsed = Уақытында жауап келмеді.
meeting-state-took-place = ✅ Бұл кездесу өтті.
meeting-state-missed = ✗ Бұл кездесу болмай қалды.
meeting-state-not-told = Бұл кездесудің өткен-өтпегенін ешкім айтпады.
meeting-file-off = Кездесуді өшіру.ics
settled-meeting = «{ $title }» жобасы бойынша кездесу өтпейді. Кіммен: { $organization }. Уақыты: { $moment }.
settled-meeting-stays = Кездесу өз күшінде қалады. Кіммен: { $organization }. Уақыты: { $moment }.
depends-meetings = { $number } кездесу
wait-meeting-proposed = { $since } күнінен бері екінші жақтың жауабын күтіп отырмыз.
wait-meeting-proposed-next-1 = { $by } күніне дейін жауап болмаса, еске саламыз.
wait-meeting-proposed-next-2 = { $by } күніне дейін жауап болмаса, ұсыныс күшін жояды.
wait-meeting-proposed-ours = { $since } күнінен бері жауабыңызды күтіп отырмыз.
wait-meeting-proposed-ours-next-1 = { $by } күніне дейін жауап бермесеңіз, еске саламыз.
wait-meeting-proposed-ours-next-2 = { $by } күніне дейін жауап бермесеңіз, ұсыныс күшін жояды.
wait-meeting-held = Қалай өткенін { $since } күнінен бастап айтуға болады.
wait-meeting-held-next-1 = { $by } күні екі жақтан да сұраймыз.
wait-meeting-held-next-2 = Ешкім айтпаса, { $by } күні белгісіз деп жазып қоямыз.
meeting-with = Кездесу: { $organization }
meeting-length = Кездесу қанша уақытқа созылады?
meeting-length-label = Ұзақтығы
meeting-length-30 = 30 минут
meeting-length-45 = 45 минут
meeting-length-60 = 1 сағат
meeting-length-90 = 1 сағат 30 минут
meeting-length-120 = 2 сағат
meeting-where = { $ask }
meeting-where-label = Мекенжай немесе сілтеме
meeting-where-office = Кеңсеңіздің мекенжайы қандай? { $settlement } белгілі, көше мен үйді жазыңыз. Мысалы: Желтоқсан көшесі, 5, 2-қабат. Мекенжайды келесі кездесуге де сақтап қоямыз.
meeting-where-link = Бейнекездесудің сілтемесін жіберіңіз (Zoom, Google Meet, Teams). Сақтап қоямыз. Әзірге болмаса, өткізіп жіберіңіз: кейін жіберерсіз.
action-tell-where = Мекенжайды жазу
action-tell-link = Сілтемені жазу
button-other-address = Мекенжайды өзгерту
button-other-link = Сілтемені өзгерту
meeting-where-told = 📍 { $organization } кездесетін жерді нақтылады.
    <b>{ $title }</b>
    Қашан: { $moment }
    Қайда: { $place }
meeting-where-kept = Жазып алдық, екінші жаққа хабарладық.
meeting-propose-anyway = Бұл уақытты бәрібір ұсына аласыз.
meeting-line = { $sign } <b>{ $moment }</b> · { $organization }
    { $title }
