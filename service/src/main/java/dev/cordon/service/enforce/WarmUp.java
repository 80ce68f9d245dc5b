package dev.cordon.service.enforce;

import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.model.Interaction;
import dev.cordon.model.SegmentKind;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a set decide on a text of no meaning before it decides for anybody: the first decisions of a process, and the first of a set,
 * cost many times what they cost later, and a deadline must not pass because of that.
 */
final class WarmUp {

    private static final String TEXT =
            "The quick brown fox asks 12 lazy dogs for 34.50 at fox@example.com, see https://example.com/a?b=c. "
                    .repeat(3);
    private static final int FIRST = 400;
    private static final int LATER = 2;
    private static final SegmentKind[] KINDS = {SegmentKind.MESSAGE, SegmentKind.PROMPT};

    private final AtomicInteger runs = new AtomicInteger();

    void run(String orgId, CompiledPolicySet set) {
        int times = runs.getAndIncrement() == 0 ? FIRST : LATER;
        try (PolicyEngine engine = PolicyEngine.over(set)) {
            for (int i = 0; i < times; i++) {
                engine.evaluate(Interaction.builder()
                        .kind(KINDS[i % KINDS.length])
                        .org(orgId)
                        .text(TEXT)
                        .build());
            }
        }
    }
}
