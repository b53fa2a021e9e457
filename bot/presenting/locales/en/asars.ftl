asar-card = 🤝 <b>{ $title }</b>
    { $organization }
    { $at }
    { $place }
asar-line-open = ▫️ { $what }: { $there } / { $wanted }
asar-line-enough = ✅ { $what }: { $there } / { $wanted }
asar-line-at-least = at least { $minimum }
asar-line-matched = { $amount } of it from { $backer }
asar-some-backer = a partner
asar-line-mine = you bring { $amount }
asar-line-came = { $amount } came
asar-line-label = { $what }: { $left } left
asar-line-label-mine = ✓ { $what }: { $amount }
asar-line-label-own = { $what }: { $wanted }
asar-amount = { $amount } { $unit }
asar-kind-people = People
asar-kind-things = Things
asar-kind-tools = Transport and tools
asar-kind-money = Money
asar-stage-draft = Only you can see this list so far. Write what is needed, then open it.
asar-stage-open = The asar takes place if the minimum is there by { $by }. If not, everyone is released.
asar-stage-takes_place = The asar takes place.
asar-stage-released = The minimum was not there in time. Everyone has been released.
asar-stage-called_off = The asar has been called off. Why:
asar-stage-gone = The asar has been called off, because the project does not go on for now.
asar-stage-held = The asar was held. Thank you to everyone who came and gave.
asar-stage-not_told = The day is over. We have not been told how it went.
asar-money-hint = Bring money to the organiser on the day. No money goes through ASAR.
asar-take-hint = What can you bring? Choose a line.
asar-take = How much can you bring? Press a number or type your own.
asar-take-name = The organiser gets your name only if the asar takes place.
asar-take-phone = The organiser gets your name and your phone { $phone } only if the asar takes place.
asar-hands = <b>{ $title }</b>
    { $at }
    { $count ->
    [0] Nobody has taken a part yet.
    [one] { $count } entry in the list:
   *[other] { $count } entries in the list:
 }
asar-hand = { $name }: { $what }, { $amount }
asar-hand-phone = { $name }, { $phone }: { $what }, { $amount }
asar-hand-brings = { $what }: { $amount }
asar-hands-title = { $title }, { $at }
asar-hands-file = Asar, who comes.txt
asar-day-file = Asar.ics
asar-file-title = Asar: { $title }
asar-lines = “{ $title }”: which line would you like to change?
asar-change-line = How much is needed? Type the new number. Or take the line off the list.
asar-line-is-taken = Someone has already promised part of this line. If you take it off, we will tell them.
asar-came = “{ $title }”: which line came out differently? The others are kept as promised.
asar-came-of = How much really came? Type a number.
asar-ask-phone = Which phone should the organiser call? Type it or share your contact. They get it only if the asar takes place.
asar-ask-call-off = Why is the asar being called off? One sentence is enough; everyone who takes part will read it.
asar-missing-line = • { $what }: { $missing } still missing

button-add-phone = Add my phone
button-add-line = Add a line
button-asar-lines = Change lines
button-open-asar = Open to everyone
button-asar-hands = Who comes
button-asar-came = What came
button-asar-photo = Send the photo
button-move-asar = Move the day
button-call-off-asar = Call it off
button-give-back = Cannot bring it
button-asar-line-off = Take it off
action-make-asar = 🤝 Asar
action-open-asar = Open the asar
action-hold-asar = Send the photo
action-asar-still-come = I will come
action-asar-cannot-come = Cannot come

asar-made = The list is ready. Now add what is needed.
asar-you-moved = Moved. We have told everyone.
asar-line-written = Added.
asar-line-changed = Changed.
asar-line-taken-off = Taken off the list.
asar-you-take = Noted, thank you.
asar-you-gave-back = Taken off the list.
asar-you-come = See you there.
asar-phone-kept = Kept. The organiser gets it only if the asar takes place.
asar-invitation = Come to our asar: { $title }, { $at }
asar-opened = The list is open. Share it, so that people come.
asar-you-called-off = Called off. We have told everyone who takes part.
asar-came-kept = Noted.
asar-you-held = The asar is closed. We have sent the photo to everyone who gave.

asar-takes-place = ✅ The asar takes place: { $at }.
    { $title }
    { $place }
asar-takes-place-ours = ✅ The minimum is there: the asar “{ $title }” takes place, { $at }. In the file is who comes with what.
asar-tomorrow = ⏰ The asar “{ $title }” is coming up: { $at }.
    { $place }
asar-tomorrow-ours = ⏰ The asar “{ $title }” is coming up: { $at }. In the file is who comes with what.
asar-missing = “{ $title }”: the minimum has to be there by { $by }.
    { $lines }
asar-released = The asar “{ $title }” does not take place: the minimum was not there in time. You are free, and your name was given to nobody.
asar-released-ours = The asar “{ $title }” does not take place: the minimum was not there in time. Everyone has been told.
    { $lines }
