package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an update does to a policy beyond replacing it. */
class SymphonyUpdatesTest {

    private final Policy without = policy("\"Messages\"", text(""));
    private final Policy with = policy("\"Messages\"", text("{\"dictId\":\"d\",\"version\":\"1.0\",\"name\":\"d\"}"));
    private final Policy sizes =
            policy("\"FileMeta\"", "\"type\":\"FILE_SIZE\",\"name\":\"\",\"fileSizeConfig\":{\"sizeLimit\":1}");

    @Test
    void losingTheLastDictionaryDisables() {
        assertThat(SymphonyUpdates.disables(with, without)).isTrue();
        assertThat(SymphonyUpdates.disables(with, sizes)).isTrue();
        assertThat(SymphonyUpdates.disables(with, with)).isFalse();
        assertThat(SymphonyUpdates.disables(without, without)).isFalse();
        assertThat(SymphonyUpdates.disables(without, with)).isFalse();
        assertThat(SymphonyUpdates.disables(sizes, sizes)).isFalse();
    }

    @Test
    void textRulesWithoutAnyDictionaryMayNotBeEnabled() {
        assertThat(SymphonyUpdates.mayEnable(with)).isTrue();
        assertThat(SymphonyUpdates.mayEnable(without)).isFalse();
        assertThat(SymphonyUpdates.mayEnable(sizes)).isTrue();
    }

    private static String text(String dictionaries) {
        return "\"type\":\"TEXT_MATCH\",\"name\":\"\",\"textMatchConfig\":{\"applicableFileTypes\":[],\"dictionaries\":["
                + dictionaries + "]}";
    }

    private static Policy policy(String dataType, String rule) {
        String json = "{\"policyId\":\"p\",\"name\":\"n\",\"scopes\":[\"Internal\"],\"appliesTo\":[{\"dataType\":"
                + dataType + ",\"action\":\"Block\",\"rules\":[{\"id\":\"r\"," + rule + "}]}]}";
        PolicyBundle bundle = BundleReader.create().source("p.json", json).read();
        assertThat(bundle.policies()).hasSize(1);
        return bundle.policies().get(0);
    }
}
