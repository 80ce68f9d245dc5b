package dev.cordon.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Room for bodies: never more than there is, and all of it comes back. */
class BodyBudgetTest {

    @Test
    void refusesBeyondItsBound() {
        BodyBudget budget = new BodyBudget(10_000_000);
        long first = budget.take(6_000_000, 8_000_000);
        assertThatThrownBy(() -> budget.take(5_000_000, 8_000_000))
                .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.kind()).isEqualTo(Fault.Kind.OVERLOADED));
        assertThat(budget.take(0, 8_000_000)).as("no body").isZero();
        long undeclared = budget.take(-1, 1_000);
        assertThat(undeclared).isEqualTo(1_000);
        budget.giveBack(first);
        budget.giveBack(undeclared);
        assertThat(budget.taken()).isZero();
        assertThat(budget.take(-1, 50_000_000)).isEqualTo(4 << 20);
    }
}
