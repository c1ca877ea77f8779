package io.bihuan.material;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF. Drawn on our side: what it carries beside its pages never reaches a browser, and a phone shows it as well. */
final class PdfPaper implements Paper {

    private static final int WIDTH = 1400;
    private static final float LARGEST_SCALE = 3;

    private final PDDocument document;

    private PdfPaper(PDDocument document) {
        this.document = document;
    }

    static PdfPaper of(byte[] bytes) throws IOException {
        return new PdfPaper(Loader.loadPDF(bytes));
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Override
    public BufferedImage picture(int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        var longest = Math.max(1, Math.max(box.getWidth(), box.getHeight() * 0.7f));
        return new PDFRenderer(document).renderImage(page, Math.min(LARGEST_SCALE, WIDTH / longest));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
