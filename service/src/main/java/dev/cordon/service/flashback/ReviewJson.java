package dev.cordon.service.flashback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.service.http.Json;
import java.util.Locale;

/** A review as the vendor's validate call writes it: snake case, lower-case names, no {@code success}. */
final class ReviewJson {

    private ReviewJson() {}

    /** @param id what the client calls the policy */
    static ObjectNode write(String id, EnforcementReport report) {
        ObjectNode json = Json.object();
        json.put("policy_uuid", id);
        json.put("score", report.score());
        json.put("advice", report.advice());
        ArrayNode issues = json.putArray("issues");
        for (EnforcementReport.Issue issue : report.issues()) {
            issues.addObject()
                    .put("type", lower(issue.type()))
                    .put("description", issue.description())
                    .put("suggestion", issue.suggestion());
        }
        json.put("severity", lower(report.severity()));
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
