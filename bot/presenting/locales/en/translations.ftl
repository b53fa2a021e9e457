action-ask-language = Request a translation
action-add-language = Add it now
button-add-language = Add it { $language }
language-asked-for = We have passed it on. When the project is available in your language, we will send it again.
language-asked = Somebody would like to read your project “{ $title }” { $language }. The title and two sentences are enough: it takes two minutes.
language-nudge = Somebody is still waiting to read your project “{ $title }” { $language }. The title and two sentences are enough.
language-called = { $organization } has not described “{ $title }” { $language } yet. A moderator will call them. There is nothing for you to do.
language-came = { $organization } has described “{ $title }” { $language } too.
language-title-came = “{ $title }” now has a title { $language }. Its summary has stayed in the language it was written in.
language-not-coming = “{ $title }” will not be available { $language }.
language-unanswered = { $organization } has not answered, so “{ $title }” is not available { $language }. The pitch is still open, and you can answer it.
language-unavailable = { $organization } has not answered, so “{ $title }” is not available { $language }.
language-lost = Somebody waited a long time to read “{ $title }” { $language }. We have told them that it is not available. You can add it at any time.
button-suggest-translation = Suggest a translation
button-take-translation = Use this
translation-proposed = <i>Translated by { $model }:</i>
    { $words }

    Please check it. If it is right, use it; otherwise send your own.
translation-under-way = Translating…
pitch-in-language = You asked for it: this project is now available in your language too.

    { $pitch }
settled-language = “{ $title }”: it will not be available in another language.

wait-language-request = Since { $since } we have been waiting for the team to describe the project in your language.
wait-language-request-next-1 = If they have not done so by { $by }, we will remind them.
wait-language-request-next-2 = If they have not done so by { $by }, we will remind them again.
wait-language-request-next-3 = If they have not done so by { $by }, a moderator will call them.
wait-language-request-next-4 = If they have not done so by { $by }, we will stop waiting.
wait-language-request-ours = Since { $since } somebody has been waiting to read the project in another language.
wait-language-request-ours-next-1 = If you have not added it by { $by }, we will remind you.
wait-language-request-ours-next-2 = If you have not added it by { $by }, we will remind you again.
wait-language-request-ours-next-3 = If you have not added it by { $by }, a moderator will call you.
wait-language-request-ours-next-4 = If you have not added it by { $by }, we will tell those who asked.
wait-call-language = A moderator is to call the project team about the translation: we have been waiting since { $since }.
wait-call-language-next-1 = If nobody has called by { $by }, an administrator takes over.
wait-call-language-ours = A moderator is to call you about the translation: we have been waiting since { $since }.
wait-call-language-ours-next-1 = If nobody has called by { $by }, an administrator takes over.
