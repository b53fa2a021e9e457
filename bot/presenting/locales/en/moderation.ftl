verification-queue = <b>Organisations waiting for verification: { $total }</b>
verification-queue-empty = No organisations are waiting for verification. You will see new ones in your daily summary.
verification-reason = Why are you returning it?
verification-verified = { $organization } has been verified.
verification-rejected = The profile of { $organization } has been returned with the reason.
project-queue = <b>Projects waiting for review: { $total }</b>
project-queue-empty = No projects are waiting for review. You will see new ones in your daily summary.
project-review-reason = Why are you returning it?
project-review-published = “{ $title }” has been published.
project-review-rejected = “{ $title }” has been returned with the reason.

project-queue-published = <b>Looking for support: { $total }</b>
project-shown = <b>Who has seen it</b>
project-shown-none = Nobody has seen this project yet. Suitable backers will appear here.
project-shown-row = <b>{ $organization }</b> · { $status }
    { $fit }
project-shown-numbers = Total { $sum } = { $parts }
project-shown-how = The parts add up to the total. The higher it is, the better the two fit.
button-numbers = Show numbers
button-words = Hide numbers
fit-very_well = fits very well
fit-well = fits well
fit-partly = fits partly
fit-why = { $fit }: { $why }
fit-part-base = starting value
fit-part-meaning = their own words
fit-part-causes = shared topic
fit-part-feedback = their earlier answers
fit-part-spheres = area of work
fit-part-territory = region
fit-part-budget = amount
fit-part-waiting = waiting time
fit-part-urgency = time left
fit-part-record = track record
briefing = 📥 <b>Waiting for you</b>
    { $queue }
briefing-done = 📥 Nothing is waiting for you. You are up to date.
briefing-organization-verification = { $count } { $count ->
    [one] organisation to verify
   *[other] organisations to verify
 }
briefing-project-review = { $count } { $count ->
    [one] project to review
   *[other] projects to review
 }
briefing-change-review = { $count } { $count ->
    [one] change to review
   *[other] changes to review
 }
briefing-call-language = { $count } { $count ->
    [one] NGO to call about a translation
   *[other] NGOs to call about a translation
 }
briefing-call-ngo = { $count } { $count ->
    [one] NGO to call
   *[other] NGOs to call
 }
briefing-call-question = { $count } unanswered { $count ->
    [one] question: call the NGO
   *[other] questions: call the NGOs
 }
briefing-call-backers = { $count } { $count ->
    [one] project with no backer: call
   *[other] projects with no backer: call
 }
briefing-access-request-unrepresented = { $count } { $count ->
    [one] access request
   *[other] access requests
 }
briefing-access-request-late = { $count } { $count ->
    [one] late access request
   *[other] late access requests
 }
briefing-organization-unrepresented = { $count } { $count ->
    [one] organisation without a representative
   *[other] organisations without a representative
 }
briefing-overdue = { $count } of these overdue
action-open-verification = Organisations
action-open-project-review = Projects

button-take-down = Take down
button-put-back = Put back
project-take-down-ask = Take down “{ $title }”?
project-review-taken-down = “{ $title }” has been taken down. We will tell everyone concerned.
project-review-put-back = “{ $title }” has been put back.
organization-suspended = ⏸ { $organization } has been suspended. Reason: { $reason }
    It takes no part until the suspension is lifted. You can still read and correct its profile.{ $settled }
organization-unverified = { $organization } is no longer verified. Reason: { $reason }
    Please correct the profile, and we will review it again.{ $settled }
organization-resumed = ✅ { $organization } takes part again. Its projects that were paused with it go on.
organization-stopped = { $organization } cannot act in ASAR for now.{ $settled }
project-queue-published-empty = No project is looking for support at the moment.
queue-decided = <b>Decided: { $total }</b>
    The latest comes first. Open one to undo it, as long as nobody has acted on it.
queue-decided-empty = Nothing has been decided yet.
queue-decided-row = { $decision } · { $name }
queue-decision = Decision: { $decision } · { $moment }
queue-not-waiting = This is no longer waiting for a decision.
queue-nothing-left = Nothing else is waiting here.
decision-verified = verified
decision-published = published
decision-accepted = accepted
decision-rejected = returned
decision-taken-down = taken down
button-waiting = Waiting
button-decided = Decided
button-next-left = Next: { $left } left
button-to-list = ← To the list
queue-reason = Reason: { $reason }
queue-undone = { $name }: the decision has been undone. It is waiting for review again.
button-undo = Undo the decision
organization-decision-undone = A moderator has undone the decision on { $organization }. It is being reviewed again, and we will tell you the outcome at once.
project-decision-undone = A moderator has undone the decision on “{ $title }”. The project is being reviewed again, and we will tell you the outcome at once.
change-decision-undone = A moderator has undone the decision on your change: { $name }. Being reviewed again: { $fields }. Until it is decided, everybody sees what was there before.
call-agreed = 📞 You said you would answer: { $organization } would like to support “{ $title }”.
    One tap is enough.
