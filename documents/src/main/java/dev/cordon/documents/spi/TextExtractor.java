package dev.cordon.documents.spi;

import java.io.IOException;

/**
 * Reads the text of a format that Cordon does not read itself. Found through {@link java.util.ServiceLoader}; one instance serves
 * many threads.
 *
 * <p>An exception of any kind becomes the gap UNREADABLE. What was handed over before it stays.
 */
public interface TextExtractor {

    /** Whether it reads content of this type. */
    boolean reads(String type);

    /**
     * Hands over text, files inside, labels and gaps. It lets {@link LimitReachedException} pass.
     *
     * @throws IOException if the content is broken or cannot be read
     */
    void extract(Content content, Extraction into) throws IOException;
}
