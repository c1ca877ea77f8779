package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The content policy refuses inline styles and scripts in the browser; here they are refused before they get there. */
class ContentPolicyTests {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Map<String, Pattern> REFUSED = Map.of(
            "a style attribute", Pattern.compile("<[a-zA-Z][^>]*\\sstyle\\s*="),
            "an event handler", Pattern.compile("<[a-zA-Z][^>]*\\son[a-z]+\\s*="),
            "an inline script", Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>"),
            "an inline stylesheet", Pattern.compile("<style[\\s>]"),
            "a script address", Pattern.compile("javascript:"),
            "evaluated htmx", Pattern.compile("\\bhx-on[:-]|hx-vals\\s*=\\s*[\"']js:"));

    /** Acts for nobody, and in the frame of another site there is no cookie that a token could belong to. */
    private static final Set<String> STRANGERS = Set.of("webform/contact.jte");

    @Test
    void no_page_needs_what_the_policy_refuses() {
        var found = new TreeSet<String>();
        for (var file : HouseRulesTests.files(TEMPLATES, ".jte")) {
            if (onPaper(file)) {
                continue;
            }
            var text = HouseRulesTests.read(file);
            REFUSED.forEach((what, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(TEMPLATES.relativize(file) + " has " + what);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_form_that_sends_something_carries_its_token() {
        var found = new TreeSet<String>();
        var form = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
        for (var file : HouseRulesTests.files(TEMPLATES, ".jte")) {
            var forms = form.matcher(HouseRulesTests.read(file));
            while (forms.find()) {
                var body = forms.group(1);
                if (!body.contains("@template.ui.csrf(") && !body.contains("name=\"_csrf\"")) {
                    found.add(TEMPLATES.relativize(file).toString());
                }
            }
        }
        assertThat(found).isEqualTo(STRANGERS);
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        var foreign =
                Pattern.compile("<(?:script|link|img|iframe|video|audio|source)\\b[^>]*(?:src|href)=\"(?:https?:)?//");
        var found = new TreeSet<String>();
        for (var file : HouseRulesTests.files(TEMPLATES, ".jte")) {
            if (foreign.matcher(HouseRulesTests.read(file)).find()) {
                found.add(TEMPLATES.relativize(file).toString());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Templates that become PDF or mail never meet a browser's policy. */
    private static boolean onPaper(Path file) {
        return file.startsWith(TEMPLATES.resolve("print")) || file.startsWith(TEMPLATES.resolve("mail"));
    }
}
