package dev.cordon.service.symphony;

import dev.cordon.service.Api;
import dev.cordon.service.Services;
import dev.cordon.service.directory.User;
import dev.cordon.service.enforce.ViolationFeed;
import dev.cordon.service.http.Access;
import dev.cordon.service.http.Routes;
import java.util.List;

/** Symphony DLP V3: everything under {@code /agent}. */
public final class SymphonyApi implements Api {

    private final Services services;
    private final PolicyRoutes policies;
    private final DictionaryRoutes dictionaries;
    private final ViolationRoutes violations;
    private final MessageRoute messages;
    private final ViolationFeed feed;

    public SymphonyApi(Services services) {
        this.services = services;
        Creators creators = new Creators(services.directory()::get);
        PolicyRows policyRows = new PolicyRows(services.policies(), creators);
        DictionaryRows dictionaryRows = new DictionaryRows(services.dictionaries());
        this.policies = new PolicyRoutes(services, policyRows, dictionaryRows);
        this.dictionaries = new DictionaryRoutes(services, dictionaryRows, policyRows, creators);
        this.violations = new ViolationRoutes(services);
        RuleBook rules = new StoredRules(services.database(), services.policies(), services.dictionaries());
        this.feed = new SymphonyFeed(rules);
        this.messages = new MessageRoute(services, rules, feed);
    }

    @Override
    public void addTo(Routes routes) {
        Access manager = services.gate().session(User.EF_POLICY_MANAGEMENT);
        routes.faults("/agent", SymphonyFaults.json());
        policies.addTo(routes, manager);
        dictionaries.addTo(routes, manager);
        violations.addTo(routes, manager);
        messages.addTo(routes, services.gate().session());
    }

    @Override
    public List<ViolationFeed> feeds() {
        return List.of(feed);
    }
}
