menu-meetings = 🗓 Meetings
meetings-title = <b>Meetings: { $total }</b>
    Upcoming ones come first.
meetings-empty = No meetings yet. Once you have been introduced, press “Propose a meeting” below the message.

action-propose-meeting = Propose a meeting
action-confirm-meeting = Accept
action-another-time = Another time
action-decline-meeting = Decline
action-open-meeting = Open the meeting
button-call-off-meeting = Call off
button-take-back-meeting = Withdraw
button-just-decline = Just decline
button-just-call-off = Just call off

meeting-day = What day would you like to meet { $organization }? Choose one or type it. For example: 25 June.{ $hint }
meeting-day-instead = { "\u000A" }{ "\u000A" }Current proposal: { $moment }.
meeting-day-agreed = { "\u000A" }{ "\u000A" }Agreed for now: { $moment }.
meeting-day-forum = { "\u000A" }{ "\u000A" }{ $forum }: { $days }. Choose a day of the forum to meet there.
meeting-day-label = Day
meeting-at = At what time? Choose one or type it, in Astana time. For example: 15:30.
meeting-at-label = Time
meeting-place = Where will you meet? Choose one, or type an address or a link.
meeting-place-label = Place
meeting-place-phone = By phone
meeting-place-online = Online
meeting-place-theirs = At their office
meeting-place-ours = At our office
meeting-place-forum = At the forum
meeting-note = Anything to add? For example: who you are bringing, what you would like to discuss. If not, skip.
meeting-note-label = Note
meeting-review = <b>Please check</b>
    Once you send it, we will let you know the other side's answer.
meeting-submit = Send the proposal
meeting-sent = The proposal has been sent.

meeting-proposed = 🗓 { $organization } proposes a meeting.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }{ $clashes }

    Does that suit you?
meeting-another-time = 🗓 { $organization } proposes another time to meet. Previously: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }{ $clashes }

    Does that suit you?
meeting-moved = 🗓 { $organization } asks to reschedule the meeting. Previously: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }{ $clashes }

    Does the new time suit you?
meeting-moved-by-us = 🗓 Someone from your organisation has proposed moving the meeting. Previously: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $clashes }

    We are waiting for { $organization } to answer.
meeting-agreed = ✅ Meeting agreed.
    <b>{ $title }</b>
    With: { $organization }
    When: { $moment }
    Where: { $place }{ $clashes }

    Open the file to add it to your calendar. We will also send a reminder.
meeting-declined = { $organization } has declined this meeting.
    <b>{ $title }</b>
    { $moment }{ $words }

    You can propose another time.
meeting-called-off = ✗ { $organization } has called off the meeting.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-taken-back = { $organization } has withdrawn the meeting proposal.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-note-line = { "\u000A" }Note: { $words }{ $original }
meeting-words-line = { "\u000A" }{ "\u000A" }Reason: { $words }{ $original }

meeting-you-agreed = ✅ You accepted. Both sides will get a confirmation.
meeting-decline-ask = Decline the meeting about “{ $title }”? Please give the reason in a sentence; the other side will read it. You can also decline without giving a reason.
meeting-you-declined = You declined. We will tell the other side.
meeting-call-off-ask = Call off the meeting about “{ $title }”? Please give the reason in a sentence; the others will read it. You can also call it off without giving a reason.
meeting-you-called-off = You called off the meeting. We will tell the others.

meeting-card = <b>{ $title }</b>
    With: { $organization }
    When: { $moment } – { $end }
    Where: { $place }{ $note }
meeting-card-words = Reason: { $words }
meeting-state-awaits-us = ❔ Does it suit you?
meeting-state-awaits-them = ⏳ Not agreed yet.
meeting-state-agreed = ✅ Agreed. We will remind you beforehand.
meeting-state-under-way = Under way now.
meeting-state-held = This meeting is over.
meeting-state-unanswered = Nobody answered in time.
meeting-state-declined = ✗ This proposal was declined.
meeting-state-called-off = ✗ This meeting has been called off.
meeting-state-replaced = Another time was proposed instead. The current proposal is under “Meetings”.

meeting-reminder-evening = ⏰ Reminder: meeting with { $organization } about “{ $title }”, { $moment }.
    Where: { $place }{ $clashes }
