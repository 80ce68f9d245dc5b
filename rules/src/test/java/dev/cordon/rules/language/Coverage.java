package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Clause;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** What must hold of every report: no word of the text is missing from it, and what is not enforced has a reason. */
final class Coverage {

    /** What joins clauses belongs to none. */
    private static final Set<String> CONJUNCTIONS = Set.of(
            "",
            "and",
            "or",
            "but",
            "then",
            "yet",
            "however",
            "although",
            "though",
            "whereas",
            "still",
            "plus",
            "otherwise");

    private Coverage() {}

    static void check(String text, EnforcementReport report) {
        BitSet covered = new BitSet(text.length());
        for (Clause clause : report.clauses()) {
            covered.set(clause.span().start(), clause.span().end());
            assertThat(text.substring(clause.span().start(), clause.span().end()))
                    .isEqualTo(clause.text());
            if (clause.enforcement() != Enforceability.FULL) {
                assertThat(clause.reason()).as(clause.text()).isNotBlank();
            }
            boolean forbids = clause.modality() == Modality.PROHIBIT;
            assertThat(clause.rules().isEmpty() || forbids).as(clause.text()).isTrue();
            assertThat(clause.enforcement() == Enforceability.NONE
                            && !clause.rules().isEmpty())
                    .as(clause.text())
                    .isFalse();
        }
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean word = Character.isLetterOrDigit(text.charAt(i)) && !covered.get(i);
            missing.append(word ? text.charAt(i) : ' ');
        }
        for (String word : missing.toString().split(" ")) {
            boolean number = word.chars().allMatch(Character::isDigit);
            assertThat(number || CONJUNCTIONS.contains(word.toLowerCase(Locale.ROOT)))
                    .as("%s is in no clause of: %s", word, text)
                    .isTrue();
        }
    }
}
