# Memoranda behind a personal link
memorandum-link-what = draft memorandum of { $on }, version { $version }
memorandum-link-what-part = draft memorandum of { $on }: what your organisation intends
memorandum-link-extension = extension of memorandum { $number }, version { $version }
memorandum-link-extension-part = extension of memorandum { $number }: who answers for your organisation
memorandum-link-what-agreed = memorandum { $number }
memorandum-link-file = Read the PDF
memorandum-link-title = Title
memorandum-link-areas = Areas
memorandum-link-wishes = Changes asked for
memorandum-link-changed = What changed
memorandum-link-own-part = Your part
memorandum-link-own-part-how = Write what your organisation will do, in Kazakh and in Russian. Once every party has filled in its part, you will get the whole text to confirm.
memorandum-link-extensions = Extension
memorandum-link-extension-open = An extension until { $until } is being agreed.
memorandum-link-extension-signed = Extended until { $until }. Supplement: { $number }
memorandum-link-to-extension = Open supplement { $number }
memorandum-link-to-first = Open memorandum { $number }
memorandum-link-elsewhere = There is a separate page for it. Your organisation or an ASAR moderator can send you its link.
memorandum-link-means = Pressing the button is a confirmation, not a signature: your organisation has read the text and agrees with it. Until all have confirmed, you can still ask for a change or decline here. After that you cannot.
memorandum-link-parties = Parties
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $basis })
memorandum-link-party-body = { $organization }: nobody named yet
memorandum-link-plan-row = { $number }. { $what } – by { $until }, { $who }
memorandum-link-in-kk = In Kazakh: { $words }
memorandum-link-in-ru = In Russian: { $words }
memorandum-link-place = Place: { $place }
memorandum-link-tell = Send
memorandum-link-full-name = Your full name, as it should stand in the document
memorandum-link-position = Your position
memorandum-link-position-own = Another position (if yours is not listed)
memorandum-link-basis = What authorises you to act
memorandum-link-basis-own = Another document (if it is not listed)
memorandum-link-paper = Number and date of the order or power of attorney (for example: No. 12 of 3 March 2026). If left empty, the document has a line to fill in by hand
memorandum-link-own-words = Other, written below
memorandum-link-intentions-kk = What will your organisation do? In Kazakh
memorandum-link-intentions-ru = The same in Russian
memorandum-link-address-kk = Address for notices in Kazakh (if it is not the one on your profile)
memorandum-link-address-ru = The same in Russian
memorandum-link-reader = Who else of your organisation gets copies? They cannot confirm
memorandum-link-no-reader = Nobody
memorandum-link-confirm = Confirm
memorandum-link-change = Ask for a change
memorandum-link-change-section = What should change
memorandum-link-change-words = How should it read? The parties will read your words, and the text to confirm follows
memorandum-link-decline = Decline
memorandum-link-reason = Why do you decline? All parties will read it, and the memorandum will be closed
memorandum-link-told = Thank you. Once the other parties have filled in theirs, you will get the whole text by e-mail to confirm.
memorandum-link-put = Thank you. All parties have filled in their parts: the whole text is on its way to you by e-mail to confirm.
memorandum-link-wished = All parties have your request. You will get the next version by e-mail.
memorandum-link-draft-wished = The party that wrote this text has your request. You can fill in your part now.
memorandum-link-confirmed = You have confirmed. { $count ->
    [one] One party has yet to answer.
   *[other] { $count } parties have yet to answer.
 } Until then you can ask for a change or decline here.
memorandum-link-agreed = All parties have confirmed. The memorandum is agreed: { $number }. It is a confirmation, not a signature.
memorandum-link-signed = Memorandum { $number } is signed: each party has uploaded its signed copy.
memorandum-link-ended = Memorandum { $number } has ended.
memorandum-link-intentions = Intentions: { $organization }
memorandum-link-promise-stays = What the parties intend stays as it was; only the last day changes.
memorandum-link-declined = You declined. We have told all parties.
error-memorandum-both-languages = Please fill in both Kazakh and Russian: the two texts are of equal force.
error-memorandum-kazakh-unlike = The Kazakh text does not look like Kazakh. Please write it in Kazakh.
button-invitations = Asked by link
memorandum-invitations = <b>Asked by a personal link</b>
    { $project }
memorandum-invitations-none = Nobody. People without Telegram are asked by e-mail once their organisation has put their address on its profile.
memorandum-no-mail = ✗ No mail server is set up here, so no e-mail is sent. The party’s own representative or a moderator can copy the link and pass it on.
memorandum-invited-person = <b>{ $organization }</b>
    { $name } · { $address }
