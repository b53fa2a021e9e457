# Consent. A change of the text needs a new version in bot/models/consents.py.
onboarding-consent = First, we need your consent.

    The bot is run by { $operator }. Your data is needed to register an organisation, find a backer for a project, draw up a memorandum and remind you about the forum; a program does the matching, based on what you write and how you answer. The other side sees your organisation's contact details only when both sides agree. Telegram stores messages outside Kazakhstan; the service's own database is in Kazakhstan. Until you consent, we keep only this chat's number, the language you chose and the link that brought you here.
onboarding-consent-commands = At any time: /mydata to get your data, /forget to withdraw your consent and erase it.
button-agree = I consent
button-read-whole = Read in full
button-not-now = Not now
consent-unset = not set yet
consent-model = The texts of projects and of backers' wishes are sent to the server { $host }, where an external language model reads them. Contact details and answers are not sent.
consent-no-model = No external language model is used.
consent-translation = If authors ask for a translation of their project's title and summary, these are sent to the server { $host }, where an external language model translates them.
consent-no-translation = An external language model no longer translates anything.
consent-no-reader = No external language model reads the texts of projects and wishes.
consent-database = The service's own database is in Kazakhstan.
consent-no-database = The location of the service's own database has not been stated yet.
consent-text = <b>Consent to the collection and processing of personal data</b> (version { $version })

    I, “{ $name }” (my name on Telegram or in an invitation by e-mail), consent to the collection and processing of my personal data by the operator: { $operator }, BIN: { $bin }, address: { $address }, contact: { $contact }.

    <b>Purposes.</b> Registering and verifying an organisation; matching projects and backers, including automatically, based on my texts and answers, from which the program learns; introducing the two sides, arranging meetings and memoranda; the forum and reminders about it; moderation; statistics without names.

    <b>Data.</b> First and last name; name, username and ID on Telegram; language; position and basis of authority; phone, e-mail; address for notices; my texts, files, photos, any location I send; meetings; starred forum sessions; the buttons I press; a log of my actions. The IIN is not collected.

    <b>Transfer to third parties.</b> The other side: my organisation's contact details, once both sides agree. The parties to a memorandum: name, position, basis of authority, address for notices, and signatures in the copies that parties upload. Other representatives of my organisation: my name and the organisation's profile. The service's moderators, organisers and administrators: what their work requires. Nobody else.

    <b>Cross-border transfer.</b> Yes: Telegram stores messages on servers abroad. E-mail passes through the mail servers of sender and recipient. { $database } { $model }

    <b>Publicly available sources.</b> Organisations, published projects and their photos, forum speakers (each with their own consent) and totals are published. Contact details are never published.

    <b>Term.</b> From the day of consent until it is withdrawn, and no longer than three years after I last used the bot: it warns me 30 days before and then erases the data as /forget does.

    <b>Withdrawal.</b> At any time with /forget, or without Telegram on the page that the e-mail leads to; the data is erased at once. What remains: name, position, basis of authority and address for notices in agreed memoranda and their signed copies; the organisation's profile, its projects, wishes and answers to pitches (with reasons); the time and place of meetings; contact details of an organisation that others represent, if they are not mine; log entries and the record of this consent, without a name; the messages in Telegram itself.

    <b>My rights.</b> /mydata gives me all my data at once. A program does the matching; people decide on projects and organisations, and I can ask the operator for a person to review a match.

    Basis: Law of the Republic of Kazakhstan on Personal Data and Their Protection, 21 May 2013, No. 94-V.
consent-renewed = The wording of the consent has changed. Before you start anything new, we need your consent to it. What is different:
consent-renewed-choice = Until you answer, the earlier consent holds: what you have written is still matched, the messages you were promised still come, and you can look at your records. If you do not agree, /forget withdraws your consent and erases your data.
consent-since-2026-2 = • The text now says plainly: the operator's BIN and address, automatic matching, the full list of data, who receives it, what is published, and what remains after /forget. Data is kept until consent is withdrawn (the earlier text said three years).
consent-since-2026-3 = • Data of somebody who has not used the bot for three years is erased, with a warning 30 days before. After /forget your name stays in memoranda in force alone: those that not everybody has confirmed lapse.
consent-since-2026-4 = • People without Telegram can be invited to a memorandum as well: by e-mail, to a page with the same consent. After /forget your name stays in agreed memoranda and in the signed copies that parties uploaded. An address for notices is new.
consent-changed-operator = • The operator's details have changed: { $operator }, BIN: { $bin }, { $address }, { $contact }.
consent-changed-model = • { $model }
service-not-open = ASAR is not open yet. Nothing about you was stored. Please come back later.
contact-erased = contact details erased
