free-will = The memorandum <b>{ $number }</b> is in force: { $project }

    We ask { $organization } alone: was this of your own free will?

    Neither the other parties nor any government body will see your answer, only the administrators of ASAR. We publish counts of five and more, without names. We ask this once.
action-free-will-yes = Yes
action-free-will-rather-not = Rather not
action-free-will-no = No
free-will-thanks = Thank you. Memorandum { $number }, of your own free will: <b>{ $answer }</b>

    Only the administrators of ASAR see this. You can change your answer below until { $until }.
free-will-said-yes = yes
free-will-said-rather_not = rather not
free-will-said-no = no
free-will-title = <b>Of their own free will? Answers: { $total }</b>
    This is what businesses said after a memorandum. Please keep it to yourself.
free-will-empty = No answers yet. Businesses are asked once a memorandum is in force.
free-will-card = <b>{ $organization }</b>
    { $project } · { $number }
    Of their own free will: <b>{ $answer }</b>, { $at }
free-will-contact = Contact: { $name }, { $phone }
free-will-seen-to = Seen to: { $at }
button-free-will-taken-up = Seen to
button-free-will-next = Next: { $left } left
free-will-taken-up = Noted.
menu-free-will = ⚖️ Free will
briefing-free-will-no = { $count } { $count ->
    [one] business says it did not join a memorandum freely
   *[other] businesses say they did not join a memorandum freely
 }
action-open-free-will = Free will
wait-free-will = We have been waiting for an answer since { $since }.
wait-free-will-next-1 = If it has not come by { $by }, we stop waiting.
wait-free-will-no = We have been waiting for an administrator since { $since }.
wait-free-will-no-next-1 = If nobody has seen to it by { $by }, we will show it as overdue.
error-free-will-answered = A colleague has already answered for your organisation.
error-free-will-settled = Your answer is kept. It could be changed for 72 hours.
error-free-will-not-no = This business does not say “no” any more.
error-kept-from-state = You represent a government body, so what backers answer is not shown to you.
