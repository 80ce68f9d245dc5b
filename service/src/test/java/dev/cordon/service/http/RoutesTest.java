package dev.cordon.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which route a path leads to. */
class RoutesTest {

    private final Routes routes = new Routes()
            .faults("", fault -> Reply.empty(1))
            .faults("/agent", fault -> Reply.empty(2))
            .faults("/policy", fault -> Reply.empty(3))
            .add(route("/policy/{policyId}"))
            .add(route("/policy/violations"))
            .add(route("/policy/{policyId}/violations"))
            .add(route("/policy"));

    private static Route route(String template) {
        return Route.get(template, Access.OPEN, exchange -> Reply.empty(204));
    }

    @Test
    void literalsWinOverNames() {
        assertThat(template("/policy/violations")).isEqualTo("/policy/violations");
        assertThat(template("/policy/violations/violations")).isEqualTo("/policy/{policyId}/violations");
        assertThat(template("/policy/7/")).isEqualTo("/policy/{policyId}");
        assertThat(template("/policy/")).isEqualTo("/policy");
    }

    @Test
    void escapesBelongToTheirSegment() {
        assertThat(parameters("/policy/a%2Fb%20c+d")).isEqualTo(Map.of("policyId", "a/b c+d"));
        assertThat(parameters("/policy/%C3%A9")).isEqualTo(Map.of("policyId", "é"));
    }

    @Test
    void thereIsNoOtherWay() {
        for (String path :
                new String[] {"", "x", "//", "/policy//violations", "/policy/..", "/policy/%2e", "/Policy"}) {
            assertThatThrownBy(() -> routes.find("GET", path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Fault.class, e -> assertThat(e.kind()).isEqualTo(Fault.Kind.NOT_FOUND));
        }
        assertThatThrownBy(() -> routes.find("POST", "/policy"))
                .isInstanceOfSatisfying(
                        Fault.class, e -> assertThat(e.details()).containsExactly("GET"));
        assertThatThrownBy(() -> routes.add(route("/policy/{other}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestPrefixTellsFaults() {
        Fault fault = Fault.notFound("x");
        assertThat(routes.faultsOf("/agent/v1").render(fault).status()).isEqualTo(2);
        assertThat(routes.faultsOf("/policy").render(fault).status()).isEqualTo(3);
        assertThat(routes.faultsOf("/policyx").render(fault).status()).isEqualTo(1);
    }

    private String template(String path) {
        return routes.find("GET", path).route().template();
    }

    private Map<String, String> parameters(String path) {
        return routes.find("GET", path).parameters();
    }
}
