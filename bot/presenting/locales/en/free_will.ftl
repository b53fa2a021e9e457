free-will = The memorandum <b>{ $number }</b> is agreed: { $project }

    We ask { $organization } alone: did you join it of your own free will?

    { free-will-who-sees }
free-will-who-sees = Neither the other parties nor any government body will see your answer, only the administrators of ASAR. We publish only totals of five or more, without names. We ask this once.
free-will-link-what = question to your organisation about memorandum { $number }
free-will-link-question = Did you join this memorandum of your own free will?
free-will-link-thanks = Thank you, your answer is saved. This page does not show it, so that nobody else reads it here. Until { $until } (Astana time) you can change it with the buttons below.
free-will-link-settled = Thank you, your answer is saved. This page does not show it, so that nobody else reads it here.
action-free-will-yes = Yes
action-free-will-rather-not = Not really
action-free-will-no = No
free-will-thanks = Thank you. Memorandum { $number }, of your own free will: <b>{ $answer }</b>

    Only the administrators of ASAR see this. Until { $until } you can change your answer with the buttons below.
free-will-said-yes = yes
free-will-said-rather_not = not really
free-will-said-no = no
free-will-title = <b>Of their own free will? Answers: { $total }</b>
    This is what businesses said after a memorandum or a pledge. Please keep it to yourself.
free-will-empty = No answers yet. Businesses are asked once a memorandum is agreed or a pledge is accepted.
free-will-card = <b>{ $organization }</b>
    { $project } · { $about }
    Of their own free will: <b>{ $answer }</b>, { $at }
free-will-contact = Contact: { $name }, { $phone }
free-will-seen-to = Seen to: { $at }
button-free-will-taken-up = Seen to
button-free-will-next = Next: { $left } left
free-will-taken-up = Noted.
menu-free-will = ⚖️ Free will
briefing-free-will-no = { $count } { $count ->
    [one] business says it agreed against its own free will
   *[other] businesses say they agreed against their own free will
 }
action-open-free-will = Free will
wait-free-will = We have been waiting for an answer since { $since }.
wait-free-will-next-1 = If it has not come by { $by }, we stop waiting.
wait-free-will-no = We have been waiting for an administrator since { $since }.
wait-free-will-no-next-1 = If nobody has seen to it by { $by }, we will show it as overdue.
error-free-will-answered = A colleague has already answered for your organisation.
error-free-will-settled = Your answer is saved. It could be changed within 72 hours.
error-free-will-not-no = The business has changed its answer: it is no longer “no”.
error-kept-from-state = You represent a government body, so the answers of businesses are not shown to you.
pledge-free-will = Your pledge to “{ $project }” is accepted.

    We ask { $organization } alone: did you make it of your own free will?

    Neither the NGO nor any government body will see your answer, only the administrators of ASAR. We publish only totals of five or more, without names. We ask this once.
pledge-free-will-thanks = Thank you. Your pledge to “{ $project }”, of your own free will: <b>{ $answer }</b>

    Only the administrators of ASAR see this. Until { $until } you can change your answer with the buttons below.
free-will-about-pledge = pledge
action-pledge-free-will-yes = Yes
action-pledge-free-will-rather-not = Not really
action-pledge-free-will-no = No
wait-pledge-free-will = We have been waiting for an answer since { $since }.
wait-pledge-free-will-next-1 = If it has not come by { $by }, we stop waiting.
