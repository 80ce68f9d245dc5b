package dev.cordon.service.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param name of the field
 * @param fileName as the client calls it, null when the part is no file; never used as a path
 * @param contentType bare media type, empty when none was sent
 * @param content its bytes
 */
public record Part(String name, @Nullable String fileName, String contentType, byte[] content) {

    private static final int MOST_PARTS = 256;
    private static final int MOST_HEADER_BYTES = 8 << 10;

    /** @throws Fault {@code MALFORMED} if the body is no {@code multipart/form-data} */
    static List<Part> read(@Nullable String contentType, byte[] body) {
        String boundary = contentType == null ? null : MultiPart.extractBoundary(contentType);
        if (boundary == null || !MediaTypes.bare(contentType).equals("multipart/form-data")) {
            throw malformed("send multipart/form-data with a boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxLength(-1);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
        List<Part> parts = new ArrayList<>();
        try (MultiPartFormData.Parts read =
                parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body))).get(1, TimeUnit.MINUTES)) {
            for (MultiPart.Part part : read) {
                String name = part.getName();
                if (name == null) {
                    throw malformed("name every part");
                }
                parts.add(new Part(
                        name,
                        part.getFileName(),
                        MediaTypes.bare(part.getHeaders().get("Content-Type")),
                        bytes(part)));
            }
        } catch (ExecutionException | TimeoutException | IOException | IllegalArgumentException e) {
            throw malformed("send a well-formed multipart body of at most " + MOST_PARTS + " parts");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.unavailable("service", "it is stopping; try again");
        }
        return parts;
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        ByteBuffer buffer = Content.Source.asByteBuffer(part.getContentSource());
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Fault malformed(String help) {
        return new Fault(Fault.Kind.MALFORMED, "MALFORMED", "body", help);
    }
}
