memorandum-extension-invited = ⏩ { $organization } would like to extend memorandum <b>{ $number }</b> to { $until }: { $project }

    Parties:
    { $parties }

    The text of the supplement is attached. Please read it, then confirm it, or decline and say why.
memorandum-extension-invited-own = ⏩ The text that extends memorandum <b>{ $number }</b> to { $until } is ready: { $project }

    Parties:
    { $parties }

    The text of the supplement is attached. Please read it, then confirm it.
memorandum-extension-office = ⏩ { $organization } would like to extend memorandum <b>{ $number }</b> to { $until }: { $project }. Your side: { $own }

    Who will answer for your organisation? Tell us your position and what authorises you: both will stand in the text.
memorandum-extension-office-own = ⏩ Your organisation proposes to extend memorandum <b>{ $number }</b> to { $until }: { $project }

    Who answers for it? Tell us your position and what authorises you: both go into the text.
memorandum-extended = 🤝 All parties have agreed to extend memorandum { $first }. Number of the supplement: <b>{ $number }</b>
    { $project }
    The last day is now { $until }. The supplement is attached: you can print and sign it.
memorandum-extension-agreed = 🤝 All parties have agreed to extend memorandum { $first } until { $until }. Number of the supplement: <b>{ $number }</b>
    { $project }
    The memorandum is signed, so its last day changes once the parties have signed the supplement too. It is attached: sign it and upload your copy.
memorandum-extension-signed = ✅ All parties have signed supplement { $number }: { $project }. The last day of memorandum { $first } is { $until }.
memorandum-extension-unsigned = An extension until { $until } is agreed but not signed yet. Supplement: { $number }
memorandum-extension-lapsed = The proposal to extend memorandum { $number } (“{ $project }”) is no longer open: the memorandum has ended, or its parties are changing.
memorandum-extension-unchangeable = The proposal to extend memorandum { $number } until { $until } is no longer open. It needs another last day, and no party has anybody in the bot who could enter it. Any party can propose another day on the page of the memorandum. { $project }
memorandum-end-not-wanted = { $organization } no longer wants to end memorandum { $number }: { $project }. It goes on.
memorandum-stays = { $organization } is staying in memorandum { $number }: { $project }. Its notice of leaving is taken back.
project-seeks-again = Memorandum { $number } ended before work began, so the project “{ $title }” is looking for support again.

action-extend-memorandum = Extend
action-bring-copy = Upload signed copy
action-agree-to-end = Agree to end
action-replace-signatory = Change representative
button-open-extension = Proposed extension
button-open-first = First memorandum
button-go-on-memorandum = Keep the memorandum
button-stay-memorandum = Stay
button-extension-send = Propose
button-another-day = Another day
memorandum-extends = Supplement to memorandum { $number }: the new last day is { $until }
memorandum-extension-label = ⏩ { $project }
memorandum-extend = Until which day should memorandum { $number } be extended? Its last day is { $until }. Press a term or type a date. For example: 31.12.2028.

    { $project }
memorandum-extend-by = by { $months } { $months ->
    [one] month
   *[other] months
 }
memorandum-extend-sure = Memorandum { $number } will be extended to { $until }.

    { $project }

    The rest of the text stays. All parties will get the supplement, and each will confirm it.
memorandum-extension-sent = Sent to the parties. The memorandum is extended once everyone has confirmed.
memorandum-extension-changed = The new text has been sent to all parties.
memorandum-you-go-on = We have told all parties that you keep the memorandum.
memorandum-you-stay = You are staying. We have told all parties.
memorandum-end-wanted-by-you = You have asked to end the memorandum. It ends once everyone agrees.

error-memorandum-extension-nobody = The memorandum cannot be extended: fewer than two parties stay in it.
error-memorandum-extension-not-later = The last day of the memorandum is { $until }. Please name a later day.
error-memorandum-extension-open = An extension has been proposed already. Open it from the memorandum.
error-memorandum-copy-holds-term = Without this copy the term would be over already, so it cannot be taken back.
error-memorandum-is-extension = This is a supplement. What you can extend, leave or end is the first memorandum.
error-memorandum-you-left = Your organisation has left this memorandum.
error-memorandum-notice-stands = A notice of leaving can be taken back for 72 hours. Your party leaves on { $on }.
error-memorandum-extended-without-you = Meanwhile the other parties have agreed an extension without you, so the notice of leaving cannot be taken back.
error-memorandum-often-enough = Your organisation has changed this { $most } { $most ->
    [one] time
   *[other] times
 } in 24 hours. You can go on tomorrow.

