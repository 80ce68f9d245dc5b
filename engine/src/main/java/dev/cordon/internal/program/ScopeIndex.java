package dev.cordon.internal.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cordon.model.ConversationScope;
import dev.cordon.model.Interaction;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From the attributes of an interaction to the rules that apply: tenant first, then the other conditions, once for each distinct
 * combination. Kept in a bounded cache, because attributes come from callers. Thread-safe.
 */
public final class ScopeIndex {

    private static final int KEPT_VIEWS = 4_096;

    private final Program program;
    private final CompiledRule[] shared;
    private final Map<String, CompiledRule[]> byOrg;
    private final Map<String, Integer> pathClasses;
    private final Cache<Key, InteractionView> views =
            Caffeine.newBuilder().maximumSize(KEPT_VIEWS).build();

    ScopeIndex(Program program, CompiledRule[] rules) {
        this.program = program;
        List<CompiledRule> sharedRules = new ArrayList<>();
        Map<String, List<CompiledRule>> orgs = new HashMap<>();
        Map<String, Integer> paths = new HashMap<>();
        for (CompiledRule rule : rules) {
            String org = rule.policy().scope().org();
            (org == null ? sharedRules : orgs.computeIfAbsent(org, o -> new ArrayList<>())).add(rule);
            for (String path : rule.target().paths()) {
                paths.putIfAbsent(path, paths.size() + 1);
            }
        }
        this.shared = sharedRules.toArray(new CompiledRule[0]);
        Map<String, CompiledRule[]> frozen = new HashMap<>();
        orgs.forEach((org, list) -> frozen.put(org, list.toArray(new CompiledRule[0])));
        this.byOrg = Map.copyOf(frozen);
        this.pathClasses = Map.copyOf(paths);
    }

    /** Organisations that policies name, sorted. */
    public Set<String> orgs() {
        return new TreeSet<>(byOrg.keySet());
    }

    /** What applies to the interaction. */
    public InteractionView view(Interaction interaction) {
        Key key = Key.of(interaction);
        InteractionView known = views.getIfPresent(key);
        return known != null ? known : views.get(key, this::compute);
    }

    private InteractionView compute(Key key) {
        List<CompiledRule> rules = new ArrayList<>();
        Set<String> assumed = new TreeSet<>();
        collect(shared, key, rules, assumed);
        if (key.org != null) {
            CompiledRule[] own = byOrg.get(key.org);
            if (own != null) {
                collect(own, key, rules, assumed);
            }
        }
        return new InteractionView(program, key, rules, List.copyOf(assumed), pathClasses);
    }

    private static void collect(CompiledRule[] rules, Key key, List<CompiledRule> into, Set<String> assumed) {
        for (CompiledRule rule : rules) {
            Scope scope = rule.policy().scope();
            if (!tenancy(scope, key) || !conditions(scope, key)) {
                continue;
            }
            into.add(rule);
            if (key.scope == null && scope.conversation().size() == 1) {
                assumed.add("scope");
            }
            if (key.groups == null && !scope.groups().isEmpty()) {
                assumed.add("groups");
            }
        }
    }

    private static boolean tenancy(Scope scope, Key key) {
        return (scope.org() == null || Objects.equals(scope.org(), key.org))
                && (scope.workspace() == null || Objects.equals(scope.workspace(), key.workspace))
                && (scope.repo() == null || Objects.equals(scope.repo(), key.repo));
    }

    private static boolean conditions(Scope scope, Key key) {
        boolean conversation = key.scope == null
                || scope.conversation().isEmpty()
                || scope.conversation().contains(key.scope);
        boolean groups = key.groups == null
                || scope.groups().isEmpty()
                || scope.groups().stream().anyMatch(key.groups::contains);
        return conversation && groups;
    }

    /** Everything of an interaction that scopes look at. */
    record Key(
            @Nullable String org,
            @Nullable String workspace,
            @Nullable String repo,
            @Nullable ConversationScope scope,
            SegmentKind kind,
            @Nullable Set<String> groups) {

        static Key of(Interaction i) {
            return new Key(i.org(), i.workspace(), i.repo(), i.scope(), i.kind(), i.groups());
        }

        /** Whether this is the key of the interaction; tells without making that key. */
        boolean isOf(Interaction i) {
            return kind == i.kind()
                    && scope == i.scope()
                    && Objects.equals(org, i.org())
                    && Objects.equals(workspace, i.workspace())
                    && Objects.equals(repo, i.repo())
                    && Objects.equals(groups, i.groups());
        }
    }
}
