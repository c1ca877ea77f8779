package io.bihuan.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides after resolving the name, so that a public name for a private address helps nobody. Loopback, private, link-local,
 * carrier and multicast ranges are refused, unless the operator names the host or the address ({@code
 * bihuan.reach.private}, separated by commas).
 */
@Component
public class Outside {

    private final List<String> allowed;

    public Outside(@Value("${bihuan.reach.private:}") List<String> allowed) {
        this.allowed = allowed.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether this host may be called, as its name resolves now. */
    public Reach of(String host) {
        var name = host.strip().toLowerCase(Locale.ROOT);
        try {
            var addresses = InetAddress.getAllByName(name);
            return Arrays.stream(addresses).allMatch(address -> isPublic(address) || isAllowed(name, address))
                    ? new Reach.Open()
                    : new Reach.Private();
        } catch (UnknownHostException nobody) {
            return new Reach.Unknown();
        }
    }

    private boolean isAllowed(String name, InetAddress address) {
        return allowed.contains(name) || allowed.contains(address.getHostAddress());
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return address instanceof Inet4Address
                ? first != 0
                        && first < 240
                        && !(first == 100 && second >= 64 && second < 128)
                        && !(first == 198 && (second == 18 || second == 19))
                : (first & 0xfe) != 0xfc && !carriesAnotherAddress(bytes);
    }

    /** IPv4 in the clothes of IPv6: translated (64:ff9b::) and tunnelled (2002::) addresses lead anywhere. */
    private static boolean carriesAnotherAddress(byte[] bytes) {
        return bytes[0] == 0x20 && bytes[1] == 0x02
                || bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    }
}
