package dev.cordon.internal.match;

import dev.cordon.internal.pattern.RequiredLiterals;
import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Compiled patterns. Immutable and thread-safe; all state of a scan is in the {@link MatchScratch}. Matches are exact: which
 * backend and layers were used never shows in them.
 */
public final class PatternSet implements AutoCloseable {

    /** Rough costs in ns per 1,024 units of chat text: only their order matters. */
    private static final double GATED_COST = 4;

    private static final double DIGITS_COST = 200;
    private static final double DIRECT_COST = 2000;

    /** Transitions one automaton of one expression may keep. */
    private static final long DFA_BYTES = 1 << 19;

    private final PatternPlan[] plans;
    private final TermLayer terms;
    private final ExactSearch[] expressions;
    private final int[] expressionPatterns;
    private final @Nullable LiteralGate gate;

    /** Index in {@link #expressions} by pattern; terms have none. */
    private final int[] expressionOf;

    private final @Nullable NativeLayer external;

    private PatternSet(List<PatternSpec> specs, @Nullable NativeLayer external, Layers layers, CompileBudget budget) {
        this.external = external;
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
        terms = new TermLayer(termSpecs, Arrays.copyOf(patternsOfTerms, termSpecs.size()), layers.terms());
        expressions = searches.toArray(ExactSearch[]::new);
        expressionPatterns = Arrays.copyOf(patternsOfExpressions, expressions.length);
        gate = layers.literals() && expressions.length > 0 ? new LiteralGate(expressionSpecs) : null;
        for (int e = 0; e < expressions.length; e++) {
            int p = expressionPatterns[e];
            PatternPlan java = expressionPlan(expressionSpecs.get(e), gate, e);
            plans[p] = external == null ? java : external.plan(p, java);
        }
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
        PatternSet set =
                compile(specs, backend == null ? null : NativeLayer.compile(specs, backend, budget), layers, budget);
        if (set.memoryBytes() > budget.maxBytes()) {
            set.close();
            throw new MatchCompileException(
                    MatchCompileException.Code.SET_TOO_LARGE, -1, "more than " + budget.maxBytes() + " bytes");
        }
        return set;
    }

    private static PatternSet compile(
            List<PatternSpec> specs, @Nullable NativeLayer external, Layers layers, CompileBudget budget) {
        try {
            return new PatternSet(specs, external, layers, budget);
        } catch (RuntimeException e) {
            if (external != null) {
                external.close();
            }
            throw e;
        }
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
        return new PatternPlan("java", layer, "a term", width, width, List.of(), 1);
    }

    private static PatternPlan expressionPlan(PatternSpec.Expression spec, @Nullable LiteralGate gate, int expression) {
        Widths widths = Widths.of(spec.pattern());
        boolean gated = gate != null && gate.isGated(expression);
        int digits = gate == null ? 0 : gate.digits(expression);
        String reason = gated
                ? "searched around literals that every match holds"
                : digits > 0
                        ? "no literal to look for; searched in texts of at least " + digits + " digits"
                        : gate != null && gate.nonAscii(expression)
                                ? "no literal to look for; searched in texts that are not ASCII"
                                : "no literal to look for; searched on its own";
        return new PatternPlan(
                "java",
                gated ? PatternPlan.Layer.LITERALS : PatternPlan.Layer.DIRECT,
                reason,
                widths.minUnits(),
                widths.maxUnits(),
                gated ? RequiredLiterals.of(Whole.of(spec)) : List.of(),
                gated ? GATED_COST : digits > 0 ? DIGITS_COST : DIRECT_COST);
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

    /**
     * Finds all matches of the wanted patterns.
     *
     * @param text what to scan
     * @param wanted bit set of pattern indexes, bit {@code i & 63} of word {@code i >> 6}; missing words count as zero; null for
     *     all patterns
     * @param scratch a scratch of this set that no other scan is using
     * @param sink gets the matches
     */
    public void scan(ScanText text, long @Nullable [] wanted, MatchScratch scratch, MatchSink sink) {
        scratch.checkOwner(this);
        scratch.wanted.set(wanted);
        terms.scan(text, scratch, sink);
        NativeLayer layer = external;
        scratch.reported = layer != null && scanExternal(layer, text, scratch, sink);
        scratch.countFallback();
        if (layer == null || !scratch.reported || layer.size() < expressions.length) {
            scanExpressions(text, scratch, sink);
        }
    }

    /** Searches those expressions for which no external backend reported candidates. */
    private void scanExpressions(ScanText text, MatchScratch scratch, MatchSink sink) {
        LiteralGate filter = gate;
        if (filter == null) {
            for (int e = 0; e < expressions.length; e++) {
                scratch.windows.clear();
                scratch.windows.add(0, text.length());
                search(e, text, scratch, sink);
            }
            return;
        }
        filter.scan(text, scratch.gate);
        for (int e : filter.ungated()) {
            searchWindows(filter, e, text, scratch, sink);
        }
        IntStack touched = scratch.gate.touched();
        for (int k = 0; k < touched.size(); k++) {
            searchWindows(filter, touched.get(k), text, scratch, sink);
        }
    }

    private void searchWindows(LiteralGate filter, int e, ScanText text, MatchScratch scratch, MatchSink sink) {
        if (isOpen(expressionPatterns[e], scratch) && filter.windows(e, text, scratch.gate, scratch.windows)) {
            search(e, text, scratch, sink);
        }
    }

    private void search(int e, ScanText text, MatchScratch scratch, MatchSink sink) {
        int pattern = expressionPatterns[e];
        if (isOpen(pattern, scratch)) {
            expressions[e].search(text, scratch.windows, scratch.exact, pattern, sink);
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
        long bytes = terms.memoryBytes();
        bytes += gate == null ? 0 : gate.memoryBytes();
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
