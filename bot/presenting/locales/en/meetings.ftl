menu-meetings = 🗓 Meetings
meetings-title = <b>Meetings: { $total }</b>
    Those ahead come first.
meetings-empty = No meetings yet. Once you have been introduced, press “Propose a meeting” below the message.

action-propose-meeting = Propose a meeting
action-confirm-meeting = Accept
action-another-time = Another time
action-decline-meeting = Decline
action-open-meeting = Open the meeting
button-call-off-meeting = Call off
button-take-back-meeting = Take back
button-just-decline = Just decline
button-just-call-off = Just call off

meeting-day = On which day would you like to meet { $organization }? Choose or type it. For example: 25 June.{ $hint }
meeting-day-instead = { "\u000A" }{ "\u000A" }Proposed so far: { $moment }.
meeting-day-forum = { "\u000A" }{ "\u000A" }{ $forum }: { $days }. Choose a day of the forum to meet there.
meeting-day-label = Day
meeting-at = At what time? Choose or type it, in Astana time. For example: 15:30.
meeting-at-label = Time
meeting-place = Where will you meet? Choose, or type an address or a link.
meeting-place-label = Place
meeting-place-phone = By phone
meeting-place-online = Online
meeting-place-theirs = At their office
meeting-place-ours = At our office
meeting-place-forum = At the forum
meeting-note = Anything to add? For example: whom you bring, what you would like to discuss. If not, skip.
meeting-note-label = Note
meeting-review = <b>Please check</b>
    Once it is sent, we will tell you what the other side answers.
meeting-submit = Send the proposal
meeting-sent = The proposal has been sent.

meeting-proposed = 🗓 { $organization } proposes a meeting.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }

    Does that suit you?
meeting-another-time = 🗓 { $organization } proposes another time to meet. Before: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }

    Does that suit you?
meeting-moved = 🗓 { $organization } asks to move the meeting. Before: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }{ $note }

    Does the new time suit you?
meeting-moved-by-us = 🗓 Somebody of your organisation has proposed to move the meeting. Before: { $before }.
    <b>{ $title }</b>
    When: { $moment }
    Where: { $place }

    Waiting for the answer of { $organization }.
meeting-agreed = ✅ Meeting agreed.
    <b>{ $title }</b>
    With: { $organization }
    When: { $moment }
    Where: { $place }

    Open the file to put it into your calendar. We will remind you in time as well.
meeting-declined = This meeting does not suit { $organization }.
    <b>{ $title }</b>
    { $moment }{ $words }

    You can propose another time.
meeting-called-off = ✗ { $organization } has called the meeting off.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-taken-back = { $organization } has taken back the proposal to meet.
    <b>{ $title }</b>
    { $moment }{ $words }
meeting-note-line = { "\u000A" }Note: { $words }{ $original }
meeting-words-line = { "\u000A" }{ "\u000A" }Why: { $words }{ $original }

meeting-you-agreed = ✅ You accepted. Both sides will hear of it.
meeting-decline-ask = Decline the meeting about “{ $title }”? Write why in a sentence; the other side reads it. You can also decline without a word.
meeting-you-declined = Declined. We will tell the other side.
meeting-call-off-ask = Call off the meeting about “{ $title }”? Write why in a sentence; the others read it. You can also call it off without a word.
meeting-you-called-off = The meeting is off. We will tell the others.

meeting-card = <b>{ $title }</b>
    With: { $organization }
    When: { $moment }
    Where: { $place }{ $note }
meeting-card-words = Why: { $words }
meeting-state-awaits-us = ❔ Waiting for your answer.
meeting-state-awaits-them = ⏳ Waiting for the other side's answer.
meeting-state-agreed = ✅ Agreed. We will remind you in time.
meeting-state-under-way = Under way now.
meeting-state-held = The time of this meeting has passed.
meeting-state-unanswered = Nobody answered in time.
meeting-state-declined = ✗ This proposal was declined.
meeting-state-called-off = ✗ This meeting is off.
meeting-state-replaced = Another time was proposed instead. The latest one is under “Meetings”.

meeting-reminder-evening = ⏰ A reminder: { $moment }, meeting { $organization } about “{ $title }”.
    Where: { $place }
meeting-reminder-soon = ⏰ In 15 minutes, at { $start }: meeting { $organization } about “{ $title }”.
    Where: { $place }
meeting-reminder-late = ⏰ A late reminder: meeting { $organization } about “{ $title }”, start: { $moment }.
    Where: { $place }
meeting-reminder-under-way = ⏰ A late reminder: the meeting with { $organization } about “{ $title }” has begun, { $start }.
    Where: { $place }

meeting-file = Meeting.ics
meeting-file-title = Meeting: { $title }
