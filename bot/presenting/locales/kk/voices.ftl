voices-ask = Бұл жұмыс істеп тұр ма?
voices-place = { $region }, { $settlement }
voices-kept = Аты-жөніңіз бен телефоныңыз керек емес. Біз жауап пен оның күнін ғана сақтаймыз. Бір телефоннан қайта-қайта жауап бермеу үшін қойылған белгі келесі күннің соңына дейін тұрады.
voices-thanks = Рақмет, жауабыңыз жазылды
voices-you-said = Сіздің жауабыңыз: «{ $answer }».
voices-said-before = Бұл телефоннан жауап берілген. Бірнеше айдан кейін қайта сұраймыз.
voices-heard-title = Осы жердегілердің жауабы
voices-change = Жауапты өзгерту
voices-over = Мұнда енді сұрамаймыз
voices-over-what = Жоба жабылған немесе әлі жалғасып жатыр, сондықтан қазір жауап қабылданбайды.
voices-tally = Жұмыс істейді: { $works } · Ішінара: { $partly } · Мұнда ондай жоқ: { $not_there }
voice-said-works = Жұмыс істейді
voice-said-partly = Ішінара
voice-said-not_there = Мұнда ондай жоқ
voices-poster-file = { $title }. Плакат
voices-poster-caption = 🖨 «{ $title }» плакаты. Басып шығарып, жұрт нәтижені көретін жерге іліп қойыңыз.
voices-poster-ask = Бұл жұмыс істеп тұр ма?
voices-poster-how = Камераны келтіріп, он секундта жауап беріңіз
voices-poster-answers = Жұмыс істейді · Ішінара · Мұнда ондай жоқ
voices-poster-foot = Аты-жөніңіз бен телефоныңыз керек емес. ASAR – үшжақты ынтымақтастық алаңы.
voices-poster-asked = 🏁 «{ $title }»: енді осы кімге арналса, солардан сұрайық. Плакатты басып шығарып, сол жерге іліп қойыңыз: өткен-кеткен адам тіркелмей-ақ он секундта жауап береді.
voices-poster-nudge = «{ $title }»: плакат ілінді ме? Онсыз жобаның жұмыс істеп тұрғанын ешкім айта алмайды.
voices-poster-again = «{ $title }»: жұмыс істеп тұрғанын сол жердегі адамдардан қайта сұрайтын кез келді. Плакат орнында ма, қарап қойыңыз. Болмаса, міне, тағы бір дана.
voices-poster-again-nudge = «{ $title }»: плакат әлі ілулі тұр ма? Сол жердегі адамдардан қайта сұрап жатырмыз.
voices-poster-over = «{ $title }»: плакат туралы енді еске салмаймыз. Кейін ілсеңіз де, жауаптар келе береді.
voices-heard = 🗣 <b>{ $title }</b>
    { $organization }
    Сол жердегі адамдар жауап берді. Жұмыс істейді: { $works }, ішінара: { $partly }, ондай жоқ: { $not_there }.
voices-not-there = «{ $title }», { $organization }: сол жердегі адамдардың көбі онда ондай жоқ дейді ({ $not_there }; жұмыс істейді: { $works }, ішінара: { $partly }). Модератор ұйымға қоңырау шалады.
action-open-voices = Сол жердің үні
action-poster-hangs = Плакат ілулі
button-poster = Плакатты алу
button-voices-page = Халыққа арналған бет
poster-you-hung = Белгіленді: плакат ілулі.
poster-you-hung-again = Белгіленді: плакат ілулі. Қайта сұрайтын күніміз: { $on }.
voices-card = <b>{ $title }</b>
    { $organization }
    Сол жердегі адамдардың жауабы
voices-few = Әзірге бес жауап жиналған жоқ. Бесіншіден бастап көрсетеміз.
voices-round-0 = Аяқталғаннан кейін
voices-round-3 = 3 айдан кейін
voices-round-12 = 12 айдан кейін
voices-round = <b>{ $round }</b>
    { $voices }
voices-said-on = { $answer }, { $on }: { $words }
wait-voices-poster = Сол жерге плакат ілінуін { $since } күнінен бері күтіп отырмыз.
wait-voices-poster-next-1 = { $by } күні плакат туралы сұраймыз.
wait-voices-poster-next-2 = { $by } күніне дейін ілінбесе, еске саламыз.
wait-voices-poster-next-3 = { $by } күніне дейін ілінбесе, келесі кезеңге дейін еске салмаймыз.
wait-voices-poster-ours = Сол жерге плакат ілуіңізді { $since } күнінен бері күтіп отырмыз.
wait-voices-poster-ours-next-1 = { $by } күні ол туралы сұраймыз.
wait-voices-poster-ours-next-2 = { $by } күніне дейін ілмесеңіз, еске саламыз.
wait-voices-poster-ours-next-3 = { $by } күніне дейін ілмесеңіз, келесі кезеңге дейін еске салмаймыз.
wait-call-voices = Модератор сол жердегілердің айтқаны туралы қоңырау шалуы керек, { $since } күнінен бері күтіп отырмыз.
wait-call-voices-next-1 = { $by } күніне дейін қоңырау шалынбаса, мұнымен әкімші айналысады.
