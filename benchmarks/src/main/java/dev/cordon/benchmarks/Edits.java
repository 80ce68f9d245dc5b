package dev.cordon.benchmarks;

import dev.cordon.PolicyRepository;
import dev.cordon.decision.Decision;
import dev.cordon.model.Action;
import dev.cordon.model.Interaction;
import dev.cordon.policy.BundleEdit;

/** Successive changes of many tenants: a term of a dictionary, then a policy, and so on. One thread. */
final class Edits {

    private final PolicyRepository repository;
    private final int tenants;
    private int done;

    Edits(PolicyRepository repository, int tenants) {
        this.repository = repository;
        this.tenants = tenants;
    }

    /** Makes the next change and sees it enforced. */
    Decision next() {
        int version = ++done;
        int tenant = version % 20 == 0 ? Tenants.MEASURED % tenants : (version * 7) % tenants;
        BundleEdit edit = BundleEdit.of(Tenants.org(tenant));
        edit = version % 2 == 1
                ? Tenants.words(edit, tenant, version % 5, version)
                : edit.put(
                        "shared" + version % 3 + ".yaml",
                        Tenants.shared(tenant, version % 3, version % 20 == 0 ? 0 : version));
        PolicyRepository.Outcome outcome = repository.apply(edit);
        String text = version % 2 == 1 ? "so " + Tenants.lastTerm(version) + " then" : "nothing here";
        Decision decision = repository
                .engine()
                .evaluate(Interaction.builder()
                        .org(Tenants.org(tenant))
                        .text(text)
                        .build());
        boolean enforced = decision.revision().equals(outcome.revision())
                && decision.action() == (version % 2 == 1 ? Action.BLOCK : Action.ALLOW);
        if (!outcome.active() || !enforced) {
            throw new IllegalStateException("change " + version + " is not enforced: " + decision.action() + "\n"
                    + outcome.report().toText());
        }
        return decision;
    }
}
