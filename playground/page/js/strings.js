// The page's words. The frame (top bar, dialogs) speaks the page's language; a column speaks its person's.

export const LANGUAGES = ["kk", "ru", "en"];

export const STRINGS = {
  // the frame
  noBot: ["бот қосылмаған", "бот не подключён", "no bot yet"],
  reconnecting: ["Сервермен байланыс үзілді. Қайта қосылып жатыр…", "Связь с сервером прервалась. Подключаемся снова…", "The server cannot be reached. Reconnecting…"],
  waitingBot: ["Бот әлі қосылған жоқ. Баптауында ASAR_TELEGRAM_API_URL={url} деп көрсетіп, ботты іске қосыңыз.", "Бот ещё не подключён. Укажите в его настройках ASAR_TELEGRAM_API_URL={url} и запустите его.", "No bot is connected yet. Set ASAR_TELEGRAM_API_URL={url} in its settings and start it."],
  pageLanguage: ["Бет тілі", "Язык страницы", "Page language"],
  more: ["Тағы", "Ещё", "More"],
  people: ["Адамдар", "Люди", "People"],
  close: ["Жабу", "Закрыть", "Close"],
  ok: ["Түсінікті", "Понятно", "OK"],
  failed: ["Орындалмады: {error}", "Не получилось: {error}", "Something went wrong: {error}"],
  // the clock
  clock: ["Сағат", "Часы", "Clock"],
  clockHint: ["Боттың сағаты, Астана уақытымен. Тек алға жылжиды.", "Часы бота, по времени Астаны. Переводятся только вперёд.", "The bot’s clock, in Astana time. It only moves forward."],
  plus15: ["+15 мин", "+15 мин", "+15 min"],
  plus60: ["+1 сағ", "+1 ч", "+1 h"],
  plusDay: ["+1 күн", "+1 день", "+1 day"],
  chooseTime: ["Уақытты таңдау", "Выбрать время", "Choose a time"],
  moveTo: ["Осы уақытқа жылжыту", "Перевести на это время", "Move to this time"],
  shifted: ["+{time}", "+{time}", "+{time}"],
  days: ["{n} күн", "{n} дн.", "{n} d"],
  hours: ["{n} сағ", "{n} ч", "{n} h"],
  minutes: ["{n} мин", "{n} мин", "{n} min"],
  // people and groups
  addPerson: ["Адам қосу", "Добавить человека", "Add a person"],
  addGroup: ["Топ ашу", "Создать группу", "Create a group"],
  add: ["Қосу", "Добавить", "Add"],
  create: ["Ашу", "Создать", "Create"],
  firstName: ["Аты", "Имя", "First name"],
  lastName: ["Тегі", "Фамилия", "Last name"],
  username: ["Пайдаланушы аты", "Имя пользователя", "Username"],
  role: ["Кім екені", "Кто это", "Who they are"],
  roleExample: ["мысалы, ҮЕҰ жетекшісі", "например, руководитель НПО", "for example, an NGO leader"],
  telegramLanguage: ["Telegram тілі", "Язык Telegram", "Telegram language"],
  optional: ["міндетті емес", "необязательно", "optional"],
  groupTitle: ["Атауы", "Название", "Title"],
  groupKind: ["Түрі", "Тип", "Kind"],
  group: ["топ", "группа", "group"],
  supergroup: ["супертоп", "супергруппа", "supergroup"],
  channel: ["арна", "канал", "channel"],
  members: ["Мүшелері", "Участники", "Members"],
  emptyTitle: ["ASAR-ға қош келдіңіз", "Добро пожаловать в ASAR", "Welcome to ASAR"],
  emptyText: ["Мұнда ботпен бірнеше адам болып қатар сөйлесе аласыз: әр адамның өз терезесі, өз тілі бар. Telegram да, интернет те қажет емес.", "Здесь можно поговорить с ботом сразу за нескольких людей: у каждого своё окно и свой язык. Ни Telegram, ни интернет не нужны.", "Here you can talk to the bot as several people at once, each in their own window and language. You need neither Telegram nor the internet."],
  emptyStep1: ["Адам қосыңыз: аты мен тілі жеткілікті.", "Добавьте человека: достаточно имени и языка.", "Add a person: a name and a language are enough."],
  emptyStep2: ["Терезесіндегі «Бастау» батырмасын басыңыз.", "Нажмите «Начать» в его окне.", "Press “Start” in their window."],
  emptyStep3: ["Сағатты алға жылжытып, ертеңгі еске салуды бүгін көріңіз.", "Переведите часы вперёд и увидьте завтрашнее напоминание сегодня.", "Move the clock forward to see tomorrow’s reminder today."],
  whoFollows: ["Сілтемені кім ашады?", "Кто откроет ссылку?", "Who follows the link?"],
  whoFollowsHint: ["Бот бұл адамнан /start пәрменін осы кодпен алады:", "Бот получит от этого человека /start с этим кодом:", "The bot gets /start from this person with this code:"],
  // raw calls
  calls: ["API сұраулары", "Запросы к API", "API calls"],
  callsTitle: ["Боттың Bot API сұраулары", "Запросы бота к Bot API", "The bot’s calls to the Bot API"],
  filter: ["Әдіс бойынша іздеу", "Поиск по методу", "Filter by method"],
  hidePolling: ["getUpdates-ті жасыру", "Скрыть getUpdates", "Hide getUpdates"],
  clear: ["Тазарту", "Очистить", "Clear"],
  noCalls: ["Әзірге сұрау жоқ. Бот бірдеңе жіберген кезде осында шығады.", "Запросов пока нет. Они появятся, когда бот что-нибудь отправит.", "No calls yet. They appear as soon as the bot sends something."],
  // faults
  faults: ["Ақаулар", "Сбои", "Faults"],
  faultsHint: ["Байланыс бұзылғанда бот не істейтінін көру үшін ақау қосыңыз.", "Включите сбой, чтобы увидеть, как бот ведёт себя при плохой связи.", "Switch a fault on to see how the bot copes with a poor connection."],
  faultMethod: ["Әдіс", "Метод", "Method"],
  faultKind: ["Ақау", "Сбой", "Fault"],
  faultTimes: ["Неше рет", "Сколько раз", "How many times"],
  faultSeconds: ["Секунд", "Секунд", "Seconds"],
  anyMethod: ["кез келген", "любой", "any"],
  fault429: ["429: тым жиі", "429: слишком часто", "429: too many requests"],
  fault500: ["500: сервер қатесі", "500: ошибка сервера", "500: server error"],
  faultSlow: ["баяу жауап", "медленный ответ", "slow answer"],
  faultDrop: ["байланыстың үзілуі", "обрыв связи", "dropped connection"],
  faultDuplicate: ["қайта келген жаңарту", "повторное обновление", "repeated update"],
  switchOn: ["Қосу", "Включить", "Switch on"],
  switchAllOff: ["Бәрін өшіру", "Выключить все", "Switch all off"],
  noFaults: ["Қазір ақау жоқ.", "Сейчас сбоев нет.", "No faults are on."],
  // a column
  start: ["Бастау", "Начать", "Start"],
  startHint: ["Ботпен әңгімені бастау үшін батырманы басыңыз.", "Нажмите кнопку, чтобы начать разговор с ботом.", "Press the button to start talking to the bot."],
  groupHint: ["Мұнда әлі хабарлама жоқ.", "Здесь пока нет сообщений.", "No messages here yet."],
  placeholder: ["Хабарлама жазу", "Сообщение", "Message"],
  send: ["Жіберу", "Отправить", "Send"],
  attach: ["Қоса тіркеу", "Прикрепить", "Attach"],
  commands: ["Пәрмендер", "Команды", "Commands"],
  noCommands: ["Бот пәрмендерін көрсетпеген.", "Бот не задал команд.", "The bot has set no commands."],
  toggleKeyboard: ["Пернетақтаны көрсету не жасыру", "Показать или скрыть клавиатуру", "Show or hide the keyboard"],
  language: ["{name}: тілі", "{name}: язык", "{name}: language"],
  block: ["Ботты бұғаттау", "Заблокировать бота", "Block the bot"],
  unblock: ["Бұғаттан шығару", "Разблокировать", "Unblock"],
  blockedNote: ["Бот бұғатталған. Хабарламалары жетпейді.", "Бот заблокирован. Его сообщения не доходят.", "The bot is blocked. Its messages do not arrive."],
  edited: ["түзетілген", "изменено", "edited"],
  today: ["Бүгін", "Сегодня", "Today"],
  typing: ["бот жазып жатыр", "бот печатает", "the bot is typing"],
  sendingFile: ["бот файл жіберіп жатыр", "бот отправляет файл", "the bot is sending a file"],
  unread: ["Жаңа хабарлама: {n}", "Новых сообщений: {n}", "New messages: {n}"],
  noAnswer: ["Бот әзірге жауап бермеді.", "Бот пока не ответил.", "The bot has not answered yet."],
  copied: ["Көшірілді", "Скопировано", "Copied"],
  unsupportedButton: ["Бұл батырма мұнда жұмыс істемейді.", "Эта кнопка здесь не работает.", "This button does not work here."],
  photo: ["Сурет", "Фото", "Photo"],
  document: ["Құжат", "Документ", "Document"],
  location: ["Геопозиция", "Геопозиция", "Location"],
  contact: ["Контакт", "Контакт", "Contact"],
  sticker: ["Стикер", "Стикер", "Sticker"],
  voice: ["Дауыстық хабарлама", "Голосовое", "Voice message"],
  hugeFile: ["30 МБ файл", "Файл на 30 МБ", "A 30 MB file"],
  unsupported: ["Мұндай хабарлама мұнда көрінбейді.", "Такие сообщения здесь не показываются.", "This kind of message is not shown."],
  pinned: ["Хабарлама бекітілді", "Сообщение закреплено", "Message pinned"],
  caption: ["Сипаттама", "Подпись", "Caption"],
  sharePhone: ["Нөмірді ботқа жіберу", "Отправить номер боту", "Share your phone number"],
  sharePhoneHint: ["Нөмір ойдан алынған. Басқасын жаза аласыз.", "Номер выдуман. Можно вписать другой.", "The number is made up. Type another if you like."],
  phone: ["Телефон", "Телефон", "Phone"],
  shareLocation: ["Геопозицияны жіберу", "Отправить геопозицию", "Share a location"],
  latitude: ["Ендік", "Широта", "Latitude"],
  longitude: ["Бойлық", "Долгота", "Longitude"],
  sendAs: ["Кім жазады", "Кто пишет", "Write as"],
  dropHere: ["Файлды осында тастаңыз", "Отпустите файл здесь", "Drop the file here"],
};

/** A text that the server gives either in one language or as {"kk": …, "ru": …, "en": …}. */
export function localized(text, language) {
  if (!text || typeof text === "string") return text ?? "";
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}

const STORAGE_KEY = "asar.playground.language";

export function translate(language, key, values = {}) {
  const text = STRINGS[key][Math.max(0, LANGUAGES.indexOf(language))];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Telegram knows more languages than the page: those of Kazakhstan's neighbours read Russian, others English. */
export function nearest(code) {
  const language = (code ?? "").toLowerCase().split("-")[0];
  if (LANGUAGES.includes(language)) return language;
  return ["be", "ky", "tg", "uk", "uz"].includes(language) ? "ru" : "en";
}

export function pageLanguage() {
  return localStorage.getItem(STORAGE_KEY) ?? nearest(navigator.language);
}

export function rememberPageLanguage(language) {
  localStorage.setItem(STORAGE_KEY, language);
}
