package dev.cordon.compile;

import dev.cordon.policy.ValidatedBundle;
import java.util.Map;

/**
 * What a set was compiled of, for the next one. Immutable.
 *
 * @param parts by organisation, empty for policies of none
 * @param layouts by organisation, empty for what is shared
 */
record CompileState(
        ValidatedBundle validated,
        CompileOptions options,
        ContentStage content,
        ItemTable items,
        Map<String, OwnerPart> parts,
        Map<String, BuiltLayout> layouts,
        DigestTable digests) {}
