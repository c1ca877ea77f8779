package io.bihuan.channel.web;

import io.bihuan.channel.SigningKeys;
import io.bihuan.web.Errors;
import java.util.List;

/**
 * What those who run the chat see.
 *
 * @param base the address of this house, as sites call it
 * @param keys the good keys, the oldest first
 * @param newKey a key that was just made and is shown this once, or ""
 */
public record ChatSettingsPage(
        ChatSettingsForm form, Errors errors, String base, List<SigningKeys.Key> keys, String newKey) {

    /** What a site puts into its pages. */
    public String tag() {
        return "<script src=\"" + base + "/widget.js\" async></script>";
    }

    /** The same for a site that signs who its visitor is. */
    public String signedTag() {
        return "<script src=\"" + base + "/widget.js\" async\n        data-customer=\"A-1001\"\n"
                + "        data-issued=\"1767225600\"\n        data-signature=\"9f2c…\"></script>";
    }

    /** Whether another key may be made. */
    public boolean mayMake() {
        return keys.size() < SigningKeys.MOST;
    }
}
