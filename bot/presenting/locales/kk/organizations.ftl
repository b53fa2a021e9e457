organizations-title = <b>Ұйымдарым</b>
organizations-empty = Сізде әзірге ұйым жоқ. Тіркеуге бес минуттай уақыт кетеді, кез келген жерде тоқтап, кейін жалғастыра аласыз.
organizations-asked = ⏳ { $organization }: рұқсат сұрадыңыз.
button-register-organization = ➕ Ұйым тіркеу
button-invite = Өкіл шақыру
button-copy-link = Сілтемені көшіру
button-ask-to-join = Рұқсат сұрау

organization-kind-ngo = ҮЕҰ
organization-kind-business = Бизнес
organization-kind-state = Мемлекеттік орган

organization-kind = Ұйымыңыз қай түрге жатады?
organization-kind-label = Түрі
organization-legal_form = Ұйымдық-құқықтық нысаны қандай?
organization-legal_form-label = Нысаны
organization-bin = Ұйымның БСН-ін жіберіңіз: 12 цифр. Мысалы: 140940023346.
organization-bin-label = БСН
organization-name_kk = Ұйымның қазақша атауын құқықтық нысанын қоспай жазыңыз. Мысалы: Болашақ кілті.
organization-name_kk-label = Қазақша атауы
organization-name_ru = Ұйым орысша қалай аталады? Орысша атауы болмаса, өткізіп жіберіңіз.
organization-name_ru-label = Орысша атауы
organization-name_en = Ағылшынша атауын жазыңыз: кемінде бір тілдегі атау керек.
organization-name_en-label = Ағылшынша атауы
organization-region = Қай өңірдесіз?
organization-region-label = Өңір
organization-settlement = Қай елді мекендесіз? Мысалы: Индербор кенті.
organization-settlement-label = Елді мекен
organization-spheres = Қай салаларда жұмыс істейсіз? Бестен асырмай белгілеңіз.
organization-spheres-label = Салалары
organization-about = Ұйымыңыз немен айналысады? Екі-үш сөйлеммен жазыңыз.
organization-about-label = Ұйым туралы
organization-contact_name = Кіммен хабарласамыз? Аты-жөнін жазыңыз. Бұған келіскен адамды көрсетіңіз.
organization-contact_name-label = Байланыс
organization-contact_phone = Ол кісінің телефоны қандай? Мысалы: +7 701 234 56 78. Телефонды екі жақ келіскенде ғана көрсетеміз.
organization-contact_phone-label = Телефон
organization-contact_email = Электрондық поштасы қандай? Мысалы: info@uiym.kz. Болмаса, өткізіп жіберіңіз.
organization-contact_email-label = Пошта
organization-review = <b>Тексеріп шығыңыз</b>
organization-submit = Модераторға жіберу
organization-sent = Жіберілді. Модератор тексерген соң хабарлаймыз.
organization-resubmitted = Түзетілді. Модератор қайта қарайды.
organization-taken = Бұл БСН тіркелген: { $organization }. Сол ұйымның өкілі болсаңыз, рұқсат сұраңыз: қазіргі өкілі растайды.
organization-join-asked = { $organization }: рұқсат сұраған өтінішіңіз жіберілді. Ұйым өкілі жауап бергенде хабарлаймыз.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Салалары: { $spheres }
organization-card-bin = БСН: { $bin }
organization-card-contact = Байланыс: { $name }, { $phone }
organization-status-pending = ⏳ Модератор тексеріп жатыр, шешімін бірден хабарлаймыз. Әзірге қалғанын дайындай беріңіз: /menu
organization-status-verified = ✅ Расталған ұйым.
organization-status-rejected = ✗ Модератор қайтарды. Себебі: { $reason }
    Түзетіп, қайта жіберіңіз.
organization-invitation = Осы сілтемені жаңа өкілге жіберіңіз. Сілтеме бір адамға арналған, 14 күн жарамды. Оның өкіл болуын өзіңіз растайсыз.

    { $link }
