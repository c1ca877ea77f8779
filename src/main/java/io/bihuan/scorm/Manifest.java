package io.bihuan.scorm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a package says of itself.
 *
 * @param title its title
 * @param standard the edition of SCORM it was made for
 * @param edition that edition in its own words
 * @param items its contents in order
 */
record Manifest(String title, Standard standard, String edition, List<Item> items) {

    private static final int DEEPEST = 20;

    static Manifest of(byte[] xml) throws PackageRefused {
        return new Reading(document(xml)).manifest();
    }

    private static Element document(byte[] xml) throws PackageRefused {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException unreadable) {
            var doctype = String.valueOf(unreadable.getMessage()).contains("DOCTYPE");
            throw new PackageRefused(
                    doctype ? Intake.Reason.ENTITIES : Intake.Reason.MANIFEST_UNREADABLE, "imsmanifest.xml");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /** One walk through the document. */
    private static final class Reading {

        private final Element root;
        private final Map<String, Element> resources = new HashMap<>();
        private final List<Item> items = new ArrayList<>();

        Reading(Element root) {
            this.root = root;
            child(root, "resources")
                    .ifPresent(all -> children(all, "resource")
                            .forEach(resource -> resources.put(resource.getAttribute("identifier"), resource)));
        }

        Manifest manifest() throws PackageRefused {
            var edition = child(root, "metadata")
                    .flatMap(metadata -> child(metadata, "schemaversion"))
                    .map(Reading::text)
                    .orElse("");
            var standard = standard(edition);
            var organization =
                    organization().orElseThrow(() -> new PackageRefused(Intake.Reason.NOTHING_TO_OPEN, "organization"));
            walk(organization, 0);
            if (items.stream().noneMatch(Item::opens)) {
                throw new PackageRefused(Intake.Reason.NOTHING_TO_OPEN, "item");
            }
            var title = child(organization, "title").map(Reading::text).orElse("");
            return new Manifest(title, standard, edition, List.copyOf(items));
        }

        private Standard standard(String edition) throws PackageRefused {
            if (edition.equals("1.2") || edition.isEmpty() && namespaced("adlcp_rootv1p2")) {
                return Standard.SCORM_12;
            }
            if (edition.startsWith("2004")
                    || edition.contains("CAM 1.3")
                    || edition.isEmpty() && namespaced("adlcp_v1p3")) {
                return Standard.SCORM_2004;
            }
            throw new PackageRefused(Intake.Reason.UNKNOWN_EDITION, edition);
        }

        private boolean namespaced(String ending) {
            var attributes = root.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                if (attributes.item(i).getNodeValue().endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Element> organization() {
            var all = child(root, "organizations");
            var wanted = all.map(each -> each.getAttribute("default")).orElse("");
            var some = all.map(each -> children(each, "organization")).orElse(List.of());
            return some.stream()
                    .filter(each -> each.getAttribute("identifier").equals(wanted))
                    .findFirst()
                    .or(() -> some.stream().findFirst());
        }

        private void walk(Element parent, int depth) throws PackageRefused {
            if (depth > DEEPEST) {
                throw new PackageRefused(Intake.Reason.MANIFEST_UNREADABLE, "item");
            }
            for (var item : children(parent, "item")) {
                if (!item.getAttribute("isvisible").equals("false")) {
                    items.add(item(item, depth));
                }
                walk(item, depth + 1);
            }
        }

        private Item item(Element item, int depth) throws PackageRefused {
            var resource = resources.get(item.getAttribute("identifierref"));
            var address = resource == null ? "" : address(resource);
            var cut = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
            var given = item.getAttribute("parameters");
            var query = given.isEmpty() ? address.substring(cut) : given.startsWith("?") ? given : "?" + given;
            return new Item(
                    items.size(),
                    depth,
                    item.getAttribute("identifier"),
                    child(item, "title").map(Reading::text).orElse(item.getAttribute("identifier")),
                    address.substring(0, cut),
                    address.isEmpty() ? "" : query,
                    kind(resource, address),
                    child(item, "masteryscore")
                            .map(Reading::text)
                            .map(Reading::number)
                            .orElse(null),
                    child(item, "datafromlms")
                            .or(() -> child(item, "dataFromLMS"))
                            .map(Reading::text)
                            .orElse(""));
        }

        private Item.Kind kind(@Nullable Element resource, String address) {
            if (resource == null || address.isEmpty()) {
                return Item.Kind.HEADING;
            }
            return attribute(resource, "scormtype").equalsIgnoreCase("asset") ? Item.Kind.ASSET : Item.Kind.SCO;
        }

        private String address(Element resource) throws PackageRefused {
            var base = base(root) + child(root, "resources").map(Reading::base).orElse("") + base(resource);
            var address = base + resource.getAttribute("href");
            if (address.matches("(?i)^[a-z][a-z0-9+.-]*:.*") || address.startsWith("//")) {
                throw new PackageRefused(Intake.Reason.OUTSIDE_ADDRESS, address);
            }
            return address.startsWith("./") ? address.substring(2) : address;
        }

        private static String base(Element element) {
            var base = element.getAttributeNS(XMLConstants.XML_NS_URI, "base");
            return base.isEmpty() || base.endsWith("/") ? base : base + "/";
        }

        /** An attribute by its name in any namespace and any case: the editions write {@code scormtype} differently. */
        private static String attribute(Element element, String name) {
            var all = element.getAttributes();
            for (var i = 0; i < all.getLength(); i++) {
                if (String.valueOf(all.item(i).getLocalName()).equalsIgnoreCase(name)) {
                    return all.item(i).getNodeValue();
                }
            }
            return "";
        }

        private static @Nullable BigDecimal number(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException none) {
                return null;
            }
        }

        private static String text(Element element) {
            return element.getTextContent().strip();
        }

        private static Optional<Element> child(Element parent, String name) {
            return children(parent, name).stream().findFirst();
        }

        private static List<Element> children(Element parent, String name) {
            var found = new ArrayList<Element>();
            for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && name.equals(element.getLocalName())) {
                    found.add(element);
                }
            }
            return found;
        }
    }
}