asar-draft-over = The day has passed by which the list for “{ $title }” was to be full, and it was never opened. You can begin a new one.
asar-moved = The asar “{ $title }” has moved from { $before } to { $at }.
    { $place }
    Will you still come?
asar-called-off = The asar “{ $title }” has been called off. { $organization } writes: { $reason }
asar-gone = The asar “{ $title }” has been called off: the project does not go on for now. You are free.
asar-hand-gone = “{ $title }”: someone cannot come after all. Missing now: { $what }, { $amount }.
asar-line-removed = “{ $title }”: { $what } is not needed any more. What you promised of it is off the list.
asar-photo-asked = How was the asar “{ $title }”? Send one photo: everyone who gave gets it.
asar-not-told = The day of the asar “{ $title }” is over, and we have not been told how it went.
asar-not-told-ours = The asar “{ $title }” is shown as “not told” from now on. You can still send the photo.
asar-held = 🤝 The asar “{ $title }” was held. { $organization } thanks you.
settled-asar = • The asar of “{ $title }” has been called off
depends-asars = { $number } { $number ->
    [one] asar
   *[other] asars
 }

asar-day = “{ $title }”: on which day is the asar?
asar-day-label = Day
asar-at = At what time does it begin?
asar-at-label = Time
asar-place = Where do people meet? For example: Inder, 5 Abai Street, by the school.
asar-place-label = Place
asar-decided = By which day must the minimum be there? If it is not, everyone is released that evening.
asar-decided-label = Decided on
asar-review = <b>Please check</b>
    Next you write what is needed, line by line. Only you see the list until you open it.
asar-submit = Begin the list
asar-move-day = “{ $title }”: which day is it now?
asar-move-day-label = Day
asar-move-at = At what time does it begin?
asar-move-at-label = Time
asar-move-place = Where do people meet?
asar-move-place-label = Place
asar-move-review = <b>Please check</b>
    Everyone who takes part will be asked whether they still come.
asar-move-submit = Move it
asar-line-kind = “{ $title }”: what is needed?
asar-line-kind-label = Kind
asar-line-what = What exactly? For example: Cement.
asar-line-what-label = What
asar-line-amount = How much? For example: 40 bags.
asar-line-amount-label = Amount
asar-line-tenge = How much money? For example: 180,000.
asar-line-tenge-label = Amount
asar-line-minimum = At least how much? Without it the asar does not take place.
asar-line-minimum-label = At least
asar-minimum-all = All of it
asar-minimum-half = Half
asar-minimum-none = As it comes
asar-line-review = <b>Please check</b>
asar-line-submit = Add the line
asar-photo-photo = “{ $title }”: send one photo of the day. Everyone who gave gets it.
asar-photo-photo-label = Photo
asar-photo-review = <b>Please check</b>
    Everyone who gave gets this photo, and the list is closed.
asar-photo-submit = Close the list

wait-asar-decision-ours = Open since { $since }.
wait-asar-decision-ours-next-1 = On { $by } we will tell you what is missing.
wait-asar-decision-ours-next-2 = If the minimum is not there by { $by }, everyone is released.
wait-asar-photo-ours = It has been settled since { $since } that the asar takes place.
wait-asar-photo-ours-next-1 = On { $by } we will ask you for the photo.
wait-asar-photo-ours-next-2 = If there is no photo by { $by }, we will ask you again.
wait-asar-photo-ours-next-3 = If there is no photo by { $by }, it will be shown as “not told”.
mydata-table-asars = Asars you called
mydata-table-asar_parts = What you bring to asars
mydata-table-asar_backing = What your organisation adds to asars
mydata-table-asar_sheets = Asar lists you shared
mydata-asar-draft = being written
mydata-asar-open = open
mydata-asar-takes_place = takes place
mydata-asar-released = did not take place
mydata-asar-called_off = called off
mydata-asar-held = was held
mydata-asar-not_told = not told
ends-what-asar-decision = Minimum for the asar of “{ $project }”
ends-what-asar-photo = Photo of the asar of “{ $project }”
ends-how-takes-place = takes place
ends-how-released = everyone was released
ends-how-moved = moved
audit-asar-make = Asar list begun
audit-asar-open = Asar list opened
audit-asar-move = Asar moved
audit-asar-call-off = Asar called off
audit-asar-hold = Photo of an asar sent
audit-asar-came = What came to an asar told
audit-asar-take = Part of an asar taken
audit-asar-give-back = Part of an asar given back
audit-asar-give-all-back = All parts of an asar given back
audit-asar-give-phone = Phone for an asar given
audit-asar-line-write = Line of an asar added
audit-asar-line-change = Line of an asar changed
audit-asar-line-remove = Line of an asar taken off
mydata-entity-asar = asar
mydata-phone = Phone
mydata-up_to = Up to
mydata-shared_at = Shared on
