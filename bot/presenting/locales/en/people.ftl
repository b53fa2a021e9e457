language-choose = Choose a language
forget-ask = Withdraw your consent and erase your data?

    Erased at once: your name, ID, drafts, the form you have open, your forum registration and starred sessions, messages we have not sent you yet, your access requests, your unused invitation links, and the contact details of organisations that name you. Memoranda that not everybody has confirmed lapse, and your name in them is erased. If nobody else represents an organisation of yours, the other sides are told that nobody does any more.

    What remains: your name, position and basis of authority in agreed memoranda; the organisation's profile, its projects, wishes and answers to pitches (with reasons); the time and place of meetings; contact details of an organisation that others represent, if they are not yours; log entries and the record of your consent, without your name; the messages in Telegram itself.

    This cannot be undone.
forget-hand-over = You can hand over first: invite somebody who will represent the organisation after you.
button-successor = Successor: { $organization }
button-forget = Erase
button-keep = Keep
forgotten = Your data has been erased. If you want to come back: /start
staff-title = <b>Roles</b>
staff-member = { $name }: { $roles }
staff-empty = Nobody has a role yet. Press “Assign a role”.
button-assign-role = Assign a role
staff-account = Type the person's Telegram ID, for example: 123456789, or send their contact. They must be registered with the bot.
staff-role = { $account }: which role? Tap a ticked role to remove it.
role-moderator = moderator
role-organiser = organiser
role-administrator = administrator
all-regions = all regions
role-assigned = Your role: { $role }. What it lets you do is in the menu: /menu
role-with-regions = { $role } ({ $regions })
while-away = While you were away, { $count } { $count ->
        [one] message
       *[other] messages
    } arrived.{ $left_out }

    { $messages }

    Anything waiting for your answer is in the menu.
while-away-left-out = { "\u000A" }{ $count ->
        [one] The first one is not shown here.
       *[other] The first { $count } are not shown here.
    }
onboarding-language = 👋 Hello, this is ASAR: a bot that brings NGOs, business and government together.

    Тілді таңдаңыз · Выберите язык · Choose a language
onboarding-name = What should we call you? Please write your first and last name.
action-change-name = Change my name
own-name-now = Your name here is { $name }. Type your name as your ID has it: memoranda are signed under it.
own-name-saved = Saved. Your name here is now { $name }.
onboarding-keep-name = I am { $name }
data-expires = You have not been here for a long time. We will erase your data on { $day }. To keep it, press the button or write anything.
role-from-settings = from the settings
role-given = { $who }: { $person } has a new role, { $role }. It can be undone for 72 hours.
role-taken = { $who }: { $person } no longer has the role “{ $role }”. It can be undone for 72 hours.
role-dismissed = You no longer have the role “{ $role }”.
role-by-server = At the server
role-undone = The change was undone: { $person }.
action-undo-role = Undo
button-regions = Regions
staff-regions = { $account }: which regions? None ticked means all.
bar-account = Who is to be shut out or let in? Type their Telegram ID, or send their contact.
bar-person = { $account }: has access. If you shut them out, their requests and what they represent end.
bar-person-barred = { $account }: shut out. Reason: { $reason }
bar-reason = Why shut them out? They can read the reason in /mydata.
button-bar = Shut out
button-lift-bar = Let in
bar-lifted = You have access again. Ask the organisation that you represented for access anew.
barred = You have been shut out of ASAR. The reason is in /mydata. To erase your data: /forget, language: /language
barred-tap = You have been shut out. The reason is in /mydata.
