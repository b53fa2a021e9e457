// Reads something anew when it has changed: one request at a time, and one more if it changed meanwhile.

export class Refresher {
  constructor(read) {
    this.read = read;
    this.running = false;
    this.stale = false;
  }

  async again() {
    if (this.running) {
      this.stale = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.stale = false;
        await this.read();
      } while (this.stale);
    } catch {
      // The server is away or has no such thing; the next event or the next load tries again.
    } finally {
      this.running = false;
    }
  }
}
