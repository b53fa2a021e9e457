papers-card = 📄 <b>Papers for accounting</b>
    { $pledge }
    “{ $title }”, { $organization }
papers-none = No papers yet.
papers-can-make = Choose a paper below and the file comes into this chat, in Kazakh and Russian. Once made, it does not change.
paper-line = <b>{ $paper }</b> No. { $number }
    { $on }
paper-request = Letter of request
paper-decision = Decision
paper-act = Act of acceptance
paper-file-request = Letter of request { $number }
paper-file-decision = Decision { $number }
paper-file-act = Act of acceptance { $number }
paper-caption-request = 📄 Letter of request No. { $number }. “{ $title }”. Print and sign it.
paper-caption-decision = 📄 Decision No. { $number }. “{ $title }”. Print and sign it.
paper-caption-act = 📄 Act of acceptance No. { $number }. “{ $title }”. Print it; both sides sign.
action-open-papers = Papers
button-paper-request = Make the letter
button-paper-decision = Make the decision
button-paper-act = Make the act
button-year-reports = Yearly report
year-reports = 📊 Choose the year. Only your organisation sees the report.
year-reports-none = Businesses and government bodies that help projects have such a report.
year-of = { $organization } · { $year }
year-report-card = 📊 <b>{ $organization }, { $year }</b>
year-report-nothing = Nothing is on record for this year.
year-report-sum = • { $need }: promised { $promised }, delivered { $delivered }
year-report-people = • People reached, as the projects tell it: { $people }
year-report-voices = • People there say: { $voices }
year-report-hint = In the files each figure leads to its records.
year-report-file = Report { $year } { $organization }
year-report-caption = 📊 { $organization }: report of { $year }.
button-year-pdf = PDF file
button-year-xlsx = Excel table
button-other-year = Another year