invitation-accepted = { $organization }: өкіл болуға рұқсат сұраған өтінішіңіз жіберілді. Ұйым өкілі растағанда хабарлаймыз.

organization-verified = ✅ { $organization } расталды. { $kind ->
        [ngo] Енді жоба ұсына аласыз.
        [ready] Нені қолдайтыныңызды айтып қойғансыз: сай жоба табылғанда хабарлаймыз.
       *[other] Енді нені қолдайтыныңызды айтыңыз.
    }
organization-rejected = { $organization }: модератор қайтарды. Себебі: { $reason }
    Ұйым деректерін түзетсеңіз, қайта тексеріледі.
membership-requested = { $person } ұйымыңыздың өкілі болуға рұқсат сұрайды: { $organization }.
    Telegram-да: { $account }, { $username }. Жазған аты-жөнін тексерген жоқпыз. Растайсыз ба?
membership-confirmed = ✅ Сіз енді { $organization } өкілісіз. Мәзір: /menu
membership-declined = { $organization }: рұқсат сұраған өтінішіңіз қабылданбады. Қате деп ойласаңыз, ұйым өкілімен хабарласыңыз.
membership-you-confirmed = ✅ { $person } енді ұйымыңыздың өкілі.
membership-you-declined = { $person }: өтінішін қабылдамадыңыз.
action-open-organization = Ұйымды ашу
action-confirm-member = Растау
action-decline-member = Қабылдамау

button-verify = Растау
button-reject = Қайтару
organization-card-resembles = Бұл атау расталған ұйымның атауына ұқсайды: { $organizations }
organization-card-office = Атауында мемлекеттік органды немесе ботты білдіретін сөз бар, ал ұйымның түрі басқа.
depends-organizations-alone = басқа өкілі жоқ { $number } ұйым
depends-organizations-shared = басқа өкілдері де бар { $number } ұйым
representative-gone = { $organization }: өкілдердің бірі енді ботты пайдаланбайды. Парақшада байланыс дерегі болмаса, жаңасын жазыңыз.{ $settled }
counterpart-changed = { $organization } ұйымында өзгеріс бар: өкілдерінің бірі енді оның өкілі емес.{ $settled }
organization-status-suspended = ⏸ Ұйымның жұмысы тоқтатылды. Себебі: { $reason }
    Тоқтату алынғанша ұйым ештеңеге қатыспайды; деректерін оқып, түзете аласыз. Жағдай өзгерсе, модераторға жазыңыз.
membership-no-name = аты көрсетілмеген
membership-no-username = пайдаланушы аты жоқ
membership-nudge = { $person } жауабыңызды әлі күтіп отыр, ұйымыңыздың өкілі болуға рұқсат сұрайды: { $organization }.
    Telegram-да: { $account }, { $username }. Жазған аты-жөнін тексерген жоқпыз. Растайсыз ба?
