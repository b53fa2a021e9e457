organizations-title = <b>My organisations</b>
organizations-empty = You have no organisations yet. Registering takes about five minutes; you can stop anywhere and continue later.
organizations-asked = ⏳ { $organization }: you have asked for access.
button-register-organization = ➕ Register
button-invite = Invite a representative
button-copy-link = Copy the link
button-ask-to-join = Request access

organization-kind-ngo = NGO
organization-kind-business = Business
organization-kind-state = Government body

organization-kind = What kind of organisation is it?
organization-kind-label = Kind
organization-legal_form = What is its legal form?
organization-legal_form-label = Legal form
organization-bin = Please send the organisation's BIN: 12 digits. For example: 140940023346.
organization-bin-label = BIN
organization-name_kk = What is its name in Kazakh, without the legal form? For example: Болашақ кілті.
organization-name_kk-label = Name in Kazakh
organization-name_ru = What is its name in Russian? If it has none, skip.
organization-name_ru-label = Name in Russian
organization-name_en = What is its name in English? At least one name is needed.
organization-name_en-label = Name in English
organization-region = Which region are you in?
organization-region-label = Region
organization-settlement = In which city, town or village? For example: Inderbor.
organization-settlement-label = Settlement
organization-spheres = Which areas of work does your organisation cover? Choose up to five.
organization-spheres-label = Areas of work
organization-about = What does your organisation do? Two or three sentences are enough. If you help people, say who they are.
organization-about-label = About
organization-contact_name = Who is the contact person? Please give the first and last name of someone who has agreed to this.
organization-contact_name-label = Contact
organization-contact_phone = What is their phone number? For example: +7 701 234 56 78. We show it only once both sides agree.
organization-contact_phone-label = Phone
organization-contact_email = What is their e-mail address? For example: info@uiym.kz. If they have none, skip.
organization-contact_email-label = E-mail
organization-review = <b>Please check</b>
organization-submit = Send to moderator
organization-sent = Sent. A moderator will review it and reply.
organization-resubmitted = Corrected. A moderator will review it again.
organization-taken = { $organization } is already registered with this BIN. If you represent it, request access: a current representative will confirm you.
organization-join-asked = { $organization }: your access request has been sent. We will tell you when a representative answers.

organization-card = <b>{ $organization }</b>
    { $region }, { $settlement }
organization-card-spheres = Areas of work: { $spheres }
organization-card-bin = BIN: { $bin }
organization-card-contact = Contact: { $name }, { $phone }
organization-status-pending = ⏳ A moderator is reviewing it; we will tell you as soon as it is decided. You can prepare the rest meanwhile: /menu
organization-status-verified = ✅ Verified.
organization-status-rejected = ✗ Returned. Reason: { $reason }
    Please correct it and send it again.
organization-invitation = Send this link to the new representative. It works for one person and for 14 days. You confirm the new representative yourself.

    { $link }
invitation-accepted = { $organization }: your access request has been sent. We will tell you when a representative answers.

organization-verified = ✅ { $organization } is verified. { $kind ->
        [ngo] Now you can propose a project.
        [ready] You have already said what you support: we will tell you when a project fits.
       *[other] Now tell us what you would like to support.
    }
organization-rejected = The profile of { $organization } has been returned. Reason: { $reason }
    Edit it, and we will review it again.
membership-requested = { $person } would like to represent { $organization } in ASAR.
    In Telegram: { $account }, { $username }. We have not checked the name they typed. Confirm them as a representative?
membership-confirmed = ✅ You now represent { $organization } in ASAR. Menu: /menu
membership-declined = { $organization }: your access request was declined. If you think this is a mistake, please contact a representative.
membership-you-confirmed = ✅ { $person } now represents your organisation.
membership-you-declined = The access request from { $person } has been declined.
action-open-organization = Open the profile
action-confirm-member = Confirm
action-decline-member = Decline

button-verify = Verify
button-reject = Return
organization-card-resembles = The name looks like that of a verified organisation: { $organizations }
organization-card-office = The name contains a word that suggests a government body or the bot, though the organisation is neither.
depends-organizations-alone = { $number } { $number ->
        [one] organisation
       *[other] organisations
    } that nobody else represents
depends-organizations-shared = { $number } { $number ->
        [one] organisation
       *[other] organisations
    } that others represent too
