memoranda-title = <b>My memoranda</b>
memoranda-empty = No memoranda yet. Once both sides agree, press “Draft a memorandum” under the pitch. If others invite you, it appears here.

memorandum-level-regional = Regional memorandum
memorandum-level-national = National memorandum
memorandum-stage-put = ⏳ Waiting for the parties to confirm
memorandum-stage-draft = ⏳ Draft: the text is not complete yet
memorandum-stage-agreed = 🤝 Agreed, not signed yet. Number: { $number }
memorandum-stage-signed = ✅ Signed. Number: { $number }
memorandum-stage-ended = ☑ Ended. Number: { $number }
memorandum-stage-declined = ✗ Declined by a party
memorandum-stage-lapsed = ✗ Lapsed: not everyone confirmed in time, or it no longer has a basis
memorandum-stage-taken_back = ✗ Taken back by the party that drafted it
memorandum-frozen-late = The text was fixed from the records of the day the service was updated.

memorandum-card = <b>{ $project }</b>
    { $level }
memorandum-card-party = { $sign } { $organization } · { $position } { $signatory }
memorandum-card-body = { $sign } { $organization }
memorandum-card-part-written = has filled in its part
memorandum-card-part-open = has not filled in its part yet
memorandum-card-own-number = number at this party: { $number }
memorandum-card-wish = ✏ { $section }: { $words }
memorandum-card-acknowledged = confirmed in the chat: { $at } (Astana time)
memorandum-card-declined = declined. Reason: { $reason }
memorandum-card-subject = <b>Aims</b>
    { $subject }
memorandum-card-plan = <b>Plan</b>
    { $plan }
memorandum-plan-item = { $what } – by { $until }, { $who }

memorandum-subject = What are the aims of the memorandum on “{ $project }”? Put each on a separate line, or use the project's text:

    { $aims }
memorandum-subject-label = Aims
memorandum-keep-aims = Use this text
memorandum-as-offered = As offered
memorandum-intentions_own = What does { $organization } intend to do? For example: Open clubs in three schools and report every quarter.
memorandum-intentions_own-label = Our intentions
memorandum-third = Will there be a third party? The government bodies responsible for this place and these areas of work come first. You can also search by typing a name.
memorandum-third-label = Third party
memorandum-two-parties = Two parties are enough
memorandum-place = Where is the memorandum concluded? Press the button, or type a city, town or village.
memorandum-place-label = Place
memorandum-term = How long will the memorandum last? Choose a number of months, or type the last day. For example: 31.12.2027.
memorandum-term-label = Term
memorandum-term-months = { $months } { $months ->
    [one] month
   *[other] months
 }
memorandum-term-until = until { $until }
memorandum-plan = What is planned? Type one action. For example: buy 12 laptops. We ask for the day and who is responsible next.
memorandum-plan-label = Plan
memorandum-signatory_own = Who confirms for { $organization }?
memorandum-signatory_own-label = Our representative
memorandum-myself = Me: { $name }
memorandum-position = What position does the representative of { $organization } hold? Choose one or type it.
memorandum-position-label = Position
memorandum-basis = Which document authorises them to act? Choose one or type it.
memorandum-basis-label = Authority
memorandum-paper = { $basis }: what are its number and date? One line, for example: No. 12 of 3 March 2026. If you skip this, the document leaves a line to fill in by hand.
memorandum-paper-label = Number and date
memorandum-signatory_counterpart = Who should we invite for { $organization }?
memorandum-signatory_counterpart-label = Their representative
memorandum-signatory_third = Who should we invite for { $organization }?
memorandum-signatory_third-label = Third party’s representative
memorandum-review = <b>Please check</b>
    Next you will see the draft as a PDF.
memorandum-submit = See the draft
memorandum-confirm = The draft is above. If it is right, we will send it to the parties:

    { $parties }

    Next, each party fills in its own part, and then all of them confirm the text. That is when the memorandum is agreed.
