package io.bihuan.channel.web;

/**
 * The page a visitor chats on.
 *
 * @param house whose page it is
 * @param embedded whether it stands inside another site
 * @param limit how many characters one message may have
 * @param largestFile how many bytes a file may have
 */
public record ChatPage(String house, boolean embedded, int limit, long largestFile) {}
