progress-card = <b>{ $title }</b>
    { $organization }
    Stage: { $stage }
progress-began = Work began: { $on }
progress-completed = Completed: { $on }
progress-reports = <b>Reports: { $count }</b>
progress-reached = People reached, month by month as told: { $count }
progress-month = { $month }
progress-month-told = ✅ { $month }
progress-month-missing = ✗ { $month }: no report
progress-month-awaited = ⏳ { $month }: due by { $due }
progress-closing = 🏁 Final report
progress-closing-label = Final report
report-of = report for { $month }
report-card = <b>{ $title }</b>
    { $organization } · { $heading }
report-people = People reached: { $count }
report-written-at = Written: { $at }
plan-card = <b>{ $project }</b>
    Plan of memorandum { $number }. Done: { $done } of { $total }
plan-tick-hint = Press an action once it is done.
plan-step-done = ✅ { $number }. { $what }
    { $organization } · done: { $on }
plan-step-open = ⏳ { $number }. { $what }
    { $organization } · by { $due }
plan-step-is-late = ⌛ { $number }. { $what }
    { $organization } · was due by { $due }
plan-step-done-by = ✅ { $number }. { $what }
    { $organization } · done: { $on }, marked by { $carrier }
plan-step-kept = • { $number }. { $what }
    { $organization } · by { $due }
plan-kept-from-state = Government bodies do not see how businesses are getting on with their part.

action-open-progress = See progress
action-open-report = Open the report
action-open-plan = Open the plan
action-begin-project = Work has begun
action-not-yet-begun = Not yet
action-complete-project = Project complete
action-not-yet-completed = Not yet
action-write-report = Write a report
action-step-done = Done
action-step-not-yet = Not yet
button-plan = Plan: { $number }
button-step-done = ☐ { $number }. { $what }
button-step-undo = Untick { $number }
button-report-photo = See the photo
button-take-back-stage = Undo

project-beginning-asked = “{ $title }”: has work begun? We will tell the backers.
project-begun = 🚀 { $organization } has started work on “{ $title }”. We ask them for a short report every month and pass it on to you.
project-not-begun = A correction from { $organization }: work on “{ $title }” has not begun yet.
project-completion-asked = The time planned for “{ $title }” is over. Is the project complete?
project-completed = 🏁 { $organization } has completed “{ $title }”.

    { $words }{ $original }{ $settled }
project-goes-on = A correction from { $organization }: “{ $title }” goes on.
report-asked = 📝 “{ $title }”: what was done in { $month }? Two or three sentences and a photo are enough. Due by { $due }.
report-late = “{ $title }”: there is no report for { $month } yet, and the backers can see that. A few words are enough.
report-missing = “{ $title }”, { $organization }: there is no report for { $month } yet. We have reminded them.
report-written = 📝 <b>{ $title }</b>
    { $organization } · report for { $month }

    { $words }{ $original }
plan-step-asked = 📌 { $what }
    Due by { $due }. Is it done?
    { $project } · { $number }
plan-step-late-ours = 📌 { $what }
    It was due by { $due } and is not marked as done. How is it going?
    { $project } · { $number }
plan-step-late = 📌 { $what }
    It was due by { $due } and is not done yet. We have reminded those responsible.
    { $project } · { $number }
plan-step-undone = 📌 { $what }
    A correction from { $organization }: this is not done yet. Due by { $due }.
    { $project } · { $number }
plan-news = <b>{ $project }</b>
    News about the plan:

    { $steps }
plan-news-done = ✓ { $what } · { $organization }
plan-news-done-by = ✓ { $what } · { $organization } (marked by { $carrier })
plan-news-late = • { $what } · { $organization }: more time needed

project-you-began = ✅ Noted: work has begun. We have told the backers.
project-you-not-yet = All right. We will ask again on { $on }.
progress-take-back-beginning = “{ $title }”: undo “Work has begun”? We will tell the backers.
progress-take-back-completion = Reopen “{ $title }”? What ended with it stays as it is. We will tell the backers.
progress-taken-back = Undone. We have told the backers.
plan-step-you-did = ✅ Done. The other parties will hear tomorrow morning.
plan-step-you-undid = Unticked.
plan-step-you-not-yet = All right. We will ask again on { $on }.
plan-step-noted = All right.

report-month = “{ $title }”: which month is the report about?
report-month-label = Month
report-words = “{ $title }”: what was done in { $month }? Two or three sentences are enough. For example: Clubs have opened in two schools; 64 pupils attend.
    Please do not give children’s surnames.
report-words-label = Report
report-reached = How many people did it reach in { $month }? For example: 64. If you do not know, skip.
report-reached-label = People reached
report-photo = Send one photo that shows it. Children’s faces can be recognised only if their parents agree. If you have none, skip.
report-photo-label = Photo
report-review = <b>Please check</b>
report-submit = Send the report
report-sent = Sent. { $count ->
    [0] It is kept with the project.
    [one] One organisation will read it.
   *[other] { $count } organisations will read it.
 }
report-corrected = Corrected.
completion-words = “{ $title }”: what came of it? One or two sentences are enough. For example: 120 pupils have learned to program, and the clubs carry on.
    Please do not give children’s surnames.{ $depends }
completion-words-label = Final report
completion-photo = Send one photo of the result. Children’s faces can be recognised only if their parents agree. If you have none, skip.
completion-photo-label = Photo
completion-review = <b>Please check</b>
    The backers will read this. You can undo it for 72 hours.
completion-submit = Complete the project
completion-sent = The project is complete. We have told the backers.
completion-also = { "\u000A" }{ "\u000A" }{ $things }

depends-plan-steps = { $number } { $number ->
    [one] action of the plan
   *[other] actions of the plan
 } not done yet

