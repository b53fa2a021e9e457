menu-pledges = 🎁 Pledges
pledges-title = <b>Pledges: { $total }</b>
pledges-empty = No pledges yet. Once somebody makes one, it will be here.
pledge-line = { $sign } <b>{ $pledge }</b>
    { $organization } · { $title }
pledge-of-money = { $amount } ({ $kind })
pledge-in-kind = { $what }, { $amount }
pledge-of-kind = { $kind }, { $amount }
money-kind-voluntary = voluntary
money-kind-contract = under a contract
money-kind-budget = public budget
money-kind-grant = grant
pledge-amount-equipment = { $number } pcs
pledge-amount-premises = { $number } { $number ->
    [one] day
   *[other] days
 }
pledge-amount-expertise = { $number } { $number ->
    [one] hour
   *[other] hours
 }
pledge-amount-volunteers = { $number } { $number ->
    [one] person
   *[other] people
 }
pledge-amount-media = { $number } { $number ->
    [one] story
   *[other] stories
 }
pledge-amount-mentoring = { $number } { $number ->
    [one] hour
   *[other] hours
 }
pledge-amount-administrative = { $number } { $number ->
    [one] hour
   *[other] hours
 }
pledge-words = { "\u000A" }{ "\u000A" }In their words: { $words }{ $original }
pledge-card = <b>{ $title }</b>
    { $side }: { $organization }
    Help: { $pledge }
    Due: { $due }
pledge-other-gets = For
pledge-other-gives = From
pledge-stage-offered = ❔ Do you accept it?
pledge-own-offered = ⏳ Waiting for the project team’s answer.
pledge-stage-promised = ⏳ Promised, not here yet.
pledge-own-promised = ⏳ You have promised it.
pledge-stage-delivered = ✅ Delivered: both sides say so.
pledge-own-delivered = ✅ Delivered: both sides say so.
pledge-stage-declined = ✗ You have declined this help.
pledge-own-declined = ✗ The project team does not need this help.
pledge-stage-lapsed = ✗ It was not answered in time.
pledge-own-lapsed = ✗ It was not answered in time.
pledge-stage-withdrawn = ✗ The pledge was withdrawn.
pledge-own-withdrawn = ✗ You have withdrawn the pledge.
pledge-stage-released = ✗ The project is over, and so is the pledge.
pledge-own-released = ✗ The project is over. You owe nothing more.
pledge-is-late = ⌛ It is late.
pledge-arrived = Arrived: { $amount }
pledge-left = Still to come: { $amount }
pledge-unnamed = The name is not shown on the project’s page.
pledge-card-words = Why it is later: { $words }{ $original }
pledge-card-end-words = In their words: { $words }
pledge-contacts = Contact ({ $organization }): { $contacts }
our-part-told = ⏳ { $on }: { $amount }, waiting for the other side
their-part-told = ❔ { $on }: { $amount }, is that right?
our-part-agreed = ✅ { $on }: { $amount }
their-part-agreed = ✅ { $on }: { $amount }
our-part-not_received = ✗ { $on }: { $amount }, the other side says it has not arrived
their-part-not_received = ✗ { $on }: { $amount }, you said it has not arrived
our-part-taken_back = · { $on }: { $amount }, you took it back
their-part-taken_back = · { $on }: { $amount }, taken back
our-part-one_sided = · { $on }: { $amount }, told by you alone
their-part-one_sided = · { $on }: { $amount }, told by the other side alone
pledge-part-words = “{ $words }”{ $original }
pledge-part-answer = Answer: “{ $words }”

action-promise-help = Pledge help
action-open-pledges = Pledges
action-open-pledge = Open the pledge
action-accept-pledge = Accept
action-decline-pledge = Decline
action-deliver-pledge = All delivered
action-tell-delivery = A part arrived
action-explain-pledge = Need more time
action-withdraw-pledge = Withdraw
action-agree-delivery = It has arrived
action-correct-delivery = Another amount
action-deny-delivery = Not here
button-promise = Pledge help
button-just-deny = No explanation
button-take-back-part = Take it back
button-part-files = Photos and files
button-all-pledges = All pledges

