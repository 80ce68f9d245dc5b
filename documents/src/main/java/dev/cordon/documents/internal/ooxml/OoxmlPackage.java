package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a package, their content types and relationships. Part names have no case and no leading slash. Not thread-safe. */
public final class OoxmlPackage {

    private static final String TYPES = "[content_types].xml";

    private final ZipFile zip;
    private final Extraction into;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    /** @throws IOException if the content types are not well-formed */
    public OoxmlPackage(ZipFile zip, List<ZipArchiveEntry> entries, Extraction into) throws IOException {
        this.zip = zip;
        this.into = into;
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory()) {
                parts.putIfAbsent(normal(entry.getName()), entry);
            }
        }
        if (parts.containsKey(TYPES)) {
            readTypes();
        }
    }

    /** A relationship of a part. */
    record Relation(String id, String type, String target, boolean external) {}

    /** Part names in the order of the package. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** Content type, lower case; empty when the package does not tell. */
    String typeOf(String part) {
        String own = byPart.get(part);
        if (own != null) {
            return own;
        }
        return byExtension.getOrDefault(part.substring(part.lastIndexOf('.') + 1), "");
    }

    /** What kind of document it is by its main part: {@code WORD EXCEL POWERPOINT VISIO}, or null. */
    public @Nullable String documentType() {
        for (String part : byPart.keySet()) {
            String type = byPart.getOrDefault(part, "");
            String found = type.contains(".main") || type.contains("ms-visio.") ? kind(type) : null;
            if (found != null && has(part)) {
                return found;
            }
        }
        return has("word/document.xml")
                ? "WORD"
                : has("xl/workbook.xml") || has("xl/workbook.bin")
                        ? "EXCEL"
                        : has("ppt/presentation.xml") ? "POWERPOINT" : has("visio/document.xml") ? "VISIO" : null;
    }

    private static @Nullable String kind(String type) {
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            return "WORD";
        }
        if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            return "EXCEL";
        }
        if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            return "POWERPOINT";
        }
        return type.contains("ms-visio") ? "VISIO" : null;
    }

    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(part);
        if (entry == null) {
            throw new IOException("the part is missing");
        }
        return into.bounded(zip.getInputStream(entry), entry.getCompressedSize());
    }

    long compressedSize(String part) {
        ZipArchiveEntry entry = parts.get(part);
        return entry == null ? -1 : entry.getCompressedSize();
    }

    /** Relationships of a part, in order; none when it has none or they are broken. */
    List<Relation> relations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String rels = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Relation> out = new ArrayList<>();
        if (!has(rels)) {
            return out;
        }
        try (InputStream in = open(rels);
                XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    relation(xml, folder, out);
                }
            }
        } catch (IOException e) {
            // What it led to is read by content type all the same.
            return out;
        }
        return out;
    }

    private static void relation(XmlPart xml, String folder, List<Relation> out) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
            boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
            out.add(new Relation(
                    id,
                    type.substring(type.lastIndexOf('/') + 1),
                    external ? target : resolve(folder, target),
                    external));
        }
    }

    static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.add(step);
            }
        }
        return normal(String.join("/", steps));
    }

    private void readTypes() throws IOException {
        try (InputStream in = open(TYPES);
                XmlPart xml = new XmlPart(in, into)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    put(byPart, xml.attribute("PartName"), xml.attribute("ContentType"));
                    put(byExtension, xml.attribute("Extension"), xml.attribute("ContentType"));
                }
            }
        }
    }

    private static void put(Map<String, String> into, @Nullable String key, @Nullable String type) {
        if (key != null && type != null) {
            into.put(normal(key), type.toLowerCase(Locale.ROOT));
        }
    }

    static String normal(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }
}
