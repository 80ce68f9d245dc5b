package dev.cordon.documents.internal.ole;

import dev.cordon.documents.internal.ooxml.Labels;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Section;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Property sets of an OLE2 document: the author's own properties are labels, and all that is text is text. Stateless. */
final class OleProperties {

    private static final String[] SETS = {"\u0005SummaryInformation", "\u0005DocumentSummaryInformation"};

    private OleProperties() {}

    static void read(DirectoryNode root, Extraction into) {
        StringBuilder text = new StringBuilder();
        for (String name : SETS) {
            if (root.hasEntryCaseInsensitive(name)) {
                try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
                    set(new PropertySet(in), text, into);
                } catch (IOException | HPSFException | RuntimeException e) {
                    // Properties are beside the point: a document without readable ones is read all the same.
                    continue;
                }
            }
        }
        into.place("properties", text);
    }

    private static void set(PropertySet set, StringBuilder text, Extraction into) throws HPSFException {
        for (Section section : set.getSections()) {
            for (Property property : section.getProperties()) {
                if (property.getValue() instanceof String value && !value.isBlank()) {
                    text.append(value).append('\n');
                }
            }
        }
        if (!set.isDocumentSummaryInformation()) {
            return;
        }
        CustomProperties custom = new DocumentSummaryInformation(set).getCustomProperties();
        if (custom != null) {
            for (String key : custom.nameSet()) {
                if (custom.get(key) instanceof byte[]) {
                    continue;
                }
                String value = String.valueOf(custom.get(key));
                into.classifier(key, value);
                Labels.labelName(key, value, into);
            }
        }
    }
}
