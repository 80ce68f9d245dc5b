package dev.cordon.internal.match;

import dev.cordon.internal.pattern.Widths;
import dev.cordon.internal.text.ScanText;
import dev.cordon.spi.CompileBudget;
import dev.cordon.spi.MatcherBackend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiled patterns. Immutable and thread-safe; all state of a scan is in the {@link MatchScratch}. Matches are exact: which
 * backend and layers were used never shows in them.
 */
public final class PatternSet implements AutoCloseable {

    /** Transitions one automaton of one expression may keep. */
    private static final long DFA_BYTES = 1 << 19;

    private final PatternPlan[] plans;
    private final TermTable terms;
    private final BitSet irregularTerms;
    private final int[] termPatterns;
    private final @Nullable TermIndex termIndex;
    private final ExactSearch[] expressions;
    private final int[] expressionPatterns;

    private PatternSet(List<PatternSpec> specs, Layers layers, CompileBudget budget) {
        plans = new PatternPlan[specs.size()];
        List<PatternSpec.Term> termSpecs = new ArrayList<>();
        List<ExactSearch> searches = new ArrayList<>();
        int[] patternsOfTerms = new int[specs.size()];
        int[] patternsOfExpressions = new int[specs.size()];
        for (int p = 0; p < specs.size(); p++) {
            if (specs.get(p) instanceof PatternSpec.Term term) {
                patternsOfTerms[termSpecs.size()] = p;
                termSpecs.add(term);
                plans[p] = termPlan(term, layers);
            } else if (specs.get(p) instanceof PatternSpec.Expression expression) {
                patternsOfExpressions[searches.size()] = p;
                searches.add(compileExpression(p, expression, budget));
                plans[p] = expressionPlan(expression);
            }
        }
        terms = new TermTable(termSpecs);
        irregularTerms = terms.irregular();
        termPatterns = Arrays.copyOf(patternsOfTerms, termSpecs.size());
        termIndex = layers.terms() && terms.size() > 0 ? new TermIndex(terms, irregularTerms) : null;
        expressions = searches.toArray(ExactSearch[]::new);
        expressionPatterns = Arrays.copyOf(patternsOfExpressions, expressions.length);
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
        PatternSet set = new PatternSet(specs, layers, budget);
        if (set.memoryBytes() > budget.maxBytes()) {
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
        return new PatternPlan("java", layer, "a term", width, width, List.of(), 1);
    }

    private static PatternPlan expressionPlan(PatternSpec.Expression spec) {
        Widths widths = Widths.of(spec.pattern());
        return new PatternPlan(
                "java",
                PatternPlan.Layer.DIRECT,
                "searched on its own",
                widths.minUnits(),
                widths.maxUnits(),
                List.of(),
                2000);
    }

    /** Number of patterns. */
    public int size() {
        return plans.length;
    }

    /** A new scratch for scans of this set. */
    public MatchScratch newScratch() {
        return new MatchScratch(this);
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
        scanTerms(text, scratch, sink);
        for (int e = 0; e < expressions.length; e++) {
            int pattern = expressionPatterns[e];
            if (scratch.wanted.has(pattern)) {
                scratch.windows.clear();
                scratch.windows.add(0, text.length());
                expressions[e].search(text, scratch.windows, scratch.exact, pattern, sink);
            }
        }
    }

    private void scanTerms(ScanText text, MatchScratch scratch, MatchSink sink) {
        scratch.terms.begin();
        if (termIndex == null) {
            for (int t = 0; t < terms.size(); t++) {
                scanTerm(t, text, scratch, sink);
            }
            return;
        }
        boolean irregular = !irregularTerms.isEmpty() && FoldedText.changesLength(text);
        termIndex.scan(text, termPatterns, irregular, scratch.wanted, scratch.terms, sink);
        for (int t = irregularTerms.nextSetBit(0); irregular && t >= 0; t = irregularTerms.nextSetBit(t + 1)) {
            scanTerm(t, text, scratch, sink);
        }
    }

    /** Tries one term at every position. */
    private void scanTerm(int term, ScanText text, MatchScratch scratch, MatchSink sink) {
        if (scratch.wanted.has(termPatterns[term])) {
            for (int at = 0; at < text.length(); at++) {
                scratch.terms.candidate(text, terms, term, termPatterns[term], at, sink);
            }
        }
    }

    /** How a pattern is found. */
    public PatternPlan plan(int pattern) {
        return plans[pattern];
    }

    /** Bytes this set holds now, native memory and lazily built automata included. */
    public long memoryBytes() {
        long bytes = terms.memoryBytes() + 4L * termPatterns.length;
        bytes += termIndex == null ? 0 : termIndex.memoryBytes();
        for (ExactSearch search : expressions) {
            bytes += search.memoryBytes();
        }
        return bytes;
    }

    /** Frees native memory. Called once, after the last scratch was closed; scanning afterwards is misuse. */
    @Override
    public void close() {}
}
