package dev.cordon.internal.check;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The checks by the names that detector files use. The names are public: a name once shipped keeps its meaning. */
public final class Checks {
    private static final Map<String, Check> BY_NAME = table();

    private Checks() {}

    /** The check of that name, or null when there is none. Names are lower case with hyphens, such as {@code luhn}. */
    public static @Nullable Check byName(String name) {
        return BY_NAME.get(name);
    }

    /** Every name, in order. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map<String, Check> table() {
        Map<String, Check> table = new TreeMap<>();
        GeneralChecks.addTo(table);
        FinanceChecks.addTo(table);
        EuropeanChecks.addTo(table);
        OverseasChecks.addTo(table);
        CredentialChecks.addTo(table);
        return Collections.unmodifiableMap(table);
    }
}
