package dev.cordon.cli;

import java.util.Locale;

/** How far a long input is, on a terminal that shows no results: one line that is overwritten. Not thread-safe. */
final class Progress {

    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 250_000_000L;
    private static final int LOOK_EVERY = 64;

    private final Output err;
    private final boolean shown;
    private final long total;
    private long due = System.nanoTime() + FIRST_AFTER_NANOS;
    private int calls;
    private int widest;

    private Progress(Output err, boolean shown, long total) {
        this.err = err;
        this.shown = shown;
        this.total = total;
    }

    /** @param total bytes of the input, 0 when unknown */
    static Progress of(Streams streams, long total) {
        boolean shown = streams.err().terminal() && !streams.out().terminal();
        return new Progress(streams.err(), shown, total);
    }

    void at(int line, long bytes) {
        if (!shown || ++calls % LOOK_EVERY != 0 || System.nanoTime() < due) {
            return;
        }
        due = System.nanoTime() + EVERY_NANOS;
        String part = total > 0 ? String.format(Locale.ROOT, ", %d %%", Math.min(100, bytes * 100 / total)) : "";
        show(String.format(Locale.ROOT, "%,d lines, %.1f MB%s", line, bytes / 1e6, part));
    }

    void end() {
        if (widest > 0) {
            show("");
            err.print("\r");
        }
    }

    private void show(String text) {
        widest = Math.max(widest, text.length());
        err.print("\r" + text + " ".repeat(widest - text.length()));
        err.flush();
    }
}
