change-of-project = <b>{ $title }</b>
    { $organization }
change-of-organization = <b>{ $organization }</b>
change-row = <b>{ $label }</b>
    { $before } → { $after }
change-compared = <b>{ $label }</b>
    { $words }
change-words-gone = <s>{ $words }</s>
change-words-new = <b>{ $words }</b>
change-none = not given
change-file-before = As it is now
change-file-after = As it would be

change-waits = ⏳ Not decided yet: { $fields }. Until then everybody sees what was there before.
contact-waits = ⏳ New contact, not confirmed yet: { $contact }.
wait-change-review = We have been waiting for a moderator since { $since }.
wait-change-review-next-1 = If there is no decision by { $by }, we will remind the moderators.
wait-change-review-next-2 = If there is no decision by { $by }, an administrator will look at it too.
wait-contact-confirmation = We have been waiting for another representative since { $since }.
wait-contact-confirmation-next-1 = If nobody answers, the new contact takes effect on { $by }.
wait-contact-confirmation-ours = We have been waiting for you or another representative since { $since }.
wait-contact-confirmation-ours-next-1 = If nobody answers, the new contact takes effect on { $by }.
wait-contact-undo = The change has been in effect since { $since }.
wait-contact-undo-next-1 = It can be undone until { $by }.
contact-undoable = Changed recently: { $fields }.
edited-at-once = Saved: { $fields }.
edited-moderator = Sent to a moderator: { $fields }. Until it is decided, everybody sees what was there before.
edited-colleague = Sent to the other representatives: { $fields }. Without an answer it takes effect after 72 hours.
edited-as-they-were = Stays as it was: { $fields }.
edited-nothing = Nothing has changed.

contact-changed = { $person } has changed the contact of { $organization }: { $fields }. If this is not right, undo it within 72 hours.
contact-proposed = { $person } has only just become a representative and would like to change the contact of { $organization }: { $fields }. Confirm it? Without an answer it takes effect after 72 hours.
contact-undone = { $person } has undone the change of the contact of { $organization }: { $fields }. The former contact is back.
change-taken-back = { $person } has taken back your change: { $fields }. What was there before stays.
change-accepted = ✅ The change has been accepted: { $name }. New now: { $fields }.
change-rejected = The change has been returned: { $name }. It was about: { $fields }. Reason: { $reason }
    What was there before stays. You can edit it and send it again.
change-overdue = The review of your change is taking longer than it should: { $fields }. It is now with an administrator.
organization-renamed = { $former } is now called { $organization }. Place: { $region }, { $settlement }.{ $settled }
organization-moved = { $organization } has moved. Place: { $region }, { $settlement }.{ $settled }
project-corrected = “{ $title }”, { $organization }: the project has been corrected. New now: { $fields }.{ $settled }
settled-change-lapsed = The correction of the profile that was waiting for a moderator has lapsed. You can now correct the profile itself.
settled-project-corrected = You have shown interest in it.
settled-renamed-match = You have an interest or a match about “{ $title }”.
settled-renamed-memorandum = The memorandum “{ $title }” is waiting for answers.

action-confirm-change = Confirm
action-decline-change = Decline
action-undo-change = Undo
action-take-back-change = Take it back
action-see-project = See the project
button-confirm-contact = Confirm the contact
button-decline-contact = Decline the contact
button-undo-contact = Undo the contact
button-accept-change = Accept
button-change-files = See both files
change-confirmed-now = ✅ Confirmed. The new contact is shown from now on.
change-declined-now = Declined. The former contact stays.
change-taken-back-now = Taken back. What was there before stays.
change-undone-now = Undone. The former contact is back.

menu-change-review = ✏️ Changes waiting
change-queue = <b>Changes waiting for review: { $total }</b>
change-queue-empty = No changes are waiting for review. You will see new ones in your daily summary.
change-review-reason = Why are you returning it?
change-review-accepted = The change has been accepted: { $name }.
change-review-rejected = The change has been returned with the reason: { $name }.
