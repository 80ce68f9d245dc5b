package dev.cordon.service.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies may be in memory at a time, over all requests: beyond it a request is refused at once instead of taking
 * everybody's memory. Thread-safe.
 */
final class BodyBudget {

    /** What a body without a declared length is taken for, unless its route takes less. */
    private static final long UNDECLARED = 4 << 20;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyBudget(long most) {
        this.most = most;
    }

    /** Half of the memory there can be. */
    static BodyBudget ofThisProcess() {
        return new BodyBudget(Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Takes room for a body.
     *
     * @param declared its length, negative when it is not known
     * @param limit most bytes the route takes
     * @return what to give back
     * @throws Fault {@code OVERLOADED} when there is none
     */
    long take(long declared, int limit) {
        long wanted = declared >= 0 ? declared : Math.min(limit, UNDECLARED);
        if (taken.addAndGet(wanted) > most && wanted > 0) {
            taken.addAndGet(-wanted);
            throw new Fault(Fault.Kind.OVERLOADED, "OVERLOADED", "body", "too many large bodies at a time; try again");
        }
        return wanted;
    }

    void giveBack(long wanted) {
        taken.addAndGet(-wanted);
    }

    long taken() {
        return taken.get();
    }
}