pledge-offered = 🎁 { $organization } wants to help “{ $title }”.
    <b>{ $pledge }</b>
    Due: { $due }

    If you accept, you both get each other’s contact details.
pledge-offer-nudge = 🎁 { $organization } has offered help and is waiting for your answer.
    <b>{ $pledge }</b>
    “{ $title }” · due: { $due }
pledge-offer-called = { $organization } has not answered yet. We have asked a moderator to call them.
    <b>{ $pledge }</b> · “{ $title }”
pledge-promised-giver = ✅ { $organization } accepts your help.
    <b>{ $pledge }</b> · “{ $title }”
    Due: { $due }

    Contact: { $contacts }

    We will remind you when it falls due.
pledge-promised-receiver = ✅ The help is accepted: { $organization }.
    <b>{ $pledge }</b> · “{ $title }”
    Due: { $due }

    Contact: { $contacts }

    Once it arrives, say so here.
pledge-declined = { $organization } thanks you, but does not need this help now.
    <b>{ $pledge }</b> · “{ $title }”{ $words }
pledge-lapsed = { $organization } has not answered, so your offer no longer stands.
    <b>{ $pledge }</b> · “{ $title }”
pledge-lost = An offer of help was left unanswered and no longer stands: { $organization }.
    <b>{ $pledge }</b> · “{ $title }”
pledge-due-soon = ⏰ In a week: <b>{ $pledge }</b>
    “{ $title }”, { $organization }
    Due: { $due }
pledge-due-today = ⏰ Due today: <b>{ $pledge }</b>
    “{ $title }”, { $organization }

    Has it been delivered?
pledge-late-ours = ⌛ This was due on { $due }: <b>{ $pledge }</b>
    “{ $title }”, { $organization }

    How is it going? You can name another day or withdraw.
pledge-late = ⌛ This help is late: <b>{ $pledge }</b>
    “{ $title }”, { $organization }

    We have reminded them, and a moderator will call.
pledge-explained = { $organization } needs more time.
    <b>{ $pledge }</b> · “{ $title }”
    Due before: { $before }
    Due now: { $due }{ $words }
pledge-withdrawn = { $organization } has withdrawn a pledge.
    <b>{ $pledge }</b> · “{ $title }”{ $words }
pledge-delivered = ✅ Both sides say so: the help is delivered.
    <b>{ $pledge }</b> · “{ $title }”
    Arrived: { $arrived }
    { $organization }
pledge-stands-on = The memorandum has ended, but the pledge stands.
    <b>{ $pledge }</b> · “{ $title }”, { $organization }
    Due: { $due }
pledge-goes-on = { $organization } is active again, and the pledge goes on.
    <b>{ $pledge }</b> · “{ $title }”
    Due: { $due }
delivery-told = 📦 It has arrived, says { $organization }.
    <b>{ $amount }</b> · “{ $title }”
    Pledged: { $pledge }{ $last }{ $words }

    Is that right?
delivery-told-last = { "\u000A" }This is the last of it.
delivery-other-amount = 📦 { $organization } says it was another amount: <b>{ $amount }</b>.
    “{ $title }” · pledged: { $pledge }{ $last }{ $words }

    Is that right?
delivery-nudge = 📦 { $organization } is waiting for your answer: <b>{ $amount }</b>, is that right?
    “{ $title }” · pledged: { $pledge }{ $last }{ $words }
delivery-one-sided = { $organization } has still not confirmed: <b>{ $amount }</b>.
    “{ $title }” · it is shown as told by one side.{ $last }{ $words }
delivery-agreed = ✅ { $organization } confirms it: <b>{ $amount }</b>.
    “{ $title }” · still to come: { $left }
delivery-denied = { $organization } says this has not arrived: <b>{ $amount }</b>.
    “{ $title }”{ $words }

    Please get in touch and find out.
