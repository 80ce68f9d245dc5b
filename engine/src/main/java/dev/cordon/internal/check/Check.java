package dev.cordon.internal.check;

/**
 * A second opinion on one candidate: does the value itself bear out what its shape promised (a check digit, a country
 * length, a list of names, an entropy)?
 *
 * <p>A check is pure: the answer depends on the characters of the range alone, never on its surroundings, the clock or
 * the locale. It allocates nothing unless its own documentation says so, may be called from any number of threads at
 * once, and never throws because of what the range holds: a range of the wrong shape is simply not accepted.
 */
@FunctionalInterface
public interface Check {

    /**
     * Says whether the value is what it looks like.
     *
     * @param text the segment in UTF-16 units, without lone surrogates; must not be changed
     * @param start first unit of the candidate
     * @param end unit after the candidate's last; {@code start <= end <= text.length}
     */
    boolean accepts(char[] text, int start, int end);
}
