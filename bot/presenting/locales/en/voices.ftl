voices-ask = Does it work?
voices-place = { $settlement }, { $region }
voices-kept = No name and no phone needed. We keep your answer and its day. Until the end of the next day we also keep a mark, so that one phone does not answer many times.
voices-thanks = Thank you, your answer is noted
voices-you-said = Your answer: “{ $answer }”.
voices-said-before = This phone has answered already. We will ask again in a few months.
voices-heard-title = What people say here
voices-change = Change your answer
voices-over = We no longer ask here
voices-over-what = The project was closed or is still under way, so no answers are taken now.
voices-tally = It works: { $works } · Partly: { $partly } · No such thing here: { $not_there }
voice-said-works = It works
voice-said-partly = Partly
voice-said-not_there = No such thing here
voices-poster-file = Poster: { $title }
voices-poster-caption = 🖨 The poster of “{ $title }”. Print it and hang it where people see the result.
voices-poster-ask = Does it work?
voices-poster-how = Point your camera and tell us in ten seconds
voices-poster-answers = It works · Partly · No such thing here
voices-poster-foot = No name and no phone needed. ASAR is a platform for trilateral cooperation.
voices-poster-asked = 🏁 “{ $title }”: now let’s ask the people it was for. Print the poster and hang it at the place: passers-by answer in ten seconds, without an account.
voices-poster-nudge = “{ $title }”: is the poster up? Without it nobody can say that the project works.
voices-poster-again = “{ $title }”: it is time to ask people there again whether it works. Please check that the poster still hangs; if not, here it is once more.
voices-poster-again-nudge = “{ $title }”: does the poster still hang? We are asking people there again.
voices-poster-over = “{ $title }”: we will not remind you of the poster again. If you hang it later, answers will still come.
voices-heard = 🗣 <b>{ $title }</b>
    { $organization }
    People there have answered. It works: { $works }, partly: { $partly }, no such thing: { $not_there }.
voices-not-there = “{ $title }”, { $organization }: most people there say that there is no such thing ({ $not_there }; it works: { $works }, partly: { $partly }). A moderator will call the organisation.
action-open-voices = Voices there
action-poster-hangs = The poster hangs
button-poster = Get the poster
button-voices-page = Page for people
poster-you-hung = Noted: the poster hangs.
poster-you-hung-again = Noted: the poster hangs. We will ask again on { $on }.
voices-card = <b>{ $title }</b>
    { $organization }
    What people at the place say
voices-few = Fewer than five answers so far. We show them from five on.
voices-round-0 = At completion
voices-round-3 = After 3 months
voices-round-12 = After 12 months
voices-round = <b>{ $round }</b>
    { $voices }
voices-said-on = { $answer }, { $on }: { $words }
wait-voices-poster = Waiting since { $since } for the poster to hang there.
wait-voices-poster-next-1 = We will ask about the poster on { $by }.
wait-voices-poster-next-2 = If it does not hang by { $by }, we will remind them.
wait-voices-poster-next-3 = If it does not hang by { $by }, we will stop reminding until the next time.
wait-voices-poster-ours = Waiting since { $since } for you to hang the poster.
wait-voices-poster-ours-next-1 = We will ask about it on { $by }.
wait-voices-poster-ours-next-2 = If it does not hang by { $by }, we will remind you.
wait-voices-poster-ours-next-3 = If it does not hang by { $by }, we will stop reminding until the next time.
wait-call-voices = A moderator is to call about what people there say: waiting since { $since }.
wait-call-voices-next-1 = If nobody has called by { $by }, an administrator will see to it.
voices-add = Add a photo or a word
voices-add-what = Only if you like. We show it once a moderator has seen it, and take the place and time out of the photo.
voices-add-words = One line, without names or phone numbers
voices-add-photo = Photo
voices-add-button = Add
voices-added = Thank you. A moderator will look at what you added, and then everybody can see it.
voice-queue = <b>Photos and words from the place: { $total }</b>
voice-queue-empty = No photos or words to look at.
voice-review-card = 🗣 <b>{ $title }</b>
    { $organization }
    { $round } · { $answer } · { $on }
voice-review-photo = There is a photo: open it with the button below.
voice-review-hint = Do not show children’s faces, other people’s names or phone numbers, threats or advertising. The answer itself counts anyway.
button-show-voice = Show to all
button-hide-voice = Do not show
button-voice-photo = Open the photo
voice-you-showed = “{ $title }”: everybody can see the photo and words now.
voice-you-hid = “{ $title }”: nobody will see the photo and words. The answer counts.
decision-voice-shown = shown
decision-voice-hidden = not shown
menu-voice-review = 🗣 Voices from places
action-open-voice-review = Voices
action-undo-voice-review = Undo
briefing-voice-review = { $count } { $count ->
    [one] photo or word from a place to look at
   *[other] photos or words from places to look at
 }
briefing-call-voices = { $count } { $count ->
    [one] project: people there say there is no such thing
   *[other] projects: people there say there is no such thing
 }
wait-voice-review = Waiting for a look since { $since }.
wait-voice-review-next-1 = Due for a look by { $by }.
wait-voice-review-next-2 = If nobody looks by { $by }, an administrator will see to it.
late-voices = • people there say that there is no such thing: { $count } of { $total }
