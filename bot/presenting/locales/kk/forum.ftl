forum-name = <b>{ $name }</b>
forum-sample = <i>Бұл форум ботты таныстыру үшін ойдан құрастырылған.</i>
forum-registered = ✅ Сіз тіркелдіңіз. Белгілеген сессияларыңыз: { $stars }.
forum-not-registered = Сіз әлі тіркелген жоқсыз. Белгілеген сессияларыңыз: { $stars }.
forum-is-over = Бұл форум аяқталды.
forum-none = Әзірге форум жарияланған жоқ. Жарияланған соң бағдарламасы осында шығады.
forum-others = <b>Форумдар</b>
    Қайсысын ашамыз?
forum-leave-ask = Форумға тіркелуден бас тартасыз ба?

    Белгілеген сессияларыңыз бен еске салулар да өшеді. Кейін қайта тіркеле аласыз.
forum-you-registered = Тіркелдіңіз. Енді бағдарламадан өзіңізге керек сессияларды белгілеңіз.
forum-you-left = Тіркелуден бас тарттыңыз. Ойыңыз өзгерсе, қайта тіркеліңіз.
button-register-forum = Тіркелу
button-agenda = Бағдарламаны көру
button-forum-figures = Статистиканы көру
button-other-forums = Басқа форумдар
button-leave-forum = Тіркелуден бас тарту
button-leave-forum-yes = Иә, бас тартамын
button-stay = Жоқ, қатысамын

agenda-title = <b>Бағдарлама</b> · { $day }
agenda-day = <i>{ $day }</i>
agenda-line = <b>{ $start }–{ $end }</b> { $title }
    { $hall }
agenda-empty = Бұл күннің бағдарламасы әлі енгізілмеген. Кейінірек қайта қараңыз.

session-head = <b>{ $title }</b>
    { $kind }
session-time = { $day }, { $start }–{ $end } · { $hall }
session-places = Орын саны: { $places }
session-speakers = Спикерлер:
session-speaker = • { $name } – { $role }
session-state-starred = ★ Бұл сессияны белгілегенсіз.
session-state-going = ✓ Баратыныңызды айттыңыз.
session-state-not-coming = ✗ Бара алмайтыныңызды айттыңыз, сондықтан еске салмаймыз.
session-is-over = Бұл сессия аяқталды.
session-you-starred = { $reminders ->
        [0] Белгіленді. Еске салатын уақыт өтіп кетті.
        [1] Белгіленді. Басталуына 15 минут қалғанда еске саламыз.
       *[other] Белгіленді. Алдыңғы күні сағат 19:00-де және басталуына 15 минут қалғанда еске саламыз.
    }
session-you-unstarred = Белгі өшірілді. Бұл сессияны еске салмаймыз.
button-star = ★ Белгілеу
button-unstar = Белгіні өшіру

session-kind-panel = Панельдік сессия
session-kind-conference = Конференция
session-kind-seminar = Семинар
session-kind-master_class = Шеберлік сабағы
session-kind-fair = Жәрмеңке
session-kind-ceremony = Салтанатты рәсім

reminder-evening = ⏰ Еске саламыз: { $moment }, «{ $title }», { $hall }.{ $clashes }
reminder-soon = ⏰ 15 минуттан кейін: «{ $title }», { $hall }, { $start }.{ $clashes }
reminder-late = ⏰ Еске салу кешігіп жетті: «{ $title }», { $hall }, басталуы: { $moment }.{ $clashes }
reminder-under-way = ⏰ Еске салу кешігіп жетті: «{ $title }» қазір өтіп жатыр, { $hall }, { $start }–{ $end }.{ $clashes }
reminder-going = ✓ Баратыныңызды жазып қойдық. Күтеміз.
reminder-going-clash = ✓ Баратыныңызды жазып қойдық. Осы уақытта тағы бір жоспарыңыз бар: қайсысын қалдыратыныңызды күніңізден таңдаңыз.
reminder-not-coming = ✗ Бара алмайтыныңызды жазып қойдық. Бұл сессияны енді еске салмаймыз.
action-going = Барамын
action-not-coming = Бара алмаймын

figures-title = <b>Форум статистикасы</b>
    { $name }
figures-registered = Бағдарламадағы сессиялар: { $sessions }. Тіркелгендер: { $count }.
figures-language = • { $language }: { $count }
figures-top = Ең көп белгіленген сессиялар:
figures-session = ★ { $stars } · { $title } (баратындар: { $going })
figures-top-empty = Әзірге ешкім сессия белгілеген жоқ.
figures-reminders = Еске салулар. Жіберілгені: { $sent }, кезекте: { $due }, уақытында жіберілмегені: { $dropped }.
agenda-clash = Осы уақытта тағы: { $titles }
agenda-past = Бүгін өткендері: { $count }
agenda-past-fold = Өткендерін жасыру
forum-now = <b>Қазір:</b> { $title }, аяқталуы: { $end }, { $hall }
forum-now-nothing = Қазір сессия жоқ.
forum-now-more = Басқа залдарда тағы { $count } сессия.
forum-next = <b>Келесі:</b> { $start } { $title }, { $hall }
forum-next-day = <b>{ $day }:</b> { $start } { $title }, { $hall }
forum-next-more = Сол уақытта тағы { $count } сессия.
forum-next-nothing = Форум бағдарламасы аяқталды.
forum-none-today = Бүгін форум өтпейді. Ең жақын форум төменде.
session-you-starred-clash = Белгіленді, бірақ уақыты қабаттасады. { $clash }
my-day-title = <b>Менің күнім</b>
my-day-empty = Сізде әзірге ештеңе жоқ. Бағдарламаны ашып, керек сессияларды белгілеңіз. Келісілген кездесулер осында өзі шығады.
my-day-clashes = ⚠ Уақыты қабаттасатындары бар.
button-my-day = Күнімді көру
button-as-picture = Сурет түрінде
day-ahead = ⏰ Еске саламыз, { $day } сізде:
    { $lines }
day-ahead-line = <b>{ $start }–{ $end }</b> { $title }, { $place }
action-open-day = Күнімді көру
action-going-all = Бәріне барамын
reminder-going-all = ✓ Баратыныңызды жазып қойдық. Күтеміз.
timetable-meetings = Кездесулерім
timetable-legend = ★ сіз белгілегендер · ◆ кездесулеріңіз · қызыл жақтауда: уақыты қабаттасатындар
timetable-programme = Бағдарлама
timetable-my-day = Менің күнім
