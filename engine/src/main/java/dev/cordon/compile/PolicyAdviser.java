package dev.cordon.compile;

import dev.cordon.internal.language.ContentCompiler;
import dev.cordon.internal.language.PolicyText;
import dev.cordon.model.Action;
import dev.cordon.model.Severity;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.PolicyAdvice;
import dev.cordon.policy.SourceLocation;
import dev.cordon.policy.ValidatedBundle;

/**
 * Examines natural-language content before it is saved: what of it would be enforced, and what its author can do better. Uses the
 * vocabulary and detectors of a bundle; compiles no matcher, so a look at one content takes milliseconds. Making one takes longer:
 * keep it as long as the bundle. Immutable and thread-safe; never fails because of a content.
 */
public final class PolicyAdviser {

    private final ContentCompiler compiler;

    private PolicyAdviser(ContentCompiler compiler) {
        this.compiler = compiler;
    }

    /** @param bundle its vocabulary and detectors count; its policies do not */
    public static PolicyAdviser over(ValidatedBundle bundle) {
        return new PolicyAdviser(new ContentCompiler(
                bundle.bundle().vocabulary(), bundle.bundle().detectors(), TermPhraseFinder::new));
    }

    /** The report that the content has as a policy of that id, clause by clause. */
    public EnforcementReport examine(String policyId, String content) {
        PolicyText text =
                new PolicyText(policyId, content, Action.BLOCK, Severity.HIGH, SourceLocation.of("policy " + policyId));
        return compiler.compile(text).report();
    }

    /** Score, advice and issues of a content. */
    public PolicyAdvice advise(String content) {
        return PolicyAdvice.of(examine("content", content));
    }
}
