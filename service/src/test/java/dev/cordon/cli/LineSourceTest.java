package dev.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LineSourceTest {

    private static List<String> lines(byte[] input, int longest) {
        LineSource source = new LineSource(new ByteArrayInputStream(input), () -> {}, longest);
        List<String> out = new ArrayList<>();
        for (LineSource.Line line = source.next(); line != null; line = source.next()) {
            LineError error = line.error();
            out.add(line.number() + ":" + (error == null ? line.text() : error.code()));
        }
        assertThat(source.bytesRead()).isEqualTo(input.length);
        return out;
    }

    private static List<String> lines(String input) {
        return lines(input.getBytes(StandardCharsets.UTF_8), LineSource.LONGEST);
    }

    @Test
    void numbersCountBlankLinesToo() {
        assertThat(lines("a\n\n \t\nb\n")).containsExactly("1:a", "4:b");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(lines("a\nb")).containsExactly("1:a", "2:b");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).isEmpty();
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreNoContent() {
        assertThat(lines("\uFEFFa\r\nb\r\n\uFEFFc\rd\n")).containsExactly("1:a", "2:b", "3:\uFEFFc\rd");
        assertThat(lines("\uFEFF\r\nb")).containsExactly("2:b");
    }

    @Test
    void malformedBytesAreAnErrorOfTheirLineAlone() {
        byte[] input = "ok\nx?x\n\uFFFD\n".getBytes(StandardCharsets.UTF_8);
        input[4] = (byte) 0xC3;
        assertThat(lines(input, 100)).containsExactly("1:ok", "2:NOT_UTF8", "3:\uFFFD");
    }

    @Test
    void aLineThatIsTooLongIsSkippedWhole() {
        String input = "12345\n123456\n" + "7".repeat(200_000) + "\nend";
        assertThat(lines(input.getBytes(StandardCharsets.UTF_8), 5))
                .containsExactly("1:12345", "2:TOO_LARGE", "3:TOO_LARGE", "4:end");
    }

    @Test
    void linesAndCharactersMayCrossChunks() {
        String line = "é".repeat(70_000);
        assertThat(lines(line + "\nx" + line)).containsExactly("1:" + line, "2:x" + line);
    }

    @Test
    void whatWasWrittenIsShownBeforeEachWait() {
        AtomicInteger waits = new AtomicInteger();
        LineSource source = new LineSource(
                new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)), waits::incrementAndGet, 10);
        source.next();
        assertThat(waits).hasValue(1);
        source.next();
        assertThat(waits).hasValue(1);
        source.next();
        assertThat(waits).hasValue(2);
    }

    @Test
    void anInputThatFailsSaysWhere() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new LineSource(failing, () -> {}).next())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("UNREADABLE")
                .hasMessageContaining("line 0");
    }
}