button-send-memorandum = Send to parties
button-remove-last = Remove last
memorandum-sent = Sent to the parties.

memorandum-file = Memorandum { $number }.pdf
memorandum-file-draft = Memorandum, draft.pdf
memorandum-file-caption = { $number } · { $project }
memorandum-file-draft-caption = Draft · { $project }
button-memorandum-file = 📄 Get the PDF

memorandum-invited = 📜 { $organization } invites you to conclude a memorandum: <b>{ $project }</b>

    Parties:
    { $parties }

    The draft is attached. Please read it, then confirm it, or decline and say why.
memorandum-invited-own = 📜 The text of your memorandum is ready: <b>{ $project }</b>

    Parties:
    { $parties }

    Every party has filled in its part. The draft is attached: please read it, then confirm it.
memorandum-agreed = 🤝 All parties have agreed the memorandum: <b>{ $number }</b>
    { $project }
    Term: { $term }
    The document is attached: you can print and sign it now.
memorandum-declined = { $organization } has declined the memorandum: { $project }
    Reason: { $reason }
    You can talk it over and draft a new one.
action-acknowledge-memorandum = Confirm
action-decline-memorandum = Decline
action-open-memorandum = Read

memorandum-acknowledge = You are about to confirm the memorandum: <b>{ $project }</b>

    { $organization }
    { $position } { $signatory }
    Authority: { $basis }

    You intend: { $intentions }
    Place: { $place }
    { $term }

    Pressing the button is a confirmation, not a signature. It means that your organisation has read the text and agrees with it. Until everyone has confirmed, you can still ask for a change or decline. After that you cannot.
button-acknowledge = ✅ I confirm
memorandum-decline = Please write why you decline the memorandum “{ $project }”. All parties will read your words, and the memorandum will be closed.
memorandum-you-acknowledged = Confirmed. { $count ->
    [one] One party has yet to answer.
   *[other] { $count } parties have yet to answer.
 }
memorandum-you-completed = All parties have confirmed. The memorandum is agreed: { $number }
memorandum-you-declined = You declined. We have told all parties.

depends-memoranda-signed = { $number } { $number ->
        [one] agreed memorandum
       *[other] agreed memoranda
    } (the name and position stay)

memorandum-office = 📜 { $organization } invites { $own } to conclude a memorandum: <b>{ $project }</b>

    The draft is attached. First fill in your part: who signs, what you intend to do, where to write to you. Then every party gets the final text to confirm.
memorandum-office-own = 📜 Your organisation is preparing a memorandum: <b>{ $project }</b>. Now it needs your part.

    The draft is attached. Fill in who signs, what you intend to do, and where to write to you. Then every party gets the final text to confirm.
