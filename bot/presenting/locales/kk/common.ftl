button-back = ← Артқа
button-to-menu = Мәзірге
button-skip = Өткізіп жіберу
button-leave = Кейін толтыру
button-done = Дайын
button-correct = Түзету
button-resume = Жалғастыру
button-save = Сақтау
button-more = Толығырақ
button-less = Қысқаша
button-same-amount = Толық сома керек
button-start-over = Басынан бастау

form-progress = <i>{ $number }/{ $total }</i>
form-resume = Толтыра бастаған қараламаңыз сақтаулы тұр. Тоқтаған жерден жалғастырасыз ба?
form-photo-attached = қоса тіркелді
form-photo-shown = Суретіңізді басқалар осылай көреді. Түсірілген жері мен уақыты файлдан өшірілді.
form-edit = Нені түзетеміз?

labelled = <b>{ $label }:</b> { $value }
labelled-above = <b>{ $label }</b>
    { $value }
date-today = бүгін
date-tomorrow = ертең

need-money = қаражат
need-equipment = құрал-жабдық
need-premises = үй-жай
need-expertise = сараптамалық көмек
need-volunteers = волонтерлер
need-media = ақпараттық қолдау
need-mentoring = тәлімгерлік
need-administrative = әкімшілік жәрдем

language-kk = қазақша
language-ru = орысша
language-en = ағылшынша

not-understood = Мұны түсінбедік. Төмендегі батырмалардың бірін басыңыз немесе /menu деп жазыңыз.
not-understood-command = Мұндай пәрмен жоқ. Бәрі мәзірде: /menu
edit-not-read = Жіберілген хабарламадағы түзетулерді оқымаймыз. Түзеткеніңізді жаңа хабарламамен жіберіңіз.
edit-not-read-in-form = Жіберілген хабарламадағы түзетулерді оқымаймыз. Жауапты өзгерту үшін «Артқа» немесе форманың соңындағы «Түзету» батырмасын басыңыз.
button-leave-as-it-is = Сол күйінде қалдыру
button-keep-as-typed = Жазғанымдай қалдыру
wait-overdue = Мерзімі өтті: мұнымен әкімші айналысып жатыр.
wait-hour = Нақты уақыты – { $time }.
waits-summary = <b>{ $count } жаңалық.</b>{ $left_out }

    { $messages }

    Жауабыңызды күтіп тұрғандары мәзірде.


settled-lines = { "\u000A" }{ "\u000A" }{ $lines }
settled-more = Тағы { $number }.
depends-on-this = Осыған байланысты: { $things }. Басқаларға өзіміз хабарлаймыз.
fewer-than-five = бестен аз
fewer-than-five-of = көрсетілмейді
button-keep-it = Осылай қалдыру
button-take-out = Жауапты алып тастау
button-send-again = Қайта жіберу
form-former = Жауабыңыз: { $answer }
form-chosen = Таңдалғаны { $count }: { $names }
form-chosen-of = Таңдалғаны { $count }/{ $most }: { $names }
form-returned = ✗ Модератор түзетуге қайтарды. Себебі: { $reason }

form-share-number = Өз нөміріңіз болса, төмендегі батырмамен жібере аласыз.
form-number-button-gone = Нөмір батырмасын алып тастадық.
button-share-number = 📱 Өз нөмірімді жіберу
courtesy-thanks = Оқасы жоқ.
courtesy-greeting = Сәлеметсіз бе. Керегіңіздің бәрі мәзірде: /menu
courtesy-agreed = Жақсы.
courtesy-smile = 🙂
