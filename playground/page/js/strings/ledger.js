// The words around the ledger; its rows come from the server.

export const LEDGER = {
  ledger: ["Есеп кітабы", "Журнал", "Ledger"],
  ledgerLead: [
    "Кімнен не сұралды, немен бітті, кімге айтылды.",
    "О чём и кого просили, чем это кончилось, кому об этом сказано.",
    "What was asked of whom, how it ended, and who was told.",
  ],
  silentFigure: ["ешкімді күтпейді, бірақ бітпеген", "никого не ждёт и не окончено", "waits for nobody, unended"],
  askedFigure: ["Сұралды", "Спрошено", "Asked"],
  stateAll: ["Бәрі", "Все", "All"],
  stateEnded: ["Бітті", "Окончено", "Ended"],
  stateWaiting: ["Күтуде", "Ждёт", "Waiting"],
  stateOverdue: ["Кешікті", "Просрочено", "Overdue"],
  stateSilent: ["Үнсіз", "В тишине", "Silent"],
  ledgerEmpty: ["Мұнда әзірге ештеңе жоқ.", "Здесь пока ничего нет.", "Nothing here yet."],
  ledgerSince: ["{date} бастап", "с {date}", "since {date}"],
  ledgerEnded: ["{date} бітті", "окончено {date}", "ended {date}"],
  ledgerNext: ["келесі еске салу {date}", "следующее напоминание {date}", "next reminder {date}"],
  ledgerWhom: ["Кімнен сұралды", "Кого спросили", "Asked of"],
  ledgerTold: ["Айтылды", "Сказано", "Told"],
  ledgerMore: ["Тағы {n}", "Ещё {n}", "{n} more"],
  ledgerSearch: ["Тізімнен іздеу", "Искать в списке", "Search the list"],
};
