package dev.cordon.internal.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cordon.model.ConversationScope;
import dev.cordon.model.Interaction;
import dev.cordon.model.SegmentKind;
import dev.cordon.policy.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From the attributes of an interaction to the rules that apply, among the rules of one program: once for each combination that
 * makes a difference to those rules. Kept in a bounded cache, because attributes come from callers. Thread-safe.
 */
public final class ScopeIndex {

    private static final int KEPT_VIEWS = 256;

    private final Program program;
    private final CompiledRule[] rules;
    private final Set<String> named = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> pathClasses;
    private final Cache<Key, InteractionView> views =
            Caffeine.newBuilder().maximumSize(KEPT_VIEWS).build();

    ScopeIndex(Program program, CompiledRule[] rules) {
        this.program = program;
        this.rules = rules;
        Map<String, Integer> paths = new HashMap<>();
        for (CompiledRule rule : rules) {
            Scope scope = rule.policy().scope();
            addIfNamed(scope.org());
            addIfNamed(scope.workspace());
            addIfNamed(scope.repo());
            groups.addAll(scope.groups());
            for (String path : rule.target().paths()) {
                paths.putIfAbsent(path, paths.size() + 1);
            }
        }
        this.pathClasses = Map.copyOf(paths);
    }

    private void addIfNamed(@Nullable String tenancy) {
        if (tenancy != null) {
            named.add(tenancy);
        }
    }

    /** What applies to the interaction. */
    InteractionView view(Interaction interaction) {
        Key key = telling(Key.of(interaction));
        InteractionView known = views.getIfPresent(key);
        return known != null ? known : views.get(key, this::compute);
    }

    // What no scope names cannot make a difference; left in the key, callers could fill the cache with it.
    private Key telling(Key key) {
        Set<String> own = key.groups;
        if (own != null && !own.isEmpty()) {
            own = new HashSet<>(own);
            own.retainAll(groups);
        }
        return new Key(ifNamed(key.org), ifNamed(key.workspace), ifNamed(key.repo), key.scope, key.kind, own);
    }

    private @Nullable String ifNamed(@Nullable String tenancy) {
        return tenancy != null && named.contains(tenancy) ? tenancy : null;
    }

    private InteractionView compute(Key key) {
        List<CompiledRule> applying = new ArrayList<>();
        Set<String> assumed = new TreeSet<>();
        for (CompiledRule rule : rules) {
            Scope scope = rule.policy().scope();
            if (!tenancy(scope, key) || !conditions(scope, key)) {
                continue;
            }
            applying.add(rule);
            if (key.scope == null && scope.conversation().size() == 1) {
                assumed.add("scope");
            }
            if (key.groups == null && !scope.groups().isEmpty()) {
                assumed.add("groups");
            }
        }
        return new InteractionView(program, key, applying, List.copyOf(assumed), pathClasses);
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
