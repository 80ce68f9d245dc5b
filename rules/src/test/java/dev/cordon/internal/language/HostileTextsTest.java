package dev.cordon.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Action;
import dev.cordon.model.Severity;
import dev.cordon.policy.BundleReader;
import dev.cordon.policy.PolicyBundle;
import dev.cordon.policy.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts made to be slow, as long as the vendor allows: the work they cost grows with their length and no faster. Work is counted, not
 * timed: questions asked of words, phrases found, permits weighed against prohibitions, and what comes out.
 */
class HostileTextsTest {

    private static final int LONGEST = 20_000;
    /** Steps for a character of text; the dearest generator needs about a third of it. */
    private static final long PER_CHARACTER = 600;
    /** A text of twice the length may cost this much more; above two because what is short is not quite typical. */
    private static final double GROWTH = 2.5;

    private static final List<String> REPEATED = List.of(
            "(",
            ")",
            "((a",
            "(iban ",
            ",",
            ", ",
            ";",
            ":",
            "a: ",
            "/",
            "|",
            "- ",
            "a",
            "é",
            "\n",
            "? ",
            "except ",
            "unless ",
            "except iban ",
            "x, except iban, must not be shared, ",
            "data other than names must not be and ",
            "if ",
            "when iban, ",
            "which ",
            "that ",
            "because ",
            "to prevent ",
            "to prevent iban ",
            "it ",
            "they must not. ",
            "instead of ",
            "but ",
            "but not ",
            "neither nor ",
            "no. ",
            "Can I? No. ",
            "iban? ",
            "and ",
            "or ",
            "and and iban ",
            "not ",
            "never ",
            "only ",
            "only iban. ",
            "must ",
            "do not and ",
            "without ",
            "such as ",
            "including ",
            "no iban. ",
            "no iban, ",
            "no pii. ",
            "pii ",
            "pii, ",
            "no personal data but ",
            "only pii. ",
            "- iban\n",
            "only:\n- iban\n- phone numbers\n",
            "no pii. phone numbers are fine. ",
            "Do not share pii except phone numbers. ",
            "\"x\" means iban. ",
            "iban means phone numbers, email, ssn. ",
            "iban (\"Abc\") ",
            "iban (the \"Abc\") ",
            "the \"Abc\" (iban) ",
            "means ",
            "acme.com is fine. ",
            "acme.com is fine. no email. ",
            "@acme.com ",
            "1.1.1.1.",
            "12345678 ",
            "1 ",
            "more than 10 ",
            "more than 10 iban and ",
            "Falcon ",
            "\"Falcon\" ",
            "\"",
            "'",
            "don't ",
            "don'",
            "in prompts, ",
            "prompts with iban and ",
            "no iban, in prompts, ",
            "the model ",
            "the the ",
            "also also ",
            "appropriate ",
            "\uD83D\uDEAB",
            "\uD83D\uDEAB iban\n",
            "\ud800",
            "# Prompts\n",
            "1. iban\n",
            "yes. ");

    private static final List<String> WORDS = List.of(
            "do not share",
            "iban",
            "personal data",
            "phone numbers",
            "except",
            "unless",
            ",",
            ".",
            ";",
            "(",
            ")",
            "-",
            "and",
            "or",
            "but",
            "if",
            "only",
            "in prompts",
            "in responses",
            "must not be shared",
            "may be shared",
            "are fine",
            "it",
            "they",
            "which",
            "because",
            "to prevent",
            "\n- ",
            "\n\n",
            "?",
            "no",
            "yes",
            "means",
            "acme.com",
            "\"Falcon\"",
            "more than 10",
            "neither",
            "nor",
            "instead of",
            "such as",
            "gizmo",
            "Falcon",
            ":");

    private final ContentCompiler compiler;

    HostileTextsTest() {
        PolicyBundle bundle = BundleReader.create().shippedRules().read();
        compiler = new ContentCompiler(bundle.vocabulary(), bundle.detectors(), WordPhrases::new);
    }

    @Test
    void workGrowsWithLengthAndNoFaster() {
        List<String> slow = new ArrayList<>();
        long most = 0;
        int texts = 0;
        for (String part : REPEATED) {
            most = Math.max(most, check(part.strip(), n -> repeated(part, n), slow));
            texts++;
        }
        for (int seed = 0; seed < 40; seed++) {
            long fixed = seed;
            most = Math.max(most, check("seed " + seed, n -> random(fixed, n), slow));
            texts++;
        }
        System.out.println("hostile texts: " + texts + " of " + LONGEST + " characters, at most " + most / LONGEST
                + " steps a character");
        assertThat(slow).isEmpty();
    }

    private interface Generator {
        String text(int length);
    }

    private long check(String name, Generator generator, List<String> slow) {
        long half = work(generator.text(LONGEST / 2));
        long whole = work(generator.text(LONGEST));
        if (whole > LONGEST * PER_CHARACTER || whole > GROWTH * half + 2L * LONGEST) {
            slow.add(name + ": " + half + " steps, then " + whole);
        }
        return whole;
    }

    /** Steps of reading, and the size of what comes out. */
    private long work(String content) {
        Steps steps = new Steps();
        CompiledContent compiled = compiler.compile(
                new PolicyText("p", content, Action.BLOCK, Severity.HIGH, SourceLocation.of("test")), steps);
        long out = compiled.report().clauses().size();
        for (var dictionary : compiled.dictionaries()) {
            out += dictionary.terms().size();
        }
        return steps.taken() + out + compiled.rules().size();
    }

    private static String repeated(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length);
    }

    private static String random(long seed, int length) {
        Random random = new Random(seed);
        // Few words make long runs of the same shape.
        List<String> few = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            few.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        StringBuilder s = new StringBuilder();
        while (s.length() < length) {
            s.append(few.get(random.nextInt(few.size()))).append(' ');
        }
        return s.substring(0, length);
    }
}
