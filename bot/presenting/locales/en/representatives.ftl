button-representatives = Representatives: { $count }
button-access-requests = Access requests: { $count }
button-invitation-links = Links: { $count }
button-leave-organization = Leave
button-leave-organization-yes = Yes, leave
button-remove-representative = Remove
button-undo-access = Undo access
button-restore-representative = Bring back
button-revoke-link = Revoke
button-link = { $person } · until { $by }
action-open-people = Representatives
action-open-requests = Next: { $left } left

representatives-title = <b>Who represents the organisation</b>
    { $organization }
representative-line = { $person }: since { $since }
representative-line-you = { $person } (you): since { $since }
representative-line-recent = { $person }: since { $since }, can still be undone
representative-line-removed = { $person }: removed, can be brought back
representatives-alone = There is nobody but you. Invite another representative, so that nothing stops when you are away.
representative-card = <b>{ $person }</b>
    { $organization }
representative-since = Has represented the organisation since { $since }.
representative-no-more = No longer represents the organisation.
representative-undoable = They were confirmed recently. You can undo this until { $moment }.
representative-restorable = You can bring them back until { $moment }.
representative-you-are-new = You joined recently yourself. You can remove others after { $moment }.
representative-remove-ask = { $person } will no longer be able to act for { $organization }, and their invitation links will stop working.
representative-remove-told = They and the other representatives will be told. You can bring them back within 72 hours.
organization-leave-ask = Leave { $organization }? You will no longer be able to act for it, and your invitation links will stop working.
organization-leave-others = The other representatives will be told. To come back, you would have to ask them for access.
organization-leave-last = Nobody else represents it: without you the organisation stops, and its contact disappears. You can first invite somebody to take your place.
organization-left = You no longer represent { $organization }. If you change your mind, ask for access again.
organization-left-unverified = You no longer represent { $organization }. It had not been verified yet, so it will not be reviewed. It can be registered again.
invitation-links-title = <b>Active invitation links</b>
    { $organization }
invitation-links-empty = There are no active links. Make one and send it to the new representative.
invitation-link-line = From { $person }, works until { $by }
invitation-revoke-ask = This link is from { $person } and works until { $by }.
    Revoke it? Nobody will be able to ask for access with it any more.
invitation-revoked = The link has been revoked and no longer works.
access-request-none = Nobody is waiting for access. You can invite a new representative with a link.
access-request-confirmed = ✅ { $person } now represents the organisation.
access-request-declined = The access request from { $person } has been declined.
access-request-over = The access request from { $person } is no longer waiting for an answer.
