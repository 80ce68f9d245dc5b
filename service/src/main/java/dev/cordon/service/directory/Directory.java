package dev.cordon.service.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who and what there is. Immutable; a change makes another one. */
public final class Directory {

    /** Nobody and nothing. */
    public static final Directory EMPTY = new Directory(List.of());

    private final List<Org> orgs;
    private final Map<String, Org> byId = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();

    /** A user with the organisation. */
    public record Member(Org org, User user) {}

    /** @param orgs ids of organisations and of users are unique, whoever reads it checks that */
    public Directory(List<Org> orgs) {
        this.orgs = List.copyOf(orgs);
        for (Org org : orgs) {
            byId.put(org.id(), org);
            for (User user : org.users()) {
                members.put(user.id(), new Member(org, user));
            }
        }
    }

    public List<Org> orgs() {
        return orgs;
    }

    public @Nullable Org org(String id) {
        return byId.get(id);
    }

    public @Nullable Member member(String userId) {
        return members.get(userId);
    }

    /**
     * This directory with one member that is always there: the user is added to the organisation, or replaces the one with its
     * id; the organisation is added when it is missing.
     */
    public Directory with(Member standing) {
        List<Org> all = new ArrayList<>();
        boolean found = false;
        for (Org org : orgs) {
            boolean here = org.id().equals(standing.org().id());
            found |= here;
            List<User> users = new ArrayList<>();
            if (here) {
                users.add(standing.user());
            }
            for (User user : org.users()) {
                if (!user.id().equals(standing.user().id())) {
                    users.add(user);
                }
            }
            all.add(new Org(org.id(), org.name(), org.workspaces(), users));
        }
        if (!found) {
            Org org = standing.org();
            all.add(new Org(org.id(), org.name(), org.workspaces(), List.of(standing.user())));
        }
        return new Directory(all);
    }
}
