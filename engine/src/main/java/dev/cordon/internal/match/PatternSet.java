package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiled patterns. Immutable and thread-safe; all state of a scan is in the {@link MatchScratch}. Matches are exact: which
 * backend and layers were used never shows in them.
 */
public final class PatternSet implements AutoCloseable {

    /** Rough costs in ns per 1,024 units of chat text: only their order matters. */
    private static final double TERM_COST = 1;

    private static final double DIRECT_COST = 2000;

    /** An expression that costs java more than this is given to the external backend, when there is one. */
    private static final double NATIVE_FROM = 400;

    /** Transitions one automaton of one expression may keep. */
    private static final long DFA_BYTES = 1 << 19;

    private final PatternPlan[] plans;
    private final ExactSearch[] expressions;
    private final int[] expressionPatterns;
    private final CandidateLayers.Maker maker;
    private final Selection whole;
    private final Selections narrow = new Selections();

    /** Index in {@link #expressions} by pattern; terms have none. */
    private final int[] expressionOf;

    private final @Nullable NativeLayer external;

    private PatternSet(List<PatternSpec> specs, @Nullable MatcherBackend backend, Layers layers, CompileBudget budget) {
        expressionOf = new int[specs.size()];
        plans = new PatternPlan[specs.size()];
        List<PatternSpec.Term> termSpecs = new ArrayList<>();
        List<ExactSearch> searches = new ArrayList<>();
        List<PatternSpec.Expression> expressionSpecs = new ArrayList<>();
        int[] patternsOfTerms = new int[specs.size()];
        int[] patternsOfExpressions = new int[specs.size()];
        for (int p = 0; p < specs.size(); p++) {
            if (specs.get(p) instanceof PatternSpec.Term term) {
                patternsOfTerms[termSpecs.size()] = p;
                termSpecs.add(term);
                plans[p] = termPlan(term, layers);
            } else if (specs.get(p) instanceof PatternSpec.Expression expression) {
                patternsOfExpressions[searches.size()] = p;
                expressionOf[p] = searches.size();
                searches.add(compileExpression(p, expression, budget));
                expressionSpecs.add(expression);
            }
        }
        expressions = searches.toArray(ExactSearch[]::new);
        expressionPatterns = Arrays.copyOf(patternsOfExpressions, expressions.length);
        maker = new CandidateLayers.Maker(expressionSpecs, expressionPatterns, layers, budget.maxStates());
        int[] all = IntStream.range(0, expressions.length).toArray();
        CandidateLayers found = maker.make(all, termSpecs, Arrays.copyOf(patternsOfTerms, termSpecs.size()));
        whole = new Selection(this, null, found, true);
        List<Lookout> lookouts = found.lookouts();
        BitSet costly = new BitSet();
        for (int e = 0; e < expressions.length; e++) {
            costly.set(expressionPatterns[e], lookouts.get(e).cost() > NATIVE_FROM);
        }
        NativeLayer natives = backend == null ? null : NativeLayer.compile(specs, costly, backend, budget);
        for (int e = 0; e < expressions.length; e++) {
            int p = expressionPatterns[e];
            PatternPlan java = expressionPlan(expressionSpecs.get(e), lookouts.get(e));
            plans[p] = natives == null ? java : natives.plan(p, java);
        }
        // One that was given nothing, or could not be trusted, is not asked at all.
        external = natives == null || natives.size() == 0 ? null : natives;
    }

    /**
     * Compiles patterns; the index of a spec in the list is the number of the pattern.
     *
     * @param specs what to find; may be empty
     * @param backend external engine for the candidates of the patterns it can take; null for the java layers alone
     * @param layers which of the java layers are on
     * @param budget what compiling may cost
     * @throws MatchCompileException when the budget does not suffice
     * @throws IllegalArgumentException when an expression can match the empty string
     */
    public static PatternSet compile(
            List<PatternSpec> specs, @Nullable MatcherBackend backend, Layers layers, CompileBudget budget) {
        PatternSet set = new PatternSet(specs, backend, layers, budget);
        if (set.memoryBytes() > budget.maxBytes()) {
            set.close();
            throw new MatchCompileException(
                    MatchCompileException.Code.SET_TOO_LARGE, -1, "more than " + budget.maxBytes() + " bytes");
        }
        return set;
    }

    private static ExactSearch compileExpression(int pattern, PatternSpec.Expression spec, CompileBudget budget) {
        if (Widths.of(spec.pattern()).minUnits() == 0) {
            throw new IllegalArgumentException("pattern " + pattern + " can match the empty string");
        }
        try {
            return spec.isPlain()
                    ? new PlainSearch(spec.pattern(), budget.maxStates(), DFA_BYTES)
                    : new ContextSearch(spec, budget.maxStates(), DFA_BYTES);
        } catch (MatchCompileException e) {
            throw e.of(pattern);
        }
    }

    private static PatternPlan termPlan(PatternSpec.Term term, Layers layers) {
        int width = term.text().length();
        PatternPlan.Layer layer = layers.terms() ? PatternPlan.Layer.TERMS : PatternPlan.Layer.DIRECT;
        return new PatternPlan("java", layer, "a term", width, width, List.of(), TERM_COST);
    }

    private static PatternPlan expressionPlan(PatternSpec.Expression spec, Lookout lookout) {
        Widths widths = Widths.of(spec.pattern());
        boolean possible = lookout.isPossible();
        PatternPlan.Layer layer = !possible
                ? PatternPlan.Layer.DIRECT
                : lookout.literals().isEmpty() ? PatternPlan.Layer.ANCHORS : PatternPlan.Layer.LITERALS;
        String reason = switch (layer) {
            case LITERALS -> "searched around strings that every match holds";
            case ANCHORS -> "searched around rare characters that every match holds";
            default -> "nothing rare to look for; searched on its own";
        };
        return new PatternPlan(
                "java",
                layer,
                reason,
                widths.minUnits(),
                widths.maxUnits(),
                Lookouts.describe(lookout),
                possible ? lookout.cost() : DIRECT_COST);
    }

    /** Number of patterns. */
    public int size() {
        return plans.length;
    }

    /** A new scratch for scans of this set. */
    public MatchScratch newScratch() {
        return newScratch(true, new LongAdder());
    }

    /**
     * A new scratch for scans of this set.
     *
     * @param withExternal false when the java layers are to find everything
     * @param fallbacks counts scans that the java layers had to do because the external backend could not
     */
    public MatchScratch newScratch(boolean withExternal, LongAdder fallbacks) {
        NativeLayer layer = withExternal ? external : null;
        return layer == null
                ? new MatchScratch(this, null, null)
                : new MatchScratch(this, layer.newScratch(), fallbacks);
    }

    /** All patterns, with the layers of the set. */
    public Selection all() {
        return whole;
    }

    /**
     * What to scan for: the layers of the whole set, or where the patterns are few, layers for them alone. Those take up to some
     * 15 ms to make and are kept while the selection is in use, so a caller makes a selection once and keeps it. Thread-safe.
     *
     * @param wanted bit set of pattern indexes, bit {@code i & 63} of word {@code i >> 6}; missing words count as zero, and bits
     *     beyond the last pattern too
     */
    public Selection select(long[] wanted) {
        BitSet bits = known(wanted);
        return Selections.worthIt(bits.cardinality(), size())
                ? narrow.of(bits, this::narrowed)
                : new Selection(this, bits.toLongArray(), whole.layers(), true);
    }

    /** The same with layers for the patterns alone, however many they are: lets tests compare both. */
    public Selection narrow(long[] wanted) {
        return narrowed(known(wanted));
    }

    private BitSet known(long[] wanted) {
        BitSet bits = BitSet.valueOf(wanted);
        bits.clear(size(), Math.max(size(), bits.length()));
        return bits;
    }

    private Selection narrowed(BitSet wanted) {
        List<PatternSpec.Term> terms = new ArrayList<>();
        IntStack patternsOfTerms = new IntStack();
        whole.layers().terms().addWanted(wanted, terms, patternsOfTerms);
        int[] some = IntStream.range(0, expressions.length)
                .filter(e -> wanted.get(expressionPatterns[e]))
                .toArray();
        CandidateLayers own = maker.make(some, terms, patternsOfTerms.toArray());
        return new Selection(this, wanted.toLongArray(), own, isExternalWorthIt(some, own.lookouts()));
    }

    /** The external backend scans for all it took: too dear where java has little to do. */
    private boolean isExternalWorthIt(int[] some, List<Lookout> lookouts) {
        NativeLayer natives = external;
        if (natives == null) {
            return false;
        }
        double java = 0;
        for (int i = 0; i < some.length; i++) {
            java += natives.takes(expressionPatterns[some[i]]) ? lookouts.get(i).cost() : 0;
        }
        return java > natives.cost();
    }

    /**
     * Finds all matches of the selected patterns.
     *
     * @param text what to scan
     * @param selection a selection of this set
     * @param scratch a scratch of this set that no other scan is using
     * @param sink gets the matches
     * @throws IllegalArgumentException if the selection or the scratch is of another set
     */
    public void scan(ScanText text, Selection selection, MatchScratch scratch, MatchSink sink) {
        scratch.checkOwner(this);
        if (selection.set() != this) {
            throw new IllegalArgumentException("selection of another pattern set");
        }
        CandidateLayers layers = selection.layers();
        scratch.wanted.set(selection.wanted());
        scratch.found.begin(expressions.length);
        scratch.walkBack.begin(text.length());
        layers.terms().scan(text, scratch, sink);
        NativeLayer natives = selection.asksExternal() ? external : null;
        scratch.reported = natives != null && scanExternal(natives, text, scratch, sink);
        if (natives != null) {
            scratch.countFallback();
        }
        if (natives == null || !scratch.reported || natives.size() < expressions.length) {
            layers.expressions().scan(text, scratch);
            IntStack touched = scratch.found.touched();
            for (int k = 0; k < touched.size(); k++) {
                int e = touched.get(k);
                if (isOpen(expressionPatterns[e], scratch)) {
                    expressions[e].search(text, scratch.found.of(e), scratch.exact, expressionPatterns[e], sink);
                }
            }
        }
    }

    /** Whether a pattern is wanted and not done through the external backend's reports. */
    private boolean isOpen(int pattern, MatchScratch scratch) {
        boolean done = scratch.reported && external != null && external.takes(pattern);
        return !done && scratch.wanted.has(pattern);
    }

    /** Confirms what the external backend reports. False when it reported nothing to rely on. */
    private boolean scanExternal(NativeLayer layer, ScanText text, MatchScratch scratch, MatchSink sink) {
        if (!layer.scan(text, scratch.external, scratch.ends)) {
            return false;
        }
        for (int i = 0; i < scratch.ends.size(); ) {
            int pattern = scratch.ends.pattern(i);
            i = layer.windows(scratch.ends, i, scratch.windows);
            if (scratch.wanted.has(pattern)) {
                expressions[expressionOf[pattern]].search(text, scratch.windows, scratch.exact, pattern, sink);
            }
        }
        return true;
    }

    /** How a pattern is found. */
    public PatternPlan plan(int pattern) {
        return plans[pattern];
    }

    /** Bytes this set holds now, native memory and lazily built automata included. */
    public long memoryBytes() {
        long bytes = whole.layers().memoryBytes() + narrow.memoryBytes();
        bytes += external == null ? 0 : external.memoryBytes();
        for (ExactSearch search : expressions) {
            bytes += search.memoryBytes();
        }
        return bytes;
    }

    /** Frees native memory. Called once, after the last scratch was closed; scanning afterwards is misuse. */
    @Override
    public void close() {
        if (external != null) {
            external.close();
        }
    }
}
