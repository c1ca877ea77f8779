package io.bihuan.channel.web;

import java.time.Instant;

/**
 * The page a visitor chats on.
 *
 * @param house whose page it is
 * @param embedded whether it stands inside another site
 * @param limit how many characters one message may have
 * @param largestFile how many bytes a file may have
 * @param served whether somebody is there to answer; else the form is offered first
 * @param answerBy until when a question left now is answered (H-03)
 */
public record ChatPage(String house, boolean embedded, int limit, long largestFile, boolean served, Instant answerBy) {}
