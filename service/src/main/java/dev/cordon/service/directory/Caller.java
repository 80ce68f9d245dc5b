package dev.cordon.service.directory;

/**
 * Who calls: a user of the directory, as the directory stood when the request came. What the caller may do follows from it and
 * never from a token. Immutable.
 */
public record Caller(Org org, User user) {

    public static Caller of(Directory.Member member) {
        return new Caller(member.org(), member.user());
    }

    public String orgId() {
        return org.id();
    }

    public String userId() {
        return user.id();
    }

    /** Whether the user has a role of Cordon itself. */
    public boolean has(String role) {
        return user.roles().contains(role);
    }

    /** Whether the user has a role of the chat family. */
    public boolean hasSymphony(String role) {
        return user.symphonyRoles().contains(role);
    }
}
