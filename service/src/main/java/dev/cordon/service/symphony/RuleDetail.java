package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.decision.FileFinding;
import dev.cordon.decision.Finding;
import dev.cordon.decision.Source;
import dev.cordon.decision.Violation;
import dev.cordon.model.FileFacts;
import dev.cordon.model.Interaction;
import dev.cordon.service.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a rule found, in the form of the vendor's samples. Matched text is masked: as many {@code *} as it had UTF-16 units. Pure.
 */
final class RuleDetail {

    private static final int MOST_MATCHES = 1_000;
    private static final float MEBIBYTE = 1 << 20;
    private static final int LONGEST_EXTENSION = 16;

    private final Interaction interaction;
    private final Violation violation;
    private final RuleBook rules;

    RuleDetail(Interaction interaction, Violation violation, RuleBook rules) {
        this.interaction = interaction;
        this.violation = violation;
        this.rules = rules;
    }

    /** Matches of one dictionary in a text, with their offsets. */
    ObjectNode text(int source, List<Finding> findings) {
        ArrayNode matches = Json.object().arrayNode();
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_MATCHES))) {
            matches.addObject()
                    .put("offsetStart", finding.place().span().start())
                    .put("offsetEnd", finding.place().span().end())
                    .put("match", "*".repeat(finding.place().span().length()))
                    .put("matchPattern", pattern(finding));
        }
        return described("Rule text match matched", "content", withMatches(source, matches));
    }

    /** Matches of one dictionary in the content of a file, each text once, with how often it occurs. */
    ObjectNode fileContent(int source, List<Finding> findings) {
        Map<String, ObjectNode> byText = new LinkedHashMap<>();
        for (Finding finding : findings) {
            int start = finding.place().span().start();
            int end = finding.place().span().end();
            String text =
                    interaction.segments().get(finding.place().segment()).text().value();
            String matched = text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
            String pattern = pattern(finding);
            ObjectNode match = byText.get(pattern + "\n" + matched);
            if (match == null && byText.size() < MOST_MATCHES) {
                match = Json.object().put("match", "*".repeat(end - start)).put("matchPattern", pattern);
                byText.put(pattern + "\n" + matched, match);
            }
            if (match != null) {
                match.put("count", match.path("count").asInt() + 1);
            }
        }
        ArrayNode matches = Json.object().arrayNode();
        byText.values().forEach(matches::add);
        return described("Rule file content matched", "fileContent", withMatches(source, matches));
    }

    private ObjectNode withMatches(int source, ArrayNode matches) {
        Source from = violation.sources().get(source);
        ObjectNode content = Json.object();
        content.putObject("dictionary").put("id", from.id()).put("version", from.version());
        content.set("matches", matches);
        return content;
    }

    private String pattern(Finding finding) {
        Source from = violation.sources().get(finding.source());
        String version = from.version();
        return version == null ? "" : rules.expression(from.id(), version, finding.term());
    }

    /** A fact of a file. */
    ObjectNode fact(FileFinding finding) {
        FileFacts file = interaction.files().get(finding.file());
        JsonNode rule = rules.rule(violation.policyId(), violation.policyVersion(), violation.ruleId());
        return switch (finding.reason()) {
            case SIZE_EXCEEDED -> described("Rule file size matched", "size", size(file, rule));
            case PASSWORD_PROTECTED -> described("Rule password matched", "password", password(true));
            case NOT_PASSWORD_PROTECTED -> described("Rule password matched", "password", password(false));
            case CLASSIFIED -> described("Rule classifier matched", "classifiers", classifiers(file, rule));
            case BLOCKED_EXTENSION, NOT_IN_THE_ALLOWED_LIST, MISMATCHED_EXTENSION -> extension(finding, file);
        };
    }

    private static ObjectNode size(FileFacts file, JsonNode rule) {
        Long bytes = file.size();
        return Json.object()
                .put("limit", rule.path("fileSizeConfig").path("sizeLimit").asInt())
                .put("found", bytes == null ? 0 : bytes / MEBIBYTE);
    }

    private static ObjectNode password(boolean isProtected) {
        return Json.object().put("passwordProtected", isProtected);
    }

    /** The rule's own pairs that the file bears: its author's words, not the file's. */
    private static ObjectNode classifiers(FileFacts file, JsonNode rule) {
        ObjectNode matched = Json.object();
        Map<String, String> labels = file.classifiers() == null ? Map.of() : file.classifiers();
        rule.path("fileClassifierConfig")
                .path("classifiers")
                .properties()
                .forEach(pair -> labels.forEach((name, value) -> {
                    if (name.equalsIgnoreCase(pair.getKey())
                            && value.equalsIgnoreCase(pair.getValue().asText())) {
                        matched.set(pair.getKey(), pair.getValue());
                    }
                }));
        ObjectNode payload = Json.object();
        payload.set("matchedPair", matched);
        return payload;
    }

    private ObjectNode extension(FileFinding finding, FileFacts file) {
        String supplied = extensionOf(file.name());
        ObjectNode payload = Json.object().put("type", finding.reason().name());
        if (finding.reason() != FileFinding.Reason.MISMATCHED_EXTENSION) {
            payload.put("blockedExtension", supplied);
            payload.putArray("expectedExtensions");
            payload.put("suppliedExtension", "");
            String why = finding.reason() == FileFinding.Reason.BLOCKED_EXTENSION
                    ? " is in the blocked list of files"
                    : " is not in the allowed list of files";
            return described(
                    "Rule file extension matched. Supplied file extension '" + supplied + "'" + why,
                    "extension",
                    payload);
        }
        List<String> expected = FileTypes.extensions(file.detectedType());
        payload.put("blockedExtension", "");
        ArrayNode array = payload.putArray("expectedExtensions");
        expected.forEach(array::add);
        payload.put("suppliedExtension", supplied);
        return described(
                "Rule file extension matched. Supplied file extension '" + supplied
                        + "' doesn't match expected extension list: " + expected,
                "extension",
                payload);
    }

    /** With its dot, lower case; empty when there is none, or when it is too long to be one. */
    static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        return extension.length() > LONGEST_EXTENSION ? "" : extension;
    }

    private ObjectNode described(String description, String name, ObjectNode payload) {
        ObjectNode detail = descriptor(violation.ruleType().name(), violation.ruleName(), description);
        detail.set(name, payload);
        return result(violation.ruleId(), detail);
    }

    static ObjectNode descriptor(String type, String name, String description) {
        ObjectNode detail = Json.object();
        detail.putObject("ruleDescriptor")
                .put("ruleType", type)
                .put("ruleName", name)
                .put("ruleDescription", description);
        return detail;
    }

    static ObjectNode result(String ruleId, ObjectNode detail) {
        ObjectNode result = Json.object().put("ruleInstanceId", ruleId).put("type", "EXPLICIT");
        result.putObject("complianceDetail").set("detail", detail);
        return result;
    }
}
