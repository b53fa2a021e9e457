menu-projects = 📁 My projects
menu-project-review = 📝 Review projects

projects-title = <b>My projects</b>
projects-empty = No projects yet. Propose the first one: it takes about ten minutes, and you can stop and continue at any point.
projects-draft = ✏️ Draft: “{ $title }”. Finish it and send it to the moderator.
projects-unverified = Your organisation has not been verified yet. You can fill in a draft now and send it once it is.
projects-organization = <b>{ $organization }</b>
projects-one = { $title } · { $stage }
button-submit-project = Propose a project
button-photo = Photo
button-place = Place
button-document = Document
button-withdraw = Withdraw
button-another-project = Different: send
button-same-project = Same one: stop
button-publish = Publish

project-card = <b>{ $title }</b>{ $summary }
    { $organization } · { $region }, { $settlement }
    Needed: { $needs }
    Amount: { $amount }{ $original }
project-card-problem = <b>Problem</b>
    { $text }
project-card-solution = <b>What will be done</b>
    { $text }
project-card-beneficiaries = For: { $beneficiaries }
project-card-period = Dates: { $period }
project-card-spheres = Areas of work: { $spheres }
project-card-programme = Programme: { $programme }
project-summary-line = { "\u000A" }{ $summary }
project-card-second = <i>The same { $language }:</i>
    <b>{ $title }</b>{ $summary }{ $translated }
project-card-second-title = <i>Title { $language }:</i>
    <b>{ $title }</b>{ $translated }
project-card-second-by = { "\u000A" }<i>translated by { $model }, checked by the authors</i>
project-card-rest = <i>The rest is written { $language }.</i>

project-standing = <b>Stage:</b> { $stage }
    { $next }
project-stage-submitted = in review
project-stage-published = published
project-stage-supported = supported
project-stage-under_way = under way
project-stage-completed = completed
project-stage-paused = paused
project-stage-rejected = returned
project-stage-withdrawn = withdrawn
project-stage-taken_down = taken down
project-next-submitted = A moderator will review it, then publish it or return it with the reason. We will tell you at once.
project-next-published = We are showing the project to suitable backers. We will tell you as soon as someone is interested.
project-next-supported = The memorandum is agreed. Press “Work has begun” once you start.
project-next-under_way = Work is under way. Write a short report every month: the backers will read it.
project-next-completed = The project is complete. What you have learned will help with the next one.
project-next-paused = Backers do not see it for now. Press “Continue” to start the search again.
project-next-rejected = The moderator wrote: { $reason }
    Edit it and send it again, and it will be reviewed.
project-next-withdrawn = Backers do not see it. If you change your mind, propose a new project.
project-next-taken_down = Reason: { $reason }
    Backers do not see it. You can propose a corrected project.