wait-project-beginning = Since { $since } we have been waiting for work to begin.
wait-project-beginning-next-1 = On { $by } we will ask whether it has.
wait-project-beginning-next-2 = If there is no answer by { $by }, we will ask again.
wait-project-beginning-next-3 = If there is no answer by { $by }, a moderator will call them.
wait-project-beginning-ours = Since { $since } we have been waiting for you to begin.
wait-project-beginning-ours-next-1 = On { $by } we will ask whether work has begun.
wait-project-beginning-ours-next-2 = If you have not answered by { $by }, we will ask again.
wait-project-beginning-ours-next-3 = If you have not answered by { $by }, a moderator will call you.
wait-project-completion = Work has been under way since { $since }.
wait-project-completion-next-1 = On { $by } we will ask whether it is complete.
wait-project-completion-next-2 = If there is no answer by { $by }, we will ask again.
wait-project-completion-next-3 = If there is no answer by { $by }, a moderator will call them.
wait-project-completion-ours = Your work has been under way since { $since }.
wait-project-completion-ours-next-1 = On { $by } we will ask whether it is complete.
wait-project-completion-ours-next-2 = If you have not answered by { $by }, we will ask again.
wait-project-completion-ours-next-3 = If you have not answered by { $by }, a moderator will call you.
wait-progress-report = Since { $since } we have been waiting for the next report.
wait-progress-report-next-1 = On { $by } we will remind them.
wait-progress-report-next-2 = If it has not come by { $by }, we will remind them again.
wait-progress-report-next-3 = If it has not come by { $by }, the month will be shown as “no report”.
wait-progress-report-ours = Since { $since } we have been waiting for your next report.
wait-progress-report-ours-next-1 = On { $by } we will remind you.
wait-progress-report-ours-next-2 = If you have not written it by { $by }, we will remind you again.
wait-progress-report-ours-next-3 = If you have not written it by { $by }, the backers will see “no report”.
wait-plan-step = We have been waiting since { $since }.
wait-plan-step-next-1 = On { $by } we will remind them.
wait-plan-step-next-2 = If it is not done by { $by }, we will ask how it is going.
wait-plan-step-next-3 = If there is no word by { $by }, we will tell the other parties that it is late.
wait-plan-step-ours = We have been waiting for you since { $since }.
wait-plan-step-ours-next-1 = On { $by } we will remind you.
wait-plan-step-ours-next-2 = If it is not done by { $by }, we will ask you how it is going.
wait-plan-step-ours-next-3 = If there is no word by { $by }, we will tell the other parties that it is late.
wait-call-promise = A moderator is to call about what was promised: we have been waiting since { $since }.
wait-call-promise-next-1 = If nobody has called by { $by }, an administrator takes over.

promise-queue = <b>Projects to call about what was promised: { $total }</b>
promise-card = 📞 <b>Call about promises</b>
    “{ $title }”, { $carrier }. There was no answer to the reminders. Please ask how it is going, and ask them to answer in the bot.
late-beginning = • whether work has begun is not known
late-completion = • whether it is complete is not known
late-report = • no report for { $month }
late-step = • { $what } ({ $organization }), due by { $due }
briefing-call-promise = { $count } { $count ->
    [one] project to call about promises
   *[other] projects to call about promises
 }
action-open-promises = Calls about promises
menu-promises = 📞 Calls about promises

menu-report-delays = 🗓 Report deadlines
report-delays = <b>Report deadlines</b>
    If people in a region have other worries, a flood or holidays, move their next reports in one go. Reports missed before stay as they are.
report-delays-none = Nothing has been moved so far.
button-move-reports = Move reports
button-report-delay = { $region }, { $on }
button-take-back-delay = Undo
report-delay-card = <b>{ $region }</b>
    Reports moved { $by }: { $projects ->
        [one] { $projects } project
       *[other] { $projects } projects
    }
    { $at }
report-delay-reason-was = Reason: { $reason }
report-delay-taken-back-at = Undone: { $at }
report-delay-by = { $days ->
    [one] by { $days } day
   *[other] by { $days } days
 }
report-delay-region = Which region’s next reports would you like to move?
report-delay-region-label = Region
report-delay-days = By how many days? Press a button or type a number up to 60.
report-delay-days-label = Reports move
report-delay-reason = Why? All organisations concerned will read this. For example: Flood in the region.
report-delay-reason-label = Reason
report-delay-review = <b>Please check</b>
report-delay-ahead = { $projects ->
    [one] { $projects } project
   *[other] { $projects } projects
 }: the next report moves from { $due } to { $until }. Organisations told: { $carriers }, and those who follow the projects. You can undo it for 72 hours.
report-delay-ahead-moved = Moved before already: { $count }. The days add up.
report-delay-submit = Move the reports
report-delay-done = Moved. We have told everyone concerned.
report-delay-taken-back = Undone. We have told everyone concerned.
reports-moved = 🗓 { $region }: reports are due later. Reason: { $reason }

    { $lines }
reports-moved-of-others = 🗓 { $region }: reports on the projects you follow will come later. Reason: { $reason }

    { $lines }
reports-moved-back = 🗓 { $region }: a correction, the reports are not moved after all.

    { $lines }
reports-moved-back-of-others = 🗓 { $region }: a correction, the reports on the projects you follow are not moved after all.

    { $lines }
reports-moved-line = “{ $title }”: report for { $month } by { $due }
project-minimum-promised = ✅ The minimum of { $minimum } is promised to “{ $title }”.

    You can begin. We no longer look for backers; whoever still wants to help can.
project-minimum-lost = Less than the minimum of { $minimum } is promised to “{ $title }” now, so it seeks support again.