membership-late = { $organization }: рұқсат сұраған өтінішіңізге әзірге ешкім жауап берген жоқ. Әдеттегіден ұзаққа созылып тұр, сондықтан өтінішті әкімші де қарайды.
membership-lapsed = { $organization }: рұқсат сұраған өтінішіңізге мерзімінде ешкім жауап бермеді, ол енді күшін жойды. Қайта сұрай аласыз.
representative-added = { $organization }: ұйымның жаңа өкілі — { $person }. Растаған: { $colleague }. Қате болса, 72 сағат ішінде қайтаруға болады.
representative-removed = { $person } енді ұйымның өкілі емес: { $organization }. Шығарған: { $colleague }. Қате болса, 72 сағат ішінде қайтаруға болады.{ $settled }
representative-removed-by-moderator = { $organization }: модератордың шешімімен { $person } енді ұйымның өкілі емес.{ $settled }
representative-removed-you = Сіз енді { $organization } өкілі емессіз. Қате деп ойласаңыз, қайта рұқсат сұраңыз.
representative-restored = { $person } қайтадан { $organization } өкілі. Шығаруды қайтарған: { $colleague }.
representative-left = { $person } ұйым өкілдігінен өзі шықты: { $organization }.{ $settled }
organization-unrepresented = { $organization }: ұйымның бірде-бір өкілі қалмады.{ $settled }
organization-review-late = { $organization }: тексеру әдеттегіден ұзаққа созылып тұр. Енді әкімші де қарайды, шешімін бірден хабарлаймыз.
invitation-lapsed = { $organization }: шақыруыңызды 14 күнде ешкім пайдаланбады, сілтеме енді жарамсыз. Жаңасын жасай аласыз.
membership-undone = { $person } енді ұйымыңыздың өкілі емес.
membership-restored = ✅ { $person } қайтадан ұйымыңыздың өкілі.
action-undo-member = Қайтару
action-undo-removal = Қайтару
action-ask-access = Рұқсат сұрау
wait-organization-verification = { $since } күнінен бері модераторды күтіп отырмыз.
wait-organization-verification-next-1 = { $by } күніне дейін шешілмесе, модераторларға еске саламыз.
wait-organization-verification-next-2 = { $by } күніне дейін шешілмесе, әкімші де қарайды.
wait-access-request = Өтініш { $since } күнінен бері ұйым өкілін күтіп тұр.
wait-access-request-next-1 = { $by } күніне дейін жауап болмаса, еске саламыз.
wait-access-request-next-2 = { $by } күніне дейін жауап болмаса, өтінішті әкімші де қарайды.
wait-access-request-next-3 = { $by } күніне дейін жауап болмаса, өтініш күшін жояды.
wait-access-request-ours = Өтініш берген адам { $since } күнінен бері жауабыңызды күтіп отыр.
wait-access-request-ours-next-1 = { $by } күніне дейін жауап болмаса, еске саламыз.
wait-access-request-ours-next-2 = { $by } күніне дейін жауап болмаса, өтінішті әкімші де қарайды.
wait-access-request-ours-next-3 = { $by } күніне дейін жауап болмаса, өтініш күшін жояды.
wait-access-request-unrepresented = Ұйымның өкілі жоқ. Өтініш { $since } күнінен бері модераторды күтіп тұр.
wait-access-request-unrepresented-next-1 = { $by } күніне дейін жауап болмаса, модераторларға еске саламыз.
wait-access-request-unrepresented-next-2 = { $by } күніне дейін жауап болмаса, өтінішті әкімші де қарайды.
wait-access-request-unrepresented-next-3 = { $by } күніне дейін жауап болмаса, өтініш күшін жояды.
wait-access-request-late = Өтініш { $since } күнінен бері жауапсыз тұр, сондықтан әкімші де шеше алады.
wait-access-request-late-next-1 = { $by } күніне дейін жауап болмаса, өтініш күшін жояды.
wait-invitation = Сілтеме { $since } күнінен бері шақырылған адамды күтіп тұр.
wait-invitation-next-1 = { $by } күніне дейін жарамды.
wait-organization-unrepresented = { $since } күнінен бері ұйымның өкілі жоқ.
wait-organization-unrepresented-next-1 = { $by } күніне дейін өкілі болмаса, модераторларға еске саламыз.
wait-organization-unrepresented-next-2 = { $by } күніне дейін өкілі болмаса, әкімші де қарайды.
organization-office = 📍 Кездесетін кеңсе: { $address }
organization-link = 🔗 Бейнекездесу сілтемесі: { $link }
organization-office_address-label = Кеңсе мекенжайы
organization-meeting_link-label = Бейнекездесу сілтемесі
button-forget-office = Мекенжайды өшіру
button-forget-link = Сілтемені өшіру
organization-forgot = Өшірілді. Келесі кездесуде қайта сұраймыз.
