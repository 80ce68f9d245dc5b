package dev.cordon.documents.internal.pdf;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF holds beside its pages: form fields, bookmarks, alternative texts, files. Trees of objects are walked with a list of what
 * was seen and an end, because nothing keeps them from going round. Not thread-safe.
 */
final class PdfExtras {

    private static final int MOST_OBJECTS = 50_000;

    private final PDDocument document;
    private final Extraction into;
    private int files;

    PdfExtras(PDDocument document, Extraction into) {
        this.document = document;
        this.into = into;
    }

    void read() {
        attempt("form", this::form);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        attempt("bookmarks", () -> texts(catalog.getDictionaryObject(COSName.OUTLINES), "bookmarks", COSName.TITLE));
        attempt(
                "alt",
                () -> texts(
                        catalog.getDictionaryObject(COSName.STRUCT_TREE_ROOT),
                        "alt",
                        COSName.ALT,
                        COSName.ACTUAL_TEXT));
        attempt("files", () -> files(catalog));
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(String place, Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            passLimit(e);
            into.end();
            into.gap(GapCode.UNREADABLE, place);
        }
    }

    static void passLimit(Exception e) {
        if (e instanceof LimitReachedException limit) {
            throw limit;
        }
    }

    static @Nullable String uri(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
                ? action.getURI()
                : null;
    }

    private void form() throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        StringBuilder values = new StringBuilder();
        int count = 0;
        for (PDField field : form.getFieldTree()) {
            if (++count > MOST_OBJECTS) {
                break;
            }
            into.checkTime();
            String value = field.getValueAsString();
            if (value != null && !value.isBlank()) {
                values.append(field.getPartialName()).append(": ").append(value).append('\n');
            }
        }
        into.place("form", values);
        if (form.hasXFA()) {
            AnyXml.read(new ByteArrayInputStream(form.getXFA().getBytes()), "form.xfa", into);
        }
    }

    private void texts(@Nullable COSBase root, String place, COSName... names) {
        StringBuilder out = new StringBuilder();
        walk(root, found -> {
            for (COSName name : names) {
                String text = found.getString(name);
                if (text != null && !text.isBlank()) {
                    out.append(text).append('\n');
                }
            }
        });
        into.place(place, out);
    }

    private void files(COSDictionary catalog) throws IOException {
        COSDictionary names = catalog.getCOSDictionary(COSName.getPDFName("Names"));
        COSBase embedded = names == null ? null : names.getDictionaryObject(COSName.EMBEDDED_FILES);
        Set<COSDictionary> specifications = Collections.newSetFromMap(new IdentityHashMap<>());
        walk(embedded, found -> {
            if (found.containsKey(COSName.EF)) {
                specifications.add(found);
            }
        });
        int pages = 0;
        for (org.apache.pdfbox.pdmodel.PDPage page : document.getPages()) {
            if (++pages > MOST_OBJECTS) {
                break;
            }
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation
                        && annotation.getDictionaryObject(COSName.FS) instanceof COSDictionary file
                        && file.containsKey(COSName.EF)) {
                    specifications.add(file);
                }
            }
        }
        for (COSDictionary specification : specifications) {
            file(specification);
        }
    }

    private void file(COSDictionary specification) throws IOException {
        COSDictionary streams = specification.getCOSDictionary(COSName.EF);
        COSBase stream = streams == null ? null : streams.getDictionaryObject(COSName.F, COSName.UF);
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, "file" + ++files));
        if (stream instanceof COSStream file) {
            try (InputStream in = file.createInputStream()) {
                into.entry(name, in, file.getLength());
            }
        }
    }

    private interface Visit {
        void at(COSDictionary found);
    }

    private void walk(@Nullable COSBase root, Visit visit) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        add(root, open);
        while (!open.isEmpty() && seen.size() < MOST_OBJECTS) {
            COSBase next = open.pollLast();
            if (next == null || !seen.add(next)) {
                continue;
            }
            into.checkTime();
            if (next instanceof COSArray array) {
                for (int i = array.size() - 1; i >= 0; i--) {
                    add(array.getObject(i), open);
                }
            } else if (next instanceof COSDictionary dictionary) {
                visit.at(dictionary);
                for (String key : new String[] {"Next", "K", "First", "Kids", "Names"}) {
                    add(dictionary.getDictionaryObject(COSName.getPDFName(key)), open);
                }
            }
        }
    }

    private static void add(@Nullable COSBase base, Deque<COSBase> open) {
        COSBase known = base instanceof COSObject object ? object.getObject() : base;
        if (known instanceof COSArray || known instanceof COSDictionary) {
            open.addLast(known);
        }
    }
}
