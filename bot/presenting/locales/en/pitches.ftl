menu-pitches = 📨 Pitches to us

pitch = 🤝 <b>{ $title }</b>
    { $organization } · { $region }, { $settlement }
    Needed: { $needs }
    Amount: { $amount }
    <i>Why you:</i> { $reasons }{ $original }
pitch-nudge = This pitch is waiting for your answer.

    { $pitch }
pitch-again = The pitch you put off is back.

    { $pitch }
digest = <i>Pitch { $number } / { $total }</i>

    { $page }
digest-nudge = These pitches are waiting for your answer.

    { $digest }
digest-done = No other pitch here is waiting for an answer.
pitch-call = 📞 <b>{ $title }</b>
    { $organization }: { $contacts }

    The project was shown to { $asked } { $asked ->
        [one] backer
       *[other] backers
    }, and nobody was interested. { $advice }
pitch-call-them = Please call: { $names }.
pitch-call-nobody = All declined, or nobody fitted. Please talk to the project team.
pitch-amount = { $full }, at least { $minimum }
pitch-amount-exact = { $full }
written-in = { "\u000A" }<i>written { $language }</i>
pitch-why = <i>Why you:</i> { $reasons }

reason-shared-cause = you named { $cause }
reason-related-cause = close to your cause “{ $related }”
reason-shared-sphere = your sphere: { $sphere }
reason-close-in-meaning = close in meaning to your words
reason-liked-before = you were interested in something similar before
reason-same-region = your region
reason-neighbour-region = a neighbouring region: { $region }
reason-nationwide = you help all over the country
reason-within-ceiling = within your ceiling
reason-minimum-within-ceiling = its minimum is within your ceiling
reason-offers = you can give: { $needs }
reason-waiting = waiting for support for { $days } { $days ->
    [one] day
   *[other] days
 }
reason-deadline = { $days } { $days ->
    [one] day
   *[other] days
 } left
reason-nearest = among the nearest to your wishes

reason-theirs-shared-cause = they named { $cause }
reason-theirs-related-cause = they named a close cause, “{ $related }”
reason-theirs-shared-sphere = the same sphere: { $sphere }
reason-theirs-close-in-meaning = their wishes are close in meaning to your project
reason-theirs-liked-before = they were interested in something similar before
reason-theirs-same-region = they support this region
reason-theirs-neighbour-region = from a neighbouring region
reason-theirs-nationwide = they help all over the country
reason-theirs-within-ceiling = your amount is within their ceiling
reason-theirs-minimum-within-ceiling = your minimum is within their ceiling
reason-theirs-offers = they can give: { $needs }
reason-theirs-waiting = your project has been waiting for { $days } { $days ->
    [one] day
   *[other] days
 }
reason-theirs-deadline = { $days } { $days ->
    [one] day
   *[other] days
 } left for your project
reason-theirs-nearest = their wishes are among the nearest

action-pitch-interested = Interested
action-pitch-later = Later
action-pitch-decline = Not for us
action-pitch-more = More
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

pitch-answered-interested = ✅ Noted: interested. If the project team says yes, both sides get each other's contacts.
pitch-answered-later = ⏳ Put off. You can answer at any time under “Pitches to us” in the menu.
pitch-answered-declined = This project will not come again. Thank you for answering.
pitch-answered-accepted = ✅ You have already been introduced over this project.
pitch-why-not = Why did it not fit? One sentence is enough. The project team will not see it; it only helps us choose better next time.
pitch-explained = Thank you, noted.
pitch-interest = 🤝 { $organization } is interested in your project “{ $title }”.
    { $kind } · { $region }, { $settlement }
    { $about }

    Shall we introduce you? If yes, both sides get each other's contacts.
interest-you-accepted = ✅ { $organization }: you said yes. The contacts went to both sides.
interest-you-refused = { $organization }: you said no. We will tell them politely.
interest-refused = “{ $title }”: the project team has decided otherwise this time. Thank you for your interest; we will write when another project fits.
match = 🤝 <b>{ $title }</b>
    Both sides have agreed. Contacts, { $organization }: { $contacts }

    The next step: propose a meeting or draft a memorandum. You can correct either together.
pitch-contacts = Contacts, { $organization }: { $contacts }

pitches-title = <b>Pitches to us: { $total }</b>
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
pitch-status-closed = closed
pitch-state-sent = 🆕 Waiting for your answer.
pitch-state-later = ⏳ You put it off. You can answer now.
pitch-state-interested = ✅ You answered “interested”. We are waiting for the project team's answer.
pitch-state-declined = You answered “not for us”.
pitch-state-accepted = 🤝 Both sides have agreed.
pitch-state-refused = The project team has decided otherwise this time.
pitch-state-expired = The time to answer has passed.
pitch-state-closed = The project is no longer looking for support. No answer is needed.
pitch-closed = This project is not looking for support at present.

button-standing = 🤝 Backers
standing-title = <b>{ $title }</b>
standing-searching = We are looking for backers your project would suit. It will go to them as soon as we find them; there is nothing for you to do.
standing-figures = Shown to { $shown } { $shown ->
        [one] backer
       *[other] backers
    }
    Interested: { $interested }
    No answer yet: { $silent }
standing-next-wave = Shown to group { $wave } of { $waves }. If nobody takes it up by { $day }, it will go to the next group.
standing-next-call = Shown to group { $wave } of { $waves }, the last one. If nobody takes it up by { $day }, a moderator will call backers.
standing-next-search = We are looking for backers for group { $wave } of { $waves }. Your project will go to them as soon as we find them.
standing-moderators-told = Nobody took it up in writing. A moderator knows about it, will call backers and get in touch with you.
standing-choose = Those who are interested:
button-possible-backers = Possible backers
interest-card = <b>{ $organization }</b>
    { $kind } · { $region }, { $settlement }
    { $about }

    Project: { $title }
interest-state-interested = Shall we introduce you? If yes, both sides get each other's contacts.
interest-state-accepted = 🤝 Both sides have agreed.
interest-state-refused = You declined.
possible-backers-title = <b>Who might back this</b>
possible-backer = { $number }. { $kind } · { $region }
    { $reasons }
possible-backers-none = There is no backer yet whose conditions fit. When a new one registers, we will look at your project again at once.
possible-backers-note = <i>Names are shown once a backer is interested.</i>

menu-matching-figures = 📊 Pitch figures
matching-figures-title = <b>Pitch figures</b>
matching-figures-empty = No project has been published yet. The figures will appear here after the first one.
matching-figures-keywords = Texts cannot be understood just now, so backers are matched by keywords, spheres, region and amount alone.
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
button-by-sphere = By sphere
button-by-region = By region

button-why-shown = Why this one
button-show-less-of-this = Fewer like this
pitch-explanation = <b>{ $title }</b>
    <i>Why this project came to you:</i>

    { $reasons }
pitch-weighed = <i>What weighed most:</i> { $weighed }
pitch-leanings = <i>What your answers have taught us:</i> { $leanings }
pitch-less-shown = Projects like this will come less often: { $causes }. You can undo this under “What we support”.
part-share = { $part } { $share }%
part-base = starting value
part-meaning = your own words
part-causes = shared cause
part-feedback = your earlier answers
part-spheres = spheres
part-territory = nearness
part-budget = amount
part-waiting = waiting time
part-urgency = deadline
part-record = the organisation's record
leaning-more = more “{ $subject }”
leaning-less = less “{ $subject }”
button-no-other-cause = Another cause
button-no-too-far = Too far
button-no-too-expensive = Too expensive
button-no-wrong-time = Wrong time
