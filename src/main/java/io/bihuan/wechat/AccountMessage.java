package io.bihuan.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A message as the platform writes it: names and values in XML. */
record AccountMessage(Map<String, String> values) {

    /** Reads one; nothing where it is no such XML, or names anything outside itself. */
    static Optional<AccountMessage> read(String xml) {
        try {
            var builders = DocumentBuilderFactory.newInstance();
            builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setXIncludeAware(false);
            builders.setExpandEntityReferences(false);
            var builder = builders.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            var values = new HashMap<String, String>();
            for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element) {
                    values.put(element.getTagName(), element.getTextContent().strip());
                }
            }
            return Optional.of(new AccountMessage(Map.copyOf(values)));
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String openId() {
        return value("FromUserName");
    }

    String kind() {
        return value("MsgType");
    }

    /** What makes it this one: its number, and for events, which have none, who did what when. */
    String key() {
        var number = value("MsgId");
        return number.isEmpty()
                ? openId() + ":" + value("CreateTime") + ":" + value("Event") + ":" + value("EventKey")
                : number;
    }

    /** A text in answer to it. */
    String answer(String text, long at) {
        return "<xml><ToUserName>" + data(openId()) + "</ToUserName><FromUserName>" + data(value("ToUserName"))
                + "</FromUserName><CreateTime>" + at + "</CreateTime><MsgType>" + data("text")
                + "</MsgType><Content>" + data(text) + "</Content></xml>";
    }

    static String data(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
