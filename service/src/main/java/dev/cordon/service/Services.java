package dev.cordon.service;

import dev.cordon.OverrideAuthority;
import dev.cordon.service.auth.Gate;
import dev.cordon.service.auth.Permissions;
import dev.cordon.service.auth.TokenMint;
import dev.cordon.service.enforce.Changes;
import dev.cordon.service.enforce.Enforcement;
import dev.cordon.service.enforce.Judge;
import dev.cordon.service.enforce.ViolationLog;
import dev.cordon.service.metrics.ServiceMetrics;
import dev.cordon.service.store.Database;
import dev.cordon.service.store.DictionaryStore;
import dev.cordon.service.store.DirectoryStore;
import dev.cordon.service.store.PolicyStore;
import dev.cordon.service.store.ViolationStore;
import java.time.Clock;

/**
 * What an API is made of.
 *
 * @param settings how this installation is set up
 * @param clock every time comes from it
 * @param database reads; writes go through {@code changes}
 * @param policies rows of policies
 * @param dictionaries rows of dictionaries
 * @param violations rows of violations, for reading
 * @param violationLog keeps violations
 * @param directory who and what there is
 * @param permissions who may do what with policies of a level
 * @param gate ways in
 * @param mint makes tokens
 * @param overrides exchanges challenges for tokens
 * @param changes the one way to change what is stored
 * @param enforcement what decides
 * @param judge has interactions decided
 * @param metrics counters
 */
public record Services(
        ServiceSettings settings,
        Clock clock,
        Database database,
        PolicyStore policies,
        DictionaryStore dictionaries,
        ViolationStore violations,
        ViolationLog violationLog,
        DirectoryStore directory,
        Permissions permissions,
        Gate gate,
        TokenMint mint,
        OverrideAuthority overrides,
        Changes changes,
        Enforcement enforcement,
        Judge judge,
        ServiceMetrics metrics) {}
