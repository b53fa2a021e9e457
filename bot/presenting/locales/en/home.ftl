home-title = ASAR: where a good idea finds support
home-description = A Telegram bot where NGOs, business and government in Kazakhstan take on good ideas together.
home-heading = Where a good idea finds support
home-lead = ASAR is a Telegram bot for NGOs, business and government. An idea typed in Kazakh reaches an entrepreneur who reads Russian, along with the reason it fits.
home-open = Open in Telegram
home-open-note = In Kazakh, Russian and English
home-no-link = The bot cannot be reached right now. Please come back in a minute.
home-asar = Asar is the Kazakh custom of building a neighbour's house together.

home-projects = See the projects
home-figures-title = ASAR today
home-figures-none = No figures yet. They will appear with the first verified organisations and projects.
home-figures-away = The figures are not available right now. Please come back in a minute.
home-figures-sample = Made-up sample records are counted too: this bot is here to be tried out.
home-figure-seeking = { $count ->
    [one] project looking for support
   *[other] projects looking for support
}
home-figure-supported = { $count ->
    [one] project backed
   *[other] projects backed
}
home-figure-memoranda = { $count ->
    [one] agreed memorandum
   *[other] agreed memoranda
}
home-figure-ngos = { $count ->
    [one] NGO
   *[other] NGOs
}
home-figure-businesses = { $count ->
    [one] business
   *[other] businesses
}
home-figure-state = { $count ->
    [one] government body
   *[other] government bodies
}
home-figure-regions = { $count ->
    [one] region with projects
   *[other] regions with projects
}
home-figure-free-will-yes = times a business said it joined a memorandum of its own free will
home-figure-free-will-rather_not = times a business said “not really of our own free will”
home-figure-free-will-no = times a business said “not of our own free will”
home-figure-answered = of pitches answered

home-steps-title = How it works
home-step-idea-title = You describe your idea
home-step-idea = In your own language, one question at a time. A moderator reads it before anyone else does.
home-step-pitch-title = It reaches the right people
home-step-pitch = A business tells us once what it wants to support. From then on it gets only projects that fit, each with the reason it fits.
home-step-match-title = Both sides agree
home-step-match = One tap shows interest. When both agree, each sees the other's contact details, and they set up a meeting.
home-step-memorandum-title = They draw up a memorandum
home-step-memorandum = It is drafted in the bot, and the akimat can join as a third party. Once everyone has confirmed it, it arrives as a PDF.

home-promise-title = No idea is lost in silence
home-promise = A backer who stays silent is reminded. Then the idea goes on to others. If they stay silent too, a moderator picks up the phone.
