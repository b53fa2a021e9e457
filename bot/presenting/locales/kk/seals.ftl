seal-key-missing = 🔑 Келісілген құжаттар электрондық мөрді күтіп тұр: { $why ->
    [unreadable] кілті оқылмайды
    [ended] сертификатының мерзімі бітті
    [revoked] сертификаты қайтарып алынды
   *[missing] кілті әлі жоқ
 }. Серверде мынаны орындаңыз: { $why ->
    [ended] <code>asar keys rotate</code>
    [revoked] <code>asar keys rotate</code>
    [unreadable] <code>asar health</code>
   *[missing] <code>asar keys init</code>
 }.
seal-key-ends = 🔑 Электрондық мөр сертификатының мерзімі: { $until }. Содан кейін жаңа құжаттар мөрсіз қалады, бұрынғы мөрлер жарамды. Серверде мынаны орындаңыз: <code>asar keys rotate</code>.
