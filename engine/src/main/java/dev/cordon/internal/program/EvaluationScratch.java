package dev.cordon.internal.program;

import dev.cordon.internal.match.MatchScratch;
import dev.cordon.internal.text.ScanText;
import dev.cordon.model.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * All mutable state of one evaluation: the text being scanned, the matchers' own scratches, and the raw matches of one segment.
 * Used by one thread at a time; holding one is the lease on its program.
 */
public final class EvaluationScratch {

    /** Units of text buffer kept between evaluations; a larger text's buffer is given back. */
    private static final int KEPT_UNITS = 1 << 20;

    private final Program program;
    private final ScanText text = new ScanText();
    private final @Nullable MatchScratch[] matchers;
    private final RawMatches raw = new RawMatches();
    private @Nullable InteractionView lastView;

    EvaluationScratch(Program program) {
        this.program = program;
        this.matchers = new MatchScratch[program.groupCount()];
    }

    public ScanText text() {
        return text;
    }

    public RawMatches raw() {
        return raw;
    }

    /** What applies to the interaction; the last answer is kept, because the next caller is often of the same tenant. */
    public InteractionView view(Interaction interaction) {
        InteractionView last = lastView;
        if (last == null || !last.isOf(interaction)) {
            last = program.scopes().view(interaction);
            lastView = last;
        }
        return last;
    }

    /** The scratch of the group's matcher, made on first use: most evaluations meet few groups. */
    public MatchScratch matcher(int group) {
        MatchScratch known = matchers[group];
        if (known == null) {
            known = program.group(group).patterns().newScratch();
            matchers[group] = known;
        }
        return known;
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
