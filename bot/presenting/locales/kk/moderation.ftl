verification-queue = <b>Растауды күтіп тұрған ұйымдар: { $total }</b>
verification-queue-empty = Расталуын күтіп тұрған ұйым жоқ. Жаңасы келсе, хабарлаймыз.
verification-decided = Бұл ұйым бойынша шешім қабылданған.
verification-reason = Растамау себебін жазыңыз. Өтініш беруші осы сөздерді көреді.
verification-verified = { $organization } расталды.
verification-rejected = { $organization }: қайтарылды, себебін өтініш берушіге жеткіздік.
project-queue = <b>Қарауды күтіп тұрған жобалар: { $total }</b>
project-queue-empty = Қаралмаған жоба жоқ. Жаңасы келсе, хабарлаймыз.
project-review-decided = Бұл жоба бойынша шешім қабылданған.
project-review-reason = Қайтару себебін жазыңыз. Өтініш беруші осы сөздерді көреді.
project-review-published = «{ $title }» жарияланды.
project-review-rejected = «{ $title }»: себебімен қайтарылды.

project-queue-published = <b>Қолдау іздеп тұрған жобалар: { $total }</b>
project-shown = <b>Кімге көрсетілді</b>
    Алдымен сәйкестік бағасы (0-ден 1-ге дейін), одан кейін оның бөліктері. Бөліктерді қосқанда сол баға шығады.
project-shown-none = Бұл жоба әзірге ешкімге көрсетілген жоқ. Сай демеуші табылса, осы жерде көрінеді.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }
