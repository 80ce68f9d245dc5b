package dev.cordon.internal.match;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A deterministic automaton over the classes of an {@link Automaton} that is built as texts need it and shared by all threads.
 * Thread-safe: walking a known transition takes no lock, making a new one does.
 *
 * <p>The memory is bounded. When the cache is full a new one takes its place, and walks that still hold the old one keep using what
 * it knows; so a full cache is never wrong, only slower. A walk that fills caches faster than it advances gives up and goes on
 * without any (see {@link DfaWalk#gaveUp}).
 */
final class LazyDfa {

    /** Answer of {@link #transition} when the walk has given up; the walk stays where it is. */
    static final int GIVE_UP = DfaCache.SPECIAL | DfaCache.STATE_MASK;

    /** A cache pays when each of its states was walked through this often. */
    private static final int STEPS_PER_STATE = 10;

    private final Automaton automaton;
    private final Stepper stepper;
    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile DfaCache cache;

    /** @param limit bytes of transitions it may hold */
    LazyDfa(Automaton automaton, Stepper.Mode mode, long limit) {
        this.automaton = automaton;
        this.stepper = new Stepper(automaton, mode);
        this.limit = limit;
        this.cache = new DfaCache(automaton.classes().columns(), limit);
    }

    Automaton automaton() {
        return automaton;
    }

    /**
     * Begins a walk.
     *
     * @param seeded whether a match may start at every later position too
     * @param edge the {@link Edge} that lies behind the first position, in walking direction
     * @return the first state
     */
    int start(DfaWalk walk, boolean seeded, int edge) {
        walk.begin(cache);
        int kind = seeded ? edge : Edge.COUNT + edge;
        int known = walk.cache().start(kind);
        if (known != DfaCache.UNKNOWN) {
            return known;
        }
        lock.lock();
        try {
            int[] threads = stepper.start(seeded);
            int state = intern(walk, threads, edge, 0);
            walk.cache().setStart(kind, state);
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The state that goes on from {@code state} without starting matches at later positions. */
    int withoutSeed(DfaWalk walk, int state, int position) {
        int known = walk.cache().unseeded(state);
        if (known != DfaCache.UNKNOWN) {
            return known;
        }
        lock.lock();
        try {
            DfaCache from = walk.cache();
            int target = intern(walk, stepper.withoutSeed(from.threads(state)), from.edge(state), position);
            if (walk.cache() == from) {
                from.setUnseeded(state, target);
            }
            return target;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a transition that the table does not know. The cache of the walk may be another one afterwards.
     *
     * @return an entry as {@link DfaCache} describes, or {@link #GIVE_UP}
     */
    int transition(DfaWalk walk, int state, int column, int position) {
        lock.lock();
        try {
            DfaCache from = walk.cache();
            int known = from.next()[state + column];
            if (known != DfaCache.UNKNOWN) {
                return known;
            }
            if (walk.gaveUp()) {
                return GIVE_UP;
            }
            int[] threads = stepper.step(from.threads(state), from.edge(state), column);
            boolean matched = stepper.matched();
            int target = intern(walk, threads, automaton.edge(column), position);
            int entry = target;
            if (matched) {
                entry |= DfaCache.SPECIAL | DfaCache.MATCHED;
            } else if (target == from.dead()) {
                entry |= DfaCache.SPECIAL;
            }
            if (walk.cache() == from) {
                from.set(state, column, entry);
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** Interns into the cache of the walk, or into a fresh one when that is full. */
    private int intern(DfaWalk walk, int[] threads, int edge, int position) {
        int relevant = stepper.looksBack(threads) ? edge : Edge.OTHER;
        int state = walk.cache().intern(threads, relevant);
        while (state < 0) {
            walk.refilled(position, STEPS_PER_STATE);
            if (cache == walk.cache()) {
                cache = new DfaCache(automaton.classes().columns(), limit);
            }
            walk.use(cache);
            state = cache.intern(threads, relevant);
        }
        return state;
    }

    /** A simulation without a cache, for a walk that gave up. */
    Stepper newStepper() {
        return new Stepper(automaton, stepper.mode());
    }

    long memoryBytes() {
        return cache.memoryBytes()
                + automaton.program().memoryBytes()
                + automaton.classes().memoryBytes();
    }
}
