package dev.cordon.service.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.service.WebhookSettings;
import dev.cordon.service.http.Fault;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where alerts may go: addresses, and what a URL looks like. */
class AddressGuardTest {

    @TestFactory
    List<DynamicTest> addresses() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/alerts/addresses.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ");
                tests.add(DynamicTest.dynamicTest(
                        words[0],
                        () -> assertThat(AddressGuard.isPublic(InetAddress.getByName(words[0])))
                                .isEqualTo(words[1].equals("public"))));
            }
        }
        System.out.println("addresses: " + tests.size() + " cases");
        assertThat(tests).hasSizeGreaterThanOrEqualTo(80);
        return tests;
    }

    @Test
    void urls() {
        assertThat(HookUrl.check("https://hooks.example/alerts?x=1", WebhookSettings.SAFE))
                .hasHost("hooks.example");
        assertThat(HookUrl.check("HTTPS://hooks.example:8443/", WebhookSettings.SAFE))
                .hasPort(8443);
        for (String bad : List.of(
                "http://hooks.example/",
                "ftp://hooks.example/",
                "file:///etc/passwd",
                "gopher://hooks.example/",
                "javascript:alert(1)",
                "https:hooks.example",
                "https:///path",
                "//hooks.example/",
                "hooks.example",
                "https://user:pass@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example/ space",
                "https://",
                "",
                "https://hooks.example/" + "x".repeat(2_000))) {
            assertThatThrownBy(() -> HookUrl.check(bad, WebhookSettings.SAFE))
                    .as(bad)
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("url");
        }
        assertThat(HookUrl.check("http://hooks.example/", new WebhookSettings(true, false)))
                .hasScheme("http");
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void signature() {
        assertThat(HookSignature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(HookSignature.newSecret()).startsWith("whsec_").isNotEqualTo(HookSignature.newSecret());
    }

    @Test
    void retriesGrowAndEnd() {
        long before = 0;
        long all = 0;
        int attempts = 1;
        while (!Retries.exhausted(attempts)) {
            assertThat(Retries.pauseMillis(attempts)).isGreaterThan(before);
            before = Retries.pauseMillis(attempts);
            all += before;
            attempts++;
        }
        assertThat(all).isBetween(12 * 3_600_000L, 24 * 3_600_000L);
    }
}
