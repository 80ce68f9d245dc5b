package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What rules say, for records that explain violations. Thread-safe. */
interface RuleBook {

    /** The rule of a policy version as JSON; an empty object when it is not known. */
    JsonNode rule(String policyId, String version, String ruleId);

    /** The policy as it stands; null when there is no such Symphony policy. */
    @Nullable
    JsonNode policy(String policyId);

    /** The expression at this line, from 1, of a dictionary version; empty for dictionaries of words. */
    String expression(String dictId, String version, int line);
}
