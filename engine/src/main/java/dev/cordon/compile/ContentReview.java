package dev.cordon.compile;

import dev.cordon.internal.language.ContentCompiler;
import dev.cordon.internal.language.PolicyText;
import dev.cordon.model.Action;
import dev.cordon.model.Severity;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.SourceLocation;
import dev.cordon.policy.ValidatedBundle;

/**
 * Tells what natural-language content would enforce, and what would make it better, without compiling patterns: what an author
 * wants to know before saving. The report is the one that {@link CompiledPolicySet#enforcement} holds once the content is a policy of
 * a set with the same detectors and vocabulary.
 *
 * <p>Made once for a bundle; immutable and thread-safe. A review takes time linear in the content and never fails because of it.
 */
public final class ContentReview {

    private final ContentCompiler compiler;

    private ContentReview(ContentCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Reviews with the detectors and the vocabulary of a bundle; its policies do not matter.
     *
     * @param validated for example what {@code BundleReader.create().shippedRules()} reads
     */
    public static ContentReview of(ValidatedBundle validated) {
        PolicyBundle bundle = validated.bundle();
        return new ContentReview(new ContentCompiler(bundle.vocabulary(), bundle.detectors(), TermPhraseFinder::new));
    }

    /**
     * The report on one content.
     *
     * @param policyId id of the policy it belongs to, or shall belong to; clause ids begin with it
     */
    public EnforcementReport review(String policyId, String content) {
        // Action and severity are carried to the rules and never change what a clause means.
        return compiler.compile(
                        new PolicyText(policyId, content, Action.BLOCK, Severity.HIGH, SourceLocation.of("content")))
                .report();
    }
}
