package dev.cordon.service.flashback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.compile.ContentReview;
import dev.cordon.compile.PolicyCompiler;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.Policy;
import dev.cordon.service.RunningService;
import dev.cordon.service.http.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A review says what the compiled set says, and the vendor's validate call has its shape. */
class ContentReviewTest {

    private static final ContentReview REVIEW = ContentReview.of(RunningService.shipped());

    @Test
    void aReviewIsTheReportOfTheCompiledSet() {
        BundleReader reader = BundleReader.create()
                .shippedRules()
                .policies(Path.of("../examples/policies"))
                .dictionaries(Path.of("../examples/dictionaries"));
        try (CompiledPolicySet set =
                PolicyCompiler.compile(BundleValidator.validate(reader.read()).orThrow())) {
            List<EnforcementReport> reviews = new ArrayList<>();
            for (Policy policy : set.policies()) {
                if (policy.content() != null) {
                    reviews.add(REVIEW.review(policy.id(), policy.content()));
                }
            }
            assertThat(reviews).isNotEmpty().isEqualTo(set.enforcement());
        }
    }

    @Test
    void theVendorsShape() {
        var json = ReviewJson.write(
                "u-1", REVIEW.review("u-1", "Appropriate data must be protected. Never send card numbers. Be nice."));
        assertThat(json.properties().stream().map(e -> e.getKey()).toList())
                .containsExactly("policy_uuid", "score", "advice", "issues", "severity");
        assertThat(json.path("score").asInt()).isBetween(0, 100);
        assertThat(json.path("issues")).isNotEmpty();
        Set<String> types = Set.of("ambiguity", "verbosity", "clarity", "scope", "actionability");
        json.path("issues").forEach(issue -> {
            assertThat(issue.properties().stream().map(e -> e.getKey()).toList())
                    .containsExactly("type", "description", "suggestion");
            assertThat(types).contains(issue.path("type").asText());
        });
        assertThat(Set.of("none", "low", "medium", "high"))
                .contains(json.path("severity").asText());
    }

    @Test
    void goodContentScoresHigherThanEmptyTalk() {
        assertThat(REVIEW.review("a", "Never share credit card numbers.").score())
                .isGreaterThan(
                        REVIEW.review("b", "Please be careful out there.").score());
    }

    @Test
    void requestsAreReadStrictly() {
        String good = "{\"policies\":[{\"policy_uuid\":\"a\",\"content\":\"\"}],\"more\":1}";
        assertThat(ContentToReview.read(good.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new ContentToReview("a", ""));
        for (String bad : new String[] {
            "{}",
            "{\"policies\":null}",
            "{\"policies\":{}}",
            "{\"policies\":[1]}",
            "{\"policies\":[{\"content\":\"x\"}]}",
            "{\"policies\":[{\"policy_uuid\":1,\"content\":\"x\"}]}",
            "{\"policies\":[{\"policy_uuid\":\"a\",\"content\":[]}]}",
            "{\"policies\":[{\"policy_uuid\":\"a\"}]}",
            "{\"policies\":[{\"policy_uuid\":\"a\",\"content\":\"" + "x".repeat(20_001) + "\"}]}",
            "{\"policies\":[" + "{},".repeat(100) + "{}]}"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> ContentToReview.read(bad.getBytes(StandardCharsets.UTF_8))))
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("policies");
        }
    }
}
