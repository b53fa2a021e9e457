organizations-title = <b>Ұйымдарым</b>
organizations-empty = Сізде әзірге ұйым жоқ. Тіркеу бес минуттай алады, кез келген жерде тоқтап, кейін жалғастыруға болады.
organizations-asked = ⏳ { $organization }: қосылу өтінішіңіз қаралып жатыр.
button-register-organization = ➕ Ұйым тіркеу
button-invite = Өкіл шақыру
button-copy-link = Сілтемені көшіру
button-ask-to-join = Қосылуды сұрау

organization-kind-ngo = ҮЕҰ
organization-kind-business = Бизнес
organization-kind-state = Мемлекеттік орган

organization-kind = Ұйымыңыз қай түрге жатады?
organization-kind-label = Түрі
organization-legal_form = Құқықтық нысаны қандай?
organization-legal_form-label = Нысаны
organization-bin = Ұйымның БСН-ін жіберіңіз: 12 цифр. Мысалы: 140940023346.
organization-bin-label = БСН
organization-name_kk = Ұйымның қазақша атауын құқықтық нысанынсыз жазыңыз. Мысалы: Болашақ кілті.
organization-name_kk-label = Қазақша атауы
organization-name_ru = Орысша атауы қалай? Болмаса, өткізіп жіберіңіз.
organization-name_ru-label = Орысша атауы
organization-name_en = Ағылшынша атауын жазыңыз: кемінде бір тілдегі атау керек.
organization-name_en-label = Ағылшынша атауы
organization-region = Қай өңірдесіз?
organization-region-label = Өңір
organization-settlement = Қай елді мекенде? Мысалы: Индербор кенті.
organization-settlement-label = Елді мекен
organization-spheres = Қай салалармен айналысасыз? Бестен асырмай белгілеңіз.
organization-spheres-label = Салалары
organization-about = Ұйымыңыз туралы екі-үш сөйлем жазыңыз: кімге, қалай көмектесесіз?
organization-about-label = Ұйым туралы
organization-contact_name = Кіммен хабарласамыз? Аты-жөнін жазыңыз. Бұған келіскен адамды көрсетіңіз.
organization-contact_name-label = Байланыс
organization-contact_phone = Ол кісінің телефоны қандай? Мысалы: +7 701 234 56 78. Телефонды екі жақ келіскенде ғана көрсетеміз.
organization-contact_phone-label = Телефон
organization-contact_email = Электрондық поштасы қандай? Мысалы: info@uiym.kz. Болмаса, өткізіп жіберіңіз.
organization-contact_email-label = Пошта
organization-review = <b>Тексеріп шығыңыз</b>
organization-submit = Модераторға жіберу
organization-sent = Жіберілді. Модератор қарап, хабар береді.
organization-taken = Бұл БСН тіркелген: { $organization }. Сол ұйымның өкілі болсаңыз, қосылуды сұраңыз: қазіргі өкілі растайды.
organization-join-asked = { $organization }: өтініш жіберілді. Өкілі жауап бергенде хабарлаймыз.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Салалары: { $spheres }
organization-card-bin = БСН: { $bin }
organization-card-contact = Байланыс: { $name }, { $phone }
organization-status-pending = ⏳ Модератор қарап жатыр, шешімін бірден хабарлаймыз. Әзірге қалғанын дайындай беріңіз: /menu
organization-status-verified = ✅ Расталған ұйым.
organization-status-rejected = ✗ Модератор растамады. Себебі: { $reason }
    Түзетіп, қайта жіберіңіз.
organization-invitation = Осы сілтемені жаңа өкілге жіберіңіз. Сілтеме бір адамға арналған, 14 күн жарамды. Қосылуын өзіңіз растайсыз.

    { $link }
invitation-accepted = { $organization }: қосылу өтініші жіберілді. Өкілі растағанда хабарлаймыз.

organization-submitted = 🏛 Жаңа ұйым растауды күтіп тұр: { $organization }
organization-verified = ✅ { $organization } расталды. { $kind ->
        [ngo] Енді жоба ұсыныңыз: /menu → «Жобаларым».
       *[other] Енді қандай жобалар керегін айтыңыз: /menu → «Нені қолдаймыз».
    }
organization-rejected = { $organization } расталмады. Себебі: { $reason }
    Карточканы түзетсеңіз, қайта қаралады.
membership-requested = { $person } осы ұйымның өкілі болғысы келеді: { $organization }. Қосамыз ба?
membership-confirmed = ✅ Сіз енді { $organization } өкілісіз. Мәзір: /menu
membership-declined = { $organization }: қосылу өтінішіңіз қабылданбады. Қателік деп ойласаңыз, өкілімен хабарласыңыз.
membership-you-confirmed = ✅ { $person } қосылды.
membership-you-declined = { $person }: өтінішін қабылдамадыңыз.
action-open-organization = Карточканы ашу
action-review-organization = Қарау
action-confirm-member = Қосу
action-decline-member = Қоспау

button-verify = Растау
button-reject = Қайтару
