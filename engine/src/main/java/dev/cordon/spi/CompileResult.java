package dev.cordon.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MatcherBackend#compile} made.
 *
 * @param matcher the matcher over the accepted patterns; null when every pattern was refused
 * @param refused pattern id to reason, for patterns the backend could not take after all
 */
public record CompileResult(@Nullable FastMatcher matcher, Map<Integer, String> refused) {

    public CompileResult {
        refused = Map.copyOf(refused);
    }
}