memorandum-invited-answered = ✅ Answered
memorandum-invited-opened = The page was opened and a code was asked for
memorandum-invited-handed = The link was passed on, not answered yet
memorandum-invited-closed = ✗ The link is over without an answer
memorandum-invited-stopped = ✗ Asked for no more e-mail: pass the link on, or name someone else
memorandum-invited-not_theirs = ✗ Someone else reads there: name another address, or pass the link on
memorandum-invited-refused = ✗ The address does not accept e-mail: pass the link on, or name someone else
memorandum-invited-no_mail = ✗ Not sent: no mail server is set up here
memorandum-invited-deferred = The e-mail is held up; we will send it again
memorandum-invited-sent = Sent, not opened yet
memorandum-invited-sending = Being sent
memorandum-invited-unasked = ✗ Not sent yet
button-send-link-again = New link
button-hand-link-over = Copy the link
button-tell-code = Show the code
memorandum-link-handed = This link is for this person alone. Send it to them in another messenger:

    { $link }
memorandum-link-handed-how = The link is above. When the person has opened it, show the code here and tell it to them by voice. Do not write the two together: whoever has both can answer. All parties will see who passed the link on: a representative of the party or a moderator.
memorandum-link-code = Code: <code>{ $code }</code>, until { $until } (Astana time). Tell it by voice only.
memorandum-link-sent-again = A new link is on its way
error-memorandum-link-works = The link still works. Remind the person, or copy the link.
briefing-memorandum-help = { $count } { $count ->
    [one] party to a memorandum does not answer
   *[other] parties to memoranda do not answer
 }
action-open-memorandum-help = Silent parties
menu-memorandum-help = 📜 Silent parties
memorandum-help-queue = <b>Parties that do not answer about a memorandum: { $total }</b>
memorandum-help-empty = None now. You will see new ones in your daily summary.
memorandum-help-card = <b>{ $organization }</b>
    Invited by { $drafter }
memorandum-help-extension = <b>{ $organization }</b>
    Memorandum { $number }, extension
    Proposed by { $drafter }
memorandum-help-held = <b>{ $organization }</b>
    Memorandum { $number }
    The other parties wait: { $others }
memorandum-help-signatory = Who answers: { $signatory }
memorandum-help-end = Since { $since } another party has wanted to end the memorandum; this party has yet to agree.
memorandum-help-of-extension = About the extension:
memorandum-help-how = Call the organisation. You can name another of its people, or copy a link for someone without Telegram.
memorandum-help-how-held = Call the organisation. You can send or copy a new link to the memorandum’s page for someone without Telegram.
memorandum-help-contact = 📞 { $name }: { $phone }
memorandum-help-notices = 📞 Telephone for notices: { $phone }
memorandum-help-no-number = Its profile has no telephone number. Look for it on the organisation’s official website.
memorandum-help-over = This party no longer needs a moderator.
memorandum-help-who = Who will answer for { $organization }?
memorandum-help-sure = { $signatory } will answer for { $organization }. All parties will be told, and will confirm the text with this name.
wait-memorandum-help = A moderator is to call the party: we have been waiting since { $since }.
wait-memorandum-help-next-1 = If nobody has called by { $by }, an administrator takes over.
ends-what-memorandum-help = Party that does not answer, memorandum “{ $project }”
audit-memorandum-send-link = New link to a memorandum sent
button-ask-moderators = Ask a moderator
memorandum-moderators-asked = A moderator will call them and can pass a link on.
memorandum-moderators-not-needed = Somebody of each party can still be reached. If nobody answers for long, a moderator is asked.
audit-memorandum-ask-moderators = Moderators asked to help with a memorandum
memorandum-link-english = English copy
memorandum-link-copy-of = Signed copy: { $party }
memorandum-link-copy = Upload signed copy
memorandum-link-copy-file = Your organisation’s signed copy: a scan, a signed PDF or a CMS file. Only the parties will see it
memorandum-link-signed-on = On which day did your organisation sign? The term counts from the day the last party signed
memorandum-link-copy-back = Take copy back
memorandum-link-extend = Propose to extend
memorandum-link-until = Until which day? All parties will confirm it. For example: 31.12.2028
memorandum-link-go-on = Keep the memorandum
memorandum-link-stay = Stay in the memorandum
memorandum-link-end = End it together
memorandum-link-end-sure = Yes, we propose to end the memorandum. It ends as soon as all parties agree
memorandum-link-leave = Leave the memorandum
memorandum-link-leave-sure = Yes, we leave in 30 days. All parties are told at once, and we can change our mind for 72 hours. If one party is left, the memorandum ends
memorandum-link-number = Save the number
memorandum-link-own-number = What is its number in your own records? The document itself stays as it is
error-link-not-sure = Nothing has changed. If you have decided, tick the box above the button.
error-link-file-too-large = The file is larger than { $most } MB. Make it smaller and upload it again.
error-link-file-nothing-chosen = No file chosen. Choose the signed copy.
error-link-file-busy = Many files are being checked right now. Try again in a minute.
memorandum-page = 📎 The page of memorandum { $number }: { $project }. There you can upload the signed copy, extend the memorandum or leave it.
    Term: { $term }
memorandum-link-phone = Telephone for notices (leave it empty if it should not stand in the document)
memorandum-link-email = E-mail for notices (leave it empty if it should not stand in the document)
