package io.bihuan.exchange;

import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document, element by element, its names as the format writes them. */
final class XmlText {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final UnaryOperator<String> names;

    private final Map<UUID, String> pictures;

    XmlText(UnaryOperator<String> names) {
        this(names, Map.of());
    }

    /** A document of a package that holds these pictures. */
    XmlText(UnaryOperator<String> names, Map<UUID, String> pictures) {
        this.names = names;
        this.pictures = pictures;
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; attributes come in pairs of name and value. */
    XmlText open(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(names.apply(name));
            for (var i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(names.apply(attributes[i]), clean(attributes[i + 1]));
            }
        });
    }

    XmlText close() {
        return write(xml::writeEndElement);
    }

    /** An element with words alone. */
    XmlText words(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    XmlText text(String words) {
        return write(() -> xml.writeCharacters(clean(words)));
    }

    /** An element that keeps the lines of its words. */
    XmlText lines(String name, String words, String... attributes) {
        open(name, attributes);
        var first = true;
        for (var line : clean(words).split("\\n", -1)) {
            if (!first) {
                open("br").close();
            }
            rich(line);
            first = false;
        }
        return close();
    }

    /** Words with the pictures of the package among them. */
    XmlText rich(String words) {
        if (RichText.pictures(Stream.of(words)).stream().noneMatch(pictures::containsKey)) {
            return text(words);
        }
        for (var piece : RichText.pieces(words)) {
            if (piece instanceof Piece.Picture(var id, var alt) && pictures.containsKey(id)) {
                open("img", "src", "../" + QtiWriter.MEDIA + pictures.get(id), "alt", alt)
                        .close();
            } else {
                text(RichText.written(List.of(piece)));
            }
        }
        return this;
    }

    byte[] bytes() {
        write(xml::writeEndDocument);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the characters that no document of this kind may hold. */
    private static String clean(String words) {
        return words.replace("\r\n", "\n").replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
