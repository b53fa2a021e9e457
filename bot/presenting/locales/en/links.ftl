# Personal links, their pages and e-mails
link-title = Your answer is needed
link-asked-by = { $organizations } would like your answer through ASAR.
link-asked = Someone on ASAR is waiting for your answer.
link-answers-for = The answer is awaited from { $organization }.
link-for = This page is for one person: { $name } · { $organization }
link-code-why = Before we show the text, we check that the e-mail reached you. We will send a six-digit code to { $address }; it works for 10 minutes.
link-code-by-voice = Whoever gave you this link will tell you a six-digit code. It works for 10 minutes.
link-code-sent = The code is on its way to { $address }. It works until { $until } (Astana time).
link-to-answer = What you can do here
link-code = Six-digit code
link-send-code = Send the code
link-send-again = Send a new code
link-enter = Continue
link-over-title = This link no longer works
link-over-replaced = Another link works now: the one in the latest e-mail, or the one you were given. If no answer is expected from you, someone else is answering.
link-over-newer = The text has changed. The new version is behind the link in the latest e-mail, or the one you were given.
link-over-withdrawn = This is no longer being asked. You do not need to do anything.
link-over-tries = There were too many wrong codes.
link-over-stopped = You asked us not to e-mail this address. If you have changed your mind, say so here.
link-over-not_theirs = You told us that this e-mail is not for you, so the link is closed.
link-over-forgotten = Your data is deleted, so the link is closed.
link-over-expired = The link has expired.
link-over-ask = Ask your organisation or an ASAR moderator for a new link.
link-new-to = A new one will go to { $address }.
link-new = Send a new link
link-consent-title = We need your consent first
link-consent-why = The text opens once you have consented.
link-consent = { button-agree }
link-you-promise = What your organisation intends
link-data = My data
link-data-why = You can see and delete what ASAR keeps about you. We will send a six-digit code to { $address }; it works for 10 minutes.
link-data-lead = This is everything ASAR keeps about you.
link-data-json = File for programs (JSON)
link-data-in-bot = You use the ASAR bot, so your data is not shown here. In the bot, /mydata gets it for you and /forget deletes it.
link-forget = Delete my data
link-forget-title = Delete your data?
link-forget-what = Your address and name are deleted at once, your consent is withdrawn and this link is closed. Agreed memoranda keep the name and position of whoever confirmed them. This cannot be undone.
link-forget-yes = Delete
link-forgotten = Your data is deleted
link-stop = Stop e-mailing this address
link-stop-title = Stop e-mailing you?
link-stop-what = ASAR will not e-mail { $address } again, on anyone's behalf. Links sent there are closed, and whoever asked is told.
link-stop-yes = Stop
link-stopped = We no longer e-mail { $address }
link-stop-address = Type the whole address: { $address }
link-resume-what = If you change your mind, say so here: we tell whoever invited you, and they can e-mail you again.
link-resume-yes = E-mail me again
link-not-me = This is not for me
link-not-me-what = Did the e-mail come to { $address } by mistake? We will close the link, stop e-mailing this address about it, and ask the organisation to check the address.
link-not-me-yes = Not for me
link-not-me-said = Thank you. We will not e-mail you about this again
link-me-what = If the e-mail was for you after all, say so here: we will tell whoever invited you.
link-me-yes = It was for me
link-back = Back

mail-invited = { $organizations } would like your answer: { $what }.

    ASAR brings NGOs, business and the state together. You do not need Telegram: it is all on one page.
mail-invited-by-asar = Someone on ASAR is waiting for your answer: { $what }.
mail-open = Open the page
link-again = You asked for a new link: { $what }. The former one no longer works.
mail-not-for-you = The link is for you alone. Once you open the page, we send a code to this address.
mail-stop = Stop e-mailing this address
mail-code = Your ASAR code: { $code }. It works until { $until } (Astana time). If you did not ask for it, do nothing: without the code nobody can answer for you. Tell it to no one.
mail-own-code = { $code } is your ASAR code. With it a representative of { $organization } sets this address as their own in the Telegram bot; it works until { $until } (Astana time). If that was not you, do nothing, and tell the code to no one.

link-tries = 🔒 The link is closed: too many wrong codes.
    { $what } · { $address }

    Their organisation or a moderator can send a new one.
link-address-refused = ✉️ { $address } does not accept e-mail.
    { $what }

    Their organisation or a moderator can name another address, or pass the link on.
