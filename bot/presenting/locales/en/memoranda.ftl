memoranda-title = <b>My memoranda</b>
memoranda-empty = No memoranda yet. Once both sides agree, a button under the pitch lets you draft one.

memorandum-level-regional = Regional memorandum
memorandum-level-national = National memorandum
memorandum-stage-invited = ⏳ Waiting for the parties to acknowledge
memorandum-stage-in_force = ✅ In force. Number: { $number }, last day: { $until }
memorandum-stage-declined = ✗ Declined by a party

memorandum-card = <b>{ $project }</b>
    { $level }
memorandum-card-party = { $sign } { $organization } · { $position } { $signatory }
memorandum-card-acknowledged = acknowledged: { $at }
memorandum-card-declined = declined. Reason: { $reason }
memorandum-card-subject = <b>Aims</b>
    { $subject }
memorandum-card-plan = <b>Plan</b>
    { $plan }
memorandum-plan-item = { $what } – { $until }, { $who }

memorandum-subject = What are the aims of the memorandum on “{ $project }”? Write each on a line of its own, or take the text of the project:

    { $aims }
memorandum-subject-label = Aims
memorandum-keep-aims = Take this text
memorandum-intentions_own = What does your side, { $organization }, intend to do? For example: We will open clubs in three schools and report every quarter.
memorandum-intentions_own-label = Our intentions
memorandum-intentions_counterpart = What does the other side, { $organization }, intend to do? Write what you agreed on: you can check everything before it is sent.
memorandum-intentions_counterpart-label = Partner's intentions
memorandum-third = Will there be a third party? The state bodies in charge of this territory and sphere come first. You can also search: write a name.
memorandum-third-label = Third party
memorandum-two-parties = Two parties only
memorandum-intentions_third = What does the state body, { $organization }, intend to do? If you do not know, skip: the action plan will say.
memorandum-intentions_third-label = State body's intentions
memorandum-place = Where is the memorandum concluded? Press the button, or write a city or village.
memorandum-place-label = Place
memorandum-term = How long will the memorandum last? Choose the number of months, or write the last day. For example: 31.12.2027.
memorandum-term-label = Term
memorandum-term-months = { $months } { $months ->
    [one] month
   *[other] months
 }
memorandum-term-until = until { $until }
memorandum-plan = The action plan. One line each: what; by which day; who. For example:

    <code>Buy laptops; 01.09.2027; Bolashaq Kilti</code>
memorandum-plan-label = Plan
memorandum-signatory_own = Who acknowledges for your side, { $organization }?
memorandum-signatory_own-label = Our representative
memorandum-myself = Me: { $name }
memorandum-position = What is the position of the representative of { $organization }? Choose or write it.
memorandum-position-label = Position
memorandum-basis = Which document gives the authority? Choose or write it. For example: Power of attorney No. 12 of 05.03.2027.
memorandum-basis-label = Authority
memorandum-signatory_counterpart = Whom shall we invite for the other side, { $organization }?
memorandum-signatory_counterpart-label = Partner's representative
memorandum-signatory_third = Whom shall we invite for the state body, { $organization }?
memorandum-signatory_third-label = State representative
memorandum-review = <b>Please check</b>
    Next you will see the draft as a PDF.
memorandum-submit = See the draft
memorandum-confirm = The draft is above. If it is right, we will send it to the parties:

    { $parties }

    After that the text cannot change. When all parties have acknowledged it, the memorandum comes into force.
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

    The draft is attached. Read it, then acknowledge it, or decline and say why.
memorandum-in-force = ✅ The memorandum is in force: <b>{ $number }</b>
    { $project }
    Last day: { $until }. The document is attached.
memorandum-declined = { $organization } does not acknowledge the memorandum: { $project }
    Reason: { $reason }
    You can talk it over and draft a new one.
action-acknowledge-memorandum = Acknowledge
action-decline-memorandum = Decline
action-open-memorandum = Read

memorandum-acknowledge = You are about to acknowledge the memorandum: <b>{ $project }</b>

    { $organization }
    { $position } { $signatory }
    Authority: { $basis }

    Pressing the button is an acknowledgement, not a signature. It says that your organisation has read the text and agrees. It cannot be taken back.
button-acknowledge = ✅ I acknowledge
button-correct-office = Edit position
memorandum-decline = Write why you decline the memorandum on “{ $project }”. All parties will read these words, and the memorandum will be closed.
memorandum-you-acknowledged = Acknowledged. { $count ->
    [one] One party is still to answer.
   *[other] { $count } parties are still to answer.
 }
memorandum-you-completed = All parties have acknowledged. The memorandum is in force: { $number }
memorandum-you-declined = We have told all parties that you declined.
