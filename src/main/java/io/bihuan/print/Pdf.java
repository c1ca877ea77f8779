package io.bihuan.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.bihuan.web.UiFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Draws templates below {@code print/} as PDF, with a Chinese font embedded. It loads nothing by address: whatever a
 * text from outside asks for, no file is opened and nothing is fetched.
 */
@Service
public class Pdf {

    private static final String FAMILY = "Noto Sans SC";
    private static final FSSupplier<InputStream> REGULAR = () -> font("NotoSansSC_400Regular.ttf");
    private static final FSSupplier<InputStream> BOLD = () -> font("NotoSansSC_700Bold.ttf");

    private final TemplateEngine templates;
    private final UiFactory uis;

    Pdf(TemplateEngine templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    /** The template {@code print/<template>.jte}, which must be well-formed XHTML, filled with the model and {@code ui}. */
    public byte[] of(String template, Map<String, Object> model, Locale locale) {
        var filled = new HashMap<>(model);
        filled.put("ui", uis.plain(locale));
        var html = new StringOutput();
        templates.render("print/" + template + ".jte", filled, html);
        return draw(Printable.text(narrow(html.toString(), locale)));
    }

    /** The Chinese font draws a curly apostrophe as wide as a character, which tears an English word apart. */
    private static String narrow(String html, Locale locale) {
        return locale.getLanguage().equals("en") ? html.replace('’', '\'') : html;
    }

    private static byte[] draw(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(REGULAR, FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(BOLD, FAMILY, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (address, _) -> address.startsWith("data:image/"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useObjectDrawerFactory(FormulaOnPaper.factory())
                    .useReplacementText("□")
                    .withProducer("Bihuan")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
