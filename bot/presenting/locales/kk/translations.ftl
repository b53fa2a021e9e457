action-ask-language = Қазақшасын сұрау
action-add-language = Қазір қосу
button-add-language = Атауын { $language } қосу
language-asked-for = Жоба иелеріне айттық. Сіздің тіліңізде жазылса, жобаны қайта жібереміз.
language-asked = «{ $title }» жобаңызды { $language } оқығысы келетіндер бар. Атауы мен екі сөйлем жеткілікті, екі минуттық іс.
language-nudge = «{ $title }» жобаңызды { $language } оқығысы келетіндер әлі күтіп отыр. Атауы мен екі сөйлем жеткілікті.
language-called = { $organization } «{ $title }» жобасын әлі { $language } жазған жоқ. Оларға модератор қоңырау шалады. Сізден ештеңе керек емес.
language-came = { $organization } «{ $title }» жобасын { $language } де жазып берді.
language-title-came = «{ $title }» жобасының { $language } атауы қосылды. Қысқаша сипаттамасы бұрынғы тілінде қалды.
language-not-coming = «{ $title }» жобасы енді { $language } жазылмайды.
language-unanswered = { $organization } «{ $title }» жобасын { $language } жазып бермеді. Ұсыныс күшінде: жауап бере аласыз.
language-unavailable = { $organization } «{ $title }» жобасын { $language } жазып бермеді.
language-lost = «{ $title }» жобаңызды { $language } оқығысы келгендер ұзақ күтті. Оларға бұл тілде жоқ екенін айттық. Кез келген уақытта қоса аласыз.
button-suggest-translation = Аударма ұсыну
button-take-translation = Осы болсын
translation-proposed = <i>{ $model } моделінің аудармасы:</i>
    { $words }

    Тексеріңіз. Дұрыс болса, «Осы болсын» батырмасын басыңыз, болмаса өзіңіз жазып жіберіңіз.
translation-under-way = Аударып жатырмыз…
pitch-in-language = Сіз сұрағансыз: бұл жоба енді сіздің тіліңізде де бар.

    { $pitch }
settled-language = «{ $title }»: жоба басқа тілде енді жазылмайды.

wait-language-request = Жоба иелері жобаны сіздің тіліңізде жазады деп { $since } күнінен бері күтіп отырмыз.
wait-language-request-next-1 = { $by } күніне дейін жазылмаса, еске саламыз.
wait-language-request-next-2 = { $by } күніне дейін жазылмаса, тағы еске саламыз.
wait-language-request-next-3 = { $by } күніне дейін жазылмаса, модератор қоңырау шалады.
wait-language-request-next-4 = { $by } күніне дейін жазылмаса, күтуді тоқтатамыз.
wait-language-request-ours = Жобаны { $since } күнінен бері басқа тілде оқығысы келетіндер бар.
wait-language-request-ours-next-1 = { $by } күніне дейін қоспасаңыз, еске саламыз.
wait-language-request-ours-next-2 = { $by } күніне дейін қоспасаңыз, тағы еске саламыз.
wait-language-request-ours-next-3 = { $by } күніне дейін қоспасаңыз, сізге модератор қоңырау шалады.
wait-language-request-ours-next-4 = { $by } күніне дейін қоспасаңыз, сұрағандарға хабарлаймыз.
wait-call-language = Модератор жоба иелеріне аударма туралы қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-language-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
wait-call-language-ours = Модератор сізге аударма туралы қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-language-ours-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
