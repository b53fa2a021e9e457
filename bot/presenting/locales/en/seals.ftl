seal-key-missing = 🔑 Agreed documents wait for their seal: { $why ->
    [unreadable] its key cannot be read
    [ended] its certificate has ended
    [revoked] its certificate was revoked
   *[missing] there is no key yet
 }. Run { $why ->
    [ended] <code>asar keys rotate</code>
    [revoked] <code>asar keys rotate</code>
    [unreadable] <code>asar health</code>
   *[missing] <code>asar keys init</code>
 } on the server.
seal-key-ends = 🔑 The certificate of the seal holds until { $until }. Then new documents get no seal, while old seals stay valid. Run <code>asar keys rotate</code> on the server.
