package dev.cordon.internal.program;

import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * All mutable state of one evaluation: the text being scanned, the matchers' own scratches, and the raw matches of one segment.
 * Used by one thread at a time; holding one is the lease on its set.
 */
public final class EvaluationScratch {

    /** Slot of a scratch made because the pool had none left. */
    static final int TEMPORARY = -1;

    /** Slot of a scratch that was asked for apart from the pool. */
    static final int APART = -2;

    /** Units of text buffer kept between evaluations; a larger text's buffer is given back. */
    private static final int KEPT_UNITS = 1 << 20;

    /** Tenants whose matchers' scratches are kept beside those of the shared groups. */
    private static final int KEPT_TENANTS = 15;

    private static final int KEPT_MATCHERS = 2 + 2 * KEPT_TENANTS;

    private final ProgramSet set;
    private final boolean withNative;
    private final int slot;
    private final ScanText text = new ScanText();
    private final @Nullable PatternGroup[] groups = new PatternGroup[KEPT_MATCHERS];
    private final @Nullable MatchScratch[] matchers = new MatchScratch[KEPT_MATCHERS];
    private final RawMatches raw = new RawMatches();
    private ScopeIndex.@Nullable Key lastKey;
    private @Nullable InteractionView lastView;

    /**
     * @param withNative whether native code may find candidates
     * @param slot its place in the pool; {@link #TEMPORARY} or {@link #APART} when it has none and is closed when it comes back
     */
    EvaluationScratch(ProgramSet set, boolean withNative, int slot) {
        this.set = set;
        this.withNative = withNative;
        this.slot = slot;
    }

    boolean withNative() {
        return withNative;
    }

    int slot() {
        return slot;
    }

    public ScanText text() {
        return text;
    }

    public RawMatches raw() {
        return raw;
    }

    /** What applies to the interaction; the last answer is kept, because the next caller is often of the same tenant. */
    public InteractionView view(Interaction interaction) {
        ScopeIndex.Key key = lastKey;
        InteractionView last = lastView;
        if (last == null || key == null || !key.isOf(interaction)) {
            last = set.program(interaction.org()).scopes().view(interaction);
            lastView = last;
            lastKey = ScopeIndex.Key.of(interaction);
        }
        return last;
    }

    /**
     * The scratch of the group's matcher, made on first use. Those of the shared groups stay; a tenant's stay until another tenant
     * needs their place.
     *
     * @param index number of the group in its program
     */
    public MatchScratch matcher(int index, PatternGroup group) {
        // Base and delta of one owner have numbers that follow each other, so that the last bit keeps them apart.
        int place =
                group.owner().isEmpty() ? index : 2 + 2 * (System.identityHashCode(group) % KEPT_TENANTS) + (index & 1);
        MatchScratch known = matchers[place];
        return known != null && groups[place] == group ? known : newMatcher(group, place);
    }

    private MatchScratch newMatcher(PatternGroup group, int place) {
        MatchScratch before = matchers[place];
        matchers[place] = null;
        groups[place] = null;
        if (before != null) {
            before.close();
        }
        MatchScratch made =
                group.patterns().newScratch(withNative, set.counters().nativeFallbacks());
        matchers[place] = made;
        groups[place] = group;
        return made;
    }

    void trim() {
        text.trim(KEPT_UNITS);
        raw.clear();
    }

    void close() {
        for (MatchScratch matcher : matchers) {
            if (matcher != null) {
                matcher.close();
            }
        }
    }
}
