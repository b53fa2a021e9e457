shared-stage = <b>Этап:</b> { $stage }
shared-line = { $region }, { $settlement } · { $needs }
shared-nothing = Ничего не нашлось. Открыть бот
button-open-shared = Открыть проект
button-share = Поделиться
