package dev.cordon.internal.evaluate;

import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.NearMiss;
import dev.cordon.decision.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation saw: everything a decision is made of, and nothing decided. Lists are in the documented order.
 *
 * @param id the interaction's id
 * @param violations violated rules of enforced and shadow policies
 * @param gaps what was not examined
 * @param nearMisses filled when asked to explain
 * @param policiesInScope number of enforced policies that looked at the interaction
 * @param shadow whether a shadow policy is in scope
 * @param assumed attributes the caller did not give
 * @param revision revision of the program
 */
public record Evaluation(
        @Nullable String id,
        List<Violation> violations,
        List<CoverageGap> gaps,
        List<NearMiss> nearMisses,
        int policiesInScope,
        boolean shadow,
        List<String> assumed,
        String revision) {}
