verification-queue = <b>Тексеруді күтіп тұрған ұйымдар: { $total }</b>
verification-queue-empty = Тексерілмеген ұйым жоқ. Жаңасы келсе, хабарлаймыз.
verification-decided = Бұл ұйым бойынша шешім қабылданған.
verification-reason = Неге қайтарасыз? Ұйым өкілі осы жазғаныңызды көреді.
verification-verified = { $organization } расталды.
verification-rejected = { $organization }: қайтарылды, себебін ұйым өкіліне жеткіздік.
project-queue = <b>Қарауды күтіп тұрған жобалар: { $total }</b>
project-queue-empty = Қаралмаған жоба жоқ. Жаңасы келсе, хабарлаймыз.
project-review-decided = Бұл жоба бойынша шешім қабылданған.
project-review-reason = Неге қайтарасыз? Жоба иелері осы жазғаныңызды көреді.
project-review-published = «{ $title }» жарияланды.
project-review-rejected = «{ $title }» қайтарылды, себебін жоба иелеріне жеткіздік.

project-queue-published = <b>Қолдау іздеп тұрған жобалар: { $total }</b>
project-shown = <b>Кімге көрсетілді</b>
    Алдымен сәйкестік көрсеткіші (0-ден 1-ге дейін), одан кейін оны арттырған (+) не кеміткен (−) бөліктер.
project-shown-none = Бұл жоба әзірге ешкімге көрсетілген жоқ. Сай қолдаушы табылса, осы жерде көрінеді.
project-shown-row = <b>{ $organization }</b> · { $status } · { $score }
    { $parts }

button-take-down = Алып тастау
button-put-back = Қайтару
project-take-down-ask = «{ $title }» жобасын алып тастаймыз ба? Себебін жазыңыз: жоба иелері оны сол күйінде оқиды.
project-review-taken-down = «{ $title }» жобасы алып тасталды. Қатысы бардың бәріне хабарлаймыз.
project-review-put-back = «{ $title }» жобасы бұрынғы кезеңіне қайтты.
