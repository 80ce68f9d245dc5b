package dev.cordon.internal.evaluate;

import dev.cordon.decision.FileFinding;
import dev.cordon.decision.Source;
import dev.cordon.internal.program.CompiledRule;
import dev.cordon.policy.Condition;
import dev.cordon.policy.Threshold;
import java.util.List;
import java.util.stream.Collectors;

/** One sentence for people about a violation: ids and counts, never scanned text. Stateless. */
final class Explanations {

    private Explanations() {}

    static String ofText(CompiledRule rule, int count, int unique, List<Source> sources) {
        Threshold threshold = ((Condition.Content) rule.condition()).threshold();
        String found = sources.stream()
                .map(s -> (s.type() == Source.Type.DETECTOR ? "detector `" : "dictionary `") + s.id() + "`")
                .collect(Collectors.joining(", "));
        String amount = count == 1 ? "1 finding" : count + " findings, " + unique + " distinct";
        String limit = threshold.atLeast() == 1 && threshold.measure() != Threshold.Measure.SCORE
                ? ""
                : switch (threshold.measure()) {
                    case COUNT -> "; the rule asks for " + threshold.atLeast();
                    case UNIQUE -> "; the rule asks for " + threshold.atLeast() + " distinct";
                    case SCORE -> "; the rule asks for a score of " + threshold.atLeast();
                };
        return found.isEmpty() ? amount + limit : amount + " of " + found + limit;
    }

    static String ofFiles(List<FileFinding> files) {
        return files.stream()
                .map(f -> "file " + (f.file() + 1) + ": " + phrase(f.reason()))
                .collect(Collectors.joining("; "));
    }

    private static String phrase(FileFinding.Reason reason) {
        return switch (reason) {
            case BLOCKED_EXTENSION -> "its extension is on the block list";
            case NOT_IN_THE_ALLOWED_LIST -> "its extension is not on the allow list";
            case MISMATCHED_EXTENSION -> "its content is not of the type its extension names";
            case SIZE_EXCEEDED -> "it is larger than the limit";
            case PASSWORD_PROTECTED -> "a password is needed to open it";
            case NOT_PASSWORD_PROTECTED -> "no password is needed to open it";
            case CLASSIFIED -> "it carries a label of the rule";
        };
    }
}
