package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.model.Interaction;
import org.junit.jupiter.api.Test;

/** An embedder that knows the organisation better than the content's sender puts its own. */
class InteractionOrgTest {

    @Test
    void changesTheOrganisationAlone() {
        Interaction sent = Interaction.builder()
                .id("i")
                .org("theirs")
                .workspace("w")
                .user("u")
                .text("x")
                .build();
        Interaction ours = sent.withOrg("ours");
        assertThat(ours.org()).isEqualTo("ours");
        assertThat(ours.workspace()).isEqualTo("w");
        assertThat(ours.user()).isEqualTo("u");
        assertThat(ours.id()).isEqualTo("i");
        assertThat(ours.segments()).isEqualTo(sent.segments());
        assertThat(sent.org()).isEqualTo("theirs");
        assertThat(ours.withOrg("ours")).isSameAs(ours);
    }
}
