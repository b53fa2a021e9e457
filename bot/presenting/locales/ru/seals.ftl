seal-key-missing = 🔑 Согласованные документы ждут электронной печати: { $why ->
    [unreadable] её ключ не читается
    [ended] срок её сертификата истёк
    [revoked] её сертификат отозван
   *[missing] ключа ещё нет
 }. Выполните на сервере { $why ->
    [ended] <code>asar keys rotate</code>
    [revoked] <code>asar keys rotate</code>
    [unreadable] <code>asar health</code>
   *[missing] <code>asar keys init</code>
 }.
seal-key-ends = 🔑 Сертификат электронной печати действует до { $until }. Потом новые документы останутся без печати, прежние печати сохранят силу. Выполните на сервере <code>asar keys rotate</code>.
