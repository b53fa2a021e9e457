language-choose = Choose a language
mydata-caption = This file holds everything we keep about you. To erase it: /forget
forget-ask = Erase your data?

    Your name, drafts and forum registration go at once. Only your name in a memorandum in force stays. This cannot be undone.
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
onboarding-consent = First, your consent is needed.

    The bot is run by { $operator }. What you write is used only to register an organisation, bring a project and a backer together, draw up a memorandum, remind you of the forum and prepare reports. It is kept for three years after you last use the bot. Contacts are shown only when both sides agree. Telegram keeps messages abroad.

    At any time: /mydata for your data, /forget to erase it.
button-agree = I agree
button-read-whole = Read in full
onboarding-name = What should we call you? Please write your first and last name.
onboarding-keep-name = I am { $name }
consent-text = <b>Consent to the processing of personal data</b> (version { $version })

    <b>Who:</b> { $operator }. Contact: { $contact }.
    <b>What for:</b> registering an organisation, finding a backer for a project, concluding a memorandum, reminders of the forum, reporting.
    <b>Which data:</b> your name, your Telegram ID, your language, what you write about your organisation and projects, contacts, your answers to buttons. A personal number (IIN) is never asked for.
    <b>How long:</b> while you use the bot and three years after the last action; the data of a memorandum in force, until the end of its term.
    <b>Who sees it:</b> moderators; the other side sees contacts only when both agree.
    <b>Where:</b> Telegram keeps messages on servers abroad, which we cannot change.
    <b>Your rights:</b> /mydata gives all data at once, /forget erases it at once. You can withdraw your consent at any time.

    Basis: Law of the Republic of Kazakhstan on Personal Data and Their Protection, 21 May 2013, No. 94-V.
