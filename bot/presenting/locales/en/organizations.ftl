organizations-title = <b>My organisations</b>
organizations-empty = You have no organisation yet. Registering takes about five minutes; you can stop anywhere and go on later.
organizations-asked = ⏳ { $organization }: your request to join is being looked at.
button-register-organization = ➕ Register one
button-invite = Invite a representative
button-copy-link = Copy the link
button-ask-to-join = Ask to join

organization-kind-ngo = NGO
organization-kind-business = Business
organization-kind-state = State body

organization-kind = What kind of organisation is it?
organization-kind-label = Kind
organization-legal_form = What is its legal form?
organization-legal_form-label = Form
organization-bin = Please send the organisation's BIN: 12 digits. For example: 140940023346.
organization-bin-label = BIN
organization-name_kk = What is its name in Kazakh, without the legal form? For example: Болашақ кілті.
organization-name_kk-label = Name in Kazakh
organization-name_ru = What is its name in Russian? If there is none, skip.
organization-name_ru-label = Name in Russian
organization-name_en = What is its name in English? At least one name is needed.
organization-name_en-label = Name in English
organization-region = Which region are you in?
organization-region-label = Region
organization-settlement = Which city, town or village? For example: Inderbor.
organization-settlement-label = Settlement
organization-spheres = Which spheres do you work in? Choose up to five.
organization-spheres-label = Spheres
organization-about = Tell us about the organisation in two or three sentences: whom do you help, and how?
organization-about-label = About
organization-contact_name = Who is the contact person? First and last name. Name somebody who has agreed to this.
organization-contact_name-label = Contact
organization-contact_phone = What is their phone number? For example: +7 701 234 56 78. It is shown only when both sides agree.
organization-contact_phone-label = Phone
organization-contact_email = What is their e-mail address? For example: info@uiym.kz. If there is none, skip.
organization-contact_email-label = E-mail
organization-review = <b>Please check</b>
organization-submit = Send to moderator
organization-sent = Sent. A moderator will look at it and answer.
organization-taken = This BIN is registered already: { $organization }. If you represent it, ask to join: a present representative will confirm you.
organization-join-asked = { $organization }: the request was sent. We will tell you when a representative answers.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Spheres: { $spheres }
organization-card-bin = BIN: { $bin }
organization-card-contact = Contact: { $name }, { $phone }
organization-status-pending = ⏳ A moderator is looking at it; we will tell you the decision at once. You can prepare the rest meanwhile: /menu
organization-status-verified = ✅ Verified.
organization-status-rejected = ✗ Not verified. The reason: { $reason }
    Please correct it and send it again.
organization-invitation = Send this link to the new representative. It is for one person and valid for 14 days. You confirm the new representative yourself.

    { $link }
invitation-accepted = { $organization }: your request to join was sent. We will tell you when a representative confirms.

organization-submitted = 🏛 A new organisation is waiting for verification: { $organization }
organization-verified = ✅ { $organization } is verified. { $kind ->
        [ngo] Now propose a project: /menu → “My projects”.
       *[other] Now say which projects you want to get: /menu → “What we support”.
    }
organization-rejected = { $organization } was not verified. The reason: { $reason }
    Edit the card, and it will be looked at again.
membership-requested = { $person } would like to represent { $organization }. Add them?
membership-confirmed = ✅ You now represent { $organization }. Menu: /menu
membership-declined = { $organization }: your request to join was declined. If this is a mistake, please contact a representative.
membership-you-confirmed = ✅ { $person } has joined.
membership-you-declined = You declined the request of { $person }.
action-open-organization = Open the card
action-review-organization = Review
action-confirm-member = Add
action-decline-member = Decline

button-verify = Verify
button-reject = Return
