menu-greeting = <b>Menu</b> · { $name }
    What shall we open?
menu-hint-newcomer = To propose or support a project, register your organisation under “My organisations”. You do not need one for the forum.
menu-hint-unverified = A moderator is looking at your organisation. We will tell you at once when it is decided.
menu-organizations = 🏛 My organisations
menu-forum = 📅 Forum
menu-memoranda = 📜 Memoranda
menu-verification = ✅ Verify organisations
menu-staff = 👥 Roles
menu-language = 🌐 Language
menu-help = ❔ Help
help = <b>What ASAR does</b>
    It brings NGOs, business and the state together around projects for the community.

    • <b>An NGO</b> registers and proposes a project in its own language.
    • <b>Businesses and state bodies</b> say once what they support, and get only the projects that fit, each with the reason.
    • <b>When both sides agree</b>, each sees the other's contacts. They meet, draft a memorandum together and can invite the akimat as the third party.
    • <b>Forum</b>: the programme, your sessions and reminders. No organisation is needed.

    Answer in words, with the buttons or with 📎. A form you have begun is saved by itself.

    <b>Commands</b>
    /menu – menu
    /language – change the language
    /cancel – close a form, the draft stays
    /mydata – get all data about you
    /forget – erase it
action-open-menu = { button-to-menu }
command-menu = Menu
command-language = Change the language
command-help = Help
command-mydata = My data
command-forget = Erase my data
command-cancel = Close the form
