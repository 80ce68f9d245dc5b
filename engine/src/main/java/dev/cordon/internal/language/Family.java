package dev.cordon.internal.language;

import java.util.Set;

/** Ids of the vocabulary concepts that the compiler knows by name; a vocabulary without them loses only what they stand for. */
final class Family {

    static final String PROMPTS = "direction.prompts";
    static final String RESPONSES = "direction.responses";
    static final String FILES = "direction.files";
    static final String TOOLS = "direction.tools";
    static final String TOOL_CALLS = "direction.tool-calls";
    static final String TOOL_RESULTS = "direction.tool-results";

    static final String AUDIENCES = "audience.";
    static final String INTERNAL = "audience.internal";
    static final String TO_MODEL = "audience.model";

    static final String MODEL = "actor.model";
    static final String GROUP = "actor.group";

    static final String DISCLOSE = "act.disclose";
    static final String OUTPUT = "act.output";

    static final String ADDRESS = "personal.address";
    static final String EMAIL = "personal.email";

    static final String TIME = "condition.time";
    static final String SECRETS = "secret";

    static final String HIDDEN = "qualifier.hidden";
    static final String VISIBLE = "qualifier.visible";

    /** Topics that are counted by one kind of value at a time. */
    static final Set<String> RECORDS = Set.of("personal.customer-record", "hr");

    private Family() {}
}
