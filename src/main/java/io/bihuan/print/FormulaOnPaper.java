package io.bihuan.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import io.bihuan.richtext.Formulas;
import io.bihuan.richtext.Piece;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the formulas of a PDF as outlines, sharp at every size. */
final class FormulaOnPaper implements FSObjectDrawer {

    static DefaultObjectDrawerFactory factory() {
        var factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer(PaperHtml.FORMULA, new FormulaOnPaper());
        return factory;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var formula = new Piece.Formula(
                element.getAttribute("data-tex"), Boolean.parseBoolean(element.getAttribute("data-display")));
        Formulas.drawing(formula)
                .ifPresent(drawing -> device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dotsPerPixel,
                        (float) height / dotsPerPixel,
                        graphics -> drawing.paint(graphics, width / dotsPerPixel)));
        return null;
    }
}
