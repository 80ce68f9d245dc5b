package dev.cordon.service.enforce;

import dev.cordon.OverrideAuthority;
import dev.cordon.PolicyEngine;
import dev.cordon.compile.CompiledPolicySet;
import dev.cordon.policy.EnforcementReport;
import java.time.Instant;
import java.util.List;

/** The engine of one organisation, and how it stands. Thread-safe; only the enforcement thread changes it. */
final class OrgEngine {

    private final PolicyEngine engine;
    private volatile State state;

    /**
     * @param since when the active set became active
     * @param reports what became of natural-language content
     */
    record State(String revision, Instant since, List<EnforcementReport> reports) {}

    OrgEngine(CompiledPolicySet set, OverrideAuthority overrides, Instant now) {
        this.engine = PolicyEngine.over(set, overrides);
        this.state = new State(set.revision(), now, set.enforcement());
    }

    PolicyEngine engine() {
        return engine;
    }

    State state() {
        return state;
    }

    void activate(CompiledPolicySet set, Instant now) {
        CompiledPolicySet before = engine.replace(set);
        state = new State(set.revision(), now, set.enforcement());
        before.close();
    }

    void close() {
        CompiledPolicySet set = engine.policies();
        engine.close();
        set.close();
    }
}
