package io.bihuan.satisfaction.web;

import io.bihuan.conversation.ArchiveLists;
import java.util.List;

/**
 * One's talks that are over, whose customers can be asked.
 *
 * @param notAgainDays within so many days a customer is not asked again
 */
public record AskingPage(List<ArchiveLists.Row> talks, long notAgainDays) {}
