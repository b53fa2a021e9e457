language-choose = Choose a language
mydata-caption = This file holds everything we keep about you. To erase it: /forget
forget-ask = Erase your data?

    Your name, drafts and forum registration go at once. Only your name in a memorandum in force stays. This cannot be undone.
button-forget = Erase
button-keep = Keep
forgotten = Your data has been erased. If you want to come back: /start
staff-title = <b>Roles</b>
staff-empty = Nobody has a role yet. Press “Give a role”.
button-assign-role = Give a role
staff-account = Write the person's Telegram ID, for example: 123456789, or send their contact. They must be registered with the bot.
staff-role = { $account }: which role? Press a ticked one to take it back.
role-moderator = moderator
role-organiser = organiser
role-administrator = administrator
role-assigned = You have a new role: { $role }. What it lets you do is in the menu: /menu
