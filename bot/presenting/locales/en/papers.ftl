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
