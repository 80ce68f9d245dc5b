package dev.cordon.service.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user's role in the organisation; the numbers are those of the Flashback client. */
public enum OrgRole {
    USER(0),
    BILLING(1),
    WORKSPACES(2),
    ADMINISTRATORS(254),
    OWNER(255);

    private final int number;

    OrgRole(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** By name, any case, or by number; null for anything else. */
    public static @Nullable OrgRole of(String text) {
        for (OrgRole role : values()) {
            if (role.name().equals(text.toUpperCase(Locale.ROOT)) || text.equals(Integer.toString(role.number))) {
                return role;
            }
        }
        return null;
    }
}