button-memorandum-copies = Signed copies
memorandum-copies = <b>Signed copies</b>
    { $project }

    The parties uploaded them. The service does not vouch for the signatures.
memorandum-copies-none = No signed copies yet. Sign the document on paper or electronically, then upload your copy.
memorandum-copy-missing = 📎 Memorandum { $number } is agreed, but the copy your organisation signed is still missing: { $project }. Please sign the document and upload your copy. Once everyone has signed, the term counts from the last signature.
memorandum-stays-unsigned = 📎 Memorandum { $number } stays agreed and not signed: { $project }. Signed copies are still missing from: { $organizations }. We will not remind you again; a copy can still be uploaded later.
wait-memorandum-copy = Waiting for a party’s signed copy since { $since }.
wait-memorandum-copy-next-1 = If it is not there by { $by }, we will send a reminder.
wait-memorandum-copy-next-2 = If it is not there by { $by }, the memorandum stays agreed and not signed.
wait-memorandum-copy-ours = Waiting for your signed copy since { $since }.
wait-memorandum-copy-ours-next-1 = If it is not there by { $by }, we will send a reminder.
wait-memorandum-copy-ours-next-2 = If it is not there by { $by }, the memorandum stays agreed and not signed.
memorandum-signing-day = On which day did your organisation sign? The term counts from the day the last party signed. Choose the day or type it: { $earliest } at the earliest.
memorandum-signing-day-named = The file names the day of the signature: it comes first.
error-memorandum-signing-day = The day of signature is { $earliest } at the earliest, and not after today.
memorandum-copy-line = 📎 { $organization }: { $kind }, signed { $on }, uploaded { $at } (Astana time)
memorandum-copy-kind-scan = scan
memorandum-copy-kind-pdf = signed PDF
memorandum-copy-kind-cms = signature file (CMS)
memorandum-copy-of = <b>{ $organization }</b>
    Signed: { $on }
    Uploaded: { $at } (Astana time)
button-copy-file = Get the file
memorandum-copy-file = Signed copy { $number }, { $party }
memorandum-copy-caption = Signed copy, uploaded by the party. { $organization }, { $number }

button-memorandum-archive = Archive
memorandum-archive = <b>Archive of memoranda</b>
    { $filters }
    Found: { $count }
memorandum-archive-all = Showing all of them.
memorandum-archive-empty = No memoranda yet. The first one appears here once you draft it from a match or somebody invites you.
memorandum-archive-nothing-fits = Nothing fits these conditions. Take one of them away.
memorandum-archive-stage = By stage
memorandum-archive-year = By year
memorandum-archive-party = By party
memorandum-archive-reset = Clear conditions
memorandum-archive-any = All
memorandum-archive-choose-stage = Which memoranda would you like to see?
memorandum-archive-choose-year = Of which year?
memorandum-archive-choose-party = With which organisation?
memorandum-archive-is-open = still being agreed
memorandum-archive-is-agreed = agreed, not signed
memorandum-archive-is-signed = signed
memorandum-archive-is-ended = ended
memorandum-archive-is-over = came to nothing
memorandum-archive-in-year = { $year }
button-archive-zip = Get all PDFs
memorandum-archive-packing = 📦 Packing the files: { $done } of { $total }.
memorandum-archive-packed = 📦 Done: { $total } { $total ->
    [one] document
   *[other] documents
 }.
memorandum-archive-parted = 📦 Done: { $total } { $total ->
    [one] document
   *[other] documents
 }. Telegram takes files of up to 50 MB, so there are several parts: { $parts }.
memorandum-archive-left-out = One archive holds { $most } documents, and these are the newest. To get the others, choose a year.
memorandum-archive-file = Memoranda
memorandum-archive-file-part = Memoranda, part { $part }
error-memorandum-archive-nothing = There are no agreed memoranda here, so there is nothing to download. Take one of the conditions away.
button-own-number = Your number
memorandum-own-number = No. { $number }
memorandum-tell-number = What is the number of memorandum { $number } in your own records? It is shown here and in the archive; the document itself stays as it is.
memorandum-number-now = Now: { $number }
memorandum-you-numbered = The number is saved.
