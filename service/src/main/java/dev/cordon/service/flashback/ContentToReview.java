package dev.cordon.service.flashback;

import dev.cordon.service.http.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One content to judge before it is saved.
 *
 * @param id whatever the client calls the policy; it comes back as it is
 * @param content natural language, at most 20,000 characters; may be empty
 */
record ContentToReview(String id, String content) {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_CONTENT = 20_000;

    /** @throws Fault naming everything that is wrong with the body */
    static List<ContentToReview> read(byte[] json) {
        WireObject body = WireObject.read(json);
        List<ContentToReview> contents = new ArrayList<>();
        for (WireObject policy : body.objects("policies", MOST)) {
            String id = required(policy, "policy_uuid", LONGEST_ID);
            String content = required(policy, "content", LONGEST_CONTENT);
            contents.add(new ContentToReview(id, content));
        }
        body.finish();
        return contents;
    }

    private static String required(WireObject policy, String field, int longest) {
        if (!policy.present(field)) {
            policy.problem(field, "is required");
            return "";
        }
        String text = Objects.requireNonNullElse(policy.text(field), "");
        if (Characters.count(text) > longest) {
            policy.problem(field, "must have at most " + longest + " characters");
        }
        return text;
    }
}
