menu-pitches = 📨 Incoming pitches

pitch = 🤝 <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Needed: { $needs }
    Amount: { $amount }
    <i>Why it fits:</i> { $reasons }{ $original }
pitch-nudge = This pitch is waiting for your answer.

    { $pitch }
pitch-again = Here again is the pitch you saved for later.

    { $pitch }
digest = <i>Pitch { $number } of { $total }</i>

    { $page }
digest-nudge = These pitches are waiting for your answer.

    { $digest }
digest-done = No other pitches here are waiting for an answer.
pitch-amount = { $full }, at least { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>written { $language }</i>
translated-by-model = { "\u000A" }<i>machine translation, checked by the authors</i>
pitch-why = <i>Why it fits:</i> { $reasons }

reason-shared-cause = a cause you support: { $cause }
reason-related-cause = close to causes you support: { $cause }
reason-shared-sphere = an area you support: { $sphere }
reason-close-in-meaning = close in meaning to what you wrote
reason-liked-before = you were interested in something similar before
reason-same-region = your region
reason-neighbour-region = a neighbouring region: { $region }
reason-nationwide = you support projects nationwide
reason-within-ceiling = within your limit
reason-minimum-within-ceiling = its minimum is within your limit
reason-minimum-above-ceiling = its minimum is a little above your limit: you could back it together with others
reason-offers = you offer: { $needs }
reason-waiting = waiting for support for { $days } { $days ->
    [one] day
   *[other] days
 }
reason-deadline = { $days ->
    [0] project ends within a day
    [one] project ends in { $days } day
   *[other] project ends in { $days } days
 }
reason-nearest = one of the closest matches to what you asked for

reason-theirs-shared-cause = they support this cause: { $cause }
reason-theirs-related-cause = they support related causes
reason-theirs-shared-sphere = they support this area: { $sphere }
reason-theirs-close-in-meaning = what they wrote is close in meaning to your project
reason-theirs-liked-before = they were interested in something similar before
reason-theirs-same-region = they support this region
reason-theirs-neighbour-region = from a neighbouring region
reason-theirs-nationwide = they support projects nationwide
reason-theirs-offers = they offer: { $needs }
reason-theirs-waiting = your project has been waiting for { $days } { $days ->
    [one] day
   *[other] days
 }
reason-theirs-deadline = { $days ->
    [0] your project ends within a day
    [one] your project ends in { $days } day
   *[other] your project ends in { $days } days
 }
reason-theirs-nearest = one of the closest matches to your project

action-pitch-interested = Interested
action-pitch-later = Later
action-pitch-decline = Not for us
action-pitch-more = More
action-more-pitches = Show me more
no-more-nothing-fits = Nothing more fits right now. We will write when something does.
no-more-enough = You have already asked for { $most } extra { $most ->
    [one] project
   *[other] projects
 } this week, and that is our limit. You can ask again from Monday.
no-more-paused = You have paused pitches. Resume them under “What we support”, then ask again.
no-more-unverified = A moderator has not verified your organisation yet. After that we will show you projects that fit.
no-more-no-profile = First tell us what you support, under “What we support” in the menu.
action-digest-interested = { action-pitch-interested }
action-digest-later = { action-pitch-later }
action-digest-decline = { action-pitch-decline }
action-digest-more = { action-pitch-more }
action-digest-open = See the next
action-digest-previous = ‹
action-digest-page = { $number }/{ $total }
action-digest-next = ›
action-accept-interest = Yes, introduce us
action-draft-memorandum = Draft a memorandum
action-refuse-interest = No

pitch-answered-interested = ✅ Noted: interested. If the project team says yes, both sides get each other's contact details.
pitch-answered-later = ⏳ Saved for later. We will ask you again on { $day }. You can answer before that, under “Incoming pitches” in the menu.
pitch-answered-later-again = ⏳ Saved for later once more. We will not ask again. You can answer until { $by }, under “Incoming pitches” in the menu.
pitch-answered-declined = You will not get this project again. Thank you for answering.
pitch-answered-accepted = ✅ You have already been introduced for this project.
pitch-why-not = Why wasn't it right for you? One sentence is enough. The project team will not see it; it only helps us choose better next time.
pitch-explained = Thank you, noted.
pitch-interest = 🤝 { $organization } is interested in your project “{ $title }”.
    { $kind } · { $region }, { $settlement }
    { $about }

    Would you like to be introduced? If so, both sides get each other's contact details.
pitch-interest-part = 🤝 { $organization } is interested in your project “{ $title }”.
    { $kind } · { $region }, { $settlement }
    { $about }
    Would help with: { $part }

    Would you like to be introduced? If so, both sides get each other's contact details.
interest-nudge = 🤝 { $organization } is still waiting: they would like to support “{ $title }”. Would you like to be introduced?
interest-you-accepted = ✅ { $organization }: you said yes. Contact details have been sent to both sides.
interest-you-refused = { $organization }: you said no. We will tell them politely.
interest-refused = “{ $title }”: the project team has chosen not to go ahead this time. Thank you for your interest. We will write when another project fits.
match = 🤝 <b>{ $title }</b>
    Both sides have agreed. Contact details for { $organization }: { $contacts }

    Next, propose a meeting or draft a memorandum. You can move the meeting later; check the memorandum before you send it, as its text cannot change afterwards.
match-in-part = 🤝 <b>{ $title }</b>
    Both sides have agreed. Contact details for { $organization }: { $contacts }
    Help offered: { $part }

    Next, propose a meeting or draft a memorandum. You can move the meeting later; check the memorandum before you send it, as its text cannot change afterwards.
pitch-contacts = Contact details for { $organization }: { $contacts }

pitches-title = <b>Incoming pitches: { $total }</b>
    Those waiting for an answer come first.
pitches-empty = No pitches yet. Tell us what you support, and we will write as soon as a project fits.
button-what-we-support = What we support
pitch-status-sent = 🆕 new
pitch-status-later = ⏳ later
pitch-status-interested = ✅ interested
pitch-status-declined = not for us
pitch-status-accepted = 🤝 introduced
pitch-status-refused = they declined
pitch-status-expired = expired
pitch-status-closed = search closed
pitch-state-sent = 🆕 You have not answered yet.
pitch-state-later = ⏳ Saved for later. You can answer at any time.
pitch-state-later-again = ⏳ Saved for later once more, so we will not ask again. You can answer until { $by }.
pitch-state-interested = ✅ You answered “interested”.
pitch-late = The project is still looking for support: if you are interested, let us know.
pitch-state-declined = You answered “not for us”.
pitch-state-accepted = 🤝 Both sides have agreed.
pitch-state-refused = The project team has chosen not to go ahead this time.
pitch-state-expired = The time to answer has passed.
pitch-state-closed = The project is no longer looking for support. No answer is needed.
pitch-closed = This project is not looking for support right now.

button-standing = 🤝 Backers
standing-title = <b>{ $title }</b>
standing-searching = We are looking for backers your project would suit. It will go to them as soon as we find them; there is nothing for you to do.
standing-figures = Shown to { $shown } { $shown ->
        [one] backer
       *[other] backers
    }
    Interested: { $interested }
    Waiting for an answer: { $waiting }
standing-next-wave = Shown to group { $wave } of { $waves }. Next group, if nobody is interested: { $day }.
standing-next-call = Shown to group { $wave } of { $waves }, the last one. If nobody is interested, a moderator will call backers. Date of the calls: { $day }.
standing-next-search = We are looking for backers for group { $wave } of { $waves }. Your project will go to them as soon as we find them.
standing-awaits-answer = A question about your project is open. The search for other backers waits for your answer.
standing-moderators-told = Nobody has shown interest so far. A moderator knows, and will call backers and get in touch with you.
standing-best-busy = The backer that fits best is taking no more projects this week. Your project is in line; there will be room again on { $day }.
standing-choose = Interested backers:
button-possible-backers = Possible backers
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Project: { $title }
interest-state-interested = Would you like to be introduced? If so, both sides get each other's contact details.
interest-state-accepted = 🤝 Both sides have agreed.
match-state-in-force = 📜 The memorandum is agreed.
match-state-under-way = 📜 The memorandum is agreed, and work is under way.
match-state-completed = 🏁 The project is complete.
interest-state-refused = You said no.
possible-backers-title = <b>Who might back this</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = No backer matches yet. As soon as a new one registers, we will check your project again.
possible-backers-note = <i>Names are shown once a backer is interested.</i>

menu-matching-figures = 📊 Pitch statistics
matching-figures-title = <b>Pitch statistics</b>
matching-figures-empty = No project has been published yet. Statistics will appear here after the first one.
matching-figures-keywords = Meaning-based matching is unavailable right now, so backers are matched by keywords, areas of work, region and amount alone.
matching-figures-group = <b>{ $group }</b>
matching-figures-projects = Projects: { $projects }, with an interested backer: { $wanted }
matching-figures-pitches = Pitches: { $pitches }, answered: { $answered } ({ $percent }%)
matching-figures-time = Usually answered within { $time }
matching-figures-hours = { $hours } { $hours ->
    [one] hour
   *[other] hours
 }
matching-figures-days = { $days } { $days ->
    [one] day
   *[other] days
 }
button-by-sphere = Areas of work
button-by-region = Regions

button-why-shown = Why this one
button-show-less-of-this = Fewer like this
pitch-explanation = <b>{ $title }</b>
    <i>Why this project came to you:</i>

    • { $reasons }
pitch-weighed = <i>What counted most:</i> { $weighed }
pitch-leanings = <i>What your answers have taught us:</i> { $leanings }
pitch-less-shown = Projects like this will come less often: { $causes }. You can undo this under “What we support”.
part-share = { $part } { $share }%
part-meaning = your own words
part-causes = shared cause
part-feedback = your earlier answers
part-spheres = areas of work
part-territory = distance
part-budget = amount
part-waiting = waiting time
part-urgency = time left
part-record = the organisation's track record
leaning-more = more “{ $subject }”
leaning-less = less “{ $subject }”
button-no-other-cause = Another cause
button-no-too-far = Too far
button-no-too-expensive = Too expensive
button-no-wrong-time = Wrong time

wait-pitch = We have been waiting for your answer since { $since }.
wait-pitch-next-1 = If you have not answered by { $by }, we will remind you.
wait-pitch-next-2 = If you have not answered by { $by }, we will ask others too. You can still say yes later.
wait-pitch-later = You put it off on { $since }.
wait-pitch-later-next-1 = On { $by } we will ask you again.
wait-pitch-later-next-2 = Your weekly limit had been reached. On { $by } we will try again.
wait-pitch-later-next-3 = Your weekly limit had been reached. On { $by } we will try for the last time.
wait-interest = We have been waiting for the project team since { $since }.
wait-interest-next-1 = If they have not answered by { $by }, we will remind them.
wait-interest-next-2 = If they have not answered by { $by }, we will remind them again.
wait-interest-next-3 = If they have not answered by { $by }, a moderator will call them.
wait-interest-next-4 = If they have not answered by { $by }, we will look for other backers.
wait-interest-ours = The backer has been waiting for your answer since { $since }.
wait-interest-ours-next-1 = If you have not answered by { $by }, we will remind you.
wait-interest-ours-next-2 = If you have not answered by { $by }, we will remind you again.
wait-interest-ours-next-3 = If you have not answered by { $by }, a moderator will call you.
wait-interest-ours-next-4 = If you have not answered by { $by }, we will tell the backer and look for others.

best-busy = The backer that fits “{ $title }” best is taking no more projects this week. Your project is in line; there will be room again on { $day }.
interest-called = { $organization } has not answered yet about “{ $title }”. A moderator will call them. There is nothing for you to do.
interest-unanswered = { $organization } has not answered, so your interest in “{ $title }” led nowhere this time. We are sorry. If the project is still looking for support, you will find it under “Incoming pitches”.
interest-lost = { $organization } waited a long time for your answer about “{ $title }”. We have told them that it led nowhere. We are looking for other backers.

action-match-met = We met
action-match-going-on = Going on
action-end-match = Came to nothing
match-next-step = You and { $organization } were introduced for “{ $title }”. What comes next: a meeting or a draft memorandum?
match-how = How is it going with { $organization } on “{ $title }”?
match-said-met = ✅ Noted: you met. A memorandum records what you agreed.
match-said-going-on = ✅ Noted: it is going on. We will ask again later.
match-end-question = Why is it over with { $organization } on “{ $title }”? Choose a reason, or write it in one sentence.

    After this, contact details are hidden on both sides. { $private ->
        [yes] Your reason stays with us: the project team does not read it.
       *[no] { $organization } will read your reason.
    }
button-end-not_suitable = Not a good fit
button-end-no_answer = They do not answer
button-end-other_way = Found another way
match-you-ended = Noted. It is over with { $organization }, and we will tell them politely.
match-ended-project = “{ $title }”: it is over with { $organization }. { $why } Contact details are hidden again.{ $settled }
match-search-goes-on = The search for backers goes on.
match-ended-backer = “{ $title }”: it is over with { $organization }. { $why } Contact details are hidden again. We will write when another project fits.{ $settled }
match-end-silence = Nobody has said a word about it for a long time.
match-end-project_closed = The project is no longer running.
match-end-side_stopped = One of the two organisations can no longer act here.
match-end-own = You ended it.
match-end-private = They have chosen not to go on.
match-end-words = They write: { $words }
match-end-not_suitable = They say it was not a good fit.
match-end-no_answer = They say that you did not answer.
match-end-other_way = They have found another way.

pitch-status-unanswered = not answered
pitch-status-ended = over
pitch-state-unanswered = The project team did not answer your interest in time.
pitch-state-ended = It is over. Contact details are hidden again.
interest-state-unanswered = You did not answer in time. The backer has been told.
interest-state-ended = It is over. Contact details are hidden again.

depends-interests = { $number } { $number ->
    [one] backer waiting for an answer
   *[other] backers waiting for an answer
 }
depends-matches = { $number } { $number ->
    [one] match
   *[other] matches
 }
settled-match = “{ $title }”: it is over with { $organization }, and contact details are hidden again.
settled-own-interest = “{ $title }”: your interest is settled, no answer will follow.
settled-interest = “{ $title }”: { $organization } can no longer be introduced. The search goes on.
settled-own-interest-again = “{ $title }”: your interest stands again, and we are waiting for an answer.
settled-interest-again = “{ $title }”: { $organization } is waiting for your answer again.
settled-paused = “{ $title }” is paused. What you agreed with the project team stands.
settled-contact = “{ $title }”: { $organization } has new contact details. You can see them in the match.

wait-match = A step of either side has been awaited since { $since }.
wait-match-next-1 = On { $by } we will suggest the next step to both sides.
wait-match-next-2 = On { $by } we will ask both sides how it is going.
wait-match-next-3 = On { $by } we will ask both sides again.
wait-match-next-4 = If nobody has said a word by { $by }, it ends.
wait-call-ngo = A moderator is to call the project team: we have been waiting since { $since }.
wait-call-ngo-next-1 = If nobody has called by { $by }, an administrator takes over.
wait-call-ngo-ours = A moderator is to call you: we have been waiting since { $since }.
wait-call-ngo-ours-next-1 = If nobody has called by { $by }, an administrator takes over.
wait-call-backers = A moderator is to call about the project: we have been waiting since { $since }.
wait-call-backers-next-1 = If nobody has called by { $by }, an administrator takes over.

button-figures-picture = As a picture
picture-matching-title = Pitch statistics
picture-projects = { $count ->
        [one] project
       *[other] projects
    }
picture-wanted = drew interest
picture-pitches = { $count ->
        [one] pitch
       *[other] pitches
    }
picture-answered = answered
picture-time = usual time to answer
picture-by-region = By region
picture-answered-row = { $answered } of { $count } answered
picture-pitches-row = { $count } pitches
picture-legend = Dark: answered. Light: not yet. Grey: not shown.
picture-others = Other regions together: { $count } pitches.
picture-few = Numbers below five are never shown.
picture-few-answers = Answers and interest are shown as a number from five on.
picture-forum-title = Forum statistics
picture-sessions = { $count ->
        [one] session in the programme
       *[other] sessions in the programme
    }
picture-registered = { $count ->
        [one] person registered
       *[other] people registered
    }
picture-starred = Starred most often

button-in-part = Help in part
button-send-part = Send
pitch-part-ask = What could you help “{ $title }” with? Tick what fits or write one sentence.

    For example: “We can give 12 laptops.” The team will read it along with your answer.
pitch-part-too-late = You have already been introduced, so your earlier answer stands. Please tell the project team directly what you can help with.
pitch-part = You would help with: { $part }
interest-part = Would help with: { $part }
