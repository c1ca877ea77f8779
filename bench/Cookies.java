import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cookies sent back whatever they are marked with, as a browser does for this machine. */
final class Cookies extends CookieHandler {

    private final Map<String, String> jar = new ConcurrentHashMap<>();

    /** All of them as one header's value. */
    String line() {
        return String.join("; ", jar.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
    }

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> request) {
        return jar.isEmpty() ? Map.of() : Map.of("Cookie", List.of(line()));
    }

    @Override
    public void put(URI address, Map<String, List<String>> answer) {
        answer.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                for (var value : values) {
                    var pair = value.substring(0, (value + ";").indexOf(';')).split("=", 2);
                    jar.put(pair[0], pair.length > 1 ? pair[1] : "");
                }
            }
        });
    }
}
