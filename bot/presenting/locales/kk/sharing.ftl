shared-stage = <b>Кезеңі:</b> { $stage }
shared-line = { $region }, { $settlement } · { $needs }
shared-nothing = Ештеңе табылмады. Ботты ашу
button-open-shared = Жобаны ашу
button-share = Бөлісу