link-address-stopped = ✉️ { $address } asked for no more e-mail.
    { $what }

    Their organisation or a moderator can name someone else, or pass the link on.
link-address-resumed = ✉️ { $address } takes e-mail again.
    { $what }
link-address-not-theirs = ✉️ { $address }: whoever reads there says that they are someone else.
    { $what }

    Their organisation or a moderator can name another address, or hand the link over.
card-address-not-theirs = ✉️ { $name } is on the organisation’s profile at { $address }, but whoever reads there says that they are someone else.

    Please check the address: remove it and add the right one.

card-address-added = ✉️ { $organization }: an address for answers was added.
    { $name } · { $address }
    Added by { $person }. If it is wrong, remove it.
card-address-removed = ✉️ { $organization }: an address for answers was removed.
    { $name } · { $address }
    Removed by { $person }.
card-address-gone = { $organization }: somebody who answered for it by e-mail no longer does.{ $settled }
action-open-addresses = Open addresses
button-addresses = Addresses for answers

addresses-title = <b>{ $organization }</b>
    People at these addresses answer for the organisation without Telegram: e-mails with a link go there.
addresses-empty = No addresses yet. Add the address of a colleague without Telegram, so they can answer.
address-card = <b>{ $name }</b>
    { $post }
    { $address }
address-by-moderator = Checked and added by a moderator
address-confirmed = ✓ Address confirmed
address-unconfirmed = Address not confirmed yet
address-refused = ✗ The address does not accept e-mail
address-deferred = The last e-mail is held up; we will send it again
address-stopped = ✗ Asked for no more e-mail
address-not_theirs = ✗ Someone else reads there
address-ask-name = Who will answer? Type their full name. For example: Saule Akhmetova
address-ask-post = What is their position? For example: deputy akim
address-ask-address = What is their e-mail address? For example: s.akhmetova@akimat.kz
address-added = ✅ The address is added.
address-removed = The address is removed
address-sure = Remove the address? Links sent there will be closed.
button-add-address = Add an address
button-remove-address = Remove
button-remove-address-sure = Yes, remove

mydata-table-person_addresses = Your addresses
mydata-table-organization_addresses = Addresses that name you or that you added
mydata-table-personal_links = Links sent to you
mydata-table-link_codes = Codes that you told
mydata-added_at = Added
mydata-confirmed_at = Confirmed
mydata-stopped_at = Asked for no more e-mail
mydata-not_theirs_at = Said to be someone else’s
mydata-post = Position
mydata-made_at = Made
mydata-expires_at = Expires
audit-address-add = Address for answers added
audit-address-remove = Address for answers removed
audit-address-stop = Asked for no more e-mail
audit-address-resume = Allowed e-mail again
audit-address-deny = Said that e-mail came to someone else
audit-address-admit = Said that e-mail was for them after all
audit-link-hand = Link passed on in another way
audit-link-tell-code = Code told by voice
audit-link-prove = Link opened with a code
audit-link-renew = New link sent in place of a closed one
audit-link-end = Link closed after wrong codes

action-own-address = My e-mail
own-address-title = <b>Your e-mail</b>
    When a memorandum waits for your answer and the bot cannot reach you here, the question comes to this address with a personal link. Nobody outside your organisation sees the whole address.
own-address-no-mail = This server does not send e-mail, so no address can be added.
own-address-represent = You can add an address once you represent a verified organisation.
own-address-ask = What is your e-mail address? We will send a six-digit code there. For example: s.akhmetova@akimat.kz
own-address-code = The code is on its way to { $address }. Type its six digits here; it works for 10 minutes. No e-mail? Look in the spam folder too.
own-address-proved = ✅ This is your e-mail now.
own-address-join = Someone answers at this address already:

    <b>{ $name }</b>
    { $post }
    { $organization }

    If that is you, your answers by e-mail and here become one person’s. The organisation’s people are told.
own-address-joined = Done: you answer here and by e-mail
own-address-removed = The e-mail is removed
own-address-sure = Remove your e-mail? Links sent there will be closed; you go on answering here.
button-own-address = Set my e-mail
button-type-code = Type the code
button-own-address-join = Yes, that’s me
button-own-address-not-me = No, someone else
card-address-joined = ✉️ { $organization }: { $person } answers in Telegram too from now on, and not only at { $address }.
    If that is someone else, remove the address from the profile and name another representative in your memoranda.
mydata-table-address_codes = Codes for your e-mail
audit-address-own = Own e-mail proved
audit-address-disown = Own e-mail removed
audit-person-join = Became one with the person at an address
