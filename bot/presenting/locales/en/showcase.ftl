showcase-where = { $settlement }, { $region }
showcase-map = Map of Kazakhstan: the project is { $region }
showcase-paused = This project is paused. This page will say when it goes on.
showcase-by = Run by
showcase-open = Help this project
showcase-open-note = Opens in Telegram, in Kazakh, Russian or English
showcase-needs = Help wanted
showcase-help = Help for the project
showcase-money = Money
showcase-goal = { $goal }, { $budget }: { $promised } pledged, { $delivered } arrived
showcase-promised = Pledged
showcase-delivered = Arrived
showcase-in-kind = In kind
showcase-kind-promised = { $promised } pledged
showcase-kind-arriving = { $promised } pledged, { $delivered } arrived
showcase-givers = Who is helping
showcase-voices = Voices there
showcase-voices-what = What people say where the project was done. A poster with a code asks them, without names or phone numbers.
showcase-voice-photo = Photo taken there, { $on }
showcase-sample = This project is made up: this bot is here to be tried out.
showcase-about = About the project
showcase-problem = Problem
showcase-solution = What will be done
showcase-period = Dates
showcase-place = Where it is
showcase-photo = Photo of the project “{ $title }”
showcase-asar = Asar
showcase-asar-join = Join the asar
showcase-memoranda = Memoranda
showcase-memorandum-agreed = Agreed by the parties
showcase-memorandum-signed = Signed by the parties
showcase-reports = Reports
showcase-month = { $month }
showcase-month-missing = No report
showcase-report-photo = Photo for the report: { $heading }
showcase-share = Feel free to pass on the link to this page.
showcase-all = All projects

showcase-withdrawn-title = This project was withdrawn
showcase-withdrawn = The organisation no longer runs this project. Have a look at the others: something similar may be going on near you.
showcase-taken-down-title = This project was taken down
showcase-taken-down = A moderator took this project down. Have a look at the others: something similar may be going on near you.

showcase-list-title = Projects
showcase-list-lead = What people across Kazakhstan are working on. Open a project and help in any way you can.
showcase-list-description = Projects by NGOs across Kazakhstan that could use your help.
showcase-list-in = Projects { $region }
showcase-list-everywhere = All of Kazakhstan
showcase-list-regions = Regions
showcase-list-by-region = By region
showcase-list-empty = No projects are published yet. They will appear here as soon as a moderator has checked them.
showcase-list-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
showcase-list-newer = Newer
showcase-list-older = Older
showcase-list-page = Page { $page } of { $pages }

showcase-pass-on = <b>{ $title }</b>
    { $page }

    Forward this message or copy the link: the page is open to everyone, with or without Telegram.
showcase-message = Project “{ $title }”. See what has been done and how you can help:
action-share-project = Share
button-project-page = Page
showcase-stage = Stage: { $stage }
button-share-page = Share
