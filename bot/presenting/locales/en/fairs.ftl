button-fair = Fair of ideas
fair-title = 🤝 <b>Fair of ideas</b>
    { $forum }
fair-about = Each backer gets a few projects that fit, each project a few backers. You see the plan first: nothing is sent without your word.
fair-ground = Projects that seek support: { $projects }
    Backers with places left this week: { $backers }, places in all: { $places }
fair-no-projects = No project is seeking support yet. Once a moderator has published one, you can compute the fair here.
fair-no-backers = No backer has places left this week. Places come free every week; please look again later.
fair-forum-over = This forum is over, so no new fair is computed for it.
fair-rules = To one backer, at most { $pitches } { $pitches ->
        [one] project
       *[other] projects
    }
    To one project, { $least } to { $most } { $most ->
        [one] backer
       *[other] backers
    }
fair-rule-limit = It goes no further.
button-fair-pitches-less = − Per backer
button-fair-pitches-more = + Per backer
button-fair-least-less = − Project at least
button-fair-least-more = + Project at least
button-fair-most-less = − Project at most
button-fair-most-more = + Project at most
button-fair-compute = Compute
button-fair-rounds = See all rounds
button-fair-refresh = Refresh
button-fair-send = Send the pitches
button-fair-send-yes = Yes, send
button-fair-not-yet = Not yet
button-fair-discard = Discard
button-fair-discard-yes = Yes, discard
button-fair-shortages = Who fell short
action-open-fair = Open the result

fair-state-requested = { $projects ->
        [0] The fair is waiting to be computed. The result will come here as a message; no need to wait on this screen.
       *[other] We are computing: { $weighed } of { $projects } projects weighed. The result will come here as a message; no need to wait on this screen.
    }
fair-state-computed = The plan is ready. Nothing has been sent to anybody yet.
fair-state-empty = The plan is ready, but no pair was found: no backers fit, or their places this week are taken. The list says what each project lacks.
fair-state-sending = We are sending: { $done } of { $pairs } pitches looked at. We will write when it is done.
fair-state-sent = Pitches sent: { $sent } of { $pairs }.
fair-state-discarded = This round was discarded; nothing was sent to anybody.
fair-state-failed = The computing did not come to its end; nothing was sent to anybody. Please try again later.
fair-outcome-already_shown = Had been sent before: { $count }
fair-outcome-no_places = The backer has no places left: { $count }
fair-outcome-no_longer_fits = The terms no longer fit: { $count }
fair-pairs = Pairs: { $pairs }, backers: { $addressees }
fair-enough = Projects with enough backers: { $enough } of { $projects }
fair-short = Projects that fell short: { $short }
fair-shortages-title = <b>Projects with too few backers: { $total }</b>
fair-shortage = <b>{ $title }</b>
    Backers: { $viewers }, wanted { $wanted }. { $cause }
fair-cause-few-eligible = There are too few fitting backers who have not seen it yet.
fair-cause-backers-full = Fitting backers are there, but have no places left.
fair-send-ask = Pitches to send: { $pairs }, backers: { $addressees }. They cannot be taken back.

    Send them?
fair-discard-ask = Once discarded, this round cannot be sent. You can compute a new one later.

    Discard it?
fair-you-sent = We are sending. We will write when it is done.
fair-you-discarded = The round is discarded.
fair-rounds-title = <b>Rounds of the fair</b>
    Which one shall we open?

fair-computed = 🤝 <b>Fair of ideas</b>
    { $forum }

    The plan is ready. Pairs: { $pairs }. Projects with enough backers: { $enough } of { $projects }. Please look at the result and decide whether to send it.
fair-computed-none = 🤝 <b>Fair of ideas</b>
    { $forum }

    The plan is ready, but no pair was found. The result says why.
fair-failed = 🤝 <b>Fair of ideas</b>
    { $forum }

    The computing did not come to its end; nothing was sent to anybody. Please try again later.
fair-sent = 🤝 <b>Fair of ideas</b>
    { $forum }

    Pitches sent: { $sent } of { $pairs }.
