package io.bihuan.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads documents that nobody vouches for: none may declare entities or name a document type, so that none can fetch
 * anything or grow without end, and none may be nested deeper than people write.
 */
final class Xml {

    private static final int DEEPEST = 100;
    private static final int HEAD = 4096;
    private static final int MOST_ELEMENTS = 2_000_000;

    private Xml() {}

    /** The root element, its names read by the one given. */
    static XmlNode read(byte[] file, UnaryOperator<String> names) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(file)), names);
        } catch (XMLStreamException broken) {
            if (new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new FileFault(1, "exchange.xml.dtd");
            }
            var where = broken.getLocation();
            throw new FileFault(
                    where == null ? 1 : Math.max(1, where.getLineNumber()),
                    "exchange.xml.broken",
                    where == null ? 1 : Math.max(1, where.getLineNumber()));
        }
    }

    private static XmlNode read(XMLStreamReader reader, UnaryOperator<String> names) throws XMLStreamException {
        var root = new XmlNode("/", Map.of(), 1);
        var open = new ArrayDeque<XmlNode>();
        open.push(root);
        var elements = 0;
        while (reader.hasNext()) {
            var line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileFault(line, "exchange.xml.dtd");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new FileFault(line, "exchange.xml.deep", DEEPEST);
                    }
                    var node = new XmlNode(
                            names.apply(reader.getLocalName()),
                            attributes(reader, names),
                            reader.getLocation().getLineNumber());
                    open.element().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().addWords(reader.getText());
                default -> {}
            }
        }
        return root.all().findFirst().orElseThrow(() -> new FileFault(1, "exchange.xml.broken", 1));
    }

    private static Map<String, String> attributes(XMLStreamReader reader, UnaryOperator<String> names) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(names.apply(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return Map.copyOf(attributes);
    }
}
