package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The two forms of a report, to the letter: tools read the one, people the other. */
class LoadReportTest {

    private static final String GOOD = """
            cordon: 1
            policies: [{id: a, rules: [{id: r, action: LOG, dictionaries: [d]}]}]
            dictionaries: [{id: d, terms: [x]}]
            """;

    @Test
    void aCleanLoad() {
        LoadReport report = BundleValidator.validate(
                        BundleReader.create().source("a.yaml", GOOD).read())
                .report();
        assertThat(report.toText())
                .isEqualTo("1 policy (1 enforced, 0 shadow, 0 off), 1 rule, 1 dictionary with 1 term, 0 detectors:"
                        + " 0 errors, 0 warnings\n");
        assertThat(report.toJson())
                .isEqualTo("{\"schema\":\"cordon.load-report/1\",\"valid\":true,\"errors\":0,\"warnings\":0,\"counts\":"
                        + "{\"policies\":1,\"enforced\":1,\"shadow\":0,\"off\":0,\"rules\":1,\"contents\":0,"
                        + "\"dictionaries\":1,\"terms\":1,\"detectors\":0},\"problems\":[]}");
    }

    @Test
    void problemsWithCodePlaceAndHelp() {
        Validation validation = BundleValidator.validate(BundleReader.create()
                .source("b.yaml", GOOD.replace("LOG", "lag").replace("id: a", "id: b"))
                .source("a.json", "[]")
                .read());
        assertThat(validation.report().toText())
                .isEqualTo("warning NO_EFFECT a.json:1:1: the list is empty (help: remove it)\n"
                        + "error UNKNOWN_ENUM b.yaml:2:44 policies[0].rules[0].action: `lag` is not known here"
                        + " (help: did you mean `log`? one of `log`, `alert`, `warn`, `block`)\n"
                        + "1 policy (1 enforced, 0 shadow, 0 off), 0 rules, 1 dictionary with 1 term, 0 detectors:"
                        + " 1 error, 1 warning\n");
        assertThat(validation.report().toJson())
                .contains("\"valid\":false,\"errors\":1,\"warnings\":1")
                .contains(
                        "{\"level\":\"error\",\"code\":\"UNKNOWN_ENUM\",\"source\":\"b.yaml\",\"line\":2,\"column\":44,"
                                + "\"path\":\"policies[0].rules[0].action\",\"item\":\"policy `b`, rule `r`\",");
        assertThatThrownBy(validation::orThrow)
                .isInstanceOf(InvalidBundleException.class)
                .hasMessageContaining("UNKNOWN_ENUM");
    }

    @Test
    void equalInputsGiveEqualBundlesAndReports() {
        BundleReader reader = BundleReader.create().source("a.yaml", GOOD).source("b.json", "[1]");
        assertThat(reader.read()).isEqualTo(reader.read());
        assertThat(BundleValidator.validate(reader.read()).report())
                .isEqualTo(BundleValidator.validate(reader.read()).report());
    }
}
