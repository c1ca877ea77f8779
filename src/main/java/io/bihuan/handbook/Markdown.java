package io.bihuan.handbook;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A chapter's Markdown as a piece of a page: tags within it are words, addresses that act are left out, pictures too. */
public final class Markdown {

    private static final int DEEPEST = 6;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> (node, tag, attributes) -> {
                if (node instanceof TableBlock) {
                    attributes.put("class", "table");
                }
                // The policy of our pages loads nothing from elsewhere.
                if (node instanceof Image) {
                    attributes.remove("src");
                }
                attributes.remove("align");
            })
            .build();

    private Markdown() {}

    /** The text as HTML that can stand in a page as it is; its headings lie below the page's own. */
    public static String html(String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new org.commonmark.node.AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, Math.max(2, heading.getLevel())));
                visitChildren(heading);
            }
        });
        return RENDERER.render(document);
    }
}
