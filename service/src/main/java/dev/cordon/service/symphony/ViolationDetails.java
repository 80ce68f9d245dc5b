package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.CoverageGap;
import dev.cordon.decision.FileFinding;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Place;
import dev.cordon.decision.Violation;
import dev.cordon.model.Action;
import dev.cordon.model.Dialect;
import dev.cordon.model.EnforcementMode;
import dev.cordon.model.Interaction;
import dev.cordon.model.Segment;
import dev.cordon.model.SegmentPart;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code violation.details}: for each scanned part of a request what every policy found in it. The vendor's schema leaves the shape
 * open; this is that of the vendor's sample responses. Made for one decision; not thread-safe.
 */
final class ViolationDetails {

    private final Interaction interaction;
    private final RuleBook rules;
    private final List<Attribute> attributes;
    private final Map<Attribute, Map<String, PolicyResult>> results = new LinkedHashMap<>();

    /** What one policy found in one part. */
    private static final class PolicyResult {
        final ObjectNode policy;
        final ArrayNode ruleResults = Json.object().arrayNode();
        Action action = Action.LOG;

        PolicyResult(String id, String version, String name) {
            policy = Json.object().put("id", id).put("version", version).put("name", name);
        }

        void add(Action ruleAction, ObjectNode result) {
            action = ruleAction.compareTo(action) > 0 ? ruleAction : action;
            ruleResults.add(result);
        }
    }

    ViolationDetails(Interaction interaction, List<Attribute> attributes, RuleBook rules) {
        this.interaction = interaction;
        this.attributes = attributes;
        this.rules = rules;
        attributes.forEach(attribute -> results.put(attribute, new LinkedHashMap<>()));
    }

    /** Takes a violation; those of other dialects and of shadow policies are no concern of this feed. */
    void add(Violation violation) {
        if (violation.dialect() != Dialect.SYMPHONY_V3 || violation.mode() != EnforcementMode.ENFORCE) {
            return;
        }
        RuleDetail detail = new RuleDetail(interaction, violation, rules);
        Map<Attribute, Map<Integer, List<Finding>>> found = new LinkedHashMap<>();
        for (Finding finding : violation.findings()) {
            found.computeIfAbsent(of(finding.place()), a -> new TreeMap<>())
                    .computeIfAbsent(finding.source(), s -> new ArrayList<>())
                    .add(finding);
        }
        found.forEach((attribute, bySource) -> bySource.forEach((source, findings) -> result(attribute, violation)
                .add(
                        violation.action(),
                        attribute.isFile() ? detail.fileContent(source, findings) : detail.text(source, findings))));
        for (FileFinding finding : violation.files()) {
            result(ofFile(finding.file()), violation).add(violation.action(), detail.fact(finding));
        }
    }

    private PolicyResult result(Attribute attribute, Violation violation) {
        return policies(attribute)
                .computeIfAbsent(
                        violation.policyId(),
                        id -> new PolicyResult(id, violation.policyVersion(), violation.policyName()));
    }

    /** Takes content that could not be examined, where a Symphony policy acts on that. */
    void add(CoverageGap gap) {
        if (gap.mode() != EnforcementMode.ENFORCE || gap.action() == Action.ALLOW) {
            return;
        }
        JsonNode policy = rules.policy(gap.policyId());
        if (policy == null) {
            return;
        }
        String version = policy.path("version").asText();
        JsonNode rule = rules.rule(gap.policyId(), version, gap.ruleId());
        ObjectNode detail = RuleDetail.descriptor(
                rule.path("type").asText(),
                rule.path("name").asText(),
                "Content could not be examined: " + gap.reason().name());
        policies(of(gap.path()))
                .computeIfAbsent(
                        gap.policyId(),
                        id -> new PolicyResult(id, version, policy.path("name").asText()))
                .add(gap.action(), RuleDetail.result(gap.ruleId(), detail));
    }

    private Map<String, PolicyResult> policies(Attribute attribute) {
        return results.computeIfAbsent(attribute, a -> new LinkedHashMap<>());
    }

    private Attribute of(Place place) {
        int file = interaction.segments().get(place.segment()).file();
        for (Attribute attribute : attributes) {
            if (attribute.segment() == place.segment()) {
                return attribute;
            }
        }
        return file < 0 ? attributes.get(0) : ofFile(file);
    }

    /** By the path of a segment, or of a file: that of its name without the last step. */
    private Attribute of(String path) {
        for (int i = 0; i < interaction.segments().size(); i++) {
            Segment segment = interaction.segments().get(i);
            String file = segment.path().substring(0, segment.path().lastIndexOf('.') + 1);
            if (segment.part() == SegmentPart.FILE_NAME && !file.isEmpty() && (path + ".").startsWith(file)) {
                return ofFile(segment.file());
            }
        }
        for (Attribute attribute : attributes) {
            boolean here = attribute.segment() >= 0
                    && interaction.segments().get(attribute.segment()).path().equals(path);
            if (here) {
                return attribute;
            }
        }
        return attributes.get(0);
    }

    private Attribute ofFile(int file) {
        for (Attribute attribute : attributes) {
            if (attribute.file() == file && attribute.isFile()) {
                return attribute;
            }
        }
        throw new IllegalStateException("a file without an attribute");
    }

    /** The strongest action of all parts; ALLOW when nothing was found. */
    Action strongest() {
        Action strongest = Action.ALLOW;
        for (Map<String, PolicyResult> policies : results.values()) {
            strongest = strongest(policies, strongest);
        }
        return strongest;
    }

    private static Action strongest(Map<String, PolicyResult> policies, Action atLeast) {
        Action strongest = atLeast;
        for (PolicyResult result : policies.values()) {
            strongest = result.action.compareTo(strongest) > 0 ? result.action : strongest;
        }
        return strongest;
    }

    /** The details, a part each, those without results included. */
    ArrayNode json(FileMetadata files) {
        ArrayNode details = Json.object().arrayNode();
        results.forEach((attribute, policies) -> {
            ObjectNode entry = details.addObject().put("status", word(strongest(policies, Action.ALLOW)));
            if (!policies.isEmpty()) {
                ArrayNode policyResults = entry.putArray("policyResults");
                List<PolicyResult> strongestFirst = new ArrayList<>(policies.values());
                strongestFirst.sort(Comparator.comparing((PolicyResult result) -> result.action)
                        .reversed());
                strongestFirst.forEach(result -> {
                    ObjectNode one = policyResults.addObject().put("status", word(result.action));
                    one.set("matchedPolicy", result.policy);
                    one.set("ruleResults", result.ruleResults);
                });
            }
            entry.put("correlationId", attribute.correlationId());
            if (attribute.type() != null) {
                entry.put("attributeType", attribute.type());
            }
            if (attribute.isFile()) {
                entry.putObject("secureAttachmentMeta")
                        .putObject("complianceMeta")
                        .set("detail", files.json(attribute.file()));
            }
        });
        return details;
    }

    /** An action in the words of violations. */
    static String word(Action action) {
        return switch (action) {
            case ALLOW -> "OK";
            case LOG, ALERT -> "LOGONLY";
            case WARN -> "WARN";
            case BLOCK -> "BLOCK";
        };
    }
}