call-missed = 📞 A moderator called you and could not get through. { $organization } would like to support “{ $title }” and is waiting for your answer.
call-question-agreed = 📞 You said you would answer the question about “{ $title }”. One message is enough.
call-question-missed = 📞 A moderator called you and could not get through. A question about “{ $title }” is waiting for your answer.
call-refused = 📞 You told a moderator by phone that you do not want to be introduced to { $organization } for “{ $title }”. We have told them. We keep showing the project to other backers.
call-backers-hope = 📞 A moderator has talked to backers about “{ $title }”. An answer may come; if it does, we will tell you at once.
call-backers-none = 📞 A moderator has called backers about “{ $title }”. Nobody has said yes so far, though they still can.
    What helps: a shorter description, a lower minimum, asking for more than money.
call-team-missed = 📞 A moderator called you about “{ $title }” and could not get through. No suitable backer has been found so far.
    What helps: a shorter description, a lower minimum, asking for more than money.
call-name = { $organization } · { $title }
call-ngo-queue = <b>NGOs to call: { $total }</b>
call-backers-queue = <b>Calls about projects with no backer: { $total }</b>
call-queue-empty = No calls in this list. You will see new ones in your daily summary.
call-awaited = We have been waiting for your call since { $since }.
call-awaited-next = If you have not called by { $by }, an administrator takes over.
call-card-interest = 📞 <b>Call the NGO</b>
    { $backer } would like to support “{ $title }”. The NGO has answered neither the message nor the reminders. Please ask them to answer in the bot.
call-card-question = 📞 <b>Call the NGO</b>
    “{ $title }”, { $carrier }. A backer's question still has no answer. Please ask them to answer in the bot.
    { $words }
call-card-silence = 📞 <b>Call the backers</b>
    “{ $title }”, { $carrier }. These backers got it and have not answered. They still can: Menu → Incoming pitches.
call-card-nobody = 📞 <b>Call the NGO</b>
    There is nobody left to ask about “{ $title }”. Talk about what would help: a shorter description, a lower minimum, asking for more than money.
call-card-language = 📞 <b>Call the NGO</b>
    Somebody would like to read “{ $title }” by { $carrier } { $language }. Please ask them to add a title and two sentences: there is a button for it under the project.
call-language-queue = <b>NGOs to call about a translation: { $total }</b>
call-whom = <b>{ $organization }</b>
    { $contacts }
call-noted = “{ $title }”: { $decision }.
call-refuse-ask = { $carrier } does not want to be introduced to { $backer }?
    If so, there will be no introduction for “{ $title }”, and both sides will be told. This cannot be undone.
call-refusal-noted = There will be no introduction. We will tell both sides.
decision-call-will_answer = will answer
decision-call-no_answer = no answer
decision-call-does_not_want = declined
decision-call-talked = talked
button-call-will-answer = Will answer
button-call-no-answer = No answer
button-call-does-not-want = They decline
button-call-talked = We talked
button-end-interest = End it
action-open-change-review = Changes
action-open-calls-to-ngos = Calls to NGOs
action-open-calls-to-backers = No backer yet
action-open-calls-about-language = Translation calls
menu-calls-about-language = 📞 Translation calls
menu-calls-to-ngos = 📞 Calls to NGOs
menu-calls-to-backers = 📞 No backer yet

oversight-list-all = <b>Verified organisations: { $total }</b>
    To find one, write its name or BIN.
oversight-none-all = There are no verified organisations in your regions yet. Those waiting for you are under “Verify organisations” in the menu.
oversight-found = <b>Found for “{ $search }”: { $total }</b>
    To look for another one, write its name or BIN.
oversight-found-none = Nothing found for “{ $search }”. Check the spelling, or write another name or a BIN.
oversight-list-unrepresented = <b>Without a representative: { $total }</b>
oversight-none-unrepresented = Every organisation has a representative. There is nothing to do for now.
oversight-list-stopped = <b>Stopped organisations: { $total }</b>
oversight-none-stopped = No organisations are stopped in your regions.
oversight-pending = ⏳ Waiting for verification.
oversight-verified = ✅ Verified.
oversight-suspended = ⏸ Suspended. Reason: { $reason }
oversight-rejected = ✗ Returned: the profile has to be corrected and verified again. Reason: { $reason }
oversight-withdrawn = ✗ Verification withdrawn: the profile has to be corrected and verified again. Reason: { $reason }
oversight-nobody = Nobody represents it.
oversight-suspend-ask = Suspend { $organization }? Its projects pause, and it takes no part until you lift the suspension.

    Its representatives will read why; the other sides will only learn that it cannot act for now.
oversight-withdraw-ask = Withdraw the verification of { $organization }? It can no longer take part, its BIN becomes free, and its profile has to be corrected and verified again.

    Its representatives will read why; the other sides will only learn that it cannot act for now.
oversight-lifted = { $organization } takes part again.
oversight-representatives = <b>{ $organization }</b>
    These are its representatives. To remove one, choose the name.
