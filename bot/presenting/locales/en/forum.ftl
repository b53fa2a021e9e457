forum-name = <b>{ $name }</b>
forum-sample = <i>This is a sample forum, made up to show what the bot does.</i>
forum-registered = ✅ You are registered. Sessions starred: { $stars }.
forum-not-registered = You are not registered yet. Sessions starred: { $stars }.
forum-is-over = This forum is over.
forum-none = No forum has been announced yet. Once there is one, its programme will appear here.
forum-others = <b>Forums</b>
    Which one would you like to open?
forum-leave-ask = Cancel your registration?

    Your starred sessions and reminders will be removed too. You can register again later.
forum-you-registered = You are registered. Now star the sessions you want in the programme.
forum-you-left = Registration cancelled. If you change your mind, register again.
button-register-forum = Register
button-agenda = Open the programme
button-forum-figures = Open statistics
button-other-forums = Other forums
button-leave-forum = Cancel registration
button-leave-forum-yes = Yes, cancel
button-stay = No, I'm coming

agenda-title = <b>Programme</b> · { $day }
agenda-day = <i>{ $day }</i>
agenda-line = <b>{ $start }–{ $end }</b> { $title }
    { $hall }
agenda-empty = There is no programme for this day yet. Please check again later.

session-head = <b>{ $title }</b>
    { $kind }
session-time = { $day }, { $start }–{ $end } · { $hall }
session-places = Seats: { $places }
session-speakers = Speakers:
session-speaker = • { $name } – { $role }
session-state-starred = ★ You have starred this session.
session-state-going = ✓ You said you are going.
session-state-not-coming = ✗ You said you can't come, so we will not remind you.
session-is-over = This session is over.
session-you-starred = { $reminders ->
        [0] Starred. The time for reminders has passed.
        [1] Starred. We will remind you 15 minutes before it starts.
       *[other] Starred. We will remind you at 19:00 the evening before and 15 minutes before it starts.
    }
session-you-unstarred = Star removed. We will not remind you of this session.
button-star = ★ Star
button-unstar = Remove star

session-kind-panel = Panel session
session-kind-conference = Conference
session-kind-seminar = Seminar
session-kind-master_class = Master class
session-kind-fair = Fair
session-kind-ceremony = Ceremony

reminder-evening = ⏰ Reminder: { $title }, { $moment }, { $hall }.{ $clashes }
reminder-soon = ⏰ In 15 minutes: { $title }, { $hall }, { $start }.{ $clashes }
reminder-late = ⏰ This reminder is late: { $title }, { $hall }, starts { $moment }.{ $clashes }
reminder-under-way = ⏰ This reminder is late: { $title } is under way, { $hall }, { $start }–{ $end }.{ $clashes }
reminder-going = ✓ Noted: you are going. See you there.
reminder-going-clash = ✓ Noted: you are going. You have something else at the same time: choose in your day which one to keep.
reminder-not-coming = ✗ Noted: you can't come. We will not remind you of this session again.
action-going = I'm going
action-not-coming = Can't come

figures-title = <b>Forum statistics</b>
    { $name }
figures-registered = Sessions in the programme: { $sessions }. Registered: { $count }.
figures-language = • { $language }: { $count }
figures-top = Starred most often:
figures-session = ★ { $stars } · { $title } (going: { $going })
figures-top-empty = Nobody has starred a session yet.
figures-reminders = Reminders. Sent: { $sent }, waiting: { $due }, missed: { $dropped }.
agenda-clash = At the same time: { $titles }
agenda-past = Earlier today: { $count }
agenda-past-fold = Hide earlier ones
forum-now = <b>Now:</b> { $title }, until { $end }, { $hall }
forum-now-nothing = Nothing is on right now.
forum-now-more = And { $count } more in other halls.
forum-next = <b>Next:</b> { $start } { $title }, { $hall }
forum-next-day = <b>{ $day }:</b> { $start } { $title }, { $hall }
forum-next-more = And { $count } more at the same time.
forum-next-nothing = The programme of the forum is over.
forum-none-today = No forum is on today. The next one is below.
session-you-starred-clash = Starred, but it clashes. { $clash }
my-day-title = <b>My day</b>
my-day-empty = Nothing here yet. Open the programme and star the sessions you want. Agreed meetings appear here by themselves.
my-day-clashes = ⚠ Some of these clash.
button-my-day = Open my day
button-as-picture = As a picture
day-ahead = ⏰ Your plan for { $day }:
    { $lines }
day-ahead-line = <b>{ $start }–{ $end }</b> { $title }, { $place }
action-open-day = Open my day
action-going-all = Going to all
reminder-going-all = ✓ Noted: you are going. See you there.
timetable-meetings = My meetings
timetable-legend = ★ starred by you · ◆ your meetings · red frame: clashes
timetable-programme = Programme
timetable-my-day = My day
