package dev.cordon.internal.check;

import java.util.Map;

/** The checks of the credential detectors. */
final class CredentialChecks {
    private CredentialChecks() {}

    static void addTo(Map<String, Check> table) {
        table.put("basic-credentials", new BasicCredentials());
        table.put("entropy-2.5", new Entropy(2.5));
        table.put("entropy-3.0", new Entropy(3.0));
        table.put("entropy-3.5", new Entropy(3.5));
        table.put("entropy-4.0", new Entropy(4.0));
        table.put("entropy-4.5", new Entropy(4.5));
        table.put("jwt-header", new JwtHeader());
        table.put("letters-and-digits", new LettersAndDigits());
        table.put("mixed-case", new MixedCase());
        table.put("no-placeholder", new NoPlaceholder());
        table.put("password-value", new PasswordValue());
        table.put("secret-value", new SecretValue());
    }
}
