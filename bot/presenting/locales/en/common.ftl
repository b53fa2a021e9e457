button-back = ← Back
button-to-menu = Menu
button-skip = Skip
button-leave = Finish later
button-done = Done
button-correct = Edit
button-resume = Continue
button-save = Save
button-more = More
button-less = Less
button-same-amount = The full amount
button-start-over = Start over

form-progress = <i>{ $number }/{ $total }</i>
form-resume = You have an unfinished draft. Continue where you left off?
form-photo-attached = attached
form-photo-shown = This is how others will see your photo. Where and when it was taken has been removed from the file.
form-edit = What would you like to change?

labelled = <b>{ $label }:</b> { $value }
labelled-above = <b>{ $label }</b>
    { $value }
date-today = today
date-tomorrow = tomorrow

need-money = money
need-equipment = equipment
need-premises = premises
need-expertise = expert help
need-volunteers = volunteers
need-media = media support
need-mentoring = mentoring
need-administrative = administrative support

language-kk = in Kazakh
language-ru = in Russian
language-en = in English

not-understood = Sorry, we did not understand that. Please press one of the buttons below or send /menu.
not-understood-command = There is no such command. Everything is in the menu: /menu
edit-not-read = We cannot see edits to a message you have already sent. Please send it again as a new message.
edit-not-read-in-form = We cannot see edits to a message you have already sent. To correct an answer, press “Back”, or “Edit” at the end of the form.
button-leave-as-it-is = Leave as it is
button-keep-as-typed = Keep as typed
wait-overdue = Overdue: an administrator is looking into it.
wait-hour = The exact time is { $time }.
waits-summary = <b>News on { $count } { $count ->
        [one] matter
       *[other] matters
    }.</b>{ $left_out }

    { $messages }

    Anything waiting for your answer is in the menu.


settled-lines = { "\u000A" }{ "\u000A" }{ $lines }
settled-more = And { $number } more.
depends-on-this = This affects: { $things }. The others will be told.
fewer-than-five = fewer than five
fewer-than-five-of = not shown
button-keep-it = Keep it
button-take-out = Remove answer
button-send-again = Send again
form-former = Your answer: { $answer }
form-chosen = Chosen { $count }: { $names }
form-chosen-of = Chosen { $count } of { $most }: { $names }
form-returned = ✗ A moderator sent this back. Reason: { $reason }

form-share-number = If it is your own number, you can send it with the button below.
form-number-button-gone = The number button is no longer needed, so we have put it away.
button-share-number = 📱 Share my number
courtesy-thanks = You're welcome.
courtesy-greeting = Hello. Everything is in the menu: /menu
courtesy-agreed = All right.
courtesy-smile = 🙂