delivery-taken-back = { $organization } has taken this back: <b>{ $amount }</b>.
    “{ $title }”

pledge-you-accepted = ✅ Accepted. { $organization } has been told.{ "\u000A" }Contact: { $contacts }
pledge-accepted-tap = Accepted. The other side has been told.
pledge-decline-ask = “{ $title }”: decline “{ $pledge }”? Give the reason in a sentence; the other side will read it. You need not explain.
pledge-you-declined = Declined. The other side has been told.
pledge-withdraw-ask = “{ $title }”: withdraw “{ $pledge }”? Give the reason in a sentence; the project team will read it.
pledge-you-withdrew = Withdrawn. The project team has been told.
delivery-deny-ask = “{ $title }”, { $pledge }: has it not arrived? Explain in a sentence; the other side will read it. You need not explain.
delivery-you-denied = Noted. The other side has been told.
delivery-amount-ask = “{ $title }”, { $pledge }: how much has really arrived? Send a number. For example: 10.
delivery-you-corrected = Sent to the other side. They will be asked to confirm.
delivery-you-took-back = Taken back. The other side has been told.
pledge-you-agreed = ✅ Confirmed: { $amount }. { $organization } has been told.
pledge-you-agreed-all = ✅ All of the help is here. Thank you.
pledge-search = Which project would you like to help? Type a word of its name or of the organisation’s. For example: clubs.
pledge-search-nothing = Nothing found. Try another word.

pledge-giver = Which organisation gives the help?
pledge-giver-label = Organisation
pledge-kind = “{ $title }”: what help do you pledge?
pledge-kind-label = Kind of help
pledge-besides = “{ $title }”: you have pledged this kind of help before. Is this on top of it? If it is the same, press Back.
pledge-besides-label = On top of the former
pledge-besides-yes = Yes, on top of it
pledge-money = How much, in tenge? For example: 500,000.
pledge-money-label = Amount
pledge-all-missing = All that is missing: { $amount }
pledge-money_kind = What kind of money is it?
pledge-money_kind-label = Kind of money
pledge-what = What is it exactly? For example: { $example }.
pledge-what-label = What
pledge-what-equipment = laptops
pledge-what-premises = a room for classes
pledge-what-expertise = a lawyer’s advice
pledge-what-volunteers = helpers on the site
pledge-what-media = an article in a newspaper
pledge-what-mentoring = programming lessons
pledge-what-administrative = help with permits
pledge-amount = { $ask } For example: 12.
pledge-amount-label = How many
pledge-how-many-money = How much?
pledge-how-many-equipment = How many?
pledge-how-many-premises = For how many days?
pledge-how-many-expertise = How many hours?
pledge-how-many-volunteers = How many people?
pledge-how-many-media = How many stories?
pledge-how-many-mentoring = How many hours?
pledge-how-many-administrative = How many hours?
pledge-due = By which day? Pick it in the calendar or type it. For example: 1 June.
pledge-due-label = Due
pledge-named = May the project’s public page name your organisation?
pledge-named-label = On the project’s page
pledge-named-yes = May be named
pledge-named-no = Not named
pledge-review = <b>Please check</b>
    Once the project team accepts, you both get each other’s contact details.
pledge-submit = Pledge
pledge-sent = Sent. We will tell you what the project team says.
arrival-money = “{ $title }”, { $pledge }: how much has arrived, in tenge? For example: 300,000.
arrival-money-label = Arrived
arrival-amount = “{ $title }”, { $pledge }: how many have arrived? For example: 6.
arrival-amount-label = Arrived
arrival-all-left = All that is left: { $amount }
arrival-last = Will the rest come?
arrival-last-label = The rest
arrival-more-comes = Yes, later
arrival-that-is-all = No, that is all
arrival-words = Anything to add? For example: when, and who received it. If not, skip this.
arrival-words-label = Note
arrival-photo = Send one photo. If you have none, skip this.
arrival-photo-label = Photo
arrival-document = Is there a document, such as a delivery note? If not, skip this.
arrival-document-label = Document
arrival-review = <b>Please check</b>
    We will ask the other side to confirm.
