button-fair = Жобалар жәрмеңкесі
fair-title = 🤝 <b>Жобалар жәрмеңкесі</b>
    { $forum }
fair-about = Әр демеушіге өзіне сай бірнеше жоба, әр жобаға бірнеше демеуші іздейміз. Алдымен нәтижесін көрсетеміз: рұқсатыңызсыз ештеңе жіберілмейді.
fair-ground = Қолдау іздеген жобалар: { $projects }
    Осы аптада орны бар демеушілер: { $backers }, орын саны: { $places }
fair-no-projects = Әзірге қолдау іздеген жоба жоқ. Модератор жоба жариялағанда осы жерден есептей аласыз.
fair-no-backers = Бұл аптада орны бар демеуші жоқ. Орын апта сайын босайды, кейінірек қайта қараңыз.
fair-forum-over = Бұл форум аяқталды, жаңа есеп жасалмайды.
fair-rules = Бір демеушіге ең көбі { $pitches } жоба
    Бір жобаға кемі { $least }, ең көбі { $most } демеуші
fair-rule-limit = Бұдан әрі өзгермейді.
button-fair-pitches-less = − Демеушіге
button-fair-pitches-more = + Демеушіге
button-fair-least-less = − Жобаға кемі
button-fair-least-more = + Жобаға кемі
button-fair-most-less = − Жобаға көбі
button-fair-most-more = + Жобаға көбі
button-fair-compute = Есептеу
button-fair-rounds = Есептер тізімі
button-fair-refresh = Жаңарту
button-fair-send = Ұсыныстарды жіберу
button-fair-send-yes = Иә, жіберу
button-fair-not-yet = Әзірге жоқ
button-fair-discard = Бас тарту
button-fair-discard-yes = Иә, бас тартамын
button-fair-shortages = Кімге жетпеді
action-open-fair = Нәтижені көру

fair-state-requested = { $projects ->
        [0] Есеп кезекте тұр. Нәтижесі осында хабар болып келеді, күтіп отырмай-ақ қойыңыз.
       *[other] Есептеп жатырмыз: { $projects } жобаның { $weighed } қаралды. Нәтижесі осында хабар болып келеді, күтіп отырмай-ақ қойыңыз.
    }
fair-state-computed = Есеп дайын. Әлі ешкімге ештеңе жіберілген жоқ.
fair-state-empty = Есеп дайын, бірақ бірде-бір жұп табылмады: сай демеуші жоқ не олардың осы аптадағы орны толған. Қай жобаға не жетпегенін тізімнен көресіз.
fair-state-sending = Жіберіп жатырмыз: { $pairs } ұсыныстың { $done } қаралды. Аяқталғанда хабарлаймыз.
fair-state-sent = Жіберілген ұсыныстар: { $sent }, барлығы { $pairs }.
fair-state-discarded = Бұл есептен бас тартылды, ешкімге ештеңе жіберілген жоқ.
fair-state-failed = Есептеу аяқталмады, ешкімге ештеңе жіберілген жоқ. Кейінірек қайта есептеп көріңіз.
fair-outcome-already_shown = Бұрын жіберіліп қойған: { $count }
fair-outcome-no_places = Демеушінің орны толған: { $count }
fair-outcome-no_longer_fits = Шарты енді сай келмейді: { $count }
fair-pairs = Жұптар: { $pairs }, демеушілер: { $addressees }
fair-enough = Демеушісі жеткілікті жобалар: { $enough }, барлығы { $projects }
fair-short = Демеушісі жетпеген жобалар: { $short }
fair-shortages-title = <b>Демеушісі жетпеген жобалар: { $total }</b>
fair-shortage = <b>{ $title }</b>
    Демеуші: { $viewers }, керегі { $wanted }. { $cause }
fair-cause-few-eligible = Жобаны әлі көрмеген сай демеуші аз.
fair-cause-backers-full = Сай демеушілер бар, бірақ орындары толған.
fair-send-ask = Жіберілетін ұсыныстар: { $pairs }, демеушілер: { $addressees }. Жіберген соң қайтарып ала алмайсыз.

    Жіберейік пе?
fair-discard-ask = Бұл есептен бас тартсаңыз, оны жібере алмайсыз. Кейін жаңадан есептеуге болады.

    Бас тартасыз ба?
fair-you-sent = Жіберіп жатырмыз. Аяқталғанда хабарлаймыз.
fair-you-discarded = Есептен бас тарттыңыз.
fair-rounds-title = <b>Жәрмеңке есептері</b>
    Қайсысын ашамыз?

fair-computed = 🤝 <b>Жобалар жәрмеңкесі</b>
    { $forum }

    Есеп дайын. Жұптар: { $pairs }. Демеушісі жеткілікті жобалар: { $enough }, барлығы { $projects }. Нәтижені қарап, жіберуге рұқсат беріңіз.
fair-computed-none = 🤝 <b>Жобалар жәрмеңкесі</b>
    { $forum }

    Есеп дайын, бірақ бірде-бір жұп табылмады. Себебі нәтижеде жазылған.
fair-failed = 🤝 <b>Жобалар жәрмеңкесі</b>
    { $forum }

    Есептеу аяқталмады, ешкімге ештеңе жіберілген жоқ. Кейінірек қайта есептеп көріңіз.
fair-sent = 🤝 <b>Жобалар жәрмеңкесі</b>
    { $forum }

    Жіберілген ұсыныстар: { $sent }, барлығы { $pairs }.
