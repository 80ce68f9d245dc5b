package dev.cordon.hyperscan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.spi.BackendOffer;
import dev.cordon.spi.CompileBudget;
import org.junit.jupiter.api.Test;

class HyperscanTest {

    @Test
    void provesItselfWithThePinnedLibrary() {
        BackendOffer offer = Hyperscan.ifTrusted();

        assertThat(offer.name()).isEqualTo("hyperscan");
        assertThat(offer).isInstanceOf(BackendOffer.Trusted.class);
        String evidence = ((BackendOffer.Trusted) offer).evidence();
        System.out.println("start-up proof: " + evidence);
        assertThat(evidence).startsWith("Hyperscan 5.4.0").endsWith("known answers right");
    }

    @Test
    void isAskedOnceAProcess() {
        assertThat(Hyperscan.ifTrusted()).isSameAs(Hyperscan.ifTrusted());
    }

    @Test
    void proofTakesNoLongerThanAStartCanBear() {
        NeedleSweep sweep = new NeedleSweep((HyperscanBackend) Patterns.backend());
        long start = System.nanoTime();
        for (ProofCase proofCase : StartupProof.cases()) {
            assertThat(sweep.run(proofCase)).as(proofCase.name()).isEmpty();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("proof, warm: " + sweep.scans() + " scans in " + millis + " ms");
        assertThat(sweep.scans()).isGreaterThan(30_000);
    }

    @Test
    void proofSeesAMiss() {
        ProofCase wrong = ProofCase.alone("wrong answer", "abc", "abd", '.');

        assertThat(new NeedleSweep((HyperscanBackend) Patterns.backend()).run(wrong))
                .startsWith("wrong answer: missed at");
    }

    @Test
    void proofSeesAnAnswerTooMany() {
        ProofCase wrong = ProofCase.alone("too many", "a|[.]", "a", '.');

        assertThat(new NeedleSweep((HyperscanBackend) Patterns.backend()).run(wrong))
                .startsWith("too many: reports in plain filler of length 1");
    }

    @Test
    void proofSeesAnExpressionThatDoesNotCompile() {
        ProofCase wrong = ProofCase.alone("no expression", "(", "a", '.');

        assertThat(new NeedleSweep((HyperscanBackend) Patterns.backend()).run(wrong))
                .isEqualTo("no expression: did not compile");
    }

    @Test
    void compilesNothingFromNothing() {
        assertThat(Patterns.backend()
                        .compile(Patterns.expressions(), CompileBudget.defaults())
                        .matcher())
                .isNull();
    }
}
