package dev.cordon.documents.internal;

import dev.cordon.documents.FileLimits;
import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.spi.Content;

/** Where files are read. Thread-safe. */
public interface Isolation extends AutoCloseable {

    InspectedFile inspect(Content content, String name, FileLimits limits, boolean keepText);

    @Override
    void close();
}
