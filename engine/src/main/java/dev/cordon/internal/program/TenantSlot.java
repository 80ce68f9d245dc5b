package dev.cordon.internal.program;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The program of one organisation, put together when its first interaction comes. Sets in which nothing of the organisation changed
 * share the slot, and with it what the scope index has learned. Thread-safe.
 */
public final class TenantSlot {

    private final Supplier<Program> linker;
    private volatile @Nullable Program program;

    /** @param linker makes the program; called once */
    public TenantSlot(Supplier<Program> linker) {
        this.linker = linker;
    }

    /** The program. */
    public Program program() {
        Program known = program;
        return known == null ? link() : known;
    }

    private synchronized Program link() {
        Program known = program;
        if (known == null) {
            known = linker.get();
            program = known;
        }
        return known;
    }
}
