shared-stage = <b>Stage:</b> { $stage }
shared-line = { $region }, { $settlement } · { $needs }
shared-nothing = Nothing found. Open the bot
button-open-shared = Open the project
button-share = Share
