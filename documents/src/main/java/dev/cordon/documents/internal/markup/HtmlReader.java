package dev.cordon.documents.internal.markup;

import dev.cordon.documents.GapCode;
import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML: what a reader sees, and apart from it comments, alternative texts, links and meta data. Nothing is fetched or run. Stateless. */
public final class HtmlReader {

    /** A tree of elements takes some thirty times the file; beyond this the markup is read as it is. */
    private static final int LARGEST_TREE = 4 << 20;

    private static final String[] TELLING = {"alt", "title", "value", "placeholder", "content", "aria-label"};

    private HtmlReader() {}

    public static void read(Content content, Extraction into) throws IOException {
        try (InputStream in = content.open()) {
            if (content.size() > LARGEST_TREE) {
                into.begin("body");
                byte[] buffer = new byte[1 << 14];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    into.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
                into.end();
                return;
            }
            Document document = Jsoup.parse(in, null, "");
            read(document, into);
        }
    }

    /** HTML that is in hand. */
    static void read(String html, String place, Extraction into) {
        Walk walk = new Walk(into);
        NodeTraversor.traverse(walk, Jsoup.parse(html));
        into.place(place, walk.body);
        walk.sides(place + ".");
    }

    private static void read(Document document, Extraction into) {
        Walk walk = new Walk(into);
        try {
            NodeTraversor.traverse(walk, document);
        } catch (LimitReachedException e) {
            into.place("body", walk.body);
            throw e;
        }
        into.place("body", walk.body);
        walk.sides("");
    }

    private static final class Walk implements NodeVisitor {
        private static final int DEEPEST = 4_096;
        final StringBuilder body = new StringBuilder();
        private final StringBuilder comments = new StringBuilder();
        private final StringBuilder attributes = new StringBuilder();
        private final StringBuilder links = new StringBuilder();
        private final StringBuilder scripts = new StringBuilder();
        private final Extraction into;

        Walk(Extraction into) {
            this.into = into;
        }

        @Override
        public void head(Node node, int depth) {
            if (depth > DEEPEST) {
                throw new LimitReachedException(GapCode.DEPTH_LIMIT);
            }
            if (node instanceof TextNode text) {
                body.append(text.getWholeText().replace('\n', ' '));
            } else if (node instanceof Comment comment) {
                comments.append(comment.getData()).append('\n');
            } else if (node instanceof DataNode data) {
                scripts.append(data.getWholeData()).append('\n');
            } else if (node instanceof Element element) {
                into.checkTime();
                attributes(element);
                if (element.normalName().equals("br")) {
                    body.append('\n');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                boolean cell = element.normalName().equals("td")
                        || element.normalName().equals("th");
                if (cell) {
                    body.append('\t');
                } else if (element.isBlock()) {
                    body.append('\n');
                }
            }
        }

        private void attributes(Element element) {
            if (element.attributesSize() == 0) {
                return;
            }
            for (String name : TELLING) {
                String value = element.attr(name);
                if (!value.isBlank()) {
                    attributes.append(value).append('\n');
                }
            }
            String link = element.attr("href");
            if (!link.isBlank()) {
                links.append(link).append('\n');
            }
        }

        void sides(String prefix) {
            into.place(prefix + "comments", comments);
            into.place(prefix + "alt", attributes);
            into.place(prefix + "links", links);
            into.place(prefix + "scripts", scripts);
        }
    }
}
