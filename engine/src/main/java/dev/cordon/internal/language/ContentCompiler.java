package dev.cordon.internal.language;

import dev.cordon.policy.Detector;
import dev.cordon.policy.Vocabulary;
import java.util.List;

/**
 * Compiles natural-language policy content to rules, without a model: the same content gives the same rules everywhere. Made once
 * for a vocabulary; immutable and thread-safe. Takes time linear in the content and never fails because of it.
 */
public final class ContentCompiler {

    /**
     * @param vocabulary what content may name
     * @param detectors those that are loaded; a concept names them by id, by {@code family.*} or by {@code tag:name}, and what it
     *     names beyond them counts as absent
     * @param finders what searches the vocabulary's forms
     */
    public ContentCompiler(Vocabulary vocabulary, List<Detector> detectors, PhraseFinder.Factory finders) {
        throw new UnsupportedOperationException();
    }

    /** The rules and the report of one policy's content. */
    public CompiledContent compile(PolicyText text) {
        throw new UnsupportedOperationException();
    }
}
