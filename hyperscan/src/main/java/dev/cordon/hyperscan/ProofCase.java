package dev.cordon.hyperscan;

import java.util.List;

/**
 * A known answer: in a text of filler with one needle, the pattern of the needle ends at the end of the needle, and nothing else
 * matches anywhere.
 *
 * @param name what it exercises, for the reason of a refusal
 * @param expressions the set that is compiled together; the number of an expression is its index
 * @param matching index of the expression that matches the needle
 * @param needle ASCII
 * @param filler ASCII character that is in no match
 */
record ProofCase(String name, List<String> expressions, int matching, String needle, char filler) {

    static ProofCase alone(String name, String expression, String needle, char filler) {
        return new ProofCase(name, List.of(expression), 0, needle, filler);
    }
}