oversight-representatives-none = Nobody represents { $organization } now.
oversight-remove-ask = Remove { $person } from { $organization }? They and the other representatives will be told and cannot undo it. { $person } can ask for access again.
oversight-remove-last = Nobody else represents it: it stops until somebody does, and its contact disappears.
oversight-removed = { $person } no longer represents { $organization }.
button-all = All organisations
button-unrepresented = Without a representative
button-suspend = Suspend
button-lift-suspension = Lift the suspension
button-restore-verification = Verify again
button-stopped = Stopped
button-withdraw-verification = Withdraw verification
button-remove = Remove
action-open-unrepresented = No representative

access-review-queue = <b>Access requests: { $total }</b>
    Nobody represents these organisations, or nobody has answered in time.
access-review-queue-empty = No access requests are waiting for you. You will see new ones in your daily summary.
access-review-name = { $person } · { $organization }
access-review-card = <b>{ $person }</b> would like to represent { $organization }.

    In Telegram: { $account }, { $username }. We have not checked the name they typed: make sure it is really that person before you confirm.
access-review-confirmed = { $person } now represents { $organization }.
access-review-declined = The request from { $person } to represent { $organization } has been declined. They can ask again.
access-review-over = { $person } · { $organization }: this request is not yours to decide any more.
decision-confirmed = confirmed
decision-declined = declined
membership-declined-by-staff = { $organization }: a moderator declined your access request. If this is a mistake, ask again.
action-open-access-review = Access requests

reason-how = Choose a reason, or write your own in a sentence. Those concerned will read it.
reason-how-both = Choose the reason first, then write your sentence.
reason-add-words = Reason: { $reason }

    Now add one sentence of your own. Both will be shown.
button-reason-and-words = Add my words
reason-own = { $words }{ $original }
reason-with-words = { $ready } { $words }{ $original }
queue-line = { $sign } { $time } · { $outcome }
queue-gone-on = That one has already been decided. This is the next one.
action-undo-verification = Undo
action-undo-project-review = Undo
action-undo-change-review = Undo
action-undo-access-review = Undo
action-undo-call-to-ngo = Undo
action-undo-call-to-backers = Undo
action-undo-call-about-promise = Undo
action-undo-call-about-language = Undo
button-reason-name-differs = Name differs
reason-ready-name-differs = the name is not the one in the BIN register. Please write it as it is registered.
button-reason-bin-of-another = Someone else's BIN
reason-ready-bin-of-another = this BIN belongs to another organisation. Please check the 12 digits.
button-reason-contact-wrong = Wrong contact
reason-ready-contact-wrong = we could not reach the contact person. Please give a phone number that somebody answers.
button-reason-wrong-kind = Wrong kind
reason-ready-wrong-kind = the kind of organisation is not right. Please choose the kind and the legal form again.
button-reason-about-unclear = Unclear work
reason-ready-about-unclear = the description does not say what you do. Please add two or three sentences about your work.
button-reason-registered-already = Already registered
reason-ready-registered-already = this organisation is already in ASAR. Please request access to it.
button-reason-complaints = Complaints
reason-ready-complaints = there have been complaints, which have to be looked into first.
button-reason-unreachable = Nobody answers
reason-ready-unreachable = nobody answers at the contact you gave. Please correct it.
button-reason-asked-for = At their request
reason-ready-asked-for = the organisation asked for this.
button-reason-data-outdated = Out of date
reason-ready-data-outdated = the profile is out of date. Please update it.
button-reason-ceased = No longer exists
reason-ready-ceased = according to the register, the organisation no longer exists.
button-reason-data-false = Untrue data
reason-ready-data-false = what is written does not match the facts.
button-reason-goals-unclear = Unclear goals
reason-ready-goals-unclear = it is not clear what will be done and what will change. Please say so in a few plain sentences.
button-reason-budget-unclear = Unclear budget
reason-ready-budget-unclear = the budget is not explained. Please say what the money is for.
button-reason-repeats = Repeats another
reason-ready-repeats = there is already a project like this in ASAR. Please say how yours differs.
button-reason-belongs-elsewhere = Not for ASAR
reason-ready-belongs-elsewhere = ASAR helps social projects to find backers, and this is something else.
button-reason-personal-data = Personal data
reason-ready-personal-data = the text holds somebody's personal data: a phone number, an address, a diagnosis. Please take it out.
button-reason-advertising = Advertising, politics
reason-ready-advertising = the text advertises or campaigns. Please keep to the project itself.
button-reason-over = Already over
reason-ready-over = the project is over.
button-reason-another-matter = Something else
reason-ready-another-matter = this would make it a different project or organisation. Please submit that as a new one.

background-sent = 📤 Sent by { $person } · { $moment }
background-sent-at = 📤 Sent: { $moment }
background-corrected = ✏️ Corrected since it was returned: { $fields }
background-unchanged = ✏️ Nothing has been corrected since it was returned.
background-alike = ⚠️ May be the same: { $names }
background-alike-one = { $name } ({ $why })
background-shares-name = similar name
background-shares-contact = same contact
background-shares-founder = same applicant
background-shares-meaning = about the same
background-name = { $language }: { $name }
history-title = <b>History</b>
history-line = { $moment } · { $who }: { $what }
button-history = History
button-hide-history = Hide history
button-bin-register = BIN register
