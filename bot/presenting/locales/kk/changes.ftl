change-of-project = <b>{ $title }</b>
    { $organization }
change-of-organization = <b>{ $organization }</b>
change-row = <b>{ $label }</b>
    { $before } → { $after }
change-compared = <b>{ $label }</b>
    { $words }
change-words-gone = <s>{ $words }</s>
change-words-new = <b>{ $words }</b>
change-none = көрсетілмеген
change-file-before = Қазіргісі
change-file-after = Жаңасы

change-waits = ⏳ Әлі шешілген жоқ: { $fields }. Оған дейін бәріне бұрынғысы көрінеді.
contact-waits = ⏳ Жаңа байланыс әлі расталған жоқ: { $contact }.
wait-change-review = { $since } күнінен бері модераторды күтіп отырмыз.
wait-change-review-next-1 = { $by } күніне дейін шешілмесе, модераторларға еске саламыз.
wait-change-review-next-2 = { $by } күніне дейін шешілмесе, өзгерісті әкімші де қарайды.
wait-contact-confirmation = { $since } күнінен бері басқа өкілді күтіп отырмыз.
wait-contact-confirmation-next-1 = Ешкім жауап бермесе, жаңа байланыс { $by } күні күшіне енеді.
wait-contact-confirmation-ours = { $since } күнінен бері сізді немесе басқа өкілді күтіп отырмыз.
wait-contact-confirmation-ours-next-1 = Ешкім жауап бермесе, жаңа байланыс { $by } күні күшіне енеді.
wait-contact-undo = Өзгеріс { $since } күнінен бері күшінде.
wait-contact-undo-next-1 = Оны { $by } күніне дейін қайтаруға болады.
contact-undoable = Жақында өзгертілді: { $fields }.
edited-at-once = Сақталды: { $fields }.
edited-moderator = Модераторға жіберілді: { $fields }. Шешілгенше бәріне бұрынғысы көрінеді.
edited-colleague = Басқа өкілдерге жіберілді: { $fields }. Ешкім жауап бермесе, 72 сағаттан кейін күшіне енеді.
edited-as-they-were = Бұрынғыдай қалды: { $fields }.
edited-nothing = Ештеңе өзгерген жоқ.

contact-changed = { $person } байланысты өзгертті: { $organization }. Жаңасы: { $fields }. Бұл қате болса, 72 сағат ішінде қайтарыңыз.
contact-proposed = { $person } жақында өкіл болды және байланысты өзгерткісі келеді: { $organization }. Жаңасы: { $fields }. Растайсыз ба? Ешкім жауап бермесе, 72 сағаттан кейін күшіне енеді.
contact-undone = { $person } бұрынғы байланысты қайтарды: { $organization }. Қайтарылғаны: { $fields }.
change-taken-back = { $person } өзгерісіңізді қайтарып алды: { $fields }. Бұрынғысы қалады.
change-accepted = ✅ Өзгеріс қабылданды: { $name }. Жаңасы: { $fields }.
change-rejected = Өзгеріс қайтарылды: { $name }. Қайтарылғаны: { $fields }. Себебі: { $reason }
    Бұрынғысы қалады. Өзгерісті түзетіп, қайта жіберуге болады.
change-overdue = Өзгерісіңізді тексеру ұзаққа созылды: { $fields }. Енді әкімші шешеді.
organization-renamed = { $former } енді { $organization } деп аталады. Орны: { $region }, { $settlement }.{ $settled }
organization-moved = { $organization } көшті. Орны: { $region }, { $settlement }.{ $settled }
project-corrected = «{ $title }», { $organization }: жоба түзетілді. Жаңасы: { $fields }.{ $settled }
settled-change-lapsed = Модераторды күткен түзету енді күшін жойды. Енді парақшаның өзін түзете аласыз.
settled-project-corrected = Сіз оған қызығушылық білдірген едіңіз.
settled-renamed-match = Бұл ұйыммен «{ $title }» жобасы бойынша қызығушылығыңыз немесе сәйкестігіңіз бар.
settled-renamed-memorandum = «{ $title }» меморандумы жауап күтіп тұр.

action-confirm-change = Растау
action-decline-change = Қабылдамау
action-undo-change = Қайтару
action-take-back-change = Өзгерісті қайтарып алу
action-see-project = Жобаны қарау
button-confirm-contact = Байланысты растау
button-decline-contact = Байланысты қабылдамау
button-undo-contact = Байланысты қайтару
button-accept-change = Қабылдау
button-change-files = Екі файлды қарау
change-confirmed-now = ✅ Расталды. Енді жаңа байланыс көрсетіледі.
change-declined-now = Қабылданбады. Бұрынғы байланыс қалады.
change-taken-back-now = Қайтарып алынды. Бұрынғысы қалады.
change-undone-now = Қайтарылды. Бұрынғы байланыс қалпына келді.

menu-change-review = ✏️ Өзгерістерді тексеру
change-queue = <b>Тексеруді күтіп тұрған өзгерістер: { $total }</b>
change-queue-empty = Тексеретін өзгеріс жоқ. Жаңасы келсе, күн сайынғы хабарламада көресіз.
change-review-reason = Неге қайтарасыз?
change-review-accepted = Өзгеріс қабылданды: { $name }.
change-review-rejected = Өзгеріс себебімен қайтарылды: { $name }.
