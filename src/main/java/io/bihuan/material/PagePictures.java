package io.bihuan.material;

import io.bihuan.file.Files;
import io.bihuan.web.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** The pages of documents as pictures: drawn when somebody looks for the first time, and kept. */
@Component
public class PagePictures {

    /** Drawing takes a large document into memory, so that a node does it for one reader after the other. */
    private final Semaphore drawing = new Semaphore(1);

    private final PageRows rows;
    private final Files files;

    PagePictures(PageRows rows, Files files) {
        this.rows = rows;
        this.files = files;
    }

    /** A page as PNG, the first being 1. */
    public byte[] page(MaterialVersion version, int number) {
        var units = version.units() == null ? 0 : version.units();
        var file = version.fileId();
        if (number < 1 || number > units || file == null || version.kind() == Kind.PICTURE) {
            throw new NotFound("page " + number + " of " + version.id());
        }
        return rows.find(version.id(), number).orElseGet(() -> draw(version, file, number));
    }

    private byte[] draw(MaterialVersion version, UUID file, int number) {
        drawing.acquireUninterruptibly();
        try {
            var meanwhile = rows.find(version.id(), number);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            try (var in = files.open(file);
                    var paper = of(version.kind(), in.readAllBytes())) {
                var png = png(paper, number);
                rows.keep(version.id(), number, png);
                return png;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Page " + number + " of " + version.id() + " cannot be drawn", e);
        } finally {
            drawing.release();
        }
    }

    static Paper of(Kind kind, byte[] bytes) throws IOException {
        return kind == Kind.SLIDES ? SlidePaper.of(bytes) : PdfPaper.of(bytes);
    }

    static byte[] png(Paper paper, int number) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(paper.picture(number - 1), "png", out);
        return out.toByteArray();
    }
}