memorandum-office-nudge = 📜 The memorandum “{ $project }” is waiting for you: fill in your part.
memorandum-nudge = 📜 The memorandum “{ $project }” is waiting for you to confirm or decline it.
memorandum-silent = { $signatory } has not answered about the memorandum “{ $project }” for some time. You can remind them, or open the memorandum and take it back.
memorandum-silent-ours = Your colleague { $signatory } has not answered about the memorandum “{ $project }” for some time. Please remind them.
memorandum-taken-back = The memorandum “{ $project }” was taken back by the party that drafted it. You can draft a new one together.
memorandum-lapsed = The memorandum “{ $project }” has lapsed: not everyone answered in time. You can draft a new one.
settled-memorandum-lapsed = The memorandum “{ $project }” has lapsed.
settled-memorandum-stays = The memorandum { $number } stays as it was agreed.
action-tell-office = Fill in our part
memorandum-office-told = Thank you. You will get the final text to confirm as soon as the others have filled in their parts.
memorandum-office-told-last = Thank you. The text is final now and has been sent to all parties to confirm.
button-take-back-memorandum = Take back
memorandum-take-back = Take back the memorandum “{ $project }”? All parties will be told, and nobody can confirm it any more. You can draft a new one.
memorandum-you-took-back = Taken back. We have told all parties.
memorandum-no-intentions = not set out separately
memorandum-part-open = not written yet
wait-memorandum-signatory = Since { $since } we have been waiting for someone from this party to take it on.
wait-memorandum-signatory-next-1 = If nobody has by { $by }, we will remind them.
wait-memorandum-signatory-next-2 = If nobody has by { $by }, we will remind them again.
wait-memorandum-signatory-next-3 = If nobody has by { $by }, we will tell the drafter.
wait-memorandum-signatory-next-4 = If nobody has by { $by }, the memorandum lapses.
wait-memorandum-signatory-ours = Since { $since } we have been waiting for you or a colleague to take it on.
wait-memorandum-signatory-ours-next-1 = If nobody has by { $by }, we will remind you.
wait-memorandum-signatory-ours-next-2 = If nobody has by { $by }, we will remind you again.
wait-memorandum-signatory-ours-next-3 = If nobody has by { $by }, we will tell the drafter.
wait-memorandum-signatory-ours-next-4 = If nobody has by { $by }, the memorandum lapses.
wait-memorandum-office = Since { $since } we have been waiting for this party to fill in its part.
wait-memorandum-office-next-1 = If it has not come by { $by }, we will remind them.
wait-memorandum-office-next-2 = If it has not come by { $by }, we will remind them again.
wait-memorandum-office-next-3 = If it has not come by { $by }, we will tell their colleagues and the drafter.
wait-memorandum-office-next-4 = If it has not come by { $by }, the memorandum lapses.
wait-memorandum-office-ours = Since { $since } we have been waiting for you to fill in your part.
wait-memorandum-office-ours-next-1 = If you have not done it by { $by }, we will remind you.
wait-memorandum-office-ours-next-2 = If you have not done it by { $by }, we will remind you again.
wait-memorandum-office-ours-next-3 = If you have not done it by { $by }, we will tell your colleagues and the drafter.
wait-memorandum-office-ours-next-4 = If you have not done it by { $by }, the memorandum lapses.
wait-memorandum-confirmation = We have been waiting for a confirmation since { $since }.
wait-memorandum-confirmation-next-1 = If it has not come by { $by }, we will remind them.
wait-memorandum-confirmation-next-2 = If it has not come by { $by }, we will remind them again.
wait-memorandum-confirmation-next-3 = If it has not come by { $by }, we will tell their colleagues and the drafter.
wait-memorandum-confirmation-next-4 = If it has not come by { $by }, the memorandum lapses.
wait-memorandum-confirmation-ours = We have been waiting for your confirmation since { $since }.
wait-memorandum-confirmation-ours-next-1 = If you have not confirmed by { $by }, we will remind you.
wait-memorandum-confirmation-ours-next-2 = If you have not confirmed by { $by }, we will remind you again.
wait-memorandum-confirmation-ours-next-3 = If you have not confirmed by { $by }, we will tell your colleagues and the drafter.
wait-memorandum-confirmation-ours-next-4 = If you have not confirmed by { $by }, the memorandum lapses.
depends-memoranda = { $number } { $number ->
    [one] open memorandum
   *[other] open memoranda
 }
depends-memoranda-in-force = { $number } { $number ->
    [one] agreed memorandum (it stays so)
   *[other] agreed memoranda (they stay so)
 }
depends-memoranda-signatory = { $number } { $number ->
    [one] memorandum that somebody else will answer
   *[other] memoranda that somebody else will answer
 }
memorandum-draft-nudge = 📜 The draft of the memorandum “{ $project }” is waiting for you: complete the text and we will pass it on.
memorandum-day-has-come = 📜 The memorandum “{ $project }” is not agreed yet, and its last day has come: { $until }. Choose another day, and we will send the text to the parties to confirm.
memorandum-cannot-be-printed = 📜 The memorandum “{ $project }” is ready, but the document cannot show { $characters } in “{ $text }”. Please write it in Kazakh, Russian or Latin letters. For example: Kim Li Min. An organisation changes its name in its profile. Then we will send the text to the parties to confirm.
memorandum-change-asked = ✏ { $organization } asks to change the memorandum “{ $project }”. Section: { $section }
    { $words }
    You will get the next version to confirm.
