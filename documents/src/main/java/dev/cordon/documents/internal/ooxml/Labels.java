package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Classification labels of Office packages: custom document properties, among them {@code MSIP_Label_<id>_*}, and the label list of
 * {@code docMetadata/LabelInfo.xml} (MS-OFFCRYPTO 2.6). Stateless.
 */
public final class Labels {

    private static final int LONGEST = 4096;
    private static final String PREFIX = "MSIP_Label_";

    private Labels() {}

    /** Custom document properties under their own names, and as text. */
    public static void customProperties(InputStream in, Extraction into) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("property")) {
                    String name = xml.attribute("name");
                    String value = xml.textOfElement(LONGEST);
                    if (name != null) {
                        into.classifier(name, value);
                        labelName(name, value, into);
                        text.append(name).append(": ").append(value).append('\n');
                    }
                }
            }
        }
        into.place("properties", text);
    }

    /** The label's own name under a key short enough for a rule to write. */
    public static void labelName(String property, String value, Extraction into) {
        if (property.startsWith(PREFIX) && property.endsWith("_Name")) {
            into.classifier(PREFIX + "Name", value);
        }
    }

    /** Labels of the label list, written as the custom properties of the same label would be. */
    public static void labelInfo(InputStream in, Extraction into) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("label")) {
                    label(xml, into);
                }
            }
        }
    }

    private static void label(XmlPart xml, Extraction into) {
        String id = plain(xml.attribute("id"));
        if (id == null || "1".equals(xml.attribute("removed"))) {
            return;
        }
        into.classifier(PREFIX + "Id", id);
        for (int i = 0; i < xml.attributes(); i++) {
            String value = plain(xml.attributeValue(i));
            String key = switch (xml.attributeName(i)) {
                case "enabled" -> "Enabled";
                case "method" -> "Method";
                case "siteId" -> "SiteId";
                case "contentBits" -> "ContentBits";
                case "name" -> "Name";
                default -> "";
            };
            if (!key.isEmpty() && value != null) {
                boolean truth = key.equals("Enabled");
                into.classifier(
                        PREFIX + id + "_" + key,
                        truth ? String.valueOf(!value.equals("0") && !value.equals("false")) : value);
            }
        }
    }

    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : value.replace("{", "").replace("}", "");
    }
}
