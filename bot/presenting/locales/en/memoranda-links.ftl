# Memoranda behind a personal link
memorandum-link-what = draft memorandum { $id }, version { $version }
memorandum-link-what-part = draft memorandum { $id }: what your organisation promises
memorandum-link-file = Read the PDF
memorandum-link-parties = Parties
memorandum-link-party = { $organization }: { $position } { $signatory } ({ $authority })
memorandum-link-party-body = { $organization }: nobody named yet
memorandum-link-plan-row = { $number }. { $what } – by { $until }, { $who }
memorandum-link-in-kk = In Kazakh: { $words }
memorandum-link-in-ru = In Russian: { $words }
memorandum-link-term = Term: { $term }
memorandum-link-place = Place: { $place }
memorandum-link-tell = Send
memorandum-link-full-name = Your full name, as it should stand in the document
memorandum-link-position = Your post
memorandum-link-position-own = Another post (if yours is not listed)
memorandum-link-basis = What authorises you to act
memorandum-link-basis-own = Another document (for example: Power of attorney No. 12 of 5 March 2027)
memorandum-link-own-words = Other, I will write it
memorandum-link-intentions-kk = What will your organisation do? In Kazakh
memorandum-link-intentions-ru = The same in Russian
memorandum-link-address-kk = Address for notices in Kazakh (if it is not the one on your card)
memorandum-link-address-ru = The same in Russian
memorandum-link-confirm = Confirm
memorandum-link-change = Ask for a change
memorandum-link-change-section = What should change
memorandum-link-change-words = How should it read? All parties will read your words, and a new version follows
memorandum-link-decline = Decline
memorandum-link-reason = Why do you decline? All parties will read it, and the memorandum will be closed
memorandum-link-told = Thank you. You will get the whole text by mail to confirm once the other parties have told theirs.
memorandum-link-put = Thank you. All parties have told their parts: the whole text is on its way to you by mail, to confirm.
memorandum-link-wished = All parties have your request. You will get the next version by mail.
memorandum-link-confirmed = You have confirmed. { $count ->
    [one] One party has yet to answer.
   *[other] { $count } parties have yet to answer.
 }
memorandum-link-agreed = All parties have confirmed. The memorandum is agreed: { $number }. It is a confirmation, not a signature.
memorandum-link-declined = You declined. We have told all parties.
error-memorandum-both-languages = Please fill in both Kazakh and Russian: the two texts are of equal force.
