package dev.cordon.policy;

import dev.cordon.model.SegmentKind;
import dev.cordon.model.SegmentPart;
import java.util.Set;

/**
 * Which segments within a policy's scope one rule looks at. Empty sets do not restrict.
 *
 * @param kinds kinds of segments
 * @param paths paths of segments, such as a room's {@code name} and {@code description}
 * @param parts text, file names, file texts
 */
public record Target(Set<SegmentKind> kinds, Set<String> paths, Set<SegmentPart> parts) {

    /** Every segment. */
    public static final Target ANY = new Target(Set.of(), Set.of(), Set.of());

    public Target {
        kinds = Set.copyOf(kinds);
        paths = Set.copyOf(paths);
        parts = Set.copyOf(parts);
    }
}
