package dev.cordon.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.compile.PolicyAdviser;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.EnforcementReport;
import dev.cordon.policy.EnforcementReport.Modality;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.policy.Vocabulary.Concept;
import dev.cordon.policy.Vocabulary.Enforceability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped vocabulary, through the compiler: every form names its concept in whatever case, number and hyphens. */
class VocabularyTest {

    private static final Set<String> NO_TOPICS =
            Set.of("direction", "audience", "actor", "act", "filler", "qualifier", "condition");
    private static final int CONCEPTS = 150;
    private static final int FORMS = 1_500;

    private final ValidatedBundle bundle = BundleValidator.validate(
                    BundleReader.create().shippedRules().read())
            .orThrow();
    private final PolicyAdviser adviser = PolicyAdviser.over(bundle);

    @Test
    void everyFormNamesItsConcept() {
        List<String> wrong = new ArrayList<>();
        int concepts = 0;
        int forms = 0;
        int sentences = 0;
        for (Concept concept : bundle.bundle().vocabulary().concepts()) {
            concepts++;
            forms += concept.forms().size();
            if (NO_TOPICS.contains(concept.id().split("\\.", -1)[0])) {
                continue;
            }
            for (String form : concept.forms()) {
                for (String sentence : sentences(form)) {
                    sentences++;
                    if (!forbids(sentence, concept.id())) {
                        wrong.add(concept.id() + ": " + sentence);
                    }
                }
            }
        }
        System.out.println("vocabulary: " + concepts + " concepts, " + forms + " forms, " + sentences + " sentences");
        assertThat(wrong).isEmpty();
        assertThat(concepts).isGreaterThanOrEqualTo(CONCEPTS);
        assertThat(forms).isGreaterThanOrEqualTo(FORMS);
    }

    private static List<String> sentences(String form) {
        String capital = form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
        return List.of(
                "Do not share " + form + ".",
                "Never share any " + form.toUpperCase(Locale.ROOT) + ".",
                capital + " must not be shared.",
                "It is forbidden to share " + form.replace(' ', '-') + " or gizmos.");
    }

    private boolean forbids(String sentence, String concept) {
        EnforcementReport report = adviser.examine("p", sentence);
        return report.clauses().stream()
                .anyMatch(clause -> clause.modality() == Modality.PROHIBIT
                        && clause.topics().stream()
                                .anyMatch(topic -> topic.concept().equals(concept)));
    }

    @Test
    void whatPromisesDetectorsHasThem() {
        List<String> wrong = new ArrayList<>();
        for (Concept concept : bundle.bundle().vocabulary().concepts()) {
            boolean topic = !NO_TOPICS.contains(concept.id().split("\\.", -1)[0]);
            if (topic && concept.coverage() != Enforceability.NONE) {
                EnforcementReport report =
                        adviser.examine("p", "Do not share " + concept.forms().get(0) + ".");
                if (report.clauses().get(0).enforcement() != concept.coverage()) {
                    wrong.add(concept.id() + " is " + report.clauses().get(0).enforcement());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