memorandum-draft-change-asked = ✏ { $organization } asks to change the draft memorandum “{ $project }”. Section: { $section }
    { $words }
    Edit the text or leave it as it is. Then all parties confirm it.
memorandum-confirmation-lapsed = ✏ { $organization } asks to change the memorandum “{ $project }”, so your confirmation no longer counts. Section: { $section }
    { $words }
    You will get the next version to confirm.
memorandum-reworded = 📜 Memorandum “{ $project }”: ASAR has changed the standard clauses around your text. What the parties wrote stays as it is. Earlier confirmations no longer count: please read the text anew and confirm it.
memorandum-signatory-replaced = Memorandum “{ $project }”: { $signatory } now answers for { $organization }. All parties will confirm the text with this name.
memorandum-other-post = 🖊 { $signatory } signs the memorandum “{ $project }” for { $organization } with a different position from the one on the organisation’s profile.
    Profile: { $post }
    Memorandum: { $written }

    Please check who signs. If the position is wrong, ask for a change before you confirm.
memorandum-other-post-on-card = The organisation’s profile gives another position: { $post }
card-other-post = 🖊 { $signatory } signs a memorandum for { $organization } with a different position from the one that you checked for its profile.
    Profile: { $post }
    Memorandum: { $written }

    Please call the organisation and ask who signs.
memorandum-section-title = title
memorandum-section-aims = aims
memorandum-section-areas = areas
memorandum-section-plan = action plan
memorandum-section-term = term
memorandum-section-place = place
memorandum-section-part = a party’s own part
settled-memorandum-signatory-gone = Somebody else will answer for the memorandum “{ $project }”, and the text will be confirmed anew.
wait-memorandum-draft = Since { $since } we have been waiting for the drafter to complete the text.
wait-memorandum-draft-next-1 = If it is not complete by { $by }, we will remind them.
wait-memorandum-draft-next-2 = If it is not complete by { $by }, we will remind them again.
wait-memorandum-draft-next-3 = If it is not complete by { $by }, we will remind them one last time.
wait-memorandum-draft-next-4 = If it is not complete by { $by }, the memorandum lapses.
wait-memorandum-draft-ours = Since { $since } we have been waiting for you to complete the text.
wait-memorandum-draft-ours-next-1 = If you have not completed it by { $by }, we will remind you.
wait-memorandum-draft-ours-next-2 = If you have not completed it by { $by }, we will remind you again.
wait-memorandum-draft-ours-next-3 = If you have not completed it by { $by }, we will remind you one last time.
wait-memorandum-draft-ours-next-4 = If you have not completed it by { $by }, the memorandum lapses.
wait-memorandum-seal = Agreed, and waiting for the service’s seal since { $since }.
wait-memorandum-seal-next-1 = If it is not sealed by { $by }, we will tell an administrator.
wait-memorandum-seal-next-2 = If it is not sealed by { $by }, we will show it as overdue.
briefing-memorandum-seal = { $count } { $count ->
    [one] memorandum waits
   *[other] memoranda wait
 } to be sealed: check the key with “asar keys show”
memorandum-copy-uploaded = 📎 { $organization } has uploaded its signed copy: { $project }, { $number }. The party uploaded it; the service does not vouch for it.
memorandum-copy-withdrawn = ↩ { $organization } has taken its signed copy back: { $project }, { $number }. The memorandum stays agreed; it counts as signed once every party’s copy is there.
memorandum-signed = ✅ The signed copies of all parties are there: { $project }, { $number }.
    Term: { $term }
memorandum-term-ends = ⏰ Memorandum { $number } ends soon: { $project }
    Term: { $term }
    If you want to extend it, agree on that in time.
