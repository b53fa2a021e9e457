menu-greeting = <b>Menu</b>
    { $name }, what shall we do today?
menu-hint-newcomer = To begin, register your organisation under “My organisations”. The forum needs no organisation.
menu-hint-unverified = A moderator is looking at your organisation. We will tell you at once when it is decided.
menu-organizations = 🏛 My organisations
menu-forum = 📅 Forum
menu-memoranda = 📜 Memoranda
menu-verification = ✅ Verify organisations
menu-staff = 👥 Roles
menu-language = 🌐 Language
menu-help = ❔ Help
help = <b>What ASAR does</b>
    An NGO proposes a project. The bot finds backers it fits and tells each of them why. If both sides agree, they see each other's contacts, the akimat joins as third side, and a memorandum is drawn up.

    <b>Commands</b>
    /menu – menu
    /language – change the language
    /mydata – the data about you
    /forget – erase the data
    /cancel – close a form (the draft is kept)
command-menu = Menu
command-language = Change the language
command-help = Help
command-mydata = My data
command-forget = Erase my data
command-cancel = Close the form
