package dev.cordon.compile;

import dev.cordon.internal.text.UnicodeProperties;
import dev.cordon.model.EvaluationLimits;
import dev.cordon.policy.Detector;
import dev.cordon.policy.Dictionary;
import dev.cordon.policy.Policy;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The revision: a digest over the digests of everything that can change a decision, in a canonical order, so that the same sources
 * give the same revision whatever order or folder they were read from. Digests are kept for the next set. For one set.
 */
final class DigestTable {

    /** Raised whenever the engine may decide differently on the same bundle and interaction. */
    private static final int SEMANTICS = 1;

    private final Map<Object, byte[]> known;
    private final Map<Object, byte[]> digests = new IdentityHashMap<>();

    DigestTable(@Nullable DigestTable before) {
        this.known = before == null ? Map.of() : before.digests;
    }

    /** 64 hexadecimal digits. */
    String revision(
            List<Policy> policies, List<Dictionary> dictionaries, List<Detector> detectors, EvaluationLimits limits) {
        RevisionDigest all = new RevisionDigest();
        all.add("cordon.revision/" + SEMANTICS);
        all.add(UnicodeProperties.version());
        all.add(limits.textLength() + "," + limits.fileTextLength() + "," + limits.segments() + ","
                + limits.matchesPerRule());
        all.add("policies " + policies.size());
        add(all, policies.stream().sorted(Comparator.comparing(Policy::id)), RevisionDigest::of);
        all.add("dictionaries " + dictionaries.size());
        add(
                all,
                dictionaries.stream()
                        .sorted(Comparator.comparing(Dictionary::id).thenComparing(Dictionary::version)),
                RevisionDigest::of);
        all.add("detectors " + detectors.size());
        add(all, detectors.stream().sorted(Comparator.comparing(Detector::id)), RevisionDigest::of);
        return HexFormat.of().formatHex(all.bytes());
    }

    private <T> void add(RevisionDigest all, Stream<T> parts, Function<T, byte[]> digest) {
        parts.forEach(part -> {
            byte[] earlier = known.get(part);
            byte[] own = earlier == null ? digest.apply(part) : earlier;
            digests.put(part, own);
            all.addDigest(own);
        });
    }
}
