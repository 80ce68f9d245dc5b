package dev.cordon.policy;

/**
 * Proof that a bundle passed validation: only the validator makes one, and the compiler accepts nothing else. Immutable.
 */
public final class ValidatedBundle {

    private final PolicyBundle bundle;

    ValidatedBundle(PolicyBundle bundle) {
        this.bundle = bundle;
    }

    /** What was validated. */
    public PolicyBundle bundle() {
        return bundle;
    }
}
