// The words for what happens beside the conversations: days that pass, people who answer, the bot's process.

export const WORLD = {
  nextDue: ["Келесі", "Дальше", "Next"],
  nextDueHint: ["Келесі істің уақытына дейін", "До ближайшего срока", "To the next thing that is due"],
  stoppedAtDue: ["{time}: осы кезге іс белгіленген, сағат тоқтады.", "{time}: на это время что-то назначено, часы остановились.", "Stopped at {time}: something is due."],
  nothingDue: ["Алда белгіленген іс жоқ.", "Впереди ничего не назначено.", "Nothing is due."],
  daysLater: ["{n} күннен кейін", "Через {n} дней", "{n} days later"],
  daysPassing: ["{total} күннің {n}-і өтті", "Прошло {n} из {total} дней", "{n} of {total} days have passed"],
  stop: ["Тоқтату", "Остановить", "Stop"],
  kill: ["Бот процесін тоқтату", "Убить процесс бота", "Kill the bot’s process"],
  botRestarting: ["Бот қайта қосылып жатыр. Жазылғаны сақталды.", "Бот перезапускается. Написанное сохранено.", "The bot is restarting. Nothing written is lost."],
  botStarting: ["Бот іске қосылып жатыр…", "Бот запускается…", "The bot is starting…"],
  botAway: ["Бот іске қосылмады. Себебі терминалда.", "Бот не запускается. Причина в терминале.", "The bot does not start. The terminal says why."],
  feed: ["Өздері жауап берді", "Ответили сами", "Answered on their own"],
  glosses: ["Аударма", "Перевод", "Translation"],
  glossesHint: ["Бот сөзін бет тілінде де көрсету", "Показывать слова бота и на языке страницы", "Show the bot’s words in the page’s language too"],
  glossMore: ["Толығырақ", "Полностью", "More"],
  glossLess: ["Қысқарақ", "Короче", "Less"],
  // who may be played
  newPerson: ["Жаңа адам", "Новый человек", "Someone new"],
  samplePeople: ["Үлгі адамдар", "Люди из примера", "Sample people"],
  findPerson: ["Аты, ұйымы, рөлі", "Имя, организация, роль", "Name, organisation, role"],
  bePerson: ["Осы адам болу", "Сыграть", "Be this person"],
  nobodyFound: ["Ондай адам жоқ.", "Таких нет.", "Nobody like that."],
<<<<<<< HEAD
  answersByItself: ["Өзі жауап береді: {character}", "Отвечает без вас: {character}", "Answers on their own: {character}"],
=======
  answersByItself: ["Өз бетінше: {character}", "Без вас: {character}", "On their own: {character}"],
>>>>>>> main
  playedByYou: ["Сіз ойнайсыз", "Играете вы", "Played by you"],
  handBack: ["Кім жауап береді", "Кто отвечает", "Who answers"],
  hideColumn: ["Терезені жабу", "Закрыть окно", "Close the window"],
  quick: ["тез жауап береді", "отвечает быстро", "quick"],
  slow: ["асықпай жауап береді", "не торопится", "slow"],
  silent: ["үндемейді", "молчит", "silent"],
  choosy: ["талғап жауап береді", "выбирает", "choosy"],
  // the keyboard
  skip: ["Хабарлама өрісіне", "К полю сообщения", "To the message field"],
  keys: ["Пернелер", "Клавиши", "Keyboard"],
  keysSlash: ["ашық терезенің хабарлама өрісі", "поле сообщения открытого окна", "message field of the current window"],
  keysAlt: ["бірінші, екінші… терезенің өрісі", "поле первого, второго… окна", "message field of the first, second… window"],
  keysEnter: ["хабарламалар тізімінен ескі батырмаларға", "от списка сообщений к старым кнопкам", "from the list of messages to its old buttons"],
  keysArrows: ["батырмадан батырмаға", "от кнопки к кнопке", "from button to button"],
  keysEscape: ["тізімге қайту", "назад к списку", "back to the list"],
  keysHelp: ["осы көмек", "эта подсказка", "this help"],
};
