"""What the previews of the screens about a party's people show."""

from bot.use_cases.memoranda.parties import Representative

PEOPLE = (Representative(2, "Ерлан Тілеу"), Representative(3, "Гүлнәр Оспан", reads=True))
