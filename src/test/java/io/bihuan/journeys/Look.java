package io.bihuan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Eyes on pages, of one person after the other: at a desk and on a phone, by day and by night, in both languages. */
final class Look implements AutoCloseable {

    private static final int DESK = 1360;
    private static final int PHONE = 360;
    private static final String SETTLED =
            "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 30))";

    /** Opens one after the other what waits behind a button, and tells which of them leave the window. */
    private static final String OUTSIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              return [...document.querySelectorAll('details')].flatMap(each => {
                if (each.open || !each.checkVisibility()) return [];
                each.scrollIntoView({block: 'nearest', inline: 'nearest'});
                each.open = true;
                const panel = each.querySelector('.menu-list, .why-steps')?.getBoundingClientRect();
                const out = document.documentElement.scrollWidth > width
                  || panel && (panel.left < 0 || panel.right > width || panel.top < 0 || panel.bottom > innerHeight);
                const words = each.innerText.slice(0, 60);
                each.open = false;
                return out ? [words + ' ' + JSON.stringify(panel)] : [];
              }).slice(0, 3);
            }
            """;

    private static final String WORDS = """
            () => {
              const words = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const inside = walker.currentNode.parentElement;
                const text = walker.currentNode.data.trim();
                if (text && !inside.closest('script, style, [lang]:not(html)')) words.push(text);
              }
              document.querySelectorAll('[aria-label], [placeholder], [title], [alt]').forEach(each =>
                ['aria-label', 'placeholder', 'title', 'alt'].forEach(name => each.hasAttribute(name) && words.push(each.getAttribute(name))));
              return words;
            }
            """;

    private static final String WIDER = """
            () => {
              const width = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= width ? '' : document.documentElement.scrollWidth + ' > ' + width + ' because of '
                + [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > width + 1 && !each.closest('.scroll, .board, .tabs'))
                  .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ');
            }
            """;

    /** Takes away what axe has seen before: what is made like six before it, and what is in the frame all pages share. */
    private static final String TRIM = """
            frame => {
              document.querySelectorAll('main *').forEach(parent => {
                if (parent.tagName === 'TR') return;
                const alike = new Map();
                [...parent.children].forEach(each => {
                  const kind = each.tagName + each.className, count = (alike.get(kind) || 0) + 1;
                  alike.set(kind, count);
                  if (count > 6) each.remove();
                });
              });
              if (frame) document.querySelectorAll('header.top, nav.side, body > dialog').forEach(each => each.replaceChildren());
            }
            """;

    /**
     * Takes away what has stood on a page before with the same marks on it and around it: how that reads against its
     * ground is known, by day and by night.
     */
    private static final String FORGET_KNOWN = """
            () => {
              const known = new Set(JSON.parse(sessionStorage.getItem('looked-at') || '[]')), now = new Set();
              const marks = each => each.tagName + [...each.attributes].filter(mark => /^(class|style|fill|open|type|disabled|lang|role|aria-(?!label|describedby|labelledby|controls))/.test(mark.name))
                .map(mark => mark.name + mark.value).join();
              const isNew = (each, above) => {
                const mine = above + '>' + marks(each);
                let key = 0;
                for (let i = 0; i < mine.length; i++) key = (key * 31 + mine.charCodeAt(i)) | 0;
                now.add(key);
                const below = [...each.children].map(child => isNew(child, mine)), fresh = below.some(child => child) || !known.has(key);
                if (!fresh && each !== document.body) each.dataset.known = '';
                return fresh;
              };
              isNew(document.body, '');
              document.querySelectorAll('[data-known]').forEach(each => each.parentElement?.closest('[data-known]') || each.remove());
              now.forEach(key => known.add(key));
              sessionStorage.setItem('looked-at', JSON.stringify([...known]));
            }
            """;

    private final PageWords words;
    private final List<String> faults = new ArrayList<>();
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private String where = "";
    private boolean frameIsKnown;

    Look(String address, PageWords words) {
        this.address = address;
        this.words = words;
        this.context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(DESK, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN"));
        Axe.comeAlong(context);
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                fault("console: " + message.text());
            }
        });
        page.onPageError(error -> fault("script: " + error));
    }

    /** From now on with the eyes of somebody else. */
    Look as(Walker who) {
        page.navigate("about:blank"); // or what the last page still asks for leads it, signed out now, to the door
        context.clearCookies();
        who.cookies()
                .forEach(each ->
                        context.addCookies(List.of(new Cookie(each.getName(), each.getValue()).setUrl(address))));
        frameIsKnown = false;
        return this;
    }

    /** Looks at one page in every way. */
    void at(String path) {
        where = path;
        language("zh-CN");
        page.setViewportSize(DESK, 900);
        open(path, 200);
        var title = page.title();
        var heading = headings();
        words.faultsOfChinese(words()).forEach(this::fault);
        wide("desk");
        outside("desk");
        page.evaluate(TRIM, frameIsKnown);
        Axe.faultsButOfColour(page).forEach(this::fault);
        Axe.faultsOfOpened(page).forEach(this::fault);
        page.evaluate(FORGET_KNOWN);
        Axe.faultsOfColour(page).forEach(this::fault);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(SETTLED);
        Axe.faultsOfColour(page).forEach(this::fault);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        language("en");
        page.setViewportSize(PHONE, 780);
        open(path, 200);
        wide("phone, English");
        outside("phone, English");
        words.faultsOfEnglish(words()).forEach(this::fault);
        words.untranslated(page.title(), title).forEach(this::fault);
        words.untranslated(headings(), heading).forEach(this::fault);
        page.locator("nav.side").allInnerTexts().stream()
                .filter(PageWords::isChinese)
                .forEach(nav -> fault("Chinese in the English navigation: " + nav));
        page.evaluate(TRIM, frameIsKnown);
        Axe.faultsOfShape(page).forEach(this::fault);
        page.setViewportSize(DESK, 900);
        wide("desk, English");
        outside("desk, English");
        frameIsKnown = true;
    }

    /** What a page says that refuses. */
    String refusal(String path, String tag, int status) {
        where = path;
        language(tag);
        open(path, status);
        Axe.faults(page).forEach(this::fault);
        wide(tag);
        return page.locator("main").innerText();
    }

    private void open(String path, int expected) {
        var answer = page.navigate(address + path);
        if (answer == null || answer.status() != expected) {
            fault("status " + (answer == null ? "none" : answer.status()));
        }
    }

    private void language(String tag) {
        context.addCookies(List.of(new Cookie("lang", tag).setUrl(address)));
    }

    private String headings() {
        var all = page.locator("h1").allInnerTexts();
        if (all.size() != 1) {
            fault(all.size() + " headings of the first level");
        }
        return String.join(" ", all);
    }

    @SuppressWarnings("unchecked")
    private List<String> words() {
        return (List<String>) page.evaluate(WORDS);
    }

    private void wide(String how) {
        var wider = (String) page.evaluate(WIDER);
        if (!wider.isEmpty()) {
            fault("scrolls sideways (" + how + "): " + wider);
        }
    }

    @SuppressWarnings("unchecked")
    private void outside(String how) {
        var out = (List<String>) page.evaluate(OUTSIDE);
        out.forEach(each -> fault("opens beyond the window (" + how + "): " + each));
    }

    private void fault(String what) {
        faults.add(where + " — " + what);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        context.close();
    }
}