memorandum-term-ends-unsigned = ⏰ The last day of memorandum { $number } is { $until }: { $project }. An extension until { $extended } is agreed but not signed. For the memorandum to go on, sign the supplement and upload your copy.
memorandum-ended = ☑ Memorandum { $number } has ended: { $project }.
memorandum-leaves = { $organization } is leaving memorandum { $number }: { $project }. It leaves on { $until }.
memorandum-left = { $organization } has left memorandum { $number }: { $project }. It goes on between the others.
memorandum-end-wanted = { $organization } would like to end memorandum { $number }: { $project }. It ends once everyone agrees.
wait-memorandum-term = The term of the memorandum has been running since { $since }.
wait-memorandum-term-next-1 = We will remind you on { $by }.
wait-memorandum-term-next-2 = We will remind you on { $by }.
wait-memorandum-term-next-3 = The memorandum ends on { $by }.
wait-memorandum-term-ours = The term of the memorandum has been running since { $since }.
wait-memorandum-term-ours-next-1 = We will remind you on { $by }.
wait-memorandum-term-ours-next-2 = We will remind you on { $by }.
wait-memorandum-term-ours-next-3 = The memorandum ends on { $by }.
wait-memorandum-exit = The notice has been running since { $since }.
wait-memorandum-exit-next-1 = The party leaves on { $by }.
wait-memorandum-exit-ours = The notice has been running since { $since }.
wait-memorandum-exit-ours-next-1 = The party leaves on { $by }.
button-ask-for-change = Ask for a change
button-revise = Edit the text
button-what-changed = What changed
button-upload-signed = Upload signed copy
button-replace-signatory = Change representative
button-replace-signatory-sure = Change
button-add-reader = Who gets copies
button-leave-memorandum = Leave the memorandum
button-leave-memorandum-sure = Give notice
button-end-memorandum = End it together
button-end-memorandum-sure = Agree to end
button-take-back-copy = Take copy back
memorandum-more = <b>{ $project }</b>
memorandum-change-section = What should change in the memorandum “{ $project }”?
memorandum-part-of = { $organization }: own part
memorandum-part-changed = the part of { $organization }
memorandum-change-words = Section: { $section }. What should change, and how? All parties will read your words. This version can no longer be confirmed; the next one follows.
memorandum-draft-change-words = Section: { $section }. What should change, and how? Your words go to the party that wrote this text; the others can read them too.
memorandum-you-asked = All parties have your request. You will get the next version to confirm.
memorandum-you-asked-drafter = The party that wrote this text has your request. You can fill in your part now. You will get the whole text to confirm.
memorandum-difference = <b>What changed</b>
    { $project }
memorandum-difference-none = The text is the same.
memorandum-change-in = <b>Section: { $section }</b>
memorandum-change-old = Before: { $words }
memorandum-change-new = Now: { $words }
memorandum-revise = <b>Next version</b>
    { $project }
    Choose the section to edit. The rest stays as it is.
memorandum-revise-section = Edit: { $section }
memorandum-wish = ✏ <b>{ $section }</b> · { $organization }
    { $words }
memorandum-wanted = • { $section }, { $language }
memorandum-and-more = And { $count } more.
memorandum-words-kazakh = Section: { $section }. Write the text in Kazakh. Now it says:

    { $now }
memorandum-words-russian = Now the text in Russian ({ $section }). In Kazakh:

    { $other }

    In Russian now:

    { $now }
new-plan-plan = { memorandum-plan }
new-plan-plan-label = { memorandum-plan-label }
new-plan-other = <b>{ $section }</b> · text { $number } of { $total }

    Now please write it { $language }. This is what it says { $source }:

    { $words }