arrival-submit = Send
arrival-sent = Noted. We have asked the other side to confirm.
pledge-day-words = “{ $title }”, { $pledge }: why does it take longer? A sentence is enough; the project team will read it.
pledge-day-words-label = Reason
pledge-day-due = By which day? It is due on { $due } now.
pledge-day-due-label = New day
pledge-day-review = <b>Please check</b>
    The project team will read this.
pledge-day-submit = Send
pledge-day-sent = The new day is noted. The project team has been told.

settled-pledge-released = “{ $title }”, { $organization }: the pledge no longer stands ({ $pledge }).
settled-pledge-again = “{ $title }”, { $organization }: the pledge stands again ({ $pledge }).
settled-pledge-rests = “{ $title }”, { $organization }: the pledge does not count for now ({ $pledge }).
depends-pledges = { $number } open { $number ->
    [one] pledge
   *[other] pledges
 }

wait-pledge-offer = Waiting for the project team since { $since }.
wait-pledge-offer-next-1 = We remind them on { $by }.
wait-pledge-offer-next-2 = If they have not answered by { $by }, we remind them again.
wait-pledge-offer-next-3 = If they have not answered by { $by }, a moderator calls them.
wait-pledge-offer-next-4 = If they have not answered by { $by }, the offer lapses.
wait-pledge-offer-ours = Waiting for you since { $since }.
wait-pledge-offer-ours-next-1 = We remind you on { $by }.
wait-pledge-offer-ours-next-2 = If you have not answered by { $by }, we remind you again.
wait-pledge-offer-ours-next-3 = If you have not answered by { $by }, a moderator calls you.
wait-pledge-offer-ours-next-4 = If you have not answered by { $by }, the offer lapses.
wait-pledge-due = Waiting for the help since { $since }.
wait-pledge-due-next-1 = We remind the giver on { $by }.
wait-pledge-due-next-2 = On { $by } we ask the giver whether it is delivered.
wait-pledge-due-next-3 = If there is no answer by { $by }, a moderator calls.
wait-pledge-due-ours = Waiting for you since { $since }.
wait-pledge-due-ours-next-1 = We remind you on { $by }.
wait-pledge-due-ours-next-2 = On { $by } we ask whether it is delivered.
wait-pledge-due-ours-next-3 = If you have not answered by { $by }, the project team sees that it is late, and a moderator calls you.
wait-pledge-delivery = Waiting for the other side to confirm since { $since }.
wait-pledge-delivery-next-1 = We remind them on { $by }.
wait-pledge-delivery-next-2 = If they have not confirmed by { $by }, it is shown as told by one side.
wait-pledge-delivery-ours = Waiting for you to confirm since { $since }.
wait-pledge-delivery-ours-next-1 = We remind you on { $by }.
wait-pledge-delivery-ours-next-2 = If you have not answered by { $by }, it is shown as told by one side.
wait-call-pledge = A moderator is to call about a pledge: waiting since { $since }.
wait-call-pledge-next-1 = If nobody has called by { $by }, an administrator takes it over.

action-undo-call-about-pledge = Undo
pledge-call-queue = <b>Pledges to call about: { $total }</b>
pledge-call-card = 📞 <b>A call about a pledge</b>
    “{ $title }”, { $carrier }. We have reminded them, and there is no answer. Ask how it is going, and for an answer in the bot.
pledge-call-unanswered = • an offer without an answer: { $pledge } ({ $organization })
pledge-call-late = • late since { $due }: { $pledge } ({ $organization })
action-open-calls-about-pledges = Calls about pledges
menu-calls-about-pledges = 📞 Calls about pledges
briefing-call-pledge = { $count } { $count ->
    [one] pledge
   *[other] pledges
 } to call about
