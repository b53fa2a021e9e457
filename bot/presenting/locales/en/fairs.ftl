button-fair = Project fair
fair-title = 🤝 <b>Project fair</b>
    { $forum }
fair-about = Each backer gets a few projects that fit, and each project a few backers. You see the plan first: nothing is sent until you approve.
fair-ground = Projects looking for backers: { $projects }
    Backers who can take more pitches this week: { $backers }, pitches in total: { $places }
fair-no-projects = No project is looking for backers yet. Once a moderator has published one, you can run the matching here.
fair-no-backers = No backer can take more pitches this week. Please check again in a few days.
fair-forum-over = This forum is over, so no new matching can be run for it.
fair-rules = Projects per backer: at most { $pitches }
    Backers per project: at least { $least }, at most { $most }
fair-rule-limit = That is the limit.
button-fair-pitches-less = − Projects
button-fair-pitches-more = + Projects
button-fair-least-less = − Min. backers
button-fair-least-more = + Min. backers
button-fair-most-less = − Max. backers
button-fair-most-more = + Max. backers
button-fair-compute = Run matching
button-fair-rounds = See all runs
button-fair-refresh = Refresh
button-fair-send = Send the pitches
button-fair-send-yes = Yes, send
button-fair-not-yet = Not yet
button-fair-discard = Discard
button-fair-discard-yes = Yes, discard
button-fair-shortages = Short of backers
action-open-fair = Open the result

fair-state-requested = { $projects ->
        [0] The matching is about to start. The result will come here as a message; there is no need to wait on this screen.
       *[other] Matching is under way: { $weighed } of { $projects } projects checked. The result will come here as a message; there is no need to wait on this screen.
    }
fair-state-computed = The plan is ready. Nothing has been sent yet.
fair-state-empty = The plan is ready, but no pair was found: no backers fit, or they cannot take more pitches this week. The list says what each project lacks.
fair-state-sending = Sending: { $done } of { $pairs } pitches processed. We will write when it is done.
fair-state-sent = Pitches sent: { $sent } of { $pairs }.
fair-state-discarded = This run was discarded. Nothing was sent.
fair-state-failed = The matching did not finish. Nothing was sent. Please try again later.
fair-outcome-already_shown = Already sent before: { $count }
fair-outcome-no_places = Over the backer's weekly limit: { $count }
fair-outcome-no_longer_fits = No longer a fit: { $count }
fair-pairs = Pairs: { $pairs }, backers: { $addressees }
fair-enough = Projects with enough backers: { $enough } of { $projects }
fair-short = Projects short of backers: { $short }
fair-shortages-title = <b>Projects short of backers: { $total }</b>
fair-shortage = <b>{ $title }</b>
    Backers found: { $viewers } of { $wanted }. { $cause }
fair-cause-few-eligible = Few suitable backers are left who have not seen it.
fair-cause-backers-full = There are suitable backers, but they cannot take more pitches this week.
fair-send-ask = Pitches to send: { $pairs }, backers: { $addressees }. Once sent, they cannot be withdrawn.

    Send them?
fair-discard-ask = A discarded run cannot be sent. You can run the matching again later.

    Discard it?
fair-you-sent = Sending. We will write when it is done.
fair-you-discarded = The run has been discarded.
fair-rounds-title = <b>Runs of the matching</b>
    Which one would you like to open?

fair-computed = 🤝 <b>Project fair</b>
    { $forum }

    The plan is ready. Pairs: { $pairs }. Projects with enough backers: { $enough } of { $projects }. Please look at the result and decide whether to send it.
fair-computed-none = 🤝 <b>Project fair</b>
    { $forum }

    The plan is ready, but no pair was found. The result says why.
fair-failed = 🤝 <b>Project fair</b>
    { $forum }

    The matching did not finish. Nothing was sent. Please try again later.
fair-sent = 🤝 <b>Project fair</b>
    { $forum }

    Pitches sent: { $sent } of { $pairs }.
