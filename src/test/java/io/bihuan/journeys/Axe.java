package io.bihuan.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker, told what this house asks of a page: all of WCAG 2 A and AA, and good practice. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String TAGS = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

    private static final String RUN = """
            async (where, only, rules) => (await axe.run(where, {runOnly: only, rules, resultTypes: ['violations'], iframes: false}))
              .violations.flatMap(found => found.nodes.slice(0, 3).map(node =>
                found.id + ' at ' + node.target.join(' ') + ' ' + node.html.slice(0, 140)
                  + (found.id === 'color-contrast' ? ' ' + node.any[0]?.message : '')))
            """;

    /** The first of each kind: all explanations of a board are made alike, as are the menus of a list. */
    private static final String ONE_BY_ONE = """
            async run => {
              const found = [], kinds = new Set();
              const isNew = each => kinds.size < kinds.add(each.tagName + each.className + each.parentElement?.className).size;
              for (const each of [...document.querySelectorAll('details')].filter(each => !each.open && each.checkVisibility() && isNew(each))) {
                if (!each.isConnected) continue; // drawn anew by the page itself meanwhile
                each.open = true;
                found.push(...await run(each));
                each.open = false;
              }
              for (const each of [...document.querySelectorAll('dialog:not([open])')].filter(each => each.textContent.trim())) {
                if (!each.isConnected) continue;
                each.showModal();
                found.push(...await run(each));
                each.close();
              }
              return found.map(fault => 'opened: ' + fault);
            }
            """;

    private Axe() {}

    /** Brings it to every page of a window, where the policy of the page has no say. */
    static void comeAlong(BrowserContext context) {
        context.addInitScript(SCRIPT);
    }

    /** Everything that is wrong with the page. */
    static List<String> faults(Page page) {
        return run(page, "document, {type: 'tag', values: " + TAGS + "}, {}");
    }

    /** Everything but what cannot be read against its ground. */
    static List<String> faultsButOfColour(Page page) {
        return run(page, "document, {type: 'tag', values: " + TAGS + "}, {'color-contrast': {enabled: false}}");
    }

    /** What is wrong with menus, explanations and dialogs, each opened by itself as people do. */
    @SuppressWarnings("unchecked")
    static List<String> faultsOfOpened(Page page) {
        return (List<String>) page.evaluate("() => (" + ONE_BY_ONE.strip() + ")(each => (" + RUN.strip()
                + ")(each, {type: 'tag', values: " + TAGS + "}, {}))");
    }

    /** What another width can break; names, roles and colours are the same at every width. */
    static List<String> faultsOfShape(Page page) {
        return run(
                page,
                "document, {type: 'rule', values: ['target-size', 'scrollable-region-focusable', 'region', 'bypass']}, {}");
    }

    /** What cannot be read against its ground. */
    static List<String> faultsOfColour(Page page) {
        return run(page, "document, {type: 'rule', values: ['color-contrast']}, {}");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String arguments) {
        return (List<String>) page.evaluate("() => (" + RUN.strip() + ")(" + arguments + ")");
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