representative-gone = { $organization }: one of its representatives does not use the bot any more. If the profile has no contact now, add a new one.{ $settled }
counterpart-changed = Something has changed at { $organization }: one of its representatives no longer represents it.{ $settled }
organization-status-suspended = ⏸ Suspended. Reason: { $reason }
    Until the suspension is lifted, the organisation takes no part; you can still read and correct its profile. If something has changed, please write to a moderator.
membership-no-name = not given
membership-no-username = no username
membership-nudge = { $person } is still waiting for your answer and would like to represent { $organization } in ASAR.
    In Telegram: { $account }, { $username }. We have not checked the name they typed. Confirm them as a representative?
membership-late = { $organization }: nobody has answered your access request yet. It is taking longer than usual, so an administrator will look at it too.
membership-lapsed = { $organization }: nobody answered your access request in time, so it has lapsed. You can ask again.
representative-added = { $colleague } confirmed { $person } as a representative of { $organization }. If this is wrong, you can undo it within 72 hours.
representative-removed = { $person } no longer represents { $organization }. Removed by: { $colleague }. If this is wrong, you can undo it within 72 hours.{ $settled }
representative-removed-by-moderator = A moderator has removed { $person } from the representatives of { $organization }.{ $settled }
representative-removed-you = You no longer represent { $organization } in ASAR. If this is a mistake, ask for access again.
representative-restored = { $colleague } brought { $person } back: they represent { $organization } again.
representative-left = { $person } has left: they no longer represent { $organization }.{ $settled }
organization-unrepresented = { $organization }: nobody represents it any more.{ $settled }
organization-review-late = { $organization }: the review is taking longer than usual. An administrator will look at it too, and we will tell you as soon as it is decided.
invitation-lapsed = Nobody used your invitation to { $organization } within 14 days, so the link no longer works. You can make a new one.
membership-undone = { $person } no longer represents your organisation.
membership-restored = ✅ { $person } represents your organisation again.
action-undo-member = Undo
action-undo-removal = Undo
action-ask-access = Ask for access
wait-organization-verification = We have been waiting for a moderator since { $since }.
wait-organization-verification-next-1 = If there is no decision by { $by }, we will remind the moderators.
wait-organization-verification-next-2 = If there is no decision by { $by }, an administrator will look at it too.
wait-access-request = The request has been waiting for a representative since { $since }.
wait-access-request-next-1 = If nobody has answered by { $by }, we will remind them.
wait-access-request-next-2 = If nobody has answered by { $by }, an administrator will look at it too.
wait-access-request-next-3 = If nobody has answered by { $by }, the request will lapse.
wait-access-request-ours = Somebody has been waiting for your answer since { $since }.
wait-access-request-ours-next-1 = If nobody has answered by { $by }, we will remind you.
wait-access-request-ours-next-2 = If nobody has answered by { $by }, an administrator will look at it too.
wait-access-request-ours-next-3 = If nobody has answered by { $by }, the request will lapse.
wait-access-request-unrepresented = The organisation has no representatives. The request has been waiting for a moderator since { $since }.
wait-access-request-unrepresented-next-1 = If nobody has answered by { $by }, we will remind the moderators.
wait-access-request-unrepresented-next-2 = If nobody has answered by { $by }, an administrator will look at it too.
wait-access-request-unrepresented-next-3 = If nobody has answered by { $by }, the request will lapse.
wait-access-request-late = The request has gone unanswered since { $since }, so an administrator can decide too.
wait-access-request-late-next-1 = If nobody has answered by { $by }, the request will lapse.
wait-invitation = The link has been waiting for its recipient since { $since }.
wait-invitation-next-1 = It stops working on { $by }.
wait-organization-unrepresented = Nobody has represented the organisation since { $since }.
wait-organization-unrepresented-next-1 = If nobody represents it by { $by }, we will remind the moderators.
wait-organization-unrepresented-next-2 = If nobody represents it by { $by }, an administrator will look at it too.
organization-office = 📍 Meets at: { $address }
organization-link = 🔗 Video call link: { $link }
organization-office_address-label = Office address
organization-meeting_link-label = Video call link
button-forget-office = Forget the address
button-forget-link = Forget the link
organization-forgot = Done. We will ask again at your next meeting.
