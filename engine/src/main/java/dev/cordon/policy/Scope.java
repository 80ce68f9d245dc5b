package dev.cordon.policy;

import dev.cordon.model.ConversationScope;
import dev.cordon.model.Role;
import dev.cordon.model.SegmentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions and segments a policy looks at. Tenancy must match exactly; for every other condition an attribute the
 * caller did not give satisfies it. Empty sets do not restrict.
 *
 * @param org organisation, null for any
 * @param workspace workspace of the organisation, null for any
 * @param repo repo of the workspace, null for any
 * @param conversation internal or external conversations
 * @param kinds kinds of segments
 * @param interactionKinds kinds of whole interactions
 * @param groups groups of the user, any of which suffices
 * @param roles roles of the segment's speaker
 */
public record Scope(
        @Nullable String org,
        @Nullable String workspace,
        @Nullable String repo,
        Set<ConversationScope> conversation,
        Set<SegmentKind> kinds,
        Set<SegmentKind> interactionKinds,
        Set<String> groups,
        Set<Role> roles) {

    /** No restriction at all. */
    public static final Scope ANY = new Scope(null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        conversation = Set.copyOf(conversation);
        kinds = Set.copyOf(kinds);
        interactionKinds = Set.copyOf(interactionKinds);
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }
}