new-plan-other-label = { memorandum-other-label }
memorandum-revised-put = The new version has been sent to all parties to confirm.
memorandum-revised = Saved. Once the parties have filled in their parts, the version goes out to be confirmed.
memorandum-successor = Who will answer for the memorandum “{ $project }” now?
memorandum-nobody-else = Your organisation has no other representative. First invite a colleague from its profile.
memorandum-replace = { $signatory } will answer for the memorandum “{ $project }”. All parties will be told, and will confirm the text with this name. Earlier confirmations will not stand.
memorandum-you-replaced = Done. We have told all parties.
memorandum-reader = Who should get copies of the memorandum “{ $project }”? They cannot confirm it. Whoever gets them is marked ✓: a tap ends that.
memorandum-reader-named = They will get copies from now on.
memorandum-reader-stopped = No copies from now on.
memorandum-upload = Upload the signed copy of memorandum { $number }: a photo, a PDF or a CMS file. Only the parties will see it:

    { $others }
memorandum-copy-taken = 📎 The copy is kept. It is shown as uploaded by the party.
memorandum-copy-scan = It is a scan or a photo.
memorandum-copy-signed-pdf = It is a signed PDF.
memorandum-copy-cms = It is a signature in a file of its own (CMS).
memorandum-copy-fit-fits = It belongs to the sealed file.
memorandum-copy-fit-same = It is the sealed file itself, not signed.
memorandum-copy-fit-other-file = It is about another file.
memorandum-copy-fit-text-mode = The file was signed as a text.
memorandum-copy-fit-unknown = Its text is not checked here.
memorandum-signature-fits = • { $name }: the signature fits the file. The certificate is not checked here.
memorandum-signature-broken = • { $name }: the signature does not fit the file.
memorandum-signature-not-checked = • { $name }: not checked here.
memorandum-copy-official = To check an electronic signature officially: { $where }
memorandum-copy-taken-back = The copy is taken back.
memorandum-leave = Leave memorandum { $number }?
    { $project }

    You leave on { $leaves }. { $what }

    We will tell all parties now. You can change your mind for 72 hours.
memorandum-leave-ends = On that day the memorandum ends for everyone: without you one party is left.
memorandum-leave-goes-on = It goes on between the others.
memorandum-leave-extension = The extension that is being agreed comes to nothing at once.
memorandum-you-leave = We have told all parties.
memorandum-end = Agree to end memorandum { $number }?
    { $project }

    It ends as soon as all parties agree.
memorandum-you-ended = All parties agree. The memorandum has ended.
memorandum-you-want-end = We have told all parties that you agree.
memorandum-wants = Texts still to be written: { $count }.
button-memorandum-more = More
memorandum-title-label = Title
memorandum-keep-both = Use it in both languages
memorandum-other = <b>{ $section }</b> · text { $number } of { $total }

    Now please write it { $language }. This is what it says { $source }:

    { $words }
