package io.bihuan.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document, element by element, its names as the format writes them. */
final class XmlText {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final UnaryOperator<String> names;

    XmlText(UnaryOperator<String> names) {
        this.names = names;
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
            text(line);
            first = false;
        }
        return close();
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
