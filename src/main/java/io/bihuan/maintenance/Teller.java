package io.bihuan.maintenance;

import java.io.PrintStream;
import java.time.Duration;

/** Says on the console what is going on: steps as lines, progress a few times a minute. */
class Teller {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private long toldAt = System.nanoTime();

    Teller(PrintStream out) {
        this.out = out;
    }

    void step(String words) {
        out.println(words);
        toldAt = System.nanoTime();
    }

    void progress(String what, long done, long total) {
        if (System.nanoTime() - toldAt >= PAUSE) {
            toldAt = System.nanoTime();
            out.println("  " + what + ": " + done + (total > 0 ? " of " + total : ""));
        }
    }
}