memorandum-other-label = In the other language
memorandum-other-line = { $section }: { $words }
memorandum-other-all = Every text is there in both languages. Choose one to write again, or press “Done”.
memorandum-plan-line = Action { $number } of the plan
memorandum-plan-line-who = Action { $number } of the plan: who is responsible
memorandum-plan-until = “{ $what }”: by which day? Choose one or type a date.
memorandum-plan-who = “{ $what }”, by { $until }: who is responsible? Choose a party or type a name.
memorandum-plan-more = What comes next? Type one more action, choose a line by its number to change it, or press “{ button-done }”.
memorandum-plan-change = Line { $number }: { $line }. What should change?
memorandum-plan-what = Line { $number } now says “{ $what }”. What should it say?
button-plan-what = Action
button-plan-until = Day
button-plan-who = Who does it
button-remove-line = Remove line
memorandum-full_name = Who signs for { $organization }? Type the full name as their ID has it.
memorandum-full_name-label = Signs
memorandum-address = Which legal address should notices to { $organization } go to? Choose it, or type one with street and house.
memorandum-address-label = Address for notices
memorandum-phone = Should the document give a phone number for notices to { $organization }? Choose one or type it. For example: +7 701 234 56 78. If not, skip.
memorandum-phone-label = Phone for notices
memorandum-email = And an e-mail address? Choose one or type it. For example: info@uiym.kz. If not, skip.
memorandum-email-label = E-mail for notices
memorandum-own_number = What is the number of the memorandum in your own records? If there is none yet, skip.
memorandum-own_number-label = Your number
button-same-in-both = Same in both
button-written-in = This is { $language }
own-part-full_name = Who signs for { $organization }? Type the full name as their ID has it.
own-part-full_name-label = { memorandum-full_name-label }
own-part-position = What position does the representative of { $organization } hold? Choose one or type it.
own-part-position-label = { memorandum-position-label }
own-part-basis = Which document authorises them to act? Choose one or type it.
own-part-basis-label = { memorandum-basis-label }
own-part-paper = { memorandum-paper }
own-part-paper-label = { memorandum-paper-label }
own-part-intentions = What does { $organization } intend to do? For example: Open clubs in three schools and report every quarter.
own-part-intentions-label = { memorandum-intentions_own-label }
own-part-address = Which legal address should notices to { $organization } go to? Choose it, or type one with street and house.
own-part-address-label = { memorandum-address-label }
own-part-phone = Should the document give a phone number for notices to { $organization }? Choose one or type it. For example: +7 701 234 56 78. If not, skip.
own-part-phone-label = { memorandum-phone-label }
own-part-email = And an e-mail address? Choose one or type it. For example: info@uiym.kz. If not, skip.
own-part-email-label = { memorandum-email-label }
own-part-own_number = What is the number of the memorandum in your own records? If there is none yet, skip.
own-part-own_number-label = { memorandum-own_number-label }
own-part-other = <b>{ $section }</b> · text { $number } of { $total }

    Now please write it { $language }. This is what it says { $source }:

    { $words }
own-part-other-label = { memorandum-other-label }
own-part-review = <b>This is how the memorandum will name your party</b>
    Once everyone has filled in their part, the text comes to you to confirm. It can still be changed at a party’s request.
own-part-submit = ✅ All correct
action-draft-own = 📜 Draft a memorandum
memorandum-drafter = On behalf of which organisation?
memorandum-counterpart = Who is the memorandum with? Type the name of the organisation or part of it.
memorandum-counterpart-label = The other party
memorandum-title = What is the memorandum about? Type its title. For example: summer camps for village schoolchildren.
memorandum-subject-anew = What are the aims of the memorandum? Put each on a separate line.
memorandum-third-anew = Will there be a third party? If so, type its name or part of it.
memorandum-state-finds = A government body invites no business by name: the business or an NGO starts that memorandum.
memorandum-areas = Which areas do you work on together? Mark up to five.
memorandum-areas-label = Areas
memorandum-no-areas = not named separately
memorandum-stage-sealing = 🤝 Agreed, being sealed. Number: { $number }
memorandum-stage-agreed_before = 🤝 Agreed, not signed yet. Number: { $number }. The service did not seal files at that time, so this one has no seal.
memorandum-card-promise = <b>What we intend</b>
    { $intentions }
memorandum-card-place = Place: { $place }
memorandum-card-term = Term: { $term }
memorandum-counted-day = until { $until } inclusive
memorandum-counted-open = { $months } { $months ->
    [one] month
   *[other] months
 } from the last signature, until then from agreement
memorandum-counted-agreed = { $months } { $months ->
    [one] month
   *[other] months
 } from agreement, last day { $until }. Once everyone has signed, it counts from the last signature.
memorandum-counted-signed = { $months } { $months ->
    [one] month
   *[other] months
 } from the last signature, last day { $until }
memorandum-card-acknowledged-page = confirmed on a page, link sent to { $address }: { $at } (Astana time)
memorandum-card-acknowledged-handed = confirmed on a page by a link that their own representative passed on: { $at } (Astana time)
memorandum-card-acknowledged-handed-moderator = confirmed on a page by a link that a moderator passed on: { $at } (Astana time)
memorandum-card-check = Check the document: { $page }
button-check-page = Check page
button-memorandum-english = Copy in English
memorandum-file-english = Memorandum { $number }, English copy.pdf
memorandum-file-english-caption = Copy in English, without legal force · { $project }
