package io.bihuan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** Draws one template, whole, before the first byte leaves: a template that fails gives an error page, not half one. */
class JteView extends AbstractTemplateView {

    private final TemplateEngine engine;
    private final UiFactory uis;

    JteView(TemplateEngine engine, UiFactory uis) {
        this.engine = engine;
        this.uis = uis;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return engine.hasTemplate(String.valueOf(getUrl()));
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        model.put("ui", uis.forRequest(request, model));
        var out = new Utf8ByteOutput();
        engine.render(String.valueOf(getUrl()), model, out);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        try (var stream = response.getOutputStream()) {
            out.writeTo(stream);
        }
    }
}
