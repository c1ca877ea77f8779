package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An examiner at a real browser writes a question and brings pictures the quick ways. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingADrawnQuestionTests {

    private static final String PASSWORD = "Chuti-2026-ok";
    private static final Pattern MARK = Pattern.compile("看图!\\[大厅]\\(picture:[0-9a-f-]{36}\\)");

    /** Gives a field a picture as the clipboard or the mouse would, named by the event. */
    private static final String GIVE = """
            async (field, name) => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 400 });
              canvas.getContext("2d").fillText(String(Math.random()), 20, 20);
              const blob = await new Promise(done => canvas.toBlob(done));
              const data = new DataTransfer();
              data.items.add(new File([blob], "plan.png", { type: "image/png" }));
              const carried = { bubbles: true, cancelable: true, clipboardData: data, dataTransfer: data };
              field.dispatchEvent(name === "paste" ? new ClipboardEvent(name, carried) : new DragEvent(name, carried));
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final UUID author = Ids.next();
    private final String login = "chuti-" + author.toString().substring(24);

    @BeforeEach
    void an_examiner_is_there() {
        accounts.open(login, PASSWORD, author, "何平", Set.of(Role.EXAMINER), null);
    }

    private Visitor writing() {
        return Visitor.atDesk("http://localhost:" + port)
                .signIn(login, PASSWORD)
                .open("/questions/new?kind=SINGLE");
    }

    private static Locator given(Visitor visitor, String field, String how) {
        var place = visitor.page.locator(field);
        place.focus();
        place.evaluate(GIVE, how);
        visitor.page.waitForFunction("field => document.querySelector(field).value.includes('picture:')", field);
        return place;
    }

    @Test
    void a_pasted_picture_stands_at_the_caret_and_waits_for_its_words() {
        try (var visitor = writing()) {
            visitor.page.fill("[name=stem]", "看图");
            var stem = given(visitor, "[name=stem]", "paste");
            visitor.page.keyboard().type("大厅");
            assertThat(stem.inputValue()).matches(MARK);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_dragged_picture_becomes_a_choice() {
        try (var visitor = writing()) {
            var choice = given(visitor, "#choice-1", "drop");
            assertThat(choice.inputValue()).matches("!\\[]\\(picture:[0-9a-f-]{36}\\)");
            assertThat(visitor.page.inputValue("[name=stem]")).isEmpty();
        }
    }

    @Test
    void a_picture_opens_larger_by_mouse_and_by_key_and_closes_again() {
        try (var visitor = writing()) {
            visitor.page.fill("[name=stem]", "看图");
            given(visitor, "[name=stem]", "paste");
            visitor.page.keyboard().type("大厅");
            var small = visitor.page.locator("#preview img[data-enlarges]");
            small.waitFor();
            var width = small.boundingBox().width;

            small.click();
            var large = visitor.page.locator("dialog.enlarged[open] img");
            large.waitFor();
            assertThat(large.boundingBox().width).isGreaterThan(width);
            assertThat(large.getAttribute("alt")).isEqualTo("大厅");
            visitor.page.keyboard().press("Escape");
            visitor.page.waitForCondition(
                    () -> visitor.page.locator("dialog.enlarged").count() == 0);

            visitor.page.keyboard().press("Enter");
            large.waitFor();
            visitor.page.click("dialog.enlarged button");
            visitor.page.waitForCondition(
                    () -> visitor.page.locator("dialog.enlarged").count() == 0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
