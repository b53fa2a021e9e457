menu-greeting = <b>Menu</b> · { $name }
    What would you like to open?
menu-hint-newcomer = To propose or support a project, register your organisation under “My organisations”. You do not need one for the forum.
menu-hint-unverified = A moderator is reviewing your organisation. We will tell you as soon as it is decided.
menu-organizations = 🏛 My organisations
menu-forum = 📅 Forum
menu-memoranda = 📜 Memoranda
menu-verification = ✅ Verify organisations
menu-counted = { $entry } · { $count }
menu-access-review = 🔑 Access requests
menu-queues = 🗂 Queues
queues = <b>Queues</b>
    The number shows how many are waiting for a decision.
menu-oversight = 🏢 Organisations
menu-staff = 👥 Roles
menu-bars = 🚫 Access
menu-language = 🌐 Language
menu-help = ❔ Help
help = <b>What ASAR does</b>
    It brings NGOs, business and government together around community projects.

    • <b>An NGO</b> registers and proposes a project in its own language.
    • <b>Businesses and government bodies</b> tell us once what they support, and get only the projects that fit, each with the reason.
    • <b>When both sides agree</b>, each sees the other's contact details. They meet, draft a memorandum and can invite the akimat as a third party.
    • <b>Forum</b>: the programme, your sessions and reminders. No organisation is needed.

    Answer with text, buttons or a file (📎). Anything you start is saved automatically.

    <b>Commands</b>
    /menu – menu
    /language – change the language
    /cancel – close a form; the draft is kept
    /mydata – get all data about you
    /forget – erase it
action-open-menu = { button-to-menu }
command-menu = Menu
command-language = Change the language
command-help = Help
command-mydata = My data
command-forget = Erase my data
command-cancel = Close the form
