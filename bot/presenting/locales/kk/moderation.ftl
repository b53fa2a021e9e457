verification-queue = <b>Тексеруді күтіп тұрған ұйымдар: { $total }</b>
verification-queue-empty = Тексерілмеген ұйым жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
verification-reason = Неге қайтарасыз? Ұйым өкілі осы жазғаныңызды көреді.
verification-verified = { $organization } расталды.
verification-rejected = { $organization }: қайтарылды, себебін ұйым өкіліне жеткіздік.
project-queue = <b>Қарауды күтіп тұрған жобалар: { $total }</b>
project-queue-empty = Қаралмаған жоба жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
project-review-reason = Неге қайтарасыз? Жоба иелері осы жазғаныңызды көреді.
project-review-published = «{ $title }» жарияланды.
project-review-rejected = «{ $title }» қайтарылды, себебін жоба иелеріне жеткіздік.

project-queue-published = <b>Қолдау іздеп тұрған жобалар: { $total }</b>
project-shown = <b>Кімге көрсетілді</b>
    Алдымен сәйкестік көрсеткіші (0-ден 1-ге дейін), одан кейін оны арттырған (+) не кеміткен (−) бөліктер.
project-shown-none = Бұл жоба әзірге ешкімге көрсетілген жоқ. Сай қолдаушы табылса, осы жерде көрінеді.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }
briefing = 📥 <b>Сізді күтіп тұр</b>
    { $queue }
briefing-done = 📥 Сізді күткен ештеңе жоқ, бәрі қаралды.
briefing-organization-verification = { $count } ұйымды тексеру керек
briefing-project-review = { $count } жобаны қарау керек
briefing-change-review = { $count } түзетуді қарау керек
briefing-call-ngo = { $count } ҮЕҰ-ға қоңырау шалу керек
briefing-call-backers = { $count } жобаның қолдаушы ұйымдарына қоңырау шалу керек
briefing-access-request-unrepresented = { $count } рұқсат сұрау
briefing-access-request-late = { $count } жауапсыз қалған рұқсат сұрау
briefing-organization-unrepresented = { $count } ұйымның өкілі жоқ
briefing-overdue = { $count } мерзімі өтті
action-open-verification = Ұйымдар
action-open-project-review = Жобалар

button-take-down = Алып тастау
button-put-back = Қайтару
project-take-down-ask = «{ $title }» жобасын алып тастаймыз ба? Себебін жазыңыз: жоба иелері оны сол күйінде оқиды.
project-review-taken-down = «{ $title }» жобасы алып тасталды. Қатысы бардың бәріне хабарлаймыз.
project-review-put-back = «{ $title }» жобасы бұрынғы кезеңіне қайтты.
organization-suspended = ⏸ { $organization }: ұйымның жұмысы тоқтатылды. Себебі: { $reason }
    Тоқтату алынғанша ұйым ештеңеге қатыспайды. Деректерін оқып, түзете аласыз.{ $settled }
organization-unverified = { $organization }: растау қайтарып алынды. Себебі: { $reason }
    Ұйым деректерін түзетсеңіз, қайта тексеріледі.{ $settled }
organization-resumed = ✅ { $organization } қайта қатысады. Онымен бірге тоқтатылған жобалары жалғасады.
organization-stopped = { $organization } әзірге ASAR-да әрекет ете алмайды.{ $settled }
project-queue-published-empty = Қазір қолдау іздеп тұрған жоба жоқ.
queue-decided = <b>Шешілгендер: { $total }</b>
    Соңғысы бірінші тұр. Картасын ашып, шешімді қайтарып алуға болады, егер содан бері ешкім ештеңе істемесе.
queue-decided-empty = Әзірге шешілгені жоқ.
queue-decided-row = { $decision } · { $name }
queue-decision = Шешім: { $decision } · { $moment }
queue-not-waiting = Енді шешім күтпейді.
queue-nothing-left = Кезекте басқа ештеңе қалмады.
decision-verified = расталды
decision-published = жарияланды
decision-accepted = қабылданды
decision-rejected = қайтарылды
button-waiting = Күтіп тұрғандар
button-decided = Шешілгендер
button-next-left = Келесісі: { $left } қалды
button-to-list = ← Тізімге
queue-reason = Себебі: { $reason }
queue-undone = { $name }: шешім қайтарып алынды, қайтадан қарауды күтіп тұр.
button-undo = Шешімді қайтару
organization-decision-undone = Модератор { $organization } бойынша шешімін қайтарып алды. Ұйым қайта тексеріліп жатыр, нәтижесін бірден хабарлаймыз.
project-decision-undone = Модератор «{ $title }» жобасы бойынша шешімін қайтарып алды. Жоба қайта қаралып жатыр, нәтижесін бірден хабарлаймыз.
change-decision-undone = Модератор өзгеріс бойынша шешімін қайтарып алды: { $name }. Қайта қаралатыны: { $fields }. Шешілгенше бұрынғысы көрінеді.

call-agreed = 📞 Жауап беремін дегенсіз: { $organization } «{ $title }» жобасын қолдағысы келеді.
    Бір рет бассаңыз болды.
call-missed = 📞 Модератор сізге қоңырау шалып, хабарласа алмады. { $organization } «{ $title }» жобасын қолдағысы келеді, жауабыңызды күтіп отыр.
call-refused = 📞 Модераторға телефонмен танысқыңыз келмейтінін айттыңыз: { $organization }, «{ $title }» жобасы. Бұл туралы қолдаушыға хабарладық. Жобаны басқа қолдаушыларға көрсете береміз.
call-backers-hope = 📞 Модератор «{ $title }» жобасы туралы қолдаушылармен сөйлесті. Жауап келіп қалуы мүмкін, келсе бірден хабарлаймыз.
call-backers-none = 📞 Модератор «{ $title }» жобасы туралы қолдаушыларға қоңырау шалды. Әзірге ешкім алған жоқ, бірақ кейін де жауап бере алады.
    Не көмектеседі: қысқа сипаттама, азырақ ең аз сома, ақшадан басқа да көмек сұрау.
call-team-missed = 📞 Модератор «{ $title }» жобасы туралы сізге қоңырау шалып, хабарласа алмады. Жобаға сай қолдаушы әзірге табылған жоқ.
    Не көмектеседі: қысқа сипаттама, азырақ ең аз сома, ақшадан басқа да көмек сұрау.