meeting-reminder-soon = ⏰ In 15 minutes, at { $start }: meeting with { $organization } about “{ $title }”.
    Where: { $place }{ $clashes }
meeting-reminder-late = ⏰ This reminder is late: the meeting with { $organization } about “{ $title }” starts { $moment }.
    Where: { $place }{ $clashes }
meeting-reminder-under-way = ⏰ This reminder is late: the meeting with { $organization } about “{ $title }” began at { $start }.
    Where: { $place }{ $clashes }

meeting-file = Meeting.ics
meeting-file-title = Meeting: { $title }

action-meeting-took-place = Took place
action-meeting-missed = Fell through
meeting-nudge = 🗓 { $organization } is still waiting for your answer about a meeting.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $clashes }

    Does that suit you?
meeting-lapsed = The time proposed for this meeting has come, and nobody had accepted it.
    <b>{ $title }</b>
    With: { $organization }
    { $moment }

    You can propose another time.
meeting-ask = 🗓 Did this meeting take place?
    <b>{ $title }</b>
    With: { $organization }
    { $moment }
meeting-not-told = Nobody has told us whether this meeting took place, so we have noted it that way. You can still tell us.
    <b>{ $title }</b>
    With: { $organization }
    { $moment }
meeting-told-took-place = ✅ { $organization } says the meeting took place.
    <b>{ $title }</b>
    { $moment }

    You can draft a memorandum or meet again.
meeting-told-missed = { $organization } says the meeting did not take place.
    <b>{ $title }</b>
    { $moment }

    You can propose another time.
meeting-you-told-took-place = ✅ Noted: the meeting took place. We will tell the others.
    <b>{ $title }</b>
    { $moment }

    You can draft a memorandum or meet again.
meeting-you-told-missed = Noted: the meeting did not take place. We will tell the others.
    <b>{ $title }</b>
    { $moment }

    You can propose another time.
meeting-state-lapsed = Nobody answered in time.
meeting-state-took-place = ✅ This meeting took place.
meeting-state-missed = ✗ This meeting did not take place.
meeting-state-not-told = Nobody has told us whether this meeting took place.
meeting-file-off = Remove meeting.ics
settled-meeting = The meeting with { $organization } about “{ $title }” is off: { $moment }.
settled-meeting-stays = The meeting with { $organization } stays as it is: { $moment }.
depends-meetings = { $number } { $number ->
        [one] meeting
       *[other] meetings
    }
wait-meeting-proposed = We have been waiting for the other side since { $since }.
wait-meeting-proposed-next-1 = If they have not answered by { $by }, we will remind them.
wait-meeting-proposed-next-2 = If they have not answered by { $by }, the proposal lapses.
wait-meeting-proposed-ours = We have been waiting for your answer since { $since }.
wait-meeting-proposed-ours-next-1 = If you have not answered by { $by }, we will remind you.
wait-meeting-proposed-ours-next-2 = If you have not answered by { $by }, the proposal lapses.
wait-meeting-held = Both sides have been able to tell how it went since { $since }.
wait-meeting-held-next-1 = We will ask both sides on { $by }.
wait-meeting-held-next-2 = If neither tells us, we will note on { $by } that it is not known.
meeting-with = Meeting with { $organization }
meeting-length = How long will the meeting take?
meeting-length-label = Length
meeting-length-30 = 30 minutes
meeting-length-45 = 45 minutes
meeting-length-60 = 1 hour
meeting-length-90 = 1 hour 30 minutes
meeting-length-120 = 2 hours
meeting-where = { $ask }
meeting-where-label = Address or link
meeting-where-office = What is the address of your office? We have { $settlement }, so just add the street and building. For example: 5 Zheltoqsan St, 2nd floor. We will keep it for your next meeting.
meeting-where-link = What is the link to the video call (Zoom, Google Meet, Teams)? We will keep it. If you have none yet, skip this and send it later.
action-tell-where = Add the address
action-tell-link = Add the link
button-other-address = Change the address
button-other-link = Change the link
meeting-where-told = 📍 { $organization } has added where you will meet.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }
meeting-where-kept = Noted. We have told the other side.
meeting-propose-anyway = You can still propose this time.
meeting-line = { $sign } <b>{ $moment }</b> · { $organization }
    { $title }
