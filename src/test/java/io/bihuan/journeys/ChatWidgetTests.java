package io.bihuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The chat on somebody else's site: it folds away, counts what is answered meanwhile, and is there on the next page. */
class ChatWidgetTests {

    private static final String SITE = """
            <!doctype html><html lang="en"><style>div { border: 9px solid red; padding: 40px }</style>
            <body><h1>Somebody’s site</h1><script src="https://chat.example/widget.js" async></script></body></html>
            """;

    /** Stands for the chat: tells how many answers are unread, and writes down what the widget tells it. */
    private static final String CHAT = """
            <!doctype html><body><p id="told"></p><script>
            addEventListener("message", event => {
              document.getElementById("told").textContent = event.data;
              if (event.data === "bihuan-chat:folded") {
                parent.postMessage("bihuan-chat:unread:2", "*");
              }
            });
            </script></body>
            """;

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void a_visitor_of_the_site() throws IOException {
        var widget = new ClassPathResource("static/widget/widget.js").getContentAsString(StandardCharsets.UTF_8);
        visitor = Browsers.chromium().newContext();
        visitor.addInitScript("const closed = Element.prototype.attachShadow;"
                + "Element.prototype.attachShadow = function () { return closed.call(this, { mode: 'open' }); };");
        visitor.route("https://site.example/**", route -> answer(route, "text/html;charset=UTF-8", SITE));
        visitor.route("https://chat.example/chat**", route -> answer(route, "text/html;charset=UTF-8", CHAT));
        visitor.route("https://chat.example/widget.js", route -> answer(route, "text/javascript", widget));
        page = visitor.newPage();
        page.navigate("https://site.example/first");
    }

    @AfterEach
    void away() {
        visitor.close();
    }

    private static void answer(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator told() {
        return page.frameLocator("iframe").locator("#told");
    }

    @Test
    void answers_that_come_while_the_chat_is_folded_are_counted_until_it_is_opened() {
        button("Chat with us").click();
        assertThat(told()).hasText("bihuan-chat:opened");
        button("Close the chat").click();
        assertThat(button("Chat with us, 2 new")).containsText("2");
        button("Chat with us, 2 new").click();
        assertThat(button("Close the chat")).isVisible();
        assertThat(told()).hasText("bihuan-chat:opened");
    }

    @Test
    void the_next_page_of_the_site_goes_on_with_the_chat_as_it_was_left() {
        button("Chat with us").click();
        assertThat(told()).hasText("bihuan-chat:opened");
        page.navigate("https://site.example/second");
        assertThat(button("Close the chat")).isVisible();
        button("Close the chat").click();
        page.navigate("https://site.example/third");
        assertThat(button("Chat with us, 2 new")).isVisible();
    }

    @Test
    void nobody_but_the_chat_itself_can_count_or_fold() {
        button("Chat with us").click();
        assertThat(told()).hasText("bihuan-chat:opened");
        page.evaluate("() => postMessage('bihuan-chat:fold', '*')");
        page.evaluate("() => postMessage('bihuan-chat:unread:9', '*')");
        assertThat(button("Close the chat")).isVisible();
    }

    @Test
    void what_the_site_says_of_its_own_elements_does_not_reach_the_chat() {
        var border = page.evaluate("() => { const host = [...document.body.children].find(each => each.shadowRoot);"
                + " return getComputedStyle(host).borderTopWidth; }");
        org.assertj.core.api.Assertions.assertThat(border).isEqualTo("0px");
    }
}
