language-choose = Choose a language
forget-ask = Withdraw your consent and erase your data?

    Erased at once: your name, ID, drafts, the form you have open, your forum registration and starred sessions, messages we have not sent you yet, your access requests, your unused invitation links, and the contact details of organisations that name you. Memoranda that not everybody has confirmed lapse, and your name in them is erased. If nobody else represents an organisation of yours, the other sides are told that nobody does any more.

    What remains: your name, position and basis of authority in memoranda in force; the organisation's profile, its projects, wishes and answers to pitches (with reasons); the time and place of meetings; contact details of an organisation that others represent, if they are not yours; log entries and the record of your consent, without your name; the messages in Telegram itself.

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
role-assigned = You have a new role: { $role }. What it lets you do is in the menu: /menu
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
onboarding-keep-name = I am { $name }
data-expires = You have not been here for a long time. We will erase your data on { $day }. To keep it, press the button or write anything.