project-organization = Which organisation proposes the project?
project-organization-label = Organisation
project-title = What is the project called? Let the title show what you will do. For example: A travelling library for remote villages.
project-title-label = Title
project-summary = Describe the project in two sentences: a backer reads these first. For example: We take books to twelve remote villages. Within a year 900 children will have read ten each.
project-summary-label = In short
project-problem = What is the problem, and who does it affect? Two or three sentences are enough.
project-problem-label = Problem
project-solution = What will you do? List the concrete steps: where, how, how often.
project-solution-label = What will be done
project-beneficiaries = Who benefits, and roughly how many people? For example: 120 pupils aged 10–15.
project-beneficiaries-label = Who benefits
project-second_title = What is the project called { $language }? People who read that language will see this title. You can also add it later.
project-second_title-label = Title in the second language
project-second_summary = Now the same two sentences { $language }.
project-second_summary-label = In short, in the second language
project-spheres = Which areas of work does it belong to? Choose up to five.
project-spheres-label = Areas of work
project-region = In which region will it take place?
project-region-label = Region
project-settlement = In which city, town or village? For example: Inderbor.
project-settlement-label = Settlement
project-location = To show the place on a map, send a location with 📎.
project-location-label = Place on the map
project-needs = What help do you need? Choose all that apply.
project-needs-label = Needed
project-budget_full = How much does the whole project need, in tenge? For example: 2.4M.
project-budget_full-label = Full amount
project-budget_min = What is the minimum you need to start? For example: 1.1M.
project-budget_min-label = Minimum amount
project-starts_on = When does it start? Choose a day or type it, for example: 01.03.2027 or 1 March 2027.
project-starts_on-label = Start
project-ends_on = When does it end? Choose a day or type it, for example: 30.11.2027 or 30 November 2027.
project-ends_on-label = End
project-programme = If it is part of a programme, what is the programme called? If not, skip.
project-programme-label = Programme
project-photo = Send one photo: the place, the people or your earlier work.
project-photo-label = Photo
project-document = If you have a cost estimate, a plan or a letter, send it: PDF, Word, Excel or PowerPoint, up to 20 MB.
project-document-label = Document
project-review = <b>Please check</b>
project-submit = Send to moderator
project-sent = Sent. A moderator will review it and reply.
project-resubmitted = Corrected. A moderator will review it again.

project-similar = A project like this one seems to exist already. Please look: is yours different?
project-similar-one = <b>{ $title }</b>
    { $organization } · { $settlement } · { $stage }{ $original }
project-stopped = Stopped. The draft is kept, and you can return to it.
project-paused-now = Paused. Continue whenever you like.
project-resumed-now = The search has started again.
project-withdraw-ask = Withdraw “{ $title }”?

    Backers will no longer see it. This cannot be undone. Please give the reason in a sentence; those concerned will read it. You can also withdraw without giving one.
project-withdrawn-now = The project has been withdrawn.

project-published = ✅ “{ $title }” has been published. We are now looking for suitable backers. We will tell you as soon as someone is interested.{ $page }
project-page-line = { "\u000A" }{ "\u000A" }The project has a page that is open to everyone, feel free to pass on the link: { $page }
project-rejected = “{ $title }” has been returned. Reason: { $reason }
    Edit it and send it again, and it will be reviewed.
button-just-withdraw = Just withdraw
project-pause-ask = Pause “{ $title }”?

    Backers will not see it until you continue.
project-reason-line = { "\u000A" }Reason: { $words }{ $original }
project-withdrawn = { $organization } has withdrawn the project “{ $title }”.{ $reason }{ $settled }
project-paused = { $organization } has paused the project “{ $title }”. We will go on when they continue.{ $settled }
project-taken-down = The project “{ $title }” ({ $organization }) is over: a moderator has taken it down.{ $settled }
project-taken-down-ours = A moderator has taken down “{ $title }”. Reason: { $reason }
    Backers no longer see it. You can propose a corrected project.{ $settled }
project-put-back = ✅ A moderator has put “{ $title }” back. It has its former stage again.
project-put-back-ours = ✅ A moderator has put “{ $title }” back. It has its former stage again.{ $settled }
project-put-back-others = ✅ The project “{ $title }” ({ $organization }) goes on: the moderator has put it back.{ $settled }
action-open-project = Open the project

button-published = Published
button-shown-to = Who saw it
project-review-late = “{ $title }”: the review is taking longer than usual. An administrator will look at it too, and we will tell you as soon as it is decided.
settled-project-halted = “{ $title }” is paused: backers get no new pitches of it.
depends-projects = { $number ->
        [one] { $number } project
       *[other] { $number } projects
    }
wait-project-review = We have been waiting for a moderator since { $since }.
wait-project-review-next-1 = If there is no decision by { $by }, we will remind the moderators.
wait-project-review-next-2 = If there is no decision by { $by }, an administrator will look at it too.
action-propose-project = 📁 Propose a project
action-open-backing = 🤝 What we support
button-propose-another = Propose another
project-place-known = 📍 { $place }, same as the organisation
