button-ask-question = Ask a question
button-questions = Questions: { $number }
action-answer-question = Answer

question-ask = What would you like to ask the team of “{ $title }”? Write one message, up to 500 characters.

    For example: “How many children will come to the club, and is there a room?”
    The team sees your question, your kind of organisation and your region, but not your name or contact details.
question-sent = ✅ Your question has been sent to { $organization }. We will send you the answer here.
question-replied = ✅ Your answer has been sent. The backer will read it alongside your project “{ $title }”.
question-masked = Contact details were taken out: they are exchanged when both sides agree.

question-asked = ❔ A question about “{ $title }”.
    { $kind } · { $region }
    { $words }{ $original }

    Your answer will help them decide. Leave contact details out for now: we would remove them.
question-nudge = ❔ A question about “{ $title }” is still waiting for an answer.
    { $kind } · { $region }
    { $words }{ $original }
question-called = { $organization } has not answered your question about “{ $title }” yet. A moderator will call them. You need not do anything.
question-answered = 💬 { $organization } has answered your question about “{ $title }”.
    You asked:
    { $words }
    Answer:
    { $answer }{ $original }
question-unanswered = { $organization } has not answered your question about “{ $title }”. You can decide without an answer.
question-lost = The question about “{ $title }” went unanswered. The backer knows.

question-own = <b>Your question</b>
    { $words }
question-answer = <b>Answer</b>
    { $answer }{ $original }
question-own-unanswered = The project team has not answered.
question-own-ended = The question is closed: no answer is needed any more.
question-card = <b>A question about “{ $title }”</b>
    { $kind } · { $region }
    { $words }{ $original }
question-state-asked = Write your answer in one message, up to 500 characters. We take out contact details: you exchange them when both sides agree.
question-state-unanswered = You did not answer in time. The backer knows.
question-state-ended = The question is closed: no answer is needed any more.
questions-title = <b>Questions about “{ $title }”</b>
    Open one by its number.
questions-empty = Nobody has asked about “{ $title }” yet. When somebody does, we will tell you at once.
question-line = { $sign } { $words }

wait-question = We have been waiting for the answer since { $since }.
wait-question-next-1 = If they have not answered by { $by }, we will remind them.
wait-question-next-2 = If they have not answered by { $by }, we will remind them again.
wait-question-next-3 = If they have not answered by { $by }, a moderator will call them.
wait-question-next-4 = If they have not answered by { $by }, we will tell you.
wait-question-ours = The question has been waiting for your answer since { $since }.
wait-question-ours-next-1 = If you have not answered by { $by }, we will remind you.
wait-question-ours-next-2 = If you have not answered by { $by }, we will remind you again.
wait-question-ours-next-3 = If you have not answered by { $by }, a moderator will call you.
wait-question-ours-next-4 = If you have not answered by { $by }, we will tell the backer.
wait-call-question = A moderator is to call the project team about the question: we have been waiting since { $since }.
wait-call-question-next-1 = If nobody has called by { $by }, an administrator takes over.
wait-call-question-ours = A moderator is to call you about the question: we have been waiting since { $since }.
wait-call-question-ours-next-1 = If nobody has called by { $by }, an administrator takes over.
depends-questions = { $number } { $number ->
    [one] unanswered question
   *[other] unanswered questions
 }
settled-own-question = “{ $title }”: your question is closed, there will be no answer.
settled-question = “{ $title }”: the question is closed, you need not answer.
