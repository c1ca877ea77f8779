package io.bihuan.material;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A document opened to be looked at page by page; closing forgets it. */
interface Paper extends AutoCloseable {

    /** How many pages it has. */
    int pages();

    /** Its words, as far as they are words and not pictures. */
    String text() throws IOException;

    /** A page as a picture, the first being 0. */
    BufferedImage picture(int page) throws IOException;

    @Override
    void close() throws IOException;
}
