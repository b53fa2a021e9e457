# Жеке сілтеме арқылы жауап берілетін меморандумдар
memorandum-link-what = { $id }-меморандумның жобасы, { $version }-нұсқа
memorandum-link-what-part = { $id }-меморандумның жобасы: ұйымыңыздың уәдесі
memorandum-link-file = PDF оқу
memorandum-link-parties = Тараптар
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $authority })
memorandum-link-party-body = { $organization }: өкілі әлі аталмаған
memorandum-link-plan-row = { $number }. { $what } – { $until } дейін, { $who }
memorandum-link-in-kk = Қазақша: { $words }
memorandum-link-in-ru = Орысша: { $words }
memorandum-link-term = Мерзімі: { $term }
memorandum-link-place = Орны: { $place }
memorandum-link-tell = Жіберу
memorandum-link-full-name = Тегіңіз, атыңыз, әкеңіздің аты (құжаттағыдай)
memorandum-link-position = Лауазымыңыз
memorandum-link-position-own = Басқа лауазым (тізімде болмаса)
memorandum-link-basis = Қандай құжат негізінде әрекет етесіз
memorandum-link-basis-own = Басқа құжат (мысалы: 2027 жылғы 5 наурыздағы № 12 сенімхат)
memorandum-link-own-words = Басқа, өзім жазамын
memorandum-link-intentions-kk = Ұйымыңыз не істейді? Қазақша
memorandum-link-intentions-ru = Соның орысшасы
memorandum-link-address-kk = Хабарлама алатын мекенжай, қазақша (карточкадағыдан басқа болса)
memorandum-link-address-ru = Соның орысшасы
memorandum-link-confirm = Растау
memorandum-link-change = Өзгерту сұрау
memorandum-link-change-section = Нені өзгерту керек
memorandum-link-change-words = Қалай болуы керек? Сөзіңізді барлық тарап оқиды, кейін жаңа нұсқа келеді
memorandum-link-decline = Бас тарту
memorandum-link-reason = Неге бас тартасыз? Себебін барлық тарап оқиды, меморандум жабылады
memorandum-link-told = Рақмет. Басқа тараптар өз бөлігін жазғанда, толық мәтін растауыңызға хатпен келеді.
memorandum-link-put = Рақмет. Барлық тарап өз бөлігін жазды: толық мәтін растауыңызға хатпен жіберілді.
memorandum-link-wished = Өтінішіңізді барлық тарап алды. Келесі нұсқа хатпен келеді.
memorandum-link-confirmed = Сіз растадыңыз. { $count ->
    [one] Тағы { $count } тарап жауап беруі керек.
   *[other] Тағы { $count } тарап жауап беруі керек.
 }
memorandum-link-agreed = Барлық тарап растады. Меморандум келісілді: { $number }. Бұл – растау, қол қою емес.
memorandum-link-declined = Сіз бас тарттыңыз. Барлық тарапқа хабарладық.
error-memorandum-both-languages = Қазақша да, орысша да толтырыңыз: екі мәтіннің күші тең.
